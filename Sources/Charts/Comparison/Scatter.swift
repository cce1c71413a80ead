import Drawing
import Measures
import Reporting

/// What was estimated against what came, a dot a job, with the line on which both agree; both axes have one scale.
func scatter(
    _ chart: ScatterChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let dots = chart.dots.filter { drawable($0.x) != nil && drawable($0.y) != nil }
    guard !dots.isEmpty else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = ScatterLayout(chart, dots, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct ScatterLayout<Metrics: TextMetrics> {
    let chart: ScatterChart
    let dots: [ScatterChart.Dot]
    let voice: Voice
    let axis: ValueAxis
    let scale: ValueScale
    let plot: Rectangle
    var sheet: Sheet<Metrics>

    init(
        _ chart: ScatterChart, _ dots: [ScatterChart.Dot], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.dots = dots
        self.voice = voice
        axis = ValueAxis(covering: dots.flatMap { [$0.x, $0.y] } + [0], unit: chart.unit)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.room(for: axis, unit: chart.unit)
        let across = width - left - 14
        plot = Rectangle(
            x: left, y: 22, width: across, height: min(max(across * 0.6, 150), 300))
        scale = ValueScale(
            axis: axis, unit: chart.unit, left: plot.x + 5, right: plot.maxX - 5)
        sheet = Sheet(metrics: metrics, width: width, height: plot.maxY + 40)
    }

    private func place(_ dot: ScatterChart.Dot) -> Point {
        Point(scale.x(dot.x), y(dot.y))
    }

    private func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    mutating func draw() {
        sheet.draw(axis, unit: chart.unit, in: plot)
        for tick in axis.ticks {
            sheet.placeMiddle(
                axis.label(tick, unit: chart.unit), x: scale.x(tick), y: plot.maxY + 15)
        }
        sheet.place(
            Label(sheet.shortened(singleLine(chart.yLabel), to: sheet.width), at: Point(0, 12)))
        sheet.place(
            Label(
                sheet.shortened(singleLine(chart.xLabel), to: sheet.width),
                at: Point(plot.maxX, plot.maxY + 32), anchor: .end))
        sheet.marks.append(
            .path(
                Path(through: [
                    Point(scale.x(axis.low), y(axis.low)), Point(scale.x(axis.high), y(axis.high)),
                ]), stroke: Stroke(.ink)))
        sheet.place(
            Label(
                voice.words[.chartEqual], at: Point(plot.maxX, 12), anchor: .end, paint: .ink))
        drawDots()
        nameFarthest()
    }

    /// One dot for those that would lie on each other to the point; thousands of jobs are hundreds of dots.
    private mutating func drawDots() {
        var seen: Set<Int> = []
        for dot in dots {
            let place = place(dot)
            let key = Int(place.x.rounded()) * 4096 + Int(place.y.rounded())
            guard seen.insert(key).inserted else { continue }
            sheet.marks.append(
                .circle(place, radius: 3, fill: Fill(.series(0), opacity: 0.6)))
            guard seen.count <= 400 else { continue }
            sheet.tip(
                Rectangle(x: place.x - 7, y: place.y - 7, width: 14, height: 14), tip(dot))
        }
    }

    private func tip(_ dot: ScatterChart.Dot) -> String {
        voice.head(singleLine(dot.label)) + singleLine(chart.xLabel) + " "
            + voice.exact(dot.x, chart.unit, places: axis.places) + " · "
            + singleLine(chart.yLabel) + " "
            + voice.exact(dot.y, chart.unit, places: axis.places)
    }

    /// The three that are farthest off are named, where they have room.
    private mutating func nameFarthest() {
        guard dots.count > 3 else { return }
        let order = dots.indices.sorted {
            let (left, right) = (abs(dots[$0].y - dots[$0].x), abs(dots[$1].y - dots[$1].x))
            return (-left, $0) < (-right, $1)
        }
        for index in order.prefix(3) where dots[index].y != dots[index].x {
            let place = place(dots[index])
            sheet.placeBeside(
                sheet.shortened(singleLine(dots[index].label), to: plot.width * 0.35),
                left: place.x - 4, right: place.x + 4, y: place.y + 4, limit: plot.maxX,
                floor: plot.x)
        }
    }
}
