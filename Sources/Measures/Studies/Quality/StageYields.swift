import Plant
import Units

/// Yields over the stages that units pass: rolled throughput yield and end-of-line yield.
///
/// Both depend on products and steps apart, so they are not quotients of plant-wide sums; inspections are
/// kept per product and inspection point, and summed for each question.
struct StageYields {
    /// Stands for an inspection that names no step: it is of the first step of its stage.
    private static let noStep = Int.min

    /// An inspection as these yields see it.
    private struct Passage {
        var day: Day
        /// Index into `routed` points, or −1.
        var routed: Int
        /// Index into `line` points.
        var line: Int
        var inspected: Double
        var passed: Double
    }

    private var passages: [Passage] = []
    /// A step of a stage, or what was inspected at the stage without a step, which stands before its steps.
    private struct LinePoint {
        var place: Int
        var stage: Inspection.Stage
        var hasStep: Bool
    }

    /// Points of each product that RTY needs, in order; the same for end-of-line yield.
    private var routedPoints: [[Int]] = []
    private var linePoints: [[LinePoint]] = []
    private var routedCount = 0
    private var lineCount = 0
    private var passagesOfMember: [Int: [Int]] = [:]

    init(_ plant: PlantRecords, members: Members) {
        var steps = [[Int: Int]](repeating: [:], count: plant.products.count)
        for operation in plant.routing {
            steps[operation.product.index][operation.step] = 0
        }
        let hasRouting = steps.map { !$0.isEmpty }
        for product in steps.indices {
            for step in steps[product].keys.sorted() {
                steps[product][step] = routedCount
                routedCount += 1
            }
        }
        // Products without a routing roll over the stages that were inspected; stages take points behind.
        struct Point: Hashable, Comparable {
            var product: Int
            var stage: Inspection.Stage
            var step: Int
            static func < (a: Point, b: Point) -> Bool {
                (a.product, a.stage, a.step) < (b.product, b.stage, b.step)
            }
        }
        var stagePoints: Set<Point> = []
        var lineSet: Set<Point> = []
        for inspection in plant.inspections {
            guard let product = plant.product(of: inspection)?.index else { continue }
            lineSet.insert(
                Point(
                    product: product, stage: inspection.stage,
                    step: inspection.step ?? Self.noStep))
            if !hasRouting[product] {
                stagePoints.insert(Point(product: product, stage: inspection.stage, step: 0))
            }
        }
        var stageIndex: [Point: Int] = [:]
        for point in stagePoints.sorted() {
            stageIndex[point] = routedCount
            routedCount += 1
        }
        var lineIndex: [Point: Int] = [:]
        linePoints = [[LinePoint]](repeating: [], count: plant.products.count)
        for point in lineSet.sorted() {
            lineIndex[point] = lineCount
            linePoints[point.product].append(
                LinePoint(
                    place: lineCount, stage: point.stage, hasStep: point.step != Self.noStep))
            lineCount += 1
        }
        routedPoints = steps.map { $0.values.sorted() }
        for (point, index) in stageIndex { routedPoints[point.product].append(index) }
        routedPoints = routedPoints.map { $0.sorted() }
        self.hasRouting = hasRouting

        for inspection in plant.inspections {
            guard let product = plant.product(of: inspection) else { continue }
            let own = members.all(plant.belonging(of: inspection), on: inspection.day)
            let routed =
                hasRouting[product.index]
                ? inspection.step.flatMap { steps[product.index][$0] }
                : stageIndex[
                    Point(product: product.index, stage: inspection.stage, step: 0)]
            let line = lineIndex[
                Point(
                    product: product.index, stage: inspection.stage,
                    step: inspection.step ?? Self.noStep)]
            guard let line else { continue }
            for member in own { passagesOfMember[member, default: []].append(passages.count) }
            passages.append(
                Passage(
                    day: inspection.day, routed: routed ?? -1, line: line,
                    inspected: Double(inspection.inspected), passed: Double(inspection.passed)))
        }
    }

    private let hasRouting: [Bool]

    /// Parts of a yield, and the share of inspected units that it speaks for.
    struct Yield {
        var numerator = 0.0
        var denominator = 0.0
        var coverage = 1.0
        var inspections = 0
    }

    private struct Totals {
        var inspected: [Double]
        var passed: [Double]
    }

    private func totals(
        _ member: Int, _ days: ClosedRange<Day>, points: Int, _ point: (Passage) -> Int
    ) -> (Totals, rows: Int) {
        var totals = Totals(
            inspected: .init(repeating: 0, count: points),
            passed: .init(repeating: 0, count: points))
        var rows = 0
        for index in passagesOfMember[member] ?? [] {
            let passage = passages[index]
            guard days.contains(passage.day) else { continue }
            rows += 1
            let place = point(passage)
            guard place >= 0 else { continue }
            totals.inspected[place] += passage.inspected
            totals.passed[place] += passage.passed
        }
        return (totals, rows)
    }

    /// Σ n₁·Π FPYᵢ over Σ n₁, n₁ = units inspected at the first step. A routed product with a step that was
    /// not inspected is left out.
    func rolled(_ member: Int, _ days: ClosedRange<Day>) -> Yield {
        let (totals, rows) = totals(member, days, points: routedCount) { $0.routed }
        var yield = Yield(inspections: rows)
        var spoken = 0.0
        var all = 0.0
        for product in routedPoints.indices {
            let points =
                hasRouting[product]
                ? routedPoints[product]
                : routedPoints[product].filter { totals.inspected[$0] > 0 }
            let units = points.reduce(0) { $0 + totals.inspected[$1] }
            guard units > 0, let first = points.first else { continue }
            all += units
            guard points.allSatisfy({ totals.inspected[$0] > 0 }) else { continue }
            spoken += units
            let product = points.reduce(1.0) { $0 * totals.passed[$1] / totals.inspected[$1] }
            yield.numerator += totals.inspected[first] * product
            yield.denominator += totals.inspected[first]
        }
        yield.coverage = all > 0 ? spoken / all : 1
        return yield
    }

    /// Σ passed at the last inspected point over Σ inspected at the first, over products with both.
    func endOfLine(_ member: Int, _ days: ClosedRange<Day>) -> Yield {
        let (totals, rows) = totals(member, days, points: lineCount) { $0.line }
        var yield = Yield(inspections: rows)
        var spoken = 0.0
        var all = 0.0
        for points in linePoints {
            var passed: [Double] = []
            var inspected: [Double] = []
            var stageWithoutStep: Inspection.Stage?
            for point in points where totals.inspected[point.place] > 0 {
                let units = (totals.inspected[point.place], totals.passed[point.place])
                all += units.0
                if point.hasStep, point.stage == stageWithoutStep {
                    // What was inspected without a step is of the stage's first step.
                    inspected[inspected.count - 1] += units.0
                    passed[passed.count - 1] += units.1
                } else {
                    inspected.append(units.0)
                    passed.append(units.1)
                }
                stageWithoutStep = point.hasStep ? nil : point.stage
            }
            guard inspected.count > 1 else { continue }
            spoken += inspected.reduce(0, +)
            yield.numerator += passed[passed.count - 1]
            yield.denominator += inspected[0]
        }
        yield.coverage = all > 0 ? spoken / all : 1
        return yield
    }
}
