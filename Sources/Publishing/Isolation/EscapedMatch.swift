extension [UInt8] {
    /// Whether this name stands at `start` as a whole token: as it is, or as HTML, XML, JSON, CSV or an
    /// address write it. `start` is known to begin a word.
    func matches(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        withUnsafeBufferPointer { name in
            // Most names that begin with the same word go on otherwise, without an escape.
            var inName = 0
            let common = Swift.min(name.count, text.count - start)
            while inName < common, name[inName] == text[start + inName],
                !text[start + inName].beginsEscape
            {
                inName += 1
            }
            var inText = start + inName
            while inName < name.count {
                guard inText < text.count else { return false }
                if let written = escaped(in: text, at: inText),
                    written.scalar == scalar(in: name, at: inName).scalar
                {
                    inName += UTF8.width(written.scalar)
                    inText += written.length
                } else if text[inText] == name[inName]
                    || (name[inName] == UInt8(ascii: " ") && text[inText].isASCIISpace)
                {
                    inName += 1
                    inText += 1
                } else {
                    return false
                }
            }
            guard inText < text.count else { return true }
            return !WordCharacters.contains(scalar(in: text, at: inText).scalar)
        }
    }
}

extension UInt8 {
    fileprivate var beginsEscape: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "%"): true
        default: false
        }
    }

    fileprivate var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }
}

/// The character that an escape at `position` stands for, and the bytes it takes.
private func escaped(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
    switch text[position] {
    case UInt8(ascii: "&"):
        guard
            let end = text[position...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let body = String(decoding: text[(position + 1)..<end], as: UTF8.self)
        return entity(body).map { ($0, end + 1 - position) }
    case UInt8(ascii: "\\"):
        guard position + 1 < text.count else { return nil }
        let letter = text[position + 1]
        guard letter == UInt8(ascii: "u") else {
            return (letter == UInt8(ascii: "n") ? "\n" : Unicode.Scalar(letter), 2)
        }
        guard position + 6 <= text.count,
            let value = UInt32(
                String(decoding: text[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16)
        else { return nil }
        return Unicode.Scalar(value).map { ($0, 6) }
    case UInt8(ascii: "\""):
        guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") else {
            return nil
        }
        return ("\"", 2)
    case UInt8(ascii: "%"):
        guard position + 2 < text.count,
            let value = UInt8(
                String(decoding: text[(position + 1)...(position + 2)], as: UTF8.self), radix: 16),
            value < 0x80
        else { return nil }
        return (Unicode.Scalar(value), 3)
    default:
        return nil
    }
}

private func entity(_ body: String) -> Unicode.Scalar? {
    switch body {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": " "
    default:
        if body.hasPrefix("#x") || body.hasPrefix("#X") {
            UInt32(body.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if body.hasPrefix("#") {
            UInt32(body.dropFirst()).flatMap(Unicode.Scalar.init)
        } else {
            nil
        }
    }
}
