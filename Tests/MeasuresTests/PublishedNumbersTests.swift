import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("Numbers that were published otherwise before")
struct PublishedNumbersTests {
    private static func kpi(_ id: String, formula: String = "a / b") -> KPI {
        KPI(
            id: id, ownName: id, group: "A", tier: 1, unit: .percent, scale: 1, direction: .higher,
            dimensions: [], formula: formula, source: "", inputs: [])
    }

    /// KPIs with these values of the day; every other window says 1.
    private static func numbers(
        _ values: [(String, Double?)], settings: [String: String] = [:], formula: String = "a / b",
        version: String = "1"
    ) -> PublishedNumbers {
        let plant = PlantFixture()
        let results = values.map { id, value in
            KPIResult(
                kpi: kpi(id, formula: formula),
                windows: PerWindow { window in
                    Measurement(value: window == .day ? value : 1, status: .normal)
                })
        }
        var written = Settings()
        written.written = settings
        return PublishedNumbers(
            of: Measurements(asOf: plant.asOf("2026-01-05"), windows: [:], kpis: results), written,
            version: version)
    }

    @Test("The text is read back to the last bit, and the same numbers are not restated")
    func roundTrip() {
        let values: [Double?] = [nil, 0, -0.1, 1.0 / 3, 1e-300, 123_456_789_012_345.67]
        for (index, value) in values.enumerated() {
            let other = values[(index + 1) % values.count]
            let first = PublishedNumbers(text: Self.numbers([("K", value)]).text)
            #expect(Self.numbers([("K", value)]).restatements(since: first) == [])
            #expect(
                Self.numbers([("K", other)]).restatements(since: first) == [
                    Restatement(kpi: "K", window: .day, old: value, new: other, reason: .records)
                ])
        }
    }

    @Test("Exactly what differs is told, in the order of the KPIs; new and gone ones are not")
    func differences() {
        let first = Self.numbers([("A", 1), ("B", 2), ("GONE", 3), ("C", 4)])
        let now = Self.numbers([("C", 5), ("NEW", 9), ("A", 1), ("B", nil)])
        #expect(
            now.restatements(since: first) == [
                Restatement(kpi: "C", window: .day, old: 4, new: 5, reason: .records),
                Restatement(kpi: "B", window: .day, old: 2, new: nil, reason: .records),
            ])
        #expect(now.restatements(since: first).map(\.change) == [1, nil])
    }

    @Test("A window or a text that was never written is no change")
    func foreign() {
        let now = Self.numbers([("A", 1)])
        for text in ["", "version 1", "A 0 5", "windows day\nA", "windows other\nA 0 5"] {
            #expect(now.restatements(since: PublishedNumbers(text: text)) == [])
        }
        let first = PublishedNumbers(text: "version 1\nwindows month day\nA 0 1 7\n")
        #expect(now.restatements(since: first).map(\.old) == [7])
    }

    // EQ-OEE reads oee_cap and, by this formula without elements, nothing else.
    @Test("Program before settings before records; a setting counts for the KPIs that read it")
    func reasons() {
        let first = Self.numbers([("EQ-OEE", 1), ("QL-FPY", 1)])
        func reasons(
            settings: [String: String] = [:], formula: String = "a / b", version: String = "1"
        ) -> [Restatement.Reason] {
            Self.numbers(
                [("EQ-OEE", 2), ("QL-FPY", 2)], settings: settings, formula: formula,
                version: version
            ).restatements(since: first).map(\.reason)
        }
        #expect(reasons() == [.records, .records])
        #expect(reasons(settings: ["accent": "#000000"]) == [.records, .records])
        #expect(reasons(settings: ["oee_cap": "true"]) == [.settings, .records])
        #expect(reasons(formula: "b / a") == [.settings, .settings])
        #expect(reasons(settings: ["oee_cap": "true"], version: "2") == [.program, .program])
    }
}
