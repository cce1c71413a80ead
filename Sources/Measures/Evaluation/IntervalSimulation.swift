import Inference
import Plant
import Statistics
import Units

/// 95 % intervals by drawing the inferred inputs' errors, for values that first order tells wrongly.
///
/// First order takes a value for linear in its inputs. That is false for a product of several inferred
/// elements (EQ-NEE, and EQ-OEE with capped factors), for a product of powers (EQ-MPI, which first order does not
/// reach at all), and where an interval would pass 0 or 100 % and is cut there: of a share that cannot pass
/// 100 %, and of any value whose lower bound would be negative. Those alone are simulated, over the plant's
/// windows, where something was inferred; slices, days and months have first order, cut at the bounds.
///
/// As in ``Deviation`` the errors of one input are one error: each draw moves every element by its summed
/// deviation × one normal number a field. No element falls below 0.
struct IntervalSimulation {
    /// The 2.5 % points of 400 draws are known to about a tenth of a standard deviation.
    static let draws = 400

    /// By draw, then field.
    private let normals: [Double]

    /// The same draws for every tenant and window: seeded by the KPI's id alone.
    init(kpi: String) {
        var seed = FNVHash()
        seed.add(Array(kpi.utf8))
        var random = SeededGenerator(seed: seed.value)
        normals = (0..<(Self.draws * InputField.allCases.count)).map { _ in
            // Between the ends: the quantile of 0 is infinite.
            normalQuantile((Double(random.next() >> 11) + 0.5) * 0x1p-53)
        }
    }

    /// Whether first order is not enough for a measurement that rests on inferred inputs.
    static func isNeeded(
        for result: Measurement, of entry: CatalogueEntry, isCapped: Bool
    ) -> Bool {
        guard result.worstRung != .observed, let value = result.value else { return false }
        if entry.traits.contains(.product)
            || isCapped && entry.traits.contains(.productWhenCapped)
        {
            return true
        }
        guard let low = result.low, let high = result.high else { return false }
        return low <= 0 && value > 0
            || entry.traits.contains(.share) && high >= 100 && value < 100
    }

    /// The interval of `value` over `sums` moved by the draws, values cut at `ceiling`; `nil` where too few
    /// draws have a value.
    func interval(
        over sums: Sums, ceiling: Double?, _ value: (Sums) -> Double?
    ) -> (low: Double, high: Double)? {
        let moving = Deviation.allCases.filter { sums.values[Column.deviation($0)] > 0 }
        let fields = InputField.allCases.count
        var moved = sums
        var values: [Double] = []
        values.reserveCapacity(Self.draws)
        for draw in 0..<Self.draws {
            for deviation in moving {
                moved.replace(deviation.element, by: sums[deviation.element])
            }
            for deviation in moving {
                let normal = normals[draw * fields + deviation.field.rawValue]
                let shift = normal * sums.values[Column.deviation(deviation)]
                moved.replace(
                    deviation.element, by: max(0, moved[deviation.element] + shift))
            }
            guard let drawn = value(moved), drawn.isFinite else { continue }
            values.append(max(0, ceiling.map { min($0, drawn) } ?? drawn))
        }
        // A denominator that falls to 0 in many draws leaves no interval to speak of.
        guard values.count * 10 >= Self.draws * 9 else { return nil }
        values.sort()
        guard let low = quantile(values, 0.025), let high = quantile(values, 0.975) else {
            return nil
        }
        return (low, high)
    }
}

extension Measuring {
    /// Replaces a measurement's first-order interval where that is not enough. Draws stop at 0, where a value below
    /// it has no bound.
    func refineInterval(_ result: inout Measurement, of entry: CatalogueEntry, _ sums: Sums) {
        let id = entry.kpi.id
        let isCapped = evaluation.circumstances.capsOEE
        guard !entry.isCountShare,
            IntervalSimulation.isNeeded(for: result, of: entry, isCapped: isCapped),
            let value = result.value, value >= 0
        else { return }
        let interval: (low: Double, high: Double)?
        let simulation = simulation(of: id)
        switch entry.computation {
        case .ratio(let numerator, let denominator):
            let ceiling: Double? = entry.traits.contains(.share) && value <= 100 ? 100 : nil
            interval = simulation.interval(over: sums, ceiling: ceiling) { [evaluation] moved in
                if isCapped, let capped = evaluation.cappedValue(of: id, moved) { return capped }
                return entry.kpi.scale * numerator.value { moved[$0] }
                    / denominator.value { moved[$0] }
            }
        case .study(let make):
            guard let index = study(entry, make) as? PerformanceIndex else { return }
            interval = simulation.interval(over: sums, ceiling: value <= 100 ? 100 : nil) {
                index.value($0, isCapped: isCapped)
            }
        case .total: return
        }
        guard let interval else { return }
        result.low = min(interval.low, value)
        result.high = max(interval.high, value)
    }
}
