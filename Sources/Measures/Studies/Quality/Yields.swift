/// Rolled throughput yield, over routing steps.
struct RolledYield: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        measuring.yields.rolled(scope.member, scope.days).finding
    }
}

/// Yield from the first inspected stage to the last.
struct EndOfLineYield: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        var finding = measuring.yields.endOfLine(scope.member, scope.days).finding
        // More units at the last stage than at the first: samples of unequal size.
        if let value = finding.value, value > 100 { finding.status = .lowReliability }
        return finding
    }
}

extension StageYields.Yield {
    fileprivate var finding: Finding {
        guard denominator > 0 else { return Finding(nil, records: inspections) }
        return Finding(
            100 * numerator / denominator, of: numerator, per: denominator, records: inspections,
            coverage: coverage)
    }
}
