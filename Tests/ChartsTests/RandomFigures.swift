import Charts
import Drawing
import Measures
import Reporting
import Testing
import Units

func randomFigure(_ random: inout SeededGenerator) -> Figure {
    let unit: KPI.Unit = [.percent, .count, .units, .hours, .ratio, .money, .ppm][
        random.within(0...6)]
    let direction = Direction.allCases[random.within(0...3)]
    let content: Figure.Content =
        switch random.within(0...19) {
        case 0, 18: .trend(randomTrend(&random, unit: unit, direction: direction))
        case 1:
            .pareto(
                ParetoChart(
                    bars: (0..<random.within(0...25)).map { _ in
                        ParetoChart.Bar(
                            label: randomText(&random), value: randomValue(&random),
                            isOther: random.chance(0.1))
                    }, unit: unit, cumulativeLabel: randomText(&random)))
        case 2:
            randomHeatMap(&random, unit: unit, direction: direction)
        case 3:
            .sparkline(
                Sparkline(
                    points: randomPoints(&random, count: randomCount(&random)),
                    target: random.chance(0.5) ? nil : randomValue(&random)))
        case let kind: randomContent(&random, kind: kind, unit: unit, direction: direction)
        }
    return Figure(
        name: "f", title: randomText(&random), subtitle: randomText(&random), description: "",
        content: content, table: nil)
}

func randomHeatMap(
    _ random: inout SeededGenerator, unit: KPI.Unit, direction: Direction
) -> Figure.Content {
    let count = random.within(0...60)
    let rows = (0..<random.within(0...8)).map { _ in
        HeatMapChart.Row(
            label: randomText(&random),
            points: randomPoints(&random, count: random.chance(0.8) ? count : count / 2))
    }
    let days = rows.first.map { $0.points.map(\.day) } ?? []
    return .heatMap(HeatMapChart(days: days, rows: rows, unit: unit, direction: direction))
}

func randomCount(_ random: inout SeededGenerator) -> Int {
    [0, 1, 2, 7, 30, 90, 90, 365, 2_000][random.within(0...8)]
}

func randomPoints(_ random: inout SeededGenerator, count: Int) -> [TrendPoint] {
    let base = randomValue(&random)
    let missing = [0, 0.1, 0.5, 1][random.within(0...3)]
    let start = Day(number: Int32(random.within(0...30_000)))
    return (0..<count).map { index in
        let isMissing = random.chance(missing)
        let status = ObservationStatus.allCases[random.within(0...14)]
        let value =
            random.chance(0.05) ? randomValue(&random) : base * random.within(0.9...1.1)
        return TrendPoint(
            day: start + index, value: isMissing ? nil : value,
            status: random.chance(0.7) ? .normal : status)
    }
}

func randomValue(_ random: inout SeededGenerator) -> Double {
    let nasty: [Double] = [
        0, -0.0, 1, 85, 100, 1e9, 1e-6, -1e9, 1e17, 1e18, 1e300, -1e300, .leastNonzeroMagnitude,
        .nan, .infinity,
        -.infinity, 99.999_999_999, 0.1 + 0.2, .greatestFiniteMagnitude,
    ]
    if random.chance(0.2) { return nasty[random.within(0...nasty.count - 1)] }
    return random.within(-1.0...1) * [1, 100, 1e4, 1e6, 1e-4][random.within(0...4)]
}

func randomText(_ random: inout SeededGenerator) -> String {
    let texts = [
        "", " ", "Press 4", "Störung an der Übergabe zwischen Halle 1 und Halle 2, Schicht B",
        "توقف بسبب انقطاع التيار الكهربائي", "油圧ポンプが停止した", "👩‍🏭👷🏽‍♂️ crew", "<b>&\"'\u{0}\u{7}",
        "\u{202E}abc\u{2066}", "line\nbreak\ttab", String(repeating: "W", count: 300),
        "e\u{301}\u{302}\u{303}\u{304}", "ไฟฟ้าดับ",
    ]
    return texts[random.within(0...texts.count - 1)]
}
