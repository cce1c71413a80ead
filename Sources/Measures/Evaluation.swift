import Plant
import Statistics
import Units

/// What a number is asked of: which member of the cube, over which days.
struct Scope {
    var member: Int
    /// The shift that the member is, for the calendar.
    var shift: Reference<Shift>?
    var days: ClosedRange<Day>
    /// Products share cells, so expected cells cannot be told for them.
    var hasCompleteness = true
}

/// Turns sums into measurements.
struct Evaluation {
    let circumstances: Circumstances

    /// Below this coverage a value is not relied on.
    static let reliableCoverage = 0.7

    /// The measurement of a formula KPI over `sums`, without comparison.
    func measure(_ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope) -> Measurement {
        let parts: (numerator: Double, denominator: Double?, value: Double?)
        switch entry.computation {
        case .ratio(let numerator, let denominator):
            let (n, d) = (numerator.value { sums[$0] }, denominator.value { sums[$0] })
            parts = (n, d, d != 0 ? entry.kpi.scale * n / d : nil)
        case .total(let formula):
            let total = entry.kpi.scale * formula.value { sums[$0] }
            parts = (total, nil, total)
        case .sigma(let numerator, let denominator):
            return sigma(entry, numerator, denominator, sums, scope)
        case .rolledYield, .endOfLineYield, .wipAge, .orderStatus, .downtimeCauses:
            // Not sums of one row of the cube: made by their own types.
            return Measurement(status: .cannotExist)
        }
        let hasRows = rows(entry, sums) > 0
        guard let value = parts.value, circumstances.keeps(entry.records),
            hasRows || parts.denominator != nil
        else { return absent(entry, sums, scope, hasRows: hasRows) }

        var result = Measurement(
            value: value, status: .normal, numerator: parts.numerator * entry.partScale,
            denominator: parts.denominator.map { $0 * entry.partScale })
        if circumstances.capsOEE { cap(&result, entry, sums) }
        weigh(&result, entry, sums, scope)
        if entry.isCountShare, let trials = parts.denominator {
            if let wilson = wilsonInterval(count: parts.numerator, trials: trials) {
                result.low = entry.kpi.scale * wilson.low
                result.high = entry.kpi.scale * wilson.high
            }
        } else if case .ratio(let n, let d) = entry.computation {
            propagate(&result, n, d, scale: entry.kpi.scale, sums)
        }
        result.status = status(of: result, entry, sums, scope)
        return result
    }

    /// A value without a number, with its reason and its completeness.
    func absent(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope, hasRows: Bool
    ) -> Measurement {
        Measurement(
            status: circumstances.absence(
                entry.records, hasRows: hasRows, shift: scope.shift, days: scope.days),
            completeness: completeness(entry, sums, scope))
    }

    private func rows(_ entry: CatalogueEntry, _ sums: Sums) -> Double {
        switch entry.records {
        case .production, .scrap: sums[.entries]
        case .downtime: sums[.cells]
        case .inspections: sums[.inspections]
        case .attendance: sums[.attendanceRows]
        case .orders: sums[.dueOrders]
        }
    }

    /// Coverage, confidence, worst rung and completeness.
    func weigh(
        _ result: inout Measurement, _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) {
        result.completeness = completeness(entry, sums, scope)
        (result.coverage, result.confidence) = (1, 1)
        guard let basis = entry.basis else { return }
        let weight = sums.values[Column.weight(basis)]
        if weight > 0 {
            result.coverage = min(1, sums.values[Column.observed(basis)] / weight)
            result.confidence = min(1, sums.values[Column.confidence(basis)] / weight)
        }
        result.worstRung = sums.rungs.worst(of: basis.fields)
    }

    private func completeness(
        _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> Double? {
        switch entry.records {
        case .production, .scrap, .downtime:
            let expected = sums[.cells] + sums[.missingCells]
            return scope.hasCompleteness && expected > 0 ? sums[.cells] / expected : nil
        case .inspections, .attendance, .orders: return nil
        }
    }

    /// U, E, then what the circumstances say.
    func status(
        of result: Measurement, _ entry: CatalogueEntry, _ sums: Sums, _ scope: Scope
    ) -> ObservationStatus {
        if (result.coverage ?? 1) < Self.reliableCoverage { return .lowReliability }
        if let value = result.value, value > 100, !circumstances.capsOEE,
            ["EQ-AVAIL", "EQ-PERF", "EQ-OEE", "QL-FTT"].contains(entry.kpi.id)
        {
            return .lowReliability
        }
        if result.worstRung != .observed { return .estimated }
        return circumstances.mark(
            entry.kpi.id, entry.records, days: scope.days, unverified: sums[.unverifiedEntries])
    }

    /// With `oee_cap` no factor of OEE passes 100 %, and OEE is the product of the capped factors.
    private func cap(_ result: inout Measurement, _ entry: CatalogueEntry, _ sums: Sums) {
        func capped(_ n: Element, _ d: Element) -> Double? {
            sums[d] > 0 ? min(1, sums[n] / sums[d]) : nil
        }
        let availability = capped(.runTime, .busyTime)
        let performance = capped(.standardTimeProduced, .runTime)
        let quality = capped(.standardTimeGood, .standardTimeProduced)
        switch entry.kpi.id {
        case "EQ-AVAIL": result.value = availability.map { $0 * 100 }
        case "EQ-PERF": result.value = performance.map { $0 * 100 }
        case "EQ-QTIME": result.value = quality.map { $0 * 100 }
        case "EQ-OEE":
            guard let availability, let performance, let quality else { return }
            result.value = availability * performance * quality * 100
        default: return
        }
    }

    /// First-order propagation of the inferred inputs' errors through the quotient.
    private func propagate(
        _ result: inout Measurement, _ numerator: Formula, _ denominator: Formula, scale: Double,
        _ sums: Sums
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
        let half = normal95 * scale * variance.squareRoot()
        guard half.isFinite else { return }
        result.low = max(0, value - half)
        result.high = value + half
    }

    /// The sigma level falls as the defect rate rises, so its bounds are those of the rate, swapped.
    private func sigma(
        _ entry: CatalogueEntry, _ numerator: Formula, _ denominator: Formula, _ sums: Sums,
        _ scope: Scope
    ) -> Measurement {
        func level(_ share: Double) -> Double { 1.5 - normalQuantile(share) }
        let (defects, chances) = (numerator.value { sums[$0] }, denominator.value { sums[$0] })
        guard chances > 0, circumstances.keeps(entry.records) else {
            return absent(entry, sums, scope, hasRows: sums[.inspections] > 0)
        }
        var result = Measurement(status: .normal)
        weigh(&result, entry, sums, scope)
        guard defects < chances else {
            result.status = .lowReliability
            return result
        }
        let wilson = wilsonInterval(count: defects, trials: chances)
        guard defects > 0 else {
            // Better than can be told: at least the level of the interval's upper limit.
            result.value = wilson.map { level($0.high) }
            result.low = result.value
            result.numerator = result.value
            result.status =
                (result.coverage ?? 1) < Self.reliableCoverage ? .lowReliability : .censored
            return result
        }
        result.value = level(defects / chances)
        // No quotient: the level stands for itself, as a median does.
        result.numerator = result.value
        if let wilson, wilson.low > 0, wilson.high < 1 {
            result.low = level(wilson.high)
            result.high = level(wilson.low)
        }
        result.status = status(of: result, entry, sums, scope)
        return result
    }
}
