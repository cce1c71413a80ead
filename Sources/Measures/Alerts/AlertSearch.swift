import Inference
import Plant
import Units

/// Finds what is wrong as of the moment of a report.
///
/// The window of judgement is that of the pages, 30 days: what stands there as critical is an alert here.
struct AlertSearch {
    static let window = Window.rolling30

    let measuring: Measuring

    private var plant: PlantRecords { measuring.plant }
    private var asOf: AsOf { measuring.asOf }

    /// All alerts, in their order. `targets` are what the configuration says of the plant's own KPIs.
    func alerts(_ kpis: [KPIResult], targets: [String: Target]) -> [Alert] {
        var alerts = kpis.compactMap { result in
            threshold(
                result, measuring.target(of: result.kpi, configured: targets[result.kpi.id]))
        }
        alerts += kpis.compactMap(signal)
        alerts += openDowntime
        alerts += oldOrders
        alerts += missedCommitments
        alerts += runVariances
        alerts += ComponentShortages(measuring).alerts
        alerts += MissingRecords(measuring).alerts
        alerts += RejectedRecords(measuring).alerts
        return alerts.inOrder()
    }

    // MARK: Thresholds

    private func threshold(_ result: KPIResult, _ target: Target?) -> Alert? {
        let measurement = result[Self.window]
        guard let target, let value = measurement.value,
            let severity = Alert.Severity(measurement.standing)
        else { return nil }
        var alert = Alert(
            severity,
            .threshold(
                kpi: result.kpi.id, standing: measurement.standing, target: target.target),
            since: .day(firstDay(result, measurement.standing, target)), value: value,
            unit: result.kpi.unit, status: measurement.status)
        alert.extraPlaces = measurement.extraPlaces
        return alert
    }

    /// The first day of the latest run of days that stood as badly by themselves; days without a value
    /// neither end a run nor begin one. Without such a day the window's first.
    private func firstDay(_ result: KPIResult, _ standing: Standing, _ target: Target) -> Day {
        var first: Day?
        for point in result.trend.reversed() {
            guard let value = point.value else { continue }
            let own = Standing(of: value, against: target, result.kpi.direction)
            if own.isAsBad(as: standing) {
                first = point.day
            } else if first != nil {
                break
            }
        }
        return first ?? measuring.windows.days[Self.window]?.current.lowerBound ?? asOf.day
    }

    // MARK: Signals

    /// A KPI whose latest day is more than chance, since the first of the days in a row that are. What gets
    /// better needs no attention.
    private func signal(_ result: KPIResult) -> Alert? {
        guard let study = result.signals, case .specialCause(let bearing) = study.variation,
            let last = study.signals.last
        else { return nil }
        switch bearing {
        case .improving: return nil
        case .concerning, .unjudged: break
        }
        let signalled = Set(study.signals.lazy.map(\.day))
        var alert = Alert(
            .info, .signal(kpi: result.kpi.id), since: .day(last.day), value: last.value,
            unit: result.kpi.unit)
        for point in result.trend.reversed() where point.value != nil && point.day <= last.day {
            guard signalled.contains(point.day) else { break }
            if point.day == last.day {
                alert.status = point.status
                alert.extraPlaces = Int(point.extraPlaces)
            }
            alert.since = .day(point.day)
        }
        return alert
    }

    // MARK: The floor

    /// After so many hours a stop is critical; the spec's.
    static let criticalHours = 2.0

    /// Stops that have begun and not ended. A planned one is as it should be, and only told.
    private var openDowntime: [Alert] {
        plant.downtimes.compactMap { stop in
            guard let start = stop.startedAt, start < asOf.time,
                stop.endedAt.map({ $0 > asOf.time }) ?? true
            else { return nil }
            // Ages are measured in real time, also over a change of the clocks.
            let hours = (asOf.instant - plant.client.zone.instant(start)).hours.value
            let severity: Alert.Severity =
                stop.isPlanned ? .info : hours > Self.criticalHours ? .critical : .warning
            let place: Resource =
                stop.machine.map { .machine($0) } ?? stop.line.map { .line($0) } ?? .plant
            return Alert(
                severity,
                .openDowntime(
                    stop: stop.id, at: place, reason: stop.reason, isPlanned: stop.isPlanned),
                since: .time(start), value: hours, unit: .hours)
        }
    }

    // MARK: Orders

    private var oldOrders: [Alert] {
        let bound = plant.settings.wipFlagDays
        return measuring.lives.inProgress(at: asOf.instant).compactMap { age in
            guard age.active > Double(bound) else { return nil }
            let reached = measuring.lives.moment(ofAge: Double(bound), order: age.order)
            return Alert(
                .warning, .wipAge(order: plant.workOrders[age.order].id, bound: bound),
                since: .time(plant.client.zone.local(reached ?? asOf.instant)),
                value: age.active, unit: .days)
        }
    }

    /// The rungs of a promised day that are somebody's word: its own, and the sales order's. A day that was
    /// worked out from a plan is no promise.
    private static let leastConfidence = 0.9

    /// Orders that are not shipped though the day that was promised, and the tolerance, are over.
    private var missedCommitments: [Alert] {
        let tolerance = plant.settings.otdWindowDays
        return zip(plant.workOrders.rows, measuring.inputs.promisedDays).compactMap {
            order, promised in
            guard promised.confidence >= Self.leastConfidence, !order.status.isFinal,
                let due = DueOrder(order, promised: promised, asOf: asOf, tolerance: tolerance),
                !due.isOnTime, due.shipped == nil
            else { return nil }
            return Alert(
                .warning, .commitmentMissed(order: order.id, promised: due.day),
                since: .day(due.day + tolerance + 1), value: Double(asOf.day - due.day),
                unit: .days, status: promised.isMeasured ? .normal : .estimated)
        }
    }

    // MARK: Production runs

    /// Runs of the window that used more, or less, than their estimate by over `variance_percent`. Less is
    /// no loss: the estimate is wrong.
    private var runVariances: [Alert] {
        guard let days = measuring.windows.days[Self.window]?.current else { return [] }
        return plant.productionRuns.compactMap { run in
            guard run.deletedAt == nil, let end = run.completedAt, days.contains(end.day) else {
                return nil
            }
            let whole = RunAccount(run, plant).whole
            guard whole.estimated > 0 else { return nil }
            let percent = (whole.actual - whole.estimated) / whole.estimated * 100
            guard abs(percent) > plant.settings.variancePercent else { return nil }
            return Alert(
                percent > 0 ? .warning : .info,
                .runVariance(
                    run: run.id, estimatedGrams: whole.estimated, usedGrams: whole.actual),
                since: .time(end), value: percent, unit: .percent)
        }
    }
}

extension Alert.Severity {
    /// `nil` for a standing that is no alert.
    fileprivate init?(_ standing: Standing) {
        switch standing {
        case .critical: self = .critical
        case .bad: self = .warning
        case .watch: self = .info
        case .good, .none: return nil
        }
    }
}

extension Standing {
    private var badness: Int {
        switch self {
        case .none, .good: 0
        case .watch: 1
        case .bad: 2
        case .critical: 3
        }
    }

    fileprivate func isAsBad(as other: Standing) -> Bool { badness >= other.badness }
}
