import Charts
import Drawing
import Measures
import Reporting
import Testing
import Units

/// What must hold for any figure, however odd its data.
@Suite("Layout of any figure")
struct LayoutPropertyTests {
    @Test("Labels never touch, and every mark is finite and inside the frame", arguments: 0..<10)
    func property(batch: UInt64) throws {
        let languages = [try words("en"), try words("ar")]
        for seed in batch * 60..<(batch + 1) * 60 {
            var random = SeededGenerator(seed: seed)
            let figure = randomFigure(&random)
            let width: Double? = [nil, 120, 200, 320, 515, 900][random.within(0...5)]
            let words = languages[random.within(0...1)]
            let drawing = drawing(
                of: figure, words: words, currency: "EUR", metrics: FixedTextMetrics(), width: width
            )
            check(drawing, seed)
            check(
                headed(
                    drawing, title: figure.title, subtitle: figure.subtitle,
                    metrics: FixedTextMetrics()), seed)
        }
    }

    private func check(_ drawing: Drawing, _ seed: UInt64) {
        let frame = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
        for mark in drawing.marks {
            for box in boxes(of: mark) {
                #expect(
                    (box.x + box.y + box.width + box.height).isFinite, "seed \(seed)")
                #expect(
                    box.x >= frame.x - 0.05 && box.maxX <= frame.maxX + 0.05
                        && box.y >= frame.y - 0.05 && box.maxY <= frame.maxY + 0.05,
                    "seed \(seed): \(mark) leaves \(frame)")
                #expect(box.width >= 0 && box.height >= 0, "seed \(seed)")
            }
        }
        let labels = drawing.labels.map { label in (label, textBox(label)) }
        for (index, (label, box)) in labels.enumerated() {
            for (other, otherBox) in labels[..<index] where box.intersects(otherBox) {
                Issue.record("seed \(seed): \(label.text) touches \(other.text)")
            }
        }
        for (area, text) in drawing.tips {
            #expect(!text.isEmpty)
            #expect(max(area.width, area.height) >= 14, "seed \(seed)")
        }
    }

    /// Measured again, apart from the layout: 0.6 of the size a character, 8 % for other fonts.
    private func textBox(_ label: Label) -> Rectangle {
        let factor = label.weight == .semibold ? 0.63 : 0.6
        let width = Double(label.text.unicodeScalars.count) * label.size * factor * 1.08
        let x =
            switch label.anchor {
            case .start: label.position.x
            case .middle: label.position.x - width / 2
            case .end: label.position.x - width
            }
        return Rectangle(
            x: x, y: label.position.y - 0.9 * label.size, width: width, height: 1.2 * label.size)
    }

    private func boxes(of mark: Mark) -> [Rectangle] {
        switch mark {
        case .path(let path, _, _):
            path.segments.compactMap { segment in
                switch segment {
                case .move(let point), .line(let point):
                    Rectangle(x: point.x, y: point.y, width: 0, height: 0)
                case .close: nil
                }
            }
        case .rectangle(let area, _, _, _), .tip(let area, _): [area]
        case .circle(let center, let radius, _, let stroke):
            [(radius + (stroke?.width ?? 0) / 2)].map {
                Rectangle(x: center.x - $0, y: center.y - $0, width: 2 * $0, height: 2 * $0)
            }
        case .text(let label): [textBox(label)]
        }
    }
}

private func randomFigure(_ random: inout SeededGenerator) -> Figure {
    let unit: KPI.Unit = [.percent, .count, .units, .hours, .ratio, .money, .ppm][
        random.within(0...6)]
    let direction = Direction.allCases[random.within(0...3)]
    let content: Figure.Content =
        switch random.within(0...3) {
        case 0:
            .trend(
                TrendChart(
                    points: randomPoints(&random, count: randomCount(&random)), unit: unit,
                    direction: direction,
                    target: random.chance(0.3)
                        ? nil
                        : TrendChart.Target(
                            value: randomValue(&random),
                            warning: random.chance(0.5) ? nil : randomValue(&random)),
                    targetLabel: randomText(&random)))
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
        default:
            .sparkline(
                Sparkline(
                    points: randomPoints(&random, count: randomCount(&random)),
                    target: random.chance(0.5) ? nil : randomValue(&random)))
        }
    return Figure(
        name: "f", title: randomText(&random), subtitle: randomText(&random), description: "",
        content: content, table: nil)
}

private func randomHeatMap(
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

private func randomCount(_ random: inout SeededGenerator) -> Int {
    [0, 1, 2, 7, 30, 90, 90, 365, 2_000][random.within(0...8)]
}

private func randomPoints(_ random: inout SeededGenerator, count: Int) -> [TrendPoint] {
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

private func randomValue(_ random: inout SeededGenerator) -> Double {
    let nasty: [Double] = [
        0, -0.0, 1, 85, 100, 1e9, 1e-6, -1e9, 1e17, 1e18, 1e300, -1e300, .leastNonzeroMagnitude,
        .nan, .infinity,
        -.infinity, 99.999_999_999, 0.1 + 0.2, .greatestFiniteMagnitude,
    ]
    if random.chance(0.2) { return nasty[random.within(0...nasty.count - 1)] }
    return random.within(-1.0...1) * [1, 100, 1e4, 1e6, 1e-4][random.within(0...4)]
}

private func randomText(_ random: inout SeededGenerator) -> String {
    let texts = [
        "", " ", "Press 4", "Störung an der Übergabe zwischen Halle 1 und Halle 2, Schicht B",
        "توقف بسبب انقطاع التيار الكهربائي", "油圧ポンプが停止した", "👩‍🏭👷🏽‍♂️ crew", "<b>&\"'\u{0}\u{7}",
        "\u{202E}abc\u{2066}", "line\nbreak\ttab", String(repeating: "W", count: 300),
        "e\u{301}\u{302}\u{303}\u{304}", "ไฟฟ้าดับ",
    ]
    return texts[random.within(0...texts.count - 1)]
}
