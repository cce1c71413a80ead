public import Plant
public import Units

/// Every input that was filled in: what it is of, the value with its interval, and what it rests on.
///
/// A view of the inferred inputs rather than a copy: of 50,000 entries each may have several.
public struct InferenceLog: Sendable {
    /// What an input was filled in for; indexes are those of the records.
    public enum Subject: Sendable, Hashable {
        case entry(Int)
        /// Once a shift, though every cell of the shift has it.
        case shift(Day, Reference<Shift>)
        case inspection(Int)
        case order(Int)
    }

    public enum Value: Sendable, Equatable {
        /// In the unit of the data model's column.
        case number(Double)
        case day(Day)
    }

    public struct Row: Sendable {
        public var subject: Subject
        public var field: InputField
        public var value: Value
        public var evidence: Evidence

        /// 95 %, ≥ 0; `nil` for a day, which has none.
        public var interval: (low: Double, high: Double)? {
            switch value {
            case .number(let value): evidence.interval(of: value)
            case .day: nil
            }
        }
    }

    private let plant: PlantRecords
    private let inputs: InferredInputs
    /// The days whose entries, inspections and shifts it holds, and from whose first on orders are due or
    /// completed.
    public let days: ClosedRange<Day>

    public init(of plant: PlantRecords, _ inputs: InferredInputs, days: ClosedRange<Day>) {
        (self.plant, self.inputs, self.days) = (plant, inputs, days)
    }

    /// Entries, shifts, inspections, orders, each in the order of their records.
    public func forEach(_ body: (Row) -> Void) {
        for index in plant.entries.indices where days.contains(plant.entries[index].day) {
            visit(entry: index, body)
        }
        visitShifts(body)
        for index in plant.inspections.indices
        where days.contains(plant.inspections[index].day) {
            let product = plant.product(of: plant.inspections[index])
            let estimate = inputs.opportunities[
                product?.index ?? inputs.opportunities.count - 1]
            visit(.inspection(index), .opportunities, estimate, body)
        }
        visitOrders(body)
    }

    /// The latest `count` entries' rows, latest day first: what a page shows of a long log.
    public func latest(_ count: Int) -> [Row] {
        var rows: [Row] = []
        for index in plant.entries.indices.reversed()
        where days.contains(plant.entries[index].day) {
            visit(entry: index) { rows.append($0) }
            if rows.count >= count { return Array(rows.prefix(count)) }
        }
        visitShifts { rows.append($0) }
        visitOrders { rows.append($0) }
        return Array(rows.prefix(count))
    }

    private func visit(entry index: Int, _ body: (Row) -> Void) {
        let input = inputs.entries[index]
        let subject = Subject.entry(index)
        visit(subject, .standardMinutes, input.standardMinutes.map(\.value), body)
        visit(subject, .idealCycle, input.idealCycleSeconds, body)
        visit(subject, .headcount, input.headcount, body)
        visit(subject, .runTime, input.runTime.map(\.value), body)
        visit(subject, .opportunities, input.opportunities, body)
    }

    private func visitShifts(_ body: (Row) -> Void) {
        var previous: CellPlace?
        for cell in inputs.cells where days.contains(cell.place.day) {
            defer { previous = cell.place }
            guard cell.place.day != previous?.day || cell.place.shift != previous?.shift else {
                continue
            }
            visit(
                .shift(cell.place.day, cell.place.shift), .operationTime,
                cell.operationTime.map(\.value), body)
        }
    }

    private func visitOrders(_ body: (Row) -> Void) {
        for (index, order) in plant.workOrders.rows.enumerated() {
            if let completed = order.completedAt, days.contains(completed.day) {
                visit(
                    .order(index), .standardMinutes,
                    inputs.standardMinutesOfOrders[index].map(\.value), body)
            }
            guard case .inferred(let day, let evidence) = inputs.promisedDays[index],
                day >= days.lowerBound
            else { continue }
            body(
                Row(
                    subject: .order(index), field: .promisedDay, value: .day(day),
                    evidence: evidence))
        }
    }

    private func visit(
        _ subject: Subject, _ field: InputField, _ estimate: Estimate<Double>,
        _ body: (Row) -> Void
    ) {
        guard case .inferred(let value, let evidence) = estimate else { return }
        body(Row(subject: subject, field: field, value: .number(value), evidence: evidence))
    }
}

extension InferenceLog.Subject {
    /// The table of the data model that the input belongs to.
    public var table: String {
        switch self {
        case .entry: "production_entry"
        case .shift: "calendar_shift"
        case .inspection: "inspection"
        case .order: "work_order"
        }
    }

    /// The id of its row; of a shift the day and the shift's id.
    public func key(in plant: PlantRecords) -> String {
        switch self {
        case .entry(let index): plant.entries[index].id
        case .shift(let day, let shift): "\(day) \(plant.shifts[shift].id)"
        case .inspection(let index): plant.inspections[index].id
        case .order(let index): plant.workOrders.rows[index].id
        }
    }
}

extension InputField {
    /// The column of the data model that the input would have been recorded in.
    public var column: String {
        switch self {
        case .idealCycle: "ideal_cycle_seconds"
        case .standardMinutes: "standard_minutes"
        case .headcount: "employees_assigned"
        case .runTime: "run_time_hours"
        case .operationTime: "planned_minutes"
        case .opportunities: "opportunities_per_unit"
        case .promisedDay: "promised_day"
        }
    }
}
