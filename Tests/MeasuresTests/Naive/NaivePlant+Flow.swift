import Foundation
import Measures
import Plant
import Units

// Orders on their way and what planning makes of them, of the whole plant.
extension NaivePlant {
    private var zone: Zone { records.client.zone }
    private var orders: [Reference<WorkOrder>] { records.workOrders.references }

    private func isCalledOff(_ order: WorkOrder) -> Bool {
        order.status == .cancelled || order.status == .rejected
    }

    /// The step of a job by its id.
    private func job(_ id: String?) -> Job? {
        id.flatMap { id in records.jobs.first { $0.id == id } }
    }

    /// Good and scrapped units by the end of a day: entries that name the order or one of its jobs, those of a
    /// job only at its last step; the order's own count where no entry names it at all.
    func made(_ order: Reference<WorkOrder>, through day: Day) -> (good: Double, scrapped: Double) {
        let own = records.entries.filter { ($0.workOrder ?? job($0.jobID)?.order) == order }
        guard !own.isEmpty else {
            let row = records.workOrders[order]
            return (Double(row.completedQuantity), Double(row.scrappedQuantity))
        }
        var (good, scrapped) = (0.0, 0.0)
        for entry in own where entry.day <= day {
            scrapped += Double(entry.scrapped ?? 0)
            if let job = job(entry.jobID) {
                let last = records.jobs.filter { $0.order == job.order }.map(\.step).max()
                if job.step != last { continue }
            }
            good += Double(entry.good)
        }
        return (good, scrapped)
    }

    private func start(_ order: Reference<WorkOrder>) -> LocalTime? {
        records.workOrders[order].startedAt
            ?? records.workOrderEvents.filter { $0.order == order && $0.to == .inProgress }
            .map(\.at).min()
    }

    private func end(_ order: Reference<WorkOrder>) -> LocalTime? {
        let row = records.workOrders[order]
        let events = records.workOrderEvents.filter { $0.order == order && !$0.to.isOpen }
        return
            ([row.completedAt, row.shippedAt, row.closedAt].compactMap { $0 } + events.map(\.at))
            .min()
    }

    private func arrival(_ order: Reference<WorkOrder>) -> LocalTime? {
        let row = records.workOrders[order]
        let events = records.workOrderEvents.filter { $0.order == order }.map(\.at)
        return ([row.receivedAt, row.releasedAt, row.startedAt].compactMap { $0 } + events).min()
    }

    private func isUnder(_ at: LocalTime?, _ moment: Instant) -> Bool {
        at.map { zone.instant($0) <= moment } ?? false
    }

    private func inProgress(at moment: Instant) -> [Reference<WorkOrder>] {
        orders.filter { order in
            guard isUnder(start(order), moment) else { return false }
            guard let end = end(order) else {
                return records.workOrders[order].status.isOpen
                    || !isUnder(lastChange(of: order), moment)
            }
            return zone.instant(end) > moment
        }
    }

    /// Open for planning: it had come, and had not ended.
    private func isOpen(_ order: Reference<WorkOrder>, at moment: Instant) -> Bool {
        let end = end(order)
        if end == nil, !records.workOrders[order].status.isOpen { return false }
        if let came = arrival(order), zone.instant(came) > moment { return false }
        return end.map { zone.instant($0) > moment } ?? true
    }

    private func remaining(_ order: Reference<WorkOrder>, through day: Day, _ moment: Instant)
        -> Double
    {
        if end(order) == nil, !records.workOrders[order].status.isOpen { return 0 }
        if isUnder(end(order), moment) { return 0 }
        return max(0, Double(records.workOrders[order].quantity) - made(order, through: day).good)
    }

    private func hours(_ from: LocalTime, _ to: LocalTime) -> Double {
        Double(zone.instant(to).seconds - zone.instant(from).seconds) / 3600
    }

