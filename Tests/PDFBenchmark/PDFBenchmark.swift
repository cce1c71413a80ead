import Charts
import Drawing
import Foundation
import Measures
import PDFOutput
import Plant
import Reporting
import Typesetting
import Units

/// Times the setting of two documents: three pages with cards, a chart and a table, and a table of a
/// thousand rows. `PDFBenchmark en.toml` prints the least of twenty runs of each, processor time.
@main
struct PDFBenchmark {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("PDFBenchmark MESSAGES.toml")
            exit(EXIT_FAILURE)
        }
        let file = CommandLine.arguments[1]
        let words = try Words(toml: String(contentsOfFile: file, encoding: .utf8), name: file)
        let fonts = try FontSet()
        for (name, document) in [
            ("PDF with cards, a chart, a table", report), ("PDF with a table of 1,000 rows", long),
        ] {
            let drawings = drawings(of: document, words, fonts)
            var least = Double.infinity
            var last: PDFFile?
            for _ in 0..<20 {
                // Millionths of a second, as POSIX has it.
                let start = clock()
                last = try pdf(
                    of: document, identity: identity, words: words, drawings: drawings,
                    fonts: fonts)
                least = min(least, Double(clock() - start) / 1000)
            }
            guard let last else { continue }
            let time = String(format: "%.1f", least)
            print("\(name): \(time) ms, \(last.pageCount) pages, \(last.bytes.count) bytes")
        }
    }

    private static let lastDay = Day(number: 20_484)

    private static var identity: Identity {
        Identity(
            clientID: "bench", clientName: "Hartmann Präzisionsteile GmbH",
            asOf: AsOf(
                day: lastDay, time: LocalTime(lastDay, minutes: 360),
                instant: Instant(seconds: Int64(lastDay.number) * 86_400 + 6 * 3600)),
            timezone: "UTC", currency: "EUR", accent: nil, paper: .a4, version: "bench")
    }

    private static var report: Document {
        let names = ["OEE", "Availability", "Performance", "First pass yield", "Scrap", "On time"]
        let cards = names.enumerated().map { index, name in
            Card(
                link: .kpi("EQ-OEE"), name: name,
                reading: .measured(Amount(70 + Double(index), .percent)), standing: .watch,
                target: "≥ 85.0\u{202F}%", period: "last 30 days")
        }
        let points = (0..<90).map { day in
            TrendPoint(
                day: lastDay - (89 - day), value: 60 + Double(day * 37 % 23), status: .normal)
        }
        let trend = Figure(
            name: "oee", title: "OEE is 7.6 points under target", subtitle: "OEE, %, 90 days",
            description: "between 60 and 82 %",
            content: .trend(
                TrendChart(
                    points: points, unit: .percent, direction: .higher,
                    target: TrendChart.Target(value: 79.5, warning: 75), targetLabel: "target")),
            table: nil)
        return Document(
            path: PagePath("reports/daily.pdf"), title: "Daily report",
            lead: [.text("OEE is 7.6 points under target.")],
            sections: [
                Section(anchor: "now", title: [.text("Now")], blocks: [.cards(cards)]),
                Section(anchor: "trend", title: [.text("Trend")], blocks: [.figure(trend)]),
                Section(
                    anchor: "machines", title: [.text("Machines")],
                    blocks: [.table(table(rows: 60, columns: 6))]),
            ])
    }

    private static var long: Document {
        Document(
            path: PagePath("reports/entries.pdf"), title: "Entries",
            sections: [
                Section(
                    anchor: "entries", title: nil, blocks: [.table(table(rows: 1000, columns: 8))])
            ])
    }

    private static func table(rows: Int, columns: Int) -> Table {
        var generator = SeededGenerator(seed: 11)
        return Table(
            caption: [.text("Entries")],
            columns: [Table.Column("Machine"), Table.Column("Day")]
                + (2..<columns).map {
                    Table.Column("Value \($0)", unit: "min", alignment: .number(places: 1))
                },
            rows: (0..<rows).map { row in
                Table.Row(
                    [.user("Machine \(row % 40)"), .day(lastDay - row)]
                        + (2..<columns).map { _ in
                            .reading(
                                .measured(
                                    Amount(
                                        Double.random(in: 0...5000, using: &generator), .minutes)))
                        })
            })
    }

    private static func drawings(
        of document: Document, _ words: Words, _ fonts: FontSet
    ) -> [String: Drawing] {
        let metrics = HarfBuzzTextMetrics(Typesetter(fonts: fonts, language: words.language))
        var drawings: [String: Drawing] = [:]
        for section in document.sections {
            for case .figure(let figure) in section.blocks {
                drawings[figure.name] = drawing(
                    of: figure, words: words, currency: "EUR", metrics: metrics)
            }
        }
        return drawings
    }
}
