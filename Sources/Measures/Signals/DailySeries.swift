import Plant
import Statistics
import Units

/// A KPI's daily values as control charts, trends and forecasts read them: which days speak, which are left
/// out, and where the series starts afresh.
///
/// A day speaks when its inputs were recorded, or inferred well enough (status E): a plant that never
/// records run times would else have no chart of its OEE, and what is inferred in the same way every day
/// moves all days alike. A day that is not over (P) would look like a fall, one of low reliability (U)
/// like noise, a bound (C) is no value, a forecast (F) is none yet: these are drawn, and no more.
struct DailySeries {
    let days: ClosedRange<Day>
    /// `nil` on days that do not speak.
    let values: [Double?]
    let numerators: [Double?]
    let denominators: [Double?]
    /// Places where somebody said that the series starts afresh, ascending.
    let rebases: [Int]
    /// How many days speak.
    let count: Int
    /// The values of all days that have one, as charts draw them.
    let drawn: [Double]

    /// `daily` is what was measured on each of the days.
    init(
        _ daily: [Measurement], over days: ClosedRange<Day>, of kpi: String,
        _ annotations: [Annotation]
    ) {
        self.days = days
        var speaks = daily.map { $0.value != nil && $0.status.isJudged }
        var rebases: Set<Int> = []
        for annotation in annotations where (annotation.kpi ?? kpi) == kpi {
            switch annotation.kind {
            case .event: continue
            case .rebase:
                if days.contains(annotation.from) {
                    rebases.insert(annotation.from - days.lowerBound)
                }
            case .exclude:
                let last = annotation.to ?? annotation.from
                guard annotation.from <= last, annotation.from <= days.upperBound,
                    last >= days.lowerBound
                else { continue }
                for day in (annotation.from...last).clamped(to: days).days {
                    speaks[day - days.lowerBound] = false
                }
            }
        }
        values = zip(daily, speaks).map { $1 ? $0.value : nil }
        numerators = zip(daily, speaks).map { $1 ? $0.numerator : nil }
        denominators = zip(daily, speaks).map { $1 ? $0.denominator : nil }
        self.rebases = rebases.sorted()
        count = speaks.count { $0 }
        drawn = daily.compactMap(\.value)
    }

    func day(_ place: Int) -> Day { days.lowerBound + place }

    /// The places since the series last started afresh: what lay before was another process.
    var current: Range<Int> { (rebases.last ?? 0)..<values.count }

    /// Whether every value is `scale` × numerator/denominator of counts, so that chance alone says how far
    /// they scatter; `isShare` where no more can be counted than there is.
    func areCounts(scale: Double, isShare: Bool) -> Bool {
        values.indices.allSatisfy { place in
            guard let value = values[place] else { return true }
            guard let count = numerators[place], let area = denominators[place], count >= 0,
                area > 0, !isShare || count <= area
            else { return false }
            return abs(scale * count / area - value) <= 1e-9 * max(1, abs(value))
        }
    }

    /// What a value can be, as far as is known: where nothing measured has gone below 0, or above what
    /// should be the most, nothing will.
    func range(upTo most: Double?) -> ClosedRange<Double> {
        let known = values.compactMap(\.self)
        let isNeverNegative = known.allSatisfy { $0 >= 0 }
        let bound = most.flatMap { most in known.allSatisfy { !$0.isAbove(most) } ? most : nil }
        return (isNeverNegative ? 0 : -.infinity)...(bound ?? .infinity)
    }
}

extension ObservationStatus {
    /// Whether a day with this status has a say in what is usual and what is not.
    var isJudged: Bool {
        switch self {
        case .normal, .breakInSeries, .differentDefinition, .estimated, .imputed, .specialEvent,
            .unverified:
            true
        case .censored, .forecast, .holiday, .notRecorded, .cannotExist, .provisional, .suppressed,
            .lowReliability:
            false
        }
    }
}

extension CatalogueEntry {
    /// What its numerator and denominator are, where both are counts.
    enum CountRatio {
        /// Those among the units that fail, or succeed.
        case share
        /// Events, any number of them in a unit.
        case rate
    }

    var countRatio: CountRatio? {
        if isCountShare { return .share }
        switch kpi.unit {
        case .defectsPerUnit, .dpmo: return .rate
        case .percent, .ppm, .sigma, .count, .units, .ratio, .index, .hours, .days, .minutes,
            .seconds, .weeks, .unitsPerHour, .unitsPerDay, .perHour, .perHundredHours, .perYear,
            .money,
            .moneyPerHour, .moneyPerMinute, .kilowattHoursPerUnit, .points, .percentagePoints,
            .pointsPerMonth, .variation, .correlation, .people, .vector:
            return nil
        }
    }

    /// The most that a value can be, in the KPI's own unit; `nil` where nothing bounds it.
    var most: Double? {
        traits.contains(.share) ? kpi.scale : traits.contains(.cannotPass100) ? 100 : nil
    }
}