    func flow(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        let day = days.upperBound
        let moment = snapshot(day)
        switch kpi {
        case "DL-LT", "DL-E2E": return leadTime(kpi, days)
        case "DL-PART":
            let open = orders.filter { status($0, at: day)?.isOpen ?? false }
            let good = open.reduce(0.0) {
                $0 + min(made($1, through: day).good, Double(records.workOrders[$1].quantity))
            }
            return Self.value(
                good, per: open.reduce(0) { $0 + Double(records.workOrders[$1].quantity) },
                scale: 100)
        case "DL-BACK":
            let late = orders.filter { order in
                guard status(order, at: day)?.isOpen ?? false,
                    let promised = promisedDay(records.workOrders[order])
                else { return false }
                return promised + records.settings.otdWindowDays < day
            }
            return Self.count(Double(late.count))
        case "WP-QTY":
            return Self.count(
                inProgress(at: moment).reduce(0.0) { sum, order in
                    let made = made(order, through: day)
                    let left =
                        Double(records.workOrders[order].quantity) - made.good - made.scrapped
                    return sum + max(0, left)
                })
        case "WP-PROG":
            let own = inProgress(at: moment).filter { records.workOrders[$0].quantity > 0 }
            let good = own.reduce(0.0) {
                $0 + min(made($1, through: day).good, Double(records.workOrders[$1].quantity))
            }
            return Self.value(
                good, per: own.reduce(0) { $0 + Double(records.workOrders[$1].quantity) },
                scale: 100)
        case "WP-TIME":
            let open = orders.count { status($0, at: day)?.isOpen ?? false }
            return open > 0 ? Self.count(Double(open)) : .none
        case "WP-LITTLE": return little(days)
        case "WP-TURN": return turns(days)
        case "LB-LOAD": return workload(days)
        case "PR-MCE", "PR-ALLOC": return execution(kpi, days)
        case "PR-TAKT": return takt(days)
        case "DL-MIX": return mix(days)
        default: return planning(kpi, days, moment)
        }
    }

    /// What its last change by the end of the day made of it; `nil` before it came and once it was over.
    private func status(_ order: Reference<WorkOrder>, at day: Day) -> WorkOrder.Status? {
        let row = records.workOrders[order]
        let events = records.workOrderEvents.filter { $0.order == order }
        var changes = events.map { ($0.at, $0.to) }
        let stamps: [(LocalTime?, WorkOrder.Status)] = [
            (row.receivedAt, .received), (row.releasedAt, .released), (row.startedAt, .inProgress),
            (row.completedAt, .completed), (row.shippedAt, .shipped), (row.closedAt, .closed),
        ]
        for case (let at?, let status) in stamps
        where !events.contains(where: { $0.to == status }) {
            changes.append((at, status))
        }
        if changes.isEmpty { return row.status }
        let past = changes.filter { isUnder($0.0, snapshot(day)) }
        guard let newest = past.map(\.0).max() else { return nil }
        return past.count == changes.count ? row.status : past.last { $0.0 == newest }?.1
    }

    private func leadTime(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        var spans: [Double] = []
        for order in records.workOrders.rows where !isCalledOff(order) {
            let sale = order.salesOrder.map { records.salesOrders[$0] }
            let from = kpi == "DL-LT" ? order.releasedAt : sale?.receivedAt ?? order.receivedAt
            guard let to = kpi == "DL-LT" ? order.completedAt : order.shippedAt, to <= asOf.time,
                days.contains(to.day), let from
            else { continue }
            let length = hours(from, to) / 24
            if length >= 0 { spans.append(length) }
        }
        return Self.median(spans)
    }

    /// Order-days in progress over orders completed.
    private func little(_ days: ClosedRange<Day>) -> Answer {
        let from = zone.instant(LocalTime(days.lowerBound)).seconds
        let to = snapshot(days.upperBound).seconds
        var (load, completed, alive) = (0.0, 0.0, 0)
        for order in orders {
            guard let begin = start(order) else { continue }
            let end = end(order)
            if end == nil, !records.workOrders[order].status.isOpen {
                guard let last = lastChange(of: order), zone.instant(last).seconds > to else {
                    continue
                }
            }
            let first = zone.instant(begin).seconds
            let last = end.map { zone.instant($0).seconds } ?? .max
            guard first < to, last > from else { continue }
            alive += 1
            load += Double(max(0, min(last, to) - max(first, from))) / 86_400
            if last <= to, !isCalledOff(records.workOrders[order]) { completed += 1 }
        }
        guard alive > 0 else { return .none }
        return Self.value(load, per: max(1, completed))
    }

