import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Labour: what people earned, attended and cost")
struct LabourTests {
    /// Wednesday.
    private static let day = "2026-11-18"

    /// A earned 300 min on L1 and 100 min on L2 in 480 attended minutes: 83.3 %. His hours go half to each
    /// line by run time: 300/240 and 100/240. B's 180 min have no attendance: left out, coverage 400/580.
    @Test("Operator efficiency joins pieces with the attendance of their maker")
    func operatorEfficiency() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.pieces(Self.day, by: "A", line: "L1", produced: 100, run: 2, minutes: 3)
        plant.pieces(Self.day, by: "A", line: "L2", produced: 50, run: 2, minutes: 2)
        plant.pieces(Self.day, by: "B", line: "L2", produced: 60, run: 2, minutes: 3)
        plant.entry(Self.day, line: "L2", produced: 999, run: 1, minutes: 3)
        plant.attendance(Self.day, employee: "A", worked: 8)
        plant.attendance(Self.day, employee: "B")
        let measured = plant.measure(Self.day)
        let whole = try #require(measured["LB-OPEFF"])[.day]
        try expectValue(whole, 400.0 / 480 * 100)
        #expect(whole.numerator == 400 && whole.denominator == 480)
        #expect(whole.coverage == 400.0 / 580 && whole.status == .lowReliability)
        try expectValue(measured.slice("LB-OPEFF", .line, "L1")?.windows[.day], 125)
        try expectValue(measured.slice("LB-OPEFF", .line, "L2")?.windows[.day], 100.0 / 240 * 100)
    }

    @Test("A person's number from few records is not shown, nor what it was made of")
    func suppressed() throws {
        var plant = PlantFixture()
        for day in ["2026-11-17", "2026-11-18"] {
            plant.schedule(day)
            plant.attendance(day, employee: "A", worked: 4)
            for _ in 0..<3 { plant.pieces(day, by: "A", produced: 20, run: 1, minutes: 2) }
        }
        let person = try #require(plant.measure(Self.day).slice("LB-OPEFF", .operator, "A"))
        let few = try #require(person.windows[.day])
        #expect(few.status == .suppressed)
        #expect(few.value == nil && few.numerator == nil && few.denominator == nil)
        // 6 entries in the week: 240 min earned in 480.
        try expectValue(person.windows[.week], 50)
        #expect(person.windows[.week]?.status == .normal)
    }

    /// A earned 270 min in 480 − 120 on-standard minutes: 75 %. B's off-standard time is not known (240 min),
    /// C's pieces are not (180 on-standard minutes), D works around the product: coverage 360/780.
    @Test("On-standard performance takes off-standard time out")
    func performance() throws {
        var plant = PlantFixture()
        plant.employee("D", labor: .indirect)
        plant.schedule(Self.day)
        plant.pieces(Self.day, by: "A", produced: 90, minutes: 3)
        plant.pieces(Self.day, by: "B", produced: 90, minutes: 3)
        plant.attendance(Self.day, employee: "A", worked: 8, offStandard: 120)
        plant.attendance(Self.day, employee: "B", worked: 4)
        plant.attendance(Self.day, employee: "C", worked: 4, offStandard: 60)
        plant.attendance(Self.day, employee: "D", worked: 8, offStandard: 30)
        let result = try #require(plant.measure(Self.day)["LB-PERF"])[.day]
        try expectValue(result, 75)
        #expect(result.numerator == 270 && result.denominator == 360)
        #expect(result.coverage == 360.0 / 780)
    }

    /// 6 of 8 h on jobs; B's 4 h lower coverage, the indirect C's do not. Overtime: 2 of 10 + 8 h.
    @Test("Worker efficiency and overtime are of the rows that recorded them")
    func hours() throws {
        var plant = PlantFixture()
        plant.employee("C", labor: .indirect)
        plant.schedule(Self.day)
        plant.attendance(Self.day, employee: "A", worked: 10, line: "L1", overtime: 2)
        plant.attendance(Self.day, employee: "B", worked: 8, line: "L2", overtime: 0, jobHours: 6)
        plant.attendance(Self.day, employee: "C", worked: 8)
        let measured = plant.measure(Self.day)
        let worker = try #require(measured["LB-WEFF"])[.day]
        try expectValue(worker, 75)
        #expect(worker.numerator == 360 && worker.denominator == 480)
        #expect(worker.coverage == 8.0 / 18)
        let overtime = try #require(measured["LB-OT"])[.day]
        try expectValue(overtime, 2.0 / 18 * 100)
        #expect(overtime.coverage == 18.0 / 26 && overtime.denominator == 1080)
        try expectValue(measured.slice("LB-OT", .line, "L1")?.windows[.day], 20)
        try expectValue(measured.slice("LB-OT", .line, "L2")?.windows[.day], 0)
    }

    /// 120 good units by 5 people in 7 h: 120/35.
    @Test("Units per labour hour counts good units and planned hours")
    func unitsPerHour() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L1", produced: 130, defective: 10, run: 6, assigned: 5)
        let result = try #require(plant.measure(Self.day)["LB-UPLH"])[.day]
        try expectValue(result, 120.0 / 35)
        #expect(result.denominator == 35 && result.status == .normal)
    }

    /// 24 scheduled, 12 absent, 8 of them covered.
    @Test("The absence that nobody covered stands beside absenteeism")
    func netAbsence() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.attendance(Self.day, employee: "A", worked: 4)
        plant.attendance(Self.day, employee: "B", worked: 8)
        plant.attendance(Self.day, employee: "C", absent: 8, type: .medical, coveredBy: "F")
        let measured = plant.measure(Self.day)
        try expectValue(measured["LB-ABS"]?[.day], 50)
        #expect(abs(try #require(measured.figure("LB-ABS", .netOfCovered)) - 100.0 / 6) < 1e-9)
    }

    /// P: 4 + 6 + 5 min, 15 of 18, index √(2² + 1²). R: 2 + 2 min, even. 10 P and 30 R:
    /// (150 + 120)/(180 + 120) and 10·√5/40. S has a step of unknown time: coverage 40/50.
    @Test("Line balance and smoothness weigh products by the units made")
    func balance() throws {
        var plant = PlantFixture()
        for minutes in [4.0, 6, 5] { plant.operation("P", minutes: minutes) }
        plant.operation("R", minutes: 2)
        plant.operation("R", setup: 0.5, manual: 1.5)
        plant.operation("S", minutes: 3)
        plant.operation("S")
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L1", product: "P", produced: 10)
        plant.entry(Self.day, line: "L2", product: "R", produced: 30)
        plant.entry(Self.day, line: "L2", product: "S", produced: 10)
        let measured = plant.measure(Self.day)
        try expectValue(measured["LB-LBE"]?[.day], 90)
        try expectValue(measured["LB-SI"]?[.day], 10 * 5.0.squareRoot() / 40)
        #expect(measured["LB-LBE"]?[.day].coverage == 0.8)
        try expectValue(measured.slice("LB-LBE", .line, "L1")?.windows[.day], 15.0 / 18 * 100)
        try expectValue(measured.slice("LB-SI", .line, "L2")?.windows[.day], 0)
    }

    /// 600 booked for 90 good × 2 min = 180 earned minutes.
    @Test("Labour cost per earned minute needs a booking, and has no people")
    func cost() throws {
        var plant = PlantFixture()
        for day in ["2026-11-17", Self.day] {
            plant.schedule(day)
            plant.entry(day, line: "L1", produced: 100, defective: 10, minutes: 2)
        }
        plant.cost("2026-11-17", .labour, 600, line: "L1")
        plant.cost(Self.day, .material, 50, line: "L1")
        let measured = plant.measure("2026-11-17")
        try expectValue(measured["LB-CPM"]?[.day], 600.0 / 180)
        try expectValue(measured.slice("LB-CPM", .line, "L1")?.windows[.day], 600.0 / 180)
        try expectValue(measured.slice("LB-CPM", .weekday, "2")?.windows[.day], 600.0 / 180)
        #expect(measured.slice("LB-CPM", .shift, "DAY") == nil)
        let later = try #require(plant.measure(Self.day)["LB-CPM"])
        #expect(later[.day].value == nil && later[.day].status == .cannotExist)
        try expectValue(later[.week], 600.0 / 360)
    }

    @Test("The parts of labour add up: operators, lines and shifts to the plant", arguments: 1...5)
    func parts(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for person in 0..<8 {
            let line = "L\(person % 3)"
            plant.attendance(
                Self.day, employee: "E\(person)", worked: random.within(2.0...9), line: line,
                overtime: random.within(0.0...2), jobHours: random.within(0.0...8))
            for _ in 0..<random.within(5...7) {
                plant.pieces(
                    Self.day, by: "E\(person)", line: "L\(random.within(0...2))",
                    produced: random.within(1...90), run: random.within(0.1...2), minutes: 2)
            }
        }
        let measured = plant.measure(Self.day)
        for (id, dimensions) in [
            ("LB-OPEFF", [Dimension.operator, .line, .shift, .weekday]),
            ("LB-OT", [.line, .shift, .weekday]), ("LB-WEFF", [.line, .shift, .weekday]),
        ] {
            let result = try #require(measured[id])
            for dimension in dimensions {
                let slices = result.slices.filter { $0.dimension == dimension }
                #expect(!slices.isEmpty)
                for part in [\Measurement.numerator, \.denominator] {
                    let whole = try #require(result[.day][keyPath: part])
                    let sum = slices.reduce(0) { $0 + ($1.windows[.day]?[keyPath: part] ?? 0) }
                    #expect(abs(sum - whole) <= 1e-9 * whole, "\(id) by \(dimension)")
                }
            }
        }
    }

    static let kpis = [
        "LB-OPEFF", "LB-PERF", "LB-WEFF", "LB-UPLH", "LB-BRAD", "LB-OT", "LB-SKILL", "LB-LOAD",
        "LB-TRAIN", "LB-LBE", "LB-SI", "LB-CPM",
    ]

    @Test("What a plant does not keep has no number", arguments: kpis)
    func notKept(id: String) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == .notRecorded)
    }

    @Test(
        "Kept records with nothing to divide by give no value",
        arguments: ["LB-OPEFF", "LB-PERF", "LB-WEFF", "LB-UPLH", "LB-OT", "LB-LBE", "LB-SI"])
    func cannotExist(id: String) throws {
        var plant = PlantFixture()
        plant.operation("P", minutes: 2)
        for day in ["2026-11-17", Self.day] { plant.schedule(day) }
        plant.pieces("2026-11-17", by: "A", product: "P", produced: 10)
        plant.attendance(
            "2026-11-17", employee: "A", worked: 8, overtime: 1, jobHours: 6, offStandard: 10)
        // Nobody came, and what ran had nobody assigned and no routing.
        plant.attendance(Self.day, employee: "A", worked: 0, overtime: 0, jobHours: 0)
        plant.entry(Self.day, product: "Q", produced: 5, assigned: 0)
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == .cannotExist)
    }
}
