import Inference
import Plant
import Units

/// A column made ready for one tenant: what does not depend on the row is looked up once.
///
/// A class, as each is asked some thousand times and copying its parts would cost more than the answer.
final class SummaryCell {
    enum Source {
        case sum(Element, given: Int)
        /// A formula over the sums; `records` counts what an operator's bound looks at. A capped value has
        /// rules of its own beside the formula.
        case formula(CatalogueEntry, Formula, Formula, records: Int?, isCapped: Bool)
        case study(CatalogueEntry, any Study, isQuotient: Bool)
        /// A plain sum of the catalogue.
        case total(CatalogueEntry)
        case orders(WorkOrder.Status)
        case trainingHours
        case minutesOfRow(CatalogueEntry)
        /// The tenant keeps no such records, or this version has no such KPI.
        case empty
    }

    let names: [String]
    let source: Source
    /// `false` when this version lacks the KPI: a later one will fill the column.
    let isKnown: Bool
    /// What weighs the inputs that may have been inferred; `nil` where none may.
    private let basis: Basis?

    init(_ column: SummaryColumn, _ measuring: Measuring) {
        names = column.names
        let entry = column.kpi.flatMap { Catalogue.entry($0) }
        isKnown = column.kpi == nil || entry != nil
        let circumstances = measuring.evaluation.circumstances
        switch column.source {
        case .sum(let element, let records, let given, let basis, _):
            self.basis = basis
            source =
                isKnown && circumstances.keeps(records)
                ? .sum(element, given: Column.element(given)) : .empty
        case .quotient:
            basis = entry?.basis
            source = entry.map { Self.kpi($0, isQuotient: true, measuring) } ?? .empty
        case .figure:
            basis = entry?.basis
            source = entry.map { Self.kpi($0, isQuotient: false, measuring) } ?? .empty
        case .orders(let status):
            basis = nil
            source = circumstances.keeps(.orders) ? .orders(status) : .empty
        case .trainingHours:
            basis = nil
            source = circumstances.keeps(.training) ? .trainingHours : .empty
        case .minutesOfRow:
            basis = nil
            source = entry.map { .minutesOfRow($0) } ?? .empty
        }
    }

    private static func kpi(
        _ entry: CatalogueEntry, isQuotient: Bool, _ measuring: Measuring
    ) -> Source {
        guard measuring.evaluation.circumstances.keeps(entry.records) else { return .empty }
        switch entry.computation {
        case .ratio(let numerator, let denominator):
            return .formula(
                entry, numerator, denominator, records: entry.records.rows.map(Column.element),
                isCapped: measuring.evaluation.circumstances.capsOEE)
        case .total: return .total(entry)
        case .study(let make):
            return .study(entry, measuring.study(entry, make), isQuotient: isQuotient)
        }
    }

    /// Whether the figure is not of recorded facts of the month alone.
    func mayMove(_ sums: Sums) -> Bool {
        if case .orders = source { return true }
        return basis.map { sums.rungs.worst(of: $0) != .observed } ?? false
    }
}

extension Measuring {
    /// Appends the cells of one column for one row.
    func append(
        _ cell: SummaryCell, _ scope: Scope, _ sums: Sums, _ context: SummaryContext,
        to values: inout [Double]
    ) {
        switch cell.source {
        case .empty: for _ in cell.names { values.append(.nan) }
        case .sum(let element, let given):
            values.append(sums.values[given] > 0 ? sums[element].withoutNoise : .nan)
        case .formula(let entry, let numerator, let denominator, let records, let isCapped):
            let n = numerator.value { sums[$0] }
            let d = denominator.value { sums[$0] }
            let count = records.map { sums.values[$0] } ?? 0
            let isSuppressed =
                scope.dimension == .operator && count > 0
                && Int(count) < evaluation.operatorMinimum
            var value = d == 0 || isSuppressed ? Double.nan : (entry.kpi.scale * n / d).withoutNoise
            if isCapped, !value.isNaN { value = measure(entry, scope, sums).value ?? .nan }
            values.append(value.isFinite ? value : .nan)
            // 0 of 0 without a record is nothing; a numerator without a denominator must still add up.
            let isThere = (d != 0 || n != 0 || count > 0) && n.isFinite && d.isFinite
            values.append(isThere ? (n * entry.partScale).withoutNoise : .nan)
            values.append(isThere ? (d * entry.partScale).withoutNoise : .nan)
        case .study(let entry, let study, let isQuotient):
            let finding = study.finding(scope, sums, self)
            let measured = evaluation.measure(entry, finding, sums, scope)
            // A bound is not the number; its parts say that nothing failed.
            values.append(measured.status == .censored ? .nan : measured.value ?? .nan)
            guard isQuotient else { return }
            values.append(finding.numerator?.withoutNoise ?? .nan)
            values.append(finding.denominator?.withoutNoise ?? .nan)
        case .total(let entry):
            let measured = measure(entry, scope, sums)
            values.append(measured.value ?? .nan)
            guard cell.names.count == 3 else { return }
            values.append(measured.numerator ?? .nan)
            values.append(measured.denominator ?? .nan)
        case .orders(let status):
            values.append(Double(context.orders[status.position]))
        case .trainingHours: values.append(context.training)
        case .minutesOfRow(let entry):
            values.append(context.minutes(entry).withoutNoise)
        }
    }
}
