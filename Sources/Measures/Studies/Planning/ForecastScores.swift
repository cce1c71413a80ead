import Inference
import Plant
import Units

/// Days on which the forecast bottleneck was the observed one.
struct BottleneckForecasts: Study {
    private struct Score {
        var day: Day
        var predicted: String
        var observed: String
    }

    /// By day, days with a forecast and production only.
    private let scores: [Score]
    private let days: [Day]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        var forecasts: [Day: LoggedForecast] = [:]
        for forecast in plant.loggedForecasts
        // What was written down afterwards is no forecast.
        where forecast.kind == .bottleneck && forecast.madeOn <= forecast.forDay {
            guard let known = forecasts[forecast.forDay] else {
                forecasts[forecast.forDay] = forecast
                continue
            }
            // The last word counts; of several on one day the strongest, then the first by id.
            let isBetter =
                known.madeOn == forecast.madeOn
                ? (forecast.value ?? 0) > (known.value ?? 0) : known.madeOn < forecast.madeOn
            if isBetter { forecasts[forecast.forDay] = forecast }
        }
        let use = ResourceUse(measuring, on: Set(forecasts.keys))
        scores = forecasts.keys.sorted().compactMap { day in
            guard day <= measuring.asOf.day, let predicted = forecasts[day]?.subject,
                let observed = use.busiest(on: day, like: predicted)
            else { return nil }
            return Score(day: day, predicted: predicted, observed: observed)
        }
        days = scores.map(\.day)
    }

    private func scores(_ range: ClosedRange<Day>) -> ArraySlice<Score> {
        scores[
            days.count(through: range.lowerBound - 1)..<days.count(through: range.upperBound)]
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let scores = scores(scope.days)
        return .quotient(
            Double(scores.count { $0.predicted == $0.observed }), per: Double(scores.count),
            scale: 100, records: scores.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let scores = scores(scope.days)
        let subjects = Set(scores.map(\.predicted) + scores.map(\.observed)).sorted()
        return subjects.map { subject in
            let predicted = Double(scores.count { $0.predicted == subject })
            let observed = Double(scores.count { $0.observed == subject })
            let hits = Double(
                scores.count { $0.predicted == subject && $0.observed == subject })
            return TableRow(
                .plant(subject),
                [
                    (.predictedDays, predicted), (.observedDays, observed),
                    (.precisionPercent, predicted > 0 ? hits / predicted * 100 : nil),
                    (.recallPercent, observed > 0 ? hits / observed * 100 : nil),
                ])
        }
    }
}

/// (APT + AUST) / PBT of every line and machine group on some days.
private struct ResourceUse {
    private struct Hours {
        var worked = 0.0
        var busy = 0.0
    }

    private var ofLine: [Day: [String: Hours]] = [:]
    private var ofGroup: [Day: [String: Hours]] = [:]
    private let groups: Set<String>

    init(_ measuring: Measuring, on days: Set<Day>) {
        let (plant, inputs) = (measuring.plant, measuring.inputs)
        groups = Set(plant.machines.rows.compactMap(\.group))
        for cell in inputs.cells where days.contains(cell.place.day) {
            var hours = Hours(busy: cell.busyTime.hours.value)
            for entry in cell.entries {
                hours.worked +=
                    (inputs.entries[entry].runTime.value?.value ?? 0)
                    + (plant.entries[entry].setup?.value ?? 0)
            }
            let day = cell.place.day
            if let line = cell.line {
                Self.add(hours, to: &ofLine[day, default: [:]][plant.lines[line].id])
            }
            if let group = cell.place.resource.machine.flatMap({ plant.machines[$0].group }) {
                Self.add(hours, to: &ofGroup[day, default: [:]][group])
            }
        }
    }

    private static func add(_ hours: Hours, to sum: inout Hours?) {
        var total = sum ?? Hours()
        total.worked += hours.worked
        total.busy += hours.busy
        sum = total
    }

    /// The most used resource of the same kind as `subject`: machine groups when it names one, else lines.
    func busiest(on day: Day, like subject: String) -> String? {
        let all = (groups.contains(subject) ? ofGroup : ofLine)[day] ?? [:]
        var best: (id: String, share: Double)?
        for id in all.keys.sorted() {
            guard let hours = all[id], hours.busy > 0, hours.worked > 0 else { continue }
            let share = hours.worked / hours.busy
            if best.map({ share > $0.share }) ?? true { best = (id, share) }
        }
        return best?.id
    }
}

