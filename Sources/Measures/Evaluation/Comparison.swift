public import Plant
import Units

extension Measurement {
    /// Adds the previous window, the target, the standing and the decimals that show it.
    mutating func compare(with previous: Measurement?, target: Target?, of entry: CatalogueEntry) {
        if let before = previous?.value {
            self.previous = before
            if let value {
                let difference = (value - before).withoutNoise
                change = difference
                if before != 0 { changePercent = (difference / abs(before) * 100).withoutNoise }
            }
        }
        self.target = target?.target
        guard let value else { return }
        if let target { standing = Standing(of: value, against: target, entry.kpi.direction) }
        extraPlaces = entry.extraPlaces(of: value, against: target)
    }
}

extension Standing {
    /// On a bound, to within the last bits, takes the better side. A bound that is not set is skipped: a target
    /// alone gives good or bad.
    public init(of value: Double, against target: Target, _ direction: Direction) {
        func meets(_ bound: Double) -> Bool {
            switch direction {
            case .higher: !value.isBelow(bound)
            case .lower: !value.isAbove(bound)
            // A distance from the nominal value: either end of the band is a bound.
            case .target, .none:
                !value.isBelow(target.target - bound) && !value.isAbove(target.target + bound)
            }
        }
        switch direction {
        case .none: self = .none
        case .higher, .lower:
            if meets(target.target) {
                self = .good
            } else if let warning = target.warning, meets(warning) {
                self = .watch
            } else if let critical = target.critical {
                self = meets(critical) ? .bad : .critical
            } else {
                self = .bad
            }
        case .target:
            // Warning and critical are distances from the nominal value.
            if meets(target.warning ?? 0) || value.isOn(target.target) {
                self = .good
            } else if let critical = target.critical {
                self = meets(critical) ? .watch : .critical
            } else {
                self = .bad
            }
        }
    }
}

extension KPI.Unit {
    /// As ``extraPlaces(of:against:_:within:)`` of a number without a target: a percentage shows that it is
    /// not all, or not nothing; 0 in other units.
    public func extraPlaces(ofShare value: Double) -> Int {
        self == .percent ? extraPlaces(of: value, against: nil, .none, within: 0...100) : 0
    }

    /// How many decimals more than usual show on which side of its bounds a value lies: 99.996 % against 100 % is
    /// no 100.0 %.
    ///
    /// As many as it takes for the shown number to stand where the value does; 0 for nearly all.
    public func extraPlaces(
        of value: Double, against target: Target?, _ direction: Direction,
        within whole: ClosedRange<Double>? = nil
    ) -> Int {
        let reach = 0.5 / powerOfTen(places)
        let standing = target.map { Standing(of: value, against: $0, direction) }
        /// Whether a value shown so is what it says: of its own standing, and all or nothing only where it is.
        func isTrue(_ shown: Double) -> Bool {
            if let target, Standing(of: shown, against: target, direction) != standing {
                return false
            }
            guard let whole else { return true }
            return (shown > whole.lowerBound || !value.isAbove(whole.lowerBound))
                && (shown < whole.upperBound || !value.isBelow(whole.upperBound))
        }
        let bounds =
            (target.map { target in
                switch direction {
                case .higher, .lower:
                    [target.target, target.warning, target.critical].compactMap(\.self)
                case .target:
                    [0, target.warning, target.critical].compactMap(\.self).flatMap {
                        [target.target - $0, target.target + $0]
                    }
                case .none: []
                }
            } ?? []) + (whole.map { [$0.lowerBound, $0.upperBound] } ?? [])
        // Only what rounding can carry to a bound is looked at.
        guard bounds.contains(where: { abs(value - $0) <= 2 * reach && !value.isOn($0) }) else {
            return 0
        }
        for extra in 0...Self.mostExtraPlaces
        where isTrue(ShortestDecimal(value).rounded(places: places + extra).value) {
            return extra
        }
        return Self.mostExtraPlaces
    }

    /// Beyond these a value is on its bound.
    private static let mostExtraPlaces = 9

    private func powerOfTen(_ exponent: Int) -> Double {
        [1, 10, 100, 1000, 10_000, 100_000][min(exponent, 5)]
    }
}

extension CatalogueEntry {
    /// As ``KPI/Unit/extraPlaces(of:against:_:within:)``; of a part of a whole, all and nothing are bounds too.
    func extraPlaces(of value: Double, against target: Target?) -> Int {
        kpi.unit.extraPlaces(
            of: value, against: target, kpi.direction,
            within: traits.contains(.share) ? 0...kpi.scale : nil)
    }
}
