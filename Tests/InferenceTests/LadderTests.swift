import Inference
import Plant
import TestSupport
import Testing
import Units

@Suite("Ladders of inference")
struct LadderTests {
    private static let day = "2026-11-18"

    private func inputs(_ plant: PlantFixture) -> InferredInputs {
        InferredInputs(of: plant.records, asOf: plant.asOf(Self.day))
    }

    private func rung<Value>(_ estimate: Estimate<Value>) -> Rung? {
        switch estimate {
        case .measured: .observed
        case .inferred(_, let evidence): evidence.rung
        case .missing: nil
        }
    }

    @Test("A labour standard: entry, order, product, style, tenant, setting, default")
    func labourStandard() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 10)
        #expect(inputs(plant).entries[0].standardMinutes.value == Minutes(15))
        #expect(inputs(plant).entries[0].standardMinutes.confidence == 0.3)
        plant.records.settings.standardMinutes = Minutes(9)
        #expect(inputs(plant).entries[0].standardMinutes.value == Minutes(9))
        #expect(rung(inputs(plant).entries[0].standardMinutes) == .setting)

        plant.product("KNOWN", style: "S", minutes: 4)
        plant.product("UNKNOWN", style: "S")
        plant.product("OTHER", style: "T")
        plant.entry(Self.day, machine: "M", product: "KNOWN", produced: 10)
        plant.entry(Self.day, machine: "M", product: "UNKNOWN", produced: 10)
        plant.entry(Self.day, machine: "M", product: "OTHER", produced: 10)
        let found = inputs(plant).entries.map(\.standardMinutes)
        #expect(found.map(rung) == [.tenant, .observed, .style, .tenant])
        #expect(found.compactMap(\.value?.value) == [4, 4, 4, 4])
        #expect(found.map(\.confidence) == [0.75, 1, 0.9, 0.75])

        plant.entry(Self.day, machine: "M", product: "UNKNOWN", produced: 10, minutes: 3)
        #expect(inputs(plant).entries[4].standardMinutes == .measured(Minutes(3)))
    }

    @Test("A line second is never a labour hour: the ideal cycle from SAM is divided by the people")
    func idealCycle() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 10, assigned: 5, minutes: 10)
        let cycle = inputs(plant).entries[0].idealCycleSeconds
        #expect(cycle.value == 120)
        #expect(rung(cycle) == .derived && cycle.confidence == 0.6)
    }

    @Test("Headcount: assigned, present, mean of the shift with floaters, setting, default")
    func headcount() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L", produced: 1)
        #expect(inputs(plant).entries[0].headcount.value == 5)
        #expect(rung(inputs(plant).entries[0].headcount) == .default)
        plant.records.settings.shiftHeadcount = ["DAY": 7]
        #expect(inputs(plant).entries[0].headcount.value == 7)

        plant.entry("2026-11-17", line: "L", produced: 1, assigned: 4)
        plant.entry("2026-11-16", line: "L", produced: 1, present: 5)
        plant.entry("2026-10-01", line: "L", produced: 1, assigned: 90)
        plant.records.floating = [
            FloatingAssignment(
                employee: plant.records.employees.intern("F"), from: PlantFixture.day("2026-11-01"),
                to: nil, line: plant.records.lines.intern("L"), shift: nil)
        ]
        let found = inputs(plant).entries.map(\.headcount)
        // Mean of 4 and 5 is 4.5, rounded half up, and one floater.
        #expect(found.compactMap(\.value) == [6, 4, 5, 90])
        #expect(found.map(rung) == [.shiftMean, .observed, .present, .observed])
    }

    /// 5 people by default, and those lent to the line on that day: from the first to the last day of the loan.
    @Test(
        "A loan of people lasts to its last day",
        arguments: [
            ("2026-11-10", "2026-11-17", 5.0), ("2026-11-10", "2026-11-18", 6),
            ("2026-11-18", "2026-11-18", 6), ("2026-11-19", "2026-11-25", 5),
            ("2026-11-10", nil, 6),
        ] as [(String, String?, Double)])
    func loans(from: String, to: String?, people: Double) {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L", produced: 1)
        plant.records.floating = [
            FloatingAssignment(
                employee: plant.records.employees.intern("F"), from: PlantFixture.day(from),
                to: to.map(PlantFixture.day), line: plant.records.lines.find("L"), shift: nil)
        ]
        #expect(inputs(plant).entries[0].headcount.value == people)
    }

    @Test("A missing run time is what stops, setups and recorded runs leave, by ideal work")
    func runTime() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 10, run: 2, seconds: 60)
        plant.entry(Self.day, machine: "M", produced: 30, setup: 0.5, seconds: 60)
        plant.entry(Self.day, machine: "M", produced: 10, seconds: 60)
        plant.stop(Self.day, machine: "M", minutes: 30)
        let runs = inputs(plant).entries.compactMap(\.runTime.value?.value)
        // 7 h − 0.5 h stop − 0.5 h setup − 2 h = 4 h, split 3 : 1.
        #expect(runs == [2, 3, 1])
        let shares: [Double] = [2 / 6, 3 / 6, 1 / 6]
        #expect(inputs(plant).shareOfCell == shares)
    }

    @Test("Shift time: calendar, clock times less breaks, eight hours")
    func shiftTime() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-17", minutes: 400)
        plant.entry("2026-11-17", machine: "M", produced: 1)
        plant.entry(Self.day, machine: "M", produced: 1)
        plant.entry(Self.day, "UNLISTED", machine: "M", produced: 1)
        let found = inputs(plant).cells.map(\.operationTime)
        #expect(found.compactMap(\.value?.value) == [400, 420, 480])
        #expect(found.map(\.confidence) == [1, 0.9, 0.5])
    }

    @Test("Recorded values are never overwritten", arguments: 1...10)
    func neverOverwritten(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for _ in 0..<40 {
            plant.entry(
                Self.day, machine: "M\(random.within(1...4))", produced: random.within(0...50),
                run: random.chance(0.5) ? random.within(0.1...3) : nil,
                assigned: random.chance(0.5) ? random.within(1...9) : nil,
                minutes: random.chance(0.5) ? random.within(1.0...9) : nil,
                seconds: random.chance(0.5) ? random.within(1.0...90) : nil)
        }
        for (entry, input) in zip(plant.records.entries, inputs(plant).entries) {
            if let run = entry.runTime { #expect(input.runTime == .measured(run)) }
            if let people = entry.assigned { #expect(input.headcount == .measured(Double(people))) }
            if let sam = entry.standardMinutes { #expect(input.standardMinutes == .measured(sam)) }
            if let cycle = entry.idealCycleSeconds {
                #expect(input.idealCycleSeconds == .measured(cycle))
            }
        }
    }
}
