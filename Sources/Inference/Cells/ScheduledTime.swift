import Plant
import Units

/// The plant's calendar as a table: how long a shift was meant to run on a day.
struct ScheduledTime {
    private let planned: [Int64: Minutes]
    private let shifts: Directory<Shift>
    /// Learnt from the scheduled shifts that have clock times as well.
    private let clockDeviation: Double

    init(_ plant: PlantRecords) {
        planned = Dictionary(
            plant.calendar.map { (Self.key($0.day, $0.shift), $0.planned) },
            uniquingKeysWith: { first, _ in first })
        shifts = plant.shifts
        var spread = ErrorSpread()
        for row in plant.calendar where row.isScheduled {
            if let length = plant.shifts[row.shift].workingTime, length > .zero {
                spread.add(inferred: length.value, recorded: row.planned.value)
            }
        }
        clockDeviation = spread.deviation(otherwise: 0.05)
    }

    private static func key(_ day: Day, _ shift: Reference<Shift>) -> Int64 {
        Int64(day.number) << 32 | Int64(shift.position)
    }

    func isScheduled(_ day: Day, _ shift: Reference<Shift>) -> Bool {
        (planned[Self.key(day, shift)] ?? .zero) > .zero
    }

    /// POT of a staffed cell: the calendar's minutes; for unscheduled work the shift's clock length
    /// without breaks; else eight hours.
    func operationTime(_ day: Day, _ shift: Reference<Shift>) -> Estimate<Minutes> {
        if let minutes = planned[Self.key(day, shift)], minutes > .zero {
            return .measured(minutes)
        }
        return inferred(shift)
    }

    /// The length of a shift that the calendar does not hold.
    func inferred(_ shift: Reference<Shift>) -> Estimate<Minutes> {
        if let length = shifts[shift].workingTime, length > .zero {
            return .inferred(
                length,
                Evidence(rung: .derived, confidence: 0.9, relativeDeviation: clockDeviation))
        }
        return .inferred(
            Minutes(480),
            .default(confidence: 0.5))
    }
}
