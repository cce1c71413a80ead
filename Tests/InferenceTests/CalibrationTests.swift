import Inference
import Plant
import TestSupport
import Testing
import Units

@Suite("Recorded inputs, hidden and inferred")
struct CalibrationTests {
    private static let day = "2026-11-18"

    private func inputs(_ plant: PlantFixture) -> InferredInputs {
        InferredInputs(of: plant.records, asOf: plant.asOf(Self.day))
    }

    private func row(
        _ plant: PlantFixture, _ field: InputField, _ rung: Rung
    ) -> Calibration.Row? {
        inputs(plant).calibration.rows.first { $0.field == field && $0.rung == rung }
    }

    /// The others' mean, rounded, stands in for each of 4, 6 and 8 people: 7, 6 and 5.
    @Test("A shift's mean leaves the hidden headcount out")
    func headcount() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for people in [4, 6, 8] {
            plant.entry(Self.day, machine: "M\(people)", produced: 1, assigned: people)
        }
        let found = try #require(row(plant, .headcount, .shiftMean))
        #expect(found.count == 3 && found.confidence == 0.5 && found.unit == .percent)
        // |7 − 4| / 4, |6 − 6| / 6, |5 − 8| / 8 = 75, 0, 37.5 %; 18 for 18 in all.
        #expect(found.medianError == 37.5)
        #expect(found.bias == 0)
        // Two donors: of 6 and 8 s² = 2, and 4 lies within 7 ± 1.96·√(2·1.5 + 1/12) = 3.44. Of 4 and 8 s² = 8; of
        // 4 and 6 s² = 2, and 8 lies within 5 ± 3.44.
        #expect(found.hitRate == 1)
    }

    /// A cell of 7 h with a stop of half an hour leaves 6.5 h: for a run of 5 h that is 30 % too much.
    @Test("A cell's account leaves the hidden run time out")
    func runTime() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 10, run: 5, seconds: 60)
        plant.stop(Self.day, machine: "M", minutes: 30)
        let found = try #require(row(plant, .runTime, .derived))
        #expect(found.count == 1)
        #expect(abs(found.medianError - 30) < 1e-9 && abs(found.bias - 30) < 1e-9)
        // Too few to learn from: 6.5 h ± 1.96·20 % reaches from 3.95 to 9.05 h.
        #expect(found.hitRate == 1)
    }

    /// Five runs of 6 h where 7 h are left: the 95 % point of |6 − 7| / 7 = 14.3 % lies in the bin up to 15 %.
    @Test("The deviation of a run time is learnt from the recorded ones")
    func learnt() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for number in 1...5 {
            plant.entry(Self.day, machine: "M\(number)", produced: 10, run: 6, seconds: 60)
        }
        plant.entry(Self.day, machine: "M6", produced: 10, seconds: 60)
        #expect(abs(inputs(plant).entries[5].runTime.relativeDeviation - 0.15 / 1.96) < 1e-12)
    }

    /// Of 2, 2 and 5 in one style: 3.5, 3.5 and 2 stand in.
    @Test("Opportunities are the mean of the style's other products")
    func opportunities() throws {
        var plant = PlantFixture()
        for (id, number) in [("A", 2.0), ("B", 2), ("C", 5)] {
            plant.product(id, style: "S", opportunities: number)
        }
        let found = try #require(row(plant, .opportunities, .style))
        // 75, 75 and 60 %; all 9 against 9.
        #expect(found.count == 3 && found.medianError == 75 && found.bias == 0)
        // The 2 lies within 3.5 ± 1.96·√(4.5·1.5), the 5 not within 2 ± 0: the donors agree.
        #expect(found.hitRate == 2.0 / 3)
    }

    @Test("A promised day is off by days, and has no interval")
    func promisedDay() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for (id, end) in [("A", "2026-11-18T08:00"), ("B", "2026-11-21T08:00")] {
            plant.order(
                WorkOrder(
                    id: id, plannedEndAt: PlantFixture.time(end + ":00"),
                    promisedDay: PlantFixture.day("2026-11-20")))
        }
        let found = try #require(row(plant, .promisedDay, .derived))
        // 2 days early, 1 late.
        #expect(found.unit == .days && found.confidence == 0.7 && found.hitRate == nil)
        #expect(found.medianError == 1.5 && found.bias == -0.5)
    }

    @Test("An input that another record states as well is not tried")
    func statedTwice() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("P", style: "S", minutes: 4)
        plant.entry(Self.day, machine: "M", product: "P", produced: 10, minutes: 3)
        // The product's own standard has no other donor: it would be the default of 15.
        let rows = inputs(plant).calibration.rows.filter { $0.field == .standardMinutes }
        #expect(rows.map(\.rung) == [.default] && rows.map(\.count) == [1])
        #expect(rows.first?.medianError == 275)
    }

    /// Inferring a plant from which one input was really removed gives what the trial says.
    @Test("Hiding is the same as not having recorded", arguments: 1...8)
    func naive(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var plant = PlantFixture()
        for day in ["2026-11-16", "2026-11-17", Self.day] { plant.schedule(day) }
        for number in 1...6 {
            plant.product(
                "P\(number)", style: "S\(number % 2)",
                minutes: random.chance(0.8) ? random.within(1.0...9) : nil,
                seconds: random.chance(0.8) ? random.within(10.0...90) : nil)
        }
        for _ in 0..<30 {
            plant.entry(
                ["2026-11-16", "2026-11-17", Self.day][random.within(0...2)],
                machine: "M\(random.within(1...4))", product: "P\(random.within(1...6))",
                produced: random.within(1...50),
                run: random.chance(0.7) ? random.within(0.1...1.5) : nil,
                assigned: random.chance(0.6) ? random.within(1...9) : nil)
        }
        let rows = inputs(plant).calibration.rows
        func errors(_ field: InputField) -> [Double] {
            plant.records.entries.indices.compactMap { index in
                var without = plant
                let recorded: Double?
                switch field {
                case .headcount:
                    recorded = plant.records.entries[index].assigned.map(Double.init)
                    without.records.entries[index].assigned = nil
                case .runTime:
                    recorded = plant.records.entries[index].runTime?.value
                    without.records.entries[index].runTime = nil
                case .idealCycle, .standardMinutes, .operationTime, .opportunities, .promisedDay:
                    recorded = nil
                }
                guard let recorded else { return nil }
                let input = inputs(without).entries[index]
                let value = field == .headcount ? input.headcount.value : input.runTime.value?.value
                return value.map { abs($0 - recorded) / recorded * 100 }
            }.sorted()
        }
        for field in [InputField.headcount, .runTime] {
            let expected = errors(field)
            let found = rows.filter { $0.field == field }
            #expect(found.reduce(0) { $0 + $1.count } == expected.count)
            let middle = expected.count / 2
            let median =
                expected.count % 2 == 1
                ? expected[middle] : (expected[middle - 1] + expected[middle]) / 2
            #expect(found.count == 1 && abs((found.first?.medianError ?? 0) - median) < 1e-6)
        }
        let products = plant.records.products.rows
        var errorsOfRung: [Rung: [Double]] = [:]
        for index in products.indices {
            guard let recorded = products[index].standardMinutes?.value else { continue }
            var without = plant
            var rows = products
            rows[index].standardMinutes = nil
            without.records.products = Directory(rows)
            let product = plant.records.products.references[index]
            guard
                let entry = plant.records.entries.firstIndex(where: { $0.product == product }),
                case .inferred(let value, let evidence) =
                    inputs(without).entries[entry].standardMinutes
            else { continue }
            errorsOfRung[evidence.rung, default: []].append(
                abs(value.value - recorded) / recorded * 100)
        }
        let tried = rows.filter { $0.field == .standardMinutes }
        #expect(Set(tried.map(\.rung)) == Set(errorsOfRung.keys))
        for row in tried {
            let errors = (errorsOfRung[row.rung] ?? []).sorted()
            #expect(row.count == errors.count)
            let (low, high) = (errors[(errors.count - 1) / 2], errors[errors.count / 2])
            #expect(abs(row.medianError - (low + high) / 2) < 1e-6)
        }
    }

    @Test("Products that run exactly at their recorded standard are found, from five entries on")
    func paced() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        // 0.8 and 1.2 h for 40 units each are 1 h on average: 90 s a unit.
        plant.product("ROUND", seconds: 90)
        plant.product("HONEST", seconds: 80)
        plant.product("RARE", seconds: 90)
        for number in 1...6 {
            let run = number % 2 == 0 ? 0.8 : 1.2
            plant.entry(Self.day, machine: "M1", product: "ROUND", produced: 40, run: run)
            plant.entry(Self.day, machine: "M2", product: "HONEST", produced: 40, run: run)
            if number <= 4 {
                plant.entry(Self.day, machine: "M3", product: "RARE", produced: 40, run: run)
            }
        }
        let found = inputs(plant).pacedProducts.map { plant.records.products[$0].id }
        #expect(found == ["ROUND"])
    }

    @Test("The log has a row for each filled input, with its interval")
    func log() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 10, run: 2, assigned: 4, seconds: 60)
        plant.order(
            WorkOrder(id: "W", plannedEndAt: PlantFixture.time("2026-11-20T08:00:00")))
        let today = PlantFixture.day(Self.day)
        let log = InferenceLog(of: plant.records, inputs(plant), days: (today - 89)...today)
        var rows: [String] = []
        log.forEach {
            rows.append(
                "\($0.subject.table) \($0.subject.key(in: plant.records)) \($0.field.column)")
        }
        #expect(
            rows == [
                "production_entry E1 standard_minutes",
                "production_entry E1 opportunities_per_unit", "work_order W promised_day",
            ])
        let first = try #require(log.latest(1).first)
        // The default of 15 minutes ± 1.96 · 50 %.
        #expect(first.value == .number(15))
        #expect(abs((first.interval?.low ?? 0) - 0.3) < 1e-12)
        #expect(abs((first.interval?.high ?? 0) - 29.7) < 1e-12)
    }
}
