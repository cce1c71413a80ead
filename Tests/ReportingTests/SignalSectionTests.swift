import HTMLOutput
import Inference
import Measures
import Plant
import Reporting
import TestSupport
import Testing
import Units

@Suite("Signals and trend, in words")
struct SignalSectionTests {
    private static let last = PlantFixture.day("2026-11-20")

    /// 90 and 94 of 100 pass by turns on twenty days, then 80.
    private static func report() throws -> Report {
        var plant = PlantFixture()
        for offset in 0...20 {
            let day = (last - 20 + offset).description
            let passed = offset == 20 ? 80 : offset % 2 == 0 ? 90 : 94
            plant.schedule(day)
            plant.inspection(day, inspected: 100, passed: passed, defective: 100 - passed)
        }
        plant.records.annotations = [
            Annotation(
                id: "2", kpi: "QL-FPY", from: last - 3, to: nil, kind: .event, note: "<oil>"),
            Annotation(id: "1", kpi: "EQ-OEE", from: last, to: nil, kind: .event, note: "other"),
        ]
        let path = "templates/messages/en.toml"
        let file = try #require(Theme().file(path))
        let words = try Words(toml: String(decoding: file, as: UTF8.self), name: path)
        let asOf = plant.asOf(last.description)
        let inputs = InferredInputs(of: plant.records, asOf: asOf)
        return Report(
            of: plant.records, inputs,
            Measurements(of: plant.records, inputs, asOf: asOf), words: words,
            plans: try ReportPlans { Theme().file($0) }, version: "1",
            pageNames: asTheyAre)
    }

    private static func page(_ report: Report) throws -> Page {
        try #require(report.pages.first { $0.path == .kpi("QL-FPY") })
    }

    // Limits 92 ± 8.14 as in the tests of the chart itself: from 83.9 %, and 100.1 % is beyond reach.
    @Test(
        "The page says what the chart found, by which rules, and whether the target is within reach"
    )
    func section() throws {
        let page = try Self.page(try Self.report())
        let section = try #require(page.sections.first { $0.anchor == "signals" })
        guard case .facts(let facts) = section.blocks.first else {
            Issue.record("no facts")
            return
        }
        let said = facts.map { "\(plain($0.term)): \(plain($0.value))" }
        #expect(
            said.prefix(4) == [
                "Variation: The latest day is more than chance, and for the worse. "
                    + "Days of the chart that are: 1.",
                "Target within reach: As long as nothing changes, some days will meet the target "
                    + "and others will not, by chance.",
                "Control limits: From 83.9\u{202F}% on, around 92.0\u{202F}%. p chart; limits from "
                    + "20 days with a value, 2026-10-31 to 2026-11-19.",
                "Rules: a day outside the limits; 8 days in a row on one side of the centre",
            ])
        #expect(said.last?.hasPrefix("Trend: No trend that is more than chance.") == true)
        guard case .table(let table) = section.blocks.last else {
            Issue.record("no table of signals")
            return
        }
        #expect(table.rows.count == 1)
    }

    @Test("The chart shows limits, signals and what was noted, the card both icons")
    func figure() throws {
        let report = try Self.report()
        let figure = try #require(report.figures.first { $0.name == "ql-fpy-trend" })
        guard case .trend(let chart) = figure.content else {
            Issue.record("no trend")
            return
        }
        #expect(chart.limits.count == 1)
        #expect(chart.limits[0].upper == nil)
        #expect(chart.signals == [.init(day: Self.last, kind: .outside)])
        #expect(chart.annotations.map(\.text) == ["<oil>"])
        #expect(chart.forecast.isEmpty)
        let cards = report.pages.flatMap(\.sections).flatMap(\.blocks).flatMap { block in
            if case .cards(let cards) = block { cards } else { [] as [Card] }
        }
        let card = try #require(cards.first { $0.link == .kpi("QL-FPY") })
        #expect(card.variation == .specialCause(.concerning))
        #expect(card.assurance == .mayOrMayNotMeet)
    }
}
