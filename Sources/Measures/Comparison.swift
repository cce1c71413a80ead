public import Plant

extension Measurement {
    /// Adds the previous window, the target and the standing.
    mutating func compare(with previous: Measurement?, target: Target?, direction: Direction) {
        if let before = previous?.value {
            self.previous = before
            if let value {
                let difference = value - before
                change = difference
                if before != 0 { changePercent = difference / abs(before) * 100 }
            }
        }
        guard let target else { return }
        self.target = target.target
        if let value { standing = Standing(of: value, against: target, direction) }
    }
}

extension Standing {
    /// Exactly on a bound takes the better side. A bound that is not set is skipped: a target alone gives
    /// good or bad.
    public init(of value: Double, against target: Target, _ direction: Direction) {
        func meets(_ bound: Double) -> Bool {
            switch direction {
            case .higher: value >= bound
            case .lower: value <= bound
            case .target, .none: abs(value - target.target) <= bound
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
            if let warning = target.warning, meets(warning) || value == target.target {
                self = .good
            } else if target.warning == nil, value == target.target {
                self = .good
            } else if let critical = target.critical {
                self = meets(critical) ? .watch : .critical
            } else {
                self = .bad
            }
        }
    }
}
