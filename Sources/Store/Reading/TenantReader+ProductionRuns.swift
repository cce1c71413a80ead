import Plant
import Units

extension TenantReader {
    mutating func readSpools() throws(StoreError) {
        var found: [Spool] = []
        var rows = try rows(.spool)
        while try rows.next() {
            var spool = Spool(
                id: try rows.text(), material: try rows.text(), color: try rows.optionalText(),
                colorHex: try rows.optionalText(), initialWeightGrams: try rows.real(),
                currentWeightGrams: try rows.real(), emptyWeightGrams: try rows.optionalReal(),
                purchasePrice: try rows.optionalReal())
            spool.initialWeightGrams = positive(
                spool.initialWeightGrams, "initial weight grams", rows)
            spool.currentWeightGrams = notNegative(
                spool.currentWeightGrams, "current weight grams", rows)
            spool.emptyWeightGrams = notNegative(
                spool.emptyWeightGrams, "empty weight grams", rows)
            spool.purchasePrice = notNegative(spool.purchasePrice, "purchase price", rows)
            found.append(spool)
        }
        spools = InternedIDs(found)
    }

    /// The runs with their items and materials; those of a run that was left out are left out with it.
    mutating func readProductionRuns() throws(StoreError) -> [ProductionRun] {
        var runs: [ProductionRun] = []
        var positions: [String: Int] = [:]
        var rows = try rows(.productionRun)
        while try rows.next() {
            let run = ProductionRun(
                id: try rows.text(), status: try rows.choice(), startedAt: try rows.time(),
                completedAt: try rows.optionalTime(),
                estimated: try rows.optionalReal().map { Hours($0) },
                printerName: try rows.optionalText(), slicer: try rows.optionalText(),
                bedCelsius: try rows.optionalReal(), nozzleCelsius: try rows.optionalReal(),
                qualityRating: try rows.optionalInteger(), qualityNotes: try rows.optionalText(),
                failureReason: try rows.optionalText(), notes: try rows.optionalText(),
                originalID: try rows.optionalText(), deletedAt: try rows.optionalTime())
            if let broken = run.brokenRule {
                reject(broken, rows)
            } else {
                positions[run.id] = runs.count
                runs.append(run)
            }
        }
        try readItems(of: &runs, at: positions)
        try readMaterials(of: &runs, at: positions)
        return runs
    }

    private mutating func readItems(
        of runs: inout [ProductionRun], at positions: [String: Int]
    ) throws(StoreError) {
        var rows = try rows(.runItem)
        while try rows.next() {
            let run = try rows.text()
            let item = RunItem(
                number: try rows.integer(), product: try rows.reference(&products),
                quantity: try rows.integer(), successful: try rows.optionalInteger(),
                failed: try rows.optionalInteger(), wasteReason: try rows.optionalText(),
                bedPosition: try rows.optionalText(), estimatedCost: try rows.optionalReal(),
                unitMassGrams: try rows.optionalReal())
            if let broken = item.brokenRule {
                reject(broken, rows)
            } else if let position = positions[run] {
                runs[position].items.append(item)
            }
        }
    }

    private mutating func readMaterials(
        of runs: inout [ProductionRun], at positions: [String: Int]
    ) throws(StoreError) {
        var rows = try rows(.runMaterial)
        while try rows.next() {
            let run = try rows.text()
            let material = RunMaterial(
                spool: try rows.reference(&spools), estimatedGrams: try rows.real(),
                estimatedPurgeGrams: try rows.real(),
                weightBeforeGrams: try rows.optionalReal(),
                weightAfterGrams: try rows.optionalReal(), actualGrams: try rows.optionalReal(),
                actualPurgeGrams: try rows.optionalReal(), costPerGram: try rows.optionalReal())
            if let broken = material.brokenRule {
                reject(broken, rows)
            } else if let position = positions[run] {
                runs[position].materials.append(material)
            }
        }
    }
}
