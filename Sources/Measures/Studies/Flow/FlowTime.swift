import Plant
import Statistics
import Units

/// Little's law: the mean number of orders in progress over the mean number completed a day is the mean
/// time an order takes. Source: J. D. C. Little, Operations Research 9 (1961) 383–387.
///
/// The mean is over time, not over midnights, so that an order of a few hours counts for a few hours.
struct FlowTime: Study {
    private struct Passage {
        var start: Int64
        /// `.max` while it is in progress.
        var end: Int64
        /// From here on nobody knows whether it was in progress; `.max` where that is known.
        var knownTo: Int64
        /// It ended with its work done, not by being cancelled or rejected.
        var isCompleted: Bool
    }

    private static let day = 86_400.0

    /// By member.
    private let passages: [[Passage]]

    init(_ measuring: Measuring) {
        let orders = measuring.plant.workOrders.rows
        let lives = measuring.lives
        // What is compared is the plant's alone.
        let members = measuring.looksBack ? 1 : measuring.members.count
        passages = (0..<members).map { member in
            measuring.orders(of: member).compactMap { index in
                guard let stretch = lives.stretch(of: index) else { return nil }
                return Passage(
                    start: stretch.start.seconds, end: stretch.end?.seconds ?? .max,
                    knownTo: stretch.knownTo?.seconds ?? .max,
                    isCompleted: orders[index].status != .cancelled
                        && orders[index].status != .rejected)
            }
        }
    }

    private struct Flow {
        /// Order-days in progress within the days.
        var load = 0.0
        /// Calendar days of those completed within them.
        var durations: [Double] = []
        var records = 0
        /// Length of the days.
        var length: Double
    }

    private func flow(_ scope: Scope, _ measuring: Measuring) -> Flow {
        let from = measuring.plant.client.zone.instant(LocalTime(scope.days.lowerBound)).seconds
        let to = measuring.end(of: scope.days.upperBound).seconds
        var flow = Flow(length: Double(to - from) / Self.day)
        for passage in passages[scope.member]
        where passage.start < to && passage.end > from && passage.knownTo > to {
            flow.records += 1
            flow.load +=
                Double(max(0, min(passage.end, to) - max(passage.start, from))) / Self.day
            guard passage.isCompleted, passage.end <= to else { continue }
            flow.durations.append(Double(max(0, passage.end - passage.start)) / Self.day)
        }
        return flow
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let flow = flow(scope, measuring)
        guard flow.records > 0, flow.length > 0 else { return .nothing }
        let wip = flow.load / flow.length
        let completed = Double(flow.durations.count)
        guard completed > 0 else {
            // Fewer than one in all these days: it takes longer than these days × mean WIP.
            return Finding(
                flow.load, of: wip, per: 0, records: flow.records, low: flow.load,
                status: .censored)
        }
        return Finding(
            flow.load / completed, of: wip, per: completed / flow.length, records: flow.records)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let flow = flow(scope, measuring)
        guard flow.records > 0, flow.length > 0 else { return [] }
        return [
            TableRow(.meanInProgress, flow.load / flow.length),
            TableRow(.ordersCompleted, Double(flow.durations.count)),
            TableRow(.observedMedian, median(flow.durations)),
        ]
    }
}
