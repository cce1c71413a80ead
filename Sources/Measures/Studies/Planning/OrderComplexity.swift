import Plant
import Statistics
import Units

/// Work orders per sales order line, with the machine groups that a sales order goes through beside.
struct OrderComplexity: Study {
    /// Distinct machine groups of each sales order, on the day of its receipt.
    private var groups = Samples()

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        var groupsOfProduct = [Set<String>](repeating: [], count: plant.products.count)
        for operation in plant.routing {
            if let group = operation.machineGroup {
                groupsOfProduct[operation.product.index].insert(group)
            }
        }
        let lives = measuring.planning.salesLines
        for positions in lives.linesOfOrder {
            let lines = positions.map { lives.lines[$0] }
            guard let day = lines.first?.receivedAt?.day else { continue }
            var own: Set<String> = []
            for order in lines.flatMap(\.workOrders).map({ plant.workOrders.rows[$0] }) {
                if let product = order.product { own.formUnion(groupsOfProduct[product.index]) }
                if let group = order.machine.flatMap({ plant.machines[$0].group }) {
                    own.insert(group)
                }
            }
            if !own.isEmpty { groups.add(Double(own.count), on: day, to: [Members.plant]) }
        }
        groups.sort()
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        .quotient(
            sums[.ordersOfSalesLines], per: sums[.salesLinesWithOrder], scale: 1,
            records: Int(sums[.salesLinesReceived]))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let counts = groups.values(scope.member, scope.days)
        guard !counts.isEmpty else { return [] }
        return [
            TableRow(.salesOrdersRouted, Double(counts.count)),
            TableRow(.groupsPerSalesOrder, mean(counts)), TableRow(.mostGroups, counts.last),
        ]
    }
}

/// How a sales order's lead time goes with the number of its work orders: Spearman's rank correlation, and
/// the Theil–Sen slope beside.
struct ComplexityImpact: Study {
    private struct Point {
        var day: Day
        var workOrders: Double
        /// Days from receipt to the last completion.
        var leadTime: Double
    }

    /// By the day of the last completion.
    private let points: [Point]
    private let days: [Day]

    /// Fewer sales orders say nothing.
    static let fewest = 10
    /// The slope's pairs grow with the square: of more sales orders the latest are taken.
    static let mostForSlope = 400

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        let milestones = measuring.planning.milestones
        var orders = [[Int]](repeating: [], count: plant.salesOrders.count)
        for (index, order) in plant.workOrders.rows.enumerated() where !milestones[index].isVoid {
            if let sale = order.salesOrder { orders[sale.index].append(index) }
        }
        var points: [Point] = []
        for (sale, own) in zip(plant.salesOrders.rows, orders) {
            guard let received = sale.receivedAt, !own.isEmpty else { continue }
            let ends = own.compactMap { plant.workOrders.rows[$0].completedAt }
            guard ends.count == own.count, let last = ends.max(), last <= measuring.asOf.time,
                last >= received
            else { continue }
            points.append(
                Point(
                    day: last.day, workOrders: Double(own.count),
                    leadTime: (zone.instant(last) - zone.instant(received)).days))
        }
        // Stable: sales orders of one day in the order of their ids.
        self.points = points.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
        days = self.points.map(\.day)
    }

    private func points(_ range: ClosedRange<Day>) -> ArraySlice<Point> {
        points[
            days.count(through: range.lowerBound - 1)..<days.count(through: range.upperBound)]
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let points = points(scope.days)
        guard points.count >= Self.fewest else { return Finding(nil, records: points.count) }
        let correlation = Correlation.spearman(
            points.map(\.workOrders), points.map(\.leadTime))
        return Finding(correlation?.coefficient, records: points.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let points = points(scope.days)
        guard points.count >= Self.fewest else { return [] }
        let latest = points.suffix(Self.mostForSlope)
        return [
            TableRow(.count, Double(points.count)),
            TableRow(
                .daysPerWorkOrder,
                TheilSenLine(x: latest.map(\.workOrders), y: latest.map(\.leadTime))?.slope),
            TableRow(
                .correlationP,
                Correlation.spearman(points.map(\.workOrders), points.map(\.leadTime))?.p),
        ]
    }
}
