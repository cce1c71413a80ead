public import Units

/// One summary table of one tenant.
public struct Summary: Sendable {
    /// Whom a row is about.
    public struct Member: Sendable, Equatable {
        public var id: String
        /// An operator's skill level as the plant writes it.
        public var skill: String?
    }

    public struct Row: Sendable {
        /// For a month its first day.
        public var day: Day
        /// A position in ``Summary/members``; `nil` for the plant.
        public var member: Int?
        /// What kind of numbers the row holds: U below 70 % of recorded inputs, E with any inferred one, P
        /// while a shift is open, V, B, S as every KPI; else A.
        public var status: ObservationStatus
        /// Only of the months.
        public var month: MonthAccount?
    }

    public let table: SummaryTable
    /// The first day that the table speaks of, whether or not it has a row.
    public let firstDay: Day
    /// In the order of their ids.
    public let members: [Member]
    /// By day, then member.
    public internal(set) var rows: [Row] = []
    /// Row after row, in the order of ``SummaryTable/figures``; NaN where a cell is empty.
    public internal(set) var values: [Double] = []
    /// Cells of a row.
    public let width: Int

    init(_ table: SummaryTable, from firstDay: Day, members: [Member], width: Int) {
        self.table = table
        self.firstDay = firstDay
        self.members = members
        self.width = width
    }

    /// The figures of a row; NaN where a cell is empty.
    public func figures(ofRow row: Int) -> ArraySlice<Double> {
        values[(row * width)..<((row + 1) * width)]
    }
}

extension Measurements {
    public subscript(table: SummaryTable) -> Summary? {
        summaries.first { $0.table == table }
    }
}
