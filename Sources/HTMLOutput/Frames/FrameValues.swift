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
    private let day: String
    private let iso: String
    private let text: String
    private let seconds: String
    private let timezone: String

    init(_ asOf: AsOf, timezone: String, words: Words) {
        var time: [UInt8] = []
        time.append(time: asOf.time)
        iso = String(decoding: time, as: UTF8.self)
        day = asOf.day.description
        text = words(.asOf, asOf.clock)
        seconds = String(asOf.instant.seconds)
        self.timezone = timezone
    }

    /// `nil` for what is no part of a moment.
    subscript(_ part: Frame.Part) -> String? {
        switch part {
        case .day: day
        case .iso: iso
        case .text: text
        case .seconds: seconds
        case .timezone: timezone
        case .title, .owner, .breadcrumbs, .main, .legend, .style, .search: nil
        }
    }
}
