import Drawing
import Measures
import Reporting
import Units

/// A month of days by how each stood, as on an SQDC board: a sign and a colour a day, a panel a KPI.
func calendarMonth(
    _ chart: CalendarChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    guard !chart.panels.isEmpty else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = CalendarLayout(chart, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct CalendarLayout<Metrics: TextMetrics> {
    let chart: CalendarChart
    let voice: Voice
    let first: Day
    let length: Int
    /// Weeks that the month touches, from Monday.
    let weeks: Int
    let columns: Int
    let cell: Double
    let key: Key
    var sheet: Sheet<Metrics>

    private static var gap: Double { 22 }
    private static var head: Double { 40 }

    init(_ chart: CalendarChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        first = chart.month.startOfMonth
        let civil = first.civil
        length = Day.length(ofMonth: civil.month, year: civil.year)
        weeks = (first.weekday - 1 + length + 6) / 7
        let gap = CalendarLayout.gap
        // Cells of 22 to 34 points; panels side by side as they fit.
        let fitting = Int((width + gap) / (7 * 22 + gap))
        columns = min(max(fitting, 1), chart.panels.count)
        cell = min((width - gap * Double(columns - 1)) / Double(7 * columns), 34)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let seen = Set(chart.panels.flatMap { $0.marks.filter(\.isKnown).map(\.standing) })
        var entries = Standing.allCases.filter(seen.contains).map { standing in
            Key.Entry(text: voice.words[.standing(standing)]) { box in
                standing.sign(
                    at: Point(box.x + 8, box.y + 5), size: 11, paint: standing.paint,
                    cut: .surface)
            }
        }
        if chart.panels.contains(where: { $0.marks.contains(where: \.isMissing) }) {
            entries.append(
                .swatch(voice.words[.chartNoValue], Fill(.context, style: .hatched)))
        }
        key = Key(entries, left: 0, on: measure)
        let rows = (chart.panels.count + columns - 1) / columns
        sheet = Sheet(
            metrics: metrics, width: width,
            height: Double(rows) * (CalendarLayout.head + Double(weeks) * cell + 14) + key.height)
    }

    private func origin(_ index: Int) -> Point {
        let (row, column) = (index / columns, index % columns)
        return Point(
            Double(column) * (7 * cell + CalendarLayout.gap),
            Double(row) * (CalendarLayout.head + Double(weeks) * cell + 14))
    }

    mutating func draw() {
        for (index, panel) in chart.panels.enumerated() { draw(panel, at: origin(index)) }
        key.draw(at: sheet.height - key.height, on: &sheet)
    }

    /// All short, or all narrow where one of the short has no room; none where not even those have any.
    private var weekdays: [String] {
        [Phrase.weekdayShort, Phrase.weekdayNarrow].map { phrase in
            (1...7).map { voice.words[phrase($0)] }
        }
        .first { $0.allSatisfy { sheet.width(of: $0, size: 9) <= cell - 2 } } ?? []
    }

    private mutating func draw(_ panel: CalendarChart.Panel, at origin: Point) {
        let across = 7 * cell
        sheet.place(
            Label(
                sheet.shortened(singleLine(panel.label), to: across, size: 12, weight: .semibold),
                at: Point(origin.x, origin.y + 13), size: 12, weight: .semibold, paint: .ink))
        for (index, name) in weekdays.enumerated() {
            let x = origin.x + (Double(index) + 0.5) * cell
            sheet.place(Label(name, at: Point(x, origin.y + 32), anchor: .middle, size: 9))
        }
        var marks: [Day: CalendarChart.Mark] = [:]
        for mark in panel.marks { marks[mark.point.day] = mark }
        for offset in 0..<length {
            let day = first + offset
            let place = first.weekday - 1 + offset
            draw(
                day, marks[day], panel,
                Rectangle(
                    x: origin.x + Double(place % 7) * cell,
                    y: origin.y + CalendarLayout.head + Double(place / 7) * cell,
                    width: cell - 1.5, height: cell - 1.5))
        }
    }

    private mutating func draw(
        _ day: Day, _ mark: CalendarChart.Mark?, _ panel: CalendarChart.Panel, _ area: Rectangle
    ) {
        let number = String(day.civil.day)
        var paint = Paint.muted
        if let mark, mark.isKnown {
            switch mark.standing {
            case .good, .bad, .critical, .watch:
                paint = .surface
                sheet.marks.append(
                    .rectangle(area, corner: 3, fill: Fill(mark.standing.paint)))
            case .none:
                paint = .ink
                sheet.marks.append(.rectangle(area, corner: 3, fill: Fill(.grid)))
            }
            sheet.marks += mark.standing.sign(
                at: Point(area.x + area.width / 2, area.y + area.height * 0.66),
                size: area.height * 0.42, paint: paint, cut: mark.standing.paint)
        } else if let mark, mark.isMissing {
            sheet.marks.append(
                .rectangle(area, corner: 3, fill: Fill(.context, style: .hatched)))
            // Text is read on the page's ground, not on lines.
            sheet.marks.append(
                .rectangle(
                    Rectangle(
                        x: area.x + area.width / 2 - 8, y: area.y + 1, width: 16, height: 11),
                    fill: Fill(.surface)))
            paint = .ink
        } else {
            sheet.marks.append(
                .rectangle(
                    Rectangle(
                        x: area.x + 0.5, y: area.y + 0.5, width: area.width - 1,
                        height: area.height - 1), corner: 3, stroke: Stroke(.grid)))
        }
        sheet.place(
            Label(
                number, at: Point(area.x + area.width / 2, area.y + area.height * 0.2 + 5.5),
                anchor: .middle, size: 9, paint: paint))
        guard let mark else { return }
        var tip =
            voice.head(singleLine(panel.label)) + voice.tip(mark.point, unit: panel.unit, places: 0)
        if mark.isKnown, mark.standing != .none {
            tip += " · " + voice.words[.standing(mark.standing)]
        }
        sheet.tip(area, tip)
    }
}

extension CalendarChart.Mark {
    fileprivate var isKnown: Bool { heatValue(point) != nil }

    /// Something should have been known: not a day off, not a day without work.
    fileprivate var isMissing: Bool {
        guard !isKnown else { return false }
        switch point.status {
        case .holiday, .cannotExist: return false
        case .normal, .breakInSeries, .censored, .differentDefinition, .estimated, .forecast,
            .imputed, .notRecorded, .provisional, .suppressed, .specialEvent, .lowReliability,
            .unverified:
            return true
        }
    }
}
