import Foundation
import HTMLOutput
import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("The feed of alerts")
struct AlertFeedTests {
    private static let today = "2026-11-18"

    private func plant(machine: String = "Press 4", clientName: String = "Boots") -> PlantFixture {
        var plant = PlantFixture()
        plant.records.client.name = clientName
        plant.machine(machine)
        plant.entry(Self.today, produced: 100, defective: 12)
        plant.stop(Self.today, machine: machine, from: "2026-11-18T20:30:00")
        return plant
    }

    private func text(_ plant: PlantFixture, base: String? = nil) throws -> String {
        String(
            decoding: feed(of: try plant.report(Self.today), base: base).bytes, as: UTF8.self)
    }

    @Test("Relative without an address, absolute with one; entries keep their ids")
    func links() throws {
        let relative = try text(plant())
        #expect(
            relative.contains("<link rel=\"alternate\" type=\"text/html\" href=\"alerts.html\"/>"))
        #expect(relative.contains("href=\"kpi/ql-qr.html\""))
        let absolute = try text(plant(), base: "https://example.com/latest/test")
        #expect(absolute.contains("href=\"https://example.com/latest/test/kpi/ql-qr.html\""))
        let id = "<id>tag:andon.invalid,2026:TEST/threshold_crossed/QL-QR</id>"
        #expect(relative.contains(id) && absolute.contains(id))
    }

    @Test("The feed is of the moment of the report, an entry of since when it is")
    func moments() throws {
        let feed = try text(plant())
        // 24:00 of the 18th, and the stop at 20:30, in UTC.
        #expect(feed.contains("</title>\n<updated>2026-11-19T00:00:00Z</updated>"))
        #expect(feed.contains("<updated>2026-11-18T20:30:00Z</updated>"))
        #expect(
            feed.contains(
                "<title>Critical: Press 4 has been down for 3.5\u{202F}h: Equipment failure</title>"
            ))
    }

    /// A stop that began tomorrow, by a clock that is wrong, and one of the year 9999.
    @Test("No entry claims a moment after that of the report")
    func future() throws {
        var report = try plant().report(Self.today)
        let last = "2026-11-19T00:00:00Z"
        for (index, since) in ["2026-11-20T09:00:00", "9999-12-31T00:00:00"].enumerated()
        where report.alerts.indices.contains(index) {
            report.alerts[index].alert.since = .time(PlantFixture.time(since))
        }
        let text = String(decoding: feed(of: report).bytes, as: UTF8.self)
        let moments = text.matches(of: #/<updated>([^<]*)<\/updated>/#).map { String($0.1) }
        #expect(moments.count > 2 && moments.contains(last))
        #expect(moments.allSatisfy { $0 <= last })
    }

    @Test(
        "Whatever a plant is called, the feed is well-formed and says it",
        arguments: [
            "</title></feed>", "]]>", "&amp;", "<script>alert(1)</script>", "a\u{0}\u{1}b",
            "\u{202E}evil", "\" x=\"", "مضخة", "🏭", "\u{FFFE}",
        ])
    func hostile(name: String) throws {
        let text = try text(plant(machine: name, clientName: name))
        let reader = FeedReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        let plain = try self.text(plant())
        #expect(
            reader.elements == FeedReader.elements(of: plain), "the markup is the same for any name"
        )
    }
}

/// The elements of a document in their order.
private final class FeedReader: NSObject, XMLParserDelegate {
    var elements: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        elements.append("\(name) \(attributes.keys.sorted())")
    }

    static func elements(of text: String) -> [String] {
        let reader = FeedReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        _ = parser.parse()
        return reader.elements
    }
}
