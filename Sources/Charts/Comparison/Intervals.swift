import Drawing
import Measures
import Reporting

/// Members with their intervals: a caterpillar of rows, or a funnel over their weights.
func intervals(
    _ chart: IntervalChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let width = max(width, 200)
    switch chart.form {
    case .caterpillar:
        let rows = caterpillarRows(chart)
        guard rows.contains(where: { $0.value != nil }) else { break }
        var layout = CaterpillarLayout(chart, rows, voice: voice, metrics: metrics, width: width)
        layout.draw()
        return layout.sheet.drawing()
    case .funnel(let limits):
        guard
            var layout = FunnelLayout(
                chart, limits: limits, voice: voice, metrics: metrics, width: width)
        else { break }
        layout.draw()
        return layout.sheet.drawing()
    }
    return emptyDrawing(voice: voice, metrics: metrics, width: width)
}

/// A member, its numbers checked.
struct IntervalRow {
    let label: String
    let value: Double?
    /// Around the value; `nil` where none is known.
    let interval: ClosedRange<Double>?
    let status: ObservationStatus

    init(_ row: IntervalChart.Row) {
        label = singleLine(row.label)
        value = row.status.meansAbsent ? nil : drawable(row.value)
        status = row.status
        if let value, let low = drawable(row.low), let high = drawable(row.high), low <= high {
            interval = min(low, value)...max(high, value)
        } else {
            interval = nil
        }
    }

    /// Better (`true`) or worse than `reference` by more than the interval leaves open; else `nil`.
    func isApart(from reference: Double?, _ direction: Direction) -> Bool? {
        guard let reference, let interval, let value, !interval.contains(reference) else {
            return nil
        }
        return isBetter(value - reference, direction)
    }
}

/// The best first; members without a value last.
private func caterpillarRows(_ chart: IntervalChart) -> [IntervalRow] {
    let sign: Double = chart.direction == .lower ? 1 : -1
    return chart.rows.map(IntervalRow.init).enumerated()
        .sorted { left, right in
            switch (left.element.value, right.element.value) {
            case (let a?, let b?): (sign * a, left.offset) < (sign * b, right.offset)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): left.offset < right.offset
            }
        }
        .map(\.element)
}

private struct CaterpillarLayout<Metrics: TextMetrics> {
    let chart: IntervalChart
    let rows: [IntervalRow]
    let voice: Voice
    let reference: Double?
    let scale: ValueScale
    let frame: RowFrame
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: IntervalChart, _ rows: [IntervalRow], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.rows = rows
        self.voice = voice
        reference = drawable(chart.reference)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let values = rows.flatMap {
            [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound].compactMap(\.self)
        }
        let axis = ValueAxis(
            covering: values + [reference].compactMap(\.self), unit: chart.unit)
        let left = measure.nameColumn(rows.map(\.label), share: 0.32)
        let numbers = rows.map {
            measure.width(of: number($0, chart, voice, axis), weight: .semibold)
        }
        let right = width - min((numbers.max() ?? 0) + 32, width * 0.36)
        scale = ValueScale(
            axis: axis, unit: chart.unit, left: left + 5, right: max(right - 5, left + 24))
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: 18, width: right - left, height: 22 * Double(rows.count)),
            pitch: 22)
        let apart = rows.map { [reference] in $0.isApart(from: reference, chart.direction) }
        var entries: [Key.Entry] = []
        for (better, phrase) in [(true, Phrase.better), (false, .worse)]
        where apart.contains(better) {
            let standing: Standing = better ? .good : .bad
            entries.append(
                Key.Entry(text: voice.words[phrase]) { box in
                    standing.sign(
                        at: Point(box.x + 8, box.y + 5), size: 11, paint: standing.paint,
                        cut: .surface)
                })
        }
        if rows.contains(where: { $0.value != nil && $0.status.isTentative }) {
            entries.append(
                .dot(
                    voice.words[.chartTentative], Fill(.surface),
                    stroke: Stroke(.muted, width: 1.5)))
        }
        key = Key(entries, left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: ValueScale.height(under: frame, and: key))
    }

    mutating func draw() {
        let plot = scale.plot(in: frame)
        sheet.draw(scale, through: plot)
        if let reference {
            let x = scale.x(reference)
            sheet.draw(x: x, through: plot, Stroke(.ink))
            let text =
                singleLine(chart.referenceLabel) + " "
                + voice.short(reference, chart.unit, on: scale.axis)
            sheet.placeMiddle(sheet.shortened(text, to: sheet.width), x: x, y: 12, paint: .ink)
        }
        for (index, row) in rows.enumerated() { draw(row, index) }
        key.draw(at: frame.plot.maxY + ValueScale.height + 2, on: &sheet)
    }

    private mutating func draw(_ row: IntervalRow, _ index: Int) {
        let y = frame.middle(index)
        let better = row.isApart(from: reference, chart.direction)
        let paint: Paint = better.map { $0 ? .good : .bad } ?? .muted
        sheet.writeName(row.label, of: index, in: frame, paint: better == nil ? .muted : .ink)
        if let interval = row.interval {
            sheet.marks.append(
                .path(
                    Path(through: [
                        Point(scale.x(interval.lowerBound), y),
                        Point(scale.x(interval.upperBound), y),
                    ]), stroke: Stroke(paint, width: 2)))
        }
        if let value = row.value {
            let hollow = row.status.isTentative
            sheet.marks.append(
                .circle(
                    Point(scale.x(value), y), radius: 4, fill: Fill(hollow ? .surface : paint),
                    stroke: hollow ? Stroke(paint, width: 1.5) : nil))
        }
        let start = frame.plot.maxX + 8
        if let better, start + 12 <= sheet.width {
            let standing: Standing = better ? .good : .bad
            sheet.marks += standing.sign(
                at: Point(start + 6, y), size: 11, paint: paint, cut: .surface)
        }
        let text = number(row, chart, voice, scale.axis)
        sheet.place(
            Label(
                sheet.shortened(text, to: sheet.width - start - 17, weight: .semibold),
                at: Point(start + 17, y + 4),
                weight: better == nil ? .regular : .semibold,
                paint: better == nil ? .muted : .ink))
        sheet.tip(frame.target(index, width: sheet.width), tip(row, text))
    }

    private func tip(_ row: IntervalRow, _ text: String) -> String {
        var tip = voice.head(row.label) + text
        if let interval = row.interval {
            tip +=
                " · "
                + voice.exact(interval.lowerBound, chart.unit, places: scale.axis.places) + " – "
                + voice.exact(interval.upperBound, chart.unit, places: scale.axis.places)
        }
        if row.status != .normal { tip += " · " + voice.words[.status(row.status)] }
        return tip
    }
}

private func number(
    _ row: IntervalRow, _ chart: IntervalChart, _ voice: Voice, _ axis: ValueAxis
) -> String {
    row.value.map { voice.short($0, chart.unit, on: axis) } ?? voice.words[.chartNoValue]
}
