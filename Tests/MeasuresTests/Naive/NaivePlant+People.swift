import Measures
import Plant
import Units

// Hours that people worked.
extension NaivePlant {
    func workedHours(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var part = 0.0
        var whole = 0.0
        for row in records.attendance
        where days.contains(row.day) && row.absenceType != .vacation && includes(filter, row) {
            guard let worked = row.worked,
                let own = kpi == "LB-OT" ? row.overtime : row.jobHours
            else { continue }
            part += own.value * 60
            whole += worked.value * 60
        }
        return Self.ratio(part, whole, scale: 100)
    }

    /// Minutes earned by pieces that name their operator over that person's minutes in the same shift; pieces
    /// of somebody whose hours nobody recorded are left out.
    func operatorEfficiency(_ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        // Whether a line is the entry's or the person's is not said.
        if case .line = filter { return .open }
        var earned = 0.0
        var attended = 0.0
        for row in records.attendance
        where days.contains(row.day) && row.absenceType != .vacation && includes(filter, row) {
            guard let worked = row.worked else { continue }
            let pieces = entries(days, .everything).filter { entry, _ in
                entry.employee == row.employee && entry.day == row.day && entry.shift == row.shift
            }
            guard !pieces.isEmpty else { continue }
            attended += worked.value * 60
            for (entry, inputs) in pieces {
                // Shared by the people that the entry says.
                let people = max(1, entry.assigned ?? entry.present ?? 1)
                earned += inputs.standardMinutes.value * Double(entry.produced) / Double(people)
            }
        }
        return Self.value(earned, per: attended, scale: 100)
    }

    /// Rows that an operator's number rests on: too few suppress it. `nil` for KPIs that rest on others.
    func rowsOfOperator(
        _ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter
    ) -> Int? {
        switch kpi {
        case "QL-QR", "PR-VOL", "PR-THRU", "LB-EFF": entries(days, filter).count
        case "LB-ABS":
            records.attendance.count {
                days.contains($0.day) && $0.absenceType != .vacation && includes(filter, $0)
            }
        default: nil
        }
    }

    func recovery(_ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var saved = 0
        var lost = 0
        for row in records.inspections
        where days.contains(row.day) && row.day <= asOf.day && includes(filter, row) {
            saved += (row.reworked ?? 0) + (row.repaired ?? 0)
            lost += row.scrapped ?? 0
        }
        return Self.ratio(Double(saved), Double(saved + lost), scale: 100)
    }
}
