public import Inference
public import Plant
import Units

extension Measurements {
    /// How many of the last days slices keep daily values for.
    public static let sliceDays = 28

    /// Computes every KPI of the catalogue for one tenant.
    ///
    /// `plant` must hold no fact after the as-of day, and `inputs` must have been inferred from it. The
    /// plant's own KPIs come after those of the catalogue.
    public init(
        of plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, own: [OwnKPI] = []
    ) {
        let measuring = Measuring(plant, inputs, asOf: asOf)
        var results =
            Catalogue.entries.map { measuring.result($0, target: nil) }
            + own.map { measuring.result($0.entry, target: $0.definition.target) }
        TrendTest.judge(&results)
        self.init(asOf: asOf, windows: measuring.windows.days, kpis: results)
        wip = measuring.lives.inProgress(at: asOf.instant)
        wipWithoutStart = measuring.lives.withoutStart
        leadTimes = measuring.leadTimes()
        summaries = measuring.summaries()
        commitments = measuring.commitmentVariances(of: Catalogue.entries + own.map(\.entry))
        alerts = AlertSearch(measuring: measuring).alerts(
            kpis,
            targets: Dictionary(
                own.compactMap { kpi in
                    kpi.definition.target.map { (kpi.entry.kpi.id, $0) }
                }, uniquingKeysWith: { first, _ in first }))
        recommendations = Recommendation.given(by: self, plant, inputs)
    }
}

extension Measuring {
    /// `target` is what the configuration says; the tenant's own wins over it.
    fileprivate func result(_ entry: CatalogueEntry, target configured: Target?) -> KPIResult {
        var result = KPIResult(kpi: entry.kpi, windows: [:])
        let target = target(of: entry.kpi, configured: configured)
        for (window, days) in windows.days.present {
            var scope = scope(Members.plant, days.current)
            scope.before = days.previous
            let sums = sums(Members.plant, days.current)
            var measurement = measure(entry, scope, sums)
            refineInterval(&measurement, of: entry, sums)
            // The day is compared with what the day before said of itself, longer windows with what is known of
            // them today: setting back every one of them costs as much again as all else that orders need.
            let looksBack = window == .day && entry.standsByMoment
            let before = days.previous.map { days in
                (looksBack ? looking(backAt: days.upperBound) : self)
                    .measure(entry, self.scope(Members.plant, days))
            }
            measurement.compare(with: before, target: target, of: entry)
            result.windows[window] = measurement
            result.notices[window] = notice(entry, measurement, window)
            result.rows[window] = rows(entry, scope, sums)
        }
        if result.rows.present.allSatisfy({ $0.value.isEmpty }) { result.rows = [:] }
        let daily = trend.days.map { day in
            entry.hasDailyValues
                ? measure(entry, scope(Members.plant, day...day))
                : Measurement(status: .cannotExist)
        }
        result.trend = zip(trend.days, daily).map { point($1, $0, entry, target) }
        if entry.hasDailyValues {
            judge(&result, daily, entry, target)
            result.months = recordedMonths.map { days in
                let month = measure(entry, scope(Members.plant, days))
                return MonthPoint(
                    days: days, value: month.value, status: month.status,
                    extraPlaces: month.value.map { entry.extraPlaces(of: $0, against: target) }
                        ?? 0)
            }
        }
        for slice in members.slices where entry.kpi.dimensions.contains(slice.dimension) {
            if let own = self.slice(entry, slice, target) { result.slices.append(own) }
        }
        return result
    }

    private func slice(
        _ entry: CatalogueEntry, _ slice: Members.Slice, _ target: Target?
    ) -> Slice? {
        // A member that no record of the last 90 days mentions has nothing to say.
        let member = entry.asksStopsAlone ? members.toldOfStops(slice.member) : slice.member
        guard hasFacts(entry, member) else { return nil }
        var isEmpty = true
        let measured = windows.days.mapValues { days in
            var measurement = measure(entry, scope(member, days.current))
            if measurement.value != nil || measurement.status == .suppressed { isEmpty = false }
            measurement.compare(with: nil, target: target, of: entry)
            return measurement
        }
        guard !isEmpty else { return nil }
        var result = Slice(
            dimension: slice.dimension, member: slice.id, name: slice.name, windows: measured)
        guard entry.hasDailyValues, entry.isSummed,
            target != nil || entry.traits.contains(.dailyByMember),
            slice.dimension.hasDailySlices
        else { return result }
        for day in ((asOf.day - (Measurements.sliceDays - 1))...asOf.day).days {
            result.daily.append(
                point(measure(entry, scope(slice.member, day...day)), day, entry, target))
        }
        return result
    }

    /// Whether any fact of the last 90 days, which all windows lie in, speaks of the member: most KPIs say
    /// nothing of most members. Studies are asked themselves.
    private func hasFacts(_ entry: CatalogueEntry, _ member: Int) -> Bool {
        guard entry.isFormula, let days = windows.days[.rolling90]?.current else { return true }
        let sums = sums(member, days)
        if let rows = entry.records.rows, sums[rows] > 0 { return true }
        return entry.kpi.elements.contains { sums[$0] != 0 }
    }

    private func point(
        _ measurement: Measurement, _ day: Day, _ entry: CatalogueEntry, _ target: Target?
    ) -> TrendPoint {
        TrendPoint(
            day: day, value: measurement.value, status: measurement.status,
            coverage: measurement.coverage,
            extraPlaces: UInt8(
                measurement.value.map { entry.extraPlaces(of: $0, against: target) } ?? 0))
    }
}

extension Dimension {
    /// Whether its members' daily values are published beside those of the windows.
    var hasDailySlices: Bool {
        switch self {
        case .shift, .line, .machine: true
        case .machineGroup, .product, .style, .operator, .skillLevel, .customer, .weekday, .hour:
            false
        }
    }
}

extension CatalogueEntry {
    /// Computed from sums by a formula.
    fileprivate var isFormula: Bool {
        switch computation {
        case .ratio, .total: true
        case .study: false
        }
    }

    /// It asks for stops and the time they lie in, and nothing of production.
    fileprivate var asksStopsAlone: Bool {
        records == .downtime && kpi.elements.allSatisfy { $0.kind != .entry }
    }

    /// A function of the sums of one row of the cube.
    fileprivate var isSummed: Bool { isFormula || traits.contains(.summed) }
}
