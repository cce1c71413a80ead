import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("A shown number is never on a bound that its value has not reached")
struct ShownPlacesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let value: Double
        let unit: KPI.Unit
        let target: Target?
        let direction: Direction
        let whole: ClosedRange<Double>?
        let extra: Int
        let why: String
        var testDescription: String { "\(value): \(why)" }

        init(
            _ value: Double, unit: KPI.Unit = .percent, _ target: Target?,
            _ direction: Direction = .higher, whole: ClosedRange<Double>? = nil, extra: Int,
            _ why: String
        ) {
            (self.value, self.unit, self.target, self.direction) = (value, unit, target, direction)
            (self.whole, self.extra, self.why) = (whole, extra, why)
        }
    }

    private static let oee = Target(target: 85, warning: 60, critical: 50)

    @Test(arguments: [
        Case(99.996, Target(target: 100), extra: 2, "99.996, as 100.0 and 100.00 would be all"),
        Case(84.96, oee, extra: 1, "84.96, as 85.0 would be good"),
        Case(84.94, oee, extra: 0, "84.9 is as far off"),
        Case(85.04, oee, extra: 0, "85.0 is as good"),
        Case(84.99999999999999, oee, extra: 0, "is 85.0"),
        Case(59.96, oee, extra: 1, "59.96, as 60.0 would be watched"),
        Case(49.999, oee, extra: 2, "49.999, as 50.0 and 50.00 would be bad"),
        Case(70, oee, extra: 0, "is near no bound"),
        Case(3.04, Target(target: 3), .lower, extra: 1, "3.04, as 3.0 would be good"),
        Case(2.96, Target(target: 3), .lower, extra: 0, "3.0 is as good"),
        Case(
            500.4, unit: .ppm, Target(target: 500), .lower, extra: 1, "500.4, as 500 would be good"),
        Case(
            105.04, Target(target: 100, warning: 5), .target, extra: 1,
            "105.04, as 105.0 is near enough"),
        Case(
            94.96, Target(target: 100, warning: 5), .target, extra: 1,
            "94.96, as 95.0 is near enough"),
        Case(
            100.04, Target(target: 100), .target, extra: 1,
            "100.04, as 100.0 would be on the target"),
        Case(84.96, nil, extra: 0, "there is no bound"),
        Case(84.96, oee, .none, extra: 0, "nothing is better"),
        // A part of a whole is all or nothing only where it is.
        Case(99.996, oee, whole: 0...100, extra: 2, "is not all"),
        Case(100, oee, whole: 0...100, extra: 0, "is all"),
        Case(0.004, nil, .lower, whole: 0...100, extra: 2, "is not nothing"),
        Case(0, nil, .lower, whole: 0...100, extra: 0, "is nothing"),
        Case(100.04, oee, whole: 0...100, extra: 0, "is more than all, of a standard too slow"),
        Case(0.3, unit: .ppm, nil, .lower, whole: 0...1_000_000, extra: 1, "0.3 ppm is not none"),
    ])
    func places(_ example: Case) {
        #expect(
            example.unit.extraPlaces(
                of: example.value, against: example.target, example.direction,
                within: example.whole) == example.extra)
    }

    /// 23 days of 100,000 units with 4 defective ones: 99.996 %.
    @Test("The measurement, its days and its alert know how many decimals it takes")
    func measured() throws {
        let day = PlantFixture.day("2026-11-18")
        var plant = PlantFixture()
        for back in (0..<23).reversed() {
            plant.schedule((day - back).description)
            plant.entry(
                (day - back).description, line: "L", produced: 100_000, defective: 4, run: 7)
        }
        plant.records.targets["QL-QR"] = Target(target: 100, warning: 99.999, critical: 99.99)
        let measurements = plant.measure("2026-11-18")
        let result = try #require(measurements["QL-QR"])
        #expect(result[.rolling30].value == 99.996 && result[.rolling30].standing == .bad)
        #expect(result[.rolling30].extraPlaces == 2)
        #expect(result.trend.last?.extraPlaces == 2)
        let alert = try #require(measurements.alerts.first { $0.subject == "QL-QR" })
        #expect(alert.extraPlaces == 2)
    }

    /// 7,310 units × 3 s = 21,930 s of 430 min = 25,800 s: 0.85. Thirteen stops of 13, 20 … 97 min: 715 min.
    @Test("Seconds and minutes make exact shares and sums")
    func exact() throws {
        let day = "2026-03-06"
        var plant = PlantFixture()
        plant.schedule(day, minutes: 430)
        plant.product("P", seconds: 3)
        plant.entry(day, line: "L", product: "P", produced: 7310, run: 430 / 60.0)
        #expect(plant.measure(day)["EQ-OEE"]?[.day].value == 85)
        #expect(plant.measure(day)["EQ-OEE"]?[.day].standing == .good)

        var stopped = PlantFixture()
        stopped.schedule(day, minutes: 1440)
        for number in 0...12 {
            stopped.entry(day, machine: "M\(number)", produced: 1000, run: 20)
            stopped.stop(day, machine: "M\(number)", minutes: Double(13 + 7 * number), reason: "X")
        }
        stopped.records.targets["DT-MIN"] = Target(target: 715)
        let minutes = try #require(stopped.measure(day)["DT-MIN"])[.day]
        #expect(minutes.value == 715 && minutes.standing == .good)
        #expect(minutes.numerator == 715)
    }
}
