import HTMLOutput
import Inference
import Measures
import Plant
import Reporting
import TestSupport
import Testing
import Units

@Suite("What is said of inference")
struct InferenceTellingTests {
    private static let day = "2026-11-18"

    private func report(_ plant: PlantFixture, _ language: String = "en") throws -> Report {
        let path = "templates/messages/\(language).toml"
        let file = try #require(Theme().file(path))
        let asOf = plant.asOf(Self.day)
        let inputs = InferredInputs(of: plant.records, asOf: asOf)
        return Report(
            of: plant.records, inputs, Measurements(of: plant.records, inputs, asOf: asOf),
            words: try Words(toml: String(decoding: file, as: UTF8.self), name: path),
            plans: try ReportPlans(file: Theme().file), version: "1", pageNames: asTheyAre)
    }

    /// The section of a page in words, its notices marked by their severity.
    private func said(_ report: Report, _ page: PagePath, _ anchor: String) throws -> [String] {
        let page = try #require(report.pages.first { $0.path == page })
        let section = try #require(page.sections.first { $0.anchor == anchor })
        return section.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let inlines), .subheading(let inlines): [plain(inlines)]
            case .list(let items): items.map { plain($0) }
            case .notice(let notice): ["\(notice.severity): \(plain(notice.text))"]
            case .notices(let notices): notices.map { "\($0.severity): \(plain($0.text))" }
            case .facts, .cards, .table, .figure: []
            }
        }
    }

    /// Two orders with two entries of 8 h of labour each, one of them without its headcount.
    private var plant: PlantFixture {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for order in ["A", "B"] {
            plant.order(WorkOrder(id: order, quantity: 1))
            for number in 1...2 {
                plant.entry(
                    Self.day, machine: order + "\(number)", produced: 100, run: 5,
                    assigned: order == "A" && number == 1 ? nil : 4, minutes: 1, seconds: 100)
                plant.records.entries[plant.records.entries.count - 1].workOrder =
                    plant.records.workOrders.find(order)
            }
        }
        return plant
    }

    @Test("A KPI's page says which input was estimated, how often, and how sure that is")
    func sentence() throws {
        let said = try said(try report(plant), .kpi("LB-EFF"), "inputs")
        #expect(
            said.first?.contains(
                ": estimated headcount on 1 of 2 work orders, 88\u{202F}% confidence. 75") == true,
            "\(said)")
    }

    @Test("Below a confidence of 0.5 it is a warning, there and on the data-quality page")
    func warning() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 100, run: 5, seconds: 100)
        let report = try report(plant)
        let expected =
            "estimated labour standard on 1 of 1 production entries, estimated headcount on 1 of 1 production entries, 30\u{202F}% confidence"
        let page = try said(report, .kpi("LB-EFF"), "inputs")
        #expect(page.first?.hasPrefix("warning: ") == true && page[0].contains(expected))
        let quality = try said(report, PagePath("data-quality.html"), "inference")
        #expect(quality.contains { $0.hasPrefix("warning: ") && $0.contains(expected) })
    }

    @Test(
        "A line that runs exactly at its standard is a note where the data is judged",
        arguments: ["en", "ar"])
    func paced(language: String) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("ROUND {0}", seconds: 90)
        for _ in 1...5 {
            plant.entry(Self.day, machine: "M1", product: "ROUND {0}", produced: 40, run: 1)
        }
        let quality = try said(
            try report(plant, language), PagePath("data-quality.html"), "inference")
        #expect(
            quality.contains { $0.hasPrefix("info: ") && $0.contains(": ROUND {0}. ") })
    }

    @Test("The data-quality page lists what was filled in and how well hidden inputs were told")
    func sections() throws {
        let report = try report(plant)
        let page = try #require(
            report.pages.first { $0.path == PagePath("data-quality.html") })
        for (anchor, file) in [
            ("calibration", "exports/calibration.csv"), ("inference-log", "exports/inferences.csv"),
        ] {
            let section = try #require(page.sections.first { $0.anchor == anchor })
            let tables = section.blocks.compactMap { block -> Table? in
                if case .table(let table) = block { table } else { nil }
            }
            #expect(tables.count == 1 && tables.first?.export == PagePath(file))
            #expect(tables.first?.rows.isEmpty == false)
        }
    }
}