    private func turns(_ days: ClosedRange<Day>) -> Answer {
        let rows = records.stock.filter { days.contains($0.day) }
        let snapshots = Set(rows.map(\.day)).count
        let worth = rows.reduce(0.0) { $0 + $1.onHand * ($1.unitCost ?? 0) }
        var (used, good) = (0.0, 0.0)
        for (entry, _) in entries(days, .everything) {
            guard let product = records.product(of: entry) else {
                good += Double(entry.good)
                continue
            }
            good += Double(entry.good)
            used += Double(entry.good) * (records.products[product].unitCost ?? 0)
        }
        guard worth > 0, used > 0 || good == 0 else { return .none }
        let length = Double(days.upperBound - days.lowerBound + 1)
        return Self.value(used * 365 / length, per: worth / Double(snapshots))
    }

    /// σ/μ of the minutes left per person.
    private func workload(_ days: ClosedRange<Day>) -> Answer {
        guard days.upperBound >= asOf.day else { return .open }
        var minutes: [Reference<Employee>: Double] = [:]
        for reference in orders where records.workOrders[reference].status.isOpen {
            let order = records.workOrders[reference]
            let perUnit =
                (order.standardMinutes
                ?? order.product.flatMap { records.products[$0].standardMinutes })?.value
            let own = records.jobs.filter { $0.order == reference }
            if own.isEmpty, let person = order.operatorEmployee, let perUnit {
                let left = Double(order.quantity) - made(reference, through: asOf.day).good
                minutes[person, default: 0] += perUnit * max(0, left)
            }
            for job in own {
                guard let person = job.employee ?? order.operatorEmployee else { continue }
                let step = records.routing.last {
                    $0.product == order.product && $0.step == job.step
                }?.effectiveStandardMinutes?.value
                let standard = step ?? perUnit.map { $0 / Double(own.count) }
                let left = max(0, (job.plannedQuantity ?? order.quantity) - job.completedQuantity)
                if job.isCompleted {
                    minutes[person, default: 0] += 0
                } else if let planned = job.plannedHours {
                    minutes[person, default: 0] +=
                        max(0, planned.value - (job.actualHours?.value ?? 0)) * 60
                } else if let standard {
                    minutes[person, default: 0] += standard * Double(left)
                }
            }
        }
        let loads = minutes.values.sorted()
        let mean = loads.reduce(0, +) / Double(max(1, loads.count))
        guard loads.count > 1, mean > 0 else { return .none }
        let variance = loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(loads.count)
        return Self.value(sqrt(variance), per: mean)
    }

    private func execution(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        var (taken, life) = (0.0, 0.0)
        for reference in orders {
            let order = records.workOrders[reference]
            guard !isCalledOff(order), let end = order.completedAt, end <= asOf.time,
                days.contains(end.day), let start = start(reference), hours(start, end) > 0
            else { continue }
            let own = entryPositions.filter {
                records.entries[$0].workOrder == reference && records.entries[$0].day <= asOf.day
            }
            guard !own.isEmpty else { continue }
            life += hours(start, end)
            for position in own {
                guard let input = inputs[position] else { continue }
                taken += input.runTime.value
                if kpi == "PR-MCE" { continue }
                let cell = cells.first { $0.entries.contains(position) }
                taken += records.entries[position].setup?.value ?? 0
                taken += (cell?.unplannedStop ?? 0) / 60 * input.share
            }
        }
        return Self.value(taken, per: life, scale: 100)
    }

