import Inference
import Plant
import Statistics
import Units

/// What planning should have been told of and when, from the stamps of orders and the snapshots of stock.
struct PlanningAlerts: Study {
    private struct Alert {
        var kind: RowFact
        var raisedDay: Day
        var raised: Instant
        /// `nil`: not cleared yet.
        var clearedDay: Day?
    }

    private static let kinds: [RowFact] = [
        .alertOrderLate, .alertStartMissed, .alertLongInProgress, .alertUnassigned,
        .alertBelowSafetyStock,
    ]

    private var alerts: [Alert] = []
    /// Ascending.
    private let raisedDays: [Day]

    /// House value: an order should be assigned so many scheduled days before its planned start.
    static let assignmentDays = 2

    init(_ measuring: Measuring) {
        for index in measuring.planning.milestones.indices {
            alerts += Self.alerts(of: index, measuring)
        }
        alerts += Self.stockAlerts(measuring)
        raisedDays = alerts.map(\.raisedDay).sorted()
    }

    private static func alerts(of index: Int, _ measuring: Measuring) -> [Alert] {
        let plant = measuring.plant
        let zone = plant.client.zone
        let settings = plant.settings
        let life = measuring.planning.milestones[index]
        let order = plant.workOrders.rows[index]
        // Nobody knows when such an order stopped being open.
        if life.isUnknowable { return [] }
        var alerts: [Alert] = []
        /// Nothing is raised before the order came, nor of one that was through by then.
        func raise(_ kind: RowFact, at moment: Instant, clearedAt end: Instant?) {
            let raised = max(moment, life.arrival ?? moment)
            guard raised <= measuring.asOf.instant, end.map({ $0 > raised }) ?? true else {
                return
            }
            alerts.append(
                Alert(
                    kind: kind, raisedDay: zone.local(raised).day, raised: raised,
                    clearedDay: end.flatMap {
                        $0 <= measuring.asOf.instant ? zone.local($0).day : nil
                    }))
        }
        if let due = measuring.inputs.promisedDays[index].value {
            let late = LocalTime(due + settings.otdWindowDays + 1)
            raise(.alertOrderLate, at: zone.instant(late), clearedAt: life.end)
        }
        let startOrEnd = [life.start, life.end].compactMap { $0 }.min()
        if let planned = order.plannedStartAt {
            let minutes = settings.scheduleToleranceMinutes.value
            let missed = zone.instant(planned).seconds + Int64(minutes * 60)
            raise(
                .alertStartMissed, at: Instant(seconds: missed + 1), clearedAt: startOrEnd)
            if !life.isAssigned {
                let day = measuring.planning.shifts.day(
                    Self.assignmentDays, before: planned.day)
                raise(
                    .alertUnassigned, at: zone.instant(LocalTime(day)), clearedAt: startOrEnd)
            }
        }
        if let old = measuring.lives.moment(
            ofAge: Double(settings.wipFlagDays), order: Reference(position: index))
        {
            raise(.alertLongInProgress, at: old, clearedAt: life.end)
        }
        return alerts
    }

    /// From the first snapshot below the safety stock to the first that is not.
    private static func stockAlerts(_ measuring: Measuring) -> [Alert] {
        let zone = measuring.plant.client.zone
        var alerts: [Alert] = []
        var openAlert: [String: Int] = [:]
        for snapshot in measuring.plant.stock where snapshot.day <= measuring.asOf.day {
            guard let safety = snapshot.safetyStock else { continue }
            let isBelow = snapshot.onHand < safety
            if let open = openAlert[snapshot.itemID] {
                if isBelow { continue }
                alerts[open].clearedDay = snapshot.day
                openAlert[snapshot.itemID] = nil
            } else if isBelow {
                openAlert[snapshot.itemID] = alerts.count
                // A snapshot is of the end of its day.
                alerts.append(
                    Alert(
                        kind: .alertBelowSafetyStock, raisedDay: snapshot.day,
                        raised: min(
                            zone.instant(LocalTime(snapshot.day + 1)), measuring.asOf.instant),
                        clearedDay: nil))
            }
        }
        return alerts
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let raised = raisedDays.count(in: scope.days)
        return Finding(Double(raised), records: raised)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let last = scope.days.upperBound
        let end = measuring.end(of: last)
        return Self.kinds.map { kind in
            let own = alerts.filter { $0.kind == kind }
            let open = own.filter {
                $0.raisedDay <= last && ($0.clearedDay.map { $0 > last } ?? true)
            }
            let ages = open.map { max(0, (end - $0.raised).days) }.sorted()
            return TableRow(
                .fact(kind),
                [
                    (.raised, Double(own.count { scope.days.contains($0.raisedDay) })),
                    (
                        .cleared,
                        Double(
                            own.count { $0.clearedDay.map(scope.days.contains) ?? false })
                    ),
                    (.stillOpen, Double(open.count)),
                    (.medianAgeDays, quantile(ages, 0.5)),
                ])
        }
    }
}
