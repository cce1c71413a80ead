import GRDB
import Store
import Testing
import Units

@Suite("First publications and the ledger of restatements")
struct DerivedRestatementTests {
    private let scratch: Scratch
    private let store: DerivedStore
    private let today = Day(number: 20_000)

    init() throws {
        scratch = try Scratch()
        store = DerivedStore(path: scratch.path)
    }

    private func row(
        _ kpi: String, _ old: Double?, _ new: Double?, reason: String = "records"
    ) -> DerivedRestatement {
        DerivedRestatement(kpi: kpi, window: "day", old: old, new: new, reason: reason)
    }

    private func keep(
        _ text: String, _ rows: [DerivedRestatement] = [], moment: String = "2024-10-04",
        client: String = "ACME"
    ) throws {
        try store.keep(
            DerivedTenant(
                client: client, asOf: today, summaries: [], months: [], reports: [],
                numbers: DerivedNumbers(moment: moment, text: text, restatements: rows)))
    }

    @Test("What was published first of a moment stays, whatever is published after")
    func first() throws {
        #expect(try store.firstNumbers(of: "ACME", at: "2024-10-04") == nil)
        try keep("a")
        try keep("b")
        try keep("c", moment: "2024-10-04T14:00")
        try keep("d", client: "'); DROP TABLE first_publication; --")
        #expect(try store.firstNumbers(of: "ACME", at: "2024-10-04") == "a")
        #expect(try store.firstNumbers(of: "ACME", at: "2024-10-04T14:00") == "c")
        #expect(try store.firstNumbers(of: "BOLT", at: "2024-10-04") == nil)
    }

    @Test("The ledger holds what the last publication tells otherwise than the first")
    func ledger() throws {
        try keep("a", [row("OLD", 1, 2)])
        let rows = [row("EQ-OEE", 71.9, nil), row("DL-OTD", nil, 95.5, reason: "settings")]
        for _ in 0..<2 {
            try keep("b", rows)
            // By KPI.
            #expect(try store.restatements(of: "ACME", at: "2024-10-04") == rows.reversed())
        }
        #expect(try store.restatements(of: "ACME", at: "2024-10-05") == [])
        #expect(try store.restatements(of: "BOLT", at: "2024-10-04") == [])
        try keep("a")
        #expect(try store.restatements(of: "ACME", at: "2024-10-04") == [])
    }

    @Test("A month is final once a report told it so")
    func finalMonth() throws {
        let month = today.startOfMonth
        #expect(try !store.isFinal(monthOf: today, of: "ACME"))
        try store.keep(
            DerivedTenant(
                client: "ACME", asOf: today + 40, summaries: [],
                months: [DerivedMonth(month: month, revision: 0, figures: "")], reports: []))
        #expect(try store.isFinal(monthOf: today, of: "ACME"))
        #expect(try !store.isFinal(monthOf: month - 1, of: "ACME"))
        #expect(try !store.isFinal(monthOf: today, of: "BOLT"))
    }

    @Test("A store of the version before is brought to this one")
    func migrated() throws {
        try keep("a", [row("EQ-OEE", 1, 2)])
        try store.close()
        try scratch.write(
            """
            DROP TABLE first_publication; DROP TABLE restatement; PRAGMA user_version = 3
            """)
        let later = DerivedStore(path: scratch.path)
        #expect(try later.firstNumbers(of: "ACME", at: "2024-10-04") == nil)
        #expect(later.takeNotices() == [])
    }
}
