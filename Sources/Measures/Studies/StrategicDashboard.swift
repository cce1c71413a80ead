import Plant
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
            target: measuring.target(of: entry.kpi), of: entry)
        return measurement
    }

    /// The plant's days outside the limits of the KPI's control chart over the last 90 days.
    private func signalDays(of id: String, _ measuring: Measuring) -> [Day]? {
        if let known = signalDays[id] { return known }
        let study = Catalogue.entry(id).flatMap {
            measuring.controlStudy($0, Members.plant, over: measuring.trend)
        }
        let days = study?.signals.filter { $0.rule == .limits }.map(\.day)
        signalDays[id] = .some(days)
        return days
    }
}
