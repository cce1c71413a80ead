import Inference
import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("Final months and their revisions")
struct MonthlyFinalTests {
    /// Two machines every working day from mid October on; the second leaves a gap on the last of October.
    private func plant(hasGap: Bool = false) -> PlantFixture {
        var plant = PlantFixture()
        plant.machine("M1")
        plant.machine("M2")
        var day = PlantFixture.day("2026-10-19")
        while day <= PlantFixture.day("2026-11-10") {
            if day.weekday <= 5 {
                plant.schedule("\(day)")
                for machine in ["M1", "M2"] {
                    if hasGap, machine == "M2", day == PlantFixture.day("2026-10-30") { continue }
                    plant.entry(
                        "\(day)", machine: machine, produced: 100, run: 5, assigned: 2,
                        minutes: 2, seconds: 60)
                }
            }
            day = day + 1
        }
        return plant
    }

    private func measured(_ plant: PlantFixture, _ day: String, at time: String? = nil)
        -> Measurements
    {
        var records = plant.records
        let asOf =
            time.map { AsOf(PlantFixture.time($0), on: PlantFixture.day(day), for: records) }
            ?? plant.asOf(day)
        records.discardFacts(after: asOf)
        return Measurements(of: records, InferredInputs(of: records, asOf: asOf), asOf: asOf)
    }

    private func states(_ measurements: Measurements) -> [String: MonthState] {
        Dictionary(
            uniqueKeysWithValues: (measurements[.monthly]?.rows ?? []).compactMap { row in
                row.month.map { ("\(row.day)", $0.state) }
            })
    }

    @Test("A month runs until its last day is over; without a gap it is final at once")
    func complete() {
        let plant = plant()
        #expect(states(measured(plant, "2026-10-31")) == ["2026-10-01": .running])
        #expect(
            states(measured(plant, "2026-11-02")) == [
                "2026-10-01": .final, "2026-11-01": .running,
            ])
    }

    @Test("A gap holds a month open for five days, no longer")
    func grace() {
        let plant = plant(hasGap: true)
        #expect(states(measured(plant, "2026-11-04"))["2026-10-01"] == .provisional)
        #expect(states(measured(plant, "2026-11-05"))["2026-10-01"] == .final)
    }

    @Test("A night shift of its last day holds a month open until it ends")
    func nightShift() {
        var plant = plant()
        plant.records.shifts = Directory(
            plant.records.shifts.rows + [
                Shift(
                    id: "NIGHT", name: "Night", start: TimeOfDay(iso: "22:00"),
                    end: TimeOfDay(iso: "06:00"), breaks: Minutes(30))
            ])
        let early = measured(plant, "2026-11-01", at: "2026-11-01T05:00:00")
        #expect(states(early)["2026-10-01"] == .provisional)
        let later = measured(plant, "2026-11-01", at: "2026-11-01T07:00:00")
        #expect(states(later)["2026-10-01"] == .final)
    }

    @Test("Orders that may still be on time hold it open")
    func tolerance() {
        var plant = plant()
        plant.records.settings.otdWindowDays = 3
        #expect(states(measured(plant, "2026-11-03"))["2026-10-01"] == .provisional)
        #expect(states(measured(plant, "2026-11-04"))["2026-10-01"] == .final)
    }

    /// The revision of October and what is to be remembered.
    private func tell(
        _ plant: PlantFixture, _ day: String, after earlier: inout [FinalMonth]
    ) -> Int? {
        var measurements = measured(plant, day)
        measurements.number(revisionsAfter: earlier)
        let told = measurements.finalMonths(differingFrom: earlier)
        earlier = earlier.filter { known in !told.contains { $0.month == known.month } } + told
        return measurements[.monthly]?.rows.first?.month?.revision
    }

    @Test("A later change of a final month raises its revision once")
    func revised() {
        var plant = plant()
        var known: [FinalMonth] = []
        #expect(tell(plant, "2026-11-06", after: &known) == 0)
        #expect(tell(plant, "2026-11-06", after: &known) == 0)
        #expect(tell(plant, "2026-11-09", after: &known) == 0)
        plant.records.entries[2].defective = 7
        #expect(tell(plant, "2026-11-09", after: &known) == 1)
        #expect(tell(plant, "2026-11-09", after: &known) == 1)
        #expect(tell(plant, "2026-11-10", after: &known) == 1)
        plant.records.entries[2].defective = 8
        #expect(tell(plant, "2026-11-10", after: &known) == 2)
        #expect(known.count == 1)
    }

    @Test("An estimate that moves with its donors is no revision; recording the input is")
    func estimates() throws {
        var plant = plant()
        plant.product("P1", seconds: 60)
        plant.product("P2", seconds: 100)
        plant.product("P3")
        let products = ["P1", "P2", "P3"].compactMap { plant.records.products.find($0) }
        try #require(products.count == 3)
        for index in plant.records.entries.indices {
            plant.records.entries[index].idealCycleSeconds = nil
            plant.records.entries[index].product =
                plant.records.entries[index].day < PlantFixture.day("2026-11-05")
                ? products[index % 3] : products[1]
        }
        var known: [FinalMonth] = []
        #expect(tell(plant, "2026-11-05", after: &known) == 0)
        let before = known
        // P2 makes up more of the donors each day: P3's cycle is estimated anew, and with it October's OEE.
        let later = measured(plant, "2026-11-10")
        #expect(later.finalMonths.first?.figures != before.first?.figures)
        #expect(tell(plant, "2026-11-10", after: &known) == 0)
        for index in plant.records.entries.indices {
            plant.records.entries[index].idealCycleSeconds = 80
        }
        #expect(tell(plant, "2026-11-10", after: &known) == 1)
    }

    @Test("A column that the earlier version did not have is no revision, and is remembered")
    func newColumn() {
        let old = FinalFigures(text: "produced_units=100\n")
        let new = FinalFigures(text: "produced_units=100\nlead_time_days=3\n")
        #expect(!new.isRevision(of: old) && !new.hasSameColumns(as: old))
        #expect(FinalFigures(text: "produced_units=\n").isRevision(of: old))
        #expect(FinalFigures(text: "produced_units=~100\n").isRevision(of: old))
        #expect(
            !FinalFigures(text: "a=~2\n").isRevision(of: FinalFigures(text: "a=~1\n")))
    }
}
