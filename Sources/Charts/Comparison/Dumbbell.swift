import Drawing
import Measures
import Reporting

/// From one scenario to another: a hollow dot, a line, a full dot.
func dumbbell(
    _ chart: DumbbellChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    guard
        chart.rows.contains(where: { drawable($0.from) != nil || drawable($0.to) != nil })
    else { return emptyDrawing(voice: voice, metrics: metrics, width: width) }
    var layout = DumbbellLayout(chart, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct DumbbellLayout<Metrics: TextMetrics> {
    let chart: DumbbellChart
    let voice: Voice
    let names: [String]
    let scale: ValueScale
    let frame: RowFrame
    let key: Key
    var sheet: Sheet<Metrics>

    init(_ chart: DumbbellChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        names = chart.rows.map { singleLine($0.label) }
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let axis = ValueAxis(
            covering: chart.rows.flatMap { [$0.from, $0.to].compactMap(drawable) },
            unit: chart.unit)
        let left = measure.nameColumn(names)
        let changes = chart.rows.map {
            measure.width(of: changeText($0, chart, voice, axis) ?? "", weight: .semibold)
        }
        let right = width - min((changes.max() ?? 0) + 34, width * 0.36)
        // Half a dot of air, so that none is cut by the edge.
        scale = ValueScale(
            axis: axis, unit: chart.unit, left: left + 6, right: max(right - 6, left + 24))
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: 4, width: right - left, height: 26 * Double(chart.rows.count)),
            pitch: 26)
        key = Key(
            [
                .dot(
                    singleLine(chart.fromLabel), Fill(.surface),
                    stroke: Stroke(.series(0), width: 1.5)),
                .dot(singleLine(chart.toLabel), Fill(.series(0))),
            ], left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: ValueScale.height(under: frame, and: key))
    }

    mutating func draw() {
        let plot = scale.plot(in: frame)
        sheet.draw(scale, through: plot)
        for (index, row) in chart.rows.enumerated() { draw(row, index) }
        key.draw(at: frame.plot.maxY + ValueScale.height + 2, on: &sheet)
    }

    private mutating func draw(_ row: DumbbellChart.Row, _ index: Int) {
        let y = frame.middle(index)
        sheet.writeName(names[index], of: index, in: frame, paint: .ink)
        let (from, to) = (drawable(row.from), drawable(row.to))
        if let from, let to {
            sheet.marks.append(
                .path(
                    Path(through: [Point(scale.x(from), y), Point(scale.x(to), y)]),
                    stroke: Stroke(.series(0), width: 2)))
        }
        var tip = voice.words.isolated(names[index])
        for (label, value) in [(chart.fromLabel, from), (chart.toLabel, to)] {
            tip += " · " + voice.words.isolated(singleLine(label)) + " "
            tip +=
                value.map { voice.exact($0, chart.unit, places: scale.axis.places) }
                ?? voice.words[.chartNoValue]
        }
        if let from {
            sheet.marks.append(
                .circle(
                    Point(scale.x(from), y), radius: 4.5, fill: Fill(.surface),
                    stroke: Stroke(.series(0), width: 1.5)))
        }
        if let to {
            sheet.marks.append(.circle(Point(scale.x(to), y), radius: 5, fill: Fill(.series(0))))
        }
        let start = frame.plot.maxX + 8
        if let text = changeText(row, chart, voice, scale.axis), let from, let to {
            let better = isBetter(to - from, chart.direction)
            if let better, start + 12 <= sheet.width {
                let standing: Standing = better ? .good : .bad
                sheet.marks += standing.sign(
                    at: Point(start + 6, y), size: 11, paint: standing.paint, cut: .surface)
                tip += " · " + voice.words[better ? .better : .worse]
            }
            sheet.place(
                Label(
                    sheet.shortened(text, to: sheet.width - start - 17, weight: .semibold),
                    at: Point(start + 17, y + 4), weight: .semibold, paint: .ink))
        }
        sheet.tip(frame.target(index, width: sheet.width), tip)
    }
}

/// "−4.2 %"; `nil` where either scenario has no value.
private func changeText(
    _ row: DumbbellChart.Row, _ chart: DumbbellChart, _ voice: Voice, _ axis: ValueAxis
) -> String? {
    guard let from = drawable(row.from), let to = drawable(row.to),
        let change = drawable(to - from)
    else { return nil }
    return (change > 0 ? "+" : "") + voice.short(change, chart.unit.ofChange, on: axis)
}