    /// A line is there once in a shift, as long as that of its machines which has most time.
    private func takt(_ days: ClosedRange<Day>) -> Answer {
        struct Place: Hashable {
            var day: Day
            var shift: Reference<Shift>
            var line: Reference<Line>?
        }
        var available: [Place: Double] = [:]
        for cell in cells where days.contains(cell.key.day) {
            let place = Place(day: cell.key.day, shift: cell.key.shift, line: line(of: cell.key))
            available[place] = max(available[place] ?? 0, cell.busyTime)
        }
        let units = records.workOrders.rows.reduce(0.0) { sum, order in
            guard !isCalledOff(order), let promised = promisedDay(order), days.contains(promised)
            else { return sum }
            return sum + Double(order.quantity)
        }
        let minutes = available.values.reduce(0, +)
        return minutes > 0 ? Self.value(minutes * 60, per: units) : .none
    }

    private func mix(_ days: ClosedRange<Day>) -> Answer {
        struct Batch: Hashable {
            var day: Day
            var product: Reference<Product>
        }
        var planned: [Batch: Double] = [:]
        for row in records.scheduleRows where days.contains(row.day) && row.day <= asOf.day {
            switch records.schedules[row.schedule].status {
            case .committed, .active, .completed:
                planned[Batch(day: row.day, product: row.product), default: 0] +=
                    Double(row.quantity)
            case .draft, .cancelled: break
            }
        }
        var made = 0.0
        for (batch, plan) in planned {
            let good = entries(batch.day...batch.day, .everything)
                .filter { records.product(of: $0.entry) == batch.product }
                .reduce(0) { $0 + $1.entry.good }
            made += min(plan, Double(good))
        }
        return Self.value(made, per: planned.values.reduce(0, +), scale: 100)
    }
}

// Planning.
extension NaivePlant {
    private func within(_ at: LocalTime?, _ days: ClosedRange<Day>) -> LocalTime? {
        at.flatMap { days.contains($0.day) && $0 <= asOf.time ? $0 : nil }
    }

    /// Sales lines that were received, cancelled sales apart, each with its work orders.
    private var salesLines:
        [(line: SalesOrderLine, sale: SalesOrder, orders: [Reference<WorkOrder>])]
    {
        let lines = records.salesOrderLines.filter { line in
            let sale = records.salesOrders[line.order]
            return sale.status != "CANCELLED" && sale.receivedAt.map { $0 <= asOf.time } ?? true
        }
        return lines.map { line in
            let own = orders.filter { reference in
                let order = records.workOrders[reference]
                guard order.salesOrder == line.order, !isCalledOff(order),
                    arrival(reference).map({ zone.instant($0) <= asOf.instant }) ?? true
                else { return false }
                let candidates = lines.filter { $0.order == line.order }
                let home =
                    order.salesOrderLineNumber.map { number in
                        candidates.first { $0.lineNumber == number }
                    }
                    ?? candidates.first { $0.product == order.product }
                    ?? (candidates.count == 1 ? candidates.first : nil)
                return home?.lineNumber == line.lineNumber
            }
            return (line, records.salesOrders[line.order], own)
        }
    }

