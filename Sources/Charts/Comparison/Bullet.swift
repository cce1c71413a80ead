import Drawing
import Measures
import Reporting

/// Values against their target and ranges, a bar a row (S. Few, Bullet Graph Design Specification).
func bullet(
    _ chart: BulletChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    guard !chart.rows.isEmpty, let target = drawable(chart.target) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = BulletLayout(
        chart, target: target, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct BulletLayout<Metrics: TextMetrics> {
    let chart: BulletChart
    let voice: Voice
    let target: Double
    /// Inner bounds of the ranges, ascending.
    let bounds: [Double]
    let names: [String]
    let scale: ValueScale
    let frame: RowFrame
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: BulletChart, target: Double, voice: Voice, metrics: Metrics, width: Double
    ) {
        self.chart = chart
        self.voice = voice
        self.target = target
        names = chart.rows.map { singleLine($0.label) }
        bounds = rangeBounds(chart, target: target)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let values = chart.rows.flatMap { [$0.value, $0.previous].compactMap(drawable) }
        // The ranges reach beyond the outer bound, so that it is a bound and not the end of the chart.
        let axis = ValueAxis(covering: values + bounds + [0, target * 1.05], unit: chart.unit)
        let left = measure.nameColumn(names)
        let numbers =
            chart.rows.map { row in
                measure.width(of: bulletNumber(row, chart, voice, axis), weight: .semibold)
            }.max() ?? 0
        let right = width - min((numbers + 30).rounded(.up), width * 0.4)
        scale = ValueScale(axis: axis, unit: chart.unit, left: left, right: max(right, left + 24))
        let height = 34 * Double(chart.rows.count)
        frame = RowFrame(
            plot: Rectangle(x: left, y: 18, width: scale.right - left, height: height), pitch: 34)
        var entries = [
            Key.Entry.line(voice.words[.target], Stroke(.ink, width: 2.5))
        ]
        if chart.rows.contains(where: { drawable($0.previous) != nil }) {
            entries.append(.line(voice.words[.chartPrevious], Stroke(.muted)))
        }
        if chart.rows.contains(where: { $0.value != nil && $0.status.isTentative }) {
            entries.append(
                .swatch(voice.words[.chartTentative], Fill(.series(0), style: .hatched)))
        }
        key = Key(entries, left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: frame.plot.maxY + ValueScale.height + 6 + key.height)
    }

    mutating func draw() {
        drawRanges()
        sheet.draw(scale, through: frame.plot)
        for (index, row) in chart.rows.enumerated() { draw(row, index) }
        // The number stands over the line that it belongs to, which runs through every row.
        sheet.placeMiddle(
            voice.words[.target] + " " + voice.bound(target, chart.unit, on: scale.axis),
            x: scale.x(target), y: 12)
        key.draw(at: frame.plot.maxY + ValueScale.height + 4, on: &sheet)
    }

    /// Two or three greys; the ground stays white towards the good end.
    private mutating func drawRanges() {
        let edges = [scale.axis.low] + bounds + [scale.axis.high]
        for (index, (low, high)) in zip(edges, edges.dropFirst()).enumerated() where high > low {
            // Nominal is best in the middle, more in front, less at the start.
            let distance =
                switch chart.direction {
                case .higher, .none: bounds.count - index
                case .lower: index
                case .target: abs(2 * index - bounds.count) / 2
                }
            guard distance > 0 else { continue }
            for row in chart.rows.indices {
                sheet.marks.append(
                    .rectangle(
                        scale.bar(from: low, to: high, y: frame.middle(row), thickness: 24),
                        fill: distance > 1 ? Fill(.grid) : Fill(.band)))
            }
        }
    }

    private mutating func draw(_ row: BulletChart.Row, _ index: Int) {
        let y = frame.middle(index)
        sheet.writeName(names[index], of: index, in: frame, paint: .ink)
        if let value = drawable(row.value), !row.status.meansAbsent {
            let bar = scale.bar(
                from: scale.axis.showsZero ? 0 : scale.axis.low, to: value, y: y, thickness: 9)
            if row.status.isTentative {
                sheet.marks.append(.rectangle(bar, fill: Fill(.surface)))
                sheet.marks.append(
                    .rectangle(
                        bar, fill: Fill(.series(0), style: .hatched), stroke: Stroke(.series(0))))
            } else {
                sheet.marks.append(.rectangle(bar, fill: Fill(.series(0))))
            }
        }
        if let previous = drawable(row.previous) {
            let x = scale.x(previous)
            sheet.marks.append(
                .path(Path(through: [Point(x, y - 8), Point(x, y + 8)]), stroke: Stroke(.muted)))
        }
        let x = scale.x(target)
        sheet.marks.append(
            .path(
                Path(through: [Point(x, y - 12), Point(x, y + 12)]),
                stroke: Stroke(.ink, width: 2.5)
            ))
        let start = frame.plot.maxX + 8
        if row.standing != .none, start + 12 < sheet.width {
            sheet.marks += row.standing.sign(
                at: Point(start + 6, y), size: 12, paint: row.standing.paint, cut: .surface)
        }
        let text = bulletNumber(row, chart, voice, scale.axis)
        sheet.place(
            Label(
                sheet.shortened(text, to: sheet.width - start - 17, weight: .semibold),
                at: Point(start + 17, y + 4), weight: .semibold, paint: .ink))
        var tip = voice.head(names[index]) + text
        if row.standing != .none { tip += " · " + voice.words[.standing(row.standing)] }
        if let previous = drawable(row.previous) {
            tip +=
                " · " + voice.words[.chartPrevious] + " "
                + voice.exact(
                    previous, chart.unit,
                    places: max(scale.axis.places, chart.unit.places + row.extraPlaces))
        }
        if row.status != .normal { tip += " · " + voice.words[.status(row.status)] }
        sheet.tip(frame.target(index, width: sheet.width), tip)
    }
}

private func bulletNumber(
    _ row: BulletChart.Row, _ chart: BulletChart, _ voice: Voice, _ axis: ValueAxis
) -> String {
    guard let value = drawable(row.value), !row.status.meansAbsent else {
        return voice.words[.chartNoValue]
    }
    return voice.short(value, chart.unit, on: axis, extraPlaces: row.extraPlaces)
}

/// Where standing changes, ascending. A KPI whose nominal is best has its bounds on both sides of the target.
private func rangeBounds(_ chart: BulletChart, target: Double) -> [Double] {
    let distances = [chart.warning, chart.critical].compactMap(drawable)
    let bounds: [Double]
    switch chart.direction {
    case .higher, .lower, .none: bounds = [target] + distances
    case .target: bounds = distances.flatMap { [target - abs($0), target + abs($0)] }
    }
    return Array(Set(bounds)).sorted()
}
