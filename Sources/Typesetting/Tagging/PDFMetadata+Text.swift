internal import CCairo
internal import Units

extension PDFMetadata {
    /// The information dictionary, which older programs read.
    var information: [UInt8] {
        var text = Array("<<".utf8)
        for (key, value) in [
            ("Title", title), ("Author", author), ("Subject", subject), ("Creator", creator),
            ("Producer", producer),
        ] {
            text += "/\(key)".utf8
            text.append(pdfText: value)
        }
        let date = "(D:\(iso.filter { $0.isNumber })Z)"
        text += "/CreationDate\(date)/ModDate\(date)>>".utf8
        return text
    }

    /// XMP (ISO 16684-1) with the mark of PDF/UA (ISO 14289-1, 5).
    var xmp: [UInt8] {
        let text = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(subject))</rdf:li></rdf:Alt>\
            </dc:description>
            <dc:language><rdf:Bag><rdf:li>\(languageTag)</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>
            <xmp:CreateDate>\(iso)Z</xmp:CreateDate>
            <xmp:ModifyDate>\(iso)Z</xmp:ModifyDate>
            <pdf:Producer>\(escaped(producer))</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
        return Array(text.utf8)
    }

    /// The program, and what painted for it.
    private var producer: String { "\(creator), cairo \(String(cString: cairo_version_string()))" }

    /// The language with nothing but what a tag may hold.
    var languageTag: String {
        language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    /// `2026-01-31T06:00:00`: the wall clock of a place without a zone is UTC.
    private var iso: String { LocalTime(seconds: moment.seconds).description }
}

/// What XML takes as text: neither markup nor the characters that XML 1.0 forbids.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if scalar.isASCII, let reference = UInt8(scalar.value).characterReference {
            result += "\(reference)"
        } else if isText(scalar), scalar.value & 0xFFFE != 0xFFFE {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func isText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control
}

extension [UInt8] {
    /// A text string (ISO 32000-1, 7.9.2.2), without controls: in ASCII where that is enough, else in
    /// UTF-16.
    mutating func append(pdfText text: String) {
        let scalars = text.unicodeScalars.filter(isText)
        guard scalars.contains(where: { !$0.isASCII }) else {
            append(UInt8(ascii: "("))
            for scalar in scalars {
                if scalar == "(" || scalar == ")" || scalar == "\\" { append(UInt8(ascii: "\\")) }
                append(UInt8(truncatingIfNeeded: scalar.value))
            }
            append(UInt8(ascii: ")"))
            return
        }
        self.append(literal: "<FEFF")
        for unit in String(String.UnicodeScalarView(scalars)).utf16 {
            for shift in [12, 8, 4, 0] {
                append(hexadecimalDigits[Int(unit >> UInt16(shift) & 15)])
            }
        }
        append(UInt8(ascii: ">"))
    }
}

private let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
