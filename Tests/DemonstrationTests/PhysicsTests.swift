import Demonstration
import GRDB
import Testing
import Units

/// Times and rates recomputed from the rows alone, by the rules of the KPI pages.
@Suite("Physics of a demonstration plant")
struct PhysicsTests {
    /// One resource in one shift.
    private struct Cell: Hashable {
        var day: String
        var shift: String
        var resource: String
    }

    private struct Sums {
        var run = 0.0
        var setup = 0.0
        var units = 0
        /// Minutes at the ideal cycle, of all units and of the good ones; nil once a standard or a time lacks.
        var ideal: (all: Double, good: Double)? = (0, 0)
    }

    private let plant: DemonstratedPlant

    init() throws { plant = try DemonstratedPlant.three.get() }

    private func cells(_ client: String) throws -> [Cell: Sums] {
        var cells: [Cell: Sums] = [:]
        let rows = try plant.rows(
            """
            SELECT e.day, e.shift_id, coalesce(e.machine_id, e.line_id) AS resource, e.run_time_hours,
              e.setup_hours, units_produced, units_defective,
              coalesce(e.ideal_cycle_seconds, w.ideal_cycle_seconds, p.ideal_cycle_seconds) AS cycle
            FROM production_entry e JOIN work_order w USING (client_id, work_order_id)
              JOIN product p ON p.client_id = e.client_id AND p.product_id = w.product_id
            WHERE e.client_id = ? AND units_defective <= units_produced
            """, [client])
        for row in rows {
            let cell = Cell(day: row["day"], shift: row["shift_id"], resource: row["resource"])
            var sums = cells[cell, default: Sums()]
            let produced: Int = row["units_produced"]
            let defective: Int = row["units_defective"]
            sums.units += produced
            sums.setup += 60 * (row["setup_hours"] as Double? ?? 0)
            if let run = row["run_time_hours"] as Double?, let cycle = row["cycle"] as Double? {
                sums.run += run * 60
                sums.ideal?.all += cycle * Double(produced) / 60
                sums.ideal?.good += cycle * Double(produced - defective) / 60
            } else {
                sums.ideal = nil
            }
            cells[cell] = sums
        }
        return cells
    }

    /// Minutes of the shift in which the resource, or its whole line, was stopped; durations added.
    private func stopped(_ client: String) throws -> [Cell: (planned: Int, all: Int)] {
        var windows: [String: (start: Int, length: Int)] = [:]
        for row in try plant.rows("SELECT * FROM shift WHERE client_id = ?", [client]) {
            let start = try #require(TimeOfDay(iso: row["start_time"] as String)).minutes
            let end = try #require(TimeOfDay(iso: row["end_time"] as String)).minutes
            windows[row["shift_id"]] = (start, end > start ? end - start : end + 1440 - start)
        }
        let machines = try plant.rows(
            "SELECT machine_id, line_id FROM machine WHERE client_id = ?", [client])
        var marks: [Cell: [UInt8]] = [:]
        var durations: [Cell: (planned: Int, all: Int)] = [:]
        for row in try plant.rows("SELECT * FROM downtime WHERE client_id = ?", [client]) {
            let line: String = row["line_id"]
            let ofLine = machines.filter { $0["line_id"] as String == line }
            let resources: [String] =
                if let machine = row["machine_id"] as String? { [machine] } else if ofLine.isEmpty {
                    [line]
                } else { ofLine.map { $0["machine_id"] } }
            let isPlanned: Bool = row["is_planned"]
            for resource in resources {
                if let minutes = row["minutes"] as Double? {
                    let cell = Cell(day: row["day"], shift: row["shift_id"], resource: resource)
                    durations[cell, default: (0, 0)].all += Int(minutes)
                    if isPlanned { durations[cell, default: (0, 0)].planned += Int(minutes) }
                    continue
                }
                let start = try #require(LocalTime(iso: row["started_at"] as String))
                let end = (row["ended_at"] as String?).flatMap { LocalTime(iso: $0) }
                for (shift, window) in windows {
                    for day in [start.day - 1, start.day] {
                        let begin = LocalTime(day, minutes: window.start)
                        let from = Int((start - begin).value)
                        let to = end.map { Int(($0 - begin).value) } ?? window.length
                        guard from < window.length, to > 0, max(0, from) < min(window.length, to)
                        else { continue }
                        let cell = Cell(day: "\(day)", shift: shift, resource: resource)
                        var minutes = marks[cell] ?? Array(repeating: 0, count: window.length)
                        for minute in max(0, from)..<min(window.length, to) {
                            minutes[minute] = max(minutes[minute], isPlanned ? 2 : 1)
                        }
                        marks[cell] = minutes
                    }
                }
            }
        }
        var stopped = durations
        for (cell, minutes) in marks {
            stopped[cell, default: (0, 0)].all += minutes.count { $0 > 0 }
            stopped[cell, default: (0, 0)].planned += minutes.count { $0 == 2 }
        }
        return stopped
    }

