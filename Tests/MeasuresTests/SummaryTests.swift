import Inference
import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("Summary tables")
struct SummaryTests {
    /// Two machines, two products, three days of two weeks, one of them in the month before.
    private func plant() -> PlantFixture {
        var plant = PlantFixture()
        plant.machine("M1")
        plant.machine("M2")
        plant.product("P1", minutes: 2, seconds: 60)
        plant.product("P2", minutes: 3, seconds: 90)
        for day in ["2026-10-30", "2026-11-17", "2026-11-18"] {
            plant.schedule(day)
            plant.entry(
                day, machine: "M1", product: "P1", produced: 200, defective: 10, scrapped: 4,
                run: 5, setup: 0.5, assigned: 2)
            plant.entry(
                day, machine: "M2", product: "P2", produced: 100, defective: 20, run: 4,
                setup: 0, assigned: 1)
            plant.stop(day, machine: "M1", minutes: 30)
            plant.attendance(day, employee: "A", worked: 7, absent: 1)
            plant.inspection(day, product: "P1", inspected: 50, passed: 45)
        }
        return plant
    }

    /// The cell of a column in the row of a day and member; `nil` where it is empty or not there.
    private func cell(
        _ measurements: Measurements, _ table: SummaryTable, _ day: String, _ column: String,
        member: String? = nil
    ) throws -> Double? {
        let summary = try #require(measurements[table])
        let position = try #require(table.figures.firstIndex(of: column))
        let row = summary.rows.firstIndex { row in
            row.day == PlantFixture.day(day)
                && row.member.map { summary.members[$0].id } == member
        }
        let value = try summary.values[#require(row) * summary.width + position]
        return value.isNaN ? nil : value
    }

    @Test("A day's figures are those of its records")
    func day() throws {
        let measured = plant().measure("2026-11-18")
        func value(_ column: String) throws -> Double? {
            try cell(measured, .daily, "2026-11-18", column)
        }
        #expect(try value("produced_units") == 300)
        #expect(try value("good_units") == 270)
        // Only M1 recorded its scrap.
        #expect(try value("scrapped_units") == 4)
        #expect(try value("reworked_units") == nil)
        #expect(try value("run_hours") == 9)
        #expect(try value("unplanned_downtime_hours") == 0.5)
        #expect(try value("planned_downtime_hours") == 0)
        // A setup of 0 hours is none.
        #expect(try value("changeovers") == 1)
        #expect(try value("fpy_numerator") == 45)
        #expect(try value("fpy_denominator") == 50)
        #expect(try value("fpy_percent") == 90)
        #expect(try value("quality_percent") == 90)
        // 60 s × 190 + 90 s × 80 = 18600 s of 2 × 7 h.
        let good = try #require(try value("oee_numerator"))
        #expect(abs(good - 18600.0 / 3600) < 1e-12)
        #expect(try value("oee_denominator") == 14)
        // No order was ever recorded.
        #expect(try value("orders_received") == nil)
        #expect(try value("on_time_percent") == nil)
    }

    @Test("Only what was recorded has a row")
    func rows() throws {
        let measured = plant().measure("2026-11-18")
        let daily = try #require(measured[.daily])
        #expect(
            daily.rows.map(\.day.description) == ["2026-10-30", "2026-11-17", "2026-11-18"])
        let machines = try #require(measured[.machine])
        #expect(machines.rows.count == 6)
        // Nobody is named by an entry: an operator's row is of attendance alone.
        #expect(
            try cell(measured, .operator, "2026-11-17", "absent_hours", member: "A") == 1)
        #expect(try cell(measured, .operator, "2026-11-17", "pieces", member: "A") == nil)
        for summary in measured.summaries {
            #expect(summary.values.count == summary.rows.count * summary.width)
            #expect(summary.width == summary.table.figures.count)
            #expect(Set(summary.table.figures).count == summary.width)
        }
    }

    @Test("A quotient of fewer records than the bound is left out, its parts are not")
    func suppressed() throws {
        var plant = plant()
        for index in plant.records.entries.indices {
            plant.records.entries[index].employee = plant.records.employees.intern("A")
        }
        let measured = plant.measure("2026-11-18")
        func value(_ column: String) throws -> Double? {
            try cell(measured, .operator, "2026-11-18", column, member: "A")
        }
        // Two entries of at least five.
        #expect(try value("quality_percent") == nil)
        #expect(try value("quality_numerator") == 270)
        #expect(try value("quality_denominator") == 300)
        #expect(try value("pieces") == 300)
        plant.records.settings.operatorMinEntries = 2
        let shown = plant.measure("2026-11-18")
        #expect(
            try cell(shown, .operator, "2026-11-18", "quality_percent", member: "A") == 90)
    }

    @Test(
        "Hours of training count on the day of their completion, in a row of their own if need be")
    func training() throws {
        var plant = plant()
        plant.training("A", "Safety", on: "2026-11-17", hours: 3)
        plant.training("A", "Knives", on: "2026-11-17", hours: 1.5)
        plant.training("B", "Safety", on: "2026-11-12", hours: 2)
        let measured = plant.measure("2026-11-18")
        #expect(
            try cell(measured, .operator, "2026-11-17", "training_hours", member: "A") == 4.5)
        #expect(
            try cell(measured, .operator, "2026-11-12", "training_hours", member: "B") == 2)
        #expect(
            try cell(measured, .operator, "2026-11-18", "training_hours", member: "A") == nil)
    }

    @Test("Orders stand by their status at the end of the day")
    func orders() throws {
        var plant = plant()
        plant.order(
            WorkOrder(
                id: "W1", quantity: 10, status: .inProgress,
                receivedAt: PlantFixture.time("2026-11-17T08:00:00"),
                startedAt: PlantFixture.time("2026-11-18T08:00:00")))
        let measured = plant.measure("2026-11-18")
        #expect(try cell(measured, .daily, "2026-11-17", "orders_received") == 1)
        #expect(try cell(measured, .daily, "2026-11-17", "orders_in_progress") == 0)
        #expect(try cell(measured, .daily, "2026-11-18", "orders_received") == 0)
        #expect(try cell(measured, .daily, "2026-11-18", "orders_in_progress") == 1)
    }

    @Test("Every figure of a KPI is the KPI's own", arguments: [1, 23] as [UInt64])
    func kpis(seed: UInt64) throws {
        let random = RandomPlant(seed: seed)
        let measuring = Measuring(
            random.records, InferredInputs(of: random.records, asOf: random.asOf),
            asOf: random.asOf)
        var compared = 0
        var wrong: [String] = []
        for summary in measuring.summaries() {
            let members = measuring.members.slices.filter {
                $0.dimension == summary.table.dimension
            }
            for (index, row) in summary.rows.enumerated() {
                let days =
                    summary.table == .monthly
                    ? measuring.windows.months.first { $0.lowerBound == row.day }
                    : row.day...row.day
                let member = row.member.map { members[$0].member } ?? Members.plant
                let scope = measuring.scope(member, try #require(days))
                let cells = Array(summary.figures(ofRow: index))
                var position = 0
                for column in summary.table.columns {
                    defer { position += column.names.count }
                    guard case .quotient(let id) = column.source,
                        let expected = measuring.measure(id, scope)
                    else { continue }
                    let value = cells[position].isNaN ? nil : cells[position]
                    // A bound is no figure to sum or compare.
                    let known = expected.status == .censored ? nil : expected.value
                    compared += 1
                    let isSame =
                        value == known
                        && (value == nil
                            || cells[position + 1] == expected.numerator
                                && cells[position + 2] == expected.denominator)
                    if !isSame { wrong.append("\(summary.table) \(row.day) \(id)") }
                }
            }
        }
        #expect(compared > 100)
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("With capped factors the figures are capped as the KPI is")
    func capped() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-18")
        plant.entry("2026-11-18", machine: "M", produced: 700, run: 7, seconds: 72)
        plant.records.settings.oeeCap = true
        let measured = plant.measure("2026-11-18")
        #expect(
            try cell(measured, .daily, "2026-11-18", "oee_percent")
                == measured["EQ-OEE"]?[.day].value)
    }

    @Test(
        "Shifts add up to days, days to months, machines to the plant",
        arguments: Array(1...12) as [UInt64])
    func additive(seed: UInt64) throws {
        let random = RandomPlant(seed: seed)
        var records = random.records
        for index in records.entries.indices {
            records.entries[index].machine = Reference(position: index % 3)
        }
        for index in records.downtimes.indices {
            records.downtimes[index].machine = Reference(position: index % 3)
        }
        let measured = Measurements(
            of: records, InferredInputs(of: records, asOf: random.asOf), asOf: random.asOf)
        let daily = try totals(#require(measured[.daily]), by: \.description)
        expectSame(try totals(#require(measured[.shift]), by: \.description), daily)
        expectSame(try totals(#require(measured[.machine]), by: \.description), daily)
        // Of the months that lie in the trend as a whole.
        let first = random.asOf.day - (ReportWindows.trendDays - 1)
        let months = try totals(#require(measured[.monthly]), by: \.description)
            .filter { Day(iso: $0.key).map { $0 >= first } ?? false }
        #expect(!months.isEmpty)
        let days = try totals(#require(measured[.daily])) { "\($0.startOfMonth)" }
            .filter { months[$0.key] != nil }
        expectSame(days, months)
    }

    /// What adds up: produced and good units, downtime, parts of OEE and of quality, by a key of the day.
    private func totals(
        _ summary: Summary, by key: (Day) -> String
    ) throws -> [String: [String: Double]] {
        var totals: [String: [String: Double]] = [:]
        for name in [
            "produced_units", "good_units", "scrapped_units", "run_hours", "changeovers",
            "planned_downtime_hours", "unplanned_downtime_hours", "oee_numerator",
            "oee_denominator", "quality_numerator", "quality_denominator",
            "input_coverage_numerator", "input_coverage_denominator",
        ] {
            let position = try #require(summary.table.figures.firstIndex(of: name))
            for (index, row) in summary.rows.enumerated() {
                let value = summary.values[index * summary.width + position]
                guard !value.isNaN else { continue }
                totals[key(row.day), default: [:]][name, default: 0] += value
            }
        }
        return totals
    }

    private func expectSame(
        _ parts: [String: [String: Double]], _ wholes: [String: [String: Double]]
    ) {
        #expect(Set(parts.keys) == Set(wholes.keys))
        for (day, whole) in wholes {
            let part = parts[day] ?? [:]
            #expect(Set(part.keys) == Set(whole.keys), "\(day)")
            for (name, value) in whole {
                #expect(
                    abs((part[name] ?? .nan) - value) <= 1e-9 * max(1, abs(value)),
                    "\(name) of \(day)")
            }
        }
    }

    @Test("A column without its KPI is there, and empty")
    func missing() throws {
        let plant = plant()
        let asOf = plant.asOf("2026-11-18")
        let measuring = Measuring(
            plant.records, InferredInputs(of: plant.records, asOf: asOf), asOf: asOf)
        let scope = measuring.scope(Members.plant, asOf.day...asOf.day)
        let sums = measuring.sums(scope.member, scope.days)
        func cells(_ column: SummaryColumn) -> [Double] {
            var values: [Double] = []
            measuring.append(
                SummaryCell(column, measuring), scope, sums, SummaryContext(), to: &values)
            return values
        }
        #expect(
            cells(.quotient("later", "percent", "EQ-LATER")).map(\.isNaN) == [true, true, true])
        #expect(cells(.figure("later", "EQ-LATER")).map(\.isNaN) == [true])
        #expect(cells(.minutesOfRow("later", "EQ-LATER")).map(\.isNaN) == [true])
        // With its KPI the same column is filled.
        #expect(cells(.quotient("oee", "percent", "EQ-OEE")).map(\.isNaN) == [false, false, false])
    }

    @Test("Every KPI that a summary table names is in the catalogue")
    func named() {
        let wanted = Set(SummaryTable.allCases.flatMap(\.columns).compactMap(\.kpi))
        #expect(
            wanted.filter { Catalogue.entry($0) == nil }.sorted() == [])
    }
}
