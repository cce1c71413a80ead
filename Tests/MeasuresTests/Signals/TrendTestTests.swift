import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Trends of KPIs")
struct TrendTestTests {
    private static let last = DailyPlant.last

    // S = 435 of 435 pairs; V = 30·29·65/18 = 3141.67; z = 434/56.05 = 7.743.
    @Test("One unit more each day rises by 30 a month")
    func rising() throws {
        let test = try #require(
            DailyPlant.making((0..<30).map { 100 + $0 }).measured()["PR-VOL"]?.trendTest)
        #expect(test.slopePerDay == 1)
        #expect(test.slopePerMonth == 30)
        #expect(test.interval == 1...1)
        #expect(test.count == 30)
        #expect(test.p < 1e-13)
        #expect(test.days == DailyPlant.days(30))
        #expect(test.tendency == .rising)
        #expect(test.bearing == .improving)
    }

    @Test("More defects are concerning, fewer are not")
    func direction() throws {
        let passed = (0..<30).map { 990 - $0 }
        let measured = DailyPlant.inspecting(1000, passed: passed).measured()
        #expect(measured["QL-DPU"]?.trendTest?.tendency == .rising)
        #expect(measured["QL-DPU"]?.trendTest?.bearing == .concerning)
        #expect(measured["QL-FPY"]?.trendTest?.tendency == .falling)
        #expect(measured["QL-FPY"]?.trendTest?.bearing == .concerning)
    }

    @Test("Nineteen days say nothing of a trend", arguments: [19, 20])
    func few(count: Int) {
        let measured = DailyPlant.making((0..<count).map { 100 + $0 }).measured()
        #expect((measured["PR-VOL"]?.trendTest != nil) == (count == 20))
    }

    @Test("A weekend is time: a gap does not steepen a trend")
    func gaps() throws {
        // Every unit a calendar day, but nothing on two days of seven.
        let days = (0..<42).map { $0 % 7 < 5 ? 100 + $0 : nil }
        let test = try #require(DailyPlant.making(days).measured()["PR-VOL"]?.trendTest)
        #expect(test.slopePerDay == 1)
        #expect(test.count == 30)
    }

    @Test("A step that somebody explained is no trend")
    func rebase() throws {
        var plant = DailyPlant.making(alternating(30, 100, 110) + alternating(30, 200, 210))
        #expect(plant.measured()["PR-VOL"]?.trendTest?.tendency == .rising)
        plant.annotate(.rebase, from: Self.last - 29)
        let test = try #require(plant.measured()["PR-VOL"]?.trendTest)
        #expect(test.days == (Self.last - 29)...Self.last)
        #expect(test.tendency == .none)
        #expect(test.bearing == .unjudged)
    }

    @Test("What resembles the day before is tested with Hamed and Rao's variance")
    func autocorrelated() throws {
        // A slow wave and no trend: the plain test would take it for one.
        let wave = [0, 3, 6, 8, 9, 10, 9, 8, 6, 3, 0, -3, -6, -8, -9, -10, -9, -8, -6, -3]
        let days: [Int?] = (0..<80).map { 100 + wave[$0 % 20] }
        let test = try #require(DailyPlant.making(days).measured()["PR-VOL"]?.trendTest)
        #expect(test.method == .hamedRao)
        #expect(test.tendency == .none)
        let plain = try #require(
            DailyPlant.making((0..<30).map { 100 + $0 }).measured()["PR-VOL"]?.trendTest)
        #expect(plain.method == .mannKendall)
    }

    // The k-th smallest of m becomes at most m·p/k, and no less than p.
    @Test("Every KPI is held against all others", arguments: [3, 4] as [UInt64])
    func adjusted(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let plant = DailyPlant.inspecting(
            1000, passed: (0..<60).map { _ in generator.within(900...990) })
        let tests = plant.measured().kpis.compactMap(\.trendTest).sorted { $0.p < $1.p }
        #expect(tests.count > 3)
        for (index, test) in tests.enumerated() {
            #expect(test.adjustedP >= test.p)
            #expect(test.adjustedP <= test.p * Double(tests.count) / Double(index + 1) + 1e-12)
            #expect(test.tendency == .none || test.adjustedP <= 0.05)
        }
    }
}
