import Drawing
import Measures
import Reporting

/// From a whole, loss by loss, to what is left. Levels stand on zero, changes hang between the levels, and a thin
/// line carries each level on to the next row.
func waterfall(
    _ chart: WaterfallChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let steps = chart.steps.compactMap { step -> WaterfallRow? in
        drawable(step.value).map {
            WaterfallRow(label: singleLine(step.label), value: $0, kind: step.kind)
        }
    }
    guard !steps.isEmpty else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = WaterfallLayout(
        chart, steps, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct WaterfallRow {
    let label: String
    let value: Double
    let kind: WaterfallChart.Step.Kind
    /// The level before and after it.
    var from = 0.0
    var to = 0.0
}

private struct WaterfallLayout<Metrics: TextMetrics> {
    let chart: WaterfallChart
    let voice: Voice
    let rows: [WaterfallRow]
    let places: Int
    /// The largest loss, which is what the reader came for.
    let largest: Int?
    let scale: ValueScale
    let frame: RowFrame
    /// Right edges of the two columns of numbers.
    let valueX: Double
    let shareX: Double
    var sheet: Sheet<Metrics>

    init(
        _ chart: WaterfallChart, _ steps: [WaterfallRow], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.voice = voice
        var rows = steps
        var level = 0.0
        for index in rows.indices {
            switch rows[index].kind {
            case .level: (rows[index].from, level) = (0, rows[index].value)
            case .change: (rows[index].from, level) = (level, level + rows[index].value)
            }
            rows[index].to = level
        }
        self.rows = rows
        largest = rows.indices.filter { rows[$0].kind == .change && rows[$0].value < 0 }
            .min { rows[$0].value < rows[$1].value }
        let axis = ValueAxis(covering: rows.flatMap { [$0.from, $0.to] } + [0], unit: chart.unit)
        places = max(axis.places, 0)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.nameColumn(rows.map(\.label), share: 0.34)
        func column(_ text: (WaterfallRow) -> String) -> Double {
            rows.map { measure.width(of: text($0), weight: .semibold) }.max() ?? 0
        }
        let whole = chart.whole
        let shares = whole.map { whole in column { share($0, of: whole) } + 10 } ?? 0
        let numbers = column { amount($0, chart.unit, voice, axis) } + 10
        // On paper as narrow as a phone the bars matter more than the second telling.
        let hasShares = shares > 0 && left + numbers + shares + 90 <= width
        let hasNumbers = left + numbers + 40 <= width
        shareX = hasShares ? width : 0
        valueX = hasNumbers ? width - (hasShares ? shares : 0) : 0
        let right = width - (hasNumbers ? numbers : 0) - (hasShares ? shares : 0)
        scale = ValueScale(axis: axis, unit: chart.unit, left: left, right: max(right, left + 24))
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: 4, width: scale.right - left, height: 24 * Double(rows.count)),
            pitch: 24)
        sheet = Sheet(
            metrics: metrics, width: width, height: frame.plot.maxY + ValueScale.height + 4)
    }

    mutating func draw() {
        sheet.draw(scale, through: frame.plot)
        var carried = Path()
        for (index, row) in rows.enumerated() {
            let y = frame.middle(index)
            sheet.marks.append(
                .rectangle(
                    scale.bar(from: row.from, to: row.to, y: y, thickness: 15),
                    fill: fill(row, index),
                    stroke: row.kind == .change && row.value > 0 ? Stroke(.series(0)) : nil))
            if index + 1 < rows.count {
                carried.add(x: scale.x(row.to), from: y + 7.5, to: y + 24 - 7.5)
            }
            let strong = row.kind == .level || index == largest
            sheet.writeName(row.label, of: index, in: frame, paint: strong ? .ink : .muted)
            let weight: Label.Weight = row.kind == .level ? .semibold : .regular
            let text = amount(row, chart.unit, voice, scale.axis)
            if valueX > 0 {
                sheet.place(
                    Label(
                        text, at: Point(valueX, y + 4), anchor: .end, weight: weight,
                        paint: strong ? .ink : .muted))
            }
            var tip = voice.head(row.label) + text
            if let whole = chart.whole {
                let points = share(row, of: whole)
                tip += " · " + points
                if shareX > 0 {
                    sheet.place(
                        Label(
                            points, at: Point(shareX, y + 4), anchor: .end, weight: weight,
                            paint: strong ? .ink : .muted))
                }
            }
            sheet.tip(frame.target(index, width: sheet.width), tip)
        }
        sheet.marks.append(.path(carried, stroke: Stroke(.muted)))
    }

    /// Levels are grey, what is left blue; losses vermilion, the largest in full, and gains hatched.
    private func fill(_ row: WaterfallRow, _ index: Int) -> Fill {
        switch row.kind {
        case .level: index + 1 == rows.count ? Fill(.series(0)) : Fill(.context)
        case .change where row.value > 0: Fill(.series(0), style: .hatched)
        case .change: index == largest ? Fill(.bad) : Fill(.bad, opacity: 0.45)
        }
    }
}

/// Signed where it is a change; with the unit where it is a level.
private func amount(_ row: WaterfallRow, _ unit: KPI.Unit, _ voice: Voice, _ axis: ValueAxis)
    -> String
{
    switch row.kind {
    case .level: voice.short(row.value, unit, on: axis)
    case .change:
        (row.value > 0 ? "+" : "") + voice.short(row.value, unit, on: axis)
    }
}

private func share(_ row: WaterfallRow, of whole: Double) -> String {
    guard whole != 0, let percent = drawable(100 * row.value / whole) else { return "–" }
    return NumberFormat.digits(percent, places: 1, isSigned: row.kind == .change) + "\u{202F}%"
}
