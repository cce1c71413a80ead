public import Units

/// The moments at which the days of a plant are told: what a report of that day would call its as-of moment.
///
/// The later of a day's 24:00 and the end of the last scheduled or recorded shift that starts on it.
public struct DayMoments: Sendable {
    private let asOf: AsOf
    private let zone: Zone
    /// Ends of the last shift, of the days on which one passes midnight.
    private var lateEnds: [Day: LocalTime] = [:]

    public init(_ plant: PlantRecords, asOf: AsOf) {
        self.asOf = asOf
        zone = plant.client.zone
        let overnight = plant.shifts.rows.map { shift in
            guard let start = shift.start, let end = shift.end else { return false }
            return end <= start
        }
        guard overnight.contains(true) else { return }
        var last: (day: Day, shift: Reference<Shift>)?
        for row in plant.calendar where row.isScheduled && overnight[row.shift.index] {
            extend(row.day, row.shift, plant)
        }
        for index in plant.entries.indices {
            let (day, shift) = (plant.entries[index].day, plant.entries[index].shift)
            guard overnight[shift.index] else { continue }
            // Entries of one shift follow each other.
            if let last, last == (day, shift) { continue }
            last = (day, shift)
            extend(day, shift, plant)
        }
        for row in plant.downtimes where overnight[row.shift.index] {
            extend(row.day, row.shift, plant)
        }
    }

    private mutating func extend(_ day: Day, _ shift: Reference<Shift>, _ plant: PlantRecords) {
        guard let end = plant.shifts[shift].window(on: day)?.end else { return }
        lateEnds[day] = max(lateEnds[day] ?? end, end)
    }

    /// The as-of moment itself of its own day and of later ones.
    public func end(of day: Day) -> (time: LocalTime, instant: Instant) {
        guard day < asOf.day else { return (asOf.time, asOf.instant) }
        let midnight = LocalTime(day + 1)
        let time = max(midnight, lateEnds[day] ?? midnight)
        return (time, zone.instant(time))
    }

    /// What a report of `day` would speak of.
    public func asOf(_ day: Day) -> AsOf {
        let end = end(of: day)
        return AsOf(day: day, time: end.time, instant: end.instant)
    }
}
