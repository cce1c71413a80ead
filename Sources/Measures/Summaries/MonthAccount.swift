import Inference
import Plant
import Units

/// How settled a month's figures are.
public enum MonthState: String, Sendable, CaseIterable {
    /// It holds the as-of day.
    case running
    /// Over, and records may still come: a shift is open, or an expected one left no record and the days of
    /// grace are not over.
    case provisional
    /// Over and complete. A later change of it is a revision.
    case final
}

/// The state of a month, a function of the records alone, and how often a final one has changed since.
public struct MonthAccount: Sendable, Equatable {
    public var state: MonthState
    /// 0 until a final month is found changed.
    public var revision = 0
    /// What a later build compares; only of a final month.
    public var figures: FinalFigures?
}

extension MonthState {
    /// Days after the end of a month for records that come late. A month without a gap does not wait.
    static let graceDays = 5

    /// A real plant never fills every gap, so a month with missing cells is final when the days of grace are
    /// over. Orders that may still be on time hold it open: they are judged a tolerance later.
    init(
        of month: ClosedRange<Day>, isComplete: Bool, _ plant: PlantRecords, asOf: AsOf
    ) {
        let last = month.upperBound
        guard last < asOf.day else {
            self = .running
            return
        }
        let tolerance = plant.settings.otdWindowDays
        let hasOpenShift =
            last + 2 >= asOf.day
            && plant.shifts.rows.contains { shift in
                shift.window(on: last).map { $0.end > asOf.time } ?? false
            }
        let isWaiting = !isComplete && asOf.day - last < Self.graceDays
        self =
            hasOpenShift || isWaiting || asOf.day - last <= tolerance ? .provisional : .final
    }
}
