import Plant
import TestSupport
import Testing
import Units

@Suite("What came after the moment of a report")
struct LaterFactsTests {
    /// The moment is 2026-01-05 12:00: `before` lies before it, `late` after it on the same day.
    private let before = "2026-01-05T11:00:00"
    private let late = "2026-01-05T13:00:00"

    private func records(_ build: (inout PlantFixture) -> Void) -> PlantRecords {
        var plant = PlantFixture()
        build(&plant)
        let asOf = AsOf(
            PlantFixture.time("2026-01-05T12:00:00"), on: PlantFixture.day("2026-01-05"),
            for: plant.records)
        plant.records.discardFacts(after: asOf)
        return plant.records
    }

    @Test("Facts of later days go, those of the day itself stay")
    func days() {
        let records = records { plant in
            for day in ["2026-01-05", "2026-01-06"] {
                plant.entry(day, produced: 1)
                plant.cost(day, .scrap, 1)
                plant.training("E", "Welding", on: day)
                plant.survey(day, customer: "C", score: 50)
                plant.stock(day, item: "THREAD", onHand: 1)
                plant.forecast(.demand, "P", madeOn: day, for: "2026-02-01", value: 1)
                plant.inspection(day, inspected: 1, passed: 0, defective: 1)
            }
            plant.defect("Hole", inspection: "I1")
            plant.defect("Stain", inspection: "I2")
        }
        let counts: [Int] = [
            records.entries.count, records.costs.count, records.training.count,
            records.surveys.count, records.stock.count, records.loggedForecasts.count,
            records.inspections.count,
        ]
        #expect(counts.allSatisfy { $0 == 1 })
        // A defect goes with its inspection.
        #expect(records.defects.map(\.type) == ["Hole"])
    }

    @Test("Maintenance that ended later is open, and nobody knows its cost yet")
    func maintenance() {
        let records = records { plant in
            plant.maintenance("M", .corrective, from: before, to: before, cost: 1)
            plant.maintenance("M", .corrective, from: before, to: late, cost: 2)
            plant.maintenance("M", .corrective, from: late, to: late, cost: 3)
        }
        #expect(records.maintenance.map(\.id) == ["M1", "M2"])
        #expect(records.maintenance.map(\.endedAt) == [PlantFixture.time(before), nil])
        #expect(records.maintenance.map(\.cost) == [1, nil])
    }

    @Test("Values measured at the moment stay, later ones go")
    func measurements() {
        let records = records { plant in
            for at in [before, "2026-01-05T12:00:00", late] {
                plant.processMeasurement(at, product: "P", "Width", 1)
            }
        }
        #expect(records.processMeasurements.map(\.id) == ["P1", "P2"])
    }

    @Test("A job that was completed later is not completed; without a time it is as it says")
    func jobs() {
        let records = records { plant in
            for at in [before, late, nil] {
                plant.job(
                    order: "W", completed: 7, scrapped: 1, actualHours: 3, isCompleted: true,
                    completedAt: at)
            }
        }
        #expect(records.jobs.map(\.isCompleted) == [true, false, true])
        #expect(records.jobs.map(\.completedAt) == [PlantFixture.time(before), nil, nil])
        #expect(records.jobs.map(\.completedQuantity) == [7, 0, 7])
        #expect(records.jobs.map(\.scrappedQuantity) == [1, 0, 1])
        #expect(records.jobs.map(\.actualHours) == [Hours(3), nil, Hours(3)])
    }

    @Test("Later stamps of planning are not known yet; plans for later days stay")
    func plans() {
        let records = records { plant in
            plant.salesOrderLine("S", product: "P", quantity: 1, planned: before)
            plant.salesOrderLine("S", product: "P", quantity: 1, planned: late)
            plant.billOfMaterials("B1", of: "P", released: before)
            plant.billOfMaterials("B2", of: "P", released: late)
            plant.productionSchedule(
                "A", .active, from: "2026-01-05", to: "2026-01-09", committed: before)
            plant.productionSchedule(
                "B", .active, from: "2026-01-05", to: "2026-01-09", committed: late)
            plant.scheduleRow("A", "2026-01-05", product: "P", quantity: 9, completed: 8)
            plant.scheduleRow("A", "2026-01-06", product: "P", quantity: 9, completed: 7)
        }
        let stamp = PlantFixture.time(before)
        #expect(records.salesOrderLines.map(\.plannedAt) == [stamp, nil])
        #expect(records.billsOfMaterials.rows.map(\.releasedAt) == [stamp, nil])
        #expect(records.schedules.rows.map(\.status) == [.active, .draft])
        #expect(records.schedules.rows.map(\.committedAt) == [stamp, nil])
        #expect(records.scheduleRows.map(\.quantity) == [9, 9])
        #expect(records.scheduleRows.map(\.completedQuantity) == [8, 0])
    }

    @Test("Material that moved after the moment has not moved yet")
    func inventory() {
        let records = records { plant in
            for time in [before, "2026-01-05T12:00:00", late] {
                plant.movement("S", .usage, at: time, before: 100, change: -10)
            }
        }
        #expect(records.inventoryTransactions.map(\.id) == [1, 2])
    }

    @Test("A run that ended later is under way: what came out of it is not known")
    func runs() {
        let records = records { plant in
            for (from, to) in [(before, before), (before, late), (late, late)] {
                plant.productionRun(from, to: to, rating: 4, failure: "Clog", deleted: to)
                plant.runItem(product: "P", quantity: 3, successful: 2, failed: 1, waste: "clog")
                plant.runMaterial(
                    spool: "S", estimated: 10, before: 90, after: 80, actual: 9, purge: 1)
            }
        }
        #expect(records.productionRuns.map(\.id) == ["R1", "R2"])
        #expect(records.productionRuns.map(\.status) == [.completed, .inProgress])
        #expect(records.productionRuns.map(\.qualityRating) == [4, nil])
        #expect(records.productionRuns.map(\.failureReason) == ["Clog", nil])
        #expect(records.productionRuns.map { $0.deletedAt == nil } == [false, true])
        let items = records.productionRuns.flatMap(\.items)
        #expect(items.map(\.quantity) == [3, 3])
        #expect(items.map(\.successful) == [2, nil])
        #expect(items.map(\.failed) == [1, nil])
        #expect(items.map(\.wasteReason) == ["clog", nil])
        let materials = records.productionRuns.flatMap(\.materials)
        #expect(materials.map(\.weightBeforeGrams) == [90, 90])
        // 90 − 80 weighed; for the other neither the scale nor the operator has spoken.
        #expect(materials.map(\.usedGrams) == [10, nil])
    }
}

@Suite("Minutes of a routing step")
struct EffectiveStandardTests {
    @Test(
        "The standard, else the sum of the parts that are there, else nothing",
        arguments: [
            (5.0, 1.0, 2.0, 3.0, 5.0), (0, 1, 2, 3, 0), (nil, 1, 2, 3, 6), (nil, nil, 2, nil, 2),
            (nil, nil, nil, 0, 0), (nil, nil, nil, nil, nil),
        ] as [(Double?, Double?, Double?, Double?, Double?)])
    func minutes(
        _ standard: Double?, _ setup: Double?, _ machine: Double?, _ manual: Double?,
        _ expected: Double?
    ) {
        var plant = PlantFixture()
        plant.operation("P", minutes: standard, setup: setup, machine: machine, manual: manual)
        #expect(plant.records.routing.map(\.effectiveStandardMinutes?.value) == [expected])
    }
}
