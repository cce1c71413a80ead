import Drawing
import Measures
import Reporting
import Units

func randomTrend(
    _ random: inout SeededGenerator, unit: KPI.Unit, direction: Direction
) -> TrendChart {
    let points = randomPoints(&random, count: randomCount(&random))
    var chart = TrendChart(
        points: points, unit: unit, direction: direction,
        target: random.chance(0.3)
            ? nil
            : TrendChart.Target(
                value: randomValue(&random),
                warning: random.chance(0.5) ? nil : randomValue(&random)),
        targetLabel: randomText(&random))
    guard let first = points.first?.day, let last = points.last?.day, random.chance(0.7) else {
        return chart
    }
    func day(_ random: inout SeededGenerator) -> Day {
        first + random.within(-3...last - first + 3)
    }
    for _ in 0..<random.within(0...3) {
        let start = day(&random)
        chart.limits.append(
            .init(
                days: start...(start + random.within(0...60)), center: randomValue(&random),
                lower: random.chance(0.3) ? nil : randomValue(&random),
                upper: random.chance(0.3) ? nil : randomValue(&random)))
    }
    chart.signals = (0..<random.within(0...12)).map { _ in
        .init(
            day: day(&random),
            kind: TrendChart.Signal.Kind.allCases[random.within(0...2)])
    }
    chart.forecast = (0..<random.within(0...14)).map { index in
        .init(
            day: last + index + (random.chance(0.1) ? 0 : 1), value: randomValue(&random),
            low: random.chance(0.2) ? nil : randomValue(&random),
            high: random.chance(0.2) ? nil : randomValue(&random))
    }
    chart.annotations = (0..<random.within(0...4)).map { _ in
        .init(
            day: day(&random), text: randomText(&random),
            kind: TrendChart.Annotation.Kind.allCases[random.within(0...2)])
    }
    return chart
}

