import Measures
import Plant
import Units

// Stops, failures and the work of putting them right.
extension NaivePlant {
    private func rows(_ days: ClosedRange<Day>, _ filter: Filter) -> [Downtime] {
        records.downtimes.filter {
            // What begins later has not happened yet.
            days.contains($0.day) && $0.day <= asOf.day && includes(filter, $0)
                && $0.startedAt.map { $0 <= asOf.time } ?? true
        }
    }

    func stops(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        let rows = rows(days, filter)
        let failures = rows.filter { !$0.isPlanned && $0.reason == "EQUIPMENT_FAILURE" }
        let keepsDowntime = records.downtimes.contains { $0.day <= asOf.day }
        guard keepsDowntime else { return .none }
        switch kpi {
        case "DT-FREQ":
            var running = 0.0
            for (_, inputs) in entries(days, filter) { running += inputs.runTime.value }
            return Self.value(Double(rows.count) * 100, per: running)
        case "MT-MTBF":
            let operating = operatingHours(days, filter)
            // Whether what failed and did not run has a mean of 0 or none is not said.
            guard operating > 0 else { return failures.isEmpty ? .none : .open }
            guard failures.isEmpty else {
                return Self.value(operating, per: Double(failures.count))
            }
            // Without a failure only a bound: 2.996 = −ln 0.05, to four digits.
            var bound = Self.value(operating, per: 2.996)
            bound.tolerance = 1e-3
            return bound
        case "MT-MTTR":
            let closed = failures.compactMap(restoration)
            return Self.value(closed.reduce(0, +), per: Double(closed.count))
        default: return .none
        }
    }

    /// Real hours from failure to restoration; `nil` while it is open.
    private func restoration(_ row: Downtime) -> Double? {
        guard let start = row.startedAt else { return row.minutes.map { $0.value / 60 } }
        guard let end = row.endedAt, end <= asOf.time else { return nil }
        return realHours(start, end)
    }

    private func realHours(_ start: LocalTime, _ end: LocalTime) -> Double {
        let zone = records.client.zone
        return Double(zone.instant(end).seconds - zone.instant(start).seconds) / 3600
    }

    func maintenance(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var corrective = 0.0
        var preventive = 0.0
        var costs: [Double] = []
        for row in records.maintenance
        where days.contains(row.startedAt.day) && row.startedAt <= asOf.time
            && includes(filter, row)
        {
            let end = min(row.endedAt ?? asOf.time, asOf.time)
            let hours = max(0, realHours(row.startedAt, end))
            switch row.kind {
            case .corrective: corrective += hours
            case .preventive: preventive += hours
            }
            if let cost = row.cost { costs.append(cost) }
        }
        if kpi == "MT-CMR" {
            return Self.ratio(corrective, corrective + preventive, scale: 100)
        }
        // Whether no cost in a window is 0 or unknown is not said.
        guard !costs.isEmpty else { return .open }
        return Self.value(costs.reduce(0, +), per: operatingHours(days, filter))
    }
}