    func planning(_ kpi: String, _ days: ClosedRange<Day>, _ moment: Instant) -> Answer {
        switch kpi {
        case "PL-SO2WO", "PL-CPLX":
            let own = salesLines.filter { within($0.sale.receivedAt, days) != nil }
            let used = own.filter { !$0.orders.isEmpty }
            return kpi == "PL-SO2WO"
                ? Self.value(Double(used.count), per: Double(own.count), scale: 100)
                : Self.value(
                    Double(used.reduce(0) { $0 + $1.orders.count }), per: Double(used.count))
        case "PL-SOEFF":
            let own = salesLines.filter {
                within($0.line.plannedAt, days) != nil && $0.sale.receivedAt != nil
            }
            let met = own.count {
                hours($0.sale.receivedAt ?? asOf.time, $0.line.plannedAt ?? asOf.time) <= 48
            }
            return Self.value(Double(met), per: Double(own.count), scale: 100)
        case "PL-ASSIGN":
            let open = orders.filter { isOpen($0, at: moment) }
            let ready = open.filter { reference in
                let order = records.workOrders[reference]
                return order.machine != nil
                    && (order.operatorEmployee != nil
                        || records.jobs.contains { $0.order == reference && $0.employee != nil })
            }
            return Self.value(Double(ready.count), per: Double(open.count), scale: 100)
        case "PL-BOMU":
            let released = records.billsOfMaterials.references.filter { reference in
                let bill = records.billsOfMaterials[reference]
                return bill.isActive
                    && bill.releasedAt.map { $0 <= asOf.time && $0.day <= days.upperBound } ?? false
            }
            let used = released.filter { bill in
                orders.contains { reference in
                    let order = records.workOrders[reference]
                    return order.billOfMaterials == bill && !isCalledOff(order)
                        && arrival(reference).map { days.contains($0.day) } ?? false
                }
            }
            return Self.value(Double(used.count), per: Double(released.count), scale: 100)
        case "PL-BOM2WO":
            var spans: [Double] = []
            for bill in records.billsOfMaterials.references {
                let first = orders.filter {
                    records.workOrders[$0].billOfMaterials == bill
                        && !isCalledOff(records.workOrders[$0])
                }.compactMap(arrival).filter { $0 <= asOf.time }.min()
                guard let released = records.billsOfMaterials[bill].releasedAt, let first,
                    days.contains(first.day), hours(released, first) >= 0
                else { continue }
                spans.append(hours(released, first))
            }
            return Self.median(spans)
        case "PL-ACCM", "PL-ACCS": return accuracy(kpi, days)
        case "PL-LT":
            return Self.median(
                records.workOrders.rows.compactMap { order in
                    guard !isCalledOff(order), let sale = order.salesOrder,
                        let received = records.salesOrders[sale].receivedAt,
                        let released = within(order.releasedAt, days), received <= released
                    else { return nil }
                    return hours(received, released)
                })
        case "PL-ADH":
            var (due, met) = (0.0, 0.0)
            let tolerance = records.settings.scheduleToleranceMinutes.value
            for reference in orders {
                let order = records.workOrders[reference]
                guard !isCalledOff(order), let plan = order.plannedStartAt, days.contains(plan.day)
                else { continue }
                let start = start(reference).flatMap { $0 <= asOf.time ? $0 : nil }
                let waited = Double(asOf.instant.seconds - zone.instant(plan).seconds) / 60
                guard start != nil || waited > tolerance else { continue }
                due += 1
                if let start, abs(hours(plan, start)) * 60 <= tolerance { met += 1 }
            }
            return Self.value(met, per: due, scale: 100)
        case "PL-PVE":
            return Self.median(
                records.workOrders.rows.compactMap { order in
                    guard !isCalledOff(order), let plan = order.plannedEndAt,
                        let end = within(order.completedAt, days)
                    else { return nil }
                    return hours(plan, end)
                })
        case "PL-BOMP": return billProductivity(days)
        case "PL-MBOM":
            var spreads: [Double] = []
            for sale in records.salesOrders.references {
                let own = records.workOrders.rows.filter {
                    $0.salesOrder == sale && $0.billOfMaterials != nil && !isCalledOff($0)
                }
                let ends = own.compactMap(\.completedAt).filter { $0 <= asOf.time }.sorted()
                guard Set(own.compactMap(\.billOfMaterials)).count > 1, ends.count == own.count,
                    let first = ends.first, let last = ends.last, days.contains(last.day)
                else { continue }
                spreads.append(hours(first, last) / 24)
            }
            return Self.median(spreads)
        case "PL-CAP", "PL-RES": return capacity(kpi, days)
        default: return .none
        }
    }

