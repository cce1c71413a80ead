import Drawing
import Measures
import Reporting
import Units

/// A value for each row and day, printed in its cell, coloured in seven steps.
func heatMap(
    _ chart: HeatMapChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    var layout = HeatMapLayout(chart, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

private struct HeatMapLayout<Metrics: TextMetrics> {
    let chart: HeatMapChart
    let voice: Voice
    /// The last days that have room, oldest first, and where they stand.
    let days: [Day]
    let time: TimeAxis?
    let rows: [(label: String, points: [TrendPoint?])]
    let scale: HeatScale?
    let left: Double
    let pitch: Double
    var sheet: Sheet<Metrics>

    private let top = 2.0
    private let rowPitch = 26.0

    init(_ chart: HeatMapChart, voice: Voice, metrics: Metrics, width: Double) {
        self.chart = chart
        self.voice = voice
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let names = chart.rows.map { measure.width(of: singleLine($0.label)) }.max() ?? 0
        left = (min(names, width * 0.28) + 8).rounded(.up)
        // A cell is never smaller than a hover target.
        let most = max(Int((width - left) / 14), 1)
        let days = Array(Set(chart.days)).sorted().suffix(most)
        let pitch = min((width - left) / Double(max(days.count, 1)), 48)
        self.pitch = pitch
        self.days = Array(days)
        // Days that do not follow one another have no common step: then the cells stand without dates.
        if let first = days.first, let last = days.last, last - first == days.count - 1 {
            time = TimeAxis(cells: first, to: last, left: left, pitch: pitch)
        } else {
            time = nil
        }
        let columns = Dictionary(uniqueKeysWithValues: zip(days, 0...))
        rows = chart.rows.map { row in
            var points = [TrendPoint?](repeating: nil, count: days.count)
            for point in row.points {
                if let column = columns[point.day] { points[column] = point }
            }
            return (singleLine(row.label), points)
        }
        scale = HeatScale(covering: rows.flatMap { $0.points.compactMap(heatValue) })
        sheet = Sheet(
            metrics: metrics, width: width,
            height: top + Double(rows.count) * rowPitch + (time == nil ? 0 : TimeAxis.height) + 44)
    }

    private func cell(_ row: Int, _ column: Int) -> Rectangle {
        Rectangle(
            x: left + Double(column) * pitch, y: top + Double(row) * rowPitch, width: pitch - 1,
            height: rowPitch - 1)
    }

    mutating func draw() {
        guard let scale else {
            sheet.place(
                Label(
                    voice.words[.chartNoValues],
                    at: Point(sheet.width / 2, sheet.height / 2 + 4), anchor: .middle, size: 13))
            return
        }
        let print = printing(scale)
        var missing = Path()
        var corners = [Path](repeating: Path(), count: HeatScale.classes)
        for (index, row) in rows.enumerated() {
            sheet.place(
                Label(
                    sheet.shortened(row.label, to: left - 8),
                    at: Point(left - 8, top + rowPitch * (Double(index) + 0.5) + 3.5), anchor: .end)
            )
            for (column, point) in row.points.enumerated() {
                let cell = cell(index, column)
                let day = point ?? TrendPoint(day: days[column], value: nil, status: .notRecorded)
                sheet.tip(
                    Rectangle(x: cell.x, y: cell.y, width: pitch, height: rowPitch),
                    row.label + " · " + voice.tip(day, unit: chart.unit, places: scale.places))
                guard let value = heatValue(day) else {
                    missing.add(cell)
                    continue
                }
                let step = scale.step(of: value)
                sheet.marks.append(.rectangle(cell, fill: Fill(.heat(step))))
                if day.status.isTentative { corners[step].addCorner(of: cell) }
                if let print { write(value, print, in: cell, step: step) }
            }
        }
        if !missing.segments.isEmpty {
            sheet.marks.append(.path(missing, fill: Fill(.context, style: .hatched)))
        }
        for (step, corner) in corners.enumerated() where !corner.segments.isEmpty {
            sheet.marks.append(.path(corner, fill: Fill(.onHeat(step))))
        }
        let foot = top + Double(rows.count) * rowPitch
        time?.write(below: foot, on: &sheet, voice: voice)
        drawLegend(
            scale, y: foot + (time == nil ? 0 : TimeAxis.height) + 14,
            hasMissing: !missing.segments.isEmpty,
            hasTentative: corners.contains { !$0.segments.isEmpty })
    }

    /// Size and decimals at which every number fits its cell; `nil` when at the
    /// smallest more than one in eight would not.
    private func printing(_ scale: HeatScale) -> (size: Double, places: Int)? {
        let values = rows.flatMap { $0.points.compactMap(heatValue) }
        let wanted = max(chart.unit.places, scale.isSingle ? 0 : scale.places)
        var candidates = (0...wanted).reversed().map { (size: 10.0, places: $0) }
        candidates += [(9, 0), (8.5, 0)]
        for candidate in candidates {
            // Decimals that tell values apart are not dropped to make room: 0.31 and 0.34 are not both 0.
            if candidate.places < scale.places { continue }
            let fitting = values.filter { fits($0, candidate) }.count
            if fitting == values.count || (candidate.size == 8.5 && fitting * 8 >= values.count * 7)
            {
                return candidate
            }
        }
        return nil
    }

    private func fits(_ value: Double, _ print: (size: Double, places: Int)) -> Bool {
        let text = NumberFormat.digits(value, places: print.places)
        return sheet.width(of: text, size: print.size) <= pitch - 1
    }

    private mutating func write(
        _ value: Double, _ print: (size: Double, places: Int), in cell: Rectangle, step: Int
    ) {
        guard fits(value, print) else { return }
        sheet.place(
            Label(
                NumberFormat.digits(value, places: print.places),
                at: Point(cell.x + cell.width / 2, cell.y + cell.height / 2 + print.size * 0.36),
                anchor: .middle, size: print.size, paint: .onHeat(step)))
    }

    /// The seven steps with their bounds; then what hatching and a marked corner mean, where they are seen.
    private mutating func drawLegend(
        _ scale: HeatScale, y: Double, hasMissing: Bool, hasTentative: Bool
    ) {
        var x = left
        let swatch = 30.0
        if scale.isSingle {
            let step = scale.step(of: scale.bounds[0])
            sheet.marks.append(
                .rectangle(
                    Rectangle(x: x, y: y, width: swatch, height: 10), fill: Fill(.heat(step))))
            x += swatch + 6
            let label = Label(
                voice.short(scale.bounds[0], chart.unit), at: Point(x, y + 9), size: 10)
            if let box = sheet.box(of: label), sheet.place(label) { x = box.maxX }
        } else {
            for step in 0..<HeatScale.classes {
                sheet.marks.append(
                    .rectangle(
                        Rectangle(x: x + Double(step) * swatch, y: y, width: swatch, height: 10),
                        fill: Fill(.heat(step))))
            }
            // The ends first: where bounds are long, those between give way.
            let bounds = [0, HeatScale.classes] + Array(1..<HeatScale.classes)
            for bound in bounds {
                let text = NumberFormat.digits(scale.bounds[bound], places: scale.places)
                sheet.place(
                    Label(
                        bound == HeatScale.classes && chart.unit == .percent
                            ? text + "\u{202F}%" : text,
                        at: Point(x + Double(bound) * swatch, y + 22), anchor: .middle, size: 10))
            }
            x += Double(HeatScale.classes) * swatch
        }
        x += 24
        if hasMissing {
            var hatch = Path()
            hatch.add(Rectangle(x: x, y: y - 1, width: 16, height: 12))
            let label = Label(voice.words[.chartNoValue], at: Point(x + 22, y + 9), size: 10)
            if let box = sheet.box(of: label), sheet.place(label) {
                sheet.marks.append(.path(hatch, fill: Fill(.context, style: .hatched)))
                x = box.maxX + 18
            }
        }
        if hasTentative {
            let sample = Rectangle(x: x, y: y - 1, width: 16, height: 12)
            var corner = Path()
            corner.addCorner(of: sample)
            let label = Label(voice.words[.chartTentative], at: Point(x + 22, y + 9), size: 10)
            if sheet.place(label) {
                sheet.marks += [
                    .rectangle(sample, fill: Fill(.heat(2))),
                    .path(corner, fill: Fill(.onHeat(2))),
                ]
            }
        }
    }
}

private func heatValue(_ point: TrendPoint?) -> Double? {
    guard let point, !point.status.meansAbsent else { return nil }
    return drawable(point.value)
}

extension Path {
    fileprivate mutating func add(_ area: Rectangle) {
        segments += [
            .move(Point(area.x, area.y)), .line(Point(area.maxX, area.y)),
            .line(Point(area.maxX, area.maxY)), .line(Point(area.x, area.maxY)), .close,
        ]
    }

    /// The small triangle that marks a tentative value.
    fileprivate mutating func addCorner(of area: Rectangle) {
        segments += [
            .move(Point(area.maxX - 7, area.y + 1.5)),
            .line(Point(area.maxX - 1.5, area.y + 1.5)), .line(Point(area.maxX - 1.5, area.y + 7)),
            .close,
        ]
    }
}
