import Inference
import Plant
import Statistics
import Units

/// The shifts side by side; the headline is how many worked.
///
/// A rank counts as better only where the intervals of OEE do not overlap. The interval is that of a ratio
/// of sums over days, with Student's t. Source: W. G. Cochran, Sampling Techniques (1977), 6.4.
struct ShiftPerformance: Study {
    private struct DayPart {
        var day: Day
        /// Σ PRI·GQ and PBT, hours.
        var standard: Double
        var busy: Double
    }

    /// By shift, ascending days.
    private var parts: [[DayPart]]

    init(_ measuring: Measuring) {
        parts = [[DayPart]](repeating: [], count: measuring.plant.shifts.count)
        let inputs = measuring.inputs
        for cell in inputs.cells {
            let shift = cell.place.shift.index
            if parts[shift].last?.day != cell.place.day {
                parts[shift].append(DayPart(day: cell.place.day, standard: 0, busy: 0))
            }
            let last = parts[shift].count - 1
            parts[shift][last].busy += cell.busyTime.hours.value
            for entry in cell.entries {
                let seconds = inputs.entries[entry].idealCycleSeconds.value ?? 0
                parts[shift][last].standard +=
                    seconds / 3600 * Double(measuring.columns.good[entry])
            }
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let shifts = measuring.columns.shifts
        let entries = measuring.entries.indexes(scope.member, scope.days)
        guard !entries.isEmpty else { return .nothing }
        var hasWorked = [Bool](repeating: false, count: measuring.plant.shifts.count)
        for index in entries { hasWorked[shifts[index].index] = true }
        return Finding(Double(hasWorked.count { $0 }), records: entries.count)
    }

    /// The spread of OEE from day to day, percent; `nil` of a single day, which says nothing of it.
    private func interval(
        _ shift: Reference<Shift>, _ days: ClosedRange<Day>
    ) -> ClosedRange<Double>? {
        let own = parts[shift.index].filter { days.contains($0.day) && $0.busy > 0 }
        let busy = own.reduce(0) { $0 + $1.busy }
        let n = Double(own.count)
        guard n > 1, busy > 0,
            let t = StudentT(degreesOfFreedom: n - 1)?.quantile(0.975)
        else { return nil }
        let ratio = own.reduce(0) { $0 + $1.standard } / busy
        let squares = own.reduce(0) { sum, part in
            let off = part.standard - ratio * part.busy
            return sum + off * off
        }
        let half = t * (n * squares / (n - 1)).squareRoot() / busy
        return (max(0, ratio - half) * 100)...((ratio + half) * 100)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        struct Standing {
            var shift: Reference<Shift>
            var oee: Measurement?
            var bounds: ClosedRange<Double>?
        }
        let plant = measuring.plant
        let worked = plant.shifts.references.filter {
            measuring.sums(measuring.members.shift($0), scope.days)[.entries] > 0
        }
        let standings = worked.map { shift in
            let own = measuring.scope(measuring.members.shift(shift), scope.days)
            let oee = measuring.measure("EQ-OEE", own)
            var bounds = interval(shift, scope.days)
            // What inference may be wrong by comes on top.
            if let low = oee?.low, let high = oee?.high, let spread = bounds {
                bounds = min(low, spread.lowerBound)...max(high, spread.upperBound)
            }
            return Standing(shift: shift, oee: oee, bounds: bounds)
        }
        return standings.map { standing in
            let own = measuring.scope(measuring.members.shift(standing.shift), scope.days)
            func value(_ id: String) -> Double? { measuring.measure(id, own)?.value }
            // Without a spread nobody can be told apart, so nobody is better.
            let better = standings.count { other in
                guard let its = other.bounds, let mine = standing.bounds else { return false }
                return its.lowerBound > mine.upperBound
            }
            return TableRow(
                .member(.shift, plant.shifts[standing.shift].id),
                [
                    (.units, value("PR-VOL")), (.oeePercent, standing.oee?.value),
                    (.oeeLow, standing.bounds?.lowerBound),
                    (.oeeHigh, standing.bounds?.upperBound),
                    (.firstPassPercent, value("QL-FPY")), (.minutes, value("DT-MIN")),
                    (.efficiencyPercent, value("LB-EFF")),
                    (.rank, standing.oee?.value == nil ? nil : Double(better + 1)),
                ])
        }
    }
}
