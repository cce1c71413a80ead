import Plant
import Units

/// The rows that a reading left out, by table and day: they lower the completeness of what they would have
/// counted in.
struct LeftOutRows {
    /// Ascending.
    private var days: [String: [Day]] = [:]
    /// Those whose day could not be read.
    private var undated: [String: Int] = [:]

    init(_ plant: PlantRecords) {
        for row in plant.rejected where row.effect.isRowLost {
            if let day = row.day {
                days[row.table, default: []].append(day)
            } else {
                undated[row.table, default: 0] += 1
            }
        }
        for table in days.keys { days[table]?.sort() }
    }

    /// How many rows of `table` are lacking over `stretch`: those of its days, and of a stretch that is
    /// longer than a day those that may be of any.
    func count(_ table: String, over stretch: ClosedRange<Day>) -> Int {
        let dated = days[table]?.count { stretch.contains($0) } ?? 0
        let isOneDay = stretch.lowerBound == stretch.upperBound
        return dated + (isOneDay ? 0 : undated[table] ?? 0)
    }

    var isEmpty: Bool { days.isEmpty && undated.isEmpty }
}

extension Records {
    /// The table whose rows these are, and what counts them; `nil` where no day is theirs.
    var source: (table: String, rows: Element)? {
        guard let rows else { return nil }
        // Cells are counted whatever stops they had.
        let element = rows == .cells ? .stops : rows
        return Self.tables[element].map { ($0, element) }
    }

    private static let tables: [Element: String] = [
        .entries: "production_entry", .stops: "downtime", .inspections: "inspection",
        .attendanceRows: "attendance", .maintenanceActions: "maintenance",
        .costRows: "cost_entry", .surveys: "survey", .runs: "production_run",
    ]
}
