import Plant
import Store
import Testing
import Units

@Suite("Clients")
struct ClientTests {
    @Test("All are listed in the order of their ids, damaged ones too")
    func listing() throws {
        let loose = try TestPlant.withoutRules()
        try loose.write(
            """
            INSERT INTO client (client_id, name, is_active) VALUES
                ('b', 'Bee', 1), ('a', 'Ay', 0), ('B', 'Big', 1), ('c', NULL, 'perhaps'),
                ('d', 4711, NULL), (x'00FF', 'Blob', 1);
            """)
        let database = try PlantDatabase(reading: loose.path)
        #expect(
            try database.clients().map { "\($0.id) \($0.name) \($0.isActive)" } == [
                "B Big true", "a Ay false", "b Bee true", "c c true", "d 4711 true",
                "X'00FF' Blob true",
            ])
        #expect(throws: StoreError.unknownClient("X'00FF'")) {
            try database.records(of: "X'00FF'")
        }
        #expect(throws: StoreError.self) { try database.records(of: "c") }
        #expect(try database.records(of: "b").client.name == "Bee")
    }

    @Test("A zone that nobody knows fails its tenant and is never read as UTC")
    func zone() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add(
            "client", ["client_id": "FAR", "name": "Far", "timezone": "Europe/Atlantis"])
        let error = #expect(throws: StoreError.self) { try plant.records(of: "FAR") }
        #expect(
            error?.description == """
                the time zone “Europe/Atlantis” is not known
                  at: client “FAR”, client.timezone
                  fix: give an IANA zone such as Europe/Paris; if it is one, install tzdata
                """)
        #expect(try plant.records(of: "ACME").client.zone.identifier == "UTC")
    }

    @Test("A setting that cannot be taken fails its tenant")
    func setting() throws {
        let plant = try TestPlant(clients: ["ACME", "BETA"])
        try plant.add(
            "client_setting", ["client_id": "ACME", "key": "otd_windows_day", "value": "1"])
        try plant.add(
            "client_setting", ["client_id": "BETA", "key": "paper", "value": "A4\n"])
        let unknown = #expect(throws: StoreError.self) { try plant.records(of: "ACME") }
        #expect(
            unknown?.description == """
                unknown setting
                  at: client “ACME”, setting “otd_windows_day”
                  fix: did you mean otd_window_days?
                """)
        let impossible = #expect(throws: StoreError.self) { try plant.records(of: "BETA") }
        #expect(
            impossible?.description == """
                impossible value “A4\\u{A}”
                  at: client “BETA”, setting “paper”
                  fix: give a4 or letter
                """)
    }

    @Test("What a client set for itself wins over its master row")
    func adopted() throws {
        let plant = try TestPlant(clients: ["ACME"])
        for (key, value) in [("language", "ar"), ("csv_profile", "semicolon"), ("paper", "letter")]
        {
            try plant.add(
                "client_setting", ["client_id": "ACME", "key": .text(key), "value": .text(value)])
        }
        let records = try plant.records(of: "ACME")
        #expect(records.client.language == "ar")
        #expect(records.client.csvProfile == .semicolon)
        #expect(records.settings.paper == .letter)
    }

    @Test("The last day with data is an active client's, of any kind of fact, not after the limit")
    func lastDay() throws {
        let plant = try TestPlant(clients: ["ACME", "BETA"])
        try plant.add("client", ["client_id": "OLD", "name": "Old", "is_active": 0])
        func last(_ limit: String) throws -> String? {
            try PlantDatabase(reading: plant.path).lastDayWithData(notAfter: day(limit))?
                .description
        }
        #expect(try last("2026-12-31") == nil)
        func add(_ table: String, _ client: CellValue, _ day: CellValue) throws {
            var row = RejectedRowTests.sound(table, "X")
            row["client_id"] = client
            row["day"] = day
            try plant.add(table, row)
        }
        try add("production_entry", "ACME", "2026-01-05")
        #expect(try last("2026-12-31") == "2026-01-05")
        try add("downtime", "BETA", "2026-01-06")
        #expect(try last("2026-12-31") == "2026-01-06")
        try add("attendance", "ACME", "2026-01-07")
        #expect(try last("2026-12-31") == "2026-01-07")
        try add("inspection", "BETA", "2026-01-08")
        #expect(try last("2026-12-31") == "2026-01-08")
        // Neither an inactive client, nor text that is no day, nor the future.
        try add("production_entry", "OLD", "2026-01-09")
        try add("downtime", "ACME", "2026-02-31")
        try add("attendance", "BETA", "2026-03-99")
        try add("inspection", "ACME", "2026")
        try add("production_entry", "BETA", "2027-01-01")
        #expect(try last("2026-12-31") == "2026-01-08")
        #expect(try last("2026-01-07") == "2026-01-07")
        #expect(try last("2026-01-04") == nil)
        #expect(try last("2027-01-01") == "2027-01-01")
    }
}
