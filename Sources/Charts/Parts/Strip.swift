import Drawing
import Measures
import Reporting
import Statistics

/// Results of a simulation as quantile dots (M. Kay et al., CHI 2016): counting dots is reading a probability.
func strip(
    _ chart: StripChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let rows = chart.rows.map { row in
        StripRow(label: singleLine(row.label), results: row.results.compactMap(drawable).sorted())
    }
    guard rows.contains(where: { !$0.results.isEmpty }) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = StripLayout(chart, rows, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct StripRow {
    let label: String
    /// Ascending.
    let results: [Double]

    /// Twenty, or as many as there are results.
    var dots: [Double] {
        let count = min(results.count, 20)
        return (0..<count).compactMap { quantile(results, (Double($0) + 0.5) / Double(count)) }
    }
}

private struct StripLayout<Metrics: TextMetrics> {
    let chart: StripChart
    let rows: [StripRow]
    let voice: Voice
    let reference: Double?
    let scale: ValueScale
    let frame: RowFrame
    /// Where the note under the scale is broken.
    let note: String
    var sheet: Sheet<Metrics>

    private static var diameter: Double { 7 }

    init(
        _ chart: StripChart, _ rows: [StripRow], voice: Voice, metrics: Metrics, width: Double
    ) {
        self.chart = chart
        self.rows = rows
        self.voice = voice
        reference = drawable(chart.reference)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let axis = ValueAxis(
            covering: rows.flatMap(\.dots) + [reference].compactMap(\.self), unit: chart.unit)
        let left = measure.nameColumn(rows.map(\.label), share: 0.26)
        let counts = rows.map { measure.width(of: countText($0, voice), size: 10) }
        let right = width - min((counts.max() ?? 0) + 10, width * 0.3)
        scale = ValueScale(
            axis: axis, unit: chart.unit, left: left + 5, right: max(right - 5, left + 24))
        // The tallest heap of any row gives all rows their height.
        let across = scale.right - scale.left
        let tallest =
            rows.map { heaps($0.dots, axis: axis, across: across).map(\.count).max() ?? 0 }
            .max() ?? 0
        let pitch = max(30, Double(tallest) * StripLayout.diameter + 16)
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: 18, width: right - left, height: pitch * Double(rows.count)),
            pitch: pitch)
        note = voice.words[.chartQuantileDots]
        sheet = Sheet(
            metrics: metrics, width: width, height: frame.plot.maxY + ValueScale.height + 20)
    }

    mutating func draw() {
        let plot = scale.plot(in: frame)
        sheet.draw(scale, through: plot)
        for (index, row) in rows.enumerated() { draw(row, index) }
        if let reference {
            sheet.draw(x: scale.x(reference), through: plot, Stroke(.ink, width: 1.5))
            let text = [
                singleLine(chart.referenceLabel),
                voice.short(reference, chart.unit, on: scale.axis),
            ]
            .filter { !$0.isEmpty }.joined(separator: " ")
            sheet.placeMiddle(
                sheet.shortened(text, to: sheet.width), x: scale.x(reference), y: 12, paint: .ink)
        }
        sheet.place(
            Label(
                sheet.shortened(note, to: sheet.width - frame.plot.x, size: 10),
                at: Point(frame.plot.x, frame.plot.maxY + ValueScale.height + 13), size: 10))
    }

    private mutating func draw(_ row: StripRow, _ index: Int) {
        let foot = frame.plot.y + frame.pitch * Double(index + 1) - 6
        sheet.writeName(row.label, of: index, in: frame, paint: .ink)
        sheet.marks.append(
            .path(
                Path(through: [Point(scale.left, foot), Point(scale.right, foot)]),
                stroke: Stroke(.grid)))
        let radius = StripLayout.diameter / 2
        for heap in heaps(row.dots, axis: scale.axis, across: scale.right - scale.left) {
            for dot in 0..<heap.count {
                sheet.marks.append(
                    .circle(
                        Point(
                            scale.left + heap.x,
                            foot - radius - 0.5 - Double(dot) * StripLayout.diameter),
                        radius: radius - 0.4, fill: Fill(.series(0))))
            }
        }
        sheet.place(
            Label(
                sheet.shortened(
                    countText(row, voice), to: sheet.width - frame.plot.maxX - 4, size: 10),
                at: Point(sheet.width, foot), anchor: .end, size: 10))
        guard let median = quantile(row.results, 0.5), let least = row.results.first,
            let greatest = row.results.last
        else {
            sheet.tip(
                frame.target(index, width: sheet.width),
                voice.head(row.label) + voice.words[.chartNoValue])
            return
        }
        let x = scale.x(median)
        sheet.marks.append(
            .path(
                Path(through: [Point(x - 4, foot + 5), Point(x, foot + 1), Point(x + 4, foot + 5)]),
                stroke: Stroke(.ink, width: 1.5)))
        func show(_ value: Double) -> String {
            voice.exact(value, chart.unit, places: scale.axis.places)
        }
        sheet.tip(
            frame.target(index, width: sheet.width),
            voice.head(row.label) + countText(row, voice) + " · " + voice.words[.chartMedian] + " "
                + show(median) + " · "
                + voice.range(least, greatest, chart.unit, places: scale.axis.places))
    }
}

private func countText(_ row: StripRow, _ voice: Voice) -> String {
    voice.words(.chartResults, NumberFormat.digits(Double(row.results.count), places: 0))
}

/// Dots that would overlap, heaped: each heap lies in the middle of its dots (L. Wilkinson, Dot Plots, 1999).
private func heaps(
    _ dots: [Double], axis: ValueAxis, across: Double
) -> [(x: Double, count: Int)] {
    var heaps: [(x: Double, count: Int)] = []
    var start = 0
    let places = dots.map { axis.share($0) * across }
    while start < places.count {
        var end = start + 1
        while end < places.count, places[end] - places[start] < 7 { end += 1 }
        heaps.append(((places[start] + places[end - 1]) / 2, end - start))
        start = end
    }
    return heaps
}
