public import Units

/// A shift of the plant, as its clock times say.
public struct Shift: Identified {
    public var id: String
    public var name: String
    /// `nil` for a shift that only facts mention.
    public var start: TimeOfDay?
    public var end: TimeOfDay?
    public var breaks: Minutes
    /// People, when nobody recorded how many worked.
    public var standardHeadcount: Int?

    public init(
        id: String, name: String, start: TimeOfDay?, end: TimeOfDay?, breaks: Minutes,
        standardHeadcount: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.start = start
        self.end = end
        self.breaks = breaks
        self.standardHeadcount = standardHeadcount
    }

    public init(unlisted id: String) {
        self.init(id: id, name: id, start: nil, end: nil, breaks: .zero)
    }

    /// The wall-clock window of this shift on `day`, the day on which it starts; an end at or before
    /// the start lies on the next day. `nil` when the clock times are unknown.
    public func window(on day: Day) -> (start: LocalTime, end: LocalTime)? {
        guard let start, let end else { return nil }
        return (
            LocalTime(day, minutes: start.minutes),
            LocalTime(day, minutes: end.minutes + (end <= start ? 1440 : 0))
        )
    }

    /// The length of the window less breaks, ≥ 0; `nil` when the clock times are unknown.
    public var workingTime: Minutes? {
        guard let start, let end else { return nil }
        let length = end.minutes - start.minutes + (end <= start ? 1440 : 0)
        return max(.zero, Minutes(Double(length)) - breaks)
    }
}

/// One shift of one day in the plant's calendar.
public struct ScheduledShift: Sendable {
    public var day: Day
    public var shift: Reference<Shift>
    /// Scheduled minutes without breaks; 0 = holiday.
    public var planned: Minutes
    public var holiday: String?

    public init(day: Day, shift: Reference<Shift>, planned: Minutes, holiday: String? = nil) {
        self.day = day
        self.shift = shift
        self.planned = planned
        self.holiday = holiday
    }

    public var isScheduled: Bool { planned > .zero }
}
