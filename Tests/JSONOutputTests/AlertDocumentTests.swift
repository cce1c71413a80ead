import Foundation
import Inference
import Measures
import Plant
import Reporting
import Testing
import Units

@testable import JSONOutput

@Suite("alerts.json and events.ndjson")
struct AlertDocumentTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let hostile = "</script>\"\\\u{2028}\u{0}\n🏭"

    /// One alert of every kind; what the plant typed is `text`.
    private func report(_ text: String, isNew: Bool? = nil) throws -> Report {
        let day = Day(number: 20_000)
        let time = LocalTime(day, minutes: 1440)
        let asOf = AsOf(day: day, time: time, instant: Zone.utc.instant(time))
        let toml = try String(
            contentsOf: root.appending(path: "templates/messages/en.toml"), encoding: .utf8)
        let records = PlantRecords(client: Client(id: text, name: text, zone: .utc))
        let alerts: [Alert] = [
            Alert(
                .critical, .daysMissing(day...day), since: .day(day), value: 1, unit: .days),
            Alert(
                .critical,
                .openDowntime(stop: text, at: .plant, reason: text, isPlanned: false),
                since: .time(LocalTime(day, minutes: 600)), value: 14.5, unit: .hours),
            Alert(
                .critical,
                .componentShortage(
                    item: text, unit: text,
                    ComponentNeed(onHand: 1, needed: 2, reason: .safetyStock)),
                since: .day(day), value: 1, unit: .units),
            Alert(
                .warning, .threshold(kpi: "EQ-OEE", standing: .bad, target: 85),
                since: .day(day), value: 0.1 + 0.2, unit: .percent, status: .estimated),
            Alert(
                .warning, .commitmentMissed(order: text, promised: day), since: .day(day),
                value: 1, unit: .days),
            Alert(
                .warning, .wipAge(order: text, bound: 30), since: .day(day), value: 31, unit: .days),
            Alert(
                .info, .runVariance(run: text, estimatedGrams: 100, usedGrams: 80),
                since: .day(day), value: -20, unit: .percent),
            Alert(.info, .signal(kpi: "EQ-OEE"), since: .day(day), value: 1, unit: .percent),
        ]
        return Report(
            identity: Identity(
                clientID: text, clientName: text, asOf: asOf, timezone: "UTC", currency: "EUR",
                accent: nil, paper: .a4, version: "1"),
            words: try Words(toml: toml, name: "en.toml"), records: records,
            inferred: InferredInputs(of: records, asOf: asOf),
            measurements: Measurements(asOf: asOf, windows: [:], kpis: []),
            alerts: alerts.map {
                AlertLine(
                    alert: $0, message: [.user(text)], text: text, link: PagePath("alerts.html"),
                    isNew: isNew)
            }, pages: [], documents: [])
    }

    @Test("An alert is the contract's, byte for byte")
    func bytes() throws {
        let text = String(decoding: alertsJSON(of: try report("W1")), as: UTF8.self)
        let first =
            #"{"severity":"critical","kind":"data_missing","subject":"2024-10-04","#
            + #""since":"2024-10-04","value":1,"unit":"d","message":"W1","link":"alerts.html","#
            + #""status":"A","new":null}"#
        #expect(text.hasPrefix("[" + first + #",{"severity":"critical","kind":"open_downtime","#))
        #expect(text.contains(#""since":"2024-10-04T10:00:00","value":14.5"#))
        #expect(text.contains(#""value":0.30000000000000004,"unit":"%""#))
        #expect(text.hasSuffix("]\n"))
    }

    @Test("Both fit their schemas, whatever a plant typed", arguments: ["W1", hostile, ""])
    func schemas(text: String) throws {
        let document = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/alerts.schema.json"))
        let line = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/event.schema.json"))
        for isNew in [nil, false, true] as [Bool?] {
            let report = try report(text, isNew: isNew)
            #expect(try document.problems(Data(alertsJSON(of: report))) == [])
            let stream = eventsNDJSON(
                of: report,
                documents: [
                    RenderedDocument(
                        path: PagePath("reports/daily.pdf"), size: 1, pages: 1, kpis: 1)
                ])
            let lines = stream.split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == report.alerts.count + 1)
            for bytes in lines { #expect(try line.problems(Data(bytes)) == []) }
        }
    }

    @Test("A schema refuses what is not of it")
    func refused() throws {
        let document = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/alerts.schema.json"))
        let good = String(decoding: alertsJSON(of: try report("W1")), as: UTF8.self)
        for (piece, other) in [
            (#""severity":"critical""#, #""severity":"severe""#), (#""new":null"#, #""new":7"#),
            (#""link":"alerts.html""#, #""link":"//evil.example/x.html""#),
            (#""value":1,"#, #""value":null,"#),
        ] {
            let bad = good.replacingOccurrences(of: piece, with: other)
            #expect(try !document.problems(Data(bad.utf8)).isEmpty, "\(other)")
        }
    }

    // 60 against 80: a quarter less.
    @Test("A commitment is an event where it was missed")
    func commitments() throws {
        var report = try report("W1")
        report.alerts = []
        let schedule = report.records.schedules.intern("S;1")
        let day = Day(number: 20_000)
        report.measurements.commitments = [
            CommitmentVariance.Standing.onTarget, .watch, .missed,
        ].map { standing in
            CommitmentVariance(
                kpi: "EQ-OEE", schedule: schedule, period: (day - 6)...day, committed: 80,
                actual: 60, status: .estimated, standing: standing)
        }
        let stream = eventsNDJSON(of: report, documents: [])
        #expect(
            String(decoding: stream, as: UTF8.self) == """
                {"event":"KPIVarianceAlert","at_day":"2024-10-04","client":"W1","kpi_id":"EQ-OEE",\
                "schedule_id":"S;1","from":"2024-09-28","to":"2024-10-04","committed":80,\
                "actual":60,"variance_percent":-25,"status":"E"}

                """)
        let schema = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/event.schema.json"))
        #expect(try schema.problems(Data(stream)) == [])
    }

    @Test("A restated number is an event with the old value beside the new one")
    func restated() throws {
        var report = try report("W1")
        report.alerts = []
        report.measurements.restatements = [
            Restatement(kpi: "EQ-OEE", window: .rolling30, old: 71.5, new: nil, reason: .records),
            Restatement(kpi: "EQ-OEE", window: .day, old: nil, new: 0.1, reason: .settings),
        ]
        let stream = eventsNDJSON(of: report, documents: [])
        #expect(
            String(decoding: stream, as: UTF8.self) == """
                {"event":"NumberRestated","at_day":"2024-10-04","client":"W1","kpi_id":"EQ-OEE",\
                "window":"rolling_30d","old":71.5,"new":null,"reason":"records"}
                {"event":"NumberRestated","at_day":"2024-10-04","client":"W1","kpi_id":"EQ-OEE",\
                "window":"day","old":null,"new":0.1,"reason":"settings"}

                """)
        let schema = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/event.schema.json"))
        for line in stream.split(separator: UInt8(ascii: "\n")) {
            #expect(try schema.problems(Data(line)) == [])
        }
    }

    @Test("Each kind is an event of its own name; what was made comes last")
    func events() throws {
        let stream = eventsNDJSON(of: try report("W1"), documents: [])
        let names = try stream.split(separator: UInt8(ascii: "\n")).map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            return object?["event"] as? String ?? ""
        }
        #expect(
            names == [
                "DataMissing", "DowntimeOpen", "ComponentShortageDetected", "ThresholdCrossed",
                "CommitmentMissed", "OrderAgeExceeded", "RunVarianceHigh", "SignalRaised",
            ])
    }
}
