import Drawing
import Measures
import Reporting

/// Causes by size, and beside each how much of the whole it and those above it make up.
///
/// Bars and cumulative line share rows but not a scale: two panels, so that no reader takes a point of one for
/// a value of the other.
func pareto(
    _ chart: ParetoChart, voice: Voice, metrics: some TextMetrics, width: Double
) -> Drawing {
    let rows = paretoRows(chart)
    let width = max(width, 200)
    let total = rows.reduce(0) { $0 + max($1.value, 0) }
    guard total > 0 else {
        return emptyDrawing(voice: voice, metrics: metrics, width: width)
    }
    var layout = ParetoLayout(
        chart, rows, total: total, voice: voice, metrics: metrics, width: width)
    layout.draw()
    return layout.sheet.drawing()
}

private struct ParetoRow {
    let label: String
    let value: Double
    let isOther: Bool
    /// Of the whole, with those above; 0…1.
    var cumulative = 0.0
    /// One of those that together make up 80 %.
    var isVital = false
}

/// Largest first, "other" last, with cumulative shares; the vital few end with the cause that reaches 80 %.
private func paretoRows(_ chart: ParetoChart) -> [ParetoRow] {
    var rows = chart.bars.enumerated()
        .map {
            (
                offset: $0,
                row: ParetoRow(
                    label: singleLine($1.label), value: drawable($1.value) ?? 0, isOther: $1.isOther
                )
            )
        }
        .sorted {
            ($0.row.isOther ? 1 : 0, -$0.row.value, $0.offset) < (
                $1.row.isOther ? 1 : 0, -$1.row.value, $1.offset
            )
        }
        .map(\.row)
    let total = rows.reduce(0) { $0 + max($1.value, 0) }
    var sum = 0.0
    for index in rows.indices where total > 0 {
        rows[index].isVital = sum < 0.8 * total && rows[index].value > 0 && !rows[index].isOther
        sum += max(rows[index].value, 0)
        rows[index].cumulative = sum / total
    }
    return rows
}

private struct ParetoLayout<Metrics: TextMetrics> {
    let chart: ParetoChart
    let voice: Voice
    let rows: [ParetoRow]
    let total: Double
    /// Decimals of the value labels.
    let places: Int
    /// Where the bars begin, and how long the longest is.
    let barX: Double
    let barLength: Double
    /// The cumulative panel from 0 to 100 %.
    let shareX: Double
    let shareLength: Double
    var sheet: Sheet<Metrics>

    private let top = 24.0
    private let pitch = 26.0
    private let thickness = 16.0

    init(
        _ chart: ParetoChart, _ rows: [ParetoRow], total: Double, voice: Voice, metrics: Metrics,
        width: Double
    ) {
        self.chart = chart
        self.voice = voice
        self.rows = rows
        self.total = total
        sheet = Sheet(
            metrics: metrics, width: width,
            height: top + pitch * Double(rows.count) + 22)
        places = ValueAxis(covering: rows.map(\.value), unit: chart.unit).places

        let names = rows.map { [sheet] in sheet.width(of: $0.label) }.max() ?? 0
        barX = (min(names, width * 0.36) + 8).rounded(.up)
        let percent = sheet.width(of: "100.0\u{202F}%") + 8
        let panel = max(width * 0.2, 48)
        shareX = width - percent - panel
        shareLength = panel
        let numbers =
            rows.map { [sheet, places] in
                sheet.width(of: voice.short($0.value, chart.unit, places: places))
            }.max() ?? 0
        barLength = max(shareX - barX - numbers - 26, 24)
    }

    private func middle(_ row: Int) -> Double { top + pitch * (Double(row) + 0.5) }

    mutating func draw() {
        drawPanel()
        let longest = rows.map(\.value).max() ?? 0
        for (index, row) in rows.enumerated() {
            let y = middle(index)
            let length = max(row.value, 0) / longest * barLength
            if length > 0 {
                sheet.marks.append(
                    .rectangle(
                        Rectangle(
                            x: barX, y: y - thickness / 2, width: max(length, 1), height: thickness),
                        fill: Fill(row.isVital ? .series(0) : .context)))
            }
            sheet.place(
                Label(
                    sheet.shortened(row.label, to: barX - 8), at: Point(barX - 8, y + 4),
                    anchor: .end, paint: row.isVital ? .ink : .muted))
            let room = shareX - barX - length - 12
            sheet.place(
                Label(
                    sheet.shortened(
                        voice.short(row.value, chart.unit, places: places), to: room),
                    at: Point(barX + length + 6, y + 4), paint: row.isVital ? .ink : .muted))
            sheet.place(
                Label(
                    percent(row.cumulative), at: Point(sheet.width, y + 4), anchor: .end,
                    paint: row.isVital ? .ink : .muted))
            sheet.tip(
                Rectangle(x: 0, y: y - pitch / 2, width: sheet.width, height: pitch), tip(row))
        }
        // Bars stand on their zero.
        sheet.marks.append(
            .path(
                Path(through: [
                    Point(barX, top), Point(barX, top + pitch * Double(rows.count)),
                ]), stroke: Stroke(.muted)))
    }

    private mutating func drawPanel() {
        let foot = top + pitch * Double(rows.count)
        func x(_ share: Double) -> Double { shareX + share * shareLength }
        var frame = Path()
        for share in [0, 1.0] {
            frame.segments += [.move(Point(x(share), top)), .line(Point(x(share), foot))]
        }
        let points = rows.enumerated().map { Point(x($1.cumulative), middle($0)) }
        sheet.marks += [
            .path(frame, stroke: Stroke(.grid)),
            .path(
                Path(through: [Point(x(0.8), top), Point(x(0.8), foot + 4)]),
                stroke: Stroke(.ink)),
            .path(Path(through: points), stroke: Stroke(.muted, width: 1.5)),
        ]
        for (row, point) in zip(rows, points) {
            sheet.marks.append(
                .circle(point, radius: 3, fill: Fill(row.isVital ? .series(0) : .context)))
        }
        sheet.place(Label("80\u{202F}%", at: Point(x(0.8), foot + 16), anchor: .middle))
        let title = sheet.shortened(
            singleLine(chart.cumulativeLabel), to: sheet.width - shareX + 40)
        sheet.place(Label(title, at: Point(sheet.width, 13), anchor: .end))
    }

    /// As the table behind the chart rounds it.
    private func percent(_ share: Double) -> String {
        NumberFormat.digits(share * 100, places: 1) + "\u{202F}%"
    }

    /// The whole label with value, share and cumulative share.
    private func tip(_ row: ParetoRow) -> String {
        voice.head(row.label) + voice.exact(row.value, chart.unit, places: places) + " · "
            + percent(max(row.value, 0) / total) + " · " + singleLine(chart.cumulativeLabel) + " "
            + percent(row.cumulative)
    }
}
