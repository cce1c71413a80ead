import Drawing
import Measures
import Reporting

/// A dot a member over its weight, within the limits that chance alone would give: small members scatter, and only
/// what lies outside of the funnel differs (D. J. Spiegelhalter, Statistics in Medicine 24, 2005).
struct FunnelLayout<Metrics: TextMetrics> {
    private struct Dot {
        let row: IntervalRow
        let weight: Double
        let value: Double
    }

    private let chart: IntervalChart
    private let voice: Voice
    private let dots: [Dot]
    private let limits: [IntervalChart.FunnelLimit]
    private let reference: Double?
    private let axis: ValueAxis
    private let scale: ValueScale
    private let plot: Rectangle
    var sheet: Sheet<Metrics>

    /// `nil` where no member has both a value and a weight.
    init?(
        _ chart: IntervalChart, limits: [IntervalChart.FunnelLimit], voice: Voice,
        metrics: Metrics, width: Double
    ) {
        self.chart = chart
        self.voice = voice
        let dots = chart.rows.compactMap { source -> Dot? in
            let row = IntervalRow(source)
            guard let value = row.value, let weight = drawable(source.weight), weight >= 0 else {
                return nil
            }
            return Dot(row: row, weight: weight, value: value)
        }
        guard !dots.isEmpty else { return nil }
        self.dots = dots
        self.limits = limits.filter {
            drawable($0.weight) != nil && drawable($0.low) != nil && drawable($0.high) != nil
                && $0.weight >= 0
        }.sorted { $0.weight < $1.weight }
        reference = drawable(chart.reference)
        axis = ValueAxis(
            covering: dots.map(\.value) + self.limits.flatMap { [$0.low, $0.high] }
                + [reference].compactMap(\.self), unit: chart.unit)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.room(for: axis, unit: chart.unit)
        let labels = [
            singleLine(chart.referenceLabel),
            reference.map { [axis] in voice.short($0, chart.unit, on: axis) } ?? "",
            voice.words[.chartFunnelLimits],
        ]
        let room = (labels.map { measure.width(of: $0, size: 10) }.max() ?? 0) + 10
        let right = min(room, width * 0.3)
        plot = Rectangle(x: left, y: 16, width: width - left - right, height: 200)
        let weights = ValueAxis(
            covering: dots.map(\.weight) + self.limits.map(\.weight) + [0], unit: .count)
        scale = ValueScale(
            axis: weights, unit: .count, left: plot.x + 5, right: plot.maxX - 5)
        sheet = Sheet(metrics: metrics, width: width, height: plot.maxY + 40)
    }

    private func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    mutating func draw() {
        sheet.draw(axis, unit: chart.unit, in: plot)
        for tick in scale.axis.ticks {
            sheet.placeMiddle(
                scale.axis.label(tick, unit: .count), x: scale.x(tick), y: plot.maxY + 15)
        }
        sheet.place(
            Label(
                sheet.shortened(singleLine(chart.weightLabel), to: plot.width),
                at: Point(plot.maxX, plot.maxY + 32), anchor: .end))
        drawLimits()
        drawDots()
    }

    private mutating func drawLimits() {
        for bound in [\IntervalChart.FunnelLimit.high, \.low] where limits.count > 1 {
            sheet.marks.append(
                .path(
                    Path(through: limits.map { Point(scale.x($0.weight), y($0[keyPath: bound])) }),
                    stroke: Stroke(.muted, dash: [4, 3])))
        }
        let room = sheet.width - plot.maxX - 6
        if let reference {
            sheet.marks.append(
                .path(
                    Path(through: [
                        Point(plot.x, y(reference)), Point(plot.maxX, y(reference)),
                    ]), stroke: Stroke(.ink)))
            for (text, offset) in [
                (singleLine(chart.referenceLabel), -2.0),
                (voice.short(reference, chart.unit, on: axis), 11),
            ] {
                sheet.place(
                    Label(
                        sheet.shortened(text, to: room, size: 10),
                        at: Point(plot.maxX + 6, y(reference) + offset), size: 10, paint: .ink))
            }
        }
        if let last = limits.last, limits.count > 1 {
            sheet.place(
                Label(
                    sheet.shortened(voice.words[.chartFunnelLimits], to: room, size: 10),
                    at: Point(plot.maxX + 6, y(last.high) - 4), size: 10))
        }
    }

    private mutating func drawDots() {
        let outside = dots.filter { isOutside($0) }
        for dot in dots {
            let place = Point(scale.x(dot.weight), y(dot.value))
            if isOutside(dot) {
                let better =
                    reference.flatMap { isBetter(dot.value - $0, chart.direction) }
                let standing: Standing = better == true ? .good : better == false ? .bad : .none
                sheet.marks += standing.sign(
                    at: place, size: 12, paint: standing == .none ? .ink : standing.paint,
                    cut: .surface)
            } else {
                sheet.marks.append(.circle(place, radius: 3.5, fill: Fill(.context)))
            }
            sheet.tip(
                Rectangle(x: place.x - 7, y: max(place.y - 7, 0), width: 14, height: 14),
                voice.head(dot.row.label) + voice.exact(dot.value, chart.unit, places: axis.places)
                    + " · "
                    + voice.words.isolated(
                        NumberFormat.digits(dot.weight, places: 0) + " "
                            + singleLine(chart.weightLabel)))
        }
        // Only what lies outside has a name: the others do not differ.
        for dot in outside {
            let place = Point(scale.x(dot.weight), y(dot.value))
            sheet.placeBeside(
                sheet.shortened(dot.row.label, to: plot.width * 0.4), left: place.x - 5,
                right: place.x + 5, y: place.y + 4, limit: plot.maxX, floor: plot.x)
        }
    }

    /// Beyond the limits at its weight, linear between those given.
    private func isOutside(_ dot: Dot) -> Bool {
        guard let after = limits.firstIndex(where: { $0.weight >= dot.weight }) else {
            return limits.last.map { dot.value > $0.high || dot.value < $0.low } ?? false
        }
        let right = limits[after]
        guard after > 0 else { return dot.value > right.high || dot.value < right.low }
        let left = limits[after - 1]
        let span = right.weight - left.weight
        let share = span > 0 ? (dot.weight - left.weight) / span : 1
        return dot.value > left.high + share * (right.high - left.high)
            || dot.value < left.low + share * (right.low - left.low)
    }
}
