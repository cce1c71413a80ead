import Algorithms
import Plant
import Units

/// The units that were to be made by the as-of instant, by day and shift.
///
/// From the rows of the committed schedules; a plant that has none is held against its work orders, each
/// spread over its planned time in proportion to scheduled minutes.
struct PlannedOutput {
    /// What a row or an order wanted of one day.
    struct Portion {
        var day: Day
        var quantity: Double
        /// The same by shift; empty where no shift is scheduled.
        var byShift: [(shift: Reference<Shift>, quantity: Double)] = []
        var own: Belonging
    }

    private let plant: PlantRecords
    private let asOf: AsOf
    private let days: AskedDays
    private let calendar: [ScheduledShift]

    /// `days` are those that anybody asks for.
    init(_ plant: PlantRecords, asOf: AsOf, days: AskedDays) {
        self.plant = plant
        self.asOf = asOf
        self.days = days
        calendar = plant.calendar.filter(\.isScheduled)
            .sorted { ($0.day, $0.shift) < ($1.day, $1.shift) }
    }

    func portions() -> [Portion] {
        let rows = plant.scheduleRows.filter { plant.schedules[$0.schedule].status.isCommitted }
        guard rows.isEmpty else { return rows.compactMap(portion) }
        return plant.workOrders.rows.flatMap { order in
            order.isWanted ? portions(order) : []
        }
    }

    // MARK: Schedules

    /// A row counts on its day, or as much of it as its scheduled minutes have passed.
    private func portion(_ row: ScheduleRow) -> Portion? {
        guard days.contains(row.day) else { return nil }
        let order = plant.workOrders.find(row.orderID).map { plant.workOrders[$0] }
        var own = order.map { plant.belonging(of: $0) } ?? Belonging()
        own.line = row.line ?? own.line
        own.product = row.product
        let quantity = Double(row.quantity)
        let shifts = scheduled(row.day...row.day)
        let minutes = shifts.reduce(0) { $0 + $1.planned.value }
        let parts = shifts.map { shift in
            (
                shift: shift.shift,
                quantity: quantity * shift.planned.value / minutes * passed(shift)
            )
        }
        let isOver = shifts.allSatisfy { passed($0) == 1 }
        return Portion(
            day: row.day,
            quantity: isOver ? quantity : parts.reduce(0) { $0 + $1.quantity },
            byShift: parts, own: own)
    }

    /// The share of a scheduled shift that lies before the as-of instant; all of it without clock times.
    private func passed(_ scheduled: ScheduledShift) -> Double {
        guard let window = plant.shifts[scheduled.shift].window(on: scheduled.day) else { return 1 }
        return share(of: window, from: window.start, to: asOf.time)
    }

    /// The share of a stretch of wall time that lies within another.
    private func share(
        of window: (start: LocalTime, end: LocalTime), from: LocalTime, to: LocalTime
    ) -> Double {
        let common = (min(window.end, to) - max(window.start, from)).value
        return max(0, common) / (window.end - window.start).value
    }

    /// The scheduled shifts of some days.
    private func scheduled(_ days: ClosedRange<Day>) -> ArraySlice<ScheduledShift> {
        let first = calendar.partitioningIndex { $0.day >= days.lowerBound }
        return calendar[first..<calendar.partitioningIndex { $0.day > days.upperBound }]
    }

    // MARK: Work orders

    private func portions(_ order: WorkOrder) -> [Portion] {
        let own = plant.belonging(of: order)
        let quantity = Double(order.quantity)
        guard let last = order.plannedEndAt ?? order.plannedStartAt else { return [] }
        guard let from = order.plannedStartAt, let to = order.plannedEndAt, from < to else {
            // A moment has no length to spread over: its whole day.
            let day = last.day
            return portions(
                quantity, own, (LocalTime(day), LocalTime(day + 1)))
        }
        return portions(quantity, own, (from, to))
    }

    private func portions(
        _ quantity: Double, _ own: Belonging, _ planned: (start: LocalTime, end: LocalTime)
    ) -> [Portion] {
        guard planned.start < asOf.time else { return [] }
        // The shift of the evening before reaches into the first day.
        let shifts = scheduled((planned.start.day - 1)...planned.end.day)
        var total = 0.0
        var parts: [(shift: ScheduledShift, minutes: Double)] = []
        for shift in shifts {
            let (all, past) = minutes(of: shift, in: planned)
            total += all
            if past > 0 { parts.append((shift, past)) }
        }
        guard total > 0, isKnown(planned.start.day...planned.end.day) else {
            return byWallTime(quantity, own, planned)
        }
        var found: [Portion] = []
        for part in parts where days.contains(part.shift.day) {
            let units = quantity * part.minutes / total
            if found.last?.day != part.shift.day {
                found.append(Portion(day: part.shift.day, quantity: 0, own: own))
            }
            found[found.count - 1].quantity += units
            found[found.count - 1].byShift.append((part.shift.shift, units))
        }
        return found
    }

    /// Scheduled minutes of a shift within an order's planned time, all of them and those already past.
    private func minutes(
        of scheduled: ScheduledShift, in planned: (start: LocalTime, end: LocalTime)
    ) -> (all: Double, past: Double) {
        let minutes = scheduled.planned.value
        guard let window = plant.shifts[scheduled.shift].window(on: scheduled.day) else {
            let isWithin = (planned.start.day...planned.end.day).contains(scheduled.day)
            return isWithin ? (minutes, scheduled.day <= asOf.day ? minutes : 0) : (0, 0)
        }
        return (
            minutes * share(of: window, from: planned.start, to: planned.end),
            minutes * share(of: window, from: planned.start, to: min(planned.end, asOf.time))
        )
    }

    /// Whether the calendar says anything about the first and the last of these days.
    private func isKnown(_ days: ClosedRange<Day>) -> Bool {
        guard let first = plant.calendar.first?.day, let last = plant.calendar.last?.day else {
            return false
        }
        return first <= days.lowerBound && days.upperBound <= last
    }

    /// Where the calendar does not reach: evenly over the clock.
    private func byWallTime(
        _ quantity: Double, _ own: Belonging, _ planned: (start: LocalTime, end: LocalTime)
    ) -> [Portion] {
        let end = min(planned.end, asOf.time)
        guard planned.start < end else { return [] }
        return days.days(in: planned.start.day...end.day).compactMap { day in
            let units =
                quantity
                * share(of: planned, from: LocalTime(day), to: min(LocalTime(day + 1), end))
            return units > 0 ? Portion(day: day, quantity: units, own: own) : nil
        }
    }
}

extension CubeBuilder {
    mutating func addPlan() {
        for portion in PlannedOutput(plant, asOf: asOf, days: cube.days).portions() {
            fact.begin(.schedule)
            fact.add(.scheduleRows, 1)
            fact.add(.plannedUnits, portion.quantity)
            add(portion.own, on: portion.day)
            for (shift, quantity) in portion.byShift {
                fact.begin(.schedule)
                fact.add(.scheduleRows, 1)
                fact.add(.plannedUnits, quantity)
                add(to: members.shift(shift), on: portion.day, share: 1)
            }
        }
    }
}

extension ProductionSchedule.Status {
    /// The plant has bound itself to it.
    var isCommitted: Bool {
        switch self {
        case .committed, .active, .completed: true
        case .draft, .cancelled: false
        }
    }
}

extension PlantRecords {
    var hasCommittedSchedule: Bool {
        scheduleRows.contains { schedules[$0.schedule].status.isCommitted }
    }
}
