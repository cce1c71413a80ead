extension String {
    /// The text of these bytes; `nil` when they are not UTF-8.
    init?(checked bytes: UnsafeBufferPointer<UInt8>) {
        // Most cells are ASCII, which needs no validation of its own: `String(validating:as:)` is
        // generic code that costs several times as much.
        if bytes.isASCII {
            self = String(decoding: bytes, as: UTF8.self)
        } else {
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            self = text
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes at a time.
    fileprivate var isASCII: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var offset = 0
        var all: UInt64 = 0
        while offset + 8 <= bytes.count {
            all |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset += 8
        }
        while offset < bytes.count {
            all |= UInt64(bytes[offset])
            offset += 1
        }
        return all & 0x8080_8080_8080_8080 == 0
    }
}
