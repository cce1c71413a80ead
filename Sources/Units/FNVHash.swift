/// A hash that is the same in every run and on every machine, which the standard library's is not: FNV-1a of 64
/// bits (Fowler, Noll, Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>).
///
/// Against chance, not against somebody who wants two things to look alike.
public struct FNVHash: Sendable {
    @usableFromInline var state: UInt64

    public var value: UInt64 { state }

    /// `start` is the algorithm's own; another one makes a second, independent hash.
    public init(start: UInt64 = 0xCBF2_9CE4_8422_2325) { state = start }

    /// A byte, or a word as one; of a word, a multiplication moves high bits only.
    @inlinable
    public mutating func add(_ word: UInt64) { state = (state ^ word) &* 0x100_0000_01B3 }

    @inlinable
    public mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { add(UInt64(byte)) }
    }

    /// A text and its end, so that "ab" and "c" are not "a" and "bc".
    public mutating func add(_ text: String) {
        for byte in text.utf8 { add(UInt64(byte)) }
        // Not a byte of UTF-8.
        add(0xFF)
    }

    /// 16 hexadecimal digits.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
