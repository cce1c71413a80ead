/// The length, the first eight and the last eight bytes of an id or another text: all of it where it is not
/// longer than sixteen, as ids of plants nearly always are.
struct Fingerprint: Equatable, Sendable {
    private let first: UInt64
    private let last: UInt64
    private let count: Int

    init(_ id: UnsafeBufferPointer<UInt8>) {
        count = id.count
        let bytes = UnsafeRawBufferPointer(id)
        if count >= 8 {
            first = bytes.loadUnaligned(as: UInt64.self)
            last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else {
            var word: UInt64 = 0
            for byte in id { word = word << 8 | UInt64(byte) }
            (first, last) = (word, 0)
        }
    }

    var isWhole: Bool { count <= 16 }

    /// Two multiplications by odd constants (of SplitMix64), the high bits brought down to where they
    /// choose the slot. The order of nothing depends on it.
    var hash: Int {
        let mixed =
            (first &* 0xBF58_476D_1CE4_E5B9) ^ (last &* 0x94D0_49BB_1331_11EB) &+ UInt64(count)
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & 0x7FFF_FFFF)
    }
}
