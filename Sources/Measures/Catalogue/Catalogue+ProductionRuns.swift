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
            "AM-SUCC", group: group, tier: 3, .sum(.successfulParts),
            per: .sum(.attemptedParts), .higher, runDimensions,
            source: "ISO 22400-2 no. 10 (analogue)", inputs: parts,
            records: .runs, isCountShare: true),
        ratio(
            "AM-WASTE", group: group, tier: 3,
            .sum(.failedMass) + .sum(.purgedMass), per: .sum(.consumedMass), .lower, runDimensions,
            source: "ISO 22400-2 no. 27 (analogue)", inputs: materials + partMass + parts.prefix(1),
            traits: .share, records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-FGR", group: group, tier: 3, .sum(.goodMass),
            per: .sum(.consumedMass), .higher, runDimensions, source: "ISO 22400-2 no. 25",
            inputs: materials + partMass + parts.prefix(1),
            traits: .share, records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-VARW", group: group, tier: 3,
            .sum(.actualMass) - .sum(.estimatedMass), per: .sum(.estimatedMass), .target,
            runDimensions, source: "common practice",
            inputs: materials
                + ["production_run_material.estimated_grams, estimated_purge_grams"],
            records: .runMaterials, basis: .runMassRecorded),
        ratio(
            "AM-VART", group: group, tier: 3,
            .sum(.actualPrintTime) - .sum(.estimatedPrintTime), per: .sum(.estimatedPrintTime),
            .target, runDimensions, source: "common practice",
            inputs: ["production_run.started_at, completed_at, estimated_hours"],
            records: .runEstimates),
        ratio(
            "AM-REPR", group: group, tier: 3, .sum(.reprints), per: .sum(.runs),
            .lower, runDimensions, source: "ISO 22400-2 no. 17 (analogue)",
            inputs: ["production_run.original_run_number"] + parts.suffix(1),
            records: .runs, isCountShare: true),
    ]
}
