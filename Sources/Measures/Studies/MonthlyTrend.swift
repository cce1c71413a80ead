import Plant
import Statistics
import Units

/// The slope of a KPI's monthly values by Theil and Sen, points per month, and how likely chance alone made
/// it, by Mann and Kendall; with Hamed and Rao's variance where months resemble their neighbours.
final class MonthlyTrend: Study {
    /// Fewer months say nothing of a trend: the test's normal approximation holds from here.
    static let minimum = 8

    private let entry: CatalogueEntry?
    /// By member, up to the as-of day, on which every window ends.
    private var known: [Int: [Measurement]] = [:]

    init(of kpi: String) { entry = Catalogue.entry(kpi) }

    /// Full months up to the end of the days: a month of a few days would weigh as much as a whole one.
    private func months(_ scope: Scope, _ measuring: Measuring) -> [Measurement] {
        guard let entry else { return [] }
        let isCurrent = scope.days.upperBound == measuring.asOf.day
        if isCurrent, let known = known[scope.member] { return known }
        let months = measuring.windows.months.filter {
            $0.upperBound <= scope.days.upperBound
                && ($0.upperBound + 1).startOfMonth == $0.upperBound + 1
        }.map { measuring.measure(entry, measuring.scope(scope.member, $0)) }
        if isCurrent { known[scope.member] = months }
        return months
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let months = months(scope, measuring)
        let known = months.filter { $0.value != nil }
        guard known.count >= Self.minimum, let line = TheilSenLine(months.map(\.value)) else {
            return Finding(nil, records: known.count, status: .cannotExist)
        }
        // Of the months' own inputs, not the window's.
        let isInferred = known.contains { $0.worstRung != .observed }
        return Finding(
            line.slope, records: known.count, coverage: mean(known.compactMap(\.coverage)),
            low: isInferred ? line.slopeInterval.lowerBound : nil,
            high: isInferred ? line.slopeInterval.upperBound : nil,
            status: isInferred ? .estimated : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = months(scope, measuring).map(\.value)
        let count = values.count { $0 != nil }
        guard count >= Self.minimum, let line = TheilSenLine(values),
            let test = MannKendall(hamedRao: values) ?? MannKendall(values)
        else { return [] }
        return [
            TableRow(.slope, line.slope), TableRow(.pValue, test.p),
            TableRow(.months, Double(count)),
        ]
    }
}
