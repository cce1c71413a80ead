extension String {
    /// The text in quotation marks, fit for one line of a terminal or a log.
    ///
    /// What a tenant wrote may hold line breaks, terminal commands or marks that turn the writing
    /// direction: control and format characters are written as `\u{1B}`, and past 80 characters `…`.
    public var quoted: String {
        var line = "“"
        for scalar in unicodeScalars.prefix(80) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line + (unicodeScalars.count > 80 ? "…”" : "”")
    }
}
