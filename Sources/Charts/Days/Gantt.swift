import Drawing
import Measures
import Reporting
import Units

/// Jobs over time: planned as an outline, actual solid, what lies behind the due time marked late.
func gantt(
    _ chart: GanttChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let times = chart.rows.flatMap { row in
        [
            row.planned?.lowerBound, row.planned?.upperBound, row.actual?.lowerBound,
            row.actual?.upperBound, row.due,
        ].compactMap(\.self)
    }
    guard let first = times.min(), let last = times.max() else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = GanttLayout(
        chart, from: first, to: last, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct GanttLayout<Metrics: TextMetrics> {
    let chart: GanttChart
    let voice: Voice
    let names: [String]
    let frame: RowFrame
    let time: ClockAxis
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: GanttChart, from first: LocalTime, to last: LocalTime, voice: Voice,
        metrics: Metrics, width: Double
    ) {
        self.chart = chart
        self.voice = voice
        names = chart.rows.map { singleLine($0.label) }
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.nameColumn(names, share: 0.28)
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: 18, width: max(width - left - 14, 24),
                height: 26 * Double(chart.rows.count)), pitch: 26)
        // The moment of now is shown where it lies within or just beside the jobs.
        let span = last.seconds - first.seconds
        var (start, end) = (first, last)
        if let now = chart.now, now.seconds >= first.seconds - span / 4,
            now.seconds <= last.seconds + span / 4
        {
            (start, end) = (min(start, now), max(end, now))
        }
        time = ClockAxis(
            from: start, to: end, left: frame.plot.x, right: frame.plot.maxX)
        var entries: [Key.Entry] = [
            .swatch(voice.words[.chartPlanned], nil, stroke: Stroke(.ink)),
            .swatch(voice.words[.chartActual], Fill(.series(0))),
        ]
        if chart.rows.contains(where: { $0.lateness != nil }) {
            entries.append(
                .swatch(
                    voice.words[.chartLate], Fill(.bad, style: .hatched), stroke: Stroke(.bad)))
        }
        if chart.rows.contains(where: { $0.due != nil }) {
            entries.append(
                Key.Entry(text: voice.words[.chartDue]) { box in
                    [dueMark(x: box.x + 8, y: box.y + 5, half: 5)]
                })
        }
        key = Key(entries, left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: frame.plot.maxY + TimeAxis.height + 6 + key.height)
    }

    mutating func draw() {
        time.draw(through: frame.plot, on: &sheet, voice: voice)
        for (index, row) in chart.rows.enumerated() { draw(row, index) }
        if let now = chart.now, now >= time.start, now <= time.end {
            let x = time.x(now)
            sheet.draw(x: x, through: frame.plot, Stroke(.ink, width: 1.5))
            sheet.placeMiddle(voice.words[.chartNow], x: x, y: 12, paint: .ink)
        }
        key.draw(at: frame.plot.maxY + TimeAxis.height + 4, on: &sheet)
    }

    private func area(_ range: ClosedRange<LocalTime>, y: Double, height: Double) -> Rectangle {
        let x = time.x(range.lowerBound)
        return Rectangle(
            x: x, y: y - height / 2, width: max(time.x(range.upperBound) - x, 1), height: height)
    }

    private mutating func draw(_ row: GanttChart.Row, _ index: Int) {
        let y = frame.middle(index)
        sheet.writeName(names[index], of: index, in: frame, paint: .ink)
        var tip = voice.words.isolated(names[index])
        if let actual = row.actual {
            let onTime = row.lateness.map {
                actual.lowerBound...max($0.lowerBound, actual.lowerBound)
            }
            if let late = row.lateness {
                if let onTime, onTime.lowerBound < onTime.upperBound {
                    sheet.marks.append(
                        .rectangle(area(onTime, y: y, height: 10), fill: Fill(.series(0))))
                }
                sheet.marks.append(
                    .rectangle(
                        area(late, y: y, height: 10), fill: Fill(.bad, style: .hatched),
                        stroke: Stroke(.bad)))
            } else {
                sheet.marks.append(
                    .rectangle(area(actual, y: y, height: 10), fill: Fill(.series(0))))
            }
            tip +=
                " · " + voice.words[.chartActual] + " "
                + voice.words.isolated(range(actual))
        }
        if let planned = row.planned {
            sheet.marks.append(
                .rectangle(area(planned, y: y, height: 16), stroke: Stroke(.ink)))
            tip +=
                " · " + voice.words[.chartPlanned] + " "
                + voice.words.isolated(range(planned))
        }
        if let due = row.due {
            sheet.marks.append(dueMark(x: time.x(due), y: y, half: 10))
            tip += " · " + voice.words[.chartDue] + " " + voice.words.isolated(shown(due))
        }
        if row.lateness != nil { tip += " · " + voice.words[.chartLate] }
        if row.planned == nil, row.actual == nil { tip += " · " + voice.words[.chartNoValue] }
        sheet.tip(frame.target(index, width: sheet.width), tip)
    }

    private func shown(_ time: LocalTime) -> String {
        time.description.replacing("T", with: " ").dropLast(3).description
    }

    private func range(_ range: ClosedRange<LocalTime>) -> String {
        shown(range.lowerBound) + " – " + shown(range.upperBound)
    }
}

/// A late edge: an upright line with feet.
private func dueMark(x: Double, y: Double, half: Double) -> Mark {
    .path(
        Path([
            .move(Point(x - 3, y - half)), .line(Point(x, y - half)), .line(Point(x, y + half)),
            .line(Point(x - 3, y + half)),
        ]), stroke: Stroke(.muted, width: 1.5))
}

extension GanttChart.Row {
    /// What of the actual time lies behind the due time.
    fileprivate var lateness: ClosedRange<LocalTime>? {
        guard let due, let actual, actual.upperBound > due else { return nil }
        return max(due, actual.lowerBound)...actual.upperBound
    }
}
