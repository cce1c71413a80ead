import Units

/// The stretches of days that the cube tells apart for a class of members.
///
/// The plant is asked for any day; lines, machines, shifts, products and operators for any of the last 90,
/// for heat maps and daily summaries; all others only for whole windows and months. So days that nobody tells apart share a row, and a cube over
/// thirteen months of hundreds of members stays small.
struct Periods {
    /// How closely a member is looked at.
    enum Grain: Int, CaseIterable {
        case everyDay, recentDays, windows
    }

    private let asked: AskedDays
    /// First day of every period, ascending.
    private let starts: [Day]
    /// By position among the days asked for.
    private let periods: [Int32]

    init(_ grain: Grain, asked: AskedDays, windows: [ClosedRange<Day>], recentDays: Int) {
        self.asked = asked
        var cuts = Set(asked.stretches.map(\.lowerBound))
        func cut(_ day: Day) { if asked.contains(day) { cuts.insert(day) } }
        switch grain {
        case .everyDay: cuts.formUnion(asked.all)
        case .recentDays:
            if let last = asked.stretches.last?.upperBound {
                for day in ((last - (recentDays - 1))...last).days { cut(day) }
            }
        case .windows: break
        }
        for window in windows {
            cut(window.lowerBound)
            cut(window.upperBound + 1)
        }
        starts = cuts.sorted()
        var periods: [Int32] = []
        var period: Int32 = -1
        for day in asked.all {
            if cuts.contains(day) { period += 1 }
            periods.append(period)
        }
        self.periods = periods
    }

    var count: Int { starts.count }

    /// The period of the day at a position among those asked for.
    func period(at position: Int) -> Int { Int(periods[position]) }

    /// The periods that make up `days`, what nobody asks for left off.
    func periods(of days: ClosedRange<Day>) -> Range<Int> {
        let from = asked.count(before: days.lowerBound)
        let to = asked.count(before: days.upperBound + 1)
        guard from < to else { return 0..<0 }
        let periods = period(at: from)..<(period(at: to - 1) + 1)
        assert(
            (from == 0 || period(at: from - 1) < periods.lowerBound)
                && (to == asked.count || period(at: to) == periods.upperBound),
            "the cube does not tell these days apart for this member")
        return periods
    }
}
