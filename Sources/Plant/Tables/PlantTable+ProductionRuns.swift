extension PlantTable {
    /// 3D printing, and other work by recipe.
    static let productionRuns = [
        spool, productionRun, productionRunItem, productionRunMaterial, productMaterial,
        inventoryTransaction,
    ]

    public static let spool = ofClient(
        "spool", "A spool of material.", key: ["spool_id"], client: .client,
        [
            .required("spool_id", .text, "What tells spools apart."),
            .required("material", .text, "What it is of."),
            .optional("color", .text, "Its colour.", aliases: ["Colour"]),
            .optional("color_hex", .text, "Its colour as a hexadecimal number."),
            .required("initial_weight_grams", .real, "What was on it when it was new."),
            .required("current_weight_grams", .real, "What is on it."),
            .optional("empty_weight_grams", .real, "What the empty spool weighs."),
            .optional("purchase_price", .real, "What it was bought for.", unit: .money),
        ])

    public static let productionRun = ofClient(
        "production_run", "A run of a printer.", key: ["run_number"], client: .client,
        day: "started_at",
        [
            .required("run_number", .text, "The client's short name, the date and a number."),
            .standard(
                "status", .oneOf(ProductionRun.Status.self), "in_progress", "How far it is."),
            .required("started_at", .time, "When it began."),
            .optional("completed_at", .time, "When it was over."),
            .optional(
                "estimated_hours", .real, "How long it is to take.", aliases: ["Est Time (h)"]),
            .optional("printer_name", .text, "The printer."),
            .optional("slicer", .text, "The program that sliced it."),
            .optional("bed_celsius", .real, "How hot the bed is."),
            .optional("nozzle_celsius", .real, "How hot the nozzle is."),
            .optional(
                "quality_rating", .integer, "How good the result is, 1 to 5.",
                check: .between(1...5)),
            .optional("quality_notes", .text, "What is to be said of the result."),
            .optional("failure_reason", .text, "Why it failed."),
            .optional("notes", .text, "What else is to be said."),
            .optional(
                "original_run_number", .text, "The run that it repeats.",
                link: .named("production_run")),
            .optional("deleted_at", .time, "When it was taken out; it counts no more."),
        ])

    public static let productionRunItem = ofClient(
        "production_run_item", "A product of a run.", key: ["run_number", "item_no"],
        [
            .required("run_number", .text, "The run.", link: .named("production_run")),
            .required("item_no", .integer, "The place of the product."),
            .required("product_id", .text, "The product.", link: .named("product")),
            .required("quantity", .integer, "How many were started.", unit: .units),
            .optional("successful_quantity", .integer, "How many came out well.", unit: .units),
            .optional("failed_quantity", .integer, "How many failed.", unit: .units),
            .optional("waste_reason", .text, "Why they failed."),
            .optional("bed_position", .text, "Where on the bed they stood."),
            .optional("estimated_cost", .real, "What they are to cost.", unit: .money),
            .optional("unit_mass_grams", .real, "What one weighs."),
        ])

    public static let productionRunMaterial = ofClient(
        "production_run_material", "What a run takes from a spool.",
        key: ["run_number", "spool_id"],
        [
            .required("run_number", .text, "The run.", link: .named("production_run")),
            .required("spool_id", .text, "The spool.", link: .named("spool")),
            .required("estimated_grams", .real, "What it is to take."),
            .standard("estimated_purge_grams", .real, 0, "What is to be lost between colours."),
            .optional("weight_before_grams", .real, "What was on the spool before."),
            .optional("weight_after_grams", .real, "What was on it afterwards."),
            .optional("actual_grams", .real, "What it took.", aliases: ["Filament Used (g)"]),
            .optional("actual_purge_grams", .real, "What was lost between colours."),
            .optional("cost_per_gram", .real, "What a gram costs.", unit: .moneyPerGram),
            .optional(
                "actual_source", .choice(["weighed", "entered", "estimate"]),
                "Where what it took is known from; an estimate was copied.", since: .second),
            .standard(
                "estimate_inferred", .flag, 0, "Whether the estimate is mass times quantity.",
                since: .second),
        ])

    public static let productMaterial = ofClient(
        "product_material", "What a unit needs of a material and colour.",
        key: ["product_id", "material", "color"], since: .second,
        [
            .required("product_id", .text, "The product.", link: .named("product")),
            .required("material", .text, "The material."),
            .standard("color", .text, "", "The colour; empty for any."),
            .required("grams_per_unit", .real, "What a unit needs."),
            .standard("purge_grams", .real, 0, "What is lost between colours."),
        ])

    public static let inventoryTransaction = ofClient(
        "inventory_transaction", "A change of what is on a spool.", key: ["transaction_id"],
        day: "at",
        [
            .required("transaction_id", .integer, "The number of the change."),
            .required("spool_id", .text, "The spool.", link: .named("spool")),
            .required("type", .oneOf(InventoryTransaction.Kind.self), "Why it changed."),
            .required("weight_before_grams", .real, "What was on it before."),
            .required("change_grams", .real, "What came to it or, below zero, went."),
            .required("weight_after_grams", .real, "What was on it afterwards."),
            .optional("run_number", .text, "The run that took it.", link: .named("production_run")),
            .required("at", .time, "When it changed."),
            .optional("reversal_of", .integer, "The number of the change that it takes back."),
            .optional("description", .text, "What is to be said of it."),
        ])
}
