public import Plant
import Units

/// What happened beside production; ids are numbered in the order of the calls.
extension PlantFixture {
    public mutating func defect(
        _ type: String, inspection: String, count: Int = 1, severity: Defect.Severity? = nil,
        category: String? = nil, location: String? = nil
    ) {
        records.defects.append(
            Defect(
                id: "F\(records.defects.count + 1)", inspectionID: inspection, type: type,
                category: category, severity: severity, location: location, count: count))
    }

    public mutating func processMeasurement(
        _ at: String, product: String, _ characteristic: String, _ value: Double,
        subgroup: String? = nil, lower: Double? = nil, upper: Double? = nil, unit: String? = nil
    ) {
        records.processMeasurements.append(
            ProcessMeasurement(
                id: "P\(records.processMeasurements.count + 1)",
                product: records.products.intern(product), characteristic: characteristic,
                measuredAt: Self.time(at), subgroup: subgroup, value: value, lowerSpec: lower,
                upperSpec: upper, unit: unit))
    }

    public mutating func maintenance(
        _ machine: String, _ kind: MaintenanceAction.Kind, from: String, to: String? = nil,
        cost: Double? = nil, component: String? = nil, life: Double? = nil
    ) {
        records.maintenance.append(
            MaintenanceAction(
                id: "M\(records.maintenance.count + 1)", machine: records.machines.intern(machine),
                kind: kind, startedAt: Self.time(from), endedAt: to.map(Self.time), cost: cost,
                component: component, componentLife: life.map(Hours.init)))
    }

    public mutating func cost(
        _ day: String, _ kind: CostEntry.Kind, _ amount: Double, product: String? = nil,
        machine: String? = nil, line: String? = nil
    ) {
        records.costs.append(
            CostEntry(
                id: "C\(records.costs.count + 1)", day: Self.day(day), kind: kind, amount: amount,
                product: product.map { records.products.intern($0) },
                machine: machine.map { records.machines.intern($0) },
                line: line.map { records.lines.intern($0) }))
    }

    public mutating func training(
        _ employee: String, _ course: String, on day: String, hours: Double? = nil
    ) {
        records.training.append(
            Training(
                employee: records.employees.intern(employee), course: course,
                completedOn: Self.day(day), hours: hours.map(Hours.init)))
    }

    public mutating func survey(_ day: String, customer: String, score: Double) {
        records.surveys.append(
            SurveyScore(
                customer: records.customers.intern(customer), day: Self.day(day), score: score))
    }

    public mutating func stock(
        _ day: String, item: String, onHand: Double, allocated: Double = 0, onOrder: Double = 0,
        unitCost: Double? = nil, safety: Double? = nil
    ) {
        records.stock.append(
            StockSnapshot(
                day: Self.day(day), itemID: item, onHand: onHand, allocated: allocated,
                onOrder: onOrder, unitCost: unitCost, safetyStock: safety))
    }

    public mutating func productionSchedule(
        _ id: String, _ status: ProductionSchedule.Status = .committed, from: String, to: String,
        committed: String? = nil
    ) {
        let (first, last) = (Self.day(from), Self.day(to))
        records.schedules = Directory(
            records.schedules.rows + [
                ProductionSchedule(
                    id: id, name: id, status: status, period: first...max(first, last),
                    committedAt: committed.map(Self.time))
            ])
    }

    /// One more row of a schedule, numbered from 1.
    public mutating func scheduleRow(
        _ schedule: String, _ day: String, order: String = "O", line: String? = nil,
        product: String, quantity: Int, completed: Int = 0, sequence: Int = 1
    ) {
        let schedule = records.schedules.intern(schedule)
        records.scheduleRows.append(
            ScheduleRow(
                schedule: schedule,
                rowNumber: records.scheduleRows.count { $0.schedule == schedule } + 1,
                orderID: order, line: line.map { records.lines.intern($0) }, day: Self.day(day),
                product: records.products.intern(product), quantity: quantity,
                completedQuantity: completed, sequence: sequence))
    }

    public mutating func forecast(
        _ kind: LoggedForecast.Kind, _ subject: String, madeOn: String, for day: String,
        value: Double? = nil
    ) {
        records.loggedForecasts.append(
            LoggedForecast(
                madeOn: Self.day(madeOn), forDay: Self.day(day), kind: kind, subject: subject,
                value: value))
    }

    public mutating func productionRun(
        _ from: String, to: String? = nil, _ status: ProductionRun.Status = .completed,
        printer: String? = nil, estimated: Double? = nil, rating: Int? = nil,
        failure: String? = nil, reprints original: String? = nil, deleted: String? = nil
    ) {
        records.productionRuns.append(
            ProductionRun(
                id: "R\(records.productionRuns.count + 1)", status: status,
                startedAt: Self.time(from), completedAt: to.map(Self.time),
                estimated: estimated.map(Hours.init), printerName: printer, qualityRating: rating,
                failureReason: failure, originalID: original, deletedAt: deleted.map(Self.time)))
    }

    /// What came onto (> 0) or went off a spool, grams; numbered from 1.
    public mutating func movement(
        _ spool: String, _ kind: InventoryTransaction.Kind, at time: String, before: Double,
        change: Double, run: String? = nil, reverses: Int? = nil, note: String? = nil
    ) {
        records.inventoryTransactions.append(
            InventoryTransaction(
                id: records.inventoryTransactions.count + 1, spool: records.spools.intern(spool),
                kind: kind, weightBeforeGrams: before, changeGrams: change,
                weightAfterGrams: before + change, runID: run, at: Self.time(time),
                reversalOf: reverses, description: note))
    }

    /// What the run added last was to make; nothing without a run.
    public mutating func runItem(
        product: String, quantity: Int, successful: Int? = nil, failed: Int? = nil,
        waste: String? = nil, estimatedCost: Double? = nil, mass: Double? = nil
    ) {
        let product = records.products.intern(product)
        guard let last = records.productionRuns.indices.last else { return }
        records.productionRuns[last].items.append(
            RunItem(
                number: records.productionRuns[last].items.count + 1, product: product,
                quantity: quantity, successful: successful, failed: failed, wasteReason: waste,
                estimatedCost: estimatedCost, unitMassGrams: mass))
    }

    /// What the run added last used of a spool; nothing without a run.
    public mutating func runMaterial(
        spool: String, estimated: Double, estimatedPurge: Double = 0, before: Double? = nil,
        after: Double? = nil, actual: Double? = nil, purge: Double? = nil,
        costPerGram: Double? = nil
    ) {
        let spool = records.spools.intern(spool)
        guard let last = records.productionRuns.indices.last else { return }
        records.productionRuns[last].materials.append(
            RunMaterial(
                spool: spool, estimatedGrams: estimated, estimatedPurgeGrams: estimatedPurge,
                weightBeforeGrams: before, weightAfterGrams: after, actualGrams: actual,
                actualPurgeGrams: purge, costPerGram: costPerGram))
    }
}
