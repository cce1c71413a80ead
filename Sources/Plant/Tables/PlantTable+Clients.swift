extension PlantTable {
    /// Clients, and people who may look.
    static let clients = [client, clientSetting, kpiTarget, appUser, userClient, reportRecipient]

    public static let client = PlantTable(
        "client", "A client: a plant with its own people, orders and reports.", key: ["client_id"],
        [
            .required(
                "client_id", .text, "What tells clients apart, 1 to 50 characters.",
                example: "BOOT-LINE-A"),
            .required("name", .text, "The name in reports, in any script."),
            .standard(
                "timezone", .text, "UTC", "The IANA time zone of the plant.",
                example: "Europe/Paris"),
            .standard(
                "language", .text, "en", "The language of its reports, as a BCP 47 tag.",
                example: "es"),
            .standard(
                "currency", .text, "USD", "The currency of its money, by ISO 4217.", example: "EUR"),
            .standard(
                "csv_profile", .oneOf(CSVProfile.self), "comma",
                "What separates the fields of its CSV files."),
            .standard(
                "is_active", .flag, 1, "Whether reports are made of it.", check: .listed),
        ])

    public static let clientSetting = ofClient(
        "client_setting", "A setting that a client has other than by default.", key: ["key"],
        client: .client,
        [
            .required("key", .text, "The name of the setting.", example: "wip_flag_days"),
            .required("value", .text, "What it is set to.", example: "5"),
        ])

    public static let kpiTarget = ofClient(
        "kpi_target", "A client's own target of a KPI.", key: ["kpi_id"], client: .client,
        [
            .required("kpi_id", .text, "The id of the KPI in the catalogue."),
            .required("target", .real, "The value that is aimed at, in the unit of the KPI."),
            .optional("warning", .real, "The value from which on a warning shows."),
            .optional("critical", .real, "The value from which on the KPI is critical."),
        ])

    public static let appUser = PlantTable(
        "app_user", "A person who may look at reports.", key: ["user_id"],
        [
            .required("user_id", .text, "What the person logs in with."),
            .required("name", .text, "The person's name."),
            .optional("email", .text, "The person's address."),
            .required(
                "role", .choice(["OPERATOR", "LEADER", "POWERUSER", "ADMIN"]),
                "What the person may see and change."),
            .optional(
                "password_hash", .text,
                "The hash of the password, handed on to web servers and never shown."),
            .standard("is_active", .flag, 1, "Whether the person may look.", check: .listed),
            .optional(
                "expires_on", .day, "The last day on which the person may look.", since: .second),
        ])

    public static let userClient = PlantTable(
        "user_client", "A client that a person belongs to; an ADMIN sees all.",
        key: ["user_id", "client_id"],
        [
            .required("user_id", .text, "The person.", link: .enforced("app_user")),
            .required("client_id", .text, "The client.", link: .client),
        ])

    public static let reportRecipient = ofClient(
        "report_recipient", "Somebody who gets a report by mail.", key: ["email", "report"],
        client: .client,
        [
            .required("email", .text, "The address that the report goes to."),
            .optional("name", .text, "The recipient's name."),
            .required(
                "report", .choice(["daily", "weekly", "monthly"]), "Which report is sent."),
            .optional(
                "language", .text, "The language of the mail and its PDF; else the client's.",
                since: .second),
        ])
}
