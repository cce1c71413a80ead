import Measures
import Reporting
import Units

/// A believable figure of each kind, for golden files.
enum KindSamples {
    private static let day = Day(number: 20_454)

    private static func at(_ hour: Int, _ minute: Int = 0) -> LocalTime {
        LocalTime(day, minutes: hour * 60 + minute)
    }

    static let all: [(name: String, content: Figure.Content)] = [
        ("bullet", bullet), ("waterfall", waterfall), ("state-timeline", timeline),
        ("age-histogram", ages), ("yamazumi", yamazumi), ("small-multiples", multiples),
        ("variance", variance), ("gantt", gantt), ("dumbbell", dumbbell), ("strip", strip),
        ("calendar", calendar), ("caterpillar", caterpillar), ("funnel", funnel),
        ("cumulative-flow", flow), ("scatter", scatter), ("control-chart", control),
    ]

    static let bullet = Figure.Content.bullet(
        BulletChart(
            rows: [
                .init(
                    label: "this day", value: 71.4, status: .provisional, standing: .watch,
                    previous: 68.2),
                .init(
                    label: "week to date", value: 86.3, status: .normal, standing: .good,
                    previous: 83.5),
                .init(
                    label: "last 30 days", value: 57.9, status: .normal, standing: .bad,
                    previous: 61.2),
                .init(label: "last 90 days", value: nil, status: .notRecorded, standing: .none),
            ], unit: .percent, direction: .higher, target: 85, warning: 60, critical: 50))

    static let waterfall = Figure.Content.waterfall(
        WaterfallChart(
            steps: [
                .init(label: "planned busy time", value: 28_800, kind: .level),
                .init(label: "breakdowns", value: -3_120, kind: .change),
                .init(label: "setup", value: -1_940, kind: .change),
                .init(label: "minor stops", value: -610, kind: .change),
                .init(label: "speed loss", value: -2_230, kind: .change),
                .init(label: "scrap", value: -480, kind: .change),
                .init(label: "unexplained", value: 95, kind: .change),
                .init(label: "effective time", value: 20_515, kind: .level),
            ], unit: .minutes, whole: 28_800))

    static let timeline = Figure.Content.stateTimeline(
        StateTimelineChart(
            rows: [
                .init(
                    label: "Press 1",
                    spans: [
                        .init(start: at(0), end: at(6), state: .unscheduled),
                        .init(start: at(6), end: at(6, 25), state: .setup),
                        .init(start: at(6, 25), end: at(10, 10), state: .running, detail: "Boot 7"),
                        .init(
                            start: at(10, 10), end: at(11, 50), state: .unplannedStop,
                            detail: "Hydraulic leak"),
                        .init(start: at(11, 50), end: at(14), state: .running, detail: "Boot 7"),
                        .init(start: at(14), end: at(14, 30), state: .plannedStop),
                        .init(start: at(14, 30), end: at(21, 15), state: .running),
                        .init(start: at(21, 15), end: at(22), state: .idle),
                        .init(start: at(22), end: at(24), state: .unscheduled),
                    ]),
                .init(
                    label: "Press 2 <old>",
                    spans: [
                        .init(start: at(0), end: at(6), state: .unscheduled),
                        .init(start: at(6), end: at(13, 58), state: .running),
                        .init(start: at(13, 58), end: at(14), state: .unplannedStop),
                        .init(start: at(14), end: at(22), state: .running),
                        .init(start: at(22), end: at(24), state: .unscheduled),
                    ]),
                .init(
                    label: "Oven",
                    spans: [
                        .init(start: at(0), end: at(22), state: .running),
                        .init(start: at(22), end: at(24), state: .plannedStop),
                    ]),
            ], start: at(0), end: at(24)))

    static let ages: Figure.Content = {
        var random = SeededGenerator(seed: 7)
        let items = (0..<64).map { index in
            AgeHistogram.Item(
                age: random.within(0.0...1) * random.within(0.0...26), isHeld: index % 7 == 0)
        }
        let sorted = items.map(\.age).sorted()
        return .ageHistogram(
            AgeHistogram(
                items: items + [.init(age: 143, isHeld: true)], median: sorted[32],
                p85: sorted[55], p95: sorted[61]))
    }()

