import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Orders as they stood then")
struct OrdersThenTests {
    /// Wednesday, and the day before.
    private static let day = "2026-11-18"
    private static let before = "2026-11-17"

    private func measured(_ plant: PlantFixture, _ day: String) -> Measurements {
        var records = plant.records
        let asOf = plant.asOf(day)
        records.discardFacts(after: asOf)
        var told = PlantFixture()
        told.records = records
        return told.measure(day)
    }

    private var scheduled: PlantFixture {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        return plant
    }

    /// In progress at 08:00 and, after a hold, at 12:00 again; completed at 18:00: 10 h, of which 6 were run.
    @Test("An order without a start began with its first event that says so")
    func firstStart() {
        var plant = scheduled
        plant.order(
            WorkOrder(
                id: "W", quantity: 10, status: .completed,
                completedAt: PlantFixture.time(Self.day + "T18:00:00")))
        for (at, status) in [
            ("08:00:00", WorkOrder.Status.inProgress), ("10:00:00", .onHold),
            ("12:00:00", .inProgress),
        ] {
            plant.event("W", at: Self.day + "T" + at, to: status)
        }
        plant.made(Self.day, for: "W", produced: 10)
        plant.lastEntry { $0.runTime = Hours(6) }
        let measured = plant.measure(Self.day)
        #expect(measured["PR-MCE"]?[.day].denominator == 10)
        #expect(isClose(measured["PR-MCE"]?[.day].value, 60))
    }

    /// 300 of 1,000 were made on Wednesday, when the order was begun: on Tuesday it had none.
    @Test(
        "What an order that is under way says was made, it did not say before it was begun",
        arguments: [false, true])
    func begunLater(hasEntry: Bool) {
        var plant = scheduled
        plant.order(
            WorkOrder(
                id: "W", quantity: 1_000, status: .inProgress,
                releasedAt: PlantFixture.time("2026-11-12T08:00:00"),
                startedAt: PlantFixture.time(Self.day + "T08:00:00"), completedQuantity: 300))
        if hasEntry { plant.made(Self.day, for: "W", produced: 300) }
        #expect(measured(plant, Self.before)["DL-PART"]?[.day].value == 0)
        #expect(measured(plant, Self.day)["DL-PART"]?[.day].value == 30)
        #expect(measured(plant, Self.day)["DL-PART"]?[.day].previous == 0)
    }

    /// Begun a week ago without a stamp of what it made; its first entry is Wednesday's.
    @Test("An order whose entries all come later had nothing made")
    func workedOnLater() {
        var plant = scheduled
        plant.order(
            WorkOrder(
                id: "W", quantity: 1_000, status: .inProgress,
                startedAt: PlantFixture.time("2026-11-12T08:00:00"), completedQuantity: 300))
        plant.made(Self.day, for: "W", produced: 300)
        #expect(measured(plant, Self.before)["DL-PART"]?[.day].value == 0)
        #expect(measured(plant, Self.day)["DL-PART"]?[.day].previous == 0)
    }

    /// B was promised for Monday, not shipped, and cancelled on Wednesday at noon. Tuesday's report has two orders
    /// due and one on time; Wednesday's counts B nowhere, and what it says of Tuesday is what Tuesday said.
    @Test("An order counts until it is cancelled, and nowhere after")
    func cancelled() {
        var plant = scheduled
        plant.delivery("A", promised: Self.before, shipped: Self.before + "T10:00:00")
        plant.delivery("B", promised: "2026-11-16", status: .cancelled)
        plant.event("B", at: "2026-11-10T08:00:00", to: .inProgress)
        plant.event("B", at: Self.day + "T12:00:00", to: .cancelled)
        let published = measured(plant, Self.before)
        #expect(published["DL-OTD"]?[.week].value == 50)
        #expect(published["WP-STAT"]?[.day].value == 1)
        let next = measured(plant, Self.day)
        #expect(next["DL-OTD"]?[.week].value == 100)
        #expect(next["WP-STAT"]?[.day].value == 0)
        #expect(next["WP-STAT"]?[.day].previous == 1)
    }

