import Drawing
import Measures
import Reporting

/// Orders by age, those on hold hatched, with lines at the percentiles that the plant is to keep an eye on.
func ageHistogram(
    _ chart: AgeHistogram, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    guard let classes = AgeClasses(chart) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = AgeHistogramLayout(
        chart, classes, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct AgeHistogramLayout<Metrics: TextMetrics> {
    let chart: AgeHistogram
    let classes: AgeClasses
    let voice: Voice
    let axis: ValueAxis
    let plot: Rectangle
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: AgeHistogram, _ classes: AgeClasses, voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.classes = classes
        self.voice = voice
        axis = ValueAxis(covering: classes.classes.map { Double($0.total) } + [0], unit: .count)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.room(for: axis, unit: .count)
        // Three lines of percentile labels stand over the columns.
        plot = Rectangle(x: left, y: 50, width: width - left - 12, height: 150)
        var entries: [Key.Entry] = [.swatch(voice.words[.orderInProgress], Fill(.series(0)))]
        if classes.classes.contains(where: { $0.held > 0 }) {
            entries.append(
                .swatch(
                    voice.words[.orderOnHold], Fill(.series(0), style: .hatched),
                    stroke: Stroke(.series(0))))
        }
        key = Key(entries, left: left, on: measure)
        sheet = Sheet(metrics: metrics, width: width, height: plot.maxY + 26 + key.height)
    }

    private var pitch: Double { plot.width / Double(classes.classes.count) }
    private func x(_ age: Double) -> Double { plot.x + classes.position(age) * pitch }
    private func height(_ count: Int) -> Double { axis.share(Double(count)) * plot.height }

    mutating func draw() {
        sheet.draw(axis, unit: .count, in: plot)
        writePercentiles()
        for (index, own) in classes.classes.enumerated() {
            let left = plot.x + Double(index) * pitch
            let column = Rectangle(
                x: left + 1, y: plot.maxY - height(own.active), width: max(pitch - 2, 0.5),
                height: height(own.active))
            if own.active > 0 { sheet.marks.append(.rectangle(column, fill: Fill(.series(0)))) }
            if own.held > 0 {
                let top = plot.maxY - height(own.total)
                sheet.marks.append(
                    .rectangle(
                        Rectangle(
                            x: column.x, y: top, width: column.width, height: height(own.held)),
                        fill: Fill(.series(0), style: .hatched),
                        stroke: Stroke(.series(0))))
            }
            let half = max(pitch, 14) / 2
            let middle = min(max(left + pitch / 2, half), sheet.width - half)
            sheet.tip(
                Rectangle(
                    x: middle - half, y: plot.y, width: 2 * half, height: plot.height),
                tip(own, index))
        }
        writeDays()
        key.draw(at: plot.maxY + 24, on: &sheet)
    }

    /// The lines, each label on a line of its own where they lie close.
    private mutating func writePercentiles() {
        let lines: [(String, Double?)] = [
            (voice.words[.chartMedian], chart.median), ("P85", chart.p85), ("P95", chart.p95),
        ]
        for (index, (name, age)) in lines.enumerated() {
            guard let age = drawable(age), age >= 0 else { continue }
            let x = x(age)
            let text = name + " " + voice.short(age, .days)
            let baseline = 12 + 15 * Double(index)
            sheet.draw(
                x: x,
                through: Rectangle(
                    x: 0, y: baseline + 3, width: 0, height: plot.maxY - baseline - 3),
                Stroke(.ink, dash: index == 0 ? [] : [4, 3]))
            // Text beside its line, on the side that has room.
            let length = sheet.width(of: text)
            let fits = x + 4 + length <= sheet.width
            sheet.place(
                Label(
                    text, at: Point(fits ? x + 4 : x - 4, baseline), anchor: fits ? .start : .end,
                    paint: .ink))
        }
    }

    /// Days under the edges of the classes.
    private mutating func writeDays() {
        for edge in 0...classes.classes.count {
            let isLast = edge == classes.classes.count
            if isLast, classes.isOpen { continue }
            let days = NumberFormat.digits(Double(edge) * classes.width, places: 0)
            let text = classes.isOpen && edge == classes.classes.count - 1 ? "≥ " + days : days
            let unit =
                isLast || text != days ? "\u{202F}" + NumberFormat.symbol(.days, currency: "") : ""
            sheet.placeMiddle(
                text + unit, x: plot.x + Double(edge) * pitch, y: plot.maxY + 15, size: 10)
        }
    }

    private func tip(_ own: AgeClasses.Class, _ index: Int) -> String {
        let from = NumberFormat.digits(Double(index) * classes.width, places: 0)
        let isLast = classes.isOpen && index == classes.classes.count - 1
        let days =
            isLast
            ? "≥ " + from
            : from + "–" + NumberFormat.digits(Double(index + 1) * classes.width, places: 0)
        var text =
            voice.words.isolated(days + "\u{202F}" + NumberFormat.symbol(.days, currency: ""))
            + " · "
        text += voice.words(.chartOrders, String(own.total))
        if own.held > 0 {
            text +=
                " · " + voice.words[.orderOnHold] + " "
                + voice.words.isolated(String(own.held))
        }
        return text
    }
}
