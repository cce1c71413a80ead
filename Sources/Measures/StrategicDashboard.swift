import Plant
import Statistics
import Units

/// The KPIs by which a plant is steered, by the letters of SQDCP, then the ratios that explain them; the
/// headline is how many of them meet their target.
///
/// Safety has no input among the records, so its letter is missing.
final class StrategicDashboard: Study {
    /// Quality, delivery, cost, production; then equipment, labour and absence.
    static let kpis = [
        "QL-FPY", "DL-OTIF", "FN-CPU", "QL-COPQ", "PR-ATT", "EQ-OEE", "LB-EFF", "LB-ABS",
    ]

    /// Fewer points make no limits worth the name.
    private static let shortestBaseline = 12

    /// Days on which a KPI lay outside its limits; `nil` where too few days are known.
    private var signalDays: [String: [Day]?] = [:]

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let known = Self.kpis.compactMap { judged($0, scope, measuring) }
            .filter { $0.value != nil }
        return Finding(
            known.isEmpty ? nil : Double(known.count { $0.standing == .good }),
            records: known.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        Self.kpis.compactMap { id in
            guard let measurement = judged(id, scope, measuring) else { return nil }
            let signals = signalDays(of: id, measuring).map { days in
                Double(days.count { scope.days.contains($0) })
            }
            return TableRow(
                .kpi(id),
                [
                    (.value, measurement.value), (.target, measurement.target),
                    (.change, measurement.change), (.signals, signals),
                ])
        }
    }

    /// `nil` for a KPI that the catalogue does not have.
    private func judged(_ id: String, _ scope: Scope, _ measuring: Measuring) -> Measurement? {
        guard let entry = Catalogue.entry(id) else { return nil }
        var measurement = measuring.measure(entry, scope)
        measurement.compare(
            with: scope.before.map { measuring.measure(entry, measuring.scope(scope.member, $0)) },
            target: measuring.target(of: entry.kpi), direction: entry.kpi.direction)
        return measurement
    }

    /// The plant's days outside the limits of individual values (XmR), from the first 20 of the last 90
    /// days, as the tenant's annotations shift and thin them.
    private func signalDays(of id: String, _ measuring: Measuring) -> [Day]? {
        if let known = signalDays[id] { return known }
        let days = measuring.trend.days
        let values = days.map {
            measuring.measure(id, measuring.scope(Members.plant, $0...$0))?.value
        }
        let chart = ControlChart.individuals(
            values, baseline: BaselineRule(measuring.plant.annotations, of: id, over: days))
        let settled = chart.phases.filter { $0.baselineCount >= Self.shortestBaseline }
        let found =
            settled.isEmpty
            ? nil
            : chart.signals([.beyondLimits]).filter { signal in
                settled.contains { $0.places.contains(signal.place) }
            }.map { days[$0.place] }
        signalDays[id] = .some(found)
        return found
    }
}

extension BaselineRule {
    /// What people said about a KPI's chart over `days`.
    init(_ annotations: [Annotation], of kpi: String, over days: [Day]) {
        var rebases: [Int] = []
        var excluded: Set<Int> = []
        for annotation in annotations where (annotation.kpi ?? kpi) == kpi {
            let last = annotation.to ?? annotation.from
            switch annotation.kind {
            case .rebase: rebases += days.indices.filter { days[$0] == annotation.from }
            case .exclude:
                excluded.formUnion(
                    days.indices.filter { annotation.from <= days[$0] && days[$0] <= last })
            case .event: break
            }
        }
        self.init(rebases: rebases, excluded: excluded)
    }
}
