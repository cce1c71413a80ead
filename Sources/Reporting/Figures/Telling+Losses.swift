import Measures
import Plant
import Units

extension Telling {
    /// From the planned busy time, loss by loss, to the effective time; `nil` when nothing was planned.
    func lossWaterfall(in window: Window = Telling.window) -> Figure? {
        guard let result = measurements["EQ-LOSS"], let rows = result.rows[window],
            let whole = rows.first?[.minutes], whole > 0, let left = rows.last?[.minutes],
            let table = self.rows(result, in: window)
        else { return nil }
        func label(_ row: TableRow) -> String {
            if case .fact(let fact) = row.key { words.title(of: fact) } else { row.key.text }
        }
        let losses = rows.dropFirst().dropLast().compactMap { row in
            row[.minutes].map { (label: label(row), minutes: $0) }
        }.filter { $0.minutes != 0 }
        guard let largest = losses.max(by: { $0.minutes < $1.minutes }), largest.minutes > 0 else {
            return nil
        }
        func show(_ minutes: Double) -> String { full(Amount(minutes, .minutes)) }
        return Figure(
            name: "losses",
            title: words(
                .lossMessage, largest.label, full(Amount(100 * largest.minutes / whole, .percent))),
            subtitle: words(
                .trendSubtitle, "\(words.name(of: result.kpi)), min", name(of: window),
                measurements.asOf.day.description),
            description: words(
                .describeLoss, show(whole), show(left), String(losses.count), largest.label,
                show(largest.minutes)),
            content: .waterfall(
                WaterfallChart(
                    steps: [.init(label: label(rows[0]), value: whole, kind: .level)]
                        + losses.map {
                            .init(label: $0.label, value: -$0.minutes, kind: .change)
                        }
                        + [
                            .init(label: label(rows[rows.count - 1]), value: left, kind: .level)
                        ], unit: .minutes, whole: whole)),
            table: table)
    }
}
