import Plant
import Statistics
import Units

extension MedianStudy {
    /// Hours from the release of a bill of materials to its first work order, on the day of that order.
    static func billToWorkOrder(_ measuring: Measuring) -> MedianStudy {
        let plant = measuring.plant
        let zone = plant.client.zone
        var first = [Instant?](repeating: nil, count: plant.billsOfMaterials.count)
        for (order, life) in zip(plant.workOrders.rows, measuring.planning.milestones)
        where !life.isVoid {
            guard let bill = order.billOfMaterials?.index, let arrival = life.arrival,
                arrival <= measuring.asOf.instant
            else { continue }
            first[bill] = min(first[bill] ?? arrival, arrival)
        }
        var samples = Samples()
        for (bill, first) in zip(plant.billsOfMaterials.rows, first) {
            guard let released = bill.releasedAt.map(zone.instant), let first, released <= first
            else { continue }
            samples.add(
                (first - released).hours.value, on: zone.local(first).day, to: [Members.plant])
        }
        samples.sort()
        return MedianStudy(samples: samples)
    }

    /// Hours from the receipt of a sales order to the release of each of its work orders, on the day of
    /// the release.
    static func planningLeadTime(_ measuring: Measuring) -> MedianStudy {
        let plant = measuring.plant
        let zone = plant.client.zone
        var samples = Samples()
        for (order, life) in zip(plant.workOrders.rows, measuring.planning.milestones)
        where !life.isVoid {
            guard let sale = order.salesOrder, let released = order.releasedAt,
                let received = plant.salesOrders[sale].receivedAt, received <= released,
                released <= measuring.asOf.time
            else { continue }
            samples.add(
                (zone.instant(released) - zone.instant(received)).hours.value, on: released.day,
                to: [Members.plant])
        }
        samples.sort()
        return MedianStudy(samples: samples)
    }
}

/// How far starts and finishes are from their plan; the headline is the finish.
struct PlanDeviation: Study {
    private var starts = Samples()
    private var finishes = Samples()

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        let now = measuring.asOf.time
        for (order, life) in zip(plant.workOrders.rows, measuring.planning.milestones)
        where !life.isVoid {
            if let planned = order.plannedStartAt, let start = life.start,
                start <= measuring.asOf.instant
            {
                starts.add(
                    (start - zone.instant(planned)).hours.value, on: zone.local(start).day,
                    to: [Members.plant])
            }
            if let planned = order.plannedEndAt, let completed = order.completedAt,
                completed <= now
            {
                finishes.add(
                    (zone.instant(completed) - zone.instant(planned)).hours.value,
                    on: completed.day, to: [Members.plant])
            }
        }
        starts.sort()
        finishes.sort()
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let hours = finishes.values(scope.member, scope.days)
        return Finding(quantile(hours, 0.5), records: hours.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        [(RowFact.startAgainstPlan, starts), (.finishAgainstPlan, finishes)].compactMap {
            stage, samples in
            let hours = samples.values(scope.member, scope.days)
            guard !hours.isEmpty else { return nil }
            return TableRow(
                .fact(stage),
                [
                    (.orders, Double(hours.count)), (.medianHours, quantile(hours, 0.5)),
                    (.p85Hours, quantile(hours, 0.85)),
                ])
        }
    }
}

/// Wright's curve of the planning time over the sales orders planned so far; the value is the learning rate.
struct PlanningLearning: Study {
    /// When each sales order was planned, ascending.
    private let days: [Day]
    /// Natural logarithms of its number and of the hours that planning it took, taken once for all curves.
    private let numbers: [Double]
    private let hours: [Double]

    /// Fewer sales orders are no curve.
    static let fewest = 8

    init(_ measuring: Measuring) {
        let lives = measuring.planning.salesLines
        let zone = measuring.plant.client.zone
        var planned: [(at: Instant, hours: Double)] = []
        for positions in lives.linesOfOrder {
            let lines = positions.map { lives.lines[$0] }
            let ends = lines.compactMap(\.planned)
            // A sales order is planned when its last line is.
            guard let received = lines.first?.received, ends.count == lines.count,
                let last = ends.max(), received < last
            else { continue }
            planned.append((last, (last - received).hours.value))
        }
        let order = planned.indices.sorted { (planned[$0].at, $0) < (planned[$1].at, $1) }
        days = order.map { zone.local(planned[$0].at).day }
        numbers = order.indices.map { naturalLogarithm(Double($0 + 1)) }
        hours = order.map { naturalLogarithm(planned[$0].hours) }
    }

    private func curve(through day: Day) -> LearningCurve? {
        let count = days.count(through: day)
        guard count >= Self.fewest else { return nil }
        return LeastSquaresLine(x: Array(numbers[..<count]), y: Array(hours[..<count]))
            .map(LearningCurve.init(line:))
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let day = scope.days.upperBound
        return Finding(
            curve(through: day).map { $0.learningRate * 100 }, records: days.count(through: day))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard let curve = curve(through: scope.days.upperBound) else { return [] }
        return [
            TableRow(.count, Double(curve.line.count)),
            TableRow(.learningExponent, curve.exponent),
            TableRow(.firstPlanningHours, curve.first),
            TableRow(.explainedPercent, curve.line.explained.map { $0 * 100 }),
        ]
    }
}
