import Plant
import Statistics
import Units

/// The slope of a KPI's monthly values, by Theil and Sen, and how likely chance made it, by Mann and
/// Kendall.
struct MonthlyTrend: Study {
    let kpi: String

    /// Fewer months say nothing of a trend: the test's approximation holds from here.
    static let minimum = 8

    /// The months up to the end of the days, the running one with what it has.
    private func months(_ scope: Scope, _ measuring: Measuring) -> [Measurement?] {
        measuring.windows.months.filter { $0.upperBound <= scope.days.upperBound }.map {
            measuring.measure(kpi, measuring.scope(scope.member, $0))
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let months = months(scope, measuring)
        let known = months.compactMap { $0 }.filter { $0.value != nil }
        guard known.count >= Self.minimum, let line = TheilSenLine(months.map { $0?.value }) else {
            return Finding(nil, records: known.count, status: .cannotExist)
        }
        return Finding(
            line.slope, records: known.count,
            coverage: mean(known.compactMap(\.coverage)), low: line.slopeInterval.lowerBound,
            high: line.slopeInterval.upperBound)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = months(scope, measuring).map { $0?.value }
        let count = values.count { $0 != nil }
        guard count >= Self.minimum, let test = MannKendall(values) else { return [] }
        return [TableRow(.pValue, test.p), TableRow(.months, Double(count))]
    }
}
