public import Inference
public import Plant
import Statistics
import Units

extension Measurements {
    /// How many of the last days slices keep daily values for.
    public static let sliceDays = 28

    /// Computes every KPI of the catalogue for one tenant.
    ///
    /// `plant` must hold no fact after the as-of day, and `inputs` must have been inferred from it.
    public init(of plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) {
        let measuring = Measuring(plant, inputs, asOf: asOf)
        self.init(
            asOf: asOf, windows: measuring.windows.days,
            kpis: Catalogue.entries.map(measuring.result))
        wip = measuring.lives.inProgress(at: asOf.instant)
        wipWithoutStart = measuring.lives.withoutStart
    }
}

/// One tenant's cube and the tables beside it, ready to be asked.
private struct Measuring {
    let plant: PlantRecords
    let asOf: AsOf
    let windows: ReportWindows
    let lives: OrderLives
    private let members: Members
    private let cube: Cube
    private let evaluation: Evaluation
    private let yields: StageYields
    private let causes: DowntimeCauses
    private let trend: ClosedRange<Day>
    /// Sums of every window per member; windows are asked by every KPI.
    private let current: [[Window: Sums]]
    private let previous: [Window: Sums]
    private let daily: [Sums]
    /// Orders in progress at the end of every day that is asked for.
    private let wipAtEnd: [Day: [WIPAge]]
    /// The status of each order in every window that is asked for; `nil` for an order without one.
    private let statusesOfDays: [ClosedRange<Day>: [WorkOrder.Status?]]
    /// The members that each order belongs to, the plant apart.
    private let membersOfOrder: [[Int]]

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) {
        self.plant = plant
        self.asOf = asOf
        windows = ReportWindows(asOf: asOf, plant: plant)
        members = Members(plant)
        cube = CubeBuilder(plant, inputs, asOf: asOf, members: members, days: windows.span).build()
        evaluation = Evaluation(circumstances: Circumstances(plant, asOf: asOf))
        lives = OrderLives(plant)
        yields = StageYields(plant, members: members)
        causes = DowntimeCauses(plant, inputs, members: members)
        trend = (asOf.day - (ReportWindows.trendDays - 1))...asOf.day
        let (cube, days) = (cube, windows.days)
        current = (0..<members.count).map { member in
            days.mapValues { cube.sum(member, over: $0.current) }
        }
        previous = days.compactMapValues { window in
            window.previous.map { cube.sum(Members.plant, over: $0) }
        }
        daily = trend.days.map { cube.sum(Members.plant, over: $0...$0) }
        let zone = plant.client.zone
        let asked = days.values.flatMap { [$0.current, $0.previous] }.compactMap { $0 }
        statusesOfDays = Dictionary(
            uniqueKeysWithValues: Set(asked + trend.days.map { $0...$0 }).map { [lives] days in
                let start = zone.instant(LocalTime(days.lowerBound))
                let end = asOf.end(of: days.upperBound, in: zone).instant
                return (days, lives.statuses(from: start, to: end))
            })
        membersOfOrder = plant.workOrders.rows.map { [members] order in
            [
                plant.line(of: order).map(members.line), order.machine.map(members.machine),
                order.product.map(members.product),
            ].compactMap { $0 }
        }
        let ends = days.values.flatMap { [$0.current.upperBound, $0.previous?.upperBound] }
        wipAtEnd = Dictionary(
            uniqueKeysWithValues: Set(trend.days + ends.compactMap { $0 }).map { [lives] day in
                (day, lives.inProgress(at: asOf.end(of: day, in: plant.client.zone).instant))
            })
    }

    private func scope(_ member: Int, _ days: ClosedRange<Day>, _ dimension: Dimension? = nil)
        -> Scope
    {
        Scope(
            member: member, shift: members.shift(ofMember: member), days: days,
            hasCompleteness: dimension != .product)
    }

    func result(_ entry: CatalogueEntry) -> KPIResult {
        var result = KPIResult(kpi: entry.kpi, windows: [:])
        let target =
            plant.targets[entry.kpi.id]
            ?? entry.kpi.benchmark.map {
                Target(target: $0.target, warning: $0.warning, critical: $0.critical)
            }
        for (window, days) in windows.days {
            var measurement = measure(
                entry, current[Members.plant][window] ?? Sums(), scope(Members.plant, days.current))
            let before = days.previous.map {
                measure(entry, previous[window] ?? Sums(), scope(Members.plant, $0))
            }
            measurement.compare(with: before, target: target, direction: entry.kpi.direction)
            result.windows[window] = measurement
            result.rows[window] = rows(entry, days.current)
        }
        if result.rows.values.allSatisfy(\.isEmpty) { result.rows = [:] }
        result.trend = zip(trend.days, daily).map { day, sums in
            point(measure(entry, sums, scope(Members.plant, day...day)), day)
        }
        for slice in members.slices where entry.kpi.dimensions.contains(slice.dimension) {
            if let own = self.slice(entry, slice, target) { result.slices.append(own) }
        }
        return result
    }

    private func slice(
        _ entry: CatalogueEntry,
        _ slice: (member: Int, dimension: Dimension, id: String, name: String), _ target: Target?
    ) -> Slice? {
        var result = Slice(
            dimension: slice.dimension, member: slice.id, name: slice.name, windows: [:])
        var isEmpty = true
        for (window, days) in windows.days {
            var measurement = measure(
                entry, current[slice.member][window] ?? Sums(),
                scope(slice.member, days.current, slice.dimension))
            measurement.compare(with: nil, target: target, direction: entry.kpi.direction)
            if measurement.value != nil { isEmpty = false }
            result.windows[window] = measurement
        }
        // A member that no record of the last 90 days mentions has nothing to say.
        guard !isEmpty else { return nil }
        guard slice.dimension != .product, entry.computation.isSum else { return result }
        for day in ((asOf.day - (Measurements.sliceDays - 1))...asOf.day).days {
            let sums = cube.sum(slice.member, over: day...day)
            result.daily.append(point(measure(entry, sums, scope(slice.member, day...day)), day))
        }
        return result
    }

    private func point(_ measurement: Measurement, _ day: Day) -> TrendPoint {
        TrendPoint(
            day: day, value: measurement.value, status: measurement.status,
            coverage: measurement.coverage)
    }

    // MARK: KPIs that are no quotient of sums

    private func measure(_ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope) -> Measurement {
        switch entry.computation {
        case .ratio, .total, .sigma: evaluation.measure(entry, sums, scope)
        case .rolledYield: yield(entry, yields.rolled(scope.member, scope.days), sums, scope)
        case .endOfLineYield: yield(entry, yields.endOfLine(scope.member, scope.days), sums, scope)
        case .wipAge: wipAge(entry, sums, scope)
        case .orderStatus: orderStatus(entry, sums, scope)
        case .downtimeCauses: downtimeCauses(entry, sums, scope)
        }
    }

    private func yield(
        _ entry: CatalogueEntry, _ yield: StageYields.Yield, _ sums: Sums, _ scope: Scope
    ) -> Measurement {
        guard yield.denominator > 0 else {
            return evaluation.absent(entry, sums, scope, hasRows: yield.inspections > 0)
        }
        var result = Measurement(
            value: entry.kpi.scale * yield.numerator / yield.denominator, status: .normal,
            numerator: yield.numerator, denominator: yield.denominator)
        evaluation.weigh(&result, entry, sums, scope)
        result.coverage = yield.coverage
        if entry.isCountShare,
            let wilson = wilsonInterval(count: yield.numerator, trials: yield.denominator)
        {
            result.low = entry.kpi.scale * wilson.low
            result.high = entry.kpi.scale * wilson.high
        }
        result.status = evaluation.status(of: result, entry, sums, scope)
        return result
    }

    /// A number that is a fact of the moment or the whole table, without a denominator.
    private func headline(
        _ value: Double?, _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> Measurement {
        guard let value, evaluation.circumstances.keeps(entry.records) else {
            return evaluation.absent(entry, sums, scope, hasRows: value != nil)
        }
        var result = Measurement(value: value, status: .normal, numerator: value)
        evaluation.weigh(&result, entry, sums, scope)
        result.status = evaluation.status(of: result, entry, sums, scope)
        return result
    }

    private func belongs(_ order: Int, to member: Int) -> Bool {
        member == Members.plant || membersOfOrder[order].contains(member)
    }

    private func ages(_ scope: Scope) -> [WIPAge] {
        (wipAtEnd[scope.days.upperBound] ?? [])
            .filter { belongs($0.order.index, to: scope.member) }
    }

    private func wipAge(_ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope) -> Measurement {
        headline(quantile(ages(scope).map(\.active).sorted(), 0.5), entry, sums, scope)
    }

    private func statuses(_ scope: Scope) -> [WorkOrder.Status] {
        (statusesOfDays[scope.days] ?? []).enumerated().compactMap { index, status in
            status.flatMap { belongs(index, to: scope.member) ? $0 : nil }
        }
    }

    private func orderStatus(_ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope) -> Measurement {
        let statuses = statuses(scope)
        return headline(
            statuses.isEmpty ? nil : Double(statuses.count(where: \.isOpen)), entry, sums, scope)
    }

    private func downtimeCauses(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> Measurement {
        guard sums[.cells] > 0 else {
            return evaluation.absent(entry, sums, scope, hasRows: false)
        }
        let rows = causes.table(scope.member, scope.days)
        return headline(rows.first?["minutes"] ?? 0, entry, sums, scope)
    }

    private func rows(_ entry: CatalogueEntry, _ days: ClosedRange<Day>) -> [TableRow] {
        let scope = scope(Members.plant, days)
        switch entry.computation {
        case .ratio, .total, .sigma, .rolledYield, .endOfLineYield: return []
        case .downtimeCauses: return causes.table(Members.plant, days)
        case .orderStatus:
            let statuses = statuses(scope)
            return WorkOrder.Status.allCases.compactMap { status in
                let count = Double(statuses.count { $0 == status })
                guard count > 0 else { return nil }
                return TableRow(
                    key: status.rawValue,
                    values: [
                        ("orders", count), ("share_percent", count / Double(statuses.count) * 100),
                    ])
            }
        case .wipAge:
            let ages = ages(scope)
            let active = ages.map(\.active).sorted()
            let flagged = Double(plant.settings.wipFlagDays)
            return [
                TableRow(key: "orders", values: [("value", Double(ages.count))]),
                TableRow(key: "p85", values: [("value", quantile(active, 0.85))]),
                TableRow(key: "max", values: [("value", active.last)]),
                TableRow(
                    key: "calendar_median",
                    values: [("value", quantile(ages.map(\.calendar).sorted(), 0.5))]),
                TableRow(
                    key: "over_flag_days",
                    values: [("value", Double(active.count { $0 > flagged }))]),
                TableRow(
                    key: "without_start", values: [("value", Double(lives.withoutStart))]),
            ]
        }
    }
}
