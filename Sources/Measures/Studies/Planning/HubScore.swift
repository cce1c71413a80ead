import Plant
import Units

/// The weighted mean of four planning KPIs, each in percent. One without a value is left out, and coverage
/// says how much of the weight is left.
struct HubScore: Study {
    /// In the order of the setting's weights.
    static let parts = ["PL-SOEFF", "PL-ADH", "PL-ACCM", "PL-COV"]

    private func measured(
        _ scope: Scope, _ measuring: Measuring
    ) -> [(id: String, weight: Double, measurement: Measurement)] {
        zip(Self.parts, measuring.plant.settings.hubWeights).compactMap { id, weight in
            measuring.measure(id, scope).map { (id, weight, $0) }
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let parts = measured(scope, measuring)
        let whole = parts.reduce(0) { $0 + $1.weight }
        var (total, weight) = (0.0, 0.0)
        var doubtful: ObservationStatus?
        for part in parts {
            guard part.weight > 0, let value = part.measurement.value else { continue }
            total += part.weight * value
            weight += part.weight
            // The score is no surer than its parts.
            let status = part.measurement.status
            if status == .lowReliability || (status == .estimated && doubtful == nil) {
                doubtful = status
            }
        }
        guard weight > 0 else { return .nothing }
        var finding = Finding(
            total / weight, of: total, per: weight, records: parts.count, status: doubtful)
        finding.coverage = weight / whole
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        measured(scope, measuring).map { part in
            TableRow(
                .kpi(part.id),
                [(.scorePercent, part.measurement.value), (.partWeight, part.weight)])
        }
    }
}
