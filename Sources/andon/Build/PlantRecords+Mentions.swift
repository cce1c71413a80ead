import Plant

extension PlantRecords {
    /// Whether an id or a text that this client recorded holds `text`.
    func mentions(_ text: String) -> Bool {
        [masterTexts, orderTexts, floorTexts, planTexts, runTexts].contains { texts in
            texts.contains { $0?.contains(text) ?? false }
        }
    }

    private var masterTexts: [String?] {
        var own: [String?] = [client.id, client.name]
        own += shifts.rows.flatMap { [$0.id, $0.name] }
        own += lines.rows.flatMap { [$0.id, $0.name, $0.department] }
        own += machines.rows.flatMap { [$0.id, $0.name, $0.group] }
        own += employees.rows.flatMap { [$0.id, $0.name, $0.skill, $0.department] }
        own += customers.rows.flatMap { [$0.id, $0.name] }
        own += products.rows.flatMap { [$0.id, $0.name, $0.style] }
        own += routing.flatMap { [$0.name, $0.operationID, $0.department, $0.machineGroup] }
        own += training.map(\.course)
        own += calendar.map(\.holiday) + annotations.map(\.note)
        return own + rejected.flatMap { [$0.key, $0.value] }
    }

    private var orderTexts: [String?] {
        var own: [String?] = salesOrders.rows.flatMap { [$0.id, $0.status] }
        own += workOrders.rows.flatMap { [$0.id, $0.delayReason] }
        own += workOrderEvents.map(\.reason)
        own += jobs.flatMap { [$0.id, $0.operationID, $0.partNumber] }
        return own
            + holds.flatMap { [$0.id, $0.jobID, $0.category, $0.reason, $0.notes] }
    }

    private var floorTexts: [String?] {
        var own: [String?] = downtimes.flatMap { [$0.id, $0.reason, $0.rootCause, $0.notes] }
        own += entries.flatMap { [$0.id, $0.jobID, $0.enteredBy, $0.verifiedBy, $0.notes] }
        own += inspections.flatMap { [$0.id, $0.jobID, $0.inspectorID] }
        own += defects.flatMap { [$0.id, $0.type, $0.category, $0.location] }
        own += processMeasurements.flatMap { [$0.id, $0.characteristic, $0.subgroup, $0.unit] }
        return own + maintenance.flatMap { [$0.id, $0.component] } + costs.map(\.id)
    }

    private var planTexts: [String?] {
        var own: [String?] = billsOfMaterials.rows.flatMap { [$0.id, $0.parentItem, $0.revision] }
        own += components.flatMap { [$0.item, $0.description, $0.unit] }
        own += stock.flatMap { [$0.itemID, $0.description, $0.location, $0.unit] }
        own += schedules.rows.flatMap { [$0.id, $0.name, $0.committedBy] }
        return own + scheduleRows.map(\.orderID) + loggedForecasts.map(\.subject)
    }

    private var runTexts: [String?] {
        var own: [String?] = spools.rows.flatMap { [$0.id, $0.material, $0.color, $0.colorHex] }
        own += productionRuns.flatMap { run in
            [
                run.id, run.printerName, run.slicer, run.qualityNotes, run.failureReason, run.notes,
                run.originalID,
            ] + run.items.flatMap { [$0.wasteReason, $0.bedPosition] }
        }
        return own + inventoryTransactions.flatMap { [$0.runID, $0.description] }
    }
}
