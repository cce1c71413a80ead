/// Numbers, dates and times as ASCII, appended to a byte buffer.
///
/// Nothing here knows a locale: the same number gives the same bytes on every machine. A writer for
/// people (``Reporting``) or for Excel puts its own separators over these digits.
extension [UInt8] {
    /// A whole number, with `-` when negative.
    public mutating func append(integer value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digits: value.magnitude)
    }

    mutating func append(digits magnitude: UInt) {
        if magnitude < 10 {
            return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude))
        }
        // From the right into scratch, then one append: twice as fast as reversing in place.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { scratch in
            var rest = magnitude
            var start = 20
            repeat {
                start -= 1
                scratch[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: UnsafeMutableBufferPointer(rebasing: scratch[start...]))
        }
    }

    mutating func append(twoDigits value: Int) {
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    /// `YYYY-MM-DD`. A window that begins before the year 1 or ends after 9999 has a sign or a digit more, as
    /// ISO 8601 has it, so that such a day is no other day's text.
    public mutating func append(day: Day) {
        let (year, month, dayOfMonth) = day.civil
        if (0...9999).contains(year) {
            append(twoDigits: year / 100)
            append(twoDigits: year % 100)
        } else {
            append(UInt8(ascii: year < 0 ? "-" : "+"))
            let digits = String(year.magnitude).utf8
            append(
                contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, 4 - digits.count)))
            append(contentsOf: digits)
        }
        append(UInt8(ascii: "-"))
        append(twoDigits: month)
        append(UInt8(ascii: "-"))
        append(twoDigits: dayOfMonth)
    }

    /// `YYYY-MM-DDTHH:MM:SS`.
    public mutating func append(time: LocalTime) {
        append(day: time.day)
        append(UInt8(ascii: "T"))
        append(secondOfDay: time.secondOfDay)
    }

    /// `HH:MM:SS`, `second` seconds after midnight, 0…86,399.
    public mutating func append(secondOfDay second: Int) {
        let zero = Int(UInt8(ascii: "0"))
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { scratch in
            func write(_ value: Int, at place: Int) {
                scratch[place] = UInt8(truncatingIfNeeded: zero + value / 10)
                scratch[place + 1] = UInt8(truncatingIfNeeded: zero + value % 10)
            }
            write(second / 3600, at: 0)
            write(second / 60 % 60, at: 3)
            write(second % 60, at: 6)
            scratch[2] = UInt8(ascii: ":")
            scratch[5] = UInt8(ascii: ":")
            append(contentsOf: scratch)
        }
    }

    /// The shortest plain decimal that reads back as `value`: `0.1`, `1200`, never `1.2e+3`.
    ///
    /// `value` must be finite; a NaN or infinity that reaches a file is a bug and is written as nothing.
    public mutating func append(shortest value: Double, point: UInt8 = UInt8(ascii: ".")) {
        guard value.isFinite else { return }
        if let plain = PlainDecimal(value) {
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { scratch in
                guard let start = scratch.baseAddress else { return }
                var cursor = ASCIICursor(at: start)
                cursor.write(plain, point: point)
                append(contentsOf: scratch[..<(cursor.place - start)])
            }
        }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            return append(integer: whole)
        }
        if value < 0 { append(UInt8(ascii: "-")) }
        // Swift's own digits are the shortest; between 1e-4 and 2^54 they are plain already.
        var text = value.magnitude.description
        let isPlain = text.withUTF8 { digits in
            guard !digits.contains(UInt8(ascii: "e")) else { return false }
            let start = count
            append(contentsOf: digits)
            if point != UInt8(ascii: "."), let place = digits.firstIndex(of: UInt8(ascii: ".")) {
                self[start + place] = point
            }
            return true
        }
        if !isPlain { ShortestDecimal(value.magnitude).appendPlain(to: &self, point: point) }
    }

    /// `value` rounded to `places` decimals, half away from zero on its shortest decimal: 12.345 → 12.35,
    /// as a reader who rounds what is printed elsewhere would. A result of zero has no sign.
    public mutating func append(
        rounded value: Double, places: Int, point: UInt8 = UInt8(ascii: ".")
    ) {
        guard value.isFinite else { return }
        if let scaled = clearlyRounded(value.magnitude, places: places) {
            if value < 0, scaled != 0 { append(UInt8(ascii: "-")) }
            return append(scaled: scaled, places: places, point: point)
        }
        if var (scaled, have) = fewPlaces(value.magnitude), places <= 6 {
            while have > places {
                // One division by the whole excess, so that no digit is rounded twice.
                let divisor = powersOfTen[have - places]
                scaled = scaled / divisor + (scaled % divisor * 2 >= divisor ? 1 : 0)
                have = places
            }
            scaled *= powersOfTen[places - have]
            if value < 0, scaled != 0 { append(UInt8(ascii: "-")) }
            return append(scaled: scaled, places: places, point: point)
        }
        let rounded = ShortestDecimal(value).rounded(places: places)
        if rounded.isNegative { append(UInt8(ascii: "-")) }
        rounded.appendPlain(to: &self, point: point, minimumPlaces: places)
    }
}

private let powersOfTen: [UInt] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

