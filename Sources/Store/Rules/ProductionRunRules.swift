import Plant
import Units

extension ProductionRun {
    var brokenRule: BrokenRule? {
        brokenInterval(startedAt, completedAt)
            ?? brokenAmount("estimated hours", estimated?.value)
            ?? brokenNumber("bed temperature", bedCelsius)
            ?? brokenNumber("nozzle temperature", nozzleCelsius)
            ?? brokenRange("quality rating", qualityRating.map { Double($0) }, 1...5)
    }
}

extension RunItem {
    var brokenRule: BrokenRule? {
        if let broken = brokenQuantity("quantity", quantity)
            ?? brokenCount("successful quantity", successful)
            ?? brokenCount("failed quantity", failed)
        {
            return broken
        }
        let parts = (successful ?? 0) + (failed ?? 0)
        guard parts <= quantity else {
            return BrokenRule("successful + failed ≤ quantity", "\(parts) of \(quantity)")
        }
        return brokenAmount("estimated cost", estimatedCost)
            ?? brokenAmount("unit mass grams", unitMassGrams)
    }
}

extension RunMaterial {
    var brokenRule: BrokenRule? {
        if let broken = brokenAmount("estimated grams", estimatedGrams)
            ?? brokenAmount("estimated purge grams", estimatedPurgeGrams)
            ?? brokenAmount("weight before grams", weightBeforeGrams)
            ?? brokenAmount("weight after grams", weightAfterGrams)
            ?? brokenAmount("actual grams", actualGrams)
            ?? brokenAmount("actual purge grams", actualPurgeGrams)
            ?? brokenAmount("cost per gram", costPerGram)
        {
            return broken
        }
        guard let weightBeforeGrams, let weightAfterGrams, weightAfterGrams > weightBeforeGrams
        else { return nil }
        return BrokenRule("weight after ≤ weight before", weightAfterGrams)
    }
}

extension InventoryTransaction {
    var brokenRule: BrokenRule? {
        brokenAmount("weight before grams", weightBeforeGrams)
            ?? brokenNumber("change grams", changeGrams)
            ?? brokenAmount("weight after grams", weightAfterGrams)
    }
}
