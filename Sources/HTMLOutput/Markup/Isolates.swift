/// The isolates of a text that is being written: those that are open, and which marks may stay.
///
/// FSI, LRI and RLI stay, as does a PDI that closes one; a PDI without one would close what stands around the text.
struct Isolates {
    private(set) var open = 0

    /// Whether the character at `index` is a mark of an isolate that may stay.
    @inline(__always)
    mutating func keeps(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        // U+2066…U+2069 are E2 81 A6…A9.
        guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x81 else {
            return false
        }
        switch text[index + 2] {
        case 0xA6...0xA8:
            open += 1
            return true
        case 0xA9 where open > 0:
            open -= 1
            return true
        default: return false
        }
    }
}
