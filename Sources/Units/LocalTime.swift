/// A reading of the plant's wall clock, to the second, without a zone.
///
/// Shift windows and stops are measured in wall time; ages and lead times need ``Instant``.
public struct LocalTime: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00 on the wall.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// `minutes` after the midnight that starts `day`; 1440 and more fall on later days.
    public init(_ day: Day, minutes: Int = 0) {
        seconds = Int64(day.number) * 86_400 + Int64(minutes) * 60
    }

    public var day: Day {
        Day(number: Int32((seconds >= 0 ? seconds : seconds - 86_399) / 86_400))
    }

    /// Seconds since the midnight that starts ``day``, 0…86,399.
    public var secondOfDay: Int { Int(seconds - Int64(day.number) * 86_400) }

    public static func < (lhs: LocalTime, rhs: LocalTime) -> Bool { lhs.seconds < rhs.seconds }
    /// Wall minutes from `rhs` to `lhs`.
    public static func - (lhs: LocalTime, rhs: LocalTime) -> Minutes {
        Minutes(Double(lhs.seconds - rhs.seconds) / 60)
    }
}

extension LocalTime {
    /// Reads `YYYY-MM-DDTHH:MM:SS`; hours 0…23, minutes and seconds 0…59, nothing after.
    public init?(iso text: some StringProtocol) {
        var copy = String(text)
        guard let time = copy.withUTF8({ LocalTime(isoBytes: $0) }) else { return nil }
        self = time
    }

    /// As ``init(iso:)``, over bytes.
    public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 19, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(isoBytes: UnsafeBufferPointer(rebasing: bytes[0..<10])),
            let hour = decimal(bytes, 11, 2), let minute = decimal(bytes, 14, 2),
            let second = decimal(bytes, 17, 2), hour < 24, minute < 60, second < 60
        else { return nil }
        seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }
}

extension LocalTime: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SS`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(time: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
