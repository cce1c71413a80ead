import Measures
import Plant

/// A KPI of costs over something, by a dimension whose members have less than nine tenths of the plant's costs booked
/// on them, or of what these are spread over: the rest lies on lines, or on nothing.
struct PartialCost: Hashable {
    var kpi: String
    var dimension: Dimension

    static func all(in measurements: Measurements) -> Set<PartialCost> {
        var partial: Set<PartialCost> = []
        for result in measurements.kpis where result.kpi.unit.isMoneyPerSomething {
            guard let whole = result[.rolling90].numerator, whole > 0,
                let base = result[.rolling90].denominator
            else { continue }
            var booked: [Dimension: (costs: Double, base: Double)] = [:]
            for slice in result.slices {
                let own = slice.windows[.rolling90]
                booked[slice.dimension, default: (0, 0)].costs += own?.numerator ?? 0
                booked[slice.dimension, default: (0, 0)].base += own?.denominator ?? 0
            }
            for (dimension, own) in booked
            where own.costs < 0.9 * whole || own.base < 0.9 * base {
                partial.insert(PartialCost(kpi: result.kpi.id, dimension: dimension))
            }
        }
        return partial
    }
}

extension KPI.Unit {
    fileprivate var isMoneyPerSomething: Bool {
        switch self {
        case .money, .moneyPerHour, .moneyPerMinute: true
        case .percent, .ppm, .dpmo, .sigma, .count, .units, .defectsPerUnit, .ratio, .index, .hours,
            .days, .minutes, .seconds, .weeks, .unitsPerHour, .unitsPerDay, .perHour,
            .perHundredHours, .perYear, .kilowattHoursPerUnit, .points, .percentagePoints,
            .pointsPerMonth, .variation, .correlation, .people, .vector:
            false
        }
    }
}
