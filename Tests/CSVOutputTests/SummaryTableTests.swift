import Inference
import Measures
import Plant
import Reporting
import Testing
import Units

@testable import CSVOutput

@Suite("Summary tables as files")
struct SummaryTableTests {
    private let today = Day(number: 20_000)

    /// Measured for real: a report of the sample's other parts.
    private func report(_ profile: CSVProfile) throws -> Report {
        var report = try sampleReport(profile: profile) { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            let machine = records.machines.intern("007")
            records.employees = Directory([
                Employee(id: "E1", name: "E1", skill: "=EXPERT")
            ])
            records.entries = [
                ProductionEntry(
                    id: "PE-1", day: today, shift: shift, machine: machine,
                    employee: Reference(position: 0), produced: 8, defective: 1,
                    runTime: Hours(7.25), idealCycleSeconds: 30)
            ]
        }
        report.measurements = Measurements(
            of: report.records, InferredInputs(of: report.records, asOf: report.identity.asOf),
            asOf: report.identity.asOf)
        return report
    }

    @Test("Keys first, then what the row is, then its figures; an empty cell is nothing")
    func columns() throws {
        let report = try report(.comma)
        let expected: [(table: SummaryTable, head: [String])] = [
            (.shift, ["day", "shift_id", "status"]), (.daily, ["day", "status"]),
            (.machine, ["day", "machine_id", "status"]),
            (.operator, ["day", "employee_id", "status", "skill_level"]),
            (.part, ["day", "product_id", "status"]),
            (.monthly, ["month", "status", "state", "revision"]),
        ]
        for (table, head) in expected {
            let rows = try rows("exports/machine/\(table.rawValue).csv", of: report)
            #expect(rows[0] == head + table.figures, "\(table)")
            // Nothing names a product.
            #expect(rows.count == (table == .part ? 1 : 2), "\(table)")
        }
        let daily = try rows("exports/machine/daily_summary.csv", of: report)
        let cells = Dictionary(uniqueKeysWithValues: zip(daily[0], daily[1]))
        #expect(cells["day"] == "2024-10-04" && cells["produced_units"] == "8")
        #expect(cells["quality_percent"] == "87.5" && cells["quality_denominator"] == "8")
        #expect(cells["scrapped_units"] == "")
        let monthly = try rows("exports/machine/monthly_aggregate.csv", of: report)
        #expect(Array(monthly[1].prefix(4)) == ["2024-10-01", "U", "running", "0"])
    }

    @Test("Excel's files have the client's separators, guards and lint")
    func excel() throws {
        let report = try report(.semicolon)
        let separator = UInt8(ascii: ";")
        let daily = try rows("exports/daily_summary.csv", of: report, separator: separator)
        let cells = Dictionary(uniqueKeysWithValues: zip(daily[0], daily[1]))
        #expect(cells["quality_percent"] == "87,5" && cells["run_hours"] == "7,25")
        let people = try rows("exports/operator_daily.csv", of: report, separator: separator)
        #expect(people[1][3] == "'=EXPERT")
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint.contains([
                "machine_daily.csv", "machine_id", "2", "007", "leading zeros are dropped",
            ]))
    }

    @Test("The reports of the day, with what can be made again and nothing else")
    func reports() throws {
        let document = RenderedDocument(
            path: PagePath("reports/daily.pdf"), size: 1234, pages: 3, kpis: 10)
        let report = try report(.comma)
        let file = try #require(
            exports(of: report, english: report.words, documents: [document]).first {
                $0.path.text == "exports/machine/report.csv"
            })
        #expect(
            readCSV(file.bytes, separator: UInt8(ascii: ",")) == [
                ["type", "day", "file", "size", "pages", "kpi_count", "status"],
                ["daily", "2024-10-04", "reports/daily.pdf", "1234", "3", "10", "built"],
            ])
    }
}
