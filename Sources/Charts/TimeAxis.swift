import Drawing
import Units

/// Where days lie, and what is written under them: days of the month where there is room, months below,
/// the year at the first month and where it changes.
struct TimeAxis {
    let first: Day
    let last: Day
    /// Of the first day's middle.
    let origin: Double
    /// From one day to the next.
    let step: Double
    /// From a day's middle to where it begins: half a step for cells, nothing for points.
    let lead: Double

    /// Points from `left` to `right`; one day alone lies in the middle.
    init(points first: Day, to last: Day, left: Double, right: Double) {
        self.first = first
        self.last = last
        let span = last - first
        step = span > 0 ? (right - left) / Double(span) : right - left
        origin = span > 0 ? left : (left + right) / 2
        lead = 0
    }

    /// Cells of `pitch` from `left`.
    init(cells first: Day, to last: Day, left: Double, pitch: Double) {
        self.first = first
        self.last = last
        step = pitch
        origin = left + pitch / 2
        lead = pitch / 2
    }

    func x(_ day: Day) -> Double { origin + Double(day - first) * step }

    /// Height that ``write(below:on:voice:)`` takes.
    var height: Double { daysApart == nil ? 20 : 34 }

    /// Days between two labelled days: every day, every Monday; `nil` where not even Mondays have room.
    private var daysApart: Int? {
        if first == last || step >= 16 { return 1 }
        return step * 7 >= 22 ? 7 : nil
    }

    /// Draws ticks and labels under `y`.
    func write(below y: Double, on sheet: inout Sheet<some TextMetrics>, voice: Voice) {
        var ticks = Path()
        var row = y + 15
        if let daysApart {
            let start =
                daysApart == 1 ? first : first.startOfWeek + (first.weekday == 1 ? 0 : 7)
            for number in stride(from: start.number, through: last.number, by: daysApart) {
                let day = Day(number: number)
                let x = x(day)
                if lead == 0 {
                    ticks.segments += [.move(Point(x, y)), .line(Point(x, y + 4))]
                }
                sheet.place(
                    Label(String(day.civil.day), at: Point(x, row), anchor: .middle, size: 10))
            }
            row += 14
        }
        writeMonths(from: y, baseline: row, ticks: &ticks, on: &sheet, voice: voice)
        if !ticks.segments.isEmpty {
            sheet.marks.append(.path(ticks, stroke: Stroke(.grid)))
        }
    }

    private func writeMonths(
        from y: Double, baseline: Double, ticks: inout Path,
        on sheet: inout Sheet<some TextMetrics>, voice: Voice
    ) {
        let apart = monthsApart(on: sheet, voice: voice)
        var month = Month(first)
        let end = Month(last)
        var yearWritten: Int?
        while month <= end {
            let next = month.next(apart: apart)
            defer { month = next }
            let starts = month.start.map { max($0, first) } ?? first
            let left = x(starts) - lead
            if let start = month.start, start >= first {
                ticks.segments += [.move(Point(left, y)), .line(Point(left, baseline))]
            }
            // The label begins where its month does and must end before the next one's.
            let limit = next.start.map { $0 <= last ? x($0) - lead : sheet.width } ?? sheet.width
            let inset: Double = lead == 0 && starts == first ? 0 : 3
            let name = voice.month(month.month)
            let year = String(month.year)
            var texts = month.year == yearWritten ? [name] : [name + " " + year, name]
            if apart >= 12 { texts = [year] }
            for text in texts where left + inset + sheet.width(of: text) <= limit {
                let label = Label(text, at: Point(left + inset, baseline))
                if sheet.place(label) {
                    if text != name { yearWritten = month.year }
                    break
                }
            }
        }
    }

    /// Months from one label to the next: 1, 3, 6, 12 or more years, as the widest needs.
    private func monthsApart(on sheet: Sheet<some TextMetrics>, voice: Voice) -> Int {
        let widest =
            (1...12).map { sheet.width(of: voice.month($0)) }.max() ?? 0
        for apart in [1, 3, 6] where Double(apart) * 28 * step >= widest + 8 { return apart }
        var years = 1
        while Double(years) * 365 * step < sheet.width(of: "2026") + 8, years < 10_000 {
            years *= 2
        }
        return years * 12
    }
}

/// A month of a year, counted so that months can be stepped through.
private struct Month: Comparable {
    /// Months since January of year 0.
    var index: Int

    init(_ day: Day) {
        let civil = day.civil
        index = civil.year * 12 + civil.month - 1
    }

    var year: Int { Int((Double(index) / 12).rounded(.down)) }
    var month: Int { index - year * 12 + 1 }
    /// Its first day; `nil` beyond the years that ``Day`` can be made of.
    var start: Day? { Day(year: year, month: month, day: 1) }

    /// The next month whose number since January of year 0 is a multiple of `apart`.
    func next(apart: Int) -> Month {
        var next = self
        next.index = (index / apart + 1) * apart
        return next
    }

    static func < (lhs: Month, rhs: Month) -> Bool { lhs.index < rhs.index }
}
