import Inference
import Measures
import Plant
import Units

extension Telling {
    /// Every alert in words, in its order.
    func lines(of alerts: [Alert]) -> [AlertLine] {
        alerts.map { alert in
            let message = message(alert)
            return AlertLine(
                alert: alert, message: message,
                text: words.plainText(message, currency: identity.currency),
                link: link(of: alert.cause), isNew: alertChanges.map { $0.new.contains(alert.key) })
        }
    }

    /// How much, with the mark of what kind of number it is.
    func reading(_ alert: Alert) -> Reading {
        var measurement = Measurement(value: alert.value, status: alert.status)
        measurement.extraPlaces = alert.extraPlaces
        let reading = Reading(measurement, unit: alert.unit)
        switch alert.cause {
        case .commitmentMissed, .daysMissing, .recordsRejected: return reading.whole
        case .threshold, .signal, .wipAge, .openDowntime, .componentShortage, .runVariance,
            .shiftsMissing:
            return reading
        }
    }

    private func message(_ alert: Alert) -> [Inline] {
        let much: [Inline] = [.reading(reading(alert))]
        switch alert.cause {
        case .threshold(let kpi, let standing, let target):
            return words.sentence(
                .alertThreshold, [kpiName(kpi)], much, [.text(words[.standing(standing)])],
                [.reading(.measured(Amount(bound: target, alert.unit)))])
        case .signal(let kpi): return words.sentence(.alertSignal, [kpiName(kpi)], much)
        case .wipAge(let order, let bound):
            return words.sentence(
                .alertWIPAge, [.user(order)], much, [exactly(Double(bound), .days)])
        case .openDowntime(_, let place, let reason, let isPlanned):
            let name: Inline =
                switch place {
                case .machine(let machine): .user(plant.machines[machine].name)
                case .line(let line): .user(plant.lines[line].name)
                case .plant: .text(words[.wholePlant])
                }
            return words.sentence(
                isPlanned ? .alertPlannedStop : .alertOpenDowntime, [name], much,
                [.user(cause(reason))])
        case .componentShortage(let item, let unit, let need):
            return message(of: item, unit, need)
        case .runVariance(let run, let estimated, let used):
            return words.sentence(
                .alertRunVariance, [.user(run)], [.text(quantity(used) + "\u{202F}g")],
                [.text(quantity(estimated) + "\u{202F}g")],
                [.reading(.measured(Amount(alert.value, .percent, isSigned: true)))])
        case .commitmentMissed(let order, let promised):
            return words.sentence(
                .alertCommitment, [.user(order)], [.day(promised)], much)
        case .daysMissing(let days) where days.lowerBound == days.upperBound:
            return words.sentence(.alertDayMissing, [.day(days.lowerBound)])
        case .daysMissing(let days):
            return words.sentence(
                .alertDaysMissing, [exactly(alert.value, .count)], [.day(days.lowerBound)],
                [.day(days.upperBound)])
        case .shiftsMissing(let day):
            return words.sentence(.alertShiftsMissing, [.day(day)], much)
        case .recordsRejected(let table, let all):
            return words.sentence(
                .alertRejected, [.code(table)], much, [exactly(Double(all), .count)])
        }
    }

    private func message(of item: String, _ unit: String, _ need: ComponentNeed) -> [Inline] {
        // A number and its unit are isolated as one, so that neither goes to the other end of the line.
        func amount(_ value: Double) -> [Inline] { [.user(quantity(value) + "\u{202F}" + unit)] }
        let (onHand, needed) = (amount(need.onHand), amount(need.needed))
        switch need.reason {
        case .safetyStock:
            return words.sentence(.alertShortageSafety, [.user(item)], onHand, needed)
        case .orders(let first, let count) where count == 1:
            return words.sentence(
                .alertShortageOrder, [.user(item)], onHand, needed, [.user(first)])
        case .orders(let first, let count):
            return words.sentence(
                .alertShortageOrders, [.user(item)], onHand, needed, [.user(first)],
                [exactly(Double(count), .count)])
        }
    }

    /// In a unit of the plant's own: whole where it is, else with one decimal.
    private func quantity(_ value: Double) -> String {
        NumberFormat.digits(value, places: value == value.rounded() ? 0 : 1)
    }

    func exactly(_ value: Double, _ unit: KPI.Unit) -> Inline {
        .reading(.measured(Amount(value, unit, places: value == value.rounded() ? 0 : nil)))
    }

    func kpiName(_ id: String) -> Inline {
        .text(measurements[id].map { words.name(of: $0.kpi) } ?? id)
    }

    /// The page that shows what is behind an alert.
    private func link(of cause: Alert.Cause) -> PagePath {
        switch cause {
        case .threshold(let kpi, _, _), .signal(let kpi): .kpi(kpi)
        case .wipAge: Area.flow.path
        case .openDowntime(_, .machine(let machine), _, _):
            path(of: .machine, plant.machines[machine].id) ?? Area.downtime.path
        case .openDowntime(_, .line, _, _), .openDowntime(_, .plant, _, _): Area.downtime.path
        case .componentShortage: .kpi("PL-ALERT")
        case .runVariance: .kpi("AM-VARW")
        case .commitmentMissed: Area.delivery.path
        case .daysMissing, .shiftsMissing, .recordsRejected: Area.dataQuality.path
        }
    }
}

extension Reading {
    /// Without decimals: days are counted here, not measured.
    fileprivate var whole: Reading {
        func whole(_ amount: Amount) -> Amount {
            Amount(amount.value, amount.unit, places: 0, isSigned: amount.isSigned)
        }
        switch self {
        case .measured(let amount): return .measured(whole(amount))
        case .marked(let amount, let status): return .marked(whole(amount), status)
        case .beyond(let amount): return .beyond(whole(amount))
        case .absent: return self
        }
    }
}
