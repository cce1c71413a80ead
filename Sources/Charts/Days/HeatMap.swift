import Drawing
import Measures
import Reporting
import Units

/// A value for each row and day, printed in its cell, coloured in seven steps.
func heatMap(
    _ chart: HeatMapChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let days = Set(chart.days).sorted()
    let table = HeatTable(chart, days: days)
    // A share ends at all of it; those that can be more, as performance can, say so by a value above.
    let limit: Double? = chart.unit == .percent ? 100 : nil
    guard let scale = HeatScale(covering: table.values, limit: limit) else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = HeatMapLayout(
        chart, table, scale, voice: voice, metrics: metrics, width: max(width, 200))
    layout.draw()
    return layout.sheet.drawing()
}

/// The points of a heat map by row and column.
struct HeatTable {
    var days: [Day]
    var rows: [(label: String, points: [TrendPoint])]

    /// A day that a row lacks was not recorded.
    init(_ chart: HeatMapChart, days: [Day]) {
        self.days = days
        let columns = Dictionary(uniqueKeysWithValues: zip(days, 0...))
        rows = chart.rows.map { row in
            var points = days.map { TrendPoint(day: $0, value: nil, status: .notRecorded) }
            for point in row.points {
                if let column = columns[point.day] { points[column] = point }
            }
            return (singleLine(row.label), points)
        }
    }

    /// The last `count` days.
    func suffix(_ count: Int) -> HeatTable {
        var result = self
        result.days = days.suffix(count)
        for index in rows.indices { result.rows[index].points = rows[index].points.suffix(count) }
        return result
    }

    var points: some Sequence<TrendPoint> { rows.lazy.flatMap(\.points) }
    var values: [Double] { points.compactMap(heatValue) }
}

/// The value that a cell shows.
func heatValue(_ point: TrendPoint) -> Double? {
    point.status.meansAbsent ? nil : drawable(point.value)
}

struct HeatMapLayout<Metrics: TextMetrics> {
    let chart: HeatMapChart
    let voice: Voice
    /// The last days that have room.
    let table: HeatTable
    let scale: HeatScale
    /// Where the cells begin and end.
    let left: Double
    let foot: Double
    let pitch: Double
    var sheet: Sheet<Metrics>

    private let top = 2.0
    private let rowPitch = 26.0

    init(
        _ chart: HeatMapChart, _ table: HeatTable, _ scale: HeatScale, voice: Voice,
        metrics: Metrics, width: Double
    ) {
        self.chart = chart
        self.voice = voice
        self.scale = scale
        let measure = Sheet(metrics: metrics, width: width, height: 0)
        let names = table.rows.map { measure.width(of: $0.label) }.max() ?? 0
        left = (min(names, width * 0.28) + 8).rounded(.up)
        // A cell is never narrower than a hover target.
        let shown = table.suffix(max(Int((width - left) / 14), 1))
        self.table = shown
        pitch = min((width - left) / Double(max(shown.days.count, 1)), 48)
        foot = top + Double(table.rows.count) * rowPitch
        sheet = Sheet(
            metrics: metrics, width: width,
            height: foot + TimeAxis.height + HeatMapLayout.legendHeight)
    }

    private func cell(_ row: Int, _ column: Int) -> Rectangle {
        Rectangle(
            x: left + Double(column) * pitch, y: top + Double(row) * rowPitch, width: pitch - 1,
            height: rowPitch - 1)
    }

    mutating func draw() {
        let print = printing()
        var cells = [Path](repeating: Path(), count: HeatScale.classes)
        var corners = cells
        var missing = Path()
        for (index, row) in table.rows.enumerated() {
            sheet.place(
                Label(
                    sheet.shortened(row.label, to: left - 8),
                    at: Point(left - 8, top + rowPitch * (Double(index) + 0.5) + 3.5), anchor: .end)
            )
            for (column, point) in row.points.enumerated() {
                let cell = cell(index, column)
                sheet.tip(
                    Rectangle(x: cell.x, y: cell.y, width: pitch, height: rowPitch),
                    voice.head(row.label) + voice.tip(point, unit: chart.unit, places: scale.places)
                )
                guard let value = heatValue(point) else {
                    missing.add(cell)
                    continue
                }
                let step = scale.step(of: value)
                cells[step].add(cell)
                if point.status.isTentative { corners[step].addCorner(of: cell) }
                if let print { write(value, print, in: cell, step: step) }
            }
        }
        // One mark for each step: hundreds of cells cost seven styles.
        for (step, path) in cells.enumerated() where !path.segments.isEmpty {
            sheet.marks.append(.path(path, fill: Fill(.heat(step))))
        }
        if !missing.segments.isEmpty {
            sheet.marks.append(.path(missing, fill: Fill(.context, style: .hatched)))
        }
        for (step, path) in corners.enumerated() where !path.segments.isEmpty {
            sheet.marks.append(.path(path, fill: Fill(.onHeat(step))))
        }
        writeDays()
        drawLegend()
    }

    /// Size and decimals at which every number fits its cell; `nil` when at the
    /// smallest more than one in eight would not.
    private func printing() -> (size: Double, places: Int)? {
        let values = table.values
        var candidates = (0...max(chart.unit.places, scale.places)).reversed()
            .map { (size: 10.0, places: $0) }
        candidates += [(9, 0), (8.5, 0)]
        // Decimals that tell values apart are not dropped to make room: 0.31 and 0.34 are not both 0.
        for candidate in candidates where candidate.places >= scale.places {
            if values.allSatisfy({ fits($0, candidate) }) { return candidate }
            guard candidate.size == 8.5 else { continue }
            if values.count(where: { fits($0, candidate) }) * 8 >= values.count * 7 {
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

    private mutating func writeDays() {
        guard let first = table.days.first, let last = table.days.last else { return }
        if last - first == table.days.count - 1 {
            TimeAxis(cells: first, to: last, left: left, pitch: pitch)
                .write(below: foot, on: &sheet, voice: voice)
            return
        }
        // Working days alone have no common step: each column is named by itself.
        var before: Day?
        for (column, day) in table.days.enumerated() {
            let x = left + Double(column) * pitch
            sheet.place(
                Label(
                    String(day.civil.day), at: Point(x + (pitch - 1) / 2, foot + 15),
                    anchor: .middle, size: 10))
            if day.startOfMonth != before?.startOfMonth {
                let year = day.civil.year == before?.civil.year ? "" : " \(day.civil.year)"
                sheet.place(Label(voice.month(day.civil.month) + year, at: Point(x, foot + 29)))
            }
            before = day
        }
    }
}

extension Path {
    mutating func add(_ area: Rectangle) {
        segments += [
            .move(Point(area.x, area.y)), .line(Point(area.maxX, area.y)),
            .line(Point(area.maxX, area.maxY)), .line(Point(area.x, area.maxY)), .close,
        ]
    }

    /// The small triangle that marks a tentative value.
    mutating func addCorner(of area: Rectangle) {
        segments += [
            .move(Point(area.maxX - 7, area.y + 1.5)),
            .line(Point(area.maxX - 1.5, area.y + 1.5)),
            .line(Point(area.maxX - 1.5, area.y + 7)), .close,
        ]
    }
}
