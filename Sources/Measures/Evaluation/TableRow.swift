import Units

/// A row of a KPI that is a table: one downtime cause, one order status, one product.
public struct TableRow: Sendable, Equatable {
    /// What a row is about.
    public enum Key: Sendable, Hashable {
        /// The plant's own text: a reason.
        case plant(String)
        /// A member of a dimension, by its id: a product, a shift, a person.
        case member(Dimension, String)
        /// One of a fixed list: `running`, `p85`.
        case fact(RowFact)
        /// Another KPI, by its id.
        case kpi(String)

        /// As `kpis.json` writes it.
        public var text: String {
            switch self {
            case .plant(let text), .member(_, let text): text
            case .fact(let fact): fact.rawValue
            case .kpi(let id): id
            }
        }
    }

    public var key: Key
    /// In the order in which they are shown.
    public var values: [(column: RowColumn, value: Double?)]

    public init(_ key: Key, _ values: [(column: RowColumn, value: Double?)]) {
        self.key = key
        self.values = values.map { ($0.column, $0.value?.withoutNoise) }
    }

    /// A single figure beside a headline.
    public init(_ fact: RowFact, _ value: Double?) {
        self.init(.fact(fact), [(.value, value)])
    }

    public subscript(column: RowColumn) -> Double? {
        values.first { $0.column == column }?.value
    }

    public static func == (lhs: TableRow, rhs: TableRow) -> Bool {
        lhs.key == rhs.key && lhs.values.count == rhs.values.count
            && zip(lhs.values, rhs.values).allSatisfy {
                $0.column == $1.column && $0.value == $1.value
            }
    }
}
