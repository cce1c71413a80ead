import Plant
import Statistics
import Units

extension ControlStudy {
    /// Fewer days than this are no baseline.
    static let leastBaseline = 12
    /// From so many in a day's denominator on Laney's charts are used: chance alone moves a share of 5 %
    /// of 1,000 by ±0.7 points (one sigma), less than what varies between days.
    static let largeDenominator = 1000.0

    /// The chart of a series; `nil` when it has no baseline, or nothing to compute limits from.
    init?(
        _ series: DailySeries, of entry: CatalogueEntry, target: Target?, settings: Settings
    ) {
        let asked = settings.spcBaselinePoints
        let least = min(Self.leastBaseline, asked)
        guard series.count >= least else { return nil }
        let rule = BaselineRule(length: asked, rebases: series.rebases)
        let (kind, drawn, scale) = Self.draw(series, entry, rule)
        let phases = drawn.phases.filter { $0.baselineCount >= least }
        guard !phases.isEmpty else { return nil }
        let judged = ControlChart(points: drawn.points, phases: phases)
        let rules = settings.spcRulesOfKPI[entry.kpi.id] ?? settings.spcRules
        let direction = entry.kpi.direction

        chart = kind
        self.rules = rules
        stretches = phases.map { phase in
            let first = phase.baseline.first { judged.points[$0] != nil }
            return Stretch(
                days: series.day(phase.places.lowerBound)...series.day(phase.places.upperBound - 1),
                baseline: series.day(
                    first ?? phase.baseline.lowerBound)...series.day(phase.baseline.upperBound - 1),
                baselineCount: phase.baselineCount, isProvisional: phase.baselineCount < asked,
                centre: phase.centre * scale)
        }
        limits = phases.flatMap { Self.limits(of: $0, judged, series, scale) }
        let signals = judged.signals(of: rules).compactMap { signal -> Signal? in
            guard let point = judged.points[signal.place] else { return nil }
            return Signal(
                day: series.day(signal.place), rule: signal.rule, side: signal.side,
                value: point.value * scale,
                bearing: direction.bearing(
                    of: signal.side, value: point.value * scale, centre: point.centre * scale,
                    target: target?.target))
        }
        self.signals = signals
        let latest = phases.last?.places.last { judged.points[$0] != nil }
        let latestSignals = latest.map { series.day($0) }.map { day in
            signals.filter { $0.day == day }
        }
        variation =
            (latestSignals?.first { $0.side != .neither } ?? latestSignals?.first)
            .map { .specialCause($0.bearing) } ?? .commonCause
        assurance = latest.flatMap { judged.points[$0] }.flatMap { point in
            target.flatMap {
                Assurance(
                    of: point.lower * scale...point.upper * scale,
                    drawn: series.drawn.suffix(Assurance.drawnDays), against: $0, direction)
            }
        }
    }

    /// Which chart, in which unit: p and u charts are drawn in shares and rates, `scale` of which make the
    /// KPI's unit.
    private static func draw(
        _ series: DailySeries, _ entry: CatalogueEntry, _ rule: BaselineRule
    ) -> (kind: Chart, chart: ControlChart, scale: Double) {
        if let ratio = entry.countRatio,
            series.areCounts(scale: entry.kpi.scale, isShare: ratio == .share),
            let usual = median(series.denominators.compactMap { $0 })
        {
            let isLarge = usual >= largeDenominator
            let dispersion: ControlChart.Dispersion = isLarge ? .withinAndBetween : .withinOnly
            switch ratio {
            case .share:
                return (
                    isLarge ? .laneyProportions : .proportions,
                    .proportions(
                        failing: series.numerators, inspected: series.denominators,
                        dispersion: dispersion, baseline: rule), entry.kpi.scale
                )
            case .rate:
                return (
                    isLarge ? .laneyRates : .rates,
                    .rates(
                        events: series.numerators, areas: series.denominators,
                        dispersion: dispersion, baseline: rule), entry.kpi.scale
                )
            }
        }
        return (
            .individuals,
            .individuals(series.values, baseline: rule, within: series.range(upTo: entry.most)), 1
        )
    }

    private static func limits(
        of phase: ControlPhase, _ chart: ControlChart, _ series: DailySeries, _ scale: Double
    ) -> [Limits] {
        var limits: [Limits] = []
        for place in phase.places {
            guard let point = chart.points[place] else { continue }
            let reach = 3 * point.sigma
            var next = Limits(
                days: series.day(place)...series.day(place), centre: point.centre * scale,
                lower: point.lower > point.centre - reach ? nil : point.lower * scale,
                upper: point.upper < point.centre + reach ? nil : point.upper * scale)
            if let last = limits.last, last.centre == next.centre, last.lower == next.lower,
                last.upper == next.upper
            {
                next.days = last.days.lowerBound...series.day(place)
                limits[limits.count - 1] = next
            } else {
                limits.append(next)
            }
        }
        return limits
    }
}

extension Direction {
    /// What it is worth that a value lies on a side of what is usual.
    func bearing(
        of side: ControlStudy.Signal.Side, value: Double, centre: Double, target: Double?
    ) -> Bearing {
        let isAbove: Bool
        switch side {
        case .above: isAbove = true
        case .below: isAbove = false
        case .neither: return .unjudged
        }
        switch self {
        case .higher: return isAbove ? .improving : .concerning
        case .lower: return isAbove ? .concerning : .improving
        case .target:
            guard let target else { return .unjudged }
            return abs(value - target) < abs(centre - target) ? .improving : .concerning
        case .none: return .unjudged
        }
    }
}

extension Assurance {
    /// So many days of the chart must bear out what its limits say.
    static let drawnDays = 20

    /// Of what lies within `limits` and of the last days `drawn`, none of which may say otherwise; a value on the
    /// target meets it. Where nominal is best it is met within the warning distance, and `nil` without one.
    init?(
        of limits: ClosedRange<Double>, drawn: some Sequence<Double>, against target: Target,
        _ direction: Direction
    ) {
        let good: ClosedRange<Double>
        switch direction {
        case .higher: good = target.target ... .infinity
        case .lower: good = -.infinity...target.target
        case .target:
            guard let distance = target.warning, distance >= 0 else { return nil }
            good = (target.target - distance)...(target.target + distance)
        case .none: return nil
        }
        func meets(_ value: Double) -> Bool {
            !value.isBelow(good.lowerBound) && !value.isAbove(good.upperBound)
        }
        let (met, all) = drawn.reduce(into: (0, 0)) { counts, value in
            counts.0 += meets(value) ? 1 : 0
            counts.1 += 1
        }
        if meets(limits.lowerBound), meets(limits.upperBound), met == all {
            self = .alwaysMeets
        } else if limits.upperBound.isBelow(good.lowerBound)
            || limits.lowerBound.isAbove(good.upperBound), met == 0
        {
            self = .neverMeets
        } else {
            self = .mayOrMayNotMeet
        }
    }
}
