extension Catalogue {
    private static let group = "J 3D print"

    private static let parts = [
        "production_run_item.quantity, successful_quantity, failed_quantity",
        "production_run.status, completed_at",
    ]
    private static let materials = [
        "production_run_material.weight_before_grams, weight_after_grams, actual_grams, actual_purge_grams"
    ]
    private static let partMass = ["production_run_item, product .unit_mass_grams"]

    static let productionRuns: [CatalogueEntry] = [
        ratio(
            "AM-SUCC", "Print success rate", group: group, tier: 3, .sum(.successfulParts),
            per: .sum(.attemptedParts), .higher, runDimensions,
            source: "ISO 22400-2 no. 10 (analogue)", inputs: parts,
            "Good parts as a share of the parts attempted, over the runs that were completed or failed, on the day on which they ended. Attempted are the successful and the failed parts. Where nobody counted them all parts of a completed run are good, and none of a failed one.",
            records: .runs, isCountShare: true),
        ratio(
            "AM-WASTE", "Material waste ratio", group: group, tier: 3,
            .sum(.failedMass) + .sum(.purgedMass), per: .sum(.consumedMass), .lower, runDimensions,
            source: "ISO 22400-2 no. 27 (analogue)", inputs: materials + partMass + parts.prefix(1),
            "Grams in failed parts and purge as a share of the grams consumed. Consumed is before less after where both were weighed, else the grams entered with their purge. A failed part weighs what the part weighs, at most what was consumed; supports are neither waste nor goods. Where no part mass is known the material is shared by the number of parts. A run that does not say what each of its materials used is left out and lowers coverage.",
            traits: .share, records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-FGR", "Finished goods ratio", group: group, tier: 3, .sum(.goodMass),
            per: .sum(.consumedMass), .higher, runDimensions, source: "ISO 22400-2 no. 25",
            inputs: materials + partMass + parts.prefix(1),
            "Grams in good parts as a share of the grams consumed: the good parts × the mass of one, at most what was consumed less the purge. Where no part mass is known the material is shared by the number of parts.",
            traits: .share, records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-VARW", "Filament variance", group: group, tier: 3,
            .sum(.actualMass) - .sum(.estimatedMass), per: .sum(.estimatedMass), .target,
            runDimensions, source: "common practice",
            inputs: materials
                + ["production_run_material.estimated_grams, estimated_purge_grams"],
            "Grams used beyond the estimate, purge included, as a share of the estimate, over the materials of completed runs that have both. Above zero more was used. A run that failed stopped before its estimate and is left out.",
            records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-VART", "Print-time variance", group: group, tier: 3,
            .sum(.actualPrintTime) - .sum(.estimatedPrintTime), per: .sum(.estimatedPrintTime),
            .target, runDimensions, source: "common practice",
            inputs: ["production_run.started_at, completed_at, estimated_hours"],
            "Hours from start to completion beyond the estimate, in real time, as a share of the estimate, over the completed runs that have both. Above zero printing took longer.",
            records: .runEstimates),
        ratio(
            "AM-REPR", "Reprint rate", group: group, tier: 3, .sum(.reprints), per: .sum(.runs),
            .lower, runDimensions, source: "ISO 22400-2 no. 17 (analogue)",
            inputs: ["production_run.original_run_number"] + parts.suffix(1),
            "Runs that repeat an earlier run, as a share of the runs that were completed or failed. A run counts for each product it makes.",
            records: .runs, isCountShare: true),
    ]
}
