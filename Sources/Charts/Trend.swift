import Drawing
import Measures
import Reporting
import Units

/// Values over days with the target they are held against.
func trend<Metrics: TextMetrics>(
    _ chart: TrendChart, voice: Voice, metrics: Metrics, width: Double
) -> Drawing {
    var layout = TrendLayout(chart, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.finished()
}

private struct TrendLayout<Metrics: TextMetrics> {
    let chart: TrendChart
    let voice: Voice
    /// One a day, oldest first.
    let points: [TrendPoint]
    let values: [DayValue]
    let target: Double?
    /// The target and the bound beyond which a value is no longer just to be watched.
    let band: ClosedRange<Double>?
    let axis: ValueAxis
    let time: TimeAxis
    let plot: Rectangle
    var sheet: Sheet<Metrics>

    init(_ chart: TrendChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        sheet = Sheet(metrics: metrics, width: width, height: 240)
        points = chronological(chart.points)
        values = dayValues(points)
        target = drawable(chart.target?.value)
        band = targetBand(chart)
        axis = ValueAxis(
            covering: values.map(\.value)
                + [target, band?.lowerBound, band?.upperBound].compactMap { $0 },
            unit: chart.unit)

        let hasNumbers = !values.isEmpty || target != nil
        let tickWidth =
            hasNumbers
            ? axis.ticks.map { [sheet, axis] in
                sheet.width(of: axis.label($0, unit: chart.unit))
            }.max() ?? 0 : 0
        let left = hasNumbers ? (tickWidth + 8).rounded(.up) : 4
        // Room for the labels at the end of the line.
        var ends: [Double] = [0]
        if let last = values.last {
            ends.append(
                sheet.width(
                    of: voice.short(last.value, chart.unit, places: axis.places), size: 12,
                    weight: .semibold))
        }
        if target != nil {
            for line in targetLines(chart, voice: voice, places: axis.places) {
                ends.append(sheet.width(of: line))
            }
        }
        let right = min((ends.max() ?? 0) + 12, width * 0.3).rounded(.up)
        let hasKey = values.contains(where: \.isTentative)
        let top: Double = hasKey ? 36 : 18
        let first = points.first?.day ?? Day(number: 0)
        let last = points.last?.day ?? first
        // Half a dot of air keeps the first and the last point off the edges.
        time = TimeAxis(points: first, to: last, left: left + 5, right: width - right - 5)
        plot = Rectangle(
            x: left, y: top, width: width - left - right,
            height: sheet.height - top - (points.isEmpty ? 6 : time.height) - 1)
    }

    func finished() -> Drawing {
        var note = ""
        if !values.isEmpty, !axis.startsAtZero {
            note = voice.words(.chartAxisStartsAt, axis.label(axis.low, unit: chart.unit))
        }
        return sheet.drawing(note: note)
    }

    private func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    private func place(_ value: DayValue) -> Point { Point(time.x(value.day), y(value.value)) }

    mutating func draw() {
        drawBand()
        drawGrid()
        if !points.isEmpty { time.write(below: plot.maxY, on: &sheet, voice: voice) }
        drawTarget()
        guard let last = values.last else {
            sheet.place(
                Label(
                    voice.words[.chartNoValues],
                    at: Point(plot.x + plot.width / 2, plot.y + plot.height / 2), anchor: .middle,
                    size: 13))
            writeTarget(avoiding: nil)
            writeTips()
            return
        }
        drawKey()
        drawLine()
        writeEnds(last)
        writeExtremes(last)
        writeTips()
    }

    private mutating func drawBand() {
        guard let band else { return }
        let top = y(band.upperBound)
        let height = y(band.lowerBound) - top
        guard height > 0 else { return }
        sheet.marks.append(
            .rectangle(
                Rectangle(x: plot.x, y: top, width: plot.width, height: height), fill: Fill(.band)))
    }

    private mutating func drawGrid() {
        var lines = Path()
        if !values.isEmpty || target != nil {
            for tick in axis.ticks {
                let y = y(tick)
                lines.segments += [.move(Point(plot.x, y)), .line(Point(plot.maxX, y))]
                sheet.place(
                    Label(
                        axis.label(tick, unit: chart.unit), at: Point(plot.x - 6, y + 4),
                        anchor: .end))
            }
            sheet.marks.append(.path(lines, stroke: Stroke(.grid)))
        }
        // The line that bars would stand on is stronger; where zero is not shown there is none, and the
        // foot of the axis is broken instead.
        if axis.startsAtZero {
            let zero = y(min(max(0, axis.low), axis.high))
            sheet.marks.append(
                .path(
                    Path(through: [Point(plot.x, zero), Point(plot.maxX, zero)]),
                    stroke: Stroke(.muted)))
        } else {
            let foot = plot.maxY
            sheet.marks.append(
                .path(
                    Path(through: [
                        Point(plot.x, foot - 13), Point(plot.x, foot - 10),
                        Point(plot.x + 3, foot - 8.5), Point(plot.x - 3, foot - 5.5),
                        Point(plot.x, foot - 4), Point(plot.x, foot),
                    ]), stroke: Stroke(.muted)))
        }
    }

    private mutating func drawTarget() {
        guard let target else { return }
        sheet.marks.append(
            .path(
                Path(through: [Point(plot.x, y(target)), Point(plot.maxX, y(target))]),
                stroke: Stroke(.ink)))
    }

    /// What dashed and hollow mean, where either is seen.
    private mutating func drawKey() {
        guard values.contains(where: \.isTentative) else { return }
        let label = Label(voice.words[.chartTentative], at: Point(plot.x + 28, 13))
        guard sheet.place(label) else { return }
        sheet.marks += [
            .path(
                Path(through: [Point(plot.x, 9), Point(plot.x + 22, 9)]),
                stroke: Stroke(.series(0), width: 2, dash: [4, 3])),
            .circle(
                Point(plot.x + 11, 9), radius: 2.5, fill: Fill(.surface),
                stroke: Stroke(.series(0), width: 1.5)),
        ]
    }

    private mutating func drawLine() {
        var shown = values
        if Double(values.count) > 2 * plot.width {
            shown = thinned(values) { Int(time.x($0.day)) }
        }
        let line = SeriesLine(shown, place: place)
        // Dots shrink with the days, so that a row of them stays a row.
        sheet.marks += line.marks(width: 2, dot: min(2.5, max(1.2, time.step * 0.4)))
    }

    /// The last value and the target, named where the eye arrives; pushed apart where they would touch.
    private mutating func writeEnds(_ last: DayValue) {
        let point = place(last)
        sheet.marks.append(
            .circle(
                point, radius: 4, fill: Fill(last.isTentative ? .surface : .series(0)),
                stroke: Stroke(last.isTentative ? .series(0) : .surface, width: 1.5)))
        let text = voice.short(last.value, chart.unit, places: axis.places)
        let room = sheet.width - point.x - 8
        var label = Label(
            sheet.shortened(text, to: room, size: 12, weight: .semibold),
            at: Point(point.x + 8, point.y + 4.2), size: 12, weight: .semibold, paint: .ink)
        if target != nil {
            // Inside the plot the label may meet the target's line: paint the page behind it.
            if let box = sheet.box(of: label), box.x < plot.maxX - 6 { cover(box) }
        }
        if !sheet.place(label) {
            label.position.y = min(max(label.position.y, 14), plot.maxY - 2)
            sheet.place(label)
        }
        writeTarget(avoiding: sheet.box(of: label))
    }

    private mutating func writeTarget(avoiding other: Rectangle?) {
        guard let target else { return }
        let x = plot.maxX + 6
        let room = sheet.width - x
        let lines = targetLines(chart, voice: voice, places: axis.places)
            .map { sheet.shortened($0, to: room) }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { return }
        let height = Double(lines.count) * 13 + 2
        let line = y(target)
        var top = line - height / 2
        if let other, other.maxX > x, top < other.maxY, other.y < top + height {
            // To the side on which its own line lies.
            let above = other.y - height - 1
            let below = other.maxY + 1
            top = line < other.y + other.height / 2 ? above : below
            if top < 0 { top = below }
            if top + height > plot.maxY + 12 { top = above }
        }
        top = min(max(top, 0), sheet.height - height)
        for (index, text) in lines.enumerated() {
            sheet.place(Label(text, at: Point(x, top + 11.5 + Double(index) * 13.8)))
        }
    }

    /// Names the greatest and the least value, unless the line is short, flat, or ends there.
    private mutating func writeExtremes(_ last: DayValue) {
        guard values.count >= 8,
            let greatest = values.max(by: { $0.value < $1.value }),
            let least = values.min(by: { $0.value < $1.value }),
            axis.share(greatest.value) - axis.share(least.value) > 0.15
        else { return }
        for (value, offset) in [(greatest, -7.0), (least, 15.0)] where value.value != last.value {
            let point = place(value)
            let text = voice.short(value.value, chart.unit, places: axis.places)
            let half = sheet.width(of: text) / 2
            let x = min(max(point.x, plot.x + half + 2), plot.maxX - half)
            let label = Label(text, at: Point(x, point.y + offset), anchor: .middle)
            guard let box = sheet.box(of: label), box.maxY <= plot.maxY + 1, sheet.place(label)
            else { continue }
            cover(box)
            sheet.marks.append(.circle(point, radius: 2.5, fill: Fill(.series(0))))
        }
    }

    private mutating func cover(_ box: Rectangle) {
        sheet.marks.append(.rectangle(box, fill: Fill(.surface, opacity: 0.8)))
    }

    /// A column of the plot's whole height for each day; where days lie closer than three points, for a few.
    private mutating func writeTips() {
        let together = time.step < 3 ? Int((3 / time.step).rounded(.up)) : 1
        let half = max(time.step, points.count == 1 ? 14 : 0) / 2
        var start = 0
        while start < points.count {
            var end = start + 1
            while end < points.count, points[end].day - points[start].day < together { end += 1 }
            let left = max(time.x(points[start].day) - half, plot.x)
            let right = min(time.x(points[end - 1].day) + half, plot.maxX + 5)
            sheet.tip(
                Rectangle(x: left, y: plot.y, width: right - left, height: plot.height),
                end - start == 1
                    ? voice.tip(points[start], unit: chart.unit, places: axis.places)
                    : range(points[start..<end]))
            start = end
        }
    }

    /// "2026-03-02 – 2026-03-04 · 70.1 … 75.3 %".
    private func range(_ points: ArraySlice<TrendPoint>) -> String {
        var text = ""
        if let first = points.first, let last = points.last {
            text = first.day.description + " – " + last.day.description
        }
        let values = dayValues(Array(points)).map(\.value)
        guard let least = values.min(), let greatest = values.max() else {
            return text + " · " + voice.words[.chartNoValue]
        }
        text += " · " + voice.exact(least, chart.unit, places: axis.places)
        if greatest != least {
            text += " … " + voice.exact(greatest, chart.unit, places: axis.places)
        }
        return text
    }
}

/// Where a value is only to be watched: between the target and its warning bound, on both sides where nominal
/// is best.
private func targetBand(_ chart: TrendChart) -> ClosedRange<Double>? {
    guard let target = drawable(chart.target?.value), let warning = drawable(chart.target?.warning),
        target != warning
    else { return nil }
    switch chart.direction {
    case .higher, .lower, .none: return min(target, warning)...max(target, warning)
    case .target:
        let half = abs(target - warning)
        return (target - half)...(target + half)
    }
}

/// "target" over "85 %".
private func targetLines(_ chart: TrendChart, voice: Voice, places: Int) -> [String] {
    guard let target = drawable(chart.target?.value) else { return [] }
    return [singleLine(chart.targetLabel), voice.short(target, chart.unit, places: places)]
        .filter { !$0.isEmpty }
}
