import Plant
import Units

/// How often the daily charts of the headline KPIs say that something has changed.
///
/// Each chart is the one that the KPI's own page shows, over 90 days; see ``ControlStudy``.
struct SpecialCauses: Study {
    static let kpis = [
        "EQ-OEE", "QL-FPY", "QL-PPM", "DT-RATE", "LB-EFF", "PR-VOL", "LB-ABS", "QL-SCRAP",
    ]

    /// What the charts of one member say, by KPI; `nil` without a baseline.
    private struct Charts {
        var days: ClosedRange<Day>
        var signals: [[ControlStudy.Signal]?]
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
        // What is compared is the plant's alone.
        if measuring.looksBack { return }
        let recent = (today - (Measurements.sliceDays - 1))...today
        for slice in measuring.members.slices
        where measuring.members.grains[slice.member] == .recentDays {
            charts[slice.member] = [Self.charts(slice.member, slice.dimension, recent, measuring)]
        }
    }

    private static func charts(
        _ member: Int, _ dimension: Dimension?, _ days: ClosedRange<Day>, _ measuring: Measuring
    ) -> Charts {
        Charts(
            days: days,
            signals: kpis.map { id in
                guard let entry = Catalogue.entry(id),
                    dimension.map({ entry.kpi.dimensions.contains($0) }) ?? true
                else { return nil }
                return measuring.controlStudy(entry, member, over: days)?.signals
            })
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
            func count(_ rule: SignalRule) -> Double? {
                own.map { Double($0.count { $0.rule == rule }) }
            }
            return TableRow(
                .kpi(id),
                [
                    (.signals, own.map { Double($0.count) }),
                    (.outsideLimits, count(.limits)),
                    (.oneSidedRuns, count(.run8)),
                ])
        }
    }
}
