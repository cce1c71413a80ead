import Inference
import Plant
import Statistics
import Units

/// Open orders at the end of a window by how they stand to their promised day; the headline is their
/// number.
///
/// An order is projected at the pace at which good units of it were made over the last 14 days, per
/// scheduled minute from its first entry in them; one without output at the median pace of the others.
final class OrderTimeline: Study {
    private enum Standing: CaseIterable {
        case late, atRisk, onTime
        /// No promised day, or no pace to reckon with.
        case notProjected

        var fact: RowFact {
            switch self {
            case .late: .late
            case .atRisk: .atRisk
            case .onTime: .onTime
            case .notProjected: .notProjected
            }
        }
    }

    private static let paceDays = 14
    /// Who looks further ahead than ten years has a slip of the pen for a promise.
    private static let farthest = 3650

    private let schedule: ScheduledDays
    /// By day, then order; `nil` for orders that are not open.
    private var standings: [Day: [Standing?]] = [:]

    init(_ measuring: Measuring) {
        schedule = measuring.scheduled
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let open = standings(scope, measuring).count
        return Finding(open > 0 ? Double(open) : nil, records: open)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let open = standings(scope, measuring)
        guard !open.isEmpty else { return [] }
        return Standing.allCases.map { standing in
            let count = Double(open.count { $0 == standing })
            return TableRow(
                .fact(standing.fact),
                [(.orders, count), (.sharePercent, count / Double(open.count) * 100)])
        }
    }

    private func standings(_ scope: Scope, _ measuring: Measuring) -> [Standing] {
        let all = standings(at: scope.days.upperBound, measuring)
        if scope.member == Members.plant { return all.compactMap { $0 } }
        return measuring.orders(of: scope.member).compactMap { all[$0] }
    }

    private func standings(at day: Day, _ measuring: Measuring) -> [Standing?] {
        if let known = standings[day] { return known }
        let statuses = measuring.statusesOfOrders(day...day)
        let paces = statuses.indices.map { pace(of: $0, at: day, measuring) }
        let usual = median(paces.compactMap { $0 })
        let result = statuses.indices.map { index -> Standing? in
            guard let status = statuses[index], status.isOpen else { return nil }
            return standing(of: index, at: day, pace: paces[index] ?? usual, measuring)
        }
        standings[day] = result
        return result
    }

    /// Good units per scheduled minute; `nil` without any.
    private func pace(of order: Int, at day: Day, _ measuring: Measuring) -> Double? {
        guard
            let output = measuring.output.output(
                of: order, in: (day - (Self.paceDays - 1))...day)
        else { return nil }
        let minutes = schedule.minutes(in: output.since...day)
        return minutes > 0 ? output.units / minutes : nil
    }

    private func standing(
        of index: Int, at day: Day, pace: Double?, _ measuring: Measuring
    ) -> Standing {
        let orders = measuring.plant.workOrders
        guard let promised = measuring.inputs.promisedDays[index].value else {
            return .notProjected
        }
        let due = promised + measuring.plant.settings.otdWindowDays
        if due < day { return .late }
        let remaining = measuring.output.remaining(of: index, through: day)
        if remaining <= 0 { return .onTime }
        guard let pace else { return .notProjected }
        var needed = remaining / pace
        var next = day + 1
        // Work that nobody has begun does not begin before its planned day.
        if orders.rows[index].startedAt == nil, let start = orders.rows[index].plannedStartAt {
            next = max(next, start.day)
        }
        let horizon = min(due, day + Self.farthest)
        while next <= horizon {
            needed -= schedule.minutes(on: next)
            // Minutes are whole and shares of them are not: a finish to the second is on time.
            if needed <= 1e-6 { return .onTime }
            next = next + 1
        }
        return .atRisk
    }
}
