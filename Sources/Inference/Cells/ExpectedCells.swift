import Plant
import Units

/// Cells that should have rows and have none: a scheduled shift on which a resource that worked the same
/// shift in the fourteen days before left no record.
///
/// They are not counted as zero; they lower completeness.
struct ExpectedCells {
    static let memoryDays = 14

    /// In the order of day, shift, resource.
    let missing: [CellPlace]

    init(_ plant: PlantRecords, cells: [ResourceCell], asOf: AsOf) {
        struct Worker: Hashable {
            var shift: Reference<Shift>
            var resource: Resource
        }
        var workedDays: [Worker: [Day]] = [:]
        for cell in cells {
            workedDays[Worker(shift: cell.place.shift, resource: cell.place.resource), default: []]
                .append(cell.place.day)
        }
        var scheduledDays: [Reference<Shift>: [Day]] = [:]
        for shift in plant.calendar where shift.isScheduled && shift.day <= asOf.day {
            // A shift that is not over may still be recorded.
            if let window = plant.shifts[shift.shift].window(on: shift.day), window.end > asOf.time
            {
                continue
            }
            scheduledDays[shift.shift, default: []].append(shift.day)
        }
        var missing: [CellPlace] = []
        for (worker, days) in workedDays {
            var next = 0
            for day in scheduledDays[worker.shift] ?? [] {
                while next < days.count, days[next] < day { next += 1 }
                if next < days.count, days[next] == day { continue }
                guard next > 0, day - days[next - 1] <= Self.memoryDays else { continue }
                missing.append(CellPlace(day: day, shift: worker.shift, resource: worker.resource))
            }
        }
        self.missing = missing.sorted()
    }
}
