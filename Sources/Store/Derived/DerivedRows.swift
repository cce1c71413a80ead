public import Units

/// The shape of a summary table in the derived store: its columns after the client's id.
public struct DerivedTable: Sendable, Equatable {
    public var name: String
    /// The columns that tell a client's rows apart; the first is a day.
    public var keys: [String]
    /// Columns of text.
    public var words: [String]
    /// Columns of numbers.
    public var figures: [String]

    public init(name: String, keys: [String], words: [String], figures: [String]) {
        self.name = name
        self.keys = keys
        self.words = words
        self.figures = figures
    }
}

/// What a build has to say of some days in one summary table.
public struct DerivedRows: Sendable {
    public struct Row: Sendable {
        public var day: Day
        /// The keys after the day, then the words.
        public var texts: [String?]

        public init(day: Day, texts: [String?]) {
            self.day = day
            self.texts = texts
        }
    }

    public var table: DerivedTable
    /// The days that the rows speak of: one of them without a row has none. Other days stay as they are.
    public var span: ClosedRange<Day>
    /// Those of a day lie together.
    public var rows: [Row]
    /// Row after row, in the order of the table's figures; NaN for none.
    public var figures: [Double]

    public init(
        table: DerivedTable, span: ClosedRange<Day>, rows: [Row], figures: [Double]
    ) {
        self.table = table
        self.span = span
        self.rows = rows
        self.figures = figures
    }
}

extension DerivedRows {
    func figures(ofRow row: Int) -> ArraySlice<Double> {
        figures[(row * table.figures.count)..<((row + 1) * table.figures.count)]
    }

    /// Stretches of rows of the same day.
    var days: [Range<Int>] {
        var days: [Range<Int>] = []
        var start = 0
        for index in rows.indices.dropFirst() where rows[index].day != rows[start].day {
            days.append(start..<index)
            start = index
        }
        if start < rows.count { days.append(start..<rows.count) }
        return days
    }

    /// A digest of the rows of one day and of the columns they fill: tells whether the store holds
    /// them already.
    func digest(of day: Range<Int>) -> Int64 {
        var hash = FNVHash()
        for column in table.keys + table.words + table.figures { hash.add(column) }
        for row in day {
            // Not a byte of UTF-8, nor the end of a text: none is not an empty text.
            for text in rows[row].texts {
                if let text { hash.add(text) } else { hash.add(0xFE) }
            }
            for figure in figures(ofRow: row) {
                // Both halves, so that each bit reaches all.
                let bits = figure.isNaN ? 0x7FF8 << 48 : figure.bitPattern
                hash.add(bits >> 32)
                hash.add(bits & 0xFFFF_FFFF)
            }
        }
        return Int64(bitPattern: hash.value)
    }
}
