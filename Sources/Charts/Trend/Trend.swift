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
    var note = ""
    if !layout.values.isEmpty, !layout.axis.showsZero {
        note = voice.words(.chartAxisStartsAt, layout.axis.label(layout.axis.low, unit: chart.unit))
    }
    return layout.sheet.drawing(note: note)
}

/// Where the parts of a trend lie: what is drawn. What is written stands in `TrendLabels.swift`.
struct TrendLayout<Metrics: TextMetrics> {
    let chart: TrendChart
    let voice: Voice
    /// One a day, oldest first.
    let points: [TrendPoint]
    let values: [DayValue]
    let target: Double?
    /// Where a value is only to be watched.
    let band: ClosedRange<Double>?
    /// Control limits, signals, forecast and notes, checked.
    let control: TrendControl
    let axis: ValueAxis
    let time: TimeAxis
    let plot: Rectangle
    /// What the signs of the control chart mean.
    let key: Key
    let keyTop: Double
    var sheet: Sheet<Metrics>

    var hasTentative: Bool { values.contains(where: \.isTentative) }

    init(_ chart: TrendChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        points = chronological(chart.points)
        values = dayValues(points)
        target = drawable(chart.target?.value)
        band = watchBand(chart)
        control = TrendControl(chart, points: points, values: values)
        axis = ValueAxis(
            covering: extent(values, target: target, band: band) + control.extent,
            unit: chart.unit)

        var sheet = Sheet(metrics: metrics, width: width, height: 240)
        var left = 4.0
        if !values.isEmpty || target != nil {
            for tick in axis.ticks {
                left = max(left, sheet.width(of: axis.label(tick, unit: chart.unit)) + 8)
            }
        }
        left = left.rounded(.up)
        // Room for the names at the end of the lines.
        var names = 0.0
        if let last = values.last {
            let text = voice.short(
                last.value, chart.unit, on: axis, extraPlaces: last.extraPlaces)
            names = sheet.width(of: text, size: 12, weight: .semibold)
        }
        if let last = control.forecast.last {
            names = max(names, sheet.width(of: voice.short(last.value, chart.unit, on: axis)))
        }
        for line in targetLines(chart, voice: voice, axis: axis) {
            names = max(names, sheet.width(of: line))
        }
        let right = min(names + 14, width * 0.3).rounded(.up)
        let isTentative = values.contains(where: \.isTentative)
        let beside =
            isTentative ? left + 42 + sheet.width(of: voice.words[.chartTentative]) : left
        // Where little room is left beside the first sign, the others have lines of their own.
        let isBeside = beside + 130 <= width
        key = Key(control.entries(voice: voice), left: isBeside ? beside : left, on: sheet)
        keyTop = isBeside ? 2 : 19
        let keys =
            isBeside ? max(key.height, isTentative ? 17 : 0) : 17 + key.height
        let notes: Double = control.annotations.isEmpty ? 0 : 16
        let top: Double = 18 + (keys > 0 ? keys + 1 : 0) + notes
        sheet = Sheet(metrics: metrics, width: width, height: 240 + max(top - 36, 0))
        let first = points.first?.day ?? Day(number: 0)
        let last = control.forecast.last?.day ?? points.last?.day ?? first
        // Half a dot of air keeps the first and the last point off the edges.
        time = TimeAxis(points: first, to: last, left: left + 5, right: width - right - 5)
        plot = Rectangle(
            x: left, y: top, width: width - left - right,
            height: sheet.height - top - TimeAxis.height - 1)
        self.sheet = sheet
    }

    func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    func place(_ value: DayValue) -> Point { Point(time.x(value.day), y(value.value)) }

    mutating func draw() {
        drawBand()
        drawGrid()
        if !points.isEmpty { time.write(below: plot.maxY, on: &sheet, voice: voice) }
        drawForecast()
        drawLimits()
        if let target { line(at: y(target), Stroke(.ink)) }
        drawAnnotations()
        if let last = values.last {
            writeKey()
            drawLine()
            drawSignals()
            writeTarget(avoiding: writeLast(last))
            writeForecast()
            writeExtremes(last)
            writeLimits()
        } else {
            sheet.place(
                Label(
                    voice.words[.chartNoValues],
                    at: Point(plot.x + plot.width / 2, plot.y + plot.height / 2), anchor: .middle,
                    size: 13))
            writeTarget(avoiding: nil)
        }
        writeBand()
        writeTips()
    }

    private mutating func line(at y: Double, _ stroke: Stroke) {
        sheet.marks.append(
            .path(Path(through: [Point(plot.x, y), Point(plot.maxX, y)]), stroke: stroke))
    }

    private mutating func drawBand() {
        guard let band else { return }
        let top = y(band.upperBound)
        sheet.marks.append(
            .rectangle(
                Rectangle(
                    x: plot.x, y: top, width: plot.width, height: y(band.lowerBound) - top),
                fill: Fill(.band)))
    }

    private mutating func drawGrid() {
        guard !values.isEmpty || target != nil else { return line(at: plot.maxY, Stroke(.grid)) }
        var lines = Path()
        for tick in axis.ticks {
            let y = y(tick)
            lines.segments += [.move(Point(plot.x, y)), .line(Point(plot.maxX, y))]
            sheet.place(
                Label(
                    axis.label(tick, unit: chart.unit), at: Point(plot.x - 6, y + 4), anchor: .end))
        }
        sheet.marks.append(.path(lines, stroke: Stroke(.grid)))
        // The line that bars would stand on is stronger; where zero is not shown there is none, and the
        // foot of the axis is broken instead.
        if axis.showsZero {
            line(at: y(0), Stroke(.muted))
        } else {
            let foot = plot.maxY
            let bends: [(x: Double, y: Double)] = [
                (0, -13), (0, -10), (3, -8.5), (-3, -5.5), (0, -4), (0, 0),
            ]
            sheet.marks.append(
                .path(
                    Path(through: bends.map { Point(plot.x + $0.x, foot + $0.y) }),
                    stroke: Stroke(.muted)))
        }
    }

    private mutating func drawLine() {
        var shown = values
        if Double(values.count) > 2 * plot.width {
            shown = thinned(values) { Int(time.x($0.day)) }
        }
        // Dots shrink with the days, so that a row of them stays a row.
        sheet.marks += SeriesLine(shown, place: place)
            .marks(width: 2, dot: min(2.5, max(1.2, time.step * 0.4)))
    }
}

/// Every value that the axis must show. A target that would lie on its edge gets some air, so that it is not
/// taken for the frame; the natural ends 0 and 100 % need none.
private func extent(
    _ values: [DayValue], target: Double?, band: ClosedRange<Double>?
) -> [Double] {
    var extent = values.map(\.value)
    if let band { extent += [band.lowerBound, band.upperBound] }
    guard let target else { return extent }
    extent.append(target)
    guard target != 0, target != 100, let low = extent.min(), let high = extent.max() else {
        return extent
    }
    let air = (high - low) * 0.04
    return extent + [target - air, target + air]
}

/// From the target to its warning bound, and as far to the other side where nominal is best.
private func watchBand(_ chart: TrendChart) -> ClosedRange<Double>? {
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
