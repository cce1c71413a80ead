import Drawing
import Measures
import Reporting

/// A line without axes, as high as a number: how it went, not how much.
func sparkline(
    _ chart: Sparkline, metrics: some TextMetrics, width: Double
) -> Drawing {
    let width = max(width, 24)
    var sheet = Sheet(metrics: metrics, width: width, height: 32)
    let points = chronological(chart.points)
    let values = dayValues(points)
    guard let first = points.first?.day, let last = points.last?.day, let end = values.last else {
        return sheet.drawing()
    }
    let target = drawable(chart.target)
    var low = end.value
    var high = end.value
    for value in values.map(\.value) + [target].compactMap({ $0 }) {
        low = min(low, value)
        high = max(high, value)
    }
    let time = TimeAxis(points: first, to: last, left: 4, right: width - 4)
    // A line that does not change runs through the middle.
    let isFlat = high - low <= max(abs(low), abs(high)) * 1e-9
    func y(_ value: Double) -> Double {
        isFlat ? 16 : 27 - (value - low) / (high - low) * 22
    }
    if let target {
        sheet.marks.append(
            .path(
                Path(through: [Point(0, y(target)), Point(width, y(target))]),
                stroke: Stroke(.context)))
    }
    let shown = Double(values.count) > 2 * width ? thinned(values) { Int(time.x($0.day)) } : values
    let line = SeriesLine(shown) { Point(time.x($0.day), y($0.value)) }
    // Hollow dots would hide so small a line; tentative stretches are dashed.
    let isCrowded = time.step < 4
    for mark in line.marks(width: 1.5, dot: 1.5) {
        if isCrowded, case .circle(_, _, _, .some) = mark { continue }
        sheet.marks.append(mark)
    }
    sheet.marks.append(
        .circle(
            Point(time.x(end.day), y(end.value)), radius: 3,
            fill: Fill(end.isTentative ? .surface : .series(0)),
            stroke: end.isTentative ? Stroke(.series(0), width: 1.5) : nil))
    return sheet.drawing()
}
