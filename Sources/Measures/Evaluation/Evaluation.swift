import Inference
import Plant
import Statistics
import Units

/// Turns sums and findings into measurements.
struct Evaluation {
    let circumstances: Circumstances
    /// Fewer records than this suppress an operator's numbers.
    let operatorMinimum: Int

    /// Below this coverage a value is not relied on.
    static let reliableCoverage = 0.7

    /// The measurement of a formula KPI over `sums`, without comparison.
    func measure(
        _ entry: CatalogueEntry, _ numerator: Formula, per denominator: Formula?, _ sums: Sums,
        _ scope: Scope
    ) -> Measurement {
        let n = numerator.value { sums[$0] }
        let d = denominator.map { $0.value { sums[$0] } }
        let value: Double? =
            switch d {
            case nil: (entry.kpi.scale * n).withoutNoise
            case 0?: nil
            case let d?: (entry.kpi.scale * n / d).withoutNoise
            }
        let records = records(entry, sums)
        if isSuppressed(scope, records: Int(records)) { return suppressed }
        // 0/0 within a formula is as empty a denominator as 0 itself.
        guard let value, value.isFinite, circumstances.keeps(entry.records),
            records > 0 || d != nil, entry.presence.map({ sums[$0] != 0 }) ?? true
        else { return absent(entry, sums, scope, hasRows: records > 0) }

        var result = Measurement(
            value: value, status: .normal,
            numerator: d == nil ? value : (n * entry.partScale).withoutNoise,
            denominator: d.map { ($0 * entry.partScale).withoutNoise })
        if circumstances.capsOEE { cap(&result, entry, sums) }
        weigh(&result, entry, sums, scope)
        if let d, entry.isCountShare {
            bound(&result, entry, count: n, trials: d)
        } else if let denominator {
            propagate(&result, entry, numerator, denominator, sums)
        }
        result.status = status(of: result, entry, sums, scope)
        return result
    }

    /// The measurement of a study's finding, without comparison.
    func measure(
        _ entry: CatalogueEntry, _ finding: Finding, _ sums: Sums, _ scope: Scope
    ) -> Measurement {
        if isSuppressed(scope, records: finding.records) { return suppressed }
        guard circumstances.keeps(entry.records) else {
            return absent(entry, sums, scope, hasRows: finding.records > 0)
        }
        guard let value = finding.value, value.isFinite else {
            guard let status = finding.status else {
                return absent(entry, sums, scope, hasRows: finding.records > 0)
            }
            // No number, and the finding says what kind of none.
            var result = Measurement(status: status)
            weigh(&result, entry, sums, scope)
            return result
        }
        var result = Measurement(
            value: value.withoutNoise, status: .normal,
            numerator: (finding.numerator ?? value).withoutNoise,
            denominator: finding.denominator?.withoutNoise)
        weigh(&result, entry, sums, scope)
        if let coverage = finding.coverage { result.coverage = coverage }
        if let confidence = finding.confidence { result.confidence = confidence }
        (result.low, result.high) = (finding.low, finding.high)
        if entry.isCountShare, let n = finding.numerator, let d = finding.denominator {
            bound(&result, entry, count: n, trials: d)
        }
        let general = status(of: result, entry, sums, scope)
        result.status = finding.status.map { min($0, general, by: \.precedence) } ?? general
        return result
    }

    private func bound(
        _ result: inout Measurement, _ entry: CatalogueEntry, count: Double, trials: Double
    ) {
        guard let wilson = wilsonInterval(count: count, trials: trials) else { return }
        result.low = entry.kpi.scale * wilson.low
        result.high = entry.kpi.scale * wilson.high
    }

    /// A person's number from a few records says more about the person than about the work.
    private func isSuppressed(_ scope: Scope, records: Int) -> Bool {
        scope.dimension == .operator && records > 0 && records < operatorMinimum
    }

    private var suppressed: Measurement { Measurement(status: .suppressed) }

    /// A value without a number, with its reason and its completeness.
    func absent(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope, hasRows: Bool
    ) -> Measurement {
        Measurement(
            status: circumstances.absence(
                entry.records, hasRows: hasRows, shift: scope.shift, days: scope.days),
            completeness: completeness(entry, sums, scope))
    }