/// Demand as it was forecast for each product and week, against what customers ordered in that week.
struct DemandForecasts: Study {
    private struct Week {
        /// Sunday: a week is scored when it is over.
        var end: Day
        var product: Int
        var forecast: Double
        var actual: Double
        /// |actual − actual of the week before|; `nil` in the first week with sales orders.
        var step: Double?
    }

    /// By end, then product.
    private let weeks: [Week]
    private let ends: [Day]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        var made: [ForecastKey: (madeOn: Day, value: Double)] = [:]
        for forecast in plant.loggedForecasts
        where forecast.kind == .demand && forecast.madeOn <= forecast.forDay {
            guard let value = forecast.value,
                let product = plant.products.find(forecast.subject)?.index
            else { continue }
            let key = ForecastKey(day: forecast.forDay, product: product)
            if let known = made[key], known.madeOn > forecast.madeOn { continue }
            made[key] = (forecast.madeOn, value)
        }
        var forecasts: [ForecastKey: Double] = [:]
        for key in made.keys.sorted() {
            let week = ForecastKey(day: key.day.startOfWeek, product: key.product)
            forecasts[week, default: 0] += made[key]?.value ?? 0
        }
        var actuals: [ForecastKey: Double] = [:]
        var firstWeek: Day?
        for life in measuring.planning.salesLines.lines {
            guard let day = life.receivedAt?.day.startOfWeek else { continue }
            firstWeek = min(firstWeek ?? day, day)
            let key = ForecastKey(day: day, product: life.line.product.index)
            actuals[key, default: 0] += Double(life.line.quantity)
        }
        weeks = forecasts.keys.sorted().compactMap { key in
            guard key.day + 6 <= measuring.asOf.day, let first = firstWeek, key.day >= first,
                let forecast = forecasts[key]
            else { return nil }
            let before = ForecastKey(day: key.day - 7, product: key.product)
            let actual = actuals[key] ?? 0
            return Week(
                end: key.day + 6, product: key.product, forecast: forecast, actual: actual,
                step: before.day >= first ? abs(actual - (actuals[before] ?? 0)) : nil)
        }
        ends = weeks.map(\.end)
    }

    private struct ForecastKey: Hashable, Comparable {
        var day: Day
        var product: Int
        static func < (a: ForecastKey, b: ForecastKey) -> Bool {
            (a.day, a.product) < (b.day, b.product)
        }
    }

    private func weeks(_ range: ClosedRange<Day>) -> ArraySlice<Week> {
        weeks[
            ends.count(through: range.lowerBound - 1)..<ends.count(through: range.upperBound)]
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let weeks = weeks(scope.days)
        let actual = weeks.reduce(0) { $0 + $1.actual }
        let error = weeks.reduce(0) { $0 + abs($1.forecast - $1.actual) }
        return .quotient(actual - error, per: actual, scale: 100, records: weeks.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let own = weeks(scope.days)
        guard !own.isEmpty else { return [] }
        let actual = own.reduce(0) { $0 + $1.actual }
        let error = own.reduce(0) { $0 + abs($1.forecast - $1.actual) }
        let excess = own.reduce(0) { $0 + $1.forecast - $1.actual }
        // The scale of MASE is the error of "as last week" over all weeks up to the end of the window.
        let steps = weeks[..<ends.count(through: scope.days.upperBound)].compactMap(\.step)
        let scale = steps.isEmpty ? 0 : steps.reduce(0, +) / Double(steps.count)
        var rows = [
            TableRow(.productWeeks, Double(own.count)),
            TableRow(.wapePercent, actual > 0 ? error / actual * 100 : nil),
            TableRow(.mase, scale > 0 ? error / Double(own.count) / scale : nil),
            TableRow(.biasPercent, actual > 0 ? excess / actual * 100 : nil),
        ]
        for product in Set(own.map(\.product)).sorted() {
            let weeks = own.filter { $0.product == product }
            let actual = weeks.reduce(0) { $0 + $1.actual }
            let error = weeks.reduce(0) { $0 + abs($1.forecast - $1.actual) }
            rows.append(
                TableRow(
                    .member(.product, measuring.plant.products.rows[product].id),
                    [
                        (.forecastUnits, weeks.reduce(0) { $0 + $1.forecast }),
                        (.demandUnits, actual),
                        (.errorPercent, actual > 0 ? error / actual * 100 : nil),
                    ]))
        }
        return rows
    }
}
