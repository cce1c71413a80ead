import Plant
import Store
import Testing
import Units

@Suite("What is written of plans, quality and money is what is read")
struct PlanRoundTripTests {
    private let records: PlantRecords

    init() throws { records = try RoundTripTests.plant().records(of: "ACME") }

    @Test("Nothing of the sample breaks a rule")
    func sound() { #expect(records.rejected.allSatisfy { $0.effect == .none }) }

    @Test("Training by person, course and day; surveys by day")
    func people() {
        #expect(records.training.map(\.employee.index) == [0, 1])
        #expect(records.training.map(\.course) == ["Welding", "Forklift"])
        #expect(records.training.map(\.completedOn.description) == ["2025-06-07", "2025-05-06"])
        #expect(records.training.map(\.hours) == [nil, Hours(7.5)])
        #expect(records.surveys.map(\.day.description) == ["2026-01-05", "2026-01-06"])
        #expect(records.surveys.map(\.score) == [0, 87.5])
        #expect(records.surveys.map(\.customer.index) == [0, 0])
    }

    @Test("Lines of sales orders, bills of materials and jobs")
    func orders() throws {
        let lines = records.salesOrderLines
        #expect(lines.map(\.lineNumber) == [1, 2])
        #expect(lines.map(\.order.index) == [0, 0])
        #expect(lines.map(\.product.index) == [0, 1])
        #expect(lines.map(\.quantity) == [500, 30])
        #expect(lines.map(\.plannedAt?.description) == [nil, "2026-01-02T10:11:12"])

        let bills = records.billsOfMaterials.rows
        #expect(bills.map(\.id) == ["BOM0", "BOM1"])
        #expect(bills.map(\.parentItem) == ["ITEM-8", "ITEM-9"])
        #expect(bills.map(\.revision) == ["1.0", "2.1"])
        #expect(bills.map(\.isActive) == [true, false])
        #expect(bills.map(\.releasedAt?.description) == [nil, "2025-12-01T08:30:00"])

        let components = records.components
        #expect(components.map(\.item) == ["EYELET", "LEATHER"])
        #expect(components.map(\.bill.index) == [1, 1])
        #expect(components.map(\.quantityPer) == [1, 1.5])
        #expect(components.map(\.wastePercent) == [0, 5])
        #expect(components.map(\.unit) == ["EA", "KG"])
        #expect(components.map(\.description) == [nil, "Full grain"])

        #expect(records.jobs.map(\.id) == ["J1", "J2"])
        let job = records.jobs[1]
        #expect(records.workOrders[job.order].id == "W1")
        #expect(job.step == 20)
        #expect([job.operationID, job.partNumber] == ["SEW", "PN-5"])
        #expect(
            [job.plannedQuantity, job.completedQuantity, job.scrappedQuantity] == [500, 390, 6])
        #expect([job.plannedHours, job.actualHours] == [Hours(40.5), Hours(42.25)])
        #expect(job.isCompleted)
        #expect(job.completedAt == (try time("2026-01-06T08:09:10")))
        #expect([job.employee?.index, job.shift?.index] == [1, 1])
        let bare = records.jobs[0]
        #expect(!bare.isCompleted && bare.completedAt == nil && bare.plannedQuantity == nil)
    }

