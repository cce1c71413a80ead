import Plant
import Statistics
import Units

/// Operating time between failures, and what follows from it.
///
/// With no failure in T hours only a bound is known: with 95 % confidence the mean is above T / 2.996,
/// because e^−2.996 = 0.05 is the chance of no failure in T at that mean.
struct OperatingTime {
    /// T: APT + AUST, hours.
    let hours: Double
    /// FE.
    let failures: Double

    /// −ln 0.05, as tables give it.
    static let noFailureFactor = 2.996
    /// Fewer failures make a mean that is not relied on.
    static let reliableFailures = 5.0

    /// Hours; `nil` without operating time.
    var mean: Double? {
        guard hours > 0 else { return nil }
        return failures > 0 ? hours / failures : hours / Self.noFailureFactor
    }

    var status: ObservationStatus? {
        if failures == 0 { return .censored }
        return failures < Self.reliableFailures ? .lowReliability : nil
    }

    /// `value` follows from the mean and rises with it, so that a bound of one is a bound of the other.
    func finding(
        _ value: Double?, of numerator: Double? = nil, per denominator: Double? = nil,
        records: Double
    ) -> Finding {
        Finding(
            value, of: numerator, per: denominator, records: Int(records),
            low: failures == 0 ? value : nil, status: value == nil ? nil : status)
    }
}

extension Sums {
    /// Of machines and their failures.
    fileprivate var operation: OperatingTime {
        OperatingTime(hours: self[.runTime] + self[.setupTime], failures: self[.failures])
    }
}

/// MTBF: operating hours per failure.
struct TimeBetweenFailures: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let operation = sums.operation
        return operation.finding(
            operation.mean, of: operation.hours, per: operation.failures, records: sums[.cells])
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard sums[.cells] > 0 else { return [] }
        return [
            TableRow(.failures, sums[.failures]), TableRow(.operatingHours, sums.operation.hours),
        ]
    }
}

/// R(t) = e^(−t / MTBF): the chance of a shift without a failure, t the mean planned operation time of a
/// staffed cell.
struct ShiftReliability: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let operation = sums.operation
        let value = operation.mean.flatMap { mean in
            sums[.cells] > 0
                ? 100 * exponential(-sums[.operationTime] / sums[.cells] / mean) : nil
        }
        return operation.finding(value, records: sums[.cells])
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard sums[.cells] > 0 else { return [] }
        return [
            TableRow(.failures, sums[.failures]),
            TableRow(.shiftHours, sums[.operationTime] / sums[.cells]),
        ]
    }
}

/// MTTF of wearing components: hours that the replaced ones had run, each.
struct TimeToFailure: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let replaced = sums[.componentFailures]
        let lives = OperatingTime(
            hours: replaced > 0 ? sums[.componentLife] : sums[.componentOperatingTime],
            failures: replaced)
        return lives.finding(
            lives.mean, of: lives.hours, per: replaced, records: sums[.maintenanceActions])
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        [TableRow(.components, sums[.componentFailures])]
    }
}
