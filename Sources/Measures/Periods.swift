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

    let span: ClosedRange<Day>
    /// First day of every period, ascending.
    private let starts: [Day]
    private let periodOfDay: [Int32]

    init(_ grain: Grain, span: ClosedRange<Day>, windows: [ClosedRange<Day>], recentDays: Int) {
        self.span = span
        var cuts: Set<Day> = [span.lowerBound]
        func cut(_ day: Day) { if span.contains(day) { cuts.insert(day) } }
        switch grain {
        case .everyDay: for day in span.days { cut(day) }
        case .recentDays:
            let recent = (span.upperBound - (recentDays - 1))...span.upperBound
            for day in recent.days { cut(day) }
        case .windows: break
        }
        for window in windows {
            cut(window.lowerBound)
            cut(window.upperBound + 1)
        }
        starts = cuts.sorted()
        var periods: [Int32] = []
        var period: Int32 = -1
        for day in span.days {
            if cuts.contains(day) { period += 1 }
            periods.append(period)
        }
        periodOfDay = periods
    }

    var count: Int { starts.count }

    func period(of day: Day) -> Int { Int(periodOfDay[day - span.lowerBound]) }

    /// The periods that make up `days`, what lies outside the span left off.
    func periods(of days: ClosedRange<Day>) -> Range<Int> {
        let from = max(days.lowerBound, span.lowerBound)
        let to = min(days.upperBound, span.upperBound)
        guard from <= to else { return 0..<0 }
        let periods = period(of: from)..<(period(of: to) + 1)
        assert(
            starts[periods.lowerBound] == from
                && (periods.upperBound == count ? span.upperBound + 1 : starts[periods.upperBound])
                    == to + 1,
            "the cube does not tell these days apart for this member")
        return periods
    }
}
