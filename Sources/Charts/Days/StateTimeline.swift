import Drawing
import Measures
import Reporting
import Units

/// What each machine did through a day. States differ in height and pattern, not in colour alone: what stands
/// still unplanned is the tallest and the only vermilion.
func stateTimeline(
    _ chart: StateTimelineChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    guard !chart.rows.isEmpty, chart.start < chart.end else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = StateTimelineLayout(chart, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct StateTimelineLayout<Metrics: TextMetrics> {
    let chart: StateTimelineChart
    let voice: Voice
    let names: [String]
    let frame: RowFrame
    let time: ClockAxis
    let key: Key
    var sheet: Sheet<Metrics>

    init(_ chart: StateTimelineChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        names = chart.rows.map { singleLine($0.label) }
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.nameColumn(names, share: 0.26)
        let stopped = chart.rows.map {
            measure.width(of: stoppedText($0, voice), weight: .semibold)
        }
        // A narrow drawing leaves the sum to the words above it.
        let column = width >= 300 ? (stopped.max() ?? 0) + 10 : 0
        let pitch = 24.0
        frame = RowFrame(
            plot: Rectangle(
                x: left, y: column > 0 ? 22 : 4, width: max(width - left - column - 4, 24),
                height: pitch * Double(chart.rows.count)), pitch: pitch)
        time = ClockAxis(
            from: chart.start, to: chart.end, left: frame.plot.x, right: frame.plot.maxX)
        let seen = Set(chart.rows.flatMap { $0.spans.map(\.state) })
        key = Key(
            StateTimelineChart.State.allCases.filter(seen.contains).map { state in
                Key.Entry(text: voice.words[.state(state)]) { box in
                    let height = state.height * 0.55
                    return state.marks(
                        Rectangle(
                            x: box.x, y: box.y + box.height / 2 - height / 2, width: box.width,
                            height: height))
                }
            }, left: left, on: measure)
        sheet = Sheet(
            metrics: metrics, width: width,
            height: frame.plot.maxY + TimeAxis.height + 6 + key.height)
    }

    mutating func draw() {
        time.draw(through: frame.plot, on: &sheet, voice: voice)
        let hasSums = frame.plot.y > 10
        if hasSums {
            sheet.place(
                Label(
                    sheet.shortened(
                        voice.words[.stateUnplannedStop], to: sheet.width - frame.plot.x),
                    at: Point(sheet.width, 13), anchor: .end))
        }
        var areas: [StateTimelineChart.State: [Rectangle]] = [:]
        for (index, row) in chart.rows.enumerated() {
            let y = frame.middle(index)
            sheet.writeName(names[index], of: index, in: frame, paint: .ink)
            for span in row.spans where span.start < chart.end && chart.start < span.end {
                let x = time.x(span.start)
                let height = span.state.height
                let area = Rectangle(
                    x: x, y: y - height / 2, width: max(time.x(span.end) - x, 0.6), height: height)
                areas[span.state, default: []].append(area)
                // A stop of a minute is still found by the pointer.
                let half = max(area.width, 14) / 2
                let middle = min(
                    max(x + area.width / 2, frame.plot.x + half), frame.plot.maxX - half)
                guard span.state != .unscheduled else { continue }
                sheet.tip(
                    Rectangle(
                        x: max(middle - half, frame.plot.x), y: y - 12,
                        width: min(2 * half, frame.plot.width), height: 24),
                    voice.head(names[index]) + tip(span))
            }
            guard hasSums else { continue }
            let text = stoppedText(row, voice)
            sheet.place(
                Label(
                    sheet.shortened(
                        text, to: sheet.width - frame.plot.maxX - 4, weight: .semibold),
                    at: Point(sheet.width, y + 4), anchor: .end, weight: .semibold,
                    paint: stoppedMinutes(row) > 0 ? .ink : .muted))
        }
        // What stands still lies above what runs, where records overlap by a moment.
        for state in StateTimelineChart.State.allCases.reversed() {
            for area in areas[state] ?? [] { sheet.marks += state.marks(area) }
        }
        key.draw(at: frame.plot.maxY + TimeAxis.height + 4, on: &sheet)
    }

    private func tip(_ span: StateTimelineChart.Span) -> String {
        var text = voice.words.isolated(
            clock(span.start) + "–" + (span.end.secondOfDay == 0 ? "24:00" : clock(span.end)))
        text += " · " + voice.words[.state(span.state)]
        text += " · " + voice.exact((span.end - span.start).value, .minutes)
        let detail = singleLine(span.detail)
        return detail.isEmpty ? text : text + " · " + voice.words.isolated(detail)
    }

    /// "14:05".
    private func clock(_ time: LocalTime) -> String {
        let minutes = time.secondOfDay / 60
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }
}

private func stoppedMinutes(_ row: StateTimelineChart.Row) -> Double {
    row.spans.reduce(row.unplacedMinutes) { sum, span in
        span.state == .unplannedStop ? sum + max((span.end - span.start).value, 0) : sum
    }
}

private func stoppedText(_ row: StateTimelineChart.Row, _ voice: Voice) -> String {
    voice.exact(stoppedMinutes(row).rounded(), .minutes, places: 0)
        .replacing(".0", with: "")
}

extension StateTimelineChart.State {
    /// Of its bar, in points.
    fileprivate var height: Double {
        switch self {
        case .unplannedStop: 18
        case .running, .setup: 12
        case .plannedStop: 8
        case .idle: 4
        case .unscheduled: 1
        }
    }

    fileprivate func marks(_ area: Rectangle) -> [Mark] {
        switch self {
        case .running: [.rectangle(area, fill: Fill(.heat(2)))]
        case .setup:
            [.rectangle(area, fill: Fill(.series(0), style: .hatched))]
        case .plannedStop: [.rectangle(area, fill: Fill(.context))]
        case .unplannedStop: [.rectangle(area, fill: Fill(.bad))]
        case .idle: [.rectangle(area, fill: Fill(.context))]
        case .unscheduled: [.rectangle(area, fill: Fill(.grid))]
        }
    }
}

extension Phrase {
    fileprivate static func state(_ state: StateTimelineChart.State) -> Phrase {
        switch state {
        case .running: .stateRunning
        case .setup: .stateSetup
        case .plannedStop: .statePlannedStop
        case .unplannedStop: .stateUnplannedStop
        case .idle: .stateIdle
        case .unscheduled: .stateUnscheduled
        }
    }
}
