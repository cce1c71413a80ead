import Inference
import Measures
import Plant
import Reporting
import Testing
import Units

@testable import CSVOutput

@Suite("Exports")
struct ExportsTests {
    private let today = Day(number: 20_000)

    @Test("Every table is written for Excel and for machines")
    func files() throws {
        let names = [
            "kpis", "trends", "slices", "signals", "forecasts", "production", "quality", "downtime",
            "attendance", "orders", "holds", "runs", "run_materials", "inventory", "inferences",
            "calibration", "alerts", "report", "restatements", "rejected", "lint",
        ]
        let report = try sampleReport()
        let files = exports(of: report, english: report.words)
        #expect(
            files.map(\.path.text)
                == names.map { "exports/\($0).csv" } + names.map { "exports/machine/\($0).csv" })
        for file in files {
            let isForMachines = file.path.text.contains("machine/")
            #expect(file.bytes.starts(with: byteOrderMark) != isForMachines)
        }
    }

    @Test("The first columns are those of the contract")
    func contract() throws {
        let report = try sampleReport()
        let expected = [
            "kpis": "kpi_id,name,window,from,to,value,unit,status,coverage,confidence,low,high,"
                + "previous,change,target,standing,worst_rung",
            "trends": "kpi_id,day,value,status,coverage",
            "slices": "kpi_id,window,dimension,member,value,status,numerator,denominator",
            "production": "client_id,entry_id,day,shift_id,line_id,machine_id,employee_id,"
                + "work_order_id,job_id,product_id,units_produced,units_defective,units_scrapped,"
                + "units_reworked,started_at,ended_at,run_time_hours,setup_hours,"
                + "planned_setup_hours,employees_assigned,employees_present,standard_minutes,"
                + "ideal_cycle_seconds,energy_kwh,entry_method,entered_at,entered_by,verified_by,"
                + "verified_at,notes",
            "downtime": "client_id,downtime_id,day,shift_id,line_id,machine_id,work_order_id,"
                + "started_at,ended_at,minutes,reason,root_cause,is_planned,notes",
            "quality": "client_id,inspection_id,work_order_id,job_id,product_id,day,shift_id,"
                + "line_id,stage,step,units_inspected,units_passed,units_defective,defects,"
                + "units_scrapped,units_reworked,units_repaired,inspector_id,"
                + "product_id_inferred,product_id_source",
            "attendance": "client_id,employee_id,day,shift_id,scheduled_hours,worked_hours,"
                + "absence_hours,overtime_hours,job_hours,off_standard_minutes,absence_type,"
                + "covered_by_employee_id,covered_hours,is_late,line_id,"
                + "line_id_inferred,line_id_source",
            "orders": "client_id,work_order_id,sales_order_id,sales_order_line_no,bom_id,"
                + "product_id,quantity,status,previous_status,priority,line_id,machine_id,"
                + "operator_id,standard_minutes,ideal_cycle_seconds,received_at,released_at,"
                + "planned_start_at,planned_end_at,started_at,completed_at,promised_day,"
                + "shipped_at,closed_at,completed_quantity,scrapped_quantity,shipped_quantity,"
                + "delay_class,delay_reason,promised_day_inferred,promised_day_source,"
                + "standard_minutes_inferred,standard_minutes_source",
            "holds": "client_id,hold_id,work_order_id,job_id,status,category,reason,held_at,"
                + "resumed_at,expected_resolution_at,notes",
            "runs": "client_id,run_number,status,started_at,completed_at,estimated_hours,"
                + "printer_name,slicer,bed_celsius,nozzle_celsius,quality_rating,quality_notes,"
                + "failure_reason,notes,original_run_number,deleted_at",
            "run_materials": "client_id,run_number,spool_id,estimated_grams,"
                + "estimated_purge_grams,weight_before_grams,weight_after_grams,actual_grams,"
                + "actual_purge_grams,cost_per_gram,cost_per_gram_inferred,cost_per_gram_source",
            "inventory": "client_id,transaction_id,spool_id,type,weight_before_grams,change_grams,"
                + "weight_after_grams,run_number,at,reversal_of,description,"
                + "run_number_inferred,run_number_source",
            "restatements": "day,kpi_id,old,new,reason",
            "inferences": "table,key,field,value,low,high,source,donors,confidence",
            "alerts": "severity,kind,subject,since,value,unit,message",
            "rejected": "table,key,rule,value", "lint": "file,column,row,value,why",
        ]
        for (name, columns) in expected {
            let header = try rows("exports/machine/\(name).csv", of: report)[0]
            #expect(header.joined(separator: ",").hasPrefix(columns), "\(name)")
        }
    }

    @Test("Production lists the last 90 days, with what was filled in beside what was recorded")
    func production() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            let machine = records.machines.intern("M-1")
            for (id, day) in [("old", today - 90), ("PE-1", today - 89), ("PE-2", today)] {
                records.entries.append(
                    ProductionEntry(
                        id: id, day: day, shift: shift, machine: machine, produced: 10,
                        startedAt: LocalTime(day, minutes: 375), runTime: Hours(7.25),
                        notes: "=cmd"))
            }
        } infer: { inferred in
            let style = Evidence(
                rung: .style, confidence: 0.9, relativeDeviation: 0.25, donors: 4,
                days: (today - 89)...today)
            let guess = Evidence(rung: .default, confidence: 0.3, relativeDeviation: 0.6)
            inferred.entries = (0..<3).map { _ in
                EntryInputs(
                    standardMinutes: .inferred(Minutes(2), style), idealCycleSeconds: .measured(30),
                    headcount: .inferred(8, guess), runTime: .measured(Hours(7.25)),
                    opportunities: .missing(.notRecorded))
            }
        }
        let table = try rows("exports/production.csv", of: report)
        #expect(table.map { $0[1] } == ["entry_id", "PE-1", "PE-2"])
        let row = Dictionary(uniqueKeysWithValues: zip(table[0], table[2]))
        #expect(row["client_id"] == "BOOT-LINE-A")
        #expect(row["day"] == "2024-10-04")
        #expect(row["started_at"] == "2024-10-04T06:15:00")
        #expect(row["line_id"] == "")
        #expect(row["units_defective"] == "0")
        #expect(row["units_scrapped"] == "")
        #expect(row["run_time_hours"] == "7.25")
        #expect(row["notes"] == "'=cmd")
        #expect(row["standard_minutes_inferred"] == "2")
        #expect(row["standard_minutes_source"] == "style")
        #expect(row["ideal_cycle_seconds_inferred"] == "")
        #expect(row["ideal_cycle_seconds_source"] == "")
        #expect(row["employees_assigned_inferred"] == "8")
        #expect(row["employees_assigned_source"] == "default")

        let machine = try rows("exports/machine/production.csv", of: report)
        #expect(machine[1].contains("=cmd"))
        let inferences = try rows("exports/inferences.csv", of: report)
        // Two inputs of each entry, and the length of the shift, which has no clock times, per day.
        #expect(
            inferences.dropFirst().map { "\($0[0]) \($0[1]) \($0[2])" } == [
                "production_entry PE-1 standard_minutes",
                "production_entry PE-1 employees_assigned",
                "production_entry PE-2 standard_minutes",
                "production_entry PE-2 employees_assigned",
                "calendar_shift 2024-07-07 SHIFT_1ST planned_minutes",
                "calendar_shift 2024-10-04 SHIFT_1ST planned_minutes",
            ])
        #expect(
            inferences[1] == [
                "production_entry", "PE-1", "standard_minutes", "2", "1.02", "2.98", "style", "4",
                "0.9", "2024-07-07", "2024-10-04",
            ])
        // A deviation so large that the lower bound would be negative.
        #expect(inferences[2][4] == "0")
    }

    @Test("A promised day that was inferred is listed without an interval")
    func promisedDay() throws {
        let report = try sampleReport { records in
            let sales = records.salesOrders.intern("S-1")
            records.salesOrders = Directory([SalesOrder(id: "S-1", promisedDay: today + 3)])
            records.workOrders = Directory([
                WorkOrder(id: "W-1", salesOrder: sales), WorkOrder(id: "W-2", promisedDay: today),
            ])
        }
        #expect(
            try rows("exports/inferences.csv", of: report).dropFirst() == [
                [
                    "work_order", "W-1", "promised_day", "2024-10-07", "", "", "derived", "0",
                    "0.9",
                    "", "",
                ]
            ])
    }

    @Test("Calibration has a row for each step of a ladder, days without a hit rate")
    func calibration() throws {
        let report = try sampleReport { _ in
        } infer: { inferred in
            inferred.calibration = Calibration(rows: [
                .init(
                    field: .headcount, rung: .shiftMean, confidence: 0.5, count: 40,
                    unit: .percent, medianError: 12.5, bias: -1.25, hitRate: 0.95),
                .init(
                    field: .promisedDay, rung: .derived, confidence: 0.7, count: 3, unit: .days,
                    medianError: 2, bias: 1, hitRate: nil),
            ])
        }
        #expect(
            try rows("exports/machine/calibration.csv", of: report) == [
                [
                    "field", "source", "confidence", "n", "median_absolute_error", "bias", "unit",
                    "interval_hit_rate",
                ],
                ["employees_assigned", "shift_mean", "0.5", "40", "12.5", "-1.25", "%", "0.95"],
                ["promised_day", "derived", "0.7", "3", "2", "1", "d", ""],
            ])
    }

    @Test("Downtime keeps the difference between nothing and zero")
    func downtime() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            records.downtimes = [
                Downtime(
                    id: "D-1", day: today, shift: shift, minutes: .zero, reason: "OTHER",
                    isPlanned: true, notes: "two\r\nlines"),
                Downtime(id: "D-2", day: today, shift: shift, reason: "POWER_OUTAGE"),
            ]
        }
        let table = try rows("exports/downtime.csv", of: report)
        #expect(table[1][9...] == ["0", "OTHER", "", "1", "two\nlines"])
        #expect(table[2][9...] == ["", "POWER_OUTAGE", "", "0", ""])
    }

    @Test("Measurements are written in full precision, absent ones as empty cells with a status")
    func measurements() throws {
        let kpi = KPI(
            id: "MY-OEE", ownName: "OEE, index", group: "A Equipment", tier: 2, unit: .percent,
            scale: 100, direction: .higher, dimensions: [.line], formula: "", source: "",
            inputs: [])
        let measured = Measurement(
            value: 200.0 / 3, status: .estimated, numerator: 2, denominator: 3, coverage: 0.9,
            confidence: 0.8, target: 85, standing: .bad, worstRung: .style)
        let result = KPIResult(
            kpi: kpi,
            windows: PerWindow { _ in measured },
            trend: [TrendPoint(day: today, value: nil, status: .holiday)],
            slices: [
                Slice(
                    dimension: .line, member: "007", name: "=Line",
                    windows: [
                        .day: measured, .week: Measurement(status: .notRecorded),
                        .month: Measurement(status: .cannotExist),
                        .rolling7: Measurement(status: .holiday),
                        .rolling30: Measurement(status: .suppressed),
                        .rolling90: Measurement(status: .censored),
                    ])
            ])
        let report = try sampleReport(profile: .semicolon, kpis: [result])
        let separator = UInt8(ascii: ";")
        let kpis = try rows("exports/kpis.csv", of: report, separator: separator)
        #expect(kpis.count == 7)
        #expect(
            kpis[1].prefix(17) == [
                "MY-OEE", "OEE, index", "day", "2024-09-28", "2024-10-04", "66,66666666666667", "%",
                "E", "0,9", "0,8", "", "", "", "", "85", "bad", "style",
            ])
        let trends = try rows("exports/trends.csv", of: report, separator: separator)
        #expect(trends[1] == ["MY-OEE", "2024-10-04", "", "H", ""])
        let slices = try rows("exports/slices.csv", of: report, separator: separator)
        #expect(
            slices[1].prefix(9) == [
                "MY-OEE", "day", "line", "007", "66,66666666666667", "E", "2", "3", "'=Line",
            ])
        // Of the gaps only what was suppressed has a row, and what is known within bounds.
        #expect(
            slices.dropFirst().map { $0[1] + $0[5] } == ["dayE", "rolling_30dQ", "rolling_90dC"])
        let machine = try rows("exports/machine/slices.csv", of: report)
        #expect(machine[1][4] == "66.66666666666667")
        #expect(machine[1][8] == "=Line")
        let lint = try rows("exports/lint.csv", of: report, separator: separator)
        #expect(
            lint[1] == ["slices.csv", "member", "2", "'007", "leading zeros are dropped"])
    }

    @Test("Restated numbers stand beside the old ones, empty where there was none")
    func restatements() throws {
        let kpi = KPI(
            id: "MY-OEE", ownName: "1-2", group: "A Equipment", tier: 2, unit: .percent,
            scale: 100, direction: .higher, dimensions: [], formula: "", source: "", inputs: [])
        var report = try sampleReport(
            profile: .semicolon, kpis: [KPIResult(kpi: kpi, windows: [:])])
        report.measurements.restatements = [
            Restatement(kpi: "MY-OEE", window: .day, old: 71.5, new: nil, reason: .records),
            Restatement(kpi: "MY-OEE", window: .rolling30, old: nil, new: -2, reason: .program),
        ]
        let table = try rows(
            "exports/restatements.csv", of: report, separator: UInt8(ascii: ";"))
        #expect(
            table == [
                ["day", "kpi_id", "old", "new", "reason", "window", "unit", "name"],
                ["2024-10-04", "MY-OEE", "71,5", "", "records", "day", "%", "1-2"],
                ["2024-10-04", "MY-OEE", "", "-2", "program", "rolling_30d", "%", "1-2"],
            ])
        #expect(try rows("exports/machine/restatements.csv", of: report)[1][2] == "71.5")
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint.contains(["restatements.csv", "name", "2", "1-2", "read as a date or a time"]))
    }

    @Test("An altered id is listed once a column, at its first row")
    func lint() throws {
        let report = try sampleReport(clientID: "1E5") { records in
            records.client.id = "1E5"
            let shift = records.shifts.intern("1-2")
            for number in 1...3 {
                records.downtimes.append(
                    Downtime(id: "D\(number)", day: today, shift: shift, reason: "OTHER"))
            }
            records.rejected = [
                RejectedRow(table: "downtime", key: "0012", rule: "minutes ≥ 0", value: "-5")
            ]
        }
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint == [
                ["file", "column", "row", "value", "why"],
                ["downtime.csv", "client_id", "2", "1E5", "read as a number with an exponent"],
                ["downtime.csv", "shift_id", "2", "1-2", "read as a date or a time"],
                ["rejected.csv", "key", "2", "0012", "leading zeros are dropped"],
            ])
        #expect(try rows("exports/rejected.csv", of: report)[1][3] == "'-5")
    }

    @Test("A rule between columns keeps its row as wide as its head")
    func columnsOfARule() throws {
        let report = try sampleReport { records in
            var row = RejectedRow(
                table: "downtime", key: "D", rule: "end ≥ start", value: "10:00 – 09:00")
            row.column = "started_at, ended_at"
            records.rejected = [row]
        }
        for path in ["exports/rejected.csv", "exports/machine/rejected.csv"] {
            let rows = try rows(path, of: report)
            #expect(rows.map(\.count) == [9, 9])
            #expect(rows[1][4] == "started_at, ended_at")
        }
    }

    @Test("The same report gives the same bytes")
    func deterministic() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            records.downtimes = [Downtime(id: "D", day: today, shift: shift, reason: "x")]
        }
        #expect(
            exports(of: report, english: report.words).map(\.bytes)
                == exports(of: report, english: report.words).map(\.bytes))
    }
}

