import Drawing
import Measures
import Reporting
import Units

/// How many orders had reached each state by each day: bands over each other, named at their end.
func cumulativeFlow(
    _ chart: CumulativeFlowChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let bands = chart.bands.map { band in
        CumulativeFlowChart.Band(
            label: singleLine(band.label),
            counts: chart.days.indices.map { index in
                band.counts.indices.contains(index)
                    ? max(drawable(band.counts[index]) ?? 0, 0) : 0
            })
    }
    guard !chart.days.isEmpty, bands.contains(where: { $0.counts.contains { $0 > 0 } }) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = CumulativeFlowLayout(
        chart.days, bands, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct CumulativeFlowLayout<Metrics: TextMetrics> {
    let days: [Day]
    let bands: [CumulativeFlowChart.Band]
    /// Upper edge of each band by day.
    let edges: [[Double]]
    let voice: Voice
    let axis: ValueAxis
    let time: TimeAxis
    let plot: Rectangle
    var sheet: Sheet<Metrics>

    init(
        _ days: [Day], _ bands: [CumulativeFlowChart.Band], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.days = days
        self.bands = bands
        self.voice = voice
        var level = [Double](repeating: 0, count: days.count)
        var edges: [[Double]] = []
        for band in bands {
            for index in days.indices { level[index] += band.counts[index] }
            edges.append(level)
        }
        self.edges = edges
        // What had flowed out before the first day is no part of the picture.
        axis = ValueAxis(covering: level + [0], unit: .count)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.room(for: axis, unit: .count)
        let names = bands.map { band in
            measure.width(of: bandText(band)) + 8
        }
        let right = min(names.max() ?? 0, width * 0.3)
        plot = Rectangle(x: left, y: 10, width: width - left - right, height: 200)
        time = TimeAxis(points: days[0], to: days[days.count - 1], left: plot.x, right: plot.maxX)
        sheet = Sheet(metrics: metrics, width: width, height: plot.maxY + TimeAxis.height + 1)
    }

    private func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    private func x(_ index: Int) -> Double {
        min(max(time.x(days[index]), plot.x), plot.maxX)
    }

    mutating func draw() {
        let shown = days.count > Int(2 * plot.width) ? thinnedDays() : Array(days.indices)
        var lower = [Double](repeating: 0, count: days.count)
        for (index, upper) in edges.enumerated() {
            if bands[index].counts.contains(where: { $0 > 0 }) {
                draw(band: index, from: lower, to: upper, shown)
            }
            lower = upper
        }
        sheet.draw(axis, unit: .count, in: plot)
        time.write(below: plot.maxY, on: &sheet, voice: voice)
        writeNames()
        for (index, day) in days.enumerated() where days.count <= 400 {
            var text = day.description
            for band in bands.reversed() {
                text += " · " + voice.words.isolated(band.label) + " "
                text += NumberFormat.digits(band.counts[index], places: 0)
            }
            let half = max(time.step / 2, days.count == 1 ? 7 : 0.5)
            let from = max(x(index) - half, plot.x)
            sheet.tip(
                Rectangle(
                    x: from, y: plot.y, width: max(min(x(index) + half, plot.maxX) - from, 0.5),
                    height: plot.height), text)
        }
    }

    /// About as many days as the plot has points; the first and last stay.
    private func thinnedDays() -> [Int] {
        let apart = days.count / Int(plot.width) + 1
        var kept = Array(stride(from: 0, to: days.count, by: apart))
        if kept.last != days.count - 1 { kept.append(days.count - 1) }
        return kept
    }

    private mutating func draw(
        band: Int, from lower: [Double], to upper: [Double], _ shown: [Int]
    ) {
        var area = Path()
        if days.count == 1 {
            area.add(
                Rectangle(
                    x: plot.x, y: y(upper[0]), width: plot.width, height: y(lower[0]) - y(upper[0]))
            )
        } else {
            area = Path(through: shown.map { Point(x($0), y(upper[$0])) })
            area.segments += shown.reversed().map { .line(Point(x($0), y(lower[$0]))) }
            area.segments.append(.close)
        }
        sheet.marks.append(.path(area, fill: Fill(paint(band)), stroke: Stroke(.surface)))
    }

    /// Finished work is grey; the states before it are steps of blue, the nearest to the end the darkest.
    private func paint(_ band: Int) -> Paint {
        guard band > 0 else { return .grid }
        let steps = [5, 3, 1, 4, 2, 0]
        return .heat(steps[(band - 1) % steps.count])
    }

    /// Beside the end of each band, the thick ones first; what has no room is named by the pointer.
    private mutating func writeNames() {
        let last = days.count - 1
        let order = bands.indices.sorted {
            (-bands[$0].counts[last], $0) < (-bands[$1].counts[last], $1)
        }
        for index in order {
            let low = index == 0 ? 0 : edges[index - 1][last]
            let middle = (y(low) + y(edges[index][last])) / 2
            let text = sheet.shortened(bandText(bands[index]), to: sheet.width - plot.maxX - 6)
            // A thin band's name moves aside by a line at most twice.
            for offset in [0.0, -14, 14, -28, 28]
            where sheet.place(
                Label(text, at: Point(plot.maxX + 6, middle + 4 + offset), paint: .ink))
            {
                break
            }
        }
    }
}

private func bandText(_ band: CumulativeFlowChart.Band) -> String {
    band.label + " " + NumberFormat.digits(band.counts.last ?? 0, places: 0)
}
