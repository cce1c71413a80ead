import Foundation
import HTMLOutput
import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

extension PlantFixture {
    /// The report of a day in a language of the built-in message files.
    func report(
        _ day: String, language: String = "en", earlier: EarlierAlerts? = nil
    ) throws -> Report {
        let path = "templates/messages/\(language).toml"
        let file = try #require(Theme().file(path))
        let asOf = asOf(day)
        let inputs = InferredInputs(of: records, asOf: asOf)
        return Report(
            of: records, inputs, Measurements(of: records, inputs, asOf: asOf), earlier: earlier,
            words: try Words(toml: String(decoding: file, as: UTF8.self), name: path),
            plans: try ReportPlans { Theme().file($0) }, version: "1",
            pageNames: named { "page-\($0.utf8.count)" })
    }
}

@Suite("Alerts in words")
struct AlertTellingTests {
    private static let today = "2026-11-18"

    /// One of every kind but the signal: see the sentences for the numbers.
    private var plant: PlantFixture {
        var plant = PlantFixture()
        plant.machine("Press 4", line: "L1")
        plant.product("BOOT")
        for day in ["2026-11-16", "2026-11-17", Self.today] { plant.schedule(day) }
        plant.entry("2026-11-16", machine: "Press 4", product: "BOOT", produced: 100, defective: 12)
        plant.entry(Self.today, machine: "Press 4", product: "BOOT", produced: 100, defective: 12)
        plant.stop(Self.today, machine: "Press 4", from: "2026-11-18T20:30:00")
        plant.billOfMaterials("B", of: "BOOT", released: "2026-01-01T00:00:00")
        plant.records.components = [
            BillComponent(
                bill: plant.records.billsOfMaterials.intern("B"), item: "LEATHER", quantityPer: 1.5)
        ]
        plant.stock("2026-11-17", item: "LEATHER", onHand: 20)
        plant.order(
            WorkOrder(
                id: "W1", product: Reference(position: 0), quantity: 100, status: .inProgress,
                startedAt: PlantFixture.time("2026-10-09T00:00:00"),
                promisedDay: PlantFixture.day("2026-11-15")))
        plant.productionRun("2026-11-16T08:00:00", to: "2026-11-16T12:00:00")
        plant.runItem(product: "BOOT", quantity: 1, successful: 1)
        plant.runMaterial(spool: "S", estimated: 100, actual: 120)
        return plant
    }

    private static let sentences: [(Alert.Kind, en: String, ar: String)] = [
        (
            .openDowntime, "Press 4 has been down for 3.5\u{202F}h: Equipment failure",
            "\u{2068}Press 4\u{2069} متوقف منذ \u{2068}3.5\u{202F}h\u{2069}: عطل المعدات"
        ),
        (
            .componentShortage,
            "LEATHER: 20\u{202F}EA on hand, 150\u{202F}EA needed; not enough to finish order W1",
            "\u{2068}LEATHER\u{2069}: المتوفر \u{2068}20\u{202F}EA\u{2069} والمطلوب \u{2068}150\u{202F}EA\u{2069}، ولا يكفي لإتمام أمر العمل \u{2068}W1\u{2069}"
        ),
        (
            .commitmentMissed, "Order W1 was promised for 2026-11-15 and is late by 3\u{202F}d",
            "أمر العمل \u{2068}W1\u{2069} موعده \u{2068}2026-11-15\u{2069} ومتأخر \u{2068}3\u{202F}d\u{2069}"
        ),
        (
            .wipAge,
            "Order W1 has been in progress for 41.0\u{202F}d; the limit is 30\u{202F}d",
            "أمر العمل \u{2068}W1\u{2069} قيد التنفيذ منذ \u{2068}41.0\u{202F}d\u{2069}، والحد \u{2068}30\u{202F}d\u{2069}"
        ),
        (
            .runVariance,
            "Run R1 used 120\u{202F}g, estimated were 100\u{202F}g: +20.0\u{202F}%",
            "التشغيلة \u{2068}R1\u{2069} استهلكت \u{2068}120\u{202F}g\u{2069} والتقدير \u{2068}100\u{202F}g\u{2069}: \u{2068}+20.0\u{202F}%\u{2069}"
        ),
    ]

