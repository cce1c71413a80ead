import Algorithms
import Foundation

/// An IANA time zone as a sorted table of offset changes.
///
/// Reports convert many wall times of few years; a binary search over some hundred transitions costs
/// tens of nanoseconds, Foundation's `secondsFromGMT(for:)` costs several times that per call.
public struct Zone: Sendable {
    public let identifier: String
    /// `offsets[i]` holds from `starts[i]` on; `starts[0]` is the beginning of time.
    private let starts: [Int64]
    private let offsets: [Int32]

    /// The zone of that name; `nil` when the system's zone data does not know it.
    ///
    /// Offsets are exact between 1970 and 2100. Statically linked programs without ICU answer `nil` for
    /// every name, which must be reported and never be read as UTC.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        var starts: [Int64] = [.min]
        var cursor = Date(timeIntervalSince1970: 0)
        var offsets = [Int32(zone.secondsFromGMT(for: cursor))]
        let end = Date(timeIntervalSince1970: 4_102_444_800)
        while let next = zone.nextDaylightSavingTimeTransition(after: cursor), next < end,
            next > cursor
        {
            let offset = Int32(zone.secondsFromGMT(for: next))
            if offset != offsets.last {
                starts.append(Int64(next.timeIntervalSince1970))
                offsets.append(offset)
            }
            cursor = next
        }
        (self.starts, self.offsets) = (starts, offsets)
    }

    private init() { (identifier, starts, offsets) = ("UTC", [.min], [0]) }

    public static let utc = Zone()

    /// Seconds that the wall is ahead of UTC at `instant`.
    public func offset(at instant: Instant) -> Int { Int(offsets[place(of: instant)]) }

    /// Which of the offsets holds at `instant`.
    private func place(of instant: Instant) -> Int {
        starts.partitioningIndex { $0 > instant.seconds } - 1
    }

    public func local(_ instant: Instant) -> LocalTime {
        LocalTime(seconds: instant.seconds + Int64(offset(at: instant)))
    }

    /// The moment at which the wall shows `local`.
    ///
    /// A reading that occurs twice (clocks set back) is the first; one that never occurs (clocks set
    /// forward) is read with the offset before the change, so 02:30 becomes 03:30.
    public func instant(_ local: LocalTime) -> Instant {
        let place = place(of: Instant(seconds: local.seconds - 86_400))
        let before = Int(offsets[place])
        // Nearly always no clock changes for days.
        if place + 1 == starts.count || starts[place + 1] > local.seconds + 86_400 {
            return Instant(seconds: local.seconds - Int64(before))
        }
        let after = offset(at: Instant(seconds: local.seconds + 86_400))
        let early = Instant(seconds: local.seconds - Int64(before))
        if before == after { return early }
        if offset(at: early) == before { return early }
        let late = Instant(seconds: local.seconds - Int64(after))
        return offset(at: late) == after ? late : early
    }

    /// For a reading of the wall that occurs twice, because clocks are set back: how many seconds lie between
    /// the two; `nil` for any other.
    public func repeated(_ local: LocalTime) -> Int64? {
        let first = instant(local)
        let before = offset(at: first)
        let after = offset(at: Instant(seconds: first.seconds + 86_400))
        guard after < before else { return nil }
        let second = Instant(seconds: local.seconds - Int64(after))
        return offset(at: second) == after ? second.seconds - first.seconds : nil
    }
}