/// One of the kinds that are neither trend, Pareto, heat map nor sparkline.
func randomContent(
    _ random: inout SeededGenerator, kind: Int, unit: KPI.Unit, direction: Direction
) -> Figure.Content {
    func maybe(_ random: inout SeededGenerator) -> Double? {
        random.chance(0.2) ? nil : randomValue(&random)
    }
    func status(_ random: inout SeededGenerator) -> ObservationStatus {
        random.chance(0.7) ? .normal : ObservationStatus.allCases[random.within(0...14)]
    }
    func time(_ random: inout SeededGenerator, spread: Int) -> LocalTime {
        LocalTime(Day(number: 20_000), minutes: random.within(0...spread))
    }
    func times(_ random: inout SeededGenerator, spread: Int) -> ClosedRange<LocalTime> {
        let (a, b) = (time(&random, spread: spread), time(&random, spread: spread))
        return min(a, b)...max(a, b)
    }
    switch kind {
    case 4:
        return .bullet(
            BulletChart(
                rows: (0..<random.within(0...6)).map { _ in
                    .init(
                        label: randomText(&random), value: maybe(&random), status: status(&random),
                        standing: Standing.allCases[random.within(0...4)],
                        previous: maybe(&random))
                }, unit: unit, direction: direction, target: randomValue(&random),
                warning: maybe(&random), critical: maybe(&random)))
    case 5:
        return .waterfall(
            WaterfallChart(
                steps: (0..<random.within(0...12)).map { index in
                    .init(
                        label: randomText(&random), value: randomValue(&random),
                        kind: index == 0 || random.chance(0.2) ? .level : .change)
                }, unit: unit, whole: maybe(&random)))
    case 6:
        let start = LocalTime(Day(number: 20_000))
        return .stateTimeline(
            StateTimelineChart(
                rows: (0..<random.within(0...8)).map { _ in
                    .init(
                        label: randomText(&random),
                        spans: (0..<random.within(0...30)).map { _ in
                            let range = times(&random, spread: 2_000)
                            return .init(
                                start: range.lowerBound, end: range.upperBound,
                                state: StateTimelineChart.State.allCases[random.within(0...5)],
                                detail: randomText(&random))
                        })
                }, start: start,
                end: LocalTime(seconds: start.seconds + Int64(random.within(-60...100_000)))))
    case 7:
        return .ageHistogram(
            AgeHistogram(
                items: (0..<random.within(0...200)).map { _ in
                    .init(
                        age: random.chance(0.05) ? randomValue(&random) : random.within(0.0...40),
                        isHeld: random.chance(0.2))
                }, median: maybe(&random), p85: maybe(&random), p95: maybe(&random)))
    case 8:
        return .yamazumi(
            YamazumiChart(
                stations: (0..<random.within(0...12)).map { _ in
                    .init(
                        label: randomText(&random),
                        tasks: (0..<random.within(0...8)).map { _ in
                            .init(
                                label: randomText(&random),
                                time: random.chance(0.1)
                                    ? randomValue(&random) : random.within(1.0...30),
                                valueClass: YamazumiChart.ValueClass.allCases[random.within(0...3)])
                        })
                }, unit: .seconds, takt: maybe(&random)))
    case 9:
        return .smallMultiples(
            SmallMultiples(
                panels: (0..<random.within(0...9)).map { _ in
                    .init(
                        label: randomText(&random),
                        points: randomPoints(&random, count: randomCount(&random)))
                }, unit: unit, direction: direction, target: maybe(&random)))
    case 10:
        return .varianceBars(
            VarianceChart(
                rows: (0..<random.within(0...15)).map { _ in
                    .init(
                        label: randomText(&random), planned: randomValue(&random),
                        actual: maybe(&random))
                }, unit: unit, direction: direction))
    case 11:
        let spread = [0, 600, 4_000, 100_000, 2_000_000][random.within(0...4)]
        return .gantt(
            GanttChart(
                rows: (0..<random.within(0...15)).map { _ in
                    .init(
                        label: randomText(&random),
                        planned: random.chance(0.2) ? nil : times(&random, spread: spread),
                        actual: random.chance(0.3) ? nil : times(&random, spread: spread),
                        due: random.chance(0.3) ? nil : time(&random, spread: spread))
                }, now: random.chance(0.3) ? nil : time(&random, spread: spread + 500)))
    case 12:
        return .dumbbell(
            DumbbellChart(
                rows: (0..<random.within(0...10)).map { _ in
                    .init(label: randomText(&random), from: maybe(&random), to: maybe(&random))
                }, fromLabel: randomText(&random), toLabel: randomText(&random), unit: unit,
                direction: direction))
    case 13:
        return .strip(
            StripChart(
                rows: (0..<random.within(0...5)).map { _ in
                    let base = randomValue(&random)
                    return .init(
                        label: randomText(&random),
                        results: (0..<[0, 1, 7, 300][random.within(0...3)]).map { _ in
                            random.chance(0.02)
                                ? randomValue(&random) : base * random.within(0.7...1.3)
                        })
                }, unit: unit, reference: maybe(&random), referenceLabel: randomText(&random)))
    case 14:
        let month = Day(number: Int32(random.within(0...30_000)))
        return .calendar(
            CalendarChart(
                month: month,
                panels: (0..<random.within(0...5)).map { _ in
                    .init(
                        label: randomText(&random), unit: unit,
                        marks: (0..<random.within(0...31)).map { offset in
                            .init(
                                point: TrendPoint(
                                    day: month.startOfMonth + offset, value: maybe(&random),
                                    status: status(&random)),
                                standing: Standing.allCases[random.within(0...4)])
                        })
                }))
    case 15, 19:
        let limits = (0..<random.within(0...20)).map { _ in
            IntervalChart.FunnelLimit(
                weight: randomValue(&random), low: randomValue(&random), high: randomValue(&random))
        }
        return .intervals(
            IntervalChart(
                form: kind == 15 ? .caterpillar : .funnel(limits: limits),
                rows: (0..<random.within(0...20)).map { _ in
                    .init(
                        label: randomText(&random), value: maybe(&random), low: maybe(&random),
                        high: maybe(&random), weight: maybe(&random), status: status(&random))
                }, unit: unit, direction: direction, reference: maybe(&random),
                referenceLabel: randomText(&random), weightLabel: randomText(&random)))
    case 16:
        let count = randomCount(&random)
        return .cumulativeFlow(
            CumulativeFlowChart(
                days: (0..<count).map { Day(number: 20_000) + $0 },
                bands: (0..<random.within(0...7)).map { _ in
                    .init(
                        label: randomText(&random),
                        counts: (0..<random.within(max(count - 2, 0)...count)).map { _ in
                            random.chance(0.02) ? randomValue(&random) : random.within(0.0...50)
                        })
                }))
    default:
        return .scatter(
            ScatterChart(
                dots: (0..<[0, 1, 5, 300][random.within(0...3)]).map { _ in
                    .init(
                        label: randomText(&random),
                        x: random.chance(0.05) ? randomValue(&random) : random.within(0.0...40),
                        y: random.chance(0.05) ? randomValue(&random) : random.within(0.0...40))
                }, unit: unit, xLabel: randomText(&random), yLabel: randomText(&random)))
    }
}
