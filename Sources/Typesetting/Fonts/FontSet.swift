internal import CICU
internal import Drawing

/// The fonts that text is set in: Inter, then Noto by coverage; emoji as coloured pictures.
///
/// Opened when first needed. Not `Sendable`: one per worker, kept from document to document.
public final class FontSet {
    private let installed: InstalledFonts
    private var opened: [String: Font?] = [:]
    private var count = 0
    private var choices: [Choice: Font?] = [:]
    private let regular: Font?
    private let semibold: Font?
    let shaper = Shaper()
    var lines = KnownLines()

    private struct Choice: Hashable {
        var scalar: Unicode.Scalar
        var script: Int32
        var weight: Label.Weight
        var ideographs: Int
    }

    /// Throws ``TypesettingError/noUsableFont(folders:)`` when neither Inter nor Noto Sans is installed.
    public init(_ installed: InstalledFonts = InstalledFonts()) throws(TypesettingError) {
        self.installed = installed
        var primary: [Label.Weight: Font] = [:]
        for weight in [Label.Weight.regular, .semibold] {
            for family in ["Inter", "NotoSans"] where primary[weight] == nil {
                guard let path = FontSet.path(of: family, weight, in: installed) else { continue }
                primary[weight] = try Font(path: path, index: 0, number: count)
                opened["\(path)#0"] = primary[weight]
                count += 1
            }
        }
        (regular, semibold) = (primary[.regular], primary[.semibold])
        if primary.isEmpty { throw .noUsableFont(folders: installed.folders) }
    }

    /// Inter, or Noto Sans where it is missing: both have every ASCII character.
    func primary(_ weight: Label.Weight) -> Font? {
        switch weight {
        case .regular: regular ?? semibold
        case .semibold: semibold ?? regular
        }
    }

    /// The first font that has all of `cluster`, a base character with what is put on it; else the
    /// first that has the base; else `nil`.
    func font(
        for cluster: [Unicode.Scalar], script: Int32, weight: Label.Weight, ideographs: Int
    ) -> Font? {
        guard let base = cluster.first else { return nil }
        let key = Choice(scalar: base, script: script, weight: weight, ideographs: ideographs)
        if cluster.count == 1, let choice = choices[key] { return choice }
        let needed = cluster.filter { andon_is_ignorable($0.value) == 0 }
        var fallback: Font?
        // U+FE0F asks for the picture of a character that has both forms.
        let isPicture = andon_is_picture(base.value) != 0 || cluster.contains("\u{FE0F}")
        let families = FontSet.families(of: script, ideographs: ideographs)
        for candidate in isPicture ? [("NotoColorEmoji", 0)] + families : families {
            guard let font = open(candidate.family, weight, index: candidate.index) else {
                continue
            }
            if needed.allSatisfy(font.covers) {
                if cluster.count == 1 { choices[key] = .some(font) }
                return font
            }
            if fallback == nil, font.covers(base) { fallback = font }
        }
        if cluster.count == 1 { choices[key] = .some(fallback) }
        return fallback
    }

    /// The face inside `NotoSansCJK` whose ideographs a reader of `language` expects.
    static func ideographs(of language: String) -> Int {
        let parts = language.lowercased().split(separator: "-")
        return switch parts.first {
        case "ja": 0
        case "ko": 1
        case "zh" where parts.contains("hk"): 4
        case "zh" where parts.contains("tw") || parts.contains("hant"): 3
        default: 2
        }
    }

    /// In the order of being asked. The four after the script's own hold its shared punctuation and
    /// digits, which Unicode counts to no script.
    private static func families(
        of script: Int32, ideographs: Int
    ) -> [(family: String, index: Int)] {
        let name = String(cString: andon_script_name(script)).filter { $0 != "_" }
        return [
            ("Inter", 0), ("NotoSans", 0), ("NotoSans" + name, 0), ("NotoSerif" + name, 0),
            ("NotoSansArabic", 0), ("NotoSansHebrew", 0), ("NotoSansThai", 0),
            ("NotoSansDevanagari", 0), ("NotoSansCJK", ideographs), ("NotoSansSymbols", 0),
            ("NotoSansSymbols2", 0), ("NotoSansMath", 0), ("NotoMusic", 0), ("NotoEmoji", 0),
        ]
    }

    private func open(_ family: String, _ weight: Label.Weight, index: Int) -> Font? {
        guard let path = FontSet.path(of: family, weight, in: installed) else { return nil }
        let key = "\(path)#\(index)"
        if let known = opened[key] { return known }
        // A damaged fallback font is as good as none: its characters are shown as boxes and counted.
        let font = try? Font(path: path, index: index, number: count)
        count += 1
        opened[key] = .some(font)
        return font
    }

    /// The file of the weight, or the nearest that is installed: Noto has no semibold everywhere.
    private static func path(
        of family: String, _ weight: Label.Weight, in installed: InstalledFonts
    ) -> String? {
        let faces =
            switch weight {
            case .regular: ["Regular"]
            case .semibold: ["SemiBold", "Bold", "Regular"]
            }
        // A font of pictures has one file, named without a weight.
        return faces.lazy.compactMap { installed.path(of: "\(family)-\($0)") }.first
            ?? installed.path(of: family)
    }
}
