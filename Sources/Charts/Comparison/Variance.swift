import Drawing
import Measures
import Reporting

/// Actual against plan: bars of the difference about a common plan line, judged by direction.
func varianceBars(
    _ chart: VarianceChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let rows = chart.rows.map { row in
        VarianceRow(
            label: singleLine(row.label), planned: drawable(row.planned),
            actual: drawable(row.actual))
    }
    guard rows.contains(where: { $0.difference != nil }) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = VarianceLayout(
        chart, rows, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct VarianceRow {
    let label: String
    let planned: Double?
    let actual: Double?

    var difference: Double? {
        guard let planned, let actual else { return nil }
        return drawable(actual - planned)
    }

    /// Of the plan, in percent.
    var percent: Double? {
        guard let difference, let planned, planned != 0 else { return nil }
        return drawable(100 * difference / abs(planned))
    }
}

private struct VarianceLayout<Metrics: TextMetrics> {
    let chart: VarianceChart
    let rows: [VarianceRow]
    let voice: Voice
    let scale: ValueScale
    let frame: RowFrame
    /// Right edge of the column of planned values; 0 where there is no room for it.
    let plannedX: Double
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: VarianceChart, _ rows: [VarianceRow], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.rows = rows
        self.voice = voice
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let axis = ValueAxis(covering: rows.compactMap(\.difference) + [0], unit: chart.unit)
        let names = measure.nameColumn(rows.map(\.label), share: 0.26)
        let planned = rows.compactMap(\.planned).map { value in
            measure.width(of: voice.short(value, chart.unit, places: max(axis.places, 0)))
        }
        let column = max(planned.max() ?? 0, measure.width(of: voice.words[.chartPlanned])) + 12
        let hasPlanned = names + column + 200 <= width
        let left = names + (hasPlanned ? column : 0)
        plannedX = hasPlanned ? left - 10 : 0
        // Numbers stand beside the bars, on either side.
        let numbers = rows.map { measure.width(of: text($0, chart, voice, axis)) + 22 }
        let right = width - min(numbers.max() ?? 0, width * 0.34)
        let hasNegative = axis.low < 0
        let start = left + (hasNegative ? min(numbers.max() ?? 0, width * 0.2) : 0)
        scale = ValueScale(
            axis: axis, unit: chart.unit, left: min(start, right - 24), right: right)
        frame = RowFrame(
            plot: Rectangle(
                x: names, y: hasPlanned ? 22 : 4, width: width - names,
                height: 26 * Double(rows.count)), pitch: 26)
        var entries: [Key.Entry] = []
        if chart.direction == .higher || chart.direction == .lower {
            entries = [
                Key.Entry(text: voice.words[.better]) { box in
                    Standing.good.sign(
                        at: Point(box.x + 8, box.y + 5), size: 11, paint: .good, cut: .surface)
                },
                Key.Entry(text: voice.words[.worse]) { box in
                    Standing.bad.sign(
                        at: Point(box.x + 8, box.y + 5), size: 11, paint: .bad, cut: .surface)
                },
            ]
        }
        key = Key(entries, left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: ValueScale.height(under: frame, and: key))
    }

    mutating func draw() {
        let plot = scale.plot(in: frame)
        sheet.draw(scale, through: plot)
        if plannedX > 0 {
            sheet.place(
                Label(voice.words[.chartPlanned], at: Point(plannedX, 13), anchor: .end))
        }
        for (index, row) in rows.enumerated() { draw(row, index) }
        key.draw(at: frame.plot.maxY + ValueScale.height + 2, on: &sheet)
    }

    private mutating func draw(_ row: VarianceRow, _ index: Int) {
        let y = frame.middle(index)
        sheet.writeName(row.label, of: index, in: frame, paint: .ink)
        let planned = row.planned.map {
            voice.short($0, chart.unit, places: max(scale.axis.places, 0))
        }
        if plannedX > 0, let planned {
            sheet.place(Label(planned, at: Point(plannedX, y + 4), anchor: .end))
        }
        let words = text(row, chart, voice, scale.axis)
        var tip = voice.head(row.label)
        if let planned {
            tip += voice.words[.chartPlanned] + " " + voice.words.isolated(planned) + " · "
        }
        if let actual = row.actual {
            tip +=
                voice.words[.chartActual] + " "
                + voice.exact(actual, chart.unit, places: scale.axis.places) + " · "
        }
        sheet.tip(frame.target(index, width: sheet.width), tip + words)
        guard let difference = row.difference else {
            sheet.placeBeside(
                words, left: scale.x(0), right: scale.x(0), y: y + 4, limit: sheet.width,
                paint: .muted)
            return
        }
        let better = isBetter(difference, chart.direction)
        let paint: Paint = better.map { $0 ? .good : .bad } ?? .context
        let bar = scale.bar(from: 0, to: difference, y: y, thickness: 14)
        if difference != 0 { sheet.marks.append(.rectangle(bar, fill: Fill(paint))) }
        let signRoom = better == nil ? 0.0 : 16
        let length = sheet.width(of: words)
        let isLeft = difference < 0 && bar.x - signRoom - 6 - length >= frame.plot.x
        let edge = isLeft ? bar.x : bar.maxX
        if let better {
            let centre = Point(edge + (isLeft ? -10 : 10), y)
            if centre.x + 6 <= sheet.width {
                let standing: Standing = better ? .good : .bad
                sheet.marks += standing.sign(at: centre, size: 11, paint: paint, cut: .surface)
            }
        }
        if isLeft {
            sheet.place(
                Label(words, at: Point(edge - signRoom - 4, y + 4), anchor: .end, paint: .ink))
        } else {
            let start = edge + signRoom + 4
            sheet.place(
                Label(
                    sheet.shortened(words, to: sheet.width - start), at: Point(start, y + 4),
                    paint: .ink))
        }
    }
}

/// "+12.4 h (+5.2 %)".
private func text(
    _ row: VarianceRow, _ chart: VarianceChart, _ voice: Voice, _ axis: ValueAxis
) -> String {
    guard let difference = row.difference else { return voice.words[.chartNoValue] }
    var text = (difference > 0 ? "+" : "") + voice.short(difference, chart.unit, on: axis)
    if let percent = row.percent, abs(percent) < 1e6 {
        text += " (" + NumberFormat.digits(percent, places: 1, isSigned: true) + "\u{202F}%)"
    }
    return text
}