    static let yamazumi = Figure.Content.yamazumi(
        YamazumiChart(
            stations: [
                ("Cutting", [12.0, 4, 2]), ("Stitching", [22, 5, 1]), ("Lasting", [28, 6, 5]),
                ("Soling", [18, 3, 2]), ("Finishing", [15, 8, 4]),
            ].map { name, times in
                YamazumiChart.Station(
                    label: name,
                    tasks: zip(times, YamazumiChart.ValueClass.allCases).map { time, own in
                        .init(label: "\(name) \(own)", time: time, valueClass: own)
                    })
            }, unit: .seconds, takt: 32))

    static let multiples: Figure.Content = {
        var random = SeededGenerator(seed: 9)
        let panels = [("Line A", 82.0), ("Line B", 74), ("Line C", 63), ("Halle 2 Süd", 78)]
        return .smallMultiples(
            SmallMultiples(
                panels: panels.map { name, base in
                    SmallMultiples.Panel(
                        label: name,
                        points: (0..<30).map { index in
                            let day = Day(number: 20_423) + index
                            if day.weekday > 6 {
                                return TrendPoint(day: day, value: nil, status: .holiday)
                            }
                            return TrendPoint(
                                day: day, value: base + random.within(-7.0...7),
                                status: index > 27 ? .estimated : .normal)
                        })
                }, unit: .percent, direction: .higher, target: 85))
    }()

    static let variance = Figure.Content.varianceBars(
        VarianceChart(
            rows: [
                .init(label: "Line A", planned: 4_200, actual: 4_388),
                .init(label: "Line B", planned: 3_900, actual: 3_410),
                .init(label: "Line C", planned: 2_500, actual: 2_500),
                .init(label: "Line D", planned: 1_800, actual: 1_655),
                .init(label: "Line E", planned: 900, actual: nil),
            ], unit: .units, direction: .higher))

    static let gantt = Figure.Content.gantt(
        GanttChart(
            rows: [
                .init(
                    label: "WO-1041 cutting", planned: at(6)...at(9), actual: at(6, 10)...at(9, 40),
                    due: at(12)),
                .init(
                    label: "WO-1041 stitching", planned: at(9)...at(13),
                    actual: at(9, 40)...at(15, 20), due: at(14)),
                .init(
                    label: "WO-1042 cutting", planned: at(9)...at(14),
                    actual: at(9, 45)...at(15, 20),
                    due: at(18)),
                .init(
                    label: "WO-1042 stitching", planned: at(14)...at(19), actual: nil, due: at(22)),
            ], now: at(15, 20)))

    static let dumbbell = Figure.Content.dumbbell(
        DumbbellChart(
            rows: [
                .init(label: "Cutting", from: 94.2, to: 88.1),
                .init(label: "Stitching", from: 112.4, to: 97.5),
                .init(label: "Lasting", from: 81, to: 86.9),
                .init(label: "Soling", from: 77.7, to: 77.7),
                .init(label: "Packing", from: nil, to: 42),
            ], fromLabel: "as planned", toLabel: "one more shift", unit: .percent,
            direction: .lower))

    static let strip: Figure.Content = {
        var random = SeededGenerator(seed: 3)
        return .strip(
            StripChart(
                rows: [("Order 4711", 12.0), ("Order 4712", 14.5)].map { name, base in
                    .init(
                        label: name,
                        results: (0..<1_000).map { _ in
                            base + random.within(-1.5...1.5) + random.within(-1.5...1.5)
                                + (random.chance(0.1) ? random.within(0.0...4) : 0)
                        })
                }, unit: .days, reference: 14, referenceLabel: "promised"))
    }()

    static let calendar: Figure.Content = {
        let standings: [Standing] = [.good, .good, .watch, .good, .bad, .critical, .good]
        return .calendar(
            CalendarChart(
                month: day,
                panels: ["Quality", "Delivery", "Cost"].enumerated().map { offset, name in
                    CalendarChart.Panel(
                        label: name, unit: .percent,
                        marks: (0..<20).map { index in
                            let own = day.startOfMonth + index
                            if own.weekday > 5 {
                                return .init(
                                    point: TrendPoint(day: own, value: nil, status: .holiday),
                                    standing: .none)
                            }
                            if index == 13 {
                                return .init(
                                    point: TrendPoint(day: own, value: nil, status: .notRecorded),
                                    standing: .none)
                            }
                            return .init(
                                point: TrendPoint(
                                    day: own, value: 80 + Double(index), status: .normal),
                                standing: standings[(index + offset * 2) % 7])
                        })
                }))
    }()

