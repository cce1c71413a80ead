import Plant
import Statistics
import Units

/// How often the daily charts of the headline KPIs say that something has changed.
///
/// Each chart is XmR over 90 days, its limits from the first 20 of them. A day that is not over would
/// look like a fall, so it is no point yet.
struct SpecialCauses: Study {
    static let kpis = [
        "EQ-OEE", "QL-FPY", "QL-PPM", "DT-RATE", "LB-EFF", "PR-VOL", "LB-ABS", "QL-SCRAP",
    ]
    /// Fewer points than this are no baseline.
    private static let leastBaseline = 12

    /// What the charts of one member say, by KPI; `nil` without a baseline.
    private struct Charts {
        var days: ClosedRange<Day>
        var signals: [[Signal]?]
    }

    private struct Signal {
        var day: Day
        var rule: ControlRule
    }

    /// By member, the last days first; of the plant also the 90 days before, for what windows are compared
    /// with.
    private var charts: [Int: [Charts]] = [:]

    init(_ measuring: Measuring) {
        let today = measuring.asOf.day
        let length = ReportWindows.trendDays
        charts[Members.plant] = [today, today - length].map { last in
            Self.charts(Members.plant, nil, (last - (length - 1))...last, measuring)
        }
        let recent = (today - (Measurements.sliceDays - 1))...today
        for slice in measuring.members.slices
        where measuring.members.grains[slice.member] == .recentDays {
            charts[slice.member] = [Self.charts(slice.member, slice.dimension, recent, measuring)]
        }
    }

    private static func charts(
        _ member: Int, _ dimension: Dimension?, _ days: ClosedRange<Day>, _ measuring: Measuring
    ) -> Charts {
        let known = days.clamped(to: measuring.windows.span)
        return Charts(
            days: days,
            signals: kpis.map { id in
                guard let entry = Catalogue.entry(id),
                    dimension.map({ entry.kpi.dimensions.contains($0) }) ?? true
                else { return nil }
                let values = known.days.map { day -> Double? in
                    let point = measuring.measure(entry, measuring.scope(member, day...day))
                    return point.status == .provisional ? nil : point.value
                }
                return signals(values, known, baseline(id, known, measuring.plant.annotations))
            })
    }

    private static func signals(
        _ values: [Double?], _ days: ClosedRange<Day>, _ baseline: BaselineRule
    ) -> [Signal]? {
        let chart = ControlChart.individuals(values, baseline: baseline)
        let judged = chart.phases.filter { $0.baselineCount >= leastBaseline }
        if judged.isEmpty { return nil }
        return chart.signals().filter { signal in
            guard let point = chart.points[signal.place] else { return false }
            // A series that never moves has limits on its mean: what only rounding parts from it is no signal.
            return abs(point.value - point.centre) > 1e-9 * max(1, abs(point.centre))
                && judged.contains { $0.places.contains(signal.place) }
        }.map { Signal(day: days.lowerBound + $0.place, rule: $0.rule) }
    }

    /// Where people said that a series starts afresh, and which days they left out.
    private static func baseline(
        _ kpi: String, _ days: ClosedRange<Day>, _ annotations: [Annotation]
    ) -> BaselineRule {
        var rule = BaselineRule()
        for annotation in annotations where (annotation.kpi ?? kpi) == kpi {
            switch annotation.kind {
            case .event: continue
            case .rebase:
                if days.contains(annotation.from) {
                    rule.rebases.append(annotation.from - days.lowerBound)
                }
            case .exclude:
                let last = annotation.to ?? annotation.from
                guard annotation.from <= last, annotation.from <= days.upperBound,
                    last >= days.lowerBound
                else { continue }
                for day in (annotation.from...last).clamped(to: days).days {
                    rule.excluded.insert(day - days.lowerBound)
                }
            }
        }
        return rule
    }

    /// The charts that a window lies in.
    private func charts(_ scope: Scope) -> Charts? {
        charts[scope.member]?.first {
            $0.days.contains(scope.days.lowerBound) && $0.days.contains(scope.days.upperBound)
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let entries = Int(sums[.entries])
        guard let signals = charts(scope)?.signals.compactMap({ $0 }), !signals.isEmpty else {
            return Finding(nil, records: entries)
        }
        let hits = signals.joined().count { scope.days.contains($0.day) }
        return Finding(Double(hits), records: entries)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard let charts = charts(scope) else { return [] }
        return zip(Self.kpis, charts.signals).map { id, signals in
            let own = signals?.filter { scope.days.contains($0.day) }
            func count(_ rule: ControlRule) -> Double? {
                own.map { Double($0.count { $0.rule == rule }) }
            }
            return TableRow(
                .kpi(id),
                [
                    (.signals, own.map { Double($0.count) }),
                    (.outsideLimits, count(.beyondLimits)),
                    (.oneSidedRuns, count(.eightOnOneSide)),
                ])
        }
    }
}
