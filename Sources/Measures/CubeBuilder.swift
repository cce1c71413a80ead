import Inference
import Plant
import Units

/// Reads every fact once and adds it to the cube.
struct CubeBuilder {
    private let plant: PlantRecords
    private let inputs: InferredInputs
    private let asOf: AsOf
    private let members: Members
    private var cube: Cube
    private var sums = Sums()

    init(
        _ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members,
        days: ClosedRange<Day>
    ) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        self.members = members
        cube = Cube(days: days, members: members.count)
    }

    consuming func build() -> Cube {
        addEntries()
        addCells()
        addStops()
        addMissingCells()
        addInspections()
        addAttendance()
        addOrders()
        return cube
    }

    private mutating func add(
        on day: Day, shift: Reference<Shift>?, line: Reference<Line>?, machine: Reference<Machine>?,
        product: Reference<Product>?
    ) {
        cube.add(sums, to: Members.plant, on: day)
        if let shift { cube.add(sums, to: members.shift(shift), on: day) }
        if let line { cube.add(sums, to: members.line(line), on: day) }
        if let machine { cube.add(sums, to: members.machine(machine), on: day) }
        if let product { cube.add(sums, to: members.product(product), on: day) }
    }

    // MARK: Production

    private mutating func addEntries() {
        for index in plant.entries.indices where cube.days.contains(plant.entries[index].day) {
            sums.clear()
            addEntry(index)
            let entry = plant.entries[index]
            add(
                on: entry.day, shift: entry.shift, line: plant.line(of: entry),
                machine: entry.machine, product: plant.product(of: entry))
        }
    }

    private mutating func addEntry(_ index: Int) {
        let entry = plant.entries[index]
        let input = inputs.entries[index]
        let cell = inputs.cells[inputs.cellOfEntry[index]]
        let produced = Double(entry.produced)
        let good = Double(entry.good)
        sums.add(.entries, 1)
        if entry.verifiedBy == nil { sums.add(.unverifiedEntries, 1) }
        sums.add(.produced, produced)
        sums.add(.good, good)
        if let scrapped = entry.scrapped {
            sums.add(.scrapped, Double(scrapped))
            sums.add(.producedWithScrapRecorded, produced)
        }
        sums.add(
            .scrapRecorded, weight: produced, isObserved: entry.scrapped != nil, confidence: 1)

        let cycle = input.idealCycleSeconds
        let hoursPerUnit = (cycle.value ?? 0) / 3600
        sums.add(.standardTimeProduced, hoursPerUnit * produced)
        sums.add(.standardTimeGood, hoursPerUnit * good)
        sums.add(.standardTimeProducedByCycle, cycle.relativeDeviation * hoursPerUnit * produced)
        sums.add(.standardTimeGoodByCycle, cycle.relativeDeviation * hoursPerUnit * good)
        sums.add(
            .standardTime, weight: hoursPerUnit * produced, isObserved: cycle.isMeasured,
            confidence: cycle.confidence)

        let run = input.runTime
        let runHours = run.value?.value ?? 0
        sums.add(.runTime, runHours)
        sums.add(.runTimeByRunTime, run.relativeDeviation * runHours)
        sums.add(
            .runTimeIdealCycle, weight: runHours, isObserved: run.isMeasured && cycle.isMeasured,
            confidence: min(run.confidence, cycle.confidence))

        let (sam, people, operation) = (
            input.standardMinutes, input.headcount, cell.operationTime
        )
        let earned = (sam.value?.value ?? 0) * produced
        let labour = (people.value ?? 0) * cell.operationMinutes * inputs.shareOfCell[index]
        sums.add(.earned, earned)
        sums.add(.labour, labour)
        sums.add(.earnedByMinutes, sam.relativeDeviation * earned)
        sums.add(.labourByHeadcount, people.relativeDeviation * labour)
        sums.add(.labourByOperationTime, operation.relativeDeviation * labour)
        sums.add(
            .labour, weight: labour,
            isObserved: sam.isMeasured && people.isMeasured && operation.isMeasured,
            confidence: min(sam.confidence, people.confidence, operation.confidence))

        sums.rungs.insert(.idealCycle, cycle.rung)
        sums.rungs.insert(.runTime, run.rung)
        sums.rungs.insert(.standardMinutes, sam.rung)
        sums.rungs.insert(.headcount, people.rung)
        sums.rungs.insert(.operationTime, operation.rung)
        let observed = [
            cycle.isMeasured, sam.isMeasured, people.isMeasured, run.isMeasured,
            operation.isMeasured, input.opportunities.isMeasured,
        ]
        sums.add(.inputs, Double(observed.count))
        sums.add(.observedInputs, Double(observed.count { $0 }))
    }

    // MARK: Cells

    private mutating func addCells() {
        for cell in inputs.cells where cube.days.contains(cell.place.day) {
            sums.clear()
            addCell(cell)
            let place = cell.place
            add(
                on: place.day, shift: place.shift, line: cell.line,
                machine: place.resource.machine, product: nil)
            // The time of a cell goes to its entries' products by their share of its run time.
            for entry in cell.entries {
                guard let product = plant.product(of: plant.entries[entry]) else { continue }
                cube.add(
                    sums, to: members.product(product), on: place.day,
                    share: inputs.shareOfCell[entry])
            }
        }
    }

    private mutating func addCell(_ cell: ResourceCell) {
        let operation = cell.operationTime
        let operationHours = cell.operationMinutes / 60
        let busyHours = cell.busyTime.hours.value
        sums.add(.cells, 1)
        sums.add(.operationTime, operationHours)
        sums.add(.busyTime, busyHours)
        sums.add(.unplannedDowntime, cell.unplannedDowntime.hours.value)
        sums.add(.plannedDowntime, cell.plannedDowntime.hours.value)
        sums.add(.operationByOperationTime, operation.relativeDeviation * operationHours)
        sums.add(.busyByOperationTime, operation.relativeDeviation * busyHours)
        sums.rungs.insert(.operationTime, operation.rung)

        var run = (isObserved: true, confidence: 1.0)
        var cycle = (isObserved: true, confidence: 1.0)
        for entry in cell.entries {
            let input = inputs.entries[entry]
            run.isObserved = run.isObserved && input.runTime.isMeasured
            run.confidence = min(run.confidence, input.runTime.confidence)
            cycle.isObserved = cycle.isObserved && input.idealCycleSeconds.isMeasured
            cycle.confidence = min(cycle.confidence, input.idealCycleSeconds.confidence)
            sums.rungs.insert(.runTime, input.runTime.rung)
            sums.rungs.insert(.idealCycle, input.idealCycleSeconds.rung)
        }
        let time = (isObserved: operation.isMeasured, confidence: operation.confidence)
        sums.add(
            .busyRunTime, weight: busyHours, isObserved: run.isObserved && time.isObserved,
            confidence: min(run.confidence, time.confidence))
        sums.add(
            .busyIdealCycle, weight: busyHours, isObserved: cycle.isObserved && time.isObserved,
            confidence: min(cycle.confidence, time.confidence))
        sums.add(
            .busy, weight: busyHours, isObserved: time.isObserved, confidence: time.confidence)
        sums.add(
            .operation, weight: operationHours, isObserved: time.isObserved,
            confidence: time.confidence)
    }

    private mutating func addStops() {
        for stop in plant.downtimes where cube.days.contains(stop.day) {
            sums.clear()
            let isTimed = stop.startedAt != nil || stop.minutes != nil
            sums.add(.stops, 1)
            sums.add(.timedStops, weight: 1, isObserved: isTimed, confidence: 1)
            add(
                on: stop.day, shift: stop.shift, line: plant.line(of: stop),
                machine: stop.machine, product: nil)
        }
    }

    private mutating func addMissingCells() {
        for place in inputs.missingCells {
            sums.clear()
            sums.add(.missingCells, 1)
            let line: Reference<Line>? =
                switch place.resource {
                case .machine(let machine): plant.machines[machine].line
                case .line(let line): line
                case .plant: nil
                }
            add(
                on: place.day, shift: place.shift, line: line, machine: place.resource.machine,
                product: nil)
        }
    }

    // MARK: Inspections, attendance, orders

    private mutating func addInspections() {
        for inspection in plant.inspections where cube.days.contains(inspection.day) {
            sums.clear()
            let product = plant.product(of: inspection)
            let perUnit = inputs.opportunities[
                product?.index ?? inputs.opportunities.count - 1]
            let opportunities = Double(inspection.inspected) * (perUnit.value ?? 0)
            sums.add(.inspections, 1)
            sums.add(.inspected, Double(inspection.inspected))
            sums.add(.passed, Double(inspection.passed))
            sums.add(.inspectedDefective, Double(inspection.defective))
            sums.add(.defects, Double(inspection.defects ?? inspection.defective))
            sums.add(.opportunities, opportunities)
            sums.add(.opportunitiesByOpportunities, perUnit.relativeDeviation * opportunities)
            sums.add(
                .inspectionOpportunities, weight: opportunities, isObserved: perUnit.isMeasured,
                confidence: perUnit.confidence)
            sums.rungs.insert(.opportunities, perUnit.rung)
            let order = inspection.workOrder.map { plant.workOrders[$0] }
            add(
                on: inspection.day, shift: inspection.shift, line: inspection.line,
                machine: order?.machine, product: product)
        }
    }

    /// Vacation is neither scheduled nor absent; a row that says neither how long somebody was away nor how
    /// long he worked is left out and lowers coverage.
    private mutating func addAttendance() {
        for row in plant.attendance
        where cube.days.contains(row.day) && row.absenceType != .vacation {
            sums.clear()
            let scheduled = row.scheduled.value
            let absent =
                row.absent?.value ?? row.worked.map { max(0, scheduled - $0.value) }
            sums.add(.attendanceRows, 1)
            sums.add(
                .attendanceRecorded, weight: scheduled, isObserved: absent != nil, confidence: 1)
            if let absent {
                sums.add(.scheduled, scheduled)
                sums.add(.absent, absent)
                sums.add(.covered, row.covered?.value ?? (row.coveredBy == nil ? 0 : absent))
            }
            add(on: row.day, shift: row.shift, line: row.line, machine: nil, product: nil)
        }
    }

    private mutating func addOrders() {
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays) {
            guard
                let due = DueOrder(
                    order, promised: promised, asOf: asOf, tolerance: plant.settings.otdWindowDays)
            else { continue }
            sums.clear()
            sums.add(.dueOrders, 1)
            if due.isOnTime { sums.add(.onTimeOrders, 1) }
            if due.isInFull { sums.add(.inFullOrders, 1) }
            sums.add(
                .duePromised, weight: 1, isObserved: promised.isMeasured,
                confidence: promised.confidence)
            sums.rungs.insert(.promisedDay, promised.rung)
            add(
                on: due.day, shift: nil, line: plant.line(of: order), machine: order.machine,
                product: order.product)
        }
    }
}

extension Estimate {
    var isMeasured: Bool {
        switch self {
        case .measured: true
        case .inferred, .missing: false
        }
    }

    /// The rung the value came from; a missing one counts as the least sure.
    var rung: Rung {
        switch self {
        case .measured: .observed
        case .inferred(_, let evidence): evidence.rung
        case .missing: .default
        }
    }
}
