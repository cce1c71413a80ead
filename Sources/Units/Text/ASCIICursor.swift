/// A place in the caller's memory at which numbers and dates are written as ASCII, each moving it on.
///
/// The caller makes room first: nothing here looks where the memory ends.
public struct ASCIICursor {
    /// Where the next byte goes.
    public var place: UnsafeMutablePointer<UInt8>

    /// Starts at `place`.
    @inlinable
    public init(at place: UnsafeMutablePointer<UInt8>) { self.place = place }

    /// One byte.
    @inlinable
    public mutating func write(_ byte: UInt8) {
        place.pointee = byte
        place += 1
    }

    /// A whole number, with `-` when negative; at most 20 bytes.
    public mutating func write(integer value: Int) {
        if value < 0 { write(UInt8(ascii: "-")) }
        write(digits: value.magnitude)
    }

    /// `123.45`, with `point` before the places; at most 24 bytes.
    public mutating func write(_ value: PlainDecimal, point: UInt8 = UInt8(ascii: ".")) {
        if value.isNegative { write(UInt8(ascii: "-")) }
        guard value.places > 0 else { return write(digits: value.digits) }
        let whole = max(1, digitCount(value.digits) - value.places)
        let length = whole + 1 + value.places
        var end = length
        var rest = value.digits
        for _ in 0..<(value.places / 2) {
            end -= 2
            write(pair: Int(rest % 100), at: end)
            rest /= 100
        }
        if value.places % 2 == 1 {
            end -= 1
            place[end] = zero + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        place[whole] = point
        write(rest, before: whole)
        place += length
    }

    @inline(__always)
    private mutating func write(digits value: UInt) {
        let length = digitCount(value)
        write(value, before: length)
        place += length
    }

    /// `YYYY-MM-DD`.
    public mutating func write(day: Day) {
        let (year, month, dayOfMonth) = day.civil
        write(pair: year / 100, at: 0)
        write(pair: year % 100, at: 2)
        place[4] = UInt8(ascii: "-")
        write(pair: month, at: 5)
        place[7] = UInt8(ascii: "-")
        write(pair: dayOfMonth, at: 8)
        place += 10
    }

    /// `HH:MM:SS`, `second` seconds after midnight, 0…86,399.
    public mutating func write(secondOfDay second: Int) {
        let minute = second / 60
        write(pair: minute / 60, at: 0)
        place[2] = UInt8(ascii: ":")
        write(pair: minute % 60, at: 3)
        place[5] = UInt8(ascii: ":")
        write(pair: second % 60, at: 6)
        place += 8
    }

    /// The digits of `value` so that the last stands before the offset `end`.
    @inline(__always)
    private func write(_ value: UInt, before end: Int) {
        var (rest, end) = (value, end)
        while rest >= 100 {
            end -= 2
            write(pair: Int(rest % 100), at: end)
            rest /= 100
        }
        if rest >= 10 {
            write(pair: Int(rest), at: end - 2)
        } else {
            place[end - 1] = zero + UInt8(truncatingIfNeeded: rest)
        }
    }

    /// Two digits of 0…99, at an offset.
    @inline(__always)
    private func write(pair value: Int, at offset: Int) {
        let tens = value / 10
        place[offset] = zero + UInt8(truncatingIfNeeded: tens)
        place[offset + 1] = zero + UInt8(truncatingIfNeeded: value - tens * 10)
    }
}

private let zero = UInt8(ascii: "0")

/// Digits of `value`; 1 for 0.
@inline(__always)
private func digitCount(_ value: UInt) -> Int {
    // log₁₀ 2 ≈ 1233 / 4096 of the bits, one less where the power of ten is not reached.
    let bits = UInt.bitWidth - (value | 1).leadingZeroBitCount
    let guess = (bits * 1233) >> 12
    return guess + ((value | 1) < tens[guess] ? 0 : 1)
}
