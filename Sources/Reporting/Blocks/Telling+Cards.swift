import Measures
import Plant
import Units

extension Telling {
    /// The ten core KPIs, in the order in which a supervisor asks for them.
    static let coreKPIs = [
        "EQ-OEE", "EQ-AVAIL", "EQ-PERF", "QL-FPY", "QL-RTY", "QL-PPM", "DL-OTD", "WP-AGE",
        "LB-EFF", "LB-ABS",
    ]

    func cards(_ ids: [String], _ window: Window) -> Block {
        .cards(ids.compactMap { measurements[$0] }.map { card($0, window) })
    }

    func card(_ result: KPIResult, _ window: Window) -> Card {
        let kpi = result.kpi
        let measurement = result[window]
        return Card(
            link: .kpi(kpi.id), name: words.name(of: kpi),
            reading: Reading(measurement, unit: kpi.unit), standing: measurement.standing,
            target: target(measurement, kpi),
            change: measurement.change.map { change($0, kpi, window) },
            period: name(of: window), doubt: doubt(measurement, kpi),
            sparkline: Figure(
                name: "spark-\(kpi.id.lowercased())", title: words.name(of: kpi), subtitle: "",
                description: description(of: result),
                content: .sparkline(
                    Sparkline(points: Array(result.trend.suffix(30)), target: measurement.target)),
                table: nil), variation: result.signals?.variation,
            assurance: result.signals?.assurance)
    }

    /// "target ≥ 85.0 %".
    private func target(_ measurement: Measurement, _ kpi: KPI) -> String? {
        guard let target = measurement.target else { return nil }
        let sign =
            switch kpi.direction {
            case .higher: "≥"
            case .lower: "≤"
            case .target, .none: "="
            }
        return words(.targetComparison, sign, full(Amount(bound: target, kpi.unit)))
    }

    private func change(_ change: Double, _ kpi: KPI, _ window: Window) -> Card.Change {
        let amount = Amount(change, kpi.unit, isSigned: true)
        let isZero = NumberFormat.digits(amount).allSatisfy { !("1"..."9").contains($0) }
        let goodness: Card.Change.Goodness =
            if isZero {
                .same
            } else {
                switch kpi.direction {
                case .higher: change > 0 ? .better : .worse
                case .lower: change < 0 ? .better : .worse
                case .target, .none: .unjudged
                }
            }
        return Card.Change(amount: amount, goodness: goodness, against: against(window))
    }

    /// Why a number is in doubt that no rung of a ladder speaks of: of low reliability, or estimated by a study
    /// that knows for itself how much was inferred.
    func recordedDoubt(
        _ measurement: Measurement, _ coverage: Double, _ kpi: KPI
    ) -> String {
        if measurement.status == .estimated, coverage == 1 {
            return words[phrase(for: .estimated)]
        }
        if coverage < 0.7 || measurement.status != .lowReliability {
            let doubt: Phrase =
                switch Catalogue.uncovered(kpi.id) {
                case .leftOut: .doubtLeftOut
                case .uninspected: .doubtUninspected
                case .inferred: .doubtInferred
                }
            return words(doubt, percent(1 - coverage))
        }
        if kpi.unit == .percent, let value = measurement.value, value.isAbove(100) {
            return words[.doubtStandard]
        }
        return words[.doubtFew]
    }

    /// Why a number is not a plain measured one: "estimated run time, 84 % confidence".
    func doubt(_ measurement: Measurement, _ kpi: KPI) -> String? {
        switch measurement.status {
        case .normal: return nil
        case .estimated, .lowReliability:
            guard measurement.value != nil, let coverage = measurement.coverage else {
                return words[phrase(for: measurement.status)]
            }
            guard measurement.worstRung == .observed else {
                return words(
                    .doubtEstimated, percent(1 - coverage), percent(measurement.confidence ?? 0))
            }
            return recordedDoubt(measurement, coverage, kpi)
        case .breakInSeries, .censored, .differentDefinition, .forecast, .holiday, .imputed,
            .notRecorded, .cannotExist, .provisional, .suppressed, .specialEvent, .unverified:
            return words[phrase(for: measurement.status)]
        }
    }
}