    private func records(_ entry: CatalogueEntry, _ sums: Sums) -> Double {
        entry.records.rows.map { sums[$0] } ?? 0
    }

    private func weigh(
        _ result: inout Measurement, _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) {
        result.completeness = completeness(entry, sums, scope)
        result.coverage = 1
        result.confidence = 1
        guard let basis = entry.basis else { return }
        let weight = sums.values[Column.weight(basis)]
        if weight > 0 {
            result.coverage = min(1, sums.values[Column.observed(basis)] / weight)
            result.confidence = min(1, sums.values[Column.confidence(basis)] / weight)
        }
        result.worstRung = sums.rungs.worst(of: basis)
    }

    private func completeness(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> Double? {
        let kept = keptShare(entry, sums, scope)
        guard entry.records.isByCell, scope.hasCompleteness else { return kept }
        let expected = sums[.cells] + sums[.missingCells]
        guard expected > 0 else { return kept }
        return sums[.cells] / expected * (kept ?? 1)
    }

    /// The share of the rows of its days that count; `nil` where none was left out. Which line or shift a
    /// broken row was of nobody knows: it lowers the plant's.
    private func keptShare(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> Double? {
        guard scope.dimension == nil, !circumstances.leftOut.isEmpty,
            let source = entry.records.source
        else { return nil }
        let lost = Double(circumstances.leftOut.count(source.table, over: scope.days))
        guard lost > 0 else { return nil }
        let kept = sums[source.rows]
        return kept / (kept + lost)
    }

    /// U, E, then what the circumstances say.
    func status(
        of result: Measurement, _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> ObservationStatus {
        if (result.coverage ?? 1) < Self.reliableCoverage { return .lowReliability }
        if let value = result.value, value.isAbove(100), !circumstances.capsOEE,
            entry.traits.contains(.cannotPass100)
        {
            return .lowReliability
        }
        if result.worstRung != .observed { return .estimated }
        return circumstances.mark(
            entry.kpi.id, entry.records, days: scope.days, unverified: sums[.unverifiedEntries])
    }

    /// With `oee_cap` no factor of OEE passes 100 %, and OEE is the product of the capped factors.
    private func cap(_ result: inout Measurement, _ entry: CatalogueEntry, _ sums: Sums) {
        if let value = cappedValue(of: entry.kpi.id, sums) { result.value = value }
    }

    /// `nil` for KPIs that nothing is capped in, and where a factor has no denominator.
    func cappedValue(of kpi: String, _ sums: Sums) -> Double? {
        func capped(_ n: Element, _ d: Element) -> Double? {
            sums[d] > 0 ? min(1, sums[n] / sums[d]) : nil
        }
        let availability = capped(.runTime, .busyTime)
        let performance = capped(.standardTimeProduced, .runTime)
        let quality = capped(.standardTimeGood, .standardTimeProduced)
        switch kpi {
        case "EQ-AVAIL": return availability.map { $0 * 100 }
        case "EQ-PERF": return performance.map { $0 * 100 }
        case "EQ-QTIME": return quality.map { $0 * 100 }
        case "EQ-OEE":
            guard let availability, let performance, let quality else { return nil }
            return availability * performance * quality * 100
        default: return nil
        }
    }

    /// First-order propagation of the inferred inputs' errors through the quotient.
    private func propagate(
        _ result: inout Measurement, _ entry: CatalogueEntry, _ numerator: Formula,
        _ denominator: Formula, _ sums: Sums
    ) {
        guard result.worstRung != .observed, let value = result.value else { return }
        let quotient = numerator / denominator
        var variance = 0.0
        for field in InputField.allCases {
            let move = quotient.change({ sums[$0] }) { element in
                Deviation.of(element, field).map { sums.values[Column.deviation($0)] } ?? 0
            }
            variance += move * move
        }
        let half = normal95 * entry.kpi.scale * variance.squareRoot()
        guard half.isFinite else { return }
        // What is below nothing itself has no floor there.
        result.low = value < 0 ? value - half : max(0, value - half)
        result.high = value + half
        if entry.traits.contains(.share), value <= 100 {
            result.high = min(100, value + half)
        }
    }
}

private func min(
    _ a: ObservationStatus, _ b: ObservationStatus, by key: (ObservationStatus) -> Int
) -> ObservationStatus {
    key(b) < key(a) ? b : a
}
