import HTMLOutput
import Inference
import Measures
import Plant
import Reporting
import TestSupport
import Testing
import Units

@Suite("Movements of material and restated numbers, in words")
struct LedgerTellingTests {
    private static let day = "2026-11-20"

    private static func report(
        restated: [Restatement] = [], _ build: (inout PlantFixture) -> Void = { _ in }
    ) throws -> Report {
        var plant = PlantFixture()
        plant.schedule(day)
        plant.inspection(day, inspected: 100, passed: 90, defective: 10)
        build(&plant)
        let path = "templates/messages/en.toml"
        let file = try #require(Theme().file(path))
        let asOf = plant.asOf(day)
        let inputs = InferredInputs(of: plant.records, asOf: asOf)
        var measurements = Measurements(of: plant.records, inputs, asOf: asOf)
        measurements.restatements = restated
        return Report(
            of: plant.records, inputs, measurements,
            words: try Words(toml: String(decoding: file, as: UTF8.self), name: path),
            plans: try ReportPlans { Theme().file($0) }, version: "1", pageNames: asTheyAre)
    }

    private static func section(_ anchor: String, _ path: PagePath, of report: Report) throws
        -> Section?
    {
        try #require(report.pages.first { $0.path == path }).sections.first {
            $0.anchor == anchor
        }
    }

    private static func table(_ section: Section?) throws -> Table {
        let tables = section?.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil as Table? }
        }
        return try #require(tables?.first)
    }

    private static func text(_ cell: Table.Cell) -> String {
        switch cell {
        case .inline(let pieces): plain(pieces)
        case .reading(let reading): reading.amount.map(NumberFormat.digits) ?? "–"
        case .day(let day): "\(day)"
        case .standing(let standing): "\(standing)"
        case .empty: ""
        }
    }

    @Test("The latest twenty movements, the newest first, remarks left to the export")
    func movements() throws {
        let report = try Self.report { plant in
            plant.spool("S1")
            plant.movement("S1", .purchase, at: "2026-08-01T10:00:00", before: 0, change: 1000)
            for _ in 0..<20 {
                plant.movement(
                    "S1", .usage, at: "2026-11-20T09:05:00", before: 1000, change: -12.5,
                    run: "R1", note: "Ada spilt some")
            }
            plant.movement(
                "S1", .return, at: "2026-11-20T10:00:00", before: 987.5, change: 12.5, reverses: 2)
        }
        let table = try Self.table(
            Self.section("movements", Area.flow.path, of: report))
        #expect(table.rows.count == 20)
        #expect(table.export == PagePath("exports/inventory.csv"))
        #expect(
            table.rows.prefix(2).map { $0.cells.map(Self.text) } == [
                ["2026-11-20 10:00", "S1", "PLA", "Return", "987.5", "+12.5", "1,000.0", "R1"],
                ["2026-11-20 09:05", "S1", "PLA", "Use", "1,000.0", "−12.5", "987.5", "R1"],
            ])
    }

    @Test("A plant without movements in the last 90 days has no such section")
    func withoutMovements() throws {
        let report = try Self.report { plant in
            plant.movement("S1", .purchase, at: "2026-08-01T10:00:00", before: 0, change: 1000)
        }
        #expect(try Self.section("movements", Area.flow.path, of: report) == nil)
    }

    // 90 of 100 passed: 90 % now.
    @Test("What was restated stands on the KPI's page and with the data quality, nowhere else")
    func restatements() throws {
        let report = try Self.report(restated: [
            Restatement(kpi: "QL-FPY", window: .day, old: 92.5, new: 90, reason: .records),
            Restatement(kpi: "QL-PPM", window: .day, old: nil, new: 100_000, reason: .settings),
        ])
        let own = try Self.table(
            Self.section("restatements", .kpi("QL-FPY"), of: report))
        #expect(
            own.rows.map { $0.cells.map(Self.text) } == [
                ["day", "92.5", "90.0", "−2.5", "other records"]
            ])
        let all = try Self.table(
            Self.section("restatements", Area.dataQuality.path, of: report))
        #expect(
            all.rows.map { $0.cells.dropFirst().map(Self.text) } == [
                ["day", "92.5", "90.0", "−2.5", "other records"],
                ["day", "", "100,000", "", "other settings"],
            ])
        #expect(all.export == PagePath("exports/restatements.csv"))
        #expect(
            report.pages.count { $0.sections.contains { $0.anchor == "restatements" } } == 3)
    }
}
