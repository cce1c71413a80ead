/// Counts and what they were counted in, place by place: the material of p and u charts.
///
/// Where either is missing, the area is not positive or the count is negative, there is a gap.
public struct CountsInAreas: Hashable, Sendable {
    let counts: [Double?]
    let areas: [Double?]

    /// Units inspected and those among them that fail, a share 0…1 each; more failing than inspected is a gap.
    public static func units(failing: [Double?], inspected: [Double?]) -> CountsInAreas {
        CountsInAreas(failing, inspected) { $0 <= $1 }
    }

    /// Events, and the units, hours or pieces in which any number of them may happen.
    public static func events(_ events: [Double?], in areas: [Double?]) -> CountsInAreas {
        CountsInAreas(events, areas) { _, _ in true }
    }

    private init(
        _ counts: [Double?], _ areas: [Double?], where isPossible: (Double, Double) -> Bool
    ) {
        let rows = zip(counts, areas).map { count, area -> (Double, Double)? in
            guard let count, let area, count >= 0, area > 0, isPossible(count, area) else {
                return nil
            }
            return (count, area)
        }
        self.counts = rows.map { $0?.0 }
        self.areas = rows.map { $0?.1 }
    }

    /// Count over area.
    var ratios: [Double?] {
        zip(counts, areas).map { count, area in
            count.flatMap { count in area.map { count / $0 } }
        }
    }

    /// Σ counts/Σ areas of some places, leaving out the gaps in `kept`.
    func pooled(_ places: Range<Int>, kept: [Double?]) -> Double? {
        var (count, area) = (0.0, 0.0)
        for place in places where kept[place] != nil {
            count += counts[place] ?? 0
            area += areas[place] ?? 0
        }
        return area > 0 ? count / area : nil
    }
}

extension ControlChart {
    /// Whether limits widen by what varies between places.
    public enum Dispersion: Hashable, Sendable {
        /// Only chance within each place: the classical p and u chart, for areas of tens to hundreds.
        case withinOnly
        /// Laney's p′ and u′: chance within, times σ_z, the deviation of the standardised values from their
        /// moving ranges. For large areas, where the classical limits shrink to nothing.
        case withinAndBetween
    }

    /// The p chart: p̄ ± 3·√(p̄(1 − p̄)/nᵢ), within 0…1; p′ times σ_z.
    ///
    /// Sources: NIST/SEMATECH e-Handbook 6.3.3.2; D. B. Laney, Improved Control Charts for Attributes,
    /// Quality Engineering 14 (2002) 531–537.
    public static func proportions(
        failing: [Double?], inspected: [Double?], dispersion: Dispersion,
        baseline: BaselineRule = BaselineRule()
    ) -> ControlChart {
        attributes(
            .units(failing: failing, inspected: inspected), dispersion, baseline, within: 0...1
        ) { $0 * (1 - $0) }
    }

    /// The u chart: ū ± 3·√(ū/nᵢ), not below 0; u′ times σ_z. With areas of 1 it is the c chart.
    ///
    /// Sources: as for p; NIST/SEMATECH e-Handbook 6.3.3.1.
    public static func rates(
        events: [Double?], areas: [Double?], dispersion: Dispersion,
        baseline: BaselineRule = BaselineRule()
    ) -> ControlChart {
        attributes(.events(events, in: areas), dispersion, baseline, within: 0 ... .infinity) { $0 }
    }

    private static func attributes(
        _ material: CountsInAreas, _ dispersion: Dispersion, _ baseline: BaselineRule,
        within range: ClosedRange<Double>, varianceOfOne: @escaping (Double) -> Double
    ) -> ControlChart {
        let ratios = baseline.kept(material.ratios)
        return ControlChart(ratios, baseline, within: range) { base in
            guard let centre = material.pooled(base, kept: ratios) else { return nil }
            let variance = max(0, varianceOfOne(centre))
            func within(_ place: Int) -> Double {
                material.areas[place].map { (variance / $0).squareRoot() } ?? 0
            }
            switch dispersion {
            case .withinOnly:
                return Limits(centre: centre, meanMovingRange: nil, sigma: within)
            case .withinAndBetween:
                // All or none failing: nothing varies, and nothing can be standardised.
                let standardised = ratios.indices.map { place -> Double? in
                    ratios[place].map { variance > 0 ? ($0 - centre) / within(place) : 0 }
                }
                guard let meanRange = meanMovingRange(standardised, base) else { return nil }
                let between = meanRange / movingRangeD2
                return Limits(centre: centre, meanMovingRange: meanRange) { within($0) * between }
            }
        }
    }
}
