import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("Control charts of KPIs")
struct ControlStudyTests {
    private static let last = DailyPlant.last

    // 90 and 94 of 100 by turns: p̄ = 0.92, sigma √(0.92·0.08/100) = 0.0271293, three of them 0.0813880.
    @Test("Shares of a hundred: limits from chance alone, the upper one beyond 100 %")
    func proportions() throws {
        let study = try #require(
            DailyPlant.inspecting(100, passed: alternating(20, 90, 94) + [80]).study("QL-FPY"))
        #expect(study.chart == .proportions)
        let limits = try #require(study.limits.last)
        #expect(isClose(limits.centre, 92))
        #expect(isClose(limits.lower, 92 - 100 * 3 * (0.92 * 0.08 / 100).squareRoot()))
        #expect(limits.upper == nil)
        #expect(
            study.signals == [
                .init(
                    day: Self.last, rule: .limits, side: .below, value: 80, bearing: .concerning)
            ])
        #expect(study.variation == .specialCause(.concerning))
        // The benchmark of 95 % lies between 83.9 % and 100 %.
        #expect(study.assurance == .mayOrMayNotMeet)
        #expect(study.stretches.map(\.baselineCount) == [20])
        #expect(study.stretches[0].baseline == (Self.last - 20)...(Self.last - 1))
    }

    // 90 % and 95 % of 2,000 by turns. Each moving range is 5 points, whatever it is standardised by:
    // sigma 5/1.128379 = 4.431135, three of them 13.293404. Chance alone would be ±1.77.
    @Test("Shares of thousands: limits from what varies between days")
    func laney() throws {
        let study = try #require(
            DailyPlant.inspecting(2000, passed: alternating(20, 1800, 1900) + [1500])
                .study("QL-FPY"))
        #expect(study.chart == .laneyProportions)
        #expect(isClose(study.limits.last?.centre, 92.5))
        #expect(isClose(study.limits.last?.lower, 92.5 - 15 / 1.128_379_167_095_512_6))
        #expect(study.signals.map(\.rule) == [.limits])
    }

    // 10 and 6 defects in 100 by turns: ū = 0.08, sigma √(0.08/100) = 0.0282843.
    @Test("Defects per unit are events: more than one fits into a unit")
    func rates() throws {
        let plant = DailyPlant.inspecting(100, passed: alternating(20, 90, 94) + [80])
        let study = try #require(plant.study("QL-DPU"))
        #expect(study.chart == .rates)
        #expect(isClose(study.limits.last?.centre, 0.08))
        #expect(isClose(study.limits.last?.upper, 0.08 + 3 * (0.08 / 100).squareRoot()))
        // 0.08 − 0.0849 is below 0.
        #expect(study.limits.last?.lower == nil)
        #expect(study.signals.map(\.bearing) == [.concerning])
    }

    // 100 and 110 by turns: x̄ = 105, MR̄ = 10, limits 105 ± 3·10/1.128379 = 105 ± 26.586808.
    @Test("What is no share of counts has a chart of individual values")
    func individuals() throws {
        let study = try #require(DailyPlant.making(alternating(22, 100, 110)).study("PR-VOL"))
        #expect(study.chart == .individuals)
        #expect(study.limits.map(\.days) == [DailyPlant.days(22)])
        #expect(isClose(study.limits[0].lower, 105 - 30 / 1.128_379_167_095_512_6))
        #expect(isClose(study.limits[0].upper, 105 + 30 / 1.128_379_167_095_512_6))
        #expect(study.signals.isEmpty)
        #expect(study.variation == .commonCause)
        #expect(study.assurance == nil)
    }

    // 105 ± 26.6 as above.
    @Test(
        "A target is met always, never, or sometimes",
        arguments: [
            (78.0, Assurance.alwaysMeets), (79, .mayOrMayNotMeet), (131, .mayOrMayNotMeet),
            (132, .neverMeets),
        ])
    func assurance(_ target: Double, _ expected: Assurance) {
        var plant = DailyPlant.making(alternating(22, 100, 110))
        plant.plant.records.targets["PR-VOL"] = Target(target: target)
        #expect(plant.study("PR-VOL")?.assurance == expected)
    }

    // 112 is within 105 ± 26.6 and above 105; the day before the run, 100, lies below.
    @Test("The eighth day on one side is a signal, the seventh is none", arguments: [7, 8, 9])
    func run(length: Int) throws {
        let days = alternating(21, 100, 110) + [Int?](repeating: 112, count: length)
        let study = try #require(DailyPlant.making(days).study("PR-VOL"))
        #expect(study.signals.count == max(0, length - 7))
        #expect(study.signals.allSatisfy { $0.rule == .run8 && $0.side == .above })
        #expect(study.variation == (length < 8 ? .commonCause : .specialCause(.improving)))
    }

    @Test("A day without a value is bridged by no moving range")
    func gap() throws {
        // Within each half nothing varies: 0 is the mean of the moving ranges, and 200 would be bridged.
        let days: [Int?] =
            Array(repeating: 100, count: 10) + [nil] + Array(repeating: 300, count: 11)
        let study = try #require(DailyPlant.making(days).study("PR-VOL"))
        #expect(study.limits[0].lower == study.limits[0].upper)
        #expect(study.limits[0].centre == 200)
    }

    @Test("An excluded day is neither baseline nor signal")
    func exclude() throws {
        var plant = DailyPlant.making(alternating(20, 100, 110) + [500])
        #expect(plant.study("PR-VOL")?.signals.map(\.day) == [Self.last])
        plant.annotate(.exclude, from: Self.last, kpi: "QL-FPY")
        #expect(plant.study("PR-VOL")?.signals.count == 1)
        plant.annotate(.exclude, from: Self.last - 400, to: Self.last + 400, kpi: "EQ-OEE")
        plant.annotate(.exclude, from: Self.last)
        #expect(plant.study("PR-VOL")?.signals.isEmpty == true)

        // Five wild days at the start: the baseline is the twenty after them.
        plant = .making([900, 0, 900, 0, 900] + alternating(20, 100, 110))
        let first = DailyPlant.days(25).lowerBound
        plant.annotate(.exclude, from: first, to: first + 4)
        let study = try #require(plant.study("PR-VOL"))
        #expect(isClose(study.limits[0].centre, 105))
        #expect(study.stretches[0].baseline == (first + 5)...Self.last)
    }

    @Test("A rebase gives the days after it limits of their own")
    func rebase() throws {
        var plant = DailyPlant.making(alternating(25, 100, 110) + alternating(15, 200, 210))
        #expect(plant.study("PR-VOL")?.signals.isEmpty == false)
        plant.annotate(.rebase, from: Self.last - 14, kpi: "PR-VOL")
        let study = try #require(plant.study("PR-VOL"))
        #expect(study.signals.isEmpty)
        #expect(study.limits.map(\.days.lowerBound) == [Self.last - 39, Self.last - 14])
        #expect(study.stretches.map(\.isProvisional) == [false, true])
        #expect(study.stretches.map(\.baselineCount) == [20, 15])
        // 8 at 200 and 7 at 210: 3,070/15.
        #expect(isClose(study.stretches[1].centre, 3070.0 / 15))
    }

    @Test("An event is shown and changes nothing")
    func event() {
        var plant = DailyPlant.making(alternating(20, 100, 110) + [500])
        let before = plant.study("PR-VOL")
        plant.annotate(.event, from: Self.last)
        #expect(plant.study("PR-VOL") == before)
    }

    @Test("Eleven days are no baseline, unless fewer were asked for", arguments: [11, 12])
    func few(count: Int) throws {
        var plant = DailyPlant.making(alternating(count, 100, 110))
        #expect((plant.study("PR-VOL") != nil) == (count == 12))
        try plant.plant.records.settings.apply(key: "spc_baseline_points", value: "10")
        let study = try #require(plant.study("PR-VOL"))
        #expect(study.stretches[0].baselineCount == 10)
        #expect(study.stretches[0].isProvisional == false)
    }

    @Test("A KPI is judged by the rules that were set for it, else for all, else by the usual")
    func rules() throws {
        let run = [Int?](repeating: 112, count: 8)
        var plant = DailyPlant.making(alternating(21, 100, 110) + run)
        #expect(plant.study("PR-VOL")?.rules == [.limits, .run8])
        try plant.plant.records.settings.apply(key: "spc_rules", value: "limits,run9")
        #expect(plant.study("PR-VOL")?.signals.isEmpty == true)
        try plant.plant.records.settings.apply(key: "spc_rules.PR-VOL", value: "western_electric")
        let study = try #require(plant.study("PR-VOL"))
        #expect(study.rules == [.limits, .run8, .twoOfThree, .fourOfFive])
        #expect(study.signals.map(\.rule) == [.run8])
    }

    // Sigma is 10/1.128379 = 8.862269; 120 lies z = 1.692569 above 105. Each day adds z − ½ = 1.192569 to
    // what the alternation before left, 0.064190 (110, then 100): 4.834 on the fourth day, 6.027 on the
    // fifth, which passes 5.
    @Test("Cumulative sums find a shift that no single day shows")
    func cusum() throws {
        var plant = DailyPlant.making(
            alternating(20, 100, 110) + [Int?](repeating: 120, count: 5))
        #expect(plant.study("PR-VOL")?.signals.isEmpty == true)
        try plant.plant.records.settings.apply(key: "spc_rules", value: "cusum")
        let study = try #require(plant.study("PR-VOL"))
        #expect(study.signals.map(\.day) == [Self.last])
        #expect(study.signals.map(\.side) == [.above])
        try plant.plant.records.settings.apply(key: "spc_rules", value: "ewma,limits")
        #expect(plant.study("PR-VOL")?.rules == [.limits, .ewma])
        #expect(plant.study("PR-VOL")?.signals.contains { $0.rule == .ewma } == true)
    }

    @Test("A day that is not over is no point yet")
    func provisional() throws {
        let plant = DailyPlant.making(alternating(20, 100, 110) + [1]).plant
        #expect(plant.measure(Self.last.description)["PR-VOL"]?.signals?.signals.count == 1)
        let open = plant.measure(at: "\(Self.last)T10:00:00")
        #expect(open["PR-VOL"]?.trend.last?.status == .provisional)
        #expect(open["PR-VOL"]?.signals?.signals.isEmpty == true)
    }

    // A cap leaves NEE as it is: 2 h of standard time in 1 h of busy time are 200 %.
    @Test("A share that is always beyond 100 % has limits beyond it")
    func beyond() throws {
        var plant = PlantFixture()
        plant.product("P", seconds: 60)
        for day in DailyPlant.days(20).days {
            plant.schedule(day.description, minutes: 60)
            plant.entry(
                day.description, machine: "M", product: "P", produced: 120 + Int(day.number % 2),
                run: 1, setup: 0)
        }
        try plant.records.settings.apply(key: "oee_cap", value: "true")
        let result = try #require(plant.measure(Self.last.description)["EQ-NEE"])
        #expect((result.trend.last?.value ?? 0) > 190)
        #expect((result.signals?.limits.last?.centre ?? 200) > 190)
    }

    @Test("A plant that always makes the same has no signal; one unit more is one")
    func constant() throws {
        let same = [Int?](repeating: 300, count: 60)
        let measured = DailyPlant.making(same).measured()
        for result in measured.kpis { #expect(result.signals?.signals.isEmpty ?? true) }
        #expect(DailyPlant.making(same + [301]).study("PR-VOL")?.signals.count == 1)
    }

    /// 90 days around 1,000 with a standard deviation of 20.
    private static func noise(_ seed: UInt64) -> [Int] {
        var generator = SeededGenerator(seed: seed)
        // The sum of twelve uniform numbers has variance 1.
        return (0..<90).map { _ in
            1000 + Int(20 * (0..<12).reduce(-6) { sum, _ in sum + generator.unit() })
        }
    }

    // Of known limits chance passes 0.27 %, 5 of 1,800; of limits from twenty days about 1 %.
    @Test("Noise hardly signals")
    func quiet() {
        let signals = (1...20).map { seed in
            DailyPlant.making(Self.noise(seed)).study("PR-VOL")?.signals
                .count { $0.rule == .limits } ?? 90
        }
        #expect(signals.reduce(0, +) <= 36)
        #expect(signals.count { $0 <= 1 } >= 10)
    }

    // A shift by six sigma lies outside on almost every day.
    @Test("A step is a signal, and what lies before it is judged as without it", arguments: 1...5)
    func step(seed: UInt64) throws {
        let noise = Self.noise(seed)
        let step = Self.last - 29
        let quiet = DailyPlant.making(noise).study("PR-VOL")?.signals ?? []
        let loud = try #require(
            DailyPlant.making(noise.enumerated().map { $0 < 60 ? $1 : $1 + 120 }).study("PR-VOL"))
        #expect(loud.signals.count { $0.rule == .limits && $0.day >= step } >= 20)
        #expect(loud.variation == .specialCause(.improving))
        #expect(loud.signals.filter { $0.day < step } == quiet.filter { $0.day < step })
    }
}