/// `value × 10^places` rounded; `nil` when it lies so near the middle between two whole numbers that only the
/// decimal digits can tell which way to go.
///
/// The product is wrong by half a unit in the last place, the shortest decimal differs from the binary value by
/// less than one; what is 2⁻⁵⁰ of the product away from the middle rounds the same way in all three.
@inline(__always)
private func clearlyRounded(_ value: Double, places: Int) -> UInt? {
    guard value < 1e9, (0...6).contains(places) else { return nil }
    let product = value * Double(powersOfTen[places])
    // Cut off as an integer: without SSE 4.1 `rounded` is a call.
    let whole = Double(UInt(product))
    guard abs(product - whole - 0.5) > product * 0x1p-50 else { return nil }
    return UInt(product - whole < 0.5 ? whole : whole + 1)
}

/// `value` as `scaled / 10^places` with the fewest places up to six; `nil` when that does not read
/// back exactly. Fifteen digits are always the shortest, so this is ``ShortestDecimal`` without its
/// allocations: what a shop floor records (7.25 h, 0.4 min) nearly always passes.
@inline(__always)
private func fewPlaces(_ value: Double) -> (scaled: UInt, places: Int)? {
    guard value < 1e9 else { return nil }
    var power = 1.0
    for places in 0...6 {
        // As `rounded`, which is a call, but next to the middle, where nothing reads back anyway.
        let scaled = UInt(value * power + 0.5)
        if Double(scaled) / power == value { return (scaled, places) }
        power *= 10
    }
    return nil
}

extension [UInt8] {
    fileprivate mutating func append(scaled: UInt, places: Int, point: UInt8) {
        guard places > 0 else { return append(digits: scaled) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 28) { scratch in
            var rest = scaled
            var start = 28
            func write(_ byte: UInt8) {
                start -= 1
                scratch[start] = byte
            }
            func writeDigit() {
                write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
                rest /= 10
            }
            for _ in 0..<places { writeDigit() }
            write(point)
            repeat { writeDigit() } while rest > 0
            append(contentsOf: UnsafeMutableBufferPointer(rebasing: scratch[start...]))
        }
    }
}

/// A number as decimal digits and the place of the point: `digits × 10^exponent`.
public struct ShortestDecimal: Sendable, Equatable {
    public private(set) var isNegative: Bool
    /// Values 0…9, most significant first; empty for zero.
    public private(set) var digits: [UInt8]
    /// Power of ten of the last digit.
    public private(set) var exponent: Int

    /// The fewest digits that read back as `value`, which must be finite.
    public init(_ value: Double) {
        isNegative = value < 0
        digits = []
        exponent = 0
        var seenPoint = false
        var power = 0
        var sign = 1
        var inExponent = false
        // Swift prints the shortest round-trip digits, as 123.45, 1e-05 or 1.5e+20.
        var text = value.magnitude.description
        text.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "."): seenPoint = true
                case UInt8(ascii: "e"): inExponent = true
                case UInt8(ascii: "-"): sign = -1
                case UInt8(ascii: "+"): break
                default:
                    let digit = byte &- UInt8(ascii: "0")
                    if inExponent {
                        power = power * 10 + Int(digit)
                    } else {
                        digits.append(digit)
                        if seenPoint { exponent -= 1 }
                    }
                }
            }
        }
        exponent += sign * power
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        if digits.isEmpty {
            exponent = 0
            isNegative = false
        }
    }

    /// The binary fraction that is nearest.
    public var value: Double {
        let magnitude = digits.reduce(into: "") { $0 += String($1) }
        return (Double("\(magnitude.isEmpty ? "0" : magnitude)e\(exponent)") ?? 0)
            * (isNegative ? -1 : 1)
    }

    /// How many decimals it has.
    public var places: Int { max(0, -exponent) }

    /// Rounded half away from zero to `places` decimals.
    public func rounded(places: Int) -> ShortestDecimal {
        let excess = -places - exponent
        guard excess > 0 else { return self }
        var result = self
        result.exponent = -places
        guard excess <= digits.count else {
            result.digits = []
            result.trim()
            return result
        }
        let up = digits[digits.count - excess] >= 5
        result.digits.removeLast(excess)
        if up {
            var index = result.digits.count - 1
            while index >= 0, result.digits[index] == 9 {
                result.digits[index] = 0
                index -= 1
            }
            if index >= 0 { result.digits[index] += 1 } else { result.digits.insert(1, at: 0) }
        }
        result.trim()
        return result
    }

    func appendPlain(to bytes: inout [UInt8], point: UInt8, minimumPlaces: Int = 0) {
        let zero = UInt8(ascii: "0")
        let whole = digits.count + exponent
        if whole <= 0 { bytes.append(zero) }
        for index in 0..<max(0, whole) {
            bytes.append(index < digits.count ? zero + digits[index] : zero)
        }
        let places = max(minimumPlaces, digits.isEmpty ? 0 : -exponent)
        guard places > 0 else { return }
        bytes.append(point)
        for place in 0..<places {
            let index = whole + place
            bytes.append(index >= 0 && index < digits.count ? zero + digits[index] : zero)
        }
    }
}
