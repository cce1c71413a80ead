internal import CAccumulation
import Units

/// Element sums per member and period, in one flat buffer.
///
/// Workload: each fact is added once to each of its members (about ten), the columns of its kind only; then
/// every window of every member is summed from a few periods. So a period's columns lie together, members
/// apart.
struct Cube {
    /// By grain.
    private let periods: [Periods]
    private let grains: [Periods.Grain]
    /// First row of each member.
    private let firstRow: [Int]
    /// Of ``width`` columns a row.
    private var values: [Double]
    private var rungs: [RungSet]
    private let width = Column.count
    /// Where the rows lie that a fact is added to; kept for its room.
    private var touched: [Int] = []
    let days: ClosedRange<Day>

    /// `grains` says for each member how closely it is looked at.
    init(
        span: ClosedRange<Day>, windows: [ClosedRange<Day>], recentDays: Int,
        grains: [Periods.Grain]
    ) {
        days = span
        periods = Periods.Grain.allCases.map {
            Periods($0, span: span, windows: windows, recentDays: recentDays)
        }
        self.grains = grains
        var rows: [Int] = []
        var count = 0
        for grain in grains {
            rows.append(count)
            count += periods[grain.rawValue].count
        }
        firstRow = rows
        values = [Double](repeating: 0, count: count * width)
        rungs = [RungSet](repeating: RungSet(), count: count)
    }

    /// Adds the fact × `share` to a day of each member; days outside the cube are ignored.
    mutating func add(
        _ fact: borrowing Fact, to members: some Sequence<Int32>, on day: Day, share: Double = 1
    ) {
        guard days.contains(day) else { return }
        let (parts, first, width) = (fact.parts, fact.columns.lowerBound, width)
        guard let source = parts.baseAddress else { return }
        let hasRungs = !fact.rungs.isEmpty
        touched.removeAll(keepingCapacity: true)
        for member in members {
            let member = Int(member)
            let row = firstRow[member] + periods[grains[member].rawValue].period(of: day)
            if hasRungs { rungs[row].formUnion(fact.rungs) }
            touched.append(row * width + first)
        }
        values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress else { return }
            touched.withUnsafeBufferPointer { starts in
                andon_accumulate(
                    source, parts.count, share, target, starts.baseAddress, starts.count)
            }
        }
    }

    /// The sums of a member over `range`, added in the order of days. Of members that are not looked at
    /// every day, only windows, months and recent days may be asked.
    func sum(_ member: Int, over range: ClosedRange<Day>) -> Sums {
        let asked = periods[grains[member].rawValue].periods(of: range)
        return values.withUnsafeBufferPointer { source in
            func row(_ period: Int) -> (UnsafeBufferPointer<Double>, RungSet) {
                let row = firstRow[member] + period
                return (
                    UnsafeBufferPointer(rebasing: source[(row * width)..<((row + 1) * width)]),
                    rungs[row]
                )
            }
            guard let first = asked.first else { return Sums() }
            let (start, itsRungs) = row(first)
            var result = Sums(start, itsRungs)
            for period in asked.dropFirst() {
                let (more, itsRungs) = row(period)
                result.add(more, itsRungs)
            }
            return result
        }
    }
}
