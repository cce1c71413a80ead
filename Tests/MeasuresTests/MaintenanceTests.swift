import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Failures, maintenance and energy")
struct MaintenanceTests {
    private static let day = "2026-11-18"
    private static let at = "2026-11-18T"

    /// One machine of group G on line L1, 7 h scheduled, 5 h run and 1 h set up: T = 6 h.
    private static func plant(failures: Int) -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule("2026-11-16")
        plant.schedule(day)
        plant.line(Line(id: "L1", name: "L1"))
        plant.machine(
            Machine(id: "M1", name: "M1", group: "G", line: plant.records.lines.intern("L1")))
        plant.entry(day, machine: "M1", produced: 100, run: 5, setup: 1, seconds: 60)
        for _ in 0..<failures { plant.stop(day, machine: "M1", minutes: 3) }
        // Neither planned work nor a shortage is a failure.
        plant.stop(day, machine: "M1", minutes: 5, planned: true)
        plant.stop(day, machine: "M1", minutes: 5, reason: "MATERIAL_SHORTAGE")
        return plant
    }

    @Test(
        "MTBF and reliability by the number of failures",
        arguments: [
            // 6/5 h; e^(−7/1.2).
            (5, 1.2, 0.292_830_0, ObservationStatus.normal),
            // 6/2 h; e^(−7/3).
            (2, 3, 9.697_196_8, .lowReliability),
            // Only a bound: 6/2.996 h; e^(−7·2.996/6).
            (0, 6 / 2.996, 3.033_863_4, .censored),
        ] as [(Int, Double, Double, ObservationStatus)])
    func timeBetweenFailures(
        failures: Int, hours: Double, reliability: Double, status: ObservationStatus
    ) throws {
        let measured = Self.plant(failures: failures).measure(Self.day)
        let mean = try #require(measured["MT-MTBF"])[.day]
        #expect(isClose(mean.value, hours))
        #expect(mean.status == status && mean.numerator == 6)
        #expect(mean.denominator == Double(failures))
        #expect(mean.low == (failures == 0 ? mean.value : nil))
        #expect(measured.row("MT-MTBF", "failures") == Double(failures))
        let chance = try #require(measured["MT-REL"])[.day]
        #expect(abs(try #require(chance.value) - reliability) < 1e-6)
        #expect(chance.status == status)
        for (dimension, member) in [(Dimension.line, "L1"), (.machine, "M1"), (.machineGroup, "G")]
        {
            let slice = measured.slice("MT-MTBF", dimension, member)
            #expect(isClose(slice?.windows[.day]?.value, hours))
        }
    }

    @Test("Without operating time no MTBF, without failures no MTTR, without stops neither")
    func absent() {
        var plant = Self.plant(failures: 0)
        #expect(plant.measure(Self.day)["MT-MTTR"]?[.day].status == .cannotExist)
        plant.records.entries[0].runTime = .zero
        plant.records.entries[0].setup = .zero
        for id in ["MT-MTBF", "MT-REL"] {
            #expect(plant.measure(Self.day)[id]?[.day].status == .cannotExist)
        }
        plant.records.downtimes = []
        for id in ["MT-MTBF", "MT-REL", "MT-MTTR"] {
            #expect(plant.measure(Self.day)[id]?[.day].status == .notRecorded)
        }
    }

    /// 1 h and 0.5 h; the third is open.
    @Test("Restoration: the mean of closed failures, open ones beside it")
    func restoration() {
        var plant = Self.plant(failures: 0)
        plant.stop(
            Self.day, machine: "M1", from: Self.at + "09:00:00", to: Self.at + "10:00:00")
        plant.stop(Self.day, machine: "M1", minutes: 30)
        plant.stop(Self.day, machine: "M1", from: Self.at + "15:00:00")
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.value("MT-MTTR"), 0.75))
        #expect(measured.row("MT-MTTR", "closed_failures") == 2)
        #expect(measured.row("MT-MTTR", "open_failures") == 1)
        #expect(isClose(measured.slice("MT-MTTR", .machine, "M1")?.windows[.day]?.value, 0.75))
    }

    @Test(
        "A repair over the night in which the clocks go forward takes an hour less than they show")
    func clockChange() throws {
        var plant = PlantFixture()
        plant.records.client.zone = try #require(Zone(identifier: "Europe/Paris"))
        plant.entry("2026-03-28", machine: "M1", produced: 100, run: 5, seconds: 60)
        plant.stop(
            "2026-03-28", machine: "M1", from: "2026-03-28T22:00:00", to: "2026-03-29T06:00:00")
        plant.maintenance(
            "M1", .corrective, from: "2026-03-28T22:00:00", to: "2026-03-29T06:00:00")
        let measured = plant.measure("2026-03-29")
        #expect(isClose(measured.value("MT-MTTR", .week), 7))
        #expect(isClose(measured["MT-CMR"]?[.week].numerator, 7))
    }

    @Test("Wearing components: the mean of the lives they reached")
    func components() throws {
        var plant = Self.plant(failures: 0)
        for life in [400.0, 500, 600, 450, 550] {
            plant.maintenance(
                "M1", .preventive, from: Self.at + "10:00:00", to: Self.at + "10:10:00",
                component: "NEEDLE", life: life)
        }
        let mean = try #require(plant.measure(Self.day)["MT-MTTF"])[.day]
        #expect(mean.value == 500 && mean.status == .normal && mean.denominator == 5)
        plant.records.maintenance.removeLast(3)
        let few = try #require(plant.measure(Self.day)["MT-MTTF"])[.day]
        #expect(few.value == 450 && few.status == .lowReliability)
        let slice = plant.measure(Self.day).slice("MT-MTTF", .machineGroup, "G")
        #expect(slice?.windows[.day]?.value == 450)
    }

    @Test("Without a replacement only a bound is known, of the machines with such components")
    func noReplacement() throws {
        var plant = Self.plant(failures: 0)
        plant.entry(Self.day, machine: "M2", produced: 100, run: 5, seconds: 60)
        plant.maintenance(
            "M1", .preventive, from: "2026-11-16T10:00:00", component: "NEEDLE", life: 400)
        let mean = try #require(plant.measure(Self.day)["MT-MTTF"])[.day]
        #expect(isClose(mean.value, 6 / 2.996) && mean.status == .censored)
        #expect(mean.low == mean.value)
        plant.records.maintenance = []
        #expect(plant.measure(Self.day)["MT-MTTF"]?[.day].status == .notRecorded)
    }

    /// Corrective 10:00 to the as-of moment at 12:00, preventive 6 h the night before midnight's start.
    @Test("Corrective share of maintenance hours; open work runs to the as-of moment")
    func correctiveShare() throws {
        var plant = Self.plant(failures: 0)
        plant.maintenance("M1", .corrective, from: Self.at + "10:00:00")
        plant.maintenance(
            "M1", .preventive, from: Self.at + "01:00:00", to: Self.at + "07:00:00")
        plant.maintenance("M1", .corrective, from: Self.at + "13:00:00")
        let share = try #require(plant.measure(at: Self.at + "12:00:00")["MT-CMR"])[.day]
        #expect(isClose(share.value, 25) && share.numerator == 2 && share.denominator == 8)
        #expect(plant.measure("2026-11-19")["MT-CMR"]?[.day].status == .cannotExist)
        plant.records.maintenance = []
        #expect(plant.measure(Self.day)["MT-CMR"]?[.day].status == .notRecorded)
    }

    /// 180 + 120 over 6 h.
    @Test("Maintenance cost per operating hour, the total beside it")
    func cost() {
        var plant = Self.plant(failures: 0)
        plant.maintenance("M1", .corrective, from: Self.at + "10:00:00", cost: 180)
        plant.maintenance("M1", .preventive, from: Self.at + "11:00:00", cost: 120)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.value("MT-COST"), 50))
        #expect(measured.row("MT-COST", "maintenance_cost") == 300)
        #expect(isClose(measured.slice("MT-COST", .line, "L1")?.windows[.day]?.value, 50))
        for index in plant.records.maintenance.indices {
            plant.records.maintenance[index].cost = nil
        }
        #expect(plant.measure(Self.day)["MT-COST"]?[.day].status == .notRecorded)
    }

    /// 10 kWh for 100 of 125 units: 0.1 kWh a unit at a coverage of 0.8.
    @Test("Energy per unit, of the entries with a reading")
    func energy() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 100, run: 3, seconds: 60)
        plant.entry(Self.day, machine: "M2", produced: 25, run: 3, seconds: 60)
        plant.records.entries[0].energy = 10
        let measured = plant.measure(Self.day)
        let energy = try #require(measured["EN-CEC"])[.day]
        #expect(isClose(energy.value, 0.1) && isClose(energy.coverage, 0.8))
        #expect(isClose(measured.slice("EN-CEC", .machine, "M1")?.windows[.day]?.value, 0.1))
        #expect(isClose(measured.slice("EN-CEC", .shift, "DAY")?.windows[.day]?.value, 0.1))
        #expect(measured.slice("EN-CEC", .machine, "M2") == nil)
        plant.records.entries[0].produced = 0
        #expect(plant.measure(Self.day)["EN-CEC"]?[.day].status == .cannotExist)
        plant.records.entries[0].energy = nil
        #expect(plant.measure(Self.day)["EN-CEC"]?[.day].status == .notRecorded)
    }
}