    @Test("Defects by id, measured values by time")
    func quality() {
        #expect(records.defects.map(\.id) == ["F1", "F2"])
        #expect(records.defects.map(\.inspectionID) == ["I2", "I1"])
        #expect(records.defects.map(\.type) == ["Hole", "Stain"])
        #expect(records.defects.map(\.category) == [nil, "LOOKS"])
        #expect(records.defects.map(\.severity) == [nil, .major])
        #expect(records.defects.map(\.location) == [nil, "Collar"])
        #expect(records.defects.map(\.count) == [1, 4])

        let values = records.processMeasurements
        #expect(values.map(\.id) == ["B", "A"])
        #expect(values.map(\.product.index) == [1, 0])
        #expect(values.map(\.characteristic) == ["Weight", "Sleeve"])
        #expect(
            values.map(\.measuredAt.description) == ["2026-01-05T23:59:59", "2026-01-06T00:00:00"])
        #expect(values.map(\.subgroup) == [nil, "G1"])
        #expect(values.map(\.value) == [-1.5, 60.25])
        #expect(values.map(\.lowerSpec) == [nil, 59.5])
        #expect(values.map(\.upperSpec) == [nil, 60.5])
        #expect(values.map(\.unit) == [nil, "cm"])
    }

    @Test("Maintenance by start, money by day")
    func money() {
        let work = records.maintenance
        #expect(work.map(\.id) == ["B", "A"])
        #expect(work.map(\.machine.index) == [0, 1])
        #expect(work.map(\.kind) == [.preventive, .corrective])
        #expect(
            work.map(\.startedAt.description) == ["2026-01-05T07:00:00", "2026-01-06T07:00:00"])
        #expect(work.map(\.endedAt?.description) == [nil, "2026-01-06T08:30:00"])
        #expect(work.map(\.cost) == [nil, 250.75])
        #expect(work.map(\.component) == [nil, "Belt"])
        #expect(work.map(\.componentLife) == [nil, Hours(1200.5)])

        let costs = records.costs
        #expect(costs.map(\.id) == ["B", "A"])
        #expect(costs.map(\.day.description) == ["2026-01-05", "2026-01-06"])
        #expect(costs.map(\.kind) == [.scrap, .equipmentBenefit])
        #expect(costs.map(\.amount) == [-7, 1234.5])
        #expect(costs.map(\.product?.index) == [nil, 0])
        #expect(costs.map(\.machine?.index) == [nil, 1])
        #expect(costs.map(\.line?.index) == [nil, 1])
    }

    @Test("Stock, schedules and forecasts")
    func plans() throws {
        #expect(records.stock.map(\.itemID) == ["ZIP", "THREAD"])
        #expect(records.stock.map(\.day.description) == ["2026-01-05", "2026-01-06"])
        let thread = records.stock[1]
        #expect([thread.onHand, thread.allocated, thread.onOrder] == [12.5, 3.25, 7.75])
        #expect([thread.unitCost, thread.safetyStock] == [1.75, 5.5])
        #expect(
            [thread.unit, thread.description, thread.location] == ["km", "Red thread", "Shelf 4"])
        #expect(records.stock[0].unit == "EA" && records.stock[0].onHand == 0)

        let plans = records.schedules.rows
        #expect(plans.map(\.id) == ["PLAN0", "PLAN1"])
        #expect(plans.map(\.name) == ["Week 3", "Week 2"])
        #expect(plans.map(\.status) == [.draft, .committed])
        #expect(plans[1].period == (try day("2026-01-05"))...(try day("2026-01-11")))
        #expect(plans.map(\.committedAt?.description) == [nil, "2026-01-04T15:16:17"])
        #expect(plans.map(\.committedBy) == [nil, "Cy"])

        let rows = records.scheduleRows
        #expect(rows.map(\.rowNumber) == [9, 2])
        #expect(rows.map(\.schedule.index) == [1, 1])
        #expect(rows.map(\.orderID) == ["PO-78", "PO-77"])
        #expect(rows.map(\.line?.index) == [nil, 1])
        #expect(rows.map(\.day.description) == ["2026-01-05", "2026-01-06"])
        #expect(rows.map(\.product.index) == [1, 0])
        #expect(rows.map(\.quantity) == [1, 80])
        #expect(rows.map(\.completedQuantity) == [0, 75])
        #expect(rows.map(\.sequence) == [1, 3])

        let forecasts = records.loggedForecasts
        #expect(forecasts.map(\.madeOn.description) == ["2026-01-05", "2026-01-06"])
        #expect(forecasts.map(\.forDay.description) == ["2026-01-21", "2026-01-20"])
        #expect(forecasts.map(\.kind) == [.bottleneck, .demand])
        #expect(forecasts.map(\.subject) == ["L1", "P1"])
        #expect(forecasts.map(\.value) == [nil, 99.5])

        let commitments = records.commitments
        #expect(commitments.map(\.kpi) == ["DL-OTD", "EQ-OEE"])
        #expect(commitments.map { records.schedules[$0.schedule].id } == ["PLAN1", "PLAN1"])
        #expect(
            commitments.map { "\($0.period)" } == [
                "2025-12-29...2026-01-04", "2026-01-06...2026-01-12",
            ])
        #expect(commitments.map(\.value) == [93, 74.5])
    }

    @Test("Spools and production runs with what they made and used")
    func runs() throws {
        #expect(records.spools.rows.map(\.id) == ["SP1", "SP2"])
        let spool = records.spools.rows[1]
        #expect([spool.material, spool.color, spool.colorHex] == ["PETG", "Blue", "#0000ff"])
        #expect(
            [
                spool.initialWeightGrams, spool.currentWeightGrams, spool.emptyWeightGrams,
                spool.purchasePrice,
            ] == [1000.5, 640.25, 230.75, 24.95])

        #expect(records.productionRuns.map(\.id) == ["ACME-20260105-001", "ACME-20260106-001"])
        #expect(records.productionRuns.map(\.status) == [.inProgress, .failed])
        let run = records.productionRuns[1]
        #expect(run.startedAt == (try time("2026-01-06T06:00:00")))
        #expect(run.completedAt == (try time("2026-01-06T09:00:00")))
        #expect(run.estimated == Hours(2.75))
        #expect([run.printerName, run.slicer] == ["Mk4 left", "Cut 2.1"])
        #expect([run.bedCelsius, run.nozzleCelsius] == [60.5, 215.5])
        #expect(run.qualityRating == 2)
        #expect(
            [run.qualityNotes, run.failureReason, run.notes, run.originalID]
                == ["Strings", "Clog", "Again", "ACME-20260105-001"])
        #expect(run.deletedAt == (try time("2026-01-07T01:02:03")))

        #expect(records.productionRuns[0].items.map(\.quantity) == [4])
        #expect(run.items.map(\.number) == [1, 2])
        #expect(run.items.map(\.product.index) == [0, 1])
        #expect(run.items.map(\.quantity) == [3, 12])
        #expect(run.items.map(\.successful) == [nil, 7])
        #expect(run.items.map(\.failed) == [nil, 5])
        #expect(run.items.map(\.wasteReason) == [nil, "clog"])
        #expect(run.items.map(\.bedPosition) == [nil, "C3"])
        #expect(run.items.map(\.estimatedCost) == [nil, 0.75])
        #expect(run.items.map(\.unitMassGrams) == [nil, 14.5])

        #expect(run.materials.map(\.spool.index) == [0, 1])
        let used = run.materials[1]
        #expect([used.estimatedGrams, used.estimatedPurgeGrams] == [100.5, 10.25])
        #expect([used.weightBeforeGrams, used.weightAfterGrams] == [200.75, 85.25])
        #expect([used.actualGrams, used.actualPurgeGrams] == [104.5, 11.5])
        #expect(used.costPerGram == 0.025)
        // Weighed wins: 200.75 − 85.25.
        #expect(run.materials.map(\.usedGrams) == [nil, 115.5])
    }

    @Test("Movements on spools by time")
    func inventory() throws {
        let rows = records.inventoryTransactions
        #expect(rows.map(\.id) == [7, 2])
        #expect(rows.map { records.spools[$0.spool].id } == ["SP1", "SP2"])
        #expect(rows.map(\.kind) == [.purchase, .return])
        #expect(rows.map(\.weightBeforeGrams) == [0, 85.25])
        #expect(rows.map(\.changeGrams) == [750, 115.5])
        #expect(rows.map(\.weightAfterGrams) == [750, 200.75])
        #expect(rows.map(\.runID) == [nil, "ACME-20260106-001"])
        #expect(rows.map(\.at.description) == ["2026-01-05T08:00:00", "2026-01-06T09:30:00"])
        #expect(rows.map(\.reversalOf) == [nil, 1])
        #expect(rows.map(\.description) == [nil, "Clogged"])
    }
}
