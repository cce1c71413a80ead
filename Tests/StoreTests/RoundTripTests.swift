import Plant
import Store
import Testing
import Units

/// Every column that is read, written through the writer and found again.
@Suite("What is written is what is read")
struct RoundTripTests {
    /// One tenant, `ACME`, with a row of every table, no two cells of a row alike.
    static func plant() throws -> TestPlant {
        let plant = try TestPlant()
        for (table, rows) in rows {
            for row in rows { try plant.add(table, row.merging(["client_id": "ACME"]) { $1 }) }
        }
        return plant
    }

    static let rows = floorRows + planRows

    @Test("The client, its settings, targets and annotations")
    func client() throws {
        let records = try Self.plant().records(of: "ACME")
        #expect(records.client.id == "ACME")
        #expect(records.client.name == "Acme «Werk» 工場")
        #expect(records.client.zone.identifier == "Europe/Berlin")
        #expect(records.client.language == "de")
        #expect(records.client.currency == "EUR")
        #expect(records.client.csvProfile == .semicolon)
        #expect(records.settings.otdWindowDays == 2)
        #expect(
            records.targets == [
                "EQ-OEE": Target(target: 85.5, warning: 75, critical: 60.25),
                "QU-FPY": Target(target: 99),
            ])
        #expect(
            records.annotations == [
                Annotation(
                    id: "N1", kpi: "EQ-OEE", from: try day("2026-01-05"),
                    to: try day("2026-01-06"), kind: .rebase, note: "New press"),
                Annotation(
                    id: "N2", kpi: nil, from: try day("2026-01-07"), to: nil, kind: .event,
                    note: "Flood"),
            ])
        #expect(records.rejected.allSatisfy { $0.effect == .none })
    }

    @Test("The masters, in the order of their ids, then the ids that only facts mention")
    func masters() throws {
        let records = try Self.plant().records(of: "ACME")
        #expect(records.shifts.rows.map(\.id) == ["S1", "S2", "S9"])
        #expect(records.shifts.listed == 2)
        let late = records.shifts.rows[1]
        #expect(late.name == "Late")
        #expect(late.start == TimeOfDay(iso: "14:00"))
        #expect(late.end == TimeOfDay(iso: "22:30"))
        #expect(late.breaks == Minutes(30))
        #expect(late.standardHeadcount == 12)
        #expect(records.shifts.rows[0].standardHeadcount == nil)

        #expect(records.lines.rows.map(\.id) == ["L1", "L2", "L9"])
        #expect(records.lines.rows.map(\.name) == ["Sewing 1", "Cutting", "L9"])
        #expect(records.lines.rows.map(\.department) == ["SEWING", nil, nil])
        #expect(records.lines.rows.map(\.maxOperators) == [14, 10, 10])
        #expect(records.lines.rows.map(\.efficiencyFactor) == [0.75, 0.85, 0.85])
        #expect(records.lines.rows.map(\.absenteeismFactor) == [0.125, 0.05, 0.05])
        #expect(records.lines.rows.map(\.standardUnitsPerHour) == [60.5, nil, nil])
        #expect(records.lines.rows.map(\.isActive) == [false, true, true])

        #expect(records.machines.rows.map(\.name) == ["Press", "Loom"])
        #expect(records.machines.rows.map(\.group) == ["PRESSES", nil])
        #expect(records.machines.rows.map { $0.line.map { records.lines[$0].id } } == ["L2", "L9"])

        #expect(records.machines.rows.map(\.ratedUnitsPerHour) == [120.5, nil])
        #expect(records.machines.rows.map(\.purchaseCost) == [9000.25, nil])
        #expect(records.machines.rows.map(\.purchasedOn?.description) == ["2020-02-03", nil])
        #expect(records.machines.rows.map(\.isActive) == [false, true])

        #expect(records.employees.rows.map(\.name) == ["Ada", "Bo"])
        #expect(records.employees.rows.map(\.skill) == ["EXPERT", nil])
        #expect(records.employees.rows.map(\.isFloatingPool) == [true, false])
        #expect(records.employees.rows.map(\.line?.index) == [0, nil])

        #expect(records.employees.rows.map(\.department) == ["SEWING", nil])
        #expect(records.employees.rows.map(\.laborClass) == [.indirect, .direct])
        #expect(records.employees.rows.map(\.hiredOn?.description) == ["2021-03-04", nil])
        #expect(records.employees.rows.map(\.leftOn?.description) == ["2027-04-05", nil])
        #expect(records.employees.rows.map(\.hourlyCost) == [21.5, nil])

        #expect(records.customers.rows.map(\.name) == ["Zed"])

        #expect(records.products.rows.map(\.id) == ["P1", "P2", "P9"])
        let shirt = records.products.rows[0]
        #expect(shirt.name == "Shirt")
        #expect(shirt.style == "TOPS")
        #expect(shirt.standardMinutes == Minutes(12.5))
        #expect(shirt.idealCycleSeconds == 30)
        #expect(shirt.opportunities == 8)
        #expect(
            [shirt.plannedScrapPercent, shirt.unitCost, shirt.unitPrice, shirt.unitMassGrams]
                == [2.5, 4.25, 9.5, 180.5])
        #expect(records.products.rows[1].standardMinutes == nil)
        #expect(records.routing.map(\.step) == [10, 20])
        #expect(records.routing.map(\.name) == ["Cut", "Sew"])
        #expect(records.routing.map(\.product.index) == [0, 0])
        let sew = records.routing[1]
        #expect([sew.operationID, sew.department, sew.machineGroup] == ["SEW", "SEWING", "LOOMS"])
        #expect(
            [sew.standardMinutes, sew.setupMinutes, sew.machineMinutes, sew.manualMinutes]
                == [6.5, 1.25, 2.5, 3.75].map { Minutes($0) })
        #expect(records.routing.map(\.valueClass) == [nil, .necessaryNonValueAdding])
    }

    @Test("The calendar by day and shift, and lent people")
    func calendar() throws {
        let records = try Self.plant().records(of: "ACME")
        let calendar = records.calendar
        #expect(
            calendar.map(\.day.description) == ["2026-01-05", "2026-01-05", "2026-01-06"])
        #expect(calendar.map { records.shifts[$0.shift].id } == ["S1", "S2", "S1"])
        #expect(calendar.map(\.planned) == [Minutes(0), Minutes(480), Minutes(420.5)])
        #expect(calendar.map(\.holiday) == ["Epiphany", nil, nil])

        let floating = records.floating
        #expect(floating.map(\.employee.index) == [0, 1])
        #expect(floating.map(\.from.description) == ["2026-01-05", "2026-01-06"])
        #expect(floating.map(\.to?.description) == ["2026-01-09", nil])
        #expect(floating.map(\.line?.index) == [1, nil])
        #expect(floating.map(\.shift?.index) == [1, nil])
    }

    @Test("Orders, their events and holds")
    func orders() throws {
        let records = try Self.plant().records(of: "ACME")
        let sold = records.salesOrders.rows[0]
        #expect(sold.customer.map { records.customers[$0].id } == "C1")
        #expect(sold.requestedDay?.description == "2026-02-01")
        #expect(sold.promisedDay?.description == "2026-02-02")
        #expect(sold.receivedAt == (try time("2026-01-01T08:00:00")))
        #expect(sold.status == "CONFIRMED")

        #expect(records.workOrders.rows.map(\.id) == ["W1", "W2", "W7"])
        let order = records.workOrders.rows[0]
        #expect(order.salesOrder?.index == 0)
        #expect(order.product?.index == 0)
        #expect(order.quantity == 500)
        #expect(order.status == .inProgress)
        #expect(order.line?.index == 0)
        #expect(order.machine?.index == 0)
        #expect(order.standardMinutes == Minutes(11.5))
        #expect(order.idealCycleSeconds == 29.5)
        #expect(
            [
                order.receivedAt, order.releasedAt, order.plannedStartAt, order.plannedEndAt,
                order.startedAt, order.completedAt, order.shippedAt, order.closedAt,
            ].map { $0?.description } == [
                "2026-01-01T09:00:01", "2026-01-02T09:00:02", "2026-01-03T09:00:03",
                "2026-01-04T09:00:04", "2026-01-05T09:00:05", "2026-01-06T09:00:06",
                "2026-01-08T09:00:08", "2026-01-09T09:00:09",
            ])
        #expect(order.promisedDay?.description == "2026-01-07")
        #expect(order.completedQuantity == 400)
        #expect(order.scrappedQuantity == 3)
        #expect(order.shippedQuantity == 397)
        #expect(order.salesOrderLineNumber == 2)
        #expect(order.billOfMaterials.map { records.billsOfMaterials[$0].id } == "BOM1")
        #expect(order.operatorEmployee.map { records.employees[$0].id } == "E2")
        #expect(records.workOrders.rows.map(\.priority) == [.urgent, .normal, .normal])
        #expect(order.previousStatus == .released)
        #expect(order.delayClass == .justified)
        #expect(order.delayReason == "Flood")

        #expect(records.workOrderEvents.map(\.to) == [.released, .inProgress])
        #expect(records.workOrderEvents.map(\.order.index) == [0, 0])
        #expect(
            records.workOrderEvents.map(\.at) == [
                try time("2026-01-02T09:00:02"), try time("2026-01-05T09:00:05"),
            ])

        let start = records.workOrderEvents[1]
        #expect(records.workOrderEvents.map(\.from) == [nil, .released])
        #expect([start.machine?.index, start.employee?.index] == [1, 0])
        #expect([start.good, start.scrapped] == [40, 4])
        #expect(start.reason == "Started late")

        let hold = records.holds[0]
        #expect(hold.id == "H1")
        #expect(hold.order.index == 0)
        #expect(hold.status == .resumed)
        #expect(hold.category == "QUALITY")
        #expect(hold.reason == "Colour")
        #expect(hold.heldAt == (try time("2026-01-05T10:00:00")))
        #expect(hold.resumedAt == (try time("2026-01-05T11:00:00")))
        #expect(hold.jobID == "J1")
        #expect(hold.expectedResolutionAt == (try time("2026-01-05T12:00:00")))
        #expect(hold.notes == "Ask the dyer")
        #expect(records.holds.map { records.workOrders[$0.order].id } == ["W1", "W7"])
    }

    @Test("Production entries, by day and then id, with every column")
    func entries() throws {
        let records = try Self.plant().records(of: "ACME")
        #expect(records.entries.map(\.id) == ["B", "C", "A"])
        let full = records.entries[1]
        #expect(full.day == (try day("2026-01-05")))
        #expect(full.shift.index == 1)
        #expect(full.line?.index == 0)
        #expect(full.machine?.index == 0)
        #expect(full.employee?.index == 0)
        #expect(full.workOrder?.index == 0)
        #expect(full.jobID == "J1")
        #expect(full.product?.index == 0)
        #expect(full.produced == 100)
        #expect(full.defective == 7)
        #expect(full.scrapped == 2)
        #expect(full.reworked == 3)
        #expect(full.startedAt == (try time("2026-01-05T14:00:00")))
        #expect(full.endedAt == (try time("2026-01-05T22:00:00")))
        #expect(full.runTime == Hours(7.25))
        #expect(full.setup == Hours(0.5))
        #expect(full.plannedSetup == Hours(0.25))
        #expect(full.assigned == 12)
        #expect(full.present == 11)
        #expect(full.standardMinutes == Minutes(13))
        #expect(full.idealCycleSeconds == 31)
        #expect(full.energy == 42.5)
        #expect(full.entryMethod == "QR_SCAN")
        #expect(full.enteredAt == (try time("2026-01-05T22:05:00")))
        #expect(full.enteredBy == "Ada")
        #expect(full.verifiedBy == "Bo")
        #expect(full.verifiedAt == (try time("2026-01-05T23:00:00")))
        #expect(full.notes == "Thread broke, twice.")

        // What was not recorded stays missing, and 0 stays 0.
        let bare = records.entries[0]
        #expect(bare.produced == 0)
        #expect(bare.defective == 0)
        #expect(bare.entryMethod == "CSV_UPLOAD")
        #expect(bare.scrapped == nil)
        #expect(bare.runTime == nil)
        #expect(bare.assigned == nil)
        #expect(bare.line == nil)
        #expect(bare.notes == nil)
    }

    @Test("Stops, attendance and inspections")
    func facts() throws {
        let records = try Self.plant().records(of: "ACME")
        #expect(records.downtimes.map(\.id) == ["D2", "D1"])
        let stop = records.downtimes[0]
        #expect(stop.day == (try day("2026-01-05")))
        #expect([stop.shift.index, stop.line?.index, stop.machine?.index] == [1, 0, 0])
        #expect(stop.workOrder?.index == 0)
        #expect(stop.startedAt == (try time("2026-01-05T15:00:00")))
        #expect(stop.endedAt == (try time("2026-01-05T15:20:00")))
        #expect(stop.minutes == nil)
        #expect(stop.reason == "POWER_OUTAGE")
        #expect(stop.rootCause == "Fuse")
        #expect(!stop.isPlanned)
        #expect(stop.notes == "Dark")
        #expect(records.downtimes[1].minutes == Minutes(12.5))
        #expect(records.downtimes[1].isPlanned)

        let attendance = records.attendance
        #expect(attendance.map(\.employee.index) == [1, 0])
        #expect(attendance.map(\.shift.index) == [1, 0])
        #expect(attendance.map(\.day.description) == ["2026-01-05", "2026-01-06"])
        #expect(attendance.map(\.scheduled) == [Hours(8), Hours(8)])
        #expect(attendance.map(\.worked) == [Hours(0), Hours(7.5)])
        #expect(attendance.map(\.absent) == [Hours(6), nil])
        #expect(attendance.map(\.absenceType) == [.medical, nil])
        #expect(attendance.map(\.coveredBy?.index) == [0, nil])
        #expect(attendance.map(\.covered) == [Hours(4), nil])
        // The row's own line, then the employee's.
        #expect(attendance.map { $0.line.map { records.lines[$0].id } } == ["L2", "L1"])

        #expect(attendance.map(\.overtime) == [nil, Hours(0.5)])
        #expect(attendance.map(\.jobHours) == [nil, Hours(6.25)])
        #expect(attendance.map(\.offStandard) == [nil, Minutes(12.5)])
        #expect(attendance.map(\.isLate) == [false, true])

        #expect(records.inspections.map(\.id) == ["I2", "I1"])
        let inspection = records.inspections[1]
        #expect(inspection.workOrder?.index == 0)
        #expect(inspection.product?.index == 1)
        #expect(inspection.day == (try day("2026-01-06")))
        #expect(inspection.shift.index == 1)
        #expect(inspection.line?.index == 0)
        #expect(inspection.stage == .inProcess)
        #expect(inspection.step == 10)
        #expect([inspection.inspected, inspection.passed, inspection.defective] == [50, 43, 5])
        #expect(inspection.defects == 9)
        #expect([inspection.scrapped, inspection.reworked, inspection.repaired] == [1, 3, 2])
        #expect([inspection.jobID, inspection.inspectorID] == ["J2", "QA7"])
        #expect(records.inspections[0].defects == nil)
    }

    @Test("From a day on, that day's facts and later ones are read, and what is open; masters stay")
    func from() throws {
        let plant = try Self.plant()
        let records = try plant.records(of: "ACME", from: day("2026-01-06"))
        #expect(records.entries.map(\.id) == ["A"])
        #expect(records.downtimes.map(\.id) == ["D1"])
        #expect(records.attendance.map(\.day.description) == ["2026-01-06"])
        #expect(records.inspections.map(\.id) == ["I1"])
        #expect(records.defects.map(\.id) == ["F2"])
        #expect(records.processMeasurements.map(\.id) == ["A"])
        // B began on the day before and has no end; so has the run.
        #expect(records.maintenance.map(\.id) == ["B", "A"])
        #expect(records.costs.map(\.id) == ["A"])
        #expect(records.stock.map(\.itemID) == ["THREAD"])
        #expect(records.scheduleRows.map(\.rowNumber) == [2])
        #expect(records.productionRuns.map(\.id) == ["ACME-20260105-001", "ACME-20260106-001"])
        #expect(records.productionRuns.map(\.items.count) == [1, 2])
        #expect(records.inventoryTransactions.map(\.id) == [2])
        #expect(records.commitments.map(\.kpi) == ["EQ-OEE"])
        // Whole histories.
        #expect([records.jobs.count, records.training.count, records.surveys.count] == [2, 2, 2])
        #expect([records.salesOrderLines.count, records.loggedForecasts.count] == [2, 2])
        #expect(records.calendar.count == 3)
        #expect(records.workOrders.count == 3)
        #expect(try plant.records(of: "ACME", from: day("2026-01-07")).entries.isEmpty)
        #expect(try plant.records(of: "ACME", from: day("2026-01-05")).entries.count == 3)
    }
}
