/// A value beside the limits it is judged by, all in the unit of the value.
public struct ControlPoint: Hashable, Sendable {
    public let value: Double
    /// Where values lie while nothing changes.
    public let centre: Double
    /// The standard deviation of the value while nothing changes, ≥ 0.
    public let sigma: Double
    /// centre − 3·sigma, but not below what the value can be.
    public let lower: Double
    /// centre + 3·sigma, but not above what the value can be.
    public let upper: Double

    /// What a value may be off the centre, or a limit, and still be on it: the last bits of sums and means, which
    /// are no side to lie on.
    var slack: Double { 1e-9 * max(abs(value), abs(centre), sigma) }

    /// Whether chance makes anything of it: a series that never moves has no sigma but rounding.
    public var varies: Bool { sigma > slack }

    /// Limits three standard deviations off, within `range`.
    public init(
        value: Double, centre: Double, sigma: Double,
        within range: ClosedRange<Double> = -.infinity ... .infinity
    ) {
        self.value = value
        self.centre = centre
        self.sigma = sigma
        lower = max(range.lowerBound, centre - 3 * sigma)
        upper = min(range.upperBound, centre + 3 * sigma)
    }
}

/// A stretch of a chart with one baseline.
public struct ControlPhase: Hashable, Sendable {
    /// The places of the series it covers.
    public let places: Range<Int>
    /// The places its limits were computed from: the first of them.
    public let baseline: Range<Int>
    /// How many of those are observed; with fewer than asked for, the limits are provisional.
    public let baselineCount: Int
    /// The mean over the baseline.
    public let centre: Double
    /// MR̄, the mean moving range of the baseline, of values or of standardised values (Laney);
    /// `nil` on charts that need none.
    public let meanMovingRange: Double?

    public init(
        places: Range<Int>, baseline: Range<Int>, baselineCount: Int, centre: Double,
        meanMovingRange: Double?
    ) {
        self.places = places
        self.baseline = baseline
        self.baselineCount = baselineCount
        self.centre = centre
        self.meanMovingRange = meanMovingRange
    }
}

/// A series with its control limits.
public struct ControlChart: Hashable, Sendable {
    /// One for each place of the series; `nil` at gaps, and where a baseline is too short for limits.
    public let points: [ControlPoint?]
    /// In the order of places; a stretch without limits has none.
    public let phases: [ControlPhase]

    public init(points: [ControlPoint?], phases: [ControlPhase]) {
        self.points = points
        self.phases = phases
    }

    /// A phase's chart, before it is placed: what its baseline says about every place.
    struct Limits {
        var centre: Double
        var meanMovingRange: Double?
        /// The standard deviation at a place.
        var sigma: (Int) -> Double
    }

    /// Draws phase after phase, `limits` telling what follows from a baseline, or that nothing does.
    init(
        _ values: [Double?], _ baseline: BaselineRule, within range: ClosedRange<Double>,
        limits: (Range<Int>) -> Limits?
    ) {
        var points = [ControlPoint?](repeating: nil, count: values.count)
        var phases: [ControlPhase] = []
        for (places, base) in baseline.phases(of: values) {
            guard let limits = limits(base) else { continue }
            for place in places {
                guard let value = values[place] else { continue }
                points[place] = ControlPoint(
                    value: value, centre: limits.centre, sigma: limits.sigma(place), within: range)
            }
            phases.append(
                ControlPhase(
                    places: places, baseline: base,
                    baselineCount: values[base].count { $0 != nil }, centre: limits.centre,
                    meanMovingRange: limits.meanMovingRange))
        }
        self.points = points
        self.phases = phases
    }
}
