import Demonstration
import GRDB
import Testing
import Units

@Suite("Size of the demonstration")
struct SizeTests {
    @Test("Each client has exactly the production entries asked for", arguments: [7, 400, 6_000])
    func rowsPerClient(_ rows: Int) throws {
        let plan = DemonstrationPlan(
            clients: 4, days: 14, rowsPerClient: rows, lastDay: DemonstratedPlant.lastDay)
        let plant = try DemonstratedPlant(plan)
        let counts = try plant.rows(
            "SELECT client_id, count(*) AS n FROM production_entry GROUP BY client_id")
        #expect(counts.count == 4)
        for row in counts { #expect(row["n"] as Int == rows) }
        let impossible = try plant.count(
            "SELECT count(*) FROM production_entry WHERE units_defective > units_produced OR run_time_hours <= 0"
        )
        #expect(impossible == 0)
    }

    /// A third of a quarter at the rate of 50,000 entries in 90 days. Masters and bills do not shrink with
    /// the days, so that the share is some points higher here than over the quarter, where it is 0.4.
    @Test("Where entries are counted, everything else stays small beside them")
    func otherRows() throws {
        let plant = try DemonstratedPlant(
            DemonstrationPlan(
                days: 30, rowsPerClient: 16_667, lastDay: DemonstratedPlant.lastDay))
        for client in threeClients {
            var others = 0
            for table in try plant.strings(
                "SELECT name FROM sqlite_schema s WHERE type = 'table' AND name <> 'production_entry' AND EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'client_id')"
            ) {
                others += try plant.count(
                    "SELECT count(*) FROM \"\(table)\" WHERE client_id = ?", [client])
            }
            #expect((1_000...8_000).contains(others), "\(client) \(others)")
        }
    }

    @Test("Sixty clients have ids, names and zones of their own trade and place")
    func manyClients() throws {
        let plant = try DemonstratedPlant(
            DemonstrationPlan(
                clients: 60, days: 1, rowsPerClient: 5, lastDay: DemonstratedPlant.lastDay))
        #expect(try plant.count("SELECT count(DISTINCT client_id) FROM client") == 60)
        #expect(try plant.count("SELECT count(DISTINCT name) FROM client") == 60)
        #expect(try plant.count("SELECT count(DISTINCT timezone) FROM client") >= 10)
        let zones = try plant.strings("SELECT DISTINCT timezone FROM client")
        for zone in zones { #expect(Zone(identifier: zone) != nil, "\(zone)") }
        #expect(try plant.count("SELECT count(*) FROM client WHERE language = 'ar'") >= 5)
    }

    @Test(
        "A size out of range is refused with what, where and how to fix",
        arguments: [
            (
                DemonstrationPlan(clients: 0, lastDay: DemonstratedPlant.lastDay),
                "--clients 0\n  fix: give a number from 1 to 10000"
            ),
            (
                DemonstrationPlan(days: -3, lastDay: DemonstratedPlant.lastDay),
                "--days -3\n  fix: give a number from 1 to 3650"
            ),
            (
                DemonstrationPlan(rowsPerClient: 0, lastDay: DemonstratedPlant.lastDay),
                "--rows-per-client 0\n  fix: give a number from 1 to 10000000"
            ),
        ])
    func refused(_ plan: DemonstrationPlan, _ end: String) {
        let error = #expect(throws: DemonstrationError.self) { _ = try DemonstratedPlant(plan) }
        #expect(
            error?.description == "a demonstration cannot have this size\n  at: \(end)")
    }

    @Test("A plant of one day is still a plant", arguments: [1, 2, 3])
    func shortest(_ days: Int) throws {
        let plant = try DemonstratedPlant(
            DemonstrationPlan(days: days, lastDay: DemonstratedPlant.lastDay))
        #expect(try plant.count("SELECT count(*) FROM production_entry") > 20)
    }
}
