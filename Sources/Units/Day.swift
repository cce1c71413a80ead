/// A civil date of the proleptic Gregorian calendar, without a zone.
///
/// Stored as days since 1970-01-01, so that differences, windows and array indexes are integer
/// arithmetic. The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`,
/// exact for every year this type can hold.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01; negative before.
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// The date of a valid year (1…9999), month (1…12) and day of month; `nil` for any other.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    public static func < (lhs: Day, rhs: Day) -> Bool { lhs.number < rhs.number }
    public static func + (lhs: Day, rhs: Int) -> Day { Day(number: lhs.number + Int32(rhs)) }
    public static func - (lhs: Day, rhs: Int) -> Day { Day(number: lhs.number - Int32(rhs)) }
    /// Days from `rhs` to `lhs`.
    public static func - (lhs: Day, rhs: Day) -> Int { Int(lhs.number) - Int(rhs.number) }
}

extension Day {
    /// Year, month 1…12, day of month 1…31.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1
        )
    }

    /// 1 = Monday … 7 = Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let shifted = (Int(number) + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// Monday of the ISO week that holds this day.
    public var startOfWeek: Day { self - (weekday - 1) }

    public var startOfMonth: Day { self - (civil.day - 1) }

    /// The same day of the month before, clamped to that month's length: 31 March → 28 or 29 February.
    public var sameDayOfPreviousMonth: Day {
        let day = civil.day
        let last = startOfMonth - 1
        return last.startOfMonth + (min(day, last.civil.day) - 1)
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Reads `YYYY-MM-DD`, exactly ten ASCII bytes; anything else, or a date that does not exist, is `nil`.
    public init?(iso text: some StringProtocol) {
        var copy = String(text)
        guard let day = copy.withUTF8({ Day(isoBytes: $0) }) else { return nil }
        self = day
    }

    /// As ``init(iso:)``, over bytes: the hot path of reading a database.
    public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes, 0, 4), let month = decimal(bytes, 5, 2),
            let day = decimal(bytes, 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(day: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// `count` ASCII digits at `start` as a number; `nil` when one is not a digit.
@inline(__always)
func decimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
    }
    return value
}

extension ClosedRange<Day> {
    /// Every day, first to last.
    public var days: [Day] {
        (0...(upperBound - lowerBound)).map { lowerBound + $0 }
    }
}
