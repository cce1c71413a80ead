extension String {
    /// The text as it may stand in a terminal or a log, whoever wrote it: control and format characters, which
    /// command a terminal or turn the writing direction, as `\u{1B}`. Line breaks too, unless `lines` are kept.
    public func harmless(keepingLines lines: Bool = false) -> String {
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isCommand, !(lines && scalar == "\n") {
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The text in quotation marks, fit for one line of a terminal or a log.
    ///
    /// What a client wrote may hold line breaks, terminal commands or marks that turn the writing
    /// direction: control and format characters are written as `\u{1B}`, and past 80 characters `…`.
    public var quoted: String {
        let line = String(String.UnicodeScalarView(unicodeScalars.prefix(80))).harmless()
        return "“" + line + (unicodeScalars.count > 80 ? "…”" : "”")
    }
}

extension Unicode.Scalar {
    fileprivate var isCommand: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
        default: false
        }
    }
}
