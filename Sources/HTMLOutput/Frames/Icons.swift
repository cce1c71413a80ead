import Reporting

/// The inline pictures of a page, read from the theme once.
struct Icons: Sendable {
    private let bytes: [Name: [UInt8]]

    /// The files of `assets/icons/`.
    enum Name: String, CaseIterable {
        case good, watch, bad, critical, none
        case up, down, flat
        case info, theme, menu, search, download
        case commonCause = "common-cause"
        case improving, concerning, changed
        case alwaysMeets = "always-meets"
        case neverMeets = "never-meets"
        case mayMeet = "may-meet"
    }

    init(theme: Theme) throws(ThemeError) {
        var bytes: [Name: [UInt8]] = [:]
        for name in Name.allCases {
            var icon = try theme.required("assets/icons/\(name.rawValue).svg")
            // A break inside running text would be a space.
            while icon.last == UInt8(ascii: "\n") { icon.removeLast() }
            bytes[name] = icon
        }
        self.bytes = bytes
    }

    subscript(name: Name) -> [UInt8] { bytes[name] ?? [] }
}
