import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Trends of production, and signals")
struct ProductionTrendTests {
    private static let day = "2026-11-18"

    private static func text(_ day: Day) -> String { day.description }

    /// Months 1…n of 2026 up to October; P's quality rises by half a point a month, Q's stays, and the
    /// running month is bad for both.
    private func months(_ count: Int) -> PlantFixture {
        var plant = PlantFixture()
        plant.product("P", seconds: 30)
        plant.product("Q")
        for month in (11 - count)...10 {
            let day = "2026-\(month < 10 ? "0" : "")\(month)-15"
            plant.schedule(day)
            plant.entry(
                day, line: "L1", product: "P", produced: 1000, defective: 100 - 5 * month, run: 10)
            plant.entry(day, line: "L1", product: "Q", produced: 1000, defective: 50, run: 10)
        }
        plant.schedule("2026-11-16")
        plant.entry("2026-11-16", line: "L1", product: "P", produced: 1000, defective: 900, run: 10)
        return plant
    }

    @Test("Quality of parts by month: the median slope of parts, without the running month")
    func parts() throws {
        let measured = months(10).measure(Self.day)
        #expect(isClose(measured["PR-PARTTRD"]?[.month].value, 0.25))
        #expect(isClose(measured.member("PR-PARTTRD", .product, "P", .month)?.value, 0.5))
        #expect(isClose(measured.member("PR-PARTTRD", .product, "Q", .month)?.value, 0))
        // Both products of the line together rise by a quarter of a point.
        #expect(isClose(measured.member("PR-PARTTRD", .line, "L1", .month)?.value, 0.25))
        let row = try #require(measured.tableRow("PR-PARTTRD", "P"))
        #expect(row[.months] == 10 && isClose(row[.qualitySlope], 0.5))
        #expect(isClose(row[.performanceSlope], 0))
        #expect(measured["PR-PARTTRD"]?.trend.allSatisfy { $0.value == nil } == true)
        #expect(months(7).measure(Self.day)["PR-PARTTRD"]?[.month].status == .cannotExist)
        #expect(months(8).measure(Self.day)["PR-PARTTRD"]?[.month].value != nil)
    }

    /// Of 100, 110, 120 a day the 85th percentile lies 0.7 of the way from 110 to 120: 117. Ten less in each
    /// month before.
    private func capacities(_ months: [Int]) -> PlantFixture {
        var plant = PlantFixture()
        for month in months {
            for (index, day) in ["05", "06", "07"].enumerated() {
                let date = "2026-\(month < 10 ? "0" : "")\(month)-\(day)"
                plant.schedule(date)
                let units = 100 + 10 * index - 10 * (10 - month)
                plant.entry(date, line: "L1", produced: units - 40)
                plant.entry(date, line: "L2", produced: 45, defective: 5)
            }
        }
        plant.schedule("2026-11-17")
        plant.entry("2026-11-17", line: "L1", produced: 5000)
        return plant
    }

    @Test("Demonstrated capacity is the 85th percentile of the days of the latest full month")
    func capacity() throws {
        let measured = capacities([8, 9, 10]).measure(Self.day)
        #expect(isClose(measured["PR-CAPTR"]?[.month].value, 117))
        #expect(isClose(measured["PR-CAPTR"]?[.day].value, 117))
        #expect(isClose(measured.member("PR-CAPTR", .line, "L2", .month)?.value, 40))
        #expect(isClose(measured.tableRow("PR-CAPTR", "slope")?[.value], 10))
        #expect(isClose(measured.tableRow("PR-CAPTR", "2026-09")?[.goodPerDay], 107))
        #expect(measured.tableRow("PR-CAPTR", "2026-09")?[.days] == 3)
        let short = capacities([9, 10]).measure(Self.day)
        #expect(short["PR-CAPTR"]?[.month].status == .cannotExist)
    }

    /// 40 days of 100 and 110 by turns: mean 105, MR̄ 10, limits 105 ± 26.6. Then what the test adds.
    private func series(_ added: [Int], of days: Int = 40) -> PlantFixture {
        var plant = PlantFixture()
        let units = (0..<days).map { 100 + 10 * ($0 % 2) } + added
        let last = PlantFixture.day(Self.day)
        for (index, produced) in units.enumerated() {
            let day = Self.text(last - (units.count - 1 - index))
            plant.schedule(day)
            plant.entry(day, line: "L1", produced: produced)
        }
        return plant
    }

    @Test("A day outside the limits is a signal, and the eighth day on one side")
    func signals() throws {
        var row = try #require(series([140]).measure(Self.day).tableRow("QL-SIG", "PR-VOL"))
        #expect(row[.outsideLimits] == 1 && row[.oneSidedRuns] == 0)
        row = try #require(series([131]).measure(Self.day).tableRow("QL-SIG", "PR-VOL"))
        #expect(row[.signals] == 0)
        let run = series([Int](repeating: 106, count: 8)).measure(Self.day)
        row = try #require(run.tableRow("QL-SIG", "PR-VOL"))
        // The last of the 40 days was 110, so the eighth above the mean is the day before the last.
        #expect(row[.oneSidedRuns] == 1)
        #expect(run.tableRow("QL-SIG", "PR-VOL", .rolling7)?[.oneSidedRuns] == 2)
    }

    @Test("The value adds up the KPIs, and slices have charts of 28 days")
    func signalsOfAll() throws {
        let measured = series([140]).measure(Self.day)
        let signals = try #require(measured["QL-SIG"])
        let rows = try #require(signals.rows[.day])
        #expect(signals[.day].value == rows.reduce(0) { $0 + ($1[.signals] ?? 0) })
        #expect(rows.first { $0.key.text == "LB-ABS" }?[.signals] == nil)
        let line = try #require(measured.member("QL-SIG", .line, "L1"))
        #expect((line.value ?? 0) >= 1)
        #expect(measured.member("QL-SIG", .line, "L1", .rolling90)?.value == nil)
        #expect(measured.member("QL-SIG", .weekday, "3") == nil)
    }

    @Test("Eleven points are no baseline; excluded days are no points; a rebase starts afresh")
    func baselines() throws {
        #expect(series([], of: 11).measure(Self.day)["QL-SIG"]?[.day].status == .cannotExist)
        #expect(series([], of: 12).measure(Self.day)["QL-SIG"]?[.day].value == 0)
        var plant = series([140])
        plant.records.annotations = [
            Annotation(
                id: "A", kpi: nil, from: PlantFixture.day(Self.day), to: nil, kind: .exclude,
                note: "")
        ]
        #expect(plant.measure(Self.day)["QL-SIG"]?[.day].value == 0)
        plant.records.annotations = [
            Annotation(
                id: "A", kpi: "PR-VOL", from: PlantFixture.day(Self.day), to: nil, kind: .rebase,
                note: "")
        ]
        let row = try #require(plant.measure(Self.day).tableRow("QL-SIG", "PR-VOL"))
        #expect(row[.outsideLimits] == 0)
    }

    @Test("A day that is not over is no point yet")
    func openDay() {
        let plant = series([20])
        #expect(plant.measure(Self.day).tableRow("QL-SIG", "PR-VOL")?[.outsideLimits] == 1)
        let noon = plant.measure(at: Self.day + "T12:00:00", on: Self.day)
        #expect(noon.tableRow("QL-SIG", "PR-VOL")?[.outsideLimits] == 0)
    }
}