    /// Completed on Wednesday with 90 good of 100; by Tuesday its events had reported 30. The job says 40 at its
    /// end, on Wednesday too.
    @Test("What an order and its job say of themselves at their end was not known before")
    func completedLater() {
        var plant = scheduled
        plant.order(
            WorkOrder(
                id: "W", quantity: 100, status: .completed,
                startedAt: PlantFixture.time("2026-11-16T08:00:00"),
                completedAt: PlantFixture.time(Self.day + "T09:00:00"), completedQuantity: 90))
        plant.event("W", at: "2026-11-16T20:00:00", to: .onHold, good: 30)
        plant.event("W", at: Self.before + "T06:00:00", to: .inProgress)
        plant.job(
            order: "W", completed: 40, plannedHours: 4, actualHours: 5, isCompleted: true,
            completedAt: Self.day + "T09:00:00")
        let published = measured(plant, Self.before)
        #expect(published["WP-PROG"]?[.day].value == 30)
        #expect(published["PL-ACCM"]?[.day].value == nil)
        let next = measured(plant, Self.day)
        #expect(next["WP-PROG"]?[.day].value == nil && next["WP-PROG"]?[.day].previous == 30)
    }

    /// Begun on Tuesday at 20:00 and never ended: 4 h by its end, 28 h a day later; 4 h of preventive work.
    @Test("Open maintenance runs to the moment that is told, and is told")
    func openMaintenance() {
        var plant = scheduled
        plant.machine("M")
        plant.maintenance("M", .corrective, from: Self.before + "T20:00:00")
        plant.maintenance(
            "M", .preventive, from: Self.before + "T08:00:00", to: Self.before + "T12:00:00")
        let published = measured(plant, Self.before)
        #expect(isClose(published["MT-CMR"]?[.day].value, 50))
        #expect(published.figure("MT-CMR", .openActions) == 1)
        #expect(published.figure("MT-CMR", .actions) == 2)
        let next = measured(plant, Self.day)
        #expect(isClose(next["MT-CMR"]?[.day].previous, 50))
        #expect(isClose(next["MT-CMR"]?[.week].value, 28.0 / 32 * 100))
    }

    /// The night shift of the 17th ends at 06:00: Tuesday's report speaks of that moment, and so does Wednesday's
    /// when it looks back. Started at 18:00: half a day old by then.
    @Test("A day ends with its last shift, also when it is looked back at")
    func nights() {
        var plant = PlantFixture()
        plant.records.shifts = Directory([
            Shift(
                id: "DAY", name: "Night", start: TimeOfDay(iso: "22:00"),
                end: TimeOfDay(iso: "06:00"), breaks: .zero)
        ])
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        plant.order(
            WorkOrder(
                id: "W", quantity: 100, status: .inProgress,
                startedAt: PlantFixture.time(Self.before + "T18:00:00")))
        #expect(measured(plant, Self.before)["WP-AGE"]?[.day].value == 0.5)
        let next = measured(plant, Self.day)["WP-AGE"]?[.day]
        #expect(next?.value == 1.5 && next?.previous == 0.5)
    }

    @Test("Work that was done for a cancelled order is in no number of planning or execution")
    func cancelledWork() {
        var plant = scheduled
        plant.billOfMaterials("BOM", of: "P")
        for (id, status) in [("A", WorkOrder.Status.completed), ("B", .cancelled)] {
            plant.order(
                WorkOrder(
                    id: id, quantity: 10, status: status,
                    releasedAt: PlantFixture.time("2026-11-16T08:00:00"),
                    startedAt: PlantFixture.time(Self.day + "T08:00:00"),
                    completedAt: PlantFixture.time(Self.day + "T18:00:00"),
                    billOfMaterials: plant.records.billsOfMaterials.intern("BOM")))
            plant.made(Self.day, for: id, produced: id == "A" ? 10 : 90)
            plant.lastEntry {
                $0.runTime = Hours(id == "A" ? 5 : 1)
                $0.standardMinutes = Minutes(6)
            }
            plant.job(
                order: id, plannedHours: id == "A" ? 4 : 1, actualHours: 8, isCompleted: true,
                completedAt: Self.day + "T18:00:00", employee: "E")
        }
        plant.records.employees = Directory([Employee(id: "E", name: "E", skill: "S")])
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.value("PR-MCE"), 50))
        #expect(isClose(measured.value("PL-ACCS"), 50))
        // 10 units of 6 min, 1 h, of 4 planned.
        #expect(isClose(measured.value("PL-BOMP"), 25))
        #expect(measured.figure("DL-LT", .count) == 1)
    }
}
