import Inference
import Plant
import Units

/// Scheduled days on which nobody recorded anything, and shifts that lack records on the as-of day.
struct MissingRecords {
    /// In the order of their days.
    let alerts: [Alert]

    init(_ measuring: Measuring) {
        let (plant, asOf) = (measuring.plant, measuring.asOf)
        guard let window = measuring.windows.days[AlertSearch.window]?.current else {
            alerts = []
            return
        }
        let recorded = Self.recordedDays(plant)
        // Before the first record nothing was expected. Without any, everything is missing.
        let first = max(window.lowerBound, recorded.min() ?? window.lowerBound)
        let scheduled = Self.finishedDays(plant, asOf).filter { $0 >= first }

        var stretches: [(days: ClosedRange<Day>, count: Int)] = []
        var isOpen = false
        for day in scheduled {
            if recorded.contains(day) {
                isOpen = false
            } else if isOpen, let last = stretches.last {
                stretches[stretches.count - 1] = (last.days.lowerBound...day, last.count + 1)
            } else {
                stretches.append((day...day, 1))
                isOpen = true
            }
        }
        var alerts = stretches.map { stretch in
            Alert(
                .critical, .daysMissing(stretch.days), since: .day(stretch.days.lowerBound),
                value: Double(stretch.count), unit: .days)
        }
        let shifts = measuring.inputs.missingCells.count { $0.day == asOf.day }
        if shifts > 0, stretches.last.map({ $0.days.upperBound < asOf.day }) ?? true {
            alerts.append(
                Alert(
                    .warning, .shiftsMissing(asOf.day), since: .day(asOf.day),
                    value: Double(shifts), unit: .count))
        }
        self.alerts = alerts
    }

    /// Days with any record of the floor.
    private static func recordedDays(_ plant: PlantRecords) -> Set<Day> {
        var days = Set(plant.entries.lazy.map(\.day))
        days.formUnion(plant.downtimes.lazy.map(\.day))
        days.formUnion(plant.attendance.lazy.map(\.day))
        days.formUnion(plant.inspections.lazy.map(\.day))
        days.formUnion(plant.productionRuns.lazy.map(\.startedAt.day))
        return days
    }

    /// Scheduled days up to the as-of day whose shifts are over, ascending: what is under way may still be
    /// recorded.
    private static func finishedDays(_ plant: PlantRecords, _ asOf: AsOf) -> [Day] {
        var finished: Set<Day> = []
        var running: Set<Day> = []
        for scheduled in plant.calendar where scheduled.isScheduled && scheduled.day <= asOf.day {
            let end = plant.shifts[scheduled.shift].window(on: scheduled.day)?.end
            if end.map({ $0 > asOf.time }) ?? false {
                running.insert(scheduled.day)
            } else {
                finished.insert(scheduled.day)
            }
        }
        return finished.subtracting(running).sorted()
    }
}
