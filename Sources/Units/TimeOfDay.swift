/// A time on the clock face, in minutes after midnight, 0…1439: when a shift starts or ends.
public struct TimeOfDay: Sendable, Hashable, Comparable {
    public let minutes: Int

    public init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `HH:MM`.
    public init?(iso text: some StringProtocol) {
        var copy = String(text)
        let read: Int? = copy.withUTF8 { bytes in
            guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
                let hour = decimal(bytes, 0, 2), let minute = decimal(bytes, 3, 2), minute < 60
            else { return nil }
            return hour * 60 + minute
        }
        guard let read else { return nil }
        self.init(minutes: read)
    }

    public static func < (lhs: TimeOfDay, rhs: TimeOfDay) -> Bool { lhs.minutes < rhs.minutes }
}

extension TimeOfDay: CustomStringConvertible {
    /// `HH:MM`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(twoDigits: minutes / 60)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(twoDigits: minutes % 60)
        return String(decoding: bytes, as: UTF8.self)
    }
}
