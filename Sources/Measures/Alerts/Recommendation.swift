public import Inference
import Plant
import Units

/// Something worth doing, with the number that says so. Nothing is advised without one.
public struct Recommendation: Sendable, Equatable {
    /// What is advised, in the order in which it is told, and what beside the number speaks for it.
    public enum Advice: Sendable, Equatable {
        /// Scrap is above 5 %; the product with most of it.
        case reviewQuality(product: String?, scrapped: Double)
        /// OEE is under 75 %; the loss that took most minutes.
        case attackLoss(RowFact, minutes: Double)
        /// Fewer than 85 % of the orders due are completed.
        case reviewScheduling
        /// Availability is off target; the cause that took most minutes.
        case removeStopCause(String, minutes: Double)
        /// Performance is above 100 %: the standards are slower than the machines.
        case reviewStandards
        /// Setup takes over 10 % of the time that machines run or are set up; hours of setup.
        case shortenChangeovers(hours: Double)
        /// Absenteeism is off target.
        case coverAbsence
        /// Overtime is above the tenant's limit, percent.
        case limitOvertime(limit: Double)
        /// A station is loaded to the tenant's bound or more, percent.
        case relieveBottleneck(station: String, bound: Double)
        /// Orders are past their promised day; the days of the latest.
        case settleOverdueOrders(oldestDays: Double)
        /// Orders are older than the tenant's bound, days; so many of them are on hold.
        case finishOldOrders(bound: Int, onHold: Int)
        /// Items are short.
        case orderComponents
        /// Fewer than 70 % of the inputs were recorded; the input that is missing most often.
        case recordInput(InputField, missing: Int)
    }

    public var advice: Advice
    /// The KPI whose page is the evidence.
    public var kpi: String
    /// The number that speaks for it, in ``unit``.
    public var value: Double
    public var unit: KPI.Unit
    public var status: ObservationStatus
    /// As of a ``Measurement``, with what is advised from as a bound.
    public var extraPlaces = 0

    public init(
        _ advice: Advice, kpi: String, value: Double, unit: KPI.Unit,
        status: ObservationStatus = .normal
    ) {
        self.advice = advice
        self.kpi = kpi
        self.value = value
        self.unit = unit
        self.status = status
    }
}

extension Recommendation {
    /// What `measurements`, whose alerts are known, give reason to advise.
    static func given(
        by measurements: Measurements, _ plant: PlantRecords, _ inputs: InferredInputs
    ) -> [Recommendation] {
        let evidence = RecommendationEvidence(
            measurements: measurements, plant: plant, inputs: inputs)
        return evidence.production + evidence.people + evidence.orders + evidence.data
    }
}

/// Asks each measurement of the window whether it calls for something.
private struct RecommendationEvidence {
    let measurements: Measurements
    let plant: PlantRecords
    let inputs: InferredInputs

    private let window = AlertSearch.window

    /// When a value calls for advice.
    private enum Call {
        case above(Double)
        case below(Double)
        /// At the bound too.
        case from(Double)
        /// Standing bad or critical.
        case offTarget
    }

    /// The advice for a KPI whose measurement asks for it.
    private func advise(
        _ kpi: String, _ call: Call, _ advice: (KPIResult) -> Recommendation.Advice?
    ) -> Recommendation? {
        guard let result = measurements[kpi] else { return nil }
        let measurement = result[window]
        let unit = result.kpi.unit
        guard let value = measurement.value else { return nil }
        func places(_ bound: Double, _ direction: Direction) -> Int {
            unit.extraPlaces(of: value, against: Target(target: bound), direction)
        }
        let (isCalled, extraPlaces) =
            switch call {
            case .above(let bound): (value.isAbove(bound), places(bound, .lower))
            case .below(let bound): (value.isBelow(bound), places(bound, .higher))
            case .from(let bound): (!value.isBelow(bound), places(bound, .higher))
            case .offTarget:
                (
                    measurement.standing == .bad || measurement.standing == .critical,
                    measurement.extraPlaces
                )
            }
        guard isCalled, let advice = advice(result) else { return nil }
        var recommendation = Recommendation(
            advice, kpi: kpi, value: value, unit: unit, status: measurement.status)
        recommendation.extraPlaces = extraPlaces
        return recommendation
    }

