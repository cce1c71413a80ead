import Measures
import Plant
import Reporting
import Units

/// What every frame of a site has in common: language, words, icons, version.
func frameValues(words: Words, theme: Theme, version: String) -> [String: Any] {
    var values: [String: Any] = [
        "language": words.language,
        "direction": words.direction.rawValue,
        "version": version,
        "madeBy": words(.madeBy, version),
        "words": Dictionary(
            uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, words[$0] as Any) }),
        "icons": Dictionary(
            uniqueKeysWithValues: Icons.Name.allCases.map { name in
                let icon = theme.file("assets/icons/\(name.rawValue).svg") ?? []
                return (name.rawValue, String(decoding: icon, as: UTF8.self) as Any)
            }),
    ]
    if let icon = theme.imageAddress("assets/icons/andon.svg") { values["favicon"] = icon }
    return values
}

/// The moment that a report speaks of, as the frame shows it.
struct AsOfText {
    var values: [String: Any]

    init(_ asOf: AsOf, timezone: String, words: Words) {
        var time: [UInt8] = []
        time.append(time: asOf.time)
        let iso = String(decoding: time, as: UTF8.self)
        let minute = iso.prefix(16).replacing("T", with: " ")
        values = [
            "day": asOf.day.description,
            "iso": iso,
            "text": words(.asOf, "\u{2068}" + minute + "\u{2069}"),
            "seconds": String(asOf.instant.seconds),
            "timezone": timezone,
        ]
    }
}
