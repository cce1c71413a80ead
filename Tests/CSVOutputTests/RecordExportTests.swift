import Inference
import Plant
import Testing
import Units

@testable import CSVOutput

/// The raw rows beside production and downtime. The window is 2024-07-07 to 2024-10-04.
@Suite("Exports of recorded rows")
struct RecordExportTests {
    private let today = Day(number: 20_000)
    private var first: Day { today - 89 }

    @Test("Inspections keep nothing apart from zero, and take a missing product from their order")
    func quality() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            let product = records.products.intern("007")
            records.workOrders = Directory([WorkOrder(id: "W-1", product: product)])
            let order = records.workOrders.find("W-1")
            records.inspections = [
                Inspection(
                    id: "old", day: first - 1, shift: shift, stage: .final, inspected: 1, passed: 1),
                Inspection(
                    id: "I-1", workOrder: order, day: first, shift: shift, stage: .inProcess,
                    inspected: 20, passed: 18, defective: 2, scrapped: 0),
                Inspection(
                    id: "I-2", workOrder: order, product: records.products.intern("P2"),
                    day: today, shift: shift, stage: .incoming, step: 3, inspected: 5, passed: 5,
                    defects: 0, repaired: 1, jobID: "J", inspectorID: "E-1"),
            ]
        }
        let table = try rows("exports/quality.csv", of: report)
        #expect(
            table.dropFirst() == [
                [
                    "BOOT-LINE-A", "I-1", "W-1", "", "", "2024-07-07", "SHIFT_1ST", "",
                    "IN_PROCESS",
                    "", "20", "18", "2", "", "0", "", "", "", "007", "derived",
                ],
                [
                    "BOOT-LINE-A", "I-2", "W-1", "J", "P2", "2024-10-04", "SHIFT_1ST", "",
                    "INCOMING", "3", "5", "5", "0", "0", "", "", "1", "E-1", "", "",
                ],
            ])
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint.contains([
                "quality.csv", "product_id_inferred", "2", "007", "leading zeros are dropped",
            ]))
    }

    @Test("Attendance has hours in full precision, and a missing line from the employee")
    func attendance() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("SHIFT_1ST")
            let line = records.lines.intern("L-1")
            records.employees = Directory([
                Employee(id: "E-1", name: "A", line: line), Employee(id: "E-2", name: "B"),
            ])
            let one = Reference<Employee>(position: 0)
            let two = Reference<Employee>(position: 1)
            records.attendance = [
                Attendance(
                    employee: one, day: first - 1, shift: shift, scheduled: Hours(8)),
                Attendance(
                    employee: one, day: today, shift: shift, scheduled: Hours(8), worked: Hours(0),
                    absent: Hours(8), absenceType: .medical, coveredBy: two, covered: Hours(7.55),
                    isLate: true),
                Attendance(
                    employee: two, day: today, shift: shift, scheduled: Hours(7.5), line: line,
                    overtime: Hours(1.0 / 3), offStandard: Minutes(12)),
            ]
        }
        let table = try rows("exports/attendance.csv", of: report)
        #expect(
            table.dropFirst() == [
                [
                    "BOOT-LINE-A", "E-1", "2024-10-04", "SHIFT_1ST", "8", "0", "8", "", "", "",
                    "MEDICAL", "E-2", "7.55", "1", "", "L-1", "derived",
                ],
                [
                    "BOOT-LINE-A", "E-2", "2024-10-04", "SHIFT_1ST", "7.5", "", "",
                    "0.3333333333333333", "", "12", "", "", "", "0", "L-1", "", "",
                ],
            ])
    }

    struct OrderCase: Sendable, CustomTestStringConvertible {
        let testDescription: String, isListed: Bool
        let order: WorkOrder
        init(_ name: String, _ isListed: Bool, _ order: WorkOrder) {
            (testDescription, self.isListed, self.order) = (name, isListed, order)
        }
    }

    @Test(
        "Orders are listed while they are alive",
        arguments: {
            let today = Day(number: 20_000)
            let before = LocalTime(today - 90, minutes: 1439)
            let within = LocalTime(today - 89)
            return [
                OrderCase(
                    "open for a year", true, WorkOrder(id: "W", receivedAt: LocalTime(today - 365))),
                OrderCase(
                    "received tomorrow", false, WorkOrder(id: "W", receivedAt: LocalTime(today + 1))
                ),
                OrderCase(
                    "shipped a minute before", false,
                    WorkOrder(id: "W", status: .shipped, completedAt: before, shippedAt: before)),
                OrderCase(
                    "closed as it begins", true,
                    WorkOrder(id: "W", status: .closed, shippedAt: before, closedAt: within)),
                OrderCase(
                    "cancelled, nobody knows when", true, WorkOrder(id: "W", status: .cancelled)),
            ]
        }())
    func orders(_ example: OrderCase) throws {
        let report = try sampleReport { $0.workOrders = Directory([example.order]) }
        #expect(try rows("exports/orders.csv", of: report).count == (example.isListed ? 2 : 1))
    }

    @Test("An order says what was promised and needed where it does not say so itself")
    func inferredOfOrders() throws {
        let report = try sampleReport { records in
            records.salesOrders = Directory([SalesOrder(id: "S-1", promisedDay: today + 3)])
            let sales = Reference<SalesOrder>(position: 0)
            records.workOrders = Directory([
                WorkOrder(
                    id: "1E5", salesOrder: sales, quantity: 12, priority: .urgent,
                    delayClass: .unjustified, delayReason: "=late;"),
                WorkOrder(id: "W-2", standardMinutes: Minutes(1.5), promisedDay: today),
            ])
            // Only a fact names it, so that it is no row of the table.
            _ = records.workOrders.intern("W-3")
        }
        let table = try rows("exports/orders.csv", of: report)
        #expect(table.map { $0[1] } == ["work_order_id", "1E5", "W-2"])
        #expect(table[1][2] == "S-1")
        #expect(table[1][6...9] == ["12", "RECEIVED", "", "URGENT"])
        #expect(table[1][27...30] == ["UNJUSTIFIED", "'=late;", "2024-10-07", "derived"])
        #expect(table[2][13] == "1.5")
        #expect(table[2][29...] == ["", "", "", ""])
    }

    @Test("Holds are listed from where they began to where they ended")
    func holds() throws {
        let report = try sampleReport { records in
            let order = records.workOrders.intern("W-1")
            let before = LocalTime(first - 9, minutes: 600)
            records.holds = [
                Hold(id: "H-1", order: order, status: .onHold, reason: "a\nb", heldAt: before),
                Hold(
                    id: "H-2", order: order, status: .resumed, reason: "over", heldAt: before,
                    resumedAt: LocalTime(first - 1)),
                Hold(
                    id: "H-3", order: order, status: .resumed, reason: "into", heldAt: before,
                    resumedAt: LocalTime(first)),
                Hold(id: "H-4", order: order, status: .cancelled, reason: "when", heldAt: before),
                Hold(
                    id: "H-5", order: order, status: .pendingApproval, reason: "later",
                    heldAt: LocalTime(today + 1)),
            ]
        }
        let table = try rows("exports/holds.csv", of: report)
        #expect(table.dropFirst().map { $0[1] } == ["H-1", "H-3"])
        #expect(
            table[1] == [
                "BOOT-LINE-A", "H-1", "W-1", "", "ON_HOLD", "", "a\nb", "2024-06-28T10:00:00", "",
                "",
                "",
            ])
    }

    @Test("Runs bring their materials, with the cost of a gram from the spool's price")
    func runs() throws {
        let report = try sampleReport { records in
            records.spools = Directory([
                Spool(id: "SP-1", initialWeightGrams: 800, purchasePrice: 20), Spool(id: "SP-2"),
            ])
            let spools = records.spools.references
            let before = LocalTime(first - 1, minutes: 60)
            records.productionRuns = [
                ProductionRun(
                    id: "R-0", status: .failed, startedAt: before, completedAt: before,
                    materials: [RunMaterial(spool: spools[0], estimatedGrams: 1)]),
                ProductionRun(
                    id: "R-1", status: .completed, startedAt: before,
                    completedAt: LocalTime(first, minutes: 5), estimated: Hours(2.25),
                    nozzleCelsius: 215, qualityRating: 4, notes: "@home", originalID: "R-0",
                    materials: [
                        RunMaterial(
                            spool: spools[0], estimatedGrams: 100, estimatedPurgeGrams: 10,
                            weightBeforeGrams: 200, weightAfterGrams: 85),
                        RunMaterial(
                            spool: spools[1], estimatedGrams: 5, actualGrams: 4.5,
                            costPerGram: 0.00001),
                    ]),
            ]
        }
        let runs = try rows("exports/runs.csv", of: report)
        #expect(
            runs.dropFirst() == [
                [
                    "BOOT-LINE-A", "R-1", "completed", "2024-07-06T01:00:00", "2024-07-07T00:05:00",
                    "2.25", "", "", "", "215", "4", "", "", "'@home", "R-0", "",
                ]
            ])
        let materials = try rows("exports/run_materials.csv", of: report)
        // 20 / 800 g = 0.025 a gram.
        #expect(
            materials.dropFirst() == [
                [
                    "BOOT-LINE-A", "R-1", "SP-1", "100", "10", "200", "85", "", "", "", "0.025",
                    "derived",
                ],
                ["BOOT-LINE-A", "R-1", "SP-2", "5", "0", "", "", "4.5", "", "0.00001", "", ""],
            ])
    }

    @Test(
        "Movements of the window and of its last night, a reversal with the run that it takes back")
    func inventory() throws {
        let report = try sampleReport { records in
            records.spools = Directory([Spool(id: "007")])
            let spool = records.spools.references[0]
            func row(
                _ id: Int, _ kind: InventoryTransaction.Kind, _ before: Double, _ change: Double,
                at: LocalTime, run: String? = nil, reverses: Int? = nil, note: String? = nil
            ) -> InventoryTransaction {
                InventoryTransaction(
                    id: id, spool: spool, kind: kind, weightBeforeGrams: before,
                    changeGrams: change, weightAfterGrams: before + change, runID: run, at: at,
                    reversalOf: reverses, description: note)
            }
            let before = LocalTime(first - 1, minutes: 1439)
            records.inventoryTransactions = [
                row(1, .purchase, 0, 1000, at: before),
                row(2, .usage, 1000, -12.5, at: before, run: "R-1"),
                row(3, .return, 987.5, 12.5, at: LocalTime(first), reverses: 2, note: "=a;b"),
                row(4, .return, 1000, 0, at: LocalTime(first), reverses: 9),
                row(5, .waste, 1000, -0.25, at: LocalTime(today + 1, minutes: 5), run: "1-2"),
            ]
        }
        let table = try rows("exports/inventory.csv", of: report)
        #expect(
            table.dropFirst() == [
                [
                    "BOOT-LINE-A", "3", "007", "return", "987.5", "12.5", "1000", "",
                    "2024-07-07T00:00:00", "2", "'=a;b", "R-1", "derived",
                ],
                [
                    "BOOT-LINE-A", "4", "007", "return", "1000", "0", "1000", "",
                    "2024-07-07T00:00:00", "9", "", "", "",
                ],
                [
                    "BOOT-LINE-A", "5", "007", "waste", "1000", "-0.25", "999.75", "1-2",
                    "2024-10-05T00:05:00", "", "", "", "",
                ],
            ])
        #expect(try rows("exports/machine/inventory.csv", of: report)[1][10] == "=a;b")
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint.dropFirst() == [
                ["inventory.csv", "spool_id", "2", "007", "leading zeros are dropped"],
                ["inventory.csv", "run_number", "4", "1-2", "read as a date or a time"],
            ])
    }

    @Test("Names and remarks that Excel alters are listed like ids, with the column they stand in")
    func typedTexts() throws {
        let report = try sampleReport { records in
            let shift = records.shifts.intern("S")
            let order = records.workOrders.intern("W")
            records.entries = [
                ProductionEntry(
                    id: "E", day: today, shift: shift, produced: 1, enteredBy: "01",
                    verifiedBy: "02", notes: "03")
            ]
            records.downtimes = [
                Downtime(
                    id: "D", day: today, shift: shift, reason: "04", rootCause: "05", notes: "06")
            ]
            records.holds = [
                Hold(
                    id: "H", order: order, status: .onHold, category: "07", reason: "08",
                    heldAt: LocalTime(today), notes: "09")
            ]
            records.productionRuns = [
                ProductionRun(
                    id: "R", startedAt: LocalTime(today), printerName: "010", slicer: "011",
                    qualityNotes: "012", failureReason: "013", notes: "014")
            ]
            records.rejected = [RejectedRow(table: "shift", key: "K", rule: "r", value: "015")]
        }
        let lint = try rows("exports/machine/lint.csv", of: report)
        #expect(
            lint.dropFirst().map { "\($0[0]) \($0[1]) \($0[3])" } == [
                "production.csv entered_by 01", "production.csv verified_by 02",
                "production.csv notes 03", "downtime.csv reason 04", "downtime.csv root_cause 05",
                "downtime.csv notes 06", "holds.csv category 07", "holds.csv reason 08",
                "holds.csv notes 09", "runs.csv printer_name 010", "runs.csv slicer 011",
                "runs.csv quality_notes 012", "runs.csv failure_reason 013", "runs.csv notes 014",
                "rejected.csv value 015",
            ])
    }

    @Test("Without rows every export is its header", arguments: CSVProfile.allCases)
    func empty(profile: CSVProfile) throws {
        let report = try sampleReport(profile: profile)
        let separator = UInt8(ascii: profile == .comma ? "," : ";")
        for name in [
            "production", "quality", "downtime", "attendance", "orders", "holds", "runs",
            "run_materials", "inventory", "inferences", "restatements", "rejected",
        ] {
            let excel = try rows("exports/\(name).csv", of: report, separator: separator)
            #expect(excel.count == 1, "\(name)")
            #expect(try rows("exports/machine/\(name).csv", of: report) == excel, "\(name)")
        }
    }

    @Test("A table larger than what is written at once is the same in both profiles")
    func manyRows() throws {
        // 5,000 rows of some 100 bytes: many blocks, and texts longer than one of them.
        let long = String(repeating: "é;\"", count: 12_000)
        func report(_ profile: CSVProfile) throws -> [[String]] {
            let report = try sampleReport(profile: profile) { records in
                let shift = records.shifts.intern("a;b,c")
                for number in 0..<5000 {
                    records.downtimes.append(
                        Downtime(
                            id: "D\(number)", day: today, shift: shift,
                            minutes: Minutes(Double(number) / 7), reason: "x;y",
                            rootCause: number % 3 == 0 ? "p,q" : nil,
                            notes: number % 1000 == 0 ? long : "-"))
                }
            }
            let separator = UInt8(ascii: profile == .comma ? "," : ";")
            return try rows("exports/downtime.csv", of: report, separator: separator)
        }
        let comma = try report(.comma)
        let semicolon = try report(.semicolon)
        #expect(comma.count == 5001)
        #expect(comma[1][13] == long)
        #expect(comma[2][9] == "0.14285714285714285")
        #expect(comma[2][13] == "'-")
        let converted = semicolon.map { row in
            row.enumerated().map { column, cell in
                column == 9 ? cell.replacing(",", with: ".") : cell
            }
        }
        #expect(converted == comma)
    }
}
