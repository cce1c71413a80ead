import Reporting

/// Titles and paths of the pages that every reader may open, as a script: pages opened from a disk may load scripts but not read files.
func searchIndex(of pages: [Page], setting: Setting) -> [UInt8] {
    var script = Array("window.andonPages = [\n".utf8)
    for page in pages where !page.isPersonal {
        script += Array("[".utf8)
        // What is typed into a search holds no marks of direction.
        let title = page.title.plainText(in: setting).unicodeScalars.filter {
            !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
        }
        appendLiteral(String(String.UnicodeScalarView(title)), to: &script)
        script += Array(", ".utf8)
        appendLiteral(page.path.text, to: &script)
        script += Array("],\n".utf8)
    }
    script += Array("];\n".utf8)
    return script
}

/// A string literal that is the same in any script or page it might be pasted into.
private func appendLiteral(_ string: String, to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"", "\\", "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}",
            "\u{7F}"..."\u{9F}":
            let digits = String(scalar.value, radix: 16)
            script += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        default: script += Array(String(Character(scalar)).utf8)
        }
    }
    script.append(UInt8(ascii: "\""))
}