    @Test("Every kind says what, how much and where to look, in both languages")
    func sentences() throws {
        for language in ["en", "ar"] {
            let report = try plant.report(Self.today, language: language)
            let paths = Set(report.pages.map(\.path))
            for (kind, en, ar) in Self.sentences {
                let line = try #require(report.alerts.first { $0.alert.kind == kind }, "\(kind)")
                #expect(line.text == (language == "en" ? en : ar))
            }
            for line in report.alerts {
                #expect(paths.contains(line.link), "\(line.link.text)")
                #expect(!line.text.contains("{"), "\(line.text)")
            }
        }
        let report = try plant.report(Self.today)
        let missing = try #require(
            report.alerts.first { $0.alert.kind == .dataMissing && $0.alert.severity == .critical })
        #expect(missing.text == "No records for the scheduled day 2026-11-17")
        // 24 of 200 are defective.
        let quality = try #require(report.alerts.first { $0.alert.subject == "QL-QR" })
        #expect(
            quality.text == "Quality ratio is 88.0\u{202F}%: critical, target 99.0\u{202F}%")
        #expect(quality.link == .kpi("QL-QR"))
    }

    /// Machines that have been down since 20:30, for 3.5 hours at the end of the day: critical above two.
    @Test(
        "Of alerts of one kind the first three are told, then how many there are more, and of three no such line",
        arguments: [(3, nil), (4, "Open downtime: 1 more"), (5, "Open downtime: 2 more")]
            as [(Int, String?)])
    func more(stops: Int, line: String?) throws {
        var plant = PlantFixture()
        plant.schedule(Self.today)
        for number in 1...stops {
            plant.stop(
                Self.today, machine: "Press \(number)", from: "2026-11-18T20:30:00")
        }
        var telling = try Telling(of: plant, on: Self.today)
        telling.alertLines = telling.lines(of: telling.measurements.alerts)
        guard case .notices(let notices) = telling.alertList() else {
            Issue.record("no alerts")
            return
        }
        let lines = notices.map { plain($0.text) }
        let told = lines.filter { $0.hasPrefix("Press ") }
        #expect(told.count == 3, "\(lines)")
        #expect(lines.filter { $0.hasSuffix(" more") } == (line.map { [$0] } ?? []))
    }

    /// 100 boots take 150 of LEATHER, of which 20 are there.
    @Test("The page that an alert of a shortage leads to holds the shortage")
    func shortage() throws {
        let report = try plant.report(Self.today)
        let line = try #require(report.alerts.first { $0.alert.kind == .componentShortage })
        let page = try #require(report.pages.first { $0.path == line.link })
        let tables = page.sections.flatMap(\.blocks).compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        let table = try #require(
            tables.first { plain($0.caption) == "Items of which less is on hand than is needed: 1" }
        )
        #expect(
            table.rows.map { $0.cells.map { plain($0) } }
                == [["LEATHER", "EA", "20", "150", "2026-11-17", "1", "W1"]])
    }

    @Test("The overview begins with alerts and recommendations; the page lists all by severity")
    func pages() throws {
        let report = try plant.report(Self.today)
        let overview = try #require(report.pages.first)
        #expect(
            overview.sections.prefix(2).map(\.anchor) == ["now", "recommendations"])
        let page = try #require(report.pages.first { $0.path == Area.alerts.path })
        let severities = Alert.Severity.allCases.filter { severity in
            report.alerts.contains { $0.alert.severity == severity }
        }
        #expect(severities.prefix(2) == [.critical, .warning])
        #expect(
            page.sections.map(\.anchor)
                == severities.map(\.rawValue) + ["recommendations", "feed"])
        var rows = 0
        for section in page.sections {
            for case .table(let table) in section.blocks { rows += table.rows.count }
        }
        #expect(rows == report.alerts.count)
    }

    @Test("Nothing wrong is said as such")
    func nothing() throws {
        let report = try PlantFixture().report(Self.today)
        let page = try #require(report.pages.first { $0.path == Area.alerts.path })
        #expect(report.alerts.isEmpty && report.alertChanges == nil)
        #expect(report.words.plainText(page.lead, currency: "EUR") == "Nothing needs attention.")
        #expect(page.sections.map(\.anchor) == ["feed"])
    }

    @Test("What came and went since an earlier day is told, and only with an earlier day")
    func changes() throws {
        let gone = EarlierAlerts.Item(
            key: .init(kind: .wipAge, subject: "W9"), severity: .warning)
        let earlier = EarlierAlerts(
            day: PlantFixture.day("2026-11-17"),
            alerts: [
                .init(key: .init(kind: .openDowntime, subject: "D1"), severity: .critical), gone,
            ])
        let report = try plant.report(Self.today, earlier: earlier)
        #expect(report.alerts.first { $0.alert.kind == .openDowntime }?.isNew == false)
        #expect(report.alerts.first { $0.alert.kind == .wipAge }?.isNew == true)
        let section = try #require(report.pages.first?.sections.first { $0.anchor == "changes" })
        #expect(
            report.words.plainText(section.title ?? [], currency: "EUR")
                == "What changed")
        guard case .paragraph(let since) = section.blocks.first,
            case .list(let lines) = section.blocks.last
        else {
            Issue.record("no list")
            return
        }
        #expect(
            report.words.plainText(since, currency: "EUR") == "Since the report of 2026-11-17:")
        let told = lines.map { report.words.plainText($0, currency: "EUR") }
        #expect(told.contains("resolved: Old work in progress, W9"))
        let new = try #require(report.alerts.first { $0.isNew == true })
        #expect(told.contains("new: \(new.text)"))
        #expect(!told.contains { $0.contains("has been down") })
    }

    @Test("Each recommendation has its number and a page that shows it")
    func recommendations() throws {
        for language in ["en", "ar"] {
            let report = try plant.report(Self.today, language: language)
            let paths = Set(report.pages.map(\.path))
            #expect(!report.measurements.recommendations.isEmpty)
            for recommendation in report.measurements.recommendations {
                #expect(paths.contains(.kpi(recommendation.kpi)))
            }
            let section = try #require(
                report.pages.first?.sections.first { $0.anchor == "recommendations" })
            guard case .list(let lines) = section.blocks.first else {
                Issue.record("no list")
                return
            }
            #expect(lines.count == report.measurements.recommendations.count)
            for line in lines {
                let text = report.words.plainText(line, currency: "EUR")
                #expect(text.contains { $0.isNumber } && !text.contains("{"), "\(text)")
            }
        }
    }

    @Test("Every advice has a sentence of its own in both languages")
    func advice() throws {
        let all: [Recommendation.Advice] = [
            .reviewQuality(product: "BOOT", scrapped: 7), .reviewQuality(product: nil, scrapped: 7),
            .attackLoss(.speedLoss, minutes: 7), .reviewScheduling,
            .removeStopCause("POWER_OUTAGE", minutes: 7), .reviewStandards,
            .shortenChangeovers(hours: 7), .coverAbsence, .limitOvertime(limit: 7),
            .relieveBottleneck(station: "Sewing", bound: 7), .settleOverdueOrders(oldestDays: 7),
            .finishOldOrders(bound: 7, onHold: 7), .orderComponents,
            .recordInput(.headcount, missing: 7),
        ]
        for language in ["en", "ar"] {
            let report = try plant.report(Self.today, language: language)
            let telling = Telling(
                plant: report.records, inputs: report.inferred, measurements: report.measurements,
                words: report.words, identity: report.identity, pageNames: asTheyAre)
            var seen: Set<String> = []
            for advice in all {
                let text = report.words.plainText(
                    telling.sentence(
                        Recommendation(advice, kpi: "EQ-OEE", value: 41, unit: .count)),
                    currency: "EUR")
                #expect(text.contains("41") && !text.contains("{"), "\(text)")
                #expect(seen.insert(text).inserted)
            }
        }
    }

    @Test("No operator is named")
    func privacy() throws {
        var plant = plant
        plant.pieces(by: "OPERATOR-SECRET")
        let report = try plant.report(Self.today)
        // The person's scrap and absence are among what is told.
        #expect(report.alerts.contains { $0.alert.subject == "LB-ABS" })
        for line in report.alerts { #expect(!line.text.contains("OPERATOR-SECRET")) }
    }
}

extension PlantFixture {
    fileprivate mutating func pieces(by employee: String) {
        entry("2026-11-18", produced: 1, defective: 1, scrapped: 1)
        let employee = records.employees.intern(employee)
        records.entries[records.entries.count - 1].employee = employee
        attendance("2026-11-18", employee: "OPERATOR-SECRET", worked: 0, absent: 8)
    }
}
