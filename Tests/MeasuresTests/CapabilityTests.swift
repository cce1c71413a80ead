import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Capability of processes and machines")
struct CapabilityTests {
    private static let day = "2026-11-18"

    /// Measurements a minute apart.
    private func measured(
        _ plant: inout PlantFixture, _ product: String, _ characteristic: String,
        _ values: [Double], lower: Double? = 4, upper: Double? = 16, group: Int? = nil
    ) {
        for (index, value) in values.enumerated() {
            let minute = index % 60
            plant.processMeasurement(
                Self.day + "T\(10 + index / 60):\(minute < 10 ? "0" : "")\(minute):00",
                product: product, characteristic, value, subgroup: group.map { "\(index / $0)" },
                lower: lower, upper: upper)
        }
    }

    /// 9 and 11 by turns: mean 10.
    private func alternating(_ count: Int) -> [Double] {
        (0..<count).map { 9 + 2 * Double($0 % 2) }
    }

    private static let ids = ["QL-CP", "QL-CPK", "QL-CM", "QL-CMK", "QL-PPK"]

    /// MR̄ = 2, σ = 2/d2 with d2 = 1.1283791671, so Cp = 12·d2/12 = d2. s = √(26/25), so Cm = 2/s. Centred.
    @Test("Single pieces: moving ranges within, the standard deviation over all")
    func individuals() {
        var plant = PlantFixture()
        measured(&plant, "P", "length", alternating(26))
        let result = plant.measure(Self.day)
        let s = (26.0 / 25).squareRoot()
        for (id, expected) in [
            ("QL-CP", 1.1283791670955126), ("QL-CPK", 1.1283791670955126), ("QL-CM", 2 / s),
            ("QL-CMK", 2 / s), ("QL-PPK", 2 / s),
        ] {
            let value = result[id]?[.day]
            #expect(isClose(value?.value, expected), "\(id)")
            #expect(value?.status == .normal && value?.coverage == 1, "\(id)")
            #expect((value?.low ?? .infinity) < expected && expected < (value?.high ?? 0), "\(id)")
        }
    }

    /// Five groups 8…12: R̄ = 4, d2(5) = 2.325929, σ = 1.719743. Cp = 10/6σ; mean 10 lies 4 from the upper
    /// limit and 6 from the lower.
    @Test("Subgroups: the mean range, and the nearer limit")
    func subgroups() throws {
        var plant = PlantFixture()
        let values = (0..<25).map { 8 + Double($0 % 5) }
        measured(&plant, "P", "length", values, lower: 4, upper: 14, group: 5)
        let result = plant.measure(Self.day)
        #expect(abs(try #require(result["QL-CP"]?[.day].value) - 10 / (6 * 1.719743)) < 1e-6)
        #expect(abs(try #require(result["QL-CPK"]?[.day].value) - 4 / (3 * 1.719743)) < 1e-6)
        // s² = 5·(4 + 1 + 0 + 1 + 4)/24.
        #expect(isClose(result["QL-PPK"]?[.day].value, 4 / (3 * (50.0 / 24).squareRoot())))
        let row = try #require(result.tableRow("QL-CP", "P / length"))
        #expect(row[.measurements] == 25 && row[.mean] == 10)
        #expect(abs(try #require(row[.sigma]) - 1.719743) < 1e-6)
    }

    /// Of 60 values the first ten are wild; s of the last 50 is √(50/49).
    @Test("A short run is the last 50 measurements")
    func shortRun() {
        var plant = PlantFixture()
        let wild = (0..<10).map { 5 + Double($0 % 2) * 10 }
        measured(&plant, "P", "length", wild + alternating(50))
        let result = plant.measure(Self.day)
        #expect(isClose(result["QL-CM"]?[.day].value, 2 / (50.0 / 49).squareRoot()))
        #expect(result.tableRow("QL-CMK", "P / length")?[.measurements] == 50)
        #expect((result["QL-PPK"]?[.day].value ?? 9) < 1.5)
    }

    @Test("One limit gives no potential, only the distance from it")
    func oneSided() {
        var plant = PlantFixture()
        measured(&plant, "P", "length", alternating(26), lower: nil, upper: 16)
        let result = plant.measure(Self.day)
        #expect(result["QL-CP"]?[.day].status == .cannotExist)
        #expect(result["QL-CM"]?[.day].status == .cannotExist)
        #expect(isClose(result["QL-CPK"]?[.day].value, 1.1283791670955126))
    }

    struct Empty: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let values: [Double]
        var lower: Double? = 4
        var upper: Double? = 16
    }

    @Test(
        "No index",
        arguments: [
            Empty(testDescription: "of 24 measurements", values: (0..<24).map { Double($0 % 3) }),
            Empty(
                testDescription: "of values that do not scatter",
                values: [Double](repeating: 10, count: 30)),
            Empty(
                testDescription: "without limits", values: (0..<30).map { Double($0 % 3) },
                lower: nil, upper: nil),
        ])
    func noIndex(_ example: Empty) {
        var plant = PlantFixture()
        measured(&plant, "P", "length", example.values, lower: example.lower, upper: example.upper)
        let result = plant.measure(Self.day)
        for id in Self.ids { #expect(result[id]?[.day].status == .cannotExist, "\(id)") }
    }

    @Test("Without any measurement they are not recorded")
    func notKept() {
        let result = PlantFixture().measure(Self.day)
        for id in Self.ids { #expect(result[id]?[.day].status == .notRecorded, "\(id)") }
    }

    /// P's width has half the tolerance; Q is better. 10 of 88 measurements are too few for an index.
    @Test("The worst characteristic is the value, of products, styles and the plant")
    func worst() throws {
        var plant = PlantFixture()
        plant.product("P", style: "round")
        plant.product("Q", style: "flat")
        measured(&plant, "P", "length", alternating(26))
        measured(&plant, "P", "width", alternating(26), lower: 7, upper: 13)
        measured(&plant, "Q", "length", alternating(26), lower: -2, upper: 22)
        measured(&plant, "Q", "width", alternating(10))
        let result = plant.measure(Self.day)
        let d2 = 1.1283791670955126
        #expect(isClose(result["QL-CP"]?[.day].value, d2 / 2))
        #expect(isClose(result["QL-CP"]?[.day].coverage, 78.0 / 88))
        #expect(isClose(result.member("QL-CP", .product, "P")?.value, d2 / 2))
        #expect(isClose(result.member("QL-CP", .style, "flat")?.value, 2 * d2))
        #expect(
            result["QL-CP"]?.rows[.day]?.map(\.key.text) == [
                "P / length", "P / width", "Q / length", "Q / width",
            ])
        #expect(result.tableRow("QL-CP", "Q / width")?[.index] == nil)
        #expect(result["QL-CP"]?.slices.allSatisfy { $0.dimension != .line } == true)
    }
}
