import Plant
import Units

/// The day by which each work order was promised.
struct PromisedDays {
    private let plant: PlantRecords
    private let standards: ProductStandards
    private let people: Double
    /// Minutes of a usual day with work.
    private let minutesPerDay: Double

    init(_ plant: PlantRecords, standards: ProductStandards, asOf: AsOf) {
        self.plant = plant
        self.standards = standards
        people = Double(plant.shifts.rows.compactMap(\.standardHeadcount).max() ?? 10)
        var byDay: [Day: Double] = [:]
        for shift in plant.calendar where shift.isScheduled && shift.day <= asOf.day {
            byDay[shift.day, default: 0] += shift.planned.value
        }
        let days = byDay.keys.sorted()
        minutesPerDay =
            days.isEmpty ? 480 : days.reduce(0) { $0 + (byDay[$1] ?? 0) } / Double(days.count)
    }

    func promisedDay(_ order: WorkOrder) -> Estimate<Day> {
        order.promisedDay.map { .measured($0) } ?? inferred(for: order)
    }

    /// What the order would be given had nobody recorded its promised day.
    func inferred(for order: WorkOrder) -> Estimate<Day> {
        func inferred(_ day: Day, _ rung: Rung, _ confidence: Double) -> Estimate<Day> {
            .inferred(day, Evidence(rung: rung, confidence: confidence, relativeDeviation: 0))
        }
        let sale = order.salesOrder.map { plant.salesOrders[$0] }
        if let day = sale?.promisedDay { return inferred(day, .derived, 0.9) }
        if let day = sale?.requestedDay { return inferred(day, .derived, 0.8) }
        if let end = order.plannedEndAt { return inferred(end.day, .derived, 0.7) }
        guard let start = order.plannedStartAt, people > 0, minutesPerDay > 0 else {
            return .missing(.notRecorded)
        }
        let sam =
            order.standardMinutes?.value ?? standards.standardMinutes(order.product).value ?? 0
        let days = (Double(order.quantity) * sam / (people * minutesPerDay)).rounded(.up)
        guard days < 36_500 else { return .missing(.notRecorded) }
        return inferred(start.day + Int(days), .derived, 0.5)
    }
}
