import Algorithms
import Plant
import Units

/// What is known about a tenant's records beside the sums: what decides the status of a value.
struct Circumstances {
    private let asOf: AsOf
    private let annotations: [Annotation]
    private let scheduledDays: [Day]
    private let scheduledDaysOfShift: [Reference<Shift>: [Day]]
    /// A shift that starts on the as-of day has not ended.
    private let hasOpenShift: Bool
    private let keepsVerification: Bool
    /// By the records' raw value.
    private let kept: [Bool]
    let capsOEE: Bool
    let leftOut: LeftOutRows

    init(_ plant: PlantRecords, asOf: AsOf) {
        self.asOf = asOf
        annotations = plant.annotations
        capsOEE = plant.settings.oeeCap
        leftOut = LeftOutRows(plant)
        var all: Set<Day> = []
        var byShift: [Reference<Shift>: [Day]] = [:]
        for shift in plant.calendar where shift.isScheduled {
            all.insert(shift.day)
            byShift[shift.shift, default: []].append(shift.day)
        }
        // A day on which the plant made something was no holiday, whatever its calendar says or lacks.
        var lastWorked: (day: Day, shift: Reference<Shift>)?
        for index in plant.entries.indices {
            let (day, shift) = (plant.entries[index].day, plant.entries[index].shift)
            if let lastWorked, lastWorked == (day, shift) { continue }
            lastWorked = (day, shift)
            all.insert(day)
            byShift[shift, default: []].append(day)
        }
        scheduledDays = all.sorted()
        scheduledDaysOfShift = byShift.mapValues { $0.sorted() }

        let starting =
            plant.calendar.filter { $0.day == asOf.day && $0.isScheduled }.map(\.shift)
            + plant.entries.indices.filter { plant.entries[$0].day == asOf.day }
            .map { plant.entries[$0].shift }
        hasOpenShift = starting.contains { shift in
            plant.shifts[shift].window(on: asOf.day).map { $0.end > asOf.time } ?? false
        }
        keepsVerification = plant.entries.contains { $0.verifiedBy != nil }
        kept = Records.allCases.map { $0.isKept(by: plant) }
    }

    func keeps(_ records: Records) -> Bool { kept[records.rawValue] }

    /// Why there is no number.
    func absence(
        _ records: Records, hasRows: Bool, shift: Reference<Shift>?,
        days: ClosedRange<Day>
    ) -> ObservationStatus {
        func isScheduled() -> Bool {
            let scheduled = shift.map { scheduledDaysOfShift[$0] ?? [] } ?? scheduledDays
            let first = scheduled.partitioningIndex { $0 >= days.lowerBound }
            return first < scheduled.count && scheduled[first] <= days.upperBound
        }
        switch records.absence {
        case .cannotExist: break
        case .unrecorded: if !hasRows { return isScheduled() ? .notRecorded : .holiday }
        case .nothingHappened:
            // Not inspecting on a day is nothing that was left unrecorded.
            if !hasRows, !isScheduled() { return .holiday }
        }
        return keeps(records) ? .cannotExist : .notRecorded
    }

    /// What a value's circumstances make of it: the first of P, V, B, S, D that holds; else `normal`.
    func mark(
        _ kpi: String, _ records: Records, days: ClosedRange<Day>,
        unverified: Double
    ) -> ObservationStatus {
        if hasOpenShift, days.contains(asOf.day) { return .provisional }
        if records.isProduction, keepsVerification, unverified > 0 { return .unverified }
        for (kind, status) in [
            (Annotation.Kind.rebase, ObservationStatus.breakInSeries), (.event, .specialEvent),
        ] {
            for annotation in annotations
            where annotation.kind == kind && (annotation.kpi ?? kpi) == kpi {
                // A rebase is a moment; an event lasts.
                let last = kind == .rebase ? annotation.from : annotation.to ?? annotation.from
                if annotation.from <= days.upperBound, days.lowerBound <= last { return status }
            }
        }
        if capsOEE, Catalogue.entry(kpi)?.traits.contains(.cappedWithOEE) == true {
            return .differentDefinition
        }
        return .normal
    }
}
