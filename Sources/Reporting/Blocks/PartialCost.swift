import Measures
import Plant

/// A KPI of costs over something, by a dimension whose members have less than nine tenths of the plant's costs booked
/// on them: the rest lies on lines, or on nothing.
struct PartialCost: Hashable {
    var kpi: String
    var dimension: Dimension

    static func all(in measurements: Measurements) -> Set<PartialCost> {
        var partial: Set<PartialCost> = []
        for result in measurements.kpis where result.kpi.unit.isMoneyPerSomething {
            guard let whole = result[.rolling90].numerator, whole > 0,
                result[.rolling90].denominator != nil
            else { continue }
            var booked: [Dimension: Double] = [:]
            for slice in result.slices {
                booked[slice.dimension, default: 0] += slice.windows[.rolling90]?.numerator ?? 0
            }
            for (dimension, amount) in booked where amount < 0.9 * whole {
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
