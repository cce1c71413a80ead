import Drawing
import Measures
import Reporting

/// Work content of each station, stacked by task, against the takt: value classes by tone and pattern.
func yamazumi(
    _ chart: YamazumiChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let stations = chart.stations.map { station in
        YamazumiStation(
            label: singleLine(station.label),
            tasks: station.tasks.filter { (drawable($0.time) ?? 0) > 0 })
    }
    guard stations.contains(where: { !$0.tasks.isEmpty }) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = YamazumiLayout(
        chart, stations, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct YamazumiStation {
    let label: String
    let tasks: [YamazumiChart.Task]
    var total: Double { tasks.reduce(0) { $0 + $1.time } }
}

private struct YamazumiLayout<Metrics: TextMetrics> {
    let chart: YamazumiChart
    let stations: [YamazumiStation]
    let voice: Voice
    let takt: Double?
    let axis: ValueAxis
    let plot: Rectangle
    let key: Key
    var sheet: Sheet<Metrics>

    init(
        _ chart: YamazumiChart, _ stations: [YamazumiStation], voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.stations = stations
        self.voice = voice
        takt = drawable(chart.takt)
        axis = ValueAxis(
            covering: stations.map(\.total) + [0] + [takt].compactMap(\.self), unit: chart.unit)
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let left = measure.room(for: axis, unit: chart.unit)
        let label = takt.map { [axis] in
            max(
                measure.width(of: voice.words[.chartTakt]),
                measure.width(of: voice.short($0, chart.unit, on: axis)))
        }
        let right = min((label ?? 0) + 10, width * 0.3)
        plot = Rectangle(x: left, y: 18, width: width - left - right, height: 190)
        let seen = Set(stations.flatMap { $0.tasks.map(\.valueClass) })
        key = Key(
            YamazumiChart.ValueClass.allCases.filter(seen.contains).map { own in
                .swatch(voice.words[own.phrase], own.fill, stroke: own.outline)
            }, left: left, on: measure)
        sheet = Sheet(metrics: metrics, width: width, height: plot.maxY + 26 + key.height)
    }

    private func y(_ value: Double) -> Double { plot.maxY - axis.share(value) * plot.height }

    mutating func draw() {
        sheet.draw(axis, unit: chart.unit, in: plot)
        let pitch = plot.width / Double(stations.count)
        let thickness = min(max(pitch - 8, pitch * 0.6), 64)
        for (index, station) in stations.enumerated() {
            let middle = plot.x + (Double(index) + 0.5) * pitch
            var level = 0.0
            for task in station.tasks {
                let top = y(level + task.time)
                let area = Rectangle(
                    x: middle - thickness / 2, y: top, width: thickness, height: y(level) - top)
                sheet.marks.append(
                    .rectangle(area, fill: task.valueClass.fill, stroke: task.valueClass.outline))
                // Neighbours of one class are still two tasks.
                if level > 0 {
                    sheet.marks.append(
                        .path(
                            Path(through: [Point(area.x, area.maxY), Point(area.maxX, area.maxY)]),
                            stroke: Stroke(.surface)))
                }
                tip(task, station, area)
                level += task.time
            }
            guard level > 0 else { continue }
            sheet.placeMiddle(
                NumberFormat.digits(level, places: max(axis.places, chart.unit.places)), x: middle,
                y: y(level) - 4, weight: isOver(level) ? .semibold : .regular,
                paint: isOver(level) ? .bad : .ink)
            sheet.placeMiddle(
                sheet.shortened(station.label, to: pitch - 4), x: middle, y: plot.maxY + 15)
        }
        drawTakt()
        key.draw(at: plot.maxY + 24, on: &sheet)
    }

    private func isOver(_ total: Double) -> Bool { takt.map { total > $0 } ?? false }

    private mutating func drawTakt() {
        guard let takt else { return }
        let line = y(takt)
        sheet.marks.append(
            .path(
                Path(through: [Point(plot.x, line), Point(plot.maxX, line)]),
                stroke: Stroke(.ink, width: 1.5)))
        let room = sheet.width - plot.maxX - 6
        for (text, offset) in [
            (voice.words[.chartTakt], -2.0), (voice.short(takt, chart.unit, on: axis), 12),
        ] {
            sheet.place(
                Label(
                    sheet.shortened(text, to: room), at: Point(plot.maxX + 6, line + offset),
                    paint: .ink))
        }
    }

    private mutating func tip(
        _ task: YamazumiChart.Task, _ station: YamazumiStation, _ area: Rectangle
    ) {
        let half = max(area.height, 14) / 2
        let middle = min(max(area.y + area.height / 2, half), sheet.height - half)
        sheet.tip(
            Rectangle(x: area.x, y: middle - half, width: max(area.width, 0.5), height: 2 * half),
            voice.head(station.label) + voice.head(singleLine(task.label))
                + voice.exact(task.time, chart.unit, places: axis.places) + " · "
                + voice.words[task.valueClass.phrase])
    }
}

extension YamazumiChart.ValueClass {
    fileprivate var fill: Fill {
        switch self {
        case .valueAdding: Fill(.series(0))
        case .necessary: Fill(.context, opacity: 0.55)
        case .waste: Fill(.bad, style: .hatched)
        case .unclassed: Fill(.heat(1))
        }
    }

    fileprivate var outline: Stroke? {
        switch self {
        case .valueAdding, .necessary: nil
        case .waste: Stroke(.bad)
        case .unclassed: Stroke(.context)
        }
    }

    fileprivate var phrase: Phrase {
        switch self {
        case .valueAdding: .chartValueAdding
        case .necessary: .chartNecessary
        case .waste: .chartWaste
        case .unclassed: .chartUnclassed
        }
    }
}