@Suite("The export of alerts")
struct AlertExportTests {
    @Test("A row an alert, with the day or the time since when; a formula stays text")
    func rowsOfAlerts() throws {
        let day = Day(number: 20_000)
        let alerts = [
            Alert(
                .critical,
                .openDowntime(stop: "00123", at: .plant, reason: "X", isPlanned: false),
                since: .time(LocalTime(day, minutes: 600)), value: 14.5, unit: .hours),
            Alert(
                .info, .runVariance(run: "R1", estimatedGrams: 100, usedGrams: 80),
                since: .day(day), value: -20, unit: .percent),
        ]
        var report = try sampleReport()
        report.alerts = alerts.map {
            AlertLine(
                alert: $0, message: [], text: "=HYPERLINK(\"x\")", link: PagePath("flow.html"))
        }
        let machine = try rows("exports/machine/alerts.csv", of: report)
        #expect(
            machine[1] == [
                "critical", "open_downtime", "00123", "2024-10-04T10:00:00", "14.5", "h",
                "=HYPERLINK(\"x\")", "flow.html", "A",
            ])
        #expect(machine[2].prefix(5) == ["info", "run_variance", "R1", "2024-10-04", "-20"])
        let excel = try rows("exports/alerts.csv", of: report)
        #expect(excel[1][6] == "'=HYPERLINK(\"x\")")
        // An id that Excel would read as a number is noted.
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(lint.contains { $0[0] == "alerts.csv" && $0[3] == "00123" })
    }
}
