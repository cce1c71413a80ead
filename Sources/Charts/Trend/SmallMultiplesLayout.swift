import Drawing
import Measures
import Reporting
import Units

/// The same trend for each of several members, on one scale: heights compare across panels.
func smallMultiples(
    _ chart: SmallMultiples, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let panels = chart.panels.map { panel in
        let points = chronological(panel.points)
        return SmallPanel(
            label: singleLine(panel.label), points: points, values: dayValues(points))
    }
    guard panels.contains(where: { !$0.values.isEmpty }) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = SmallMultiplesLayout(
        chart, panels, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct SmallPanel {
    let label: String
    let points: [TrendPoint]
    let values: [DayValue]
}

private struct SmallMultiplesLayout<Metrics: TextMetrics> {
    let chart: SmallMultiples
    let panels: [SmallPanel]
    let voice: Voice
    let target: Double?
    let axis: ValueAxis
    let first: Day
    let last: Day
    /// Room for the numbers of the axis, before the first column.
    let left: Double
    let columns: Int
    let cell: Rectangle
    var sheet: Sheet<Metrics>

    private static var gap: Double { 18 }
    private static var plotHeight: Double { 56 }

    init(
        _ chart: SmallMultiples, _ panels: [SmallPanel], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.panels = panels
        self.voice = voice
        target = drawable(chart.target)
        axis = ValueAxis(
            covering: panels.flatMap { $0.values.map(\.value) } + [target].compactMap(\.self),
            unit: chart.unit)
        let days = panels.flatMap { [$0.points.first?.day, $0.points.last?.day] }
            .compactMap(\.self)
        first = days.min() ?? Day(number: 0)
        last = days.max() ?? first
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        left = measure.room(for: axis, unit: chart.unit)
        let gap = SmallMultiplesLayout.gap
        columns = min(max(Int((width - left + gap) / (150 + gap)), 1), panels.count)
        let panelWidth = (width - left - gap * Double(columns - 1) - 4) / Double(columns)
        cell = Rectangle(
            x: 0, y: 22, width: panelWidth, height: SmallMultiplesLayout.plotHeight)
        let rows = (panels.count + columns - 1) / columns
        sheet = Sheet(
            metrics: metrics, width: width,
            height: Double(rows) * (cell.y + cell.height + 14) + 22)
    }

    private func plot(_ index: Int) -> Rectangle {
        let (row, column) = (index / columns, index % columns)
        return Rectangle(
            x: left + Double(column) * (cell.width + SmallMultiplesLayout.gap),
            y: Double(row) * (cell.y + cell.height + 14) + cell.y, width: cell.width,
            height: cell.height)
    }

    mutating func draw() {
        for (index, panel) in panels.enumerated() { draw(panel, index) }
    }

    private mutating func draw(_ panel: SmallPanel, _ index: Int) {
        let plot = plot(index)
        drawGrid(plot, isFirst: index % columns == 0)
        let time = TimeAxis(points: first, to: last, left: plot.x + 3, right: plot.maxX - 3)
        func place(_ value: DayValue) -> Point {
            Point(time.x(value.day), plot.maxY - axis.share(value.value) * plot.height)
        }
        var number = voice.words[.chartNoValue]
        if let last = panel.values.last {
            number = voice.short(
                last.value, chart.unit, on: axis, extraPlaces: last.extraPlaces)
            let shown =
                Double(panel.values.count) > 2 * plot.width
                ? thinned(panel.values) { Int(time.x($0.day)) } : panel.values
            let line = SeriesLine(shown, place: place)
            // Hollow dots would hide so small a line; tentative stretches are dashed.
            for mark in line.marks(width: 1.5, dot: 1.2) {
                if time.step < 4, case .circle(_, _, _, .some) = mark { continue }
                sheet.marks.append(mark)
            }
            sheet.marks.append(
                .circle(
                    place(last), radius: 2.5,
                    fill: Fill(last.isTentative ? .surface : .series(0)),
                    stroke: last.isTentative ? Stroke(.series(0), width: 1.5) : nil))
        }
        let length = sheet.width(of: number, weight: .semibold)
        sheet.place(
            Label(
                number, at: Point(plot.maxX, plot.y - 7), anchor: .end, weight: .semibold,
                paint: .ink))
        sheet.place(
            Label(
                sheet.shortened(panel.label, to: plot.width - length - 8),
                at: Point(plot.x, plot.y - 7), paint: .ink))
        if index + columns >= panels.count { writeDays(plot) }
        sheet.tip(
            Rectangle(
                x: plot.x, y: plot.y - 20, width: plot.width, height: plot.height + 20),
            tip(panel, number))
    }

    /// The ends of the axis and the target: more lines would be most of so small a picture.
    private mutating func drawGrid(_ plot: Rectangle, isFirst: Bool) {
        var lines = Path()
        for value in [axis.low, axis.high] {
            let y = plot.maxY - axis.share(value) * plot.height
            lines.segments += [.move(Point(plot.x, y)), .line(Point(plot.maxX, y))]
            guard isFirst else { continue }
            sheet.place(
                Label(
                    axis.label(value, unit: chart.unit), at: Point(plot.x - 6, y + 4), anchor: .end,
                    size: 10))
        }
        sheet.marks.append(.path(lines, stroke: Stroke(.grid)))
        guard let target else { return }
        let y = plot.maxY - axis.share(target) * plot.height
        sheet.marks.append(
            .path(Path(through: [Point(plot.x, y), Point(plot.maxX, y)]), stroke: Stroke(.ink)))
        guard isFirst else { return }
        sheet.place(
            Label(
                axis.label(target, unit: chart.unit), at: Point(plot.x - 6, y + 4), anchor: .end,
                size: 10, paint: .ink))
    }

    private mutating func writeDays(_ plot: Rectangle) {
        let from = "\(first.civil.day) \(voice.month(first.civil.month))"
        let to = "\(last.civil.day) \(voice.month(last.civil.month))"
        sheet.place(Label(from, at: Point(plot.x, plot.maxY + 14), size: 10))
        sheet.place(Label(to, at: Point(plot.maxX, plot.maxY + 14), anchor: .end, size: 10))
    }

    private func tip(_ panel: SmallPanel, _ number: String) -> String {
        var text = voice.head(panel.label) + voice.name(of: first, to: last) + " · "
        guard let last = panel.values.last,
            let least = panel.values.map(\.value).min(),
            let greatest = panel.values.map(\.value).max()
        else { return text + number }
        text += voice.range(least, greatest, chart.unit, places: axis.places)
        return text + " · " + voice.words.isolated(last.day.description + " " + number)
    }
}
