import Measures
import Units

extension Telling {
    /// A recommendation in words, with its number.
    func sentence(_ recommendation: Recommendation) -> [Inline] {
        var measurement = Measurement(
            value: recommendation.value, status: recommendation.status)
        measurement.extraPlaces = recommendation.extraPlaces
        let much: [Inline] = [.reading(Reading(measurement, unit: recommendation.unit))]
        func amount(_ value: Double, _ unit: KPI.Unit) -> [Inline] {
            [.reading(.measured(Amount(value, unit)))]
        }
        switch recommendation.advice {
        case .reviewQuality(let product, let scrapped):
            let most = product.map { id in
                [.text(" ")]
                    + words.sentence(
                        .adviseQualityProduct, [.user(name(of: .product, id))],
                        amount(scrapped, .units))
            }
            return words.sentence(.adviseQuality, much) + (most ?? [])
        case .attackLoss(let fact, let minutes):
            return words.sentence(
                .adviseLoss, much, [.text(words.title(of: fact))],
                [.reading(.measured(Amount(minutes, .minutes, places: 0)))])
        case .reviewScheduling: return words.sentence(.adviseScheduling, much)
        case .removeStopCause(let reason, let minutes):
            return words.sentence(
                .adviseStopCause, much, [.user(cause(reason))],
                [.reading(.measured(Amount(minutes, .minutes, places: 0)))])
        case .reviewStandards: return words.sentence(.adviseStandards, much)
        case .shortenChangeovers(let hours):
            return words.sentence(.adviseChangeovers, much, amount(hours, .hours))
        case .coverAbsence: return words.sentence(.adviseAbsence, much)
        case .limitOvertime(let limit):
            return words.sentence(.adviseOvertime, much, [exactly(limit, .percent)])
        case .relieveBottleneck(let station, let bound):
            return words.sentence(
                .adviseBottleneck, much, [.user(station)], [exactly(bound, .percent)])
        case .settleOverdueOrders(let days):
            return words.sentence(.adviseOverdue, much, [exactly(days, .days)])
        case .finishOldOrders(let bound, let onHold):
            return words.sentence(
                .adviseOldOrders, [exactly(Double(bound), .days)], much,
                [exactly(Double(onHold), .count)])
        case .orderComponents: return words.sentence(.adviseComponents, much)
        case .recordInput(let field, let missing):
            return words.sentence(
                .adviseInputs, much, [.text(name(of: field))], [exactly(Double(missing), .count)])
        }
    }
}
