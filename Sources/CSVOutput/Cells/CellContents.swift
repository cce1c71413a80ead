import Plant

/// What is in a text that a bare cell cannot hold.
struct CellContents: OptionSet {
    let rawValue: UInt8

    static let comma = CellContents(rawValue: 1)
    static let semicolon = CellContents(rawValue: 2)
    /// Quotes, line breaks, control characters, a space at an end: quoted whatever stands between cells.
    static let special = CellContents(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self = []
        if text.first == UInt8(ascii: " ") || text.last == UInt8(ascii: " ") {
            insert(.special)
        }
        let raw = UnsafeRawBufferPointer(text)
        var offset = 0
        // Eight bytes at a time; nearly no text has any of these in it, and then this is all.
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if Self.isWorthReading(word) { read(text[offset..<(offset + 8)]) }
            offset += 8
        }
        read(text[offset...])
    }

    func needQuotes(beside profile: CSVProfile) -> Bool {
        switch profile {
        case .comma: contains(.special) || contains(.comma)
        case .semicolon: contains(.special) || contains(.semicolon)
        }
    }

    @inline(__always)
    private mutating func read(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: ","): insert(.comma)
            case UInt8(ascii: ";"): insert(.semicolon)
            case UInt8(ascii: "\""): insert(.special)
            default: if byte < UInt8(ascii: " ") { insert(.special) }
            }
        }
    }

    /// Whether one of eight bytes may be below space, a quote, a comma or a semicolon.
    ///
    /// A byte is zero where subtracting one borrows into its upper bit and it had none: exact for the lowest such
    /// byte of the word, and that is enough.
    @inline(__always)
    private static func isWorthReading(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
        func mark(_ byte: UInt8) -> UInt64 { zero(word ^ (ones &* UInt64(byte))) }
        let control = (word &- ones &* 0x20) & ~word
        let found =
            control | mark(UInt8(ascii: ",")) | mark(UInt8(ascii: ";")) | mark(UInt8(ascii: "\""))
        return found & (ones &* 0x80) != 0
    }
}