    private func accuracy(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        var groups: [String: (planned: Double, actual: Double)] = [:]
        for job in records.jobs {
            let order = records.workOrders[job.order]
            guard !isCalledOff(order), let planned = job.plannedHours?.value,
                let actual = job.actualHours?.value,
                within(job.completedAt ?? (job.isCompleted ? order.completedAt : nil), days) != nil
            else { continue }
            let step = records.routing.last { $0.product == order.product && $0.step == job.step }
            let group =
                kpi == "PL-ACCM"
                ? step?.machineGroup ?? order.machine.flatMap { records.machines[$0].group }
                : job.employee.flatMap { records.employees[$0].skill }
            guard let group else { continue }
            let known = groups[group] ?? (0, 0)
            groups[group] = (known.planned + planned, known.actual + actual)
        }
        return Self.value(
            groups.values.reduce(0) { $0 + min($1.planned, $1.actual) },
            per: groups.values.reduce(0) { $0 + max($1.planned, $1.actual) }, scale: 100)
    }

    private func billProductivity(_ days: ClosedRange<Day>) -> Answer {
        var (earned, planned) = (0.0, 0.0)
        for reference in orders {
            let order = records.workOrders[reference]
            let hours = records.jobs.filter { $0.order == reference }
                .reduce(0) { $0 + ($1.plannedHours?.value ?? 0) }
            guard !isCalledOff(order), order.billOfMaterials != nil, hours > 0,
                within(order.completedAt, days) != nil
            else { continue }
            planned += hours
            for position in entryPositions {
                let entry = records.entries[position]
                guard entry.workOrder == reference, entry.day <= asOf.day else { continue }
                earned += (inputs[position]?.standardMinutes.value ?? 0) * Double(entry.good) / 60
            }
        }
        return Self.value(earned, per: planned, scale: 100)
    }

    private func hoursOfDay(_ day: Day) -> (hours: Double, people: Double) {
        var (hours, people) = (0.0, 0.0)
        for row in records.calendar where row.day == day && row.planned.value > 0 {
            hours += row.planned.value / 60
            people +=
                row.planned.value / 60 * Double(records.shifts[row.shift].standardHeadcount ?? 0)
        }
        return (hours, people)
    }

    private func capacity(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        guard records.calendar.contains(where: \.isScheduled) else { return .open }
        let before = days.lowerBound - 1
        let moment = snapshot(before)
        var (load, available, misfit) = (0.0, 0.0, 0.0)
        var loads: [Reference<Line>: [Day: Double]] = [:]
        for reference in orders {
            let order = records.workOrders[reference]
            guard !isCalledOff(order), let start = order.plannedStartAt else { continue }
            let sale = order.salesOrder.map { records.salesOrders[$0] }
            var last = start.day
            if let end = order.plannedEndAt {
                last = LocalTime(seconds: end.seconds - 1).day
            } else if let promised = order.promisedDay ?? sale?.promisedDay ?? sale?.requestedDay {
                last = promised
            }
            let all = (start.day...max(start.day, last)).days
            let worked = all.filter { hoursOfDay($0).hours > 0 }
            let plan = worked.isEmpty ? all : worked
            let ahead = plan.filter { $0 > before }
            let minutes = order.standardMinutes?.value ?? standardMinutes(of: order.product).value
            let perDay =
                ahead.isEmpty
                ? 0
                : remaining(reference, through: before, moment) * minutes / 60 / Double(ahead.count)
            for day in ahead where days.contains(day) {
                load += perDay
                if let line = records.line(of: order) {
                    loads[line, default: [:]][day, default: 0] += perDay
                }
            }
        }
        for (index, line) in records.lines.rows.enumerated() {
            let share = line.efficiencyFactor * (1 - line.absenteeismFactor)
            let counts = line.isActive && index < records.lines.listed
            for day in days.days {
                let (hours, people) = hoursOfDay(day)
                let own = line.maxOperators > 0 ? hours * Double(line.maxOperators) : people
                available += counts ? own * share : 0
                misfit += abs(
                    (loads[Reference(position: index)]?[day] ?? 0) - (counts ? own * share : 0))
            }
        }
        return kpi == "PL-CAP"
            ? Self.value(load, per: available, scale: 100)
            : Self.value(available - misfit, per: available, scale: 100)
    }
}
