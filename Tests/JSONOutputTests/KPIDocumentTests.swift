import Foundation
import Inference
import Measures
import Plant
import Reporting
import Testing
import Units

@testable import JSONOutput

@Suite("kpis.json")
struct KPIDocumentTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func report(clientName: String, kpis: [KPIResult]) throws -> Report {
        let day = Day(number: 20_000)
        let asOf = AsOf(
            day: day, time: LocalTime(day, minutes: 1440),
            instant: Zone.utc.instant(LocalTime(day, minutes: 1440)))
        let toml = try String(
            contentsOf: root.appending(path: "templates/messages/en.toml"), encoding: .utf8)
        var windows = PerWindow { _ in
            WindowDays(current: (day - 6)...day, previous: (day - 13)...(day - 7))
        }
        windows[.day] = WindowDays(current: day...day, previous: nil)
        let records = PlantRecords(client: Client(id: "BOOT-LINE-A", name: clientName, zone: .utc))
        return Report(
            identity: Identity(
                clientID: "BOOT-LINE-A", clientName: clientName, asOf: asOf,
                timezone: "Europe/Paris", currency: "EUR", accent: nil, paper: .a4, version: "1"),
            words: try Words(toml: toml, name: "en.toml"),
            records: records, inferred: InferredInputs(of: records, asOf: asOf),
            measurements: Measurements(asOf: asOf, windows: windows, kpis: kpis), pages: [],
            documents: [])
    }

    private func json(of report: Report) -> [UInt8] { kpisJSON(of: report, english: report.words) }

    private var sample: KPIResult {
        let kpi = KPI(
            id: "MY-CAUSE", ownName: "Downtime by \"root\" cause", group: "B Downtime", tier: 2,
            unit: .minutes, scale: 1, direction: .none, dimensions: [], formula: "", source: "",
            inputs: [])
        let measured = Measurement(
            value: 0.1 + 0.2, status: .estimated, numerator: 1e21, coverage: 0.5, confidence: 1,
            low: -1e-7, high: .infinity, previous: 2, standing: .watch, worstRung: .shiftMean)
        return KPIResult(
            kpi: kpi,
            windows: PerWindow { _ in measured },
            trend: [TrendPoint(day: Day(number: 20_000), value: nil, status: .holiday)],
            rows: [.day: [TableRow(.plant("OTHER"), [(.minutes, 12.5), (.sharePercent, nil)])]])
    }

    @Test("The document is the contract's, byte for byte")
    func bytes() throws {
        let text = String(
            decoding: json(of: try report(clientName: "Boots", kpis: [sample])), as: UTF8.self)
        let head = [
            #"{"schema":1,"client":"BOOT-LINE-A","name":"Boots","as_of":"2024-10-04","#,
            #""timezone":"Europe/Paris","currency":"EUR","windows":{"day":{"#,
            #""from":"2024-10-04","to":"2024-10-04","previous_from":null,"#,
            #""previous_to":null},"week":{"from":"2024-09-28","to":"2024-10-04","#,
            #""previous_from":"2024-09-21","previous_to":"2024-09-27"},"month":{"#,
        ]
        let value = [
            #""kpis":[{"id":"MY-CAUSE","name":"Downtime by \"root\" cause","unit":"min","#,
            #""direction":"–","tier":2,"scale":1,"values":{"day":{"#,
            #""value":0.30000000000000004,"status":"E","#,
            #""numerator":1000000000000000000000,"denominator":null,"coverage":0.5,"#,
            #""confidence":1,"completeness":null,"low":-0.0000001,"high":null,"#,
            #""previous":2,"change":null,"change_percent":null,"target":null,"#,
            #""standing":"watch","worst_rung":"shift_mean"},"week":{"#,
        ]
        let tail = [
            #""trend":[{"day":"2024-10-04","value":null,"status":"H"}],"signals":null,"#,
            #""trend_test":null,"forecast":null,"rows":{"day":[{"#,
            #""key":"OTHER","values":{"minutes":12.5,"share_percent":null}}],"week":[],"#,
            #""month":[],"rolling_7d":[],"rolling_30d":[],"rolling_90d":[]}}]}"#, "\n",
        ]
        #expect(text.hasPrefix(head.joined()))
        #expect(text.contains(value.joined()))
        #expect(text.hasSuffix(tail.joined()))
    }

    @Test(
        "Whatever a client is called reads back",
        arguments: [
            "\"quoted\\\"", "a\u{2028}b\u{2029}c", "</script><!--", "\0\u{1}\u{1F}\u{7F}",
            "tab\tnew\nline\r", "مصنع الأحذية", "👟👨‍👩‍👧", "\u{2027}\u{202A}\u{A8}", "",
        ])
    func escaping(_ name: String) throws {
        let bytes = json(of: try report(clientName: name, kpis: []))
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        #expect(object?["name"] as? String == name)
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        #expect(!text.contains { "\u{2028}\u{2029}<".unicodeScalars.contains($0) })
    }

    /// With everything that is said of the days.
    private var judged: KPIResult {
        let day = Day(number: 20_000)
        var result = sample
        result.signals = ControlStudy(
            chart: .laneyProportions, rules: [.limits, .twoOfThree],
            stretches: [
                .init(
                    days: (day - 89)...day, baseline: (day - 89)...(day - 70), baselineCount: 20,
                    centre: 92.5)
            ], limits: [.init(days: (day - 89)...day, centre: 92.5, lower: 79.25, upper: nil)],
            signals: [
                .init(day: day, rule: .limits, side: .below, value: 75, bearing: .concerning)
            ], variation: .specialCause(.concerning), assurance: .mayOrMayNotMeet)
        result.trendTest = TrendTest(
            days: (day - 89)...day, count: 64, slopePerDay: -0.125, interval: -0.25...0,
            method: .hamedRao, p: 0.03125, adjustedP: 0.25, tendency: .none, bearing: .unjudged)
        result.forecast = KPIForecast(
            method: .dampedHolt, error: 0.75,
            points: [.init(day: day + 3, value: 91, low: 80, high: nil)])
        return result
    }

    @Test("Signals, trend and forecast are the contract's, byte for byte")
    func signals() throws {
        let text = String(
            decoding: json(of: try report(clientName: "Boots", kpis: [judged])),
            as: UTF8.self)
        let signals = [
            #""signals":{"chart":"p_prime","rules":["limits","two_of_three"],"#,
            #""variation":"concerning","assurance":"may_or_may_not_meet","#,
            #""baselines":[{"from":"2024-07-07","to":"2024-10-04","#,
            #""baseline_from":"2024-07-07","baseline_to":"2024-07-26","points":20,"#,
            #""provisional":false}],"limits":[{"from":"2024-07-07","to":"2024-10-04","#,
            #""centre":92.5,"lower":79.25,"upper":null}],"signals":[{"day":"2024-10-04","#,
            #""rule":"limits","side":"below","value":75,"bearing":"concerning"}]}"#,
        ]
        let rest = [
            #","trend_test":{"from":"2024-07-07","to":"2024-10-04","points":64,"#,
            #""slope_per_day":-0.125,"low":-0.25,"high":0,"method":"hamed_rao","p":0.03125,"#,
            #""p_adjusted":0.25,"tendency":"no_trend","bearing":"unjudged"},"#,
            #""forecast":{"method":"damped_holt","mase":0.75,"points":[{"day":"2024-10-07","#,
            #""value":91,"low":80,"high":null,"status":"F"}]},"#,
        ]
        #expect(text.contains(signals.joined() + rest.joined()))
    }

    @Test("What is produced satisfies the published schema")
    func schema() throws {
        let schema = try SchemaCheck(
            contentsOf: root.appending(path: "assets/schemas/kpis.schema.json"))
        let bytes = json(of: try report(clientName: "Boots", kpis: [sample, judged]))
        #expect(try schema.problems(Data(bytes)) == [])
        let broken = String(decoding: bytes, as: UTF8.self)
            .replacing(#""status":"E""#, with: #""status":"X""#)
            .replacing(#""schema":1"#, with: #""schema":2,"extra":0"#)
            .replacing(#""from":"2024-09-28","#, with: "")
            .replacing(#""coverage":0.5"#, with: #""coverage":1.5"#)
            .replacing(#""rule":"limits""#, with: #""rule":"luck""#)
        let problems = try schema.problems(Data(broken.utf8))
        #expect(problems.contains("/extra is not allowed"))
        #expect(problems.contains("/schema must be 1"))
        #expect(problems.contains("/windows/week lacks from"))
        #expect(problems.contains("/kpis/0/values/day/status is not one of the allowed values"))
        #expect(problems.contains("/kpis/0/values/day/coverage is above 1"))
        #expect(
            problems.contains(
                "/kpis/1/signals/signals/0/rule is not one of the allowed values"))
    }
}
