import Foundation
import Testing
import Units

/// A real plant, 2012: what is published is held against the log it came from.
@Suite("The real job shop", .serialized, .enabled(if: JobShop.path != nil))
struct JobShopTests {
    private static let asOf = "2012-03-30"

    @Test("Quantities, rejects and hours per machine are those of the log")
    func perMachine() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let shop = try JobShop(path: try #require(JobShop.path))
        let database = folder.path("shop.sqlite")
        try shop.write(to: database)
        let result = try AndonProgram.run([
            "build", database, "-o", folder.path("out"), "--as-of", Self.asOf,
        ])
        #expect(result.status == 0, "\(result.errors)")
        let client = folder.url.appending(path: "out/\(Self.asOf)/job-shop")

        let last = try #require(Day(iso: Self.asOf))
        let days = (last - 89)...last
        let counted = shop.events.filter { days.contains($0.shift.day) }
        struct Totals: Equatable {
            var made = 0
            var rejected = 0
            var runMinutes = 0.0
            var setupMinutes = 0.0
        }
        var expected: [String: Totals] = [:]
        for event in counted where event.kind != "B" {
            expected[event.machine, default: Totals()].made += event.completed + event.rejected
            expected[event.machine, default: Totals()].rejected += event.rejected
            if event.kind == "D" {
                expected[event.machine, default: Totals()].runMinutes += event.minutes
            } else {
                expected[event.machine, default: Totals()].setupMinutes += event.minutes
            }
        }
        #expect(counted.count > 3000 && expected.count == 26)

        // The raw export holds every row.
        var found: [String: Totals] = [:]
        let production = try csv(client, "exports/machine/production.csv")
        for row in production {
            let machine = try #require(row["machine_id"])
            found[machine, default: Totals()].made += Int(row["units_produced"] ?? "") ?? 0
            found[machine, default: Totals()].rejected += Int(row["units_defective"] ?? "") ?? 0
            found[machine, default: Totals()].runMinutes +=
                (Double(row["run_time_hours"] ?? "") ?? 0) * 60
            found[machine, default: Totals()].setupMinutes +=
                (Double(row["setup_hours"] ?? "") ?? 0) * 60
        }
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (machine, totals) in expected {
            let other = try #require(found[machine])
            #expect(other.made == totals.made && other.rejected == totals.rejected, "\(machine)")
            #expect(abs(other.runMinutes - totals.runMinutes) < 1e-6, "\(machine)")
            #expect(abs(other.setupMinutes - totals.setupMinutes) < 1e-6, "\(machine)")
        }

        // The slices say the same of quantities and of quality.
        let slices = try csv(client, "exports/machine/slices.csv").filter {
            $0["window"] == "rolling_90d" && $0["dimension"] == "machine"
        }
        for (machine, totals) in expected {
            let volume = slices.first { $0["kpi_id"] == "PR-VOL" && $0["member"] == machine }
            #expect(volume?["value"] == String(totals.made), "\(machine)")
            guard totals.made > 0 else { continue }
            let quality = slices.first { $0["kpi_id"] == "QL-QR" && $0["member"] == machine }
            #expect(quality?["numerator"] == String(totals.made - totals.rejected), "\(machine)")
            #expect(quality?["denominator"] == String(totals.made), "\(machine)")
        }

        // Breakdowns: a stop counts within the shifts of its machine, each minute once.
        let stopped = try csv(client, "exports/machine/downtime.csv")
        #expect(stopped.count == counted.count { $0.kind == "B" })
        var upperBound: [String: Double] = [:]
        for event in shop.events where event.kind == "B" {
            upperBound[event.machine, default: 0] += (event.end - event.start).value
        }
        let minutes = slices.filter { $0["kpi_id"] == "DT-MIN" }
        for row in minutes {
            let value = try #require(row["value"].flatMap { Double($0) })
            #expect(value <= (upperBound[row["member"] ?? ""] ?? 0) + 1e-6)
        }
        let total = minutes.reduce(0) { $0 + (Double($1["value"] ?? "") ?? 0) }
        #expect(total > 0)
    }

    @Test("What the log lacks is inferred and marked, not invented")
    func inferred() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let shop = try JobShop(path: try #require(JobShop.path))
        try shop.write(to: folder.path("shop.sqlite"))
        let result = try AndonProgram.run([
            "build", folder.path("shop.sqlite"), "-o", folder.path("out"), "--as-of", Self.asOf,
        ])
        #expect(result.status == 0, "\(result.errors)")
        let client = folder.url.appending(path: "out/\(Self.asOf)/job-shop")
        let kpis = try csv(client, "exports/machine/kpis.csv").filter {
            $0["window"] == "rolling_90d"
        }
        func kpi(_ id: String) -> [String: String]? { kpis.first { $0["kpi_id"] == id } }
        // No standards: efficiency rests on defaults and cannot be relied on.
        #expect(kpi("LB-EFF")?["status"] == "U" && kpi("LB-EFF")?["worst_rung"] == "default")
        // No attendance, no inspections: not recorded, never zero.
        for id in ["LB-ABS", "LB-COVER", "QL-FPY", "QL-PPM"] {
            #expect(kpi(id)?["status"] == "L" && kpi(id)?["value"] == "", "\(id)")
        }
        // No promised days and no sales orders: nothing is due.
        #expect(kpi("DL-OTD")?["status"] == "M")
        #expect(kpi("QL-QR")?["status"] == "A")
    }

    private func csv(_ client: URL, _ path: String) throws -> [[String: String]] {
        CSVRows(try String(contentsOf: client.appending(path: path), encoding: .utf8)).rows
    }
}