    private static let members: [(String, Double, Double, Double)] = [
        ("Line A", 96.4, 1.2, 2_200), ("Line B", 93.1, 1.4, 1_600), ("Line C", 88.2, 2.1, 900),
        ("Line D", 95.2, 4.8, 120), ("Halle 2 Süd", 97.9, 0.9, 3_000), ("Pilot", 84.5, 9.5, 40),
    ]

    static let caterpillar = Figure.Content.intervals(
        IntervalChart(
            rows: members.map { name, value, half, _ in
                .init(
                    label: name, value: value, low: value - half, high: min(value + half, 100),
                    status: name == "Pilot" ? .estimated : .normal)
            }, unit: .percent, direction: .higher, reference: 94.6, referenceLabel: "whole plant"))

    static let funnel = Figure.Content.intervals(
        IntervalChart(
            form: .funnel(
                limits: stride(from: 40.0, through: 3_000, by: 80).map { weight in
                    // 94.6 ± 1.96 √(94.6 · 5.4 / n).
                    let half = 1.96 * (94.6 * 5.4 / weight).squareRoot()
                    return .init(weight: weight, low: 94.6 - half, high: min(94.6 + half, 100))
                }),
            rows: members.map { name, value, half, weight in
                .init(
                    label: name, value: value, low: value - half, high: value + half,
                    weight: weight, status: .normal)
            }, unit: .percent, direction: .higher, reference: 94.6, referenceLabel: "whole plant",
            weightLabel: "inspected units"))

    static let flow: Figure.Content = {
        var random = SeededGenerator(seed: 5)
        var (done, held, work, released) = (0.0, 2.0, 14.0, 9.0)
        var counts: [[Double]] = [[], [], [], []]
        for _ in 0..<60 {
            done += Double(random.within(0...3))
            held = max(held + Double(random.within(-1...1)), 0)
            work = max(work + Double(random.within(-2...2)), 3)
            released = max(released + Double(random.within(-1...2)), 2)
            for (index, count) in [done, held, work, released].enumerated() {
                counts[index].append(count)
            }
        }
        return .cumulativeFlow(
            CumulativeFlowChart(
                days: (0..<60).map { Day(number: 20_395) + $0 },
                bands: zip(["completed", "on hold", "in progress", "released"], counts).map {
                    .init(label: $0, counts: $1)
                }))
    }()

    static let scatter: Figure.Content = {
        var random = SeededGenerator(seed: 11)
        return .scatter(
            ScatterChart(
                dots: (0..<60).map { index in
                    let estimate = random.within(1.0...24)
                    return .init(
                        label: "WO-\(1_000 + index)", x: estimate,
                        y: estimate * random.within(0.75...1.45))
                }, unit: .hours, xLabel: "estimated hours", yLabel: "actual hours"))
    }()

    static let control: Figure.Content = {
        var random = SeededGenerator(seed: 4)
        let first = Day(number: 20_423)
        let points = (0..<90).map { index -> TrendPoint in
            let day = first + index
            if day.weekday > 6 { return TrendPoint(day: day, value: nil, status: .holiday) }
            let level = index < 52 ? 72.0 : 79
            let value = index == 30 ? 57.5 : level + random.within(-4.0...4)
            return TrendPoint(day: day, value: value, status: index == 89 ? .provisional : .normal)
        }
        return .trend(
            TrendChart(
                points: points, unit: .percent, direction: .higher,
                target: .init(value: 85, warning: 80), targetLabel: "target",
                limits: [
                    .init(days: first...(first + 51), center: 72, lower: 63.4, upper: 80.6),
                    .init(days: (first + 52)...(first + 89), center: 79, lower: 71, upper: 87),
                ],
                signals: [
                    .init(day: first + 30, kind: .outside), .init(day: first + 44, kind: .run),
                    .init(day: first + 64, kind: .other),
                ],
                forecast: (1...14).map { index in
                    let half = 4 + Double(index) * 0.25
                    return .init(
                        day: first + 89 + index, value: 79.5, low: 79.5 - half, high: 79.5 + half)
                },
                annotations: [
                    .init(day: first + 30, text: "Power cut", kind: .exclude),
                    .init(day: first + 52, text: "New feeder on press 2", kind: .rebase),
                ]))
    }()
}