    var production: [Recommendation] {
        [
            advise("QL-SCRAP", .above(5)) { result in
                let products = result.slices.filter { $0.dimension == .product }.compactMap {
                    slice in slice.windows[window]?.numerator.map { (slice.member, $0) }
                }
                // Of equal ones the first, which is the first by id.
                let most = products.reduce(nil as (String, Double)?) { most, next in
                    next.1 > (most?.1 ?? 0) ? next : most
                }
                return .reviewQuality(
                    product: most?.0, scrapped: most?.1 ?? result[window].numerator ?? 0)
            },
            advise("EQ-OEE", .below(75)) { _ in largestLoss },
            advise("DL-COMP", .below(85)) { _ in .reviewScheduling },
            advise("EQ-AVAIL", .offTarget) { _ in
                guard let row = measurements["DT-CAUSE"]?.rows[window]?.first,
                    let minutes = row[.minutes], minutes > 0
                else { return nil }
                return .removeStopCause(row.key.text, minutes: minutes)
            },
            advise("EQ-PERF", .above(100)) { _ in .reviewStandards },
            advise("EQ-SETUPR", .above(10)) { result in
                result[window].numerator.map { .shortenChangeovers(hours: $0) }
            },
        ].compactMap { $0 }
    }

    private var largestLoss: Recommendation.Advice? {
        var largest: (fact: RowFact, minutes: Double)?
        for row in measurements["EQ-LOSS"]?.rows[window] ?? [] {
            guard case .fact(let fact) = row.key, fact != .plannedBusyTime, fact != .effectiveTime,
                let minutes = row[.minutes], minutes > largest?.minutes ?? 0
            else { continue }
            largest = (fact, minutes)
        }
        return largest.map { .attackLoss($0.fact, minutes: $0.minutes) }
    }

    var people: [Recommendation] {
        let limit = plant.settings.overtimeLimitPercent
        return [
            advise("LB-ABS", .offTarget) { _ in .coverAbsence },
            advise("LB-OT", .above(limit)) { _ in .limitOvertime(limit: limit) },
        ].compactMap { $0 }
    }

    var orders: [Recommendation] {
        let bound = plant.settings.bottleneckPercent
        var advice = [
            advise("WP-BOTT", .from(bound)) { result in
                result.rows[window]?.first.map {
                    .relieveBottleneck(station: $0.key.text, bound: bound)
                }
            }
        ].compactMap { $0 }
        let late = measurements.alerts.filter { $0.kind == .commitmentMissed }
        if let oldest = late.map(\.value).max() {
            advice.append(
                Recommendation(
                    .settleOverdueOrders(oldestDays: oldest), kpi: "DL-OTD",
                    value: Double(late.count), unit: .count))
        }
        let flag = plant.settings.wipFlagDays
        let old = measurements.wip.filter { $0.active > Double(flag) }
        if !old.isEmpty {
            advice.append(
                Recommendation(
                    .finishOldOrders(bound: flag, onHold: old.count(where: \.isOnHold)),
                    kpi: "WP-AGE", value: Double(old.count), unit: .count))
        }
        let short = measurements.alerts.count {
            $0.kind == .componentShortage && $0.severity == .critical
        }
        if short > 0 {
            advice.append(
                Recommendation(
                    .orderComponents, kpi: "PL-ALERT", value: Double(short), unit: .count))
        }
        return advice
    }

    var data: [Recommendation] {
        [
            advise("DQ-COV", .below(70)) { _ in
                guard let days = measurements.windows[window]?.current else { return nil }
                var counts = [Int](repeating: 0, count: InputField.allCases.count)
                func count<Value>(_ field: InputField, _ estimate: Estimate<Value>) {
                    if !estimate.isMeasured { counts[field.rawValue] += 1 }
                }
                for index in plant.entries.indices where days.contains(plant.entries[index].day) {
                    let entry = inputs.entries[index]
                    count(.idealCycle, entry.idealCycleSeconds)
                    count(.standardMinutes, entry.standardMinutes)
                    count(.headcount, entry.headcount)
                    count(.runTime, entry.runTime)
                    count(.opportunities, entry.opportunities)
                    count(
                        .operationTime, inputs.cells[inputs.cellOfEntry[index]].operationTime)
                }
                guard let most = counts.max(), most > 0,
                    let field = InputField.allCases.first(where: { counts[$0.rawValue] == most })
                else { return nil }
                return .recordInput(field, missing: most)
            }
        ].compactMap { $0 }
    }
}
