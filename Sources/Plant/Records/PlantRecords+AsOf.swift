import Units

extension PlantRecords {
    /// Leaves out what came after `asOf`: a report speaks of nothing later.
    ///
    /// Facts of a day go by their day, facts with a time by the time. What began before and ended after
    /// is still under way, and what was recorded at its end is not known yet. Plans for later days
    /// stay. Masters stay too, and orders, which stand as they stood then.
    public mutating func discardFacts(after asOf: AsOf) {
        let (day, time) = (asOf.day, asOf.time)
        setBackQuantities(of: ordersWorkedOn(after: day))
        entries.removeAll { $0.day > day }
        downtimes.removeAll { $0.day > day }
        attendance.removeAll { $0.day > day }
        discardInspections(after: day)
        costs.removeAll { $0.day > day }
        training.removeAll { $0.completedOn > day }
        surveys.removeAll { $0.day > day }
        stock.removeAll { $0.day > day }
        loggedForecasts.removeAll { $0.madeOn > day }
        processMeasurements.removeAll { $0.measuredAt > time }
        maintenance.removeAll { $0.startedAt > time }
        productionRuns.removeAll { $0.startedAt > time }
        inventoryTransactions.removeAll { $0.at > time }
        rejected.removeAll { $0.day.map { $0 > day } ?? false }
        for index in productionRuns.indices { productionRuns[index].forget(after: time) }
        setBack(to: asOf)
    }

    /// Sets what has a life back to what it was at `asOf`: maintenance, orders and their jobs, bills, plans.
    ///
    /// Facts of a day are left as they are; who asks for the days up to that one does not meet the others.
    public mutating func setBack(to asOf: AsOf) {
        let (day, time) = (asOf.day, asOf.time)
        setBackOrders(to: time)
        for index in maintenance.indices { maintenance[index].forget(after: time) }
        for index in jobs.indices { jobs[index].forget(after: time) }
        for index in salesOrderLines.indices { salesOrderLines[index].forget(after: time) }
        for index in scheduleRows.indices where scheduleRows[index].day > day {
            scheduleRows[index].completedQuantity = 0
        }
        billsOfMaterials.update { $0.forget(after: time) }
        schedules.update { $0.forget(after: time) }
    }

    private mutating func discardInspections(after day: Day) {
        let later = Set(inspections.lazy.filter { $0.day > day }.map(\.id))
        // Nearly always: reports are made of the last day.
        if later.isEmpty { return }
        inspections.removeAll { $0.day > day }
        defects.removeAll { later.contains($0.inspectionID) }
    }
}

extension MaintenanceAction {
    fileprivate mutating func forget(after time: LocalTime) {
        guard let endedAt, endedAt > time else { return }
        (self.endedAt, cost) = (nil, nil)
    }
}

extension Job {
    fileprivate mutating func forget(after time: LocalTime) {
        guard let completedAt, completedAt > time else { return }
        (self.completedAt, isCompleted, actualHours) = (nil, false, nil)
        (completedQuantity, scrappedQuantity) = (0, 0)
    }
}

extension SalesOrderLine {
    fileprivate mutating func forget(after time: LocalTime) {
        if let plannedAt, plannedAt > time { self.plannedAt = nil }
    }
}

extension BillOfMaterials {
    fileprivate mutating func forget(after time: LocalTime) {
        if let releasedAt, releasedAt > time { self.releasedAt = nil }
    }
}

extension ProductionSchedule {
    /// Before it was committed it was a draft, whatever became of it.
    fileprivate mutating func forget(after time: LocalTime) {
        guard let committedAt, committedAt > time else { return }
        (status, self.committedAt, committedBy) = (.draft, nil, nil)
    }
}

extension ProductionRun {
    fileprivate mutating func forget(after time: LocalTime) {
        if let deletedAt, deletedAt > time { self.deletedAt = nil }
        guard let completedAt, completedAt > time else { return }
        (status, self.completedAt) = (.inProgress, nil)
        (qualityRating, qualityNotes, failureReason) = (nil, nil, nil)
        for index in items.indices {
            (items[index].successful, items[index].failed) = (nil, nil)
            items[index].wasteReason = nil
        }
        for index in materials.indices {
            materials[index].weightAfterGrams = nil
            (materials[index].actualGrams, materials[index].actualPurgeGrams) = (nil, nil)
        }
    }
}
