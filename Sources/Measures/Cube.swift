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
    private var values: [Double]
    private var rungs: [RungSet]
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
        values = [Double](repeating: 0, count: count * Column.count)
        rungs = [RungSet](repeating: RungSet(), count: count)
    }

    /// Adds the fact × `share` to a member's day; days outside the cube are ignored.
    mutating func add(_ fact: borrowing Fact, to member: Int, on day: Day, share: Double = 1) {
        guard days.contains(day) else { return }
        let row = firstRow[member] + periods[grains[member].rawValue].period(of: day)
        let start = row * Column.count
        let columns = fact.columns
        if !fact.rungs.isEmpty { rungs[row].formUnion(fact.rungs) }
        fact.values.withUnsafeBufferPointer { source in
            values.withUnsafeMutableBufferPointer { target in
                if share == 1 {
                    for column in columns { target[start + column] += source[column] }
                } else {
                    for column in columns { target[start + column] += source[column] * share }
                }
            }
        }
    }

    /// The sums of a member over `range`, added in the order of days. Of members that are not looked at
    /// every day, only windows, months and recent days may be asked.
    func sum(_ member: Int, over range: ClosedRange<Day>) -> Sums {
        var result = Sums()
        let asked = periods[grains[member].rawValue].periods(of: range)
        values.withUnsafeBufferPointer { source in
            for period in asked {
                let row = firstRow[member] + period
                let start = row * Column.count
                result.add(
                    UnsafeBufferPointer(rebasing: source[start..<(start + Column.count)]),
                    rungs[row])
            }
        }
        return result
    }
}
