import Plant
import Units

/// Tables of which more than a hundredth of the window's rows, or of their units, could not be taken as they
/// were recorded.
struct RejectedRecords {
    private static let share = 0.01

    /// By table.
    let alerts: [Alert]

    init(_ measuring: Measuring) {
        let (plant, asOf) = (measuring.plant, measuring.asOf)
        guard !plant.rejected.isEmpty,
            let window = measuring.windows.days[AlertSearch.window]?.current
        else {
            alerts = []
            return
        }
        // What has no day may be of any.
        let faults = plant.rejected.filter {
            $0.effect != .none && $0.day.map(window.contains) ?? true
        }
        alerts = Dictionary(grouping: faults, by: \.table).sorted { $0.key < $1.key }.compactMap {
            table, faults in
            let rows = Set(faults.map(\.key)).count
            let lost = faults.filter(\.effect.isRowLost)
            let kept = plant.kept(table, in: window)
            let all = kept.map { $0.rows + lost.count } ?? plant.rowsRead[table] ?? rows
            let units = lost.reduce(0) { $0 + ($1.units ?? 0) }
            guard
                Double(rows) > Self.share * Double(all)
                    || Double(units) > Self.share * Double(units + (kept?.units ?? 0))
            else { return nil }
            return Alert(
                .warning, .recordsRejected(table: table, of: all),
                since: .day(faults.compactMap(\.day).min() ?? asOf.day), value: Double(rows),
                unit: .count)
        }
    }
}

extension PlantRecords {
    /// The rows of `table` that count over `days`, and their units; `nil` for tables that are not read by
    /// day.
    fileprivate func kept(
        _ table: String, in days: ClosedRange<Day>
    ) -> (rows: Int, units: Int)? {
        switch table {
        case "production_entry":
            entries.indices.reduce(into: (rows: 0, units: 0)) { sum, index in
                guard days.contains(entries[index].day) else { return }
                sum = (sum.rows + 1, sum.units + entries[index].produced)
            }
        case "inspection":
            inspections.reduce(into: (rows: 0, units: 0)) { sum, row in
                guard days.contains(row.day) else { return }
                sum = (sum.rows + 1, sum.units + row.inspected)
            }
        case "downtime": (downtimes.count { days.contains($0.day) }, 0)
        case "attendance": (attendance.count { days.contains($0.day) }, 0)
        default: nil
        }
    }
}
