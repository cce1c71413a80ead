import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

extension PlantFixture {
    func measure(_ day: String, own: [OwnKPI] = []) -> Measurements {
        let asOf = asOf(day)
        return Measurements(
            of: records, InferredInputs(of: records, asOf: asOf), asOf: asOf, own: own)
    }
}

@Suite("KPI formulas")
struct FormulaTests {
    private static let day = "2026-11-18"

    private func expect(
        _ measurements: Measurements, _ id: String, _ expected: Double?,
        within tolerance: Double = 1e-9,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let value = try #require(measurements[id], sourceLocation: location)[.day].value
        guard let expected else {
            #expect(value == nil, "\(id)", sourceLocation: location)
            return
        }
        let found = try #require(value, "\(id) has no value", sourceLocation: location)
        #expect(
            abs(found - expected) <= tolerance * max(1, abs(expected)), "\(id)",
            sourceLocation: location)
    }

    /// The published example: 480 min shift, 60 min breaks, 47 min down, 1.0 s ideal cycle, 19,271 made, 423 rejected.
    @Test("OEE of the published example")
    func publishedExample() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(
            Self.day, machine: "M1", produced: 19_271, defective: 423, run: 373.0 / 60, seconds: 1)
        plant.stop(Self.day, machine: "M1", minutes: 47)
        let measured = plant.measure(Self.day)
        try expect(measured, "EQ-AVAIL", 88.8095238095238)
        try expect(measured, "EQ-PERF", 86.10813226094728)
        try expect(measured, "EQ-QTIME", 97.80499195682631)
        try expect(measured, "EQ-OEE", 74.79365079365079)
        try expect(measured, "DT-RATE", 47.0 / 420 * 100)
        try expect(measured, "DT-MIN", 47)
        let oee = try #require(measured["EQ-OEE"])[.day]
        #expect(oee.status == .normal && oee.coverage == 1 && oee.low == nil)
        #expect(oee.standing == .watch && oee.target == 85)
    }

    /// 20 operations, 20 SMV, 400 pieces in 480 minutes with 20 people: 83.33 %.
    @Test("Labour efficiency of a garment line")
    func labourEfficiency() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day, minutes: 480)
        plant.entry(Self.day, line: "L1", produced: 400, assigned: 20, minutes: 20)
        try expect(plant.measure(Self.day), "LB-EFF", 83.33333333333333)
    }

    @Test("Factors multiply to OEE exactly over mixed products", arguments: 1...20)
    func factors(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for machine in 1...5 {
            for _ in 0..<random.within(1...4) {
                let produced = random.within(1...500)
                plant.entry(
                    Self.day, machine: "M\(machine)", produced: produced,
                    defective: random.within(0...produced), run: random.within(0.1...2),
                    seconds: random.within(1.0...60))
            }
        }
        let measured = plant.measure(Self.day)
        func factor(_ id: String) throws -> Double {
            try #require(measured[id]?[.day].value) / 100
        }
        let product = try factor("EQ-AVAIL") * factor("EQ-PERF") * factor("EQ-QTIME")
        let oee = try factor("EQ-OEE")
        #expect(abs(product - oee) <= 1e-12 * max(1, oee))
    }

    /// Defects per million opportunities and the sigma level with the customary shift.
    @Test(
        "Sigma levels of the published table",
        arguments: [
            (3.4, 5.9998544700250065), (233, 4.999575280504999), (6210, 3.9999809070915524),
            (66_807, 3.000001553990341), (308_537, 2.0000015301881557),
            (690_000, 1.0041496526525469), (691_462, 1.0000013101939524),
            (10_000, 3.8263478740408408), (500_000, 1.5), (933_193, -1.5539903415184853e-06),
        ])
    func sigma(dpmo: Double, level: Double) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("P", opportunities: 10)
        plant.inspection(
            Self.day, product: "P", inspected: 1_000_000, passed: 0, defects: Int(dpmo * 10))
        let measured = plant.measure(Self.day)
        try expect(measured, "QL-DPMO", dpmo)
        try expect(measured, "QL-SIGMA", level)
    }

    @Test("Without a defect the sigma level is a bound, from the Wilson limit")
    func noDefect() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("P", opportunities: 1)
        plant.inspection(Self.day, product: "P", inspected: 10, passed: 10, defects: 0)
        let sigma = try #require(plant.measure(Self.day)["QL-SIGMA"])[.day]
        #expect(sigma.status == .censored)
        // Upper limit of 0 in 10 is 0.2775327998628892; Φ⁻¹(1 − that) + 1.5.
        #expect(abs(try #require(sigma.value) - 2.0901865330233695) < 1e-9)
    }

    @Test("Every opportunity a defect has no sigma level")
    func allDefects() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("P", opportunities: 1)
        plant.inspection(Self.day, product: "P", inspected: 10, passed: 0, defects: 10)
        let sigma = try #require(plant.measure(Self.day)["QL-SIGMA"])[.day]
        #expect(sigma.value == nil && sigma.status == .lowReliability)
    }

    @Test(
        "Intervals of counted shares are Wilson's",
        arguments: [
            (0, 10, 0.0, 0.2775327998628892), (1, 10, 0.017876213095072896, 0.4041500267952385),
            (5, 10, 0.236593090512564, 0.7634069094874361),
            (90, 100, 0.8256343384950865, 0.9447708629393249),
            (347, 1500, 0.2106960376252335, 0.25334320981507735),
            (10, 10, 0.7224672001371107, 1.0),
        ])
    func wilson(passed: Int, inspected: Int, low: Double, high: Double) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.inspection(Self.day, inspected: inspected, passed: passed)
        let yield = try #require(plant.measure(Self.day)["QL-FPY"])[.day]
        #expect(abs(try #require(yield.low) - low * 100) < 1e-10)
        #expect(abs(try #require(yield.high) - high * 100) < 1e-10)
    }

    @Test("Yields roll over routing steps: 0.98 × 0.95 × 0.99")
    func rolledYield() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product("P")
        let product = plant.records.products.intern("P")
        for step in 1...3 {
            plant.records.routing.append(
                RoutingOperation(product: product, step: step * 10, name: "step"))
        }
        for (step, passed) in [(10, 980), (20, 950), (30, 990)] {
            plant.inspection(
                Self.day, product: "P", stage: .inProcess, step: step, inspected: 1000,
                passed: passed)
        }
        let measured = plant.measure(Self.day)
        try expect(measured, "QL-RTY", 92.169)
        try expect(measured, "QL-FTT", 99)
    }

    @Test("A product with a step that nobody inspected is left out, and coverage falls")
    func uninspectedStep() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for id in ["P", "Q"] {
            plant.product(id)
            let product = plant.records.products.intern(id)
            for step in [1, 2] {
                plant.records.routing.append(
                    RoutingOperation(product: product, step: step, name: "step"))
            }
        }
        plant.inspection(
            Self.day, product: "P", stage: .inProcess, step: 1, inspected: 100, passed: 90)
        plant.inspection(
            Self.day, product: "P", stage: .inProcess, step: 2, inspected: 100, passed: 80)
        plant.inspection(
            Self.day, product: "Q", stage: .inProcess, step: 1, inspected: 300, passed: 30)
        let yield = try #require(plant.measure(Self.day)["QL-RTY"])[.day]
        #expect(abs(try #require(yield.value) - 72) < 1e-9)
        #expect(yield.coverage == 0.4)
        #expect(yield.status == .lowReliability)
    }

    @Test("Vacation is neither scheduled nor absent; a substitute without hours covers all")
    func absence() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.attendance(Self.day, employee: "A", worked: 8)
        plant.attendance(Self.day, employee: "B", worked: 5)
        plant.attendance(Self.day, employee: "C", absent: 8, type: .medical, coveredBy: "F")
        plant.attendance(Self.day, employee: "D", absent: 8, type: .vacation)
        plant.attendance(Self.day, employee: "E")
        let measured = plant.measure(Self.day)
        try expect(measured, "LB-ABS", 11.0 / 24 * 100)
        try expect(measured, "LB-COVER", 8.0 / 11 * 100)
        #expect(measured["LB-ABS"]?[.day].coverage == 0.75)
    }

    @Test("A formula is printed as it is computed")
    func printed() {
        let formulas = Dictionary(
            uniqueKeysWithValues: Catalogue.kpis.map { ($0.id, $0.formula) })
        #expect(formulas["EQ-OEE"] == "Σ(PRI·GQ) / ΣPBT")
        #expect(formulas["DQ-IMP"] == "(Σinputs − Σobserved inputs) / Σinputs")
    }
}
