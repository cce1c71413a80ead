import Plant
import Units

extension TenantReader {
    mutating func readSpools() throws(StoreError) {
        let found = try all(.spool) { _, rows throws(BrokenRule) in
            Spool(
                id: try rows.text(), material: rows.text(else: ""), color: rows.optionalText(),
                colorHex: rows.optionalText(),
                initialWeightGrams: rows.optionalReal(.positive, "initial weight grams"),
                currentWeightGrams: rows.optionalReal(.amount, "current weight grams"),
                emptyWeightGrams: rows.optionalReal(.amount, "empty weight grams"),
                purchasePrice: rows.optionalReal(.amount, "purchase price"))
        }
        spools = InternedIDs(found, of: .spool)
    }

    /// The runs with their items and materials; those of a run that was left out are left out with it.
    mutating func readProductionRuns() throws(StoreError) -> [ProductionRun] {
        var runs = try all(.productionRun) { _, rows throws(BrokenRule) in
            var run = ProductionRun(
                id: try rows.text(), status: try rows.choice(), startedAt: try rows.time(),
                completedAt: rows.optionalTime(),
                estimated: rows.optionalReal(.amount, "estimated hours").map { Hours($0) },
                printerName: rows.optionalText(), slicer: rows.optionalText(),
                bedCelsius: rows.optionalReal(.finite, "bed temperature"),
                nozzleCelsius: rows.optionalReal(.finite, "nozzle temperature"),
                qualityRating: rows.optionalInteger(.within(1...5), "quality rating"),
                qualityNotes: rows.optionalText(), failureReason: rows.optionalText(),
                notes: rows.optionalText(), originalID: rows.optionalText(),
                deletedAt: rows.optionalTime())
            rows.keepOrder(&run.startedAt, &run.completedAt, "completed_at")
            return run
        }
        let positions = Dictionary(
            runs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        try readItems(of: &runs, at: positions)
        try readMaterials(of: &runs, at: positions)
        return runs
    }

    private mutating func readItems(
        of runs: inout [ProductionRun], at positions: [String: Int]
    ) throws(StoreError) {
        let leftOut = leftOut(of: .productionRun)
        let items = try all(.runItem) { reader, rows throws(BrokenRule) in
            let run = try rows.position(
                in: positions, of: .productionRun, leftOut: leftOut)
            var item = RunItem(
                number: try rows.integer(), product: try rows.reference(&reader.products),
                quantity: try rows.integer(.quantity, "quantity"),
                successful: rows.optionalInteger(.count, "successful quantity"),
                failed: rows.optionalInteger(.count, "failed quantity"),
                wasteReason: rows.optionalText(), bedPosition: rows.optionalText(),
                estimatedCost: rows.optionalReal(.amount, "estimated cost"),
                unitMassGrams: rows.optionalReal(.amount, "unit mass grams"))
            item.checkColumnsTogether(&rows)
            return (run, item)
        }
        for (run, item) in items { runs[run].items.append(item) }
    }

    private mutating func readMaterials(
        of runs: inout [ProductionRun], at positions: [String: Int]
    ) throws(StoreError) {
        let leftOut = leftOut(of: .productionRun)
        let materials = try all(.runMaterial) { reader, rows throws(BrokenRule) in
            let run = try rows.position(
                in: positions, of: .productionRun, leftOut: leftOut)
            var material = RunMaterial(
                spool: try rows.reference(&reader.spools),
                estimatedGrams: try rows.real(.amount, "estimated grams"),
                estimatedPurgeGrams: rows.real(.amount, "estimated purge grams", else: 0),
                weightBeforeGrams: rows.optionalReal(.amount, "weight before grams"),
                weightAfterGrams: rows.optionalReal(.amount, "weight after grams"),
                actualGrams: rows.optionalReal(.amount, "actual grams"),
                actualPurgeGrams: rows.optionalReal(.amount, "actual purge grams"),
                costPerGram: rows.optionalReal(.amount, "cost per gram"))
            material.checkColumnsTogether(&rows)
            return (run, material)
        }
        for (run, material) in materials { runs[run].materials.append(material) }
    }
}
