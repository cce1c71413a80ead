extension PlantTable {
    /// Who changed what.
    static let system = [importRun, audit]

    public static let importRun = PlantTable(
        "import_run", "A command that wrote to the database.", key: ["run_id"], since: .second,
        [
            .counted("run_id", "The number of the run."),
            .required("at_utc", .time, "When it wrote, in UTC."),
            .optional("user_id", .text, "Who did it."),
            .required(
                "command", .choice(["import", "undo", "user", "migrate"]), "What was done."),
            .optional("file_name", .text, "The file that was read."),
            .optional("file_sha256", .text, "The SHA-256 of that file."),
            .optional("profile", .text, "The profile that it was read by."),
            .required("program", .text, "The program and its version."),
            .standard("inserted", .integer, 0, "How many rows are new."),
            .standard("updated", .integer, 0, "How many rows changed."),
            .standard("deleted", .integer, 0, "How many rows are gone."),
            .standard("unchanged", .integer, 0, "How many rows were there already."),
            .standard("rejected", .integer, 0, "How many rows were not written."),
            .optional(
                "undoes", .integer, "The run whose rows an undo put back.",
                link: .enforced("import_run")),
        ])

    public static let audit = PlantTable(
        "audit", "A change of a row, by column.", key: ["audit_id"],
        indexes: [Index(by: "row", columns: ["table_name", "row_key"])],
        [
            .counted("audit_id", "The number of the change."),
            .required("at_utc", .time, "When it was written, in UTC."),
            .optional("user_id", .text, "Who did it."),
            .optional("client_id", .text, "The client whose row it is."),
            .required("table_name", .text, "The table."),
            .required("row_key", .text, "The key of the row."),
            .required(
                "action", .choice(["insert", "update", "delete"]), "What was done to the row."),
            .optional("column_name", .text, "The column that changed."),
            .optional("old_value", .text, "What it was."),
            .optional("new_value", .text, "What it is."),
            .optional("file_sha256", .text, "The SHA-256 of the file that it came from."),
            .optional(
                "run_id", .integer, "The run that wrote it.", link: .enforced("import_run"),
                since: .second),
        ])
}
