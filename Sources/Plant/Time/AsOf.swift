public import Units

/// The moment that a report speaks of.
public struct AsOf: Sendable, Equatable {
    public var day: Day
    /// The moment up to which records count, on the plant's wall clock.
    public var time: LocalTime
    public var instant: Instant

    public init(day: Day, time: LocalTime, instant: Instant) {
        self.day = day
        self.time = time
        self.instant = instant
    }

    /// The end of `day` for a plant: the later of its 24:00 and the end of the last scheduled or
    /// recorded shift that starts on it.
    public init(endOf day: Day, for plant: PlantRecords) {
        var last = LocalTime(day + 1)
        func extend(_ shift: Reference<Shift>) {
            if let window = plant.shifts[shift].window(on: day) { last = max(last, window.end) }
        }
        for scheduled in plant.calendar where scheduled.day == day && scheduled.isScheduled {
            extend(scheduled.shift)
        }
        for entry in plant.entries where entry.day == day { extend(entry.shift) }
        for downtime in plant.downtimes where downtime.day == day { extend(downtime.shift) }
        self.init(day: day, time: last, instant: plant.client.zone.instant(last))
    }

    /// A moment within `day`, for reports made while shifts are still open.
    public init(_ time: LocalTime, on day: Day, for plant: PlantRecords) {
        self.init(day: day, time: time, instant: plant.client.zone.instant(time))
    }
}