    private func planned(_ client: String) throws -> [Cell: Double] {
        var planned: [Cell: Double] = [:]
        for row in try plant.rows("SELECT * FROM calendar_shift WHERE client_id = ?", [client]) {
            let cell = Cell(day: row["day"], shift: row["shift_id"], resource: "")
            planned[cell] = row["planned_minutes"]
        }
        return planned
    }

    @Test("Running, changing over and stops fit into the shift", arguments: threeClients)
    func fits(_ client: String) throws {
        let stopped = try stopped(client)
        let planned = try planned(client)
        for (cell, sums) in try cells(client) {
            let key = Cell(day: cell.day, shift: cell.shift, resource: "")
            let available = planned[key].flatMap { $0 > 0 ? $0 : nil } ?? 340
            let used = sums.run + sums.setup + Double(stopped[cell]?.all ?? 0)
            #expect(used <= available + 0.6, "\(cell)")
        }
    }

    @Test(
        "OEE, first pass yield, deliveries and absence lie where plants lie, and differ",
        arguments: zip(
            threeClients,
            [
                (oee: 0.68...0.77, yield: 0.95...0.98, otd: 0.86...0.95, absence: 0.035...0.055),
                (oee: 0.6...0.69, yield: 0.93...0.955, otd: 0.8...0.92, absence: 0.05...0.075),
                (oee: 0.74...0.82, yield: 0.965...0.985, otd: 0.88...0.99, absence: 0.02...0.05),
            ]))
    func ranges(
        _ client: String,
        _ expected: (
            oee: ClosedRange<Double>, yield: ClosedRange<Double>, otd: ClosedRange<Double>,
            absence: ClosedRange<Double>
        )
    ) throws {
        let stopped = try stopped(client)
        let planned = try planned(client)
        var busy = 0.0
        var good = 0.0
        for (cell, sums) in try cells(client) {
            guard let ideal = sums.ideal else { continue }
            let key = Cell(day: cell.day, shift: cell.shift, resource: "")
            let available = planned[key].flatMap { $0 > 0 ? $0 : nil } ?? 340
            busy += available - Double(stopped[cell]?.planned ?? 0)
            good += ideal.good
        }
        #expect(expected.oee.contains(good / busy), "OEE \(good / busy)")
        let yield = try plant.number(
            "SELECT sum(units_passed) * 1.0 / sum(units_inspected) FROM inspection WHERE client_id = ?",
            [client])
        #expect(expected.yield.contains(yield), "first pass yield \(yield)")
        let otd = try plant.number(
            """
            SELECT avg(coalesce(substr(coalesce(shipped_at, CASE status WHEN 'CLOSED' THEN completed_at END), 1, 10)
                       <= promised_day, 0))
            FROM work_order WHERE client_id = ? AND promised_day < '2026-11-18' AND promised_day >= '2026-08-20'
              AND status NOT IN ('CANCELLED', 'REJECTED')
            """, [client])
        #expect(expected.otd.contains(otd), "on-time delivery \(otd)")
        let absence = try plant.number(
            "SELECT sum(coalesce(absence_hours, max(0, scheduled_hours - worked_hours))) / sum(scheduled_hours) FROM attendance WHERE client_id = ? AND absence_type IS NOT 'VACATION'",
            [client])
        #expect(expected.absence.contains(absence), "absence \(absence)")
    }

    @Test(
        "Output is running time over the cycle, at a speed that machines have",
        arguments: threeClients)
    func speed(_ client: String) throws {
        for (cell, sums) in try cells(client) where sums.units >= 40 {
            guard let ideal = sums.ideal, sums.run > 0 else { continue }
            #expect((0.35...1.1).contains(ideal.all / sums.run), "\(cell)")
        }
    }

    @Test("What an order completed is what its entries made", arguments: threeClients)
    func orderTotals(_ client: String) throws {
        let wrong = try plant.rows(
            """
            SELECT work_order_id, completed_quantity, sum(units_produced - units_defective) AS made
            FROM work_order w JOIN production_entry p USING (client_id, work_order_id)
            WHERE client_id = ? AND w.status <> 'REJECTED'
            GROUP BY work_order_id HAVING made <> completed_quantity AND min(units_produced - units_defective) >= 0
            """, [client])
        #expect(wrong.isEmpty)
    }

    @Test("A bad week on one line stands out of its weeks", arguments: threeClients)
    func burst(_ client: String) throws {
        let week = try #require(
            try plant.rows(
                "SELECT from_day, to_day FROM annotation WHERE client_id = ? AND kpi_id = 'QL-FPY'",
                [client]
            ).first)
        let arguments: StatementArguments = [
            week["from_day"] as String, week["to_day"] as String, client,
        ]
        let rates = try plant.rows(
            """
            SELECT line_id, day BETWEEN ? AND ? AS bad, sum(units_defective) * 1.0 / sum(units_inspected) AS rate
            FROM inspection WHERE client_id = ? GROUP BY 1, 2
            """, arguments)
        let worst = rates.filter { $0["bad"] as Bool }.map { $0["rate"] as Double }.max() ?? 0
        let usual = rates.filter { !($0["bad"] as Bool) }.map { $0["rate"] as Double }
        #expect(worst > 1.8 * (usual.reduce(0, +) / Double(usual.count)))
    }
}
