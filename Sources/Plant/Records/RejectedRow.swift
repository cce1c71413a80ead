public import Units

/// What a reading could not take as it was recorded: a row, or a cell of one. The data-quality page names each.
public struct RejectedRow: Sendable, Equatable {
    /// What it cost.
    public enum Effect: String, Sendable, CaseIterable {
        /// The row counts in no number.
        case row
        /// It belongs to a row that counts in no number, and goes with it.
        case belonging
        /// The cell counts as not recorded; its row stands.
        case cell
        /// Nothing: everything counts, and is told.
        case none
    }

    /// What is wrong with it.
    public enum Fault: Sendable {
        /// A cell cannot be what its column says: other data, or a file that was read wrongly.
        case form
        /// It is beyond limits, or does not agree with other cells.
        case rule
    }

    public var table: String
    public var key: String
    /// The column that the rule is about; of a rule between columns all of them.
    public var column: String
    /// What is allowed, in words: `defective ≤ produced`.
    public var rule: String
    public var value: String
    public var effect: Effect
    public var fault: Fault
    /// The day that the row belongs to, where its table has days and this one could be read.
    public var day: Day?
    /// The units of a row that was left out, where they could be read.
    public var units: Int?
    /// How many rows the finding stands for: of an id that no master lists, all that name it.
    public var rows: Int

    public init(
        table: String, key: String, column: String = "", rule: String, value: String,
        effect: Effect = .row, fault: Fault = .rule, day: Day? = nil, units: Int? = nil,
        rows: Int = 1
    ) {
        self.table = table
        self.key = key
        self.column = column
        self.rule = rule
        self.value = value
        self.effect = effect
        self.fault = fault
        self.day = day
        self.units = units
        self.rows = rows
    }
}

extension RejectedRow.Effect {
    /// Whether the row counts in no number.
    public var isRowLost: Bool {
        switch self {
        case .row, .belonging: true
        case .cell, .none: false
        }
    }
}
