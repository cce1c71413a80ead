import GRDB
import Store
import Testing
import Units

@Suite("The log of alerts")
struct DerivedAlertTests {
    private let scratch: Scratch
    private let store: DerivedStore
    private let today = Day(number: 20_000)

    init() throws {
        scratch = try Scratch()
        store = DerivedStore(path: scratch.path)
    }

    private func alert(_ subject: String, _ severity: String = "critical") -> DerivedAlert {
        DerivedAlert(
            severity: severity, kind: "open_downtime", subject: subject, since: "2024-10-04",
            value: 1.5, unit: "h", message: "'); DROP TABLE alert_log; --")
    }

    private func keep(_ alerts: [DerivedAlert]?, _ day: Day, client: String = "ACME") throws {
        try store.keep(
            DerivedTenant(
                client: client, asOf: day, summaries: [], months: [], reports: [], alerts: alerts))
    }

    private func subjects(before day: Day, of client: String = "ACME") throws -> [String]? {
        try store.alerts(of: client, before: day)?.alerts.map(\.subject)
    }

    @Test("The last earlier day is told, never the day itself or another client's")
    func earlier() throws {
        try keep([alert("D1")], today - 3)
        try keep([alert("D3"), alert("D2")], today - 1)
        try keep([alert("D4")], today)
        try keep([alert("D5")], today - 1, client: "BOLT")
        let found = try #require(try store.alerts(of: "ACME", before: today))
        #expect(found.day == today - 1)
        #expect(found.alerts == [alert("D2"), alert("D3")])
        #expect(try subjects(before: today - 1) == ["D1"])
        #expect(try subjects(before: today - 3) == nil)
        #expect(try subjects(before: today, of: "NOBODY") == nil)
    }

    @Test("A day without alerts is known, a day that failed is not")
    func empty() throws {
        try keep([alert("D1")], today - 3)
        try keep([], today - 2)
        try keep(nil, today - 1)
        let found = try #require(try store.alerts(of: "ACME", before: today))
        #expect(found.day == today - 2 && found.alerts.isEmpty)
    }

    @Test("A day that is told again is replaced, and the same again changes nothing")
    func again() throws {
        try keep([alert("D1"), alert("D2")], today - 1)
        for _ in 0..<2 {
            try keep([alert("D2", "warning")], today - 1)
            let found = try #require(try store.alerts(of: "ACME", before: today))
            #expect(found.alerts == [alert("D2", "warning")])
        }
    }
}
