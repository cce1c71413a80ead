public import Units

/// What a final month said, kept so that a later build can tell whether it says the same.
///
/// Figures that rest on inferred inputs move from day to day with the records they are inferred from, and
/// orders by status are read again with today's knowledge: neither makes a revision. A change of what was
/// recorded does, and an input that is recorded now and was inferred before.
public struct FinalFigures: Sendable, Equatable {
    /// A line a column, `name=value` in full precision: `~` before a value that may move, nothing for an
    /// empty cell. Columns whose KPI this version does not have are not there.
    public private(set) var text = ""

    init() {}

    /// Reads ``text`` back.
    public init(text: String) { self.text = text }

    mutating func add(_ name: String, _ value: Double, mayMove: Bool) {
        text += name
        text += "="
        if mayMove {
            text += "~"
        }
        if !value.isNaN {
            var bytes: [UInt8] = []
            bytes.append(shortest: value)
            text += String(decoding: bytes, as: UTF8.self)
        }
        text += "\n"
    }

    private var columns: [Substring: Substring] {
        var columns: [Substring: Substring] = [:]
        for line in text.split(separator: "\n") {
            guard let sign = line.firstIndex(of: "=") else { continue }
            columns[line[..<sign]] = line[line.index(after: sign)...]
        }
        return columns
    }

    /// Whether both speak of the same columns.
    public func hasSameColumns(as other: FinalFigures) -> Bool {
        Set(columns.keys) == Set(other.columns.keys)
    }

    /// Whether a column that both have says something else than it did.
    public func isRevision(of earlier: FinalFigures) -> Bool {
        let now = columns
        return earlier.columns.contains { name, old in
            guard let new = now[name], new != old else { return false }
            return !(new.first == "~" && old.first == "~")
        }
    }
}

/// A final month as it was or is told.
public struct FinalMonth: Sendable, Equatable {
    /// The first day of the month.
    public var month: Day
    public var revision: Int
    public var figures: FinalFigures

    public init(month: Day, revision: Int, figures: FinalFigures) {
        self.month = month
        self.revision = revision
        self.figures = figures
    }
}

extension Measurements {
    /// The final months, oldest first.
    public var finalMonths: [FinalMonth] {
        (self[.monthly]?.rows ?? []).compactMap { row in
            guard let account = row.month, let figures = account.figures else { return nil }
            return FinalMonth(month: row.day, revision: account.revision, figures: figures)
        }
    }

    /// The final months that are new, told otherwise than `earlier`, or told in more columns: what must be
    /// remembered for later builds.
    public func finalMonths(differingFrom earlier: [FinalMonth]) -> [FinalMonth] {
        finalMonths.filter { month in
            guard let before = earlier.first(where: { $0.month == month.month }) else {
                return true
            }
            return month.revision != before.revision
                || !month.figures.hasSameColumns(as: before.figures)
        }
    }

    /// Numbers the revisions of final months: as told before, and one more where a month says something
    /// else. Each month stands in `earlier` at most once, as it was told last.
    public mutating func number(revisionsAfter earlier: [FinalMonth]) {
        guard let monthly = summaries.firstIndex(where: { $0.table == .monthly }) else { return }
        for (index, row) in summaries[monthly].rows.enumerated() {
            guard let figures = row.month?.figures,
                let before = earlier.first(where: { $0.month == row.day })
            else { continue }
            let isRevised = figures.isRevision(of: before.figures)
            summaries[monthly].rows[index].month?.revision = before.revision + (isRevised ? 1 : 0)
        }
    }
}
