import Plant
import Statistics
import Units

/// How well the weekly orders of a customer can be foretold from his orders before: 100·(1 − MASE) of a
/// forecast one week ahead, not below 0.
///
/// The forecast is simple exponential smoothing. Its weight is chosen again before each week, from the errors
/// up to then, so that no week is foretold with knowledge of itself. MASE compares it with the guess that a
/// week repeats the one before (R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22
/// (2006) 679–688).
struct OrderPredictability: Study {
    /// The longest history, and the shortest that says anything, complete ISO weeks.
    static let weeks = 52
    static let fewest = 8

    /// Units ordered by week of receipt, weeks ascending.
    private var ordersOfMember: [Int: [(week: Day, units: Double)]] = [:]

    init(_ plant: PlantRecords, members: Members) {
        var units: [Int: [Day: Double]] = [:]
        func add(_ quantity: Int, _ week: Day, _ own: Belonging) {
            for member in members.all(own, on: nil) {
                units[member, default: [:]][week, default: 0] += Double(quantity)
            }
        }
        var lineOfLine: [SalesLine: Reference<Line>] = [:]
        var orders: [Reference<SalesOrder>: [WorkOrder]] = [:]
        for order in plant.workOrders.rows {
            guard let sale = order.salesOrder else { continue }
            orders[sale, default: []].append(order)
            guard let line = plant.line(of: order) else { continue }
            let key = SalesLine(order: sale, number: order.salesOrderLineNumber)
            if lineOfLine[key] == nil { lineOfLine[key] = line }
        }
        var hasLines: Set<Reference<SalesOrder>> = []
        for line in plant.salesOrderLines {
            hasLines.insert(line.order)
            guard let received = plant.salesOrders[line.order].receivedAt else { continue }
            add(
                line.quantity, received.day.startOfWeek,
                Belonging(
                    line: lineOfLine[SalesLine(order: line.order, number: line.lineNumber)],
                    product: line.product, customer: plant.salesOrders[line.order].customer))
        }
        // A sales order without lines asked for what was ordered to be made for it.
        for sale in plant.salesOrders.references where !hasLines.contains(sale) {
            guard let received = plant.salesOrders[sale].receivedAt else { continue }
            for order in orders[sale] ?? [] where !order.status.isCalledOff {
                add(order.quantity, received.day.startOfWeek, plant.belonging(of: order))
            }
        }
        ordersOfMember = units.mapValues { weeks in
            weeks.map { (week: $0.key, units: $0.value) }.sorted { $0.week < $1.week }
        }
    }

    private struct SalesLine: Hashable {
        var order: Reference<SalesOrder>
        var number: Int?
    }

    /// The units of each complete week up to `day`, from the member's first order, 52 at most.
    private func series(_ member: Int, through day: Day) -> [Double] {
        guard let orders = ordersOfMember[member], let first = orders.first?.week else { return [] }
        // The Monday after the last complete week.
        let end = (day + 1).startOfWeek
        let start = max(first, end - 7 * Self.weeks)
        guard start < end else { return [] }
        var series = [Double](repeating: 0, count: (end - start) / 7)
        for order in orders where order.week >= start && order.week < end {
            series[(order.week - start) / 7] = order.units
        }
        return series
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let series = series(scope.member, through: scope.days.upperBound)
        guard series.count >= Self.fewest, let value = Self.predictability(series) else {
            return Finding(nil, records: series.count)
        }
        return Finding(value, records: series.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let customers = measuring.plant.customers
        var classes: [DemandPattern.Class: Int] = [:]
        var rows: [TableRow] = []
        for customer in customers.references.sorted(by: { customers[$0].id < customers[$1].id }) {
            let series = series(
                measuring.members.customer(customer), through: scope.days.upperBound)
            guard series.count >= Self.fewest, let pattern = DemandPattern(series) else { continue }
            classes[pattern.pattern, default: 0] += 1
            rows.append(
                TableRow(
                    .member(.customer, customers[customer].id),
                    [
                        (.predictability, Self.predictability(series)),
                        (.demandInterval, pattern.interval),
                        (.squaredVariation, pattern.squaredVariation),
                        (.weeks, Double(series.count)),
                    ]))
        }
        let counts = [DemandPattern.Class.smooth, .erratic, .intermittent, .lumpy].compactMap {
            pattern in classes[pattern].map { TableRow(RowFact(pattern), Double($0)) }
        }
        return counts + rows
    }

    /// `nil` of fewer than two weeks, or of weeks without any order.
    static func predictability(_ series: [Double]) -> Double? {
        guard series.count > 1, let first = series.first, series.contains(where: { $0 != 0 }),
            let scale = SeasonalNaive.scale(of: series, season: 1)
        else { return nil }
        // Every week like the one before: nothing is left to be wrong about.
        guard scale > 0 else { return 100 }
        let runs = (1...19).map { step in
            ExponentialSmoothing(
                series, from: ExponentialSmoothing.State(level: first, trend: 0),
                weights: ExponentialSmoothing.Weights(level: Double(step) / 20, trend: 0)
            ).fitted
        }
        var errors = [Double](repeating: 0, count: runs.count)
        var forecast: [Double] = []
        for week in 1..<series.count {
            var best = 0
            for run in runs.indices where errors[run] < errors[best] { best = run }
            forecast.append(runs[best][week])
            for run in runs.indices { errors[run] += abs(series[week] - runs[run][week]) }
        }
        let accuracy = ForecastAccuracy(actual: Array(series.dropFirst()), forecast: forecast)
        return accuracy?.mase(scale: scale).map { max(0, 100 * (1 - $0)) }
    }
}

extension RowFact {
    init(_ pattern: DemandPattern.Class) {
        self =
            switch pattern {
            case .smooth: .smoothDemand
            case .erratic: .erraticDemand
            case .intermittent: .intermittentDemand
            case .lumpy: .lumpyDemand
            }
    }
}
