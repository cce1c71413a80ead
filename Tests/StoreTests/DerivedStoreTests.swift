import Foundation
import GRDB
import Store
import Testing
import Units

@Suite("Derived store")
struct DerivedStoreTests {
    private let scratch: Scratch
    private let store: DerivedStore
    private let today = Day(number: 20_000)
    private let table = DerivedTable(
        name: "machine_daily", keys: ["day", "machine_id"], words: ["status"],
        figures: ["produced_units", "oee_percent"])

    init() throws {
        scratch = try Scratch()
        store = DerivedStore(path: scratch.path)
    }

    /// Rows of the last two days: machine, pieces; a rate only where the pieces are not 0.
    private func rows(_ today: [(String, Double)], _ before: [(String, Double)] = [])
        -> DerivedRows
    {
        let all = before.map { (self.today - 1, $0) } + today.map { (self.today, $0) }
        return DerivedRows(
            table: table, span: (self.today - 89)...self.today,
            rows: all.map { DerivedRows.Row(day: $0, texts: [$1.0, "A"]) },
            figures: all.flatMap { [$1.1, $1.1 == 0 ? .nan : 87.5] })
    }

    private func keep(
        _ rows: DerivedRows, client: String = "ACME", months: [DerivedMonth] = [],
        reports: [DerivedReport] = []
    ) throws {
        try store.keep(
            DerivedTenant(
                client: client, asOf: today, summaries: [rows], months: months, reports: reports))
    }

