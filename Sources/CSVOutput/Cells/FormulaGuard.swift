/// Whether a text that begins with this byte has to be looked at by ``startsFormula(_:)``; most
/// texts begin with a letter or a digit and are decided here.
@inline(__always)
func mayStartFormula(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: first <= UInt8(ascii: " ") || first >= 0x7F
    }
}

/// Whether a spreadsheet could take the text for a formula: its first visible character is `=`, `+`,
/// `-`, `@` or the full-width form of one, or it begins with a tab or a line break.
///
/// Spaces, control and format characters (zero-width space, byte order mark, direction marks) are not
/// visible: programs drop them before they look.
func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
    default: break
    }
    var rest = text.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
        case "\0": return false  // Written as U+FFFD, which is visible.
        case _ where scalar.properties.isWhitespace: continue
        default:
            switch scalar.properties.generalCategory {
            case .control, .format: continue
            default: return false
            }
        }
    }
    return false
}
