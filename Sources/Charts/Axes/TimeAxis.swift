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

    /// Height of the two rows that ``write(below:on:voice:)`` sets.
    static let height = 34.0

    /// Days between two labelled days: every day, every Monday; `nil` where not even Mondays have room.
    private var daysApart: Int? {
        // Cells are headed like columns; along a line the eye needs fewer.
        if first == last || step >= (lead > 0 ? 14 : 26) { return 1 }
        return step * 7 >= 22 ? 7 : nil
    }

    /// The days whose numbers are written: all, Mondays, or none where months take their place.
    var labelledDays: [Day] {
        guard let daysApart else { return [] }
        let start = daysApart == 1 ? first : first.startOfWeek + (first.weekday == 1 ? 0 : 7)
        return stride(from: start.number, through: last.number, by: daysApart)
            .map(Day.init(number:))
    }

    /// First days of months, where they lie far enough apart to be told from one another.
    var monthStarts: [Day] {
        guard step * 28 >= 12 else { return [] }
        return (first.number...last.number).map(Day.init(number:)).filter { $0.civil.day == 1 }
    }

    /// Draws ticks and two rows of labels under `y`: days over months, or months over years.
    func write(below y: Double, on sheet: inout Sheet<some TextMetrics>, voice: Voice) {
        var ticks = Path()
        if daysApart != nil {
            for day in labelledDays {
                let x = x(day)
                if lead == 0 { ticks.segments += [.move(Point(x, y)), .line(Point(x, y + 4))] }
                sheet.place(
                    Label(String(day.civil.day), at: Point(x, y + 15), anchor: .middle, size: 10))
            }
            writePeriods(.months(withYear: true), from: y, row: 1, &ticks, on: &sheet, voice: voice)
        } else if let apart = monthsApart(on: sheet, voice: voice) {
            writePeriods(
                .months(withYear: false, apart: apart), from: y, row: 0, &ticks, on: &sheet,
                voice: voice)
            writePeriods(.years(apart: 1), from: y, row: 1, &ticks, on: &sheet, voice: voice)
        } else {
            writePeriods(
                .years(apart: yearsApart(on: sheet)), from: y, row: 0, &ticks, on: &sheet,
                voice: voice)
        }
        if !ticks.segments.isEmpty { sheet.marks.append(.path(ticks, stroke: Stroke(.grid))) }
    }

    private enum Period {
        case months(withYear: Bool, apart: Int = 1)
        case years(apart: Int)

        var months: Int {
            switch self {
            case .months(_, let apart): apart
            case .years(let apart): apart * 12
            }
        }
    }

    /// Labels that begin where their month or year does, at a tick, and end before the next one's.
    private func writePeriods(
        _ period: Period, from y: Double, row: Int, _ ticks: inout Path,
        on sheet: inout Sheet<some TextMetrics>, voice: Voice
    ) {
        let baseline = y + 15 + Double(row) * 14
        var month = Month(first)
        let end = Month(last)
        var yearWritten: Int?
        while month <= end {
            let next = month.next(apart: period.months)
            defer { month = next }
            let start = month.start.map { max($0, first) } ?? first
            let left = x(start) - lead
            if month.start == start {
                ticks.segments += [.move(Point(left, y)), .line(Point(left, baseline))]
            }
            let limit = next.start.map { $0 <= last ? x($0) - lead : sheet.width } ?? sheet.width
            let position = Point(left + (lead == 0 && start == first ? 0 : 3), baseline)
            let name = voice.month(month.month)
            // Four digits in every year: "Oct 1" would be a day.
            let year = String(String(10_000 + month.year).suffix(4))
            let texts =
                switch period {
                case .months(withYear: true, _) where month.year != yearWritten:
                    [name + " " + year, name]
                case .months: [name]
                case .years: [year]
                }
            for text in texts where position.x + sheet.width(of: text) <= limit {
                guard sheet.place(Label(text, at: position)) else { continue }
                if text != name { yearWritten = month.year }
                break
            }
        }
    }

    /// Months from one label to the next, as the widest name needs: 1, 3 or 6; `nil` where only years fit.
    private func monthsApart(on sheet: Sheet<some TextMetrics>, voice: Voice) -> Int? {
        let widest = (1...12).map { sheet.width(of: voice.month($0)) }.max() ?? 0
        return [1, 3, 6].first { Double($0) * 28 * step >= widest + 5 }
    }

    private func yearsApart(on sheet: Sheet<some TextMetrics>) -> Int {
        let width = sheet.width(of: "2026") + 8
        var years = 1
        while Double(years) * 365 * step < width, years < 10_000 { years *= 2 }
        return years
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
