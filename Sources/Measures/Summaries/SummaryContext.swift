import Plant
import Units

/// What a row's cells share beside the sums.
struct SummaryContext {
    /// Orders at the end of the row's days, by the position of their status.
    var orders: [Int] = []
    /// Hours of courses completed in the row's days; NaN for none.
    var training = Double.nan
    /// Whom the row is about.
    var member: String?
    var isLastDay = false
    private var tables: [String: [String: Double]] = [:]

    /// Training hours by day and operator.
    typealias TrainingDays = [Day: [Int: Double]]

    /// Reads the table that the KPI has on the as-of day, by the plant's ids.
    mutating func prepare(_ entry: CatalogueEntry, _ measuring: Measuring) {
        let days = measuring.asOf.day...measuring.asOf.day
        let rows = measuring.rows(
            entry, measuring.scope(Members.plant, days), measuring.sums(Members.plant, days))
        var minutes: [String: Double] = [:]
        for row in rows {
            if case .plant(let id) = row.key { minutes[id] = row[.minutes] }
        }
        tables[entry.kpi.id] = minutes
    }

    /// NaN on other days, and for somebody who has no row.
    func minutes(_ entry: CatalogueEntry) -> Double {
        guard isLastDay, let member else { return .nan }
        return tables[entry.kpi.id]?[member] ?? .nan
    }
}

extension WorkOrder.Status {
    /// Its place among all.
    var position: Int {
        switch self {
        case .received: 0
        case .released: 1
        case .inProgress: 2
        case .onHold: 3
        case .demoted: 4
        case .completed: 5
        case .shipped: 6
        case .closed: 7
        case .rejected: 8
        case .cancelled: 9
        }
    }
}

extension Sums {
    /// Whether anything was recorded.
    var holdsRecords: Bool {
        Self.counts.contains { values[$0] > 0 }
    }

    private static let counts: [Int] = [
        Element.entries, .cells, .stops, .inspections, .attendanceRows, .dueOrders,
        .ordersCompleted, .ordersPlannedToEnd, .jobs, .maintenanceActions, .costRows, .runs,
        .surveys,
    ].map(Column.element)
}