    private func stored() throws -> [String] {
        try scratch.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM machine_daily").map { row in
                row.databaseValues.map { "\($0)" }.joined(separator: " ")
            }
        }
    }

    @Test("Rows come back as they were kept; an empty figure is NULL")
    func roundTrip() throws {
        try keep(rows([("M1", 12), ("M2", 0)]))
        #expect(
            try stored() == [
                #""ACME" "2024-10-04" "M1" "A" 12.0 87.5"#,
                #""ACME" "2024-10-04" "M2" "A" 0.0 NULL"#,
            ])
    }

    @Test("A day that is told again is replaced as a whole, older days and other clients stay")
    func replaced() throws {
        try keep(rows([("M1", 1)]), client: "BOLT")
        try keep(rows([("M1", 12), ("M2", 5)], [("M1", 3)]))
        try keep(rows([("M2", 6)], [("M1", 3)]))
        #expect(
            try stored() == [
                #""ACME" "2024-10-03" "M1" "A" 3.0 87.5"#,
                #""ACME" "2024-10-04" "M2" "A" 6.0 87.5"#,
                #""BOLT" "2024-10-04" "M1" "A" 1.0 87.5"#,
            ])
        // A day of the span without rows has none; a day before the span is history.
        var later = rows([("M1", 9)])
        later.span = today...today
        try keep(later)
        #expect(try stored().count == 3)
        later.span = (today - 1)...today
        try keep(later)
        #expect(
            try stored() == [
                #""ACME" "2024-10-04" "M1" "A" 9.0 87.5"#,
                #""BOLT" "2024-10-04" "M1" "A" 1.0 87.5"#,
            ])
    }

    @Test("The same again writes no row")
    func unchanged() throws {
        try keep(rows([("M1", 12)]))
        // A row that nobody of ours wrote shows whether the day is written anew.
        try scratch.write("UPDATE machine_daily SET status = 'X'")
        try keep(rows([("M1", 12)]))
        #expect(try stored() == [#""ACME" "2024-10-04" "M1" "X" 12.0 87.5"#])
        try keep(rows([("M1", 13)]))
        #expect(try stored() == [#""ACME" "2024-10-04" "M1" "A" 13.0 87.5"#])
    }

    @Test("A column that a later version has is added")
    func newColumn() throws {
        try keep(rows([("M1", 12)]))
        var wider = rows([("M1", 12)])
        wider.table.figures.append("mtbf_hours")
        wider.figures.append(40)
        try keep(wider)
        #expect(try stored() == [#""ACME" "2024-10-04" "M1" "A" 12.0 87.5 40.0"#])
    }

    @Test("Of a final month the telling counts that stood last on the day asked")
    func months() throws {
        let month = today.startOfMonth
        for (revision, day) in [(0, today - 2), (1, today)] {
            try store.keep(
                DerivedTenant(
                    client: "ACME", asOf: day, summaries: [],
                    months: [
                        DerivedMonth(month: month, revision: revision, figures: "a=\(revision)\n")
                    ], reports: []))
        }
        #expect(
            try store.finalMonths(of: "ACME", asOf: today)
                == [DerivedMonth(month: month, revision: 1, figures: "a=1\n")])
        #expect(
            try store.finalMonths(of: "ACME", asOf: today - 1)
                == [DerivedMonth(month: month, revision: 0, figures: "a=0\n")])
        #expect(try store.finalMonths(of: "ACME", asOf: today - 3) == [])
        #expect(try store.finalMonths(of: "BOLT", asOf: today) == [])
        // The earlier values are kept.
        #expect(
            try scratch.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM monthly_revision") }
                == 2)
    }

    @Test("A report that fails keeps what still stands and what was mailed")
    func reports() throws {
        func report(_ outcome: DerivedReport.Outcome) -> DerivedReport {
            DerivedReport(
                type: "daily", day: today, file: "reports/daily.pdf", outcome: outcome)
        }
        func stored() throws -> String {
            try scratch.read { database in
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT type, day, file, size, pages, kpi_count, seconds, status, error,
                          mailed_at FROM report
                        """)
                let values = row.map { Array($0.databaseValues) } ?? []
                return values.map { "\($0)".replacing("\"", with: "") }.joined(separator: " ")
            }
        }
        try keep(
            rows([]), reports: [report(.built(size: 900, pages: 3, kpis: 10, seconds: 0.25))])
        try scratch.write("UPDATE report SET mailed_at = '2024-10-05T06:00:00'")
        let start = "daily 2024-10-04 reports/daily.pdf 900 3 10 0.25 "
        try keep(rows([]), reports: [report(.failed(error: "no font"))])
        #expect(try stored() == start + "failed no font 2024-10-05T06:00:00")
        try keep(
            rows([]), reports: [report(.built(size: 900, pages: 3, kpis: 10, seconds: 0.25))])
        #expect(try stored() == start + "built NULL 2024-10-05T06:00:00")
    }

    @Test(
        "What is not a store of ours is set aside and made anew",
        arguments: [
            ("noise", "broken"), ("foreign", "another program's"), ("newer", "newer andon"),
            ("folder", "folder"), ("torn", "broken"),
        ])
    func setAside(kind: String, reason: String) throws {
        let url = URL(filePath: scratch.path)
        switch kind {
        case "noise": try Data(repeating: 0x5A, count: 5000).write(to: url)
        case "foreign": try scratch.write("CREATE TABLE recipes (name TEXT)")
        case "newer":
            try keep(rows([("M1", 1)]))
            try store.close()
            try scratch.write("PRAGMA user_version = 99")
        case "folder":
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        default:
            // A whole header, and pages after it that are not what it says.
            try keep(rows((0..<400).map { ("M\($0)", 1) }))
            try store.close()
            var bytes = try Data(contentsOf: url)
            bytes.replaceSubrange(8192..., with: Data(repeating: 0xA5, count: bytes.count - 8192))
            try bytes.write(to: url)
        }
        try keep(rows([("M1", 12)]))
        #expect(try stored() == [#""ACME" "2024-10-04" "M1" "A" 12.0 87.5"#])
        let notices = store.takeNotices()
        #expect(notices.count == 1 && notices[0].contains(reason), "\(notices)")
        #expect(store.takeNotices().isEmpty)
        #expect(FileManager.default.fileExists(atPath: scratch.path + ".aside"))
    }

    @Test(
        "A link in its place is set aside: nothing is written through it", arguments: [true, false])
    func link(leadsToFile: Bool) throws {
        let scratch = try Scratch()
        let target = scratch.folder.appending(path: "theirs").path
        if leadsToFile { try Data("theirs".utf8).write(to: URL(filePath: target)) }
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path, withDestinationPath: target)
        let store = DerivedStore(path: scratch.path)
        #expect(try store.firstNumbers(of: "ACME", at: "m") == nil)
        #expect(
            store.takeNotices().first?.hasPrefix(
                "the store of summaries is a symbolic link, and nothing is written through one")
                == true)
        try store.close()
        let found = FileManager.default.contents(atPath: target)
        #expect(found == (leadsToFile ? Data("theirs".utf8) : nil))
    }

    @Test("Whatever already lies aside stays")
    func asideTwice() throws {
        for _ in 0..<2 {
            try store.close()
            try Data(repeating: 0x5A, count: 5000).write(to: URL(filePath: scratch.path))
            try keep(rows([("M1", 12)]))
        }
        #expect(FileManager.default.fileExists(atPath: scratch.path + ".aside-2"))
    }

    @Test("A place where nothing can be written is an error, not a wait")
    func unwritable() throws {
        let store = DerivedStore(path: "/nonexistent/state.sqlite")
        #expect(throws: StoreError.self) { try store.finalMonths(of: "ACME", asOf: today) }
    }

    @Test(
        "The tables of alerts and forecasts are there, forecasts in the plant's own shape and more")
    func logs() throws {
        try keep(rows([]))
        let columns = try scratch.read { try $0.columns(in: "forecast_log").map(\.name) }
        let plant = try Scratch()
        try PlantWriter(creating: plant.path).close()
        let own = try plant.read { try $0.columns(in: "forecast_log").map(\.name) }
        #expect(columns == own + ["low", "high", "method"])
        #expect(try scratch.read { try $0.tableExists("alert_log") })
    }

    private func keep(_ forecasts: [DerivedForecast]?, madeOn day: Day? = nil) throws {
        try store.keep(
            DerivedTenant(
                client: "ACME", asOf: day ?? today, summaries: [], months: [], reports: [],
                forecasts: forecasts))
    }

    private func logged() throws -> [String] {
        try scratch.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM forecast_log").map { row in
                row.databaseValues.map { "\($0)" }.joined(separator: " ")
            }
        }
    }

    @Test(
        "Forecasts are kept by the day they were made on, told anew as a whole, and forgotten after 400"
    )
    func forecasts() throws {
        let oee = DerivedForecast(
            kpi: "EQ-OEE", day: today + 3, value: 71.5, low: 65, high: 78, method: "damped_holt")
        let volume = DerivedForecast(
            kpi: "PR-VOL", day: today + 3, value: 900, low: nil, high: nil,
            method: "seasonal_naive")
        try keep([volume], madeOn: today - 401)
        try keep([volume], madeOn: today - 400)
        try keep([oee, volume])
        let both = [
            #""ACME" "2024-10-04" "2024-10-07" "KPI" "EQ-OEE" 71.5 65.0 78.0 "damped_holt""#,
            #""ACME" "2024-10-04" "2024-10-07" "KPI" "PR-VOL" 900.0 NULL NULL "seasonal_naive""#,
        ]
        #expect(try logged().count == 3)
        #expect(try logged().suffix(2) == both)

        // A row that nobody of ours wrote shows whether the day is written anew.
        try scratch.write("UPDATE forecast_log SET kind = 'DEMAND' WHERE made_on < '2024-10-04'")
        try keep([volume, oee])
        #expect(try logged().suffix(2) == both)
        // A build that failed says nothing of what will be.
        try keep(nil)
        #expect(try logged().suffix(2) == both)
        try keep([oee])
        #expect(try logged().suffix(1) == both.prefix(1))
        #expect(try logged().count == 2)
    }

    @Test("A store of the first version takes forecasts of KPIs as well")
    func migration() throws {
        try keep(rows([]))
        try scratch.write("DROP TABLE forecast_log")
        try scratch.write(
            """
            CREATE TABLE forecast_log (
              client_id TEXT NOT NULL, made_on TEXT NOT NULL, for_day TEXT NOT NULL,
              kind TEXT NOT NULL CHECK (kind IN ('DEMAND','BOTTLENECK')), subject TEXT NOT NULL,
              value REAL,
              PRIMARY KEY (client_id, made_on, for_day, kind, subject)
            ) STRICT, WITHOUT ROWID
            """)
        try scratch.write(
            "INSERT INTO forecast_log VALUES ('ACME', '2024-10-04', '2024-10-05', 'DEMAND', 'P', 5)"
        )
        try scratch.write("PRAGMA user_version = 1")
        try store.close()
        let oee = DerivedForecast(
            kpi: "EQ-OEE", day: today + 3, value: 71.5, low: 65, high: 78, method: "damped_holt")
        try keep([oee])
        #expect(
            try logged() == [
                #""ACME" "2024-10-04" "2024-10-05" "DEMAND" "P" 5.0 NULL NULL NULL"#,
                #""ACME" "2024-10-04" "2024-10-07" "KPI" "EQ-OEE" 71.5 65.0 78.0 "damped_holt""#,
            ])
    }
}
