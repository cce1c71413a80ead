import ArgumentParser

/// `andon build`, as typed.
struct BuildCommand: AndonCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Renders and publishes the reports of every client.",
        discussion: """
            EXAMPLES:
              andon build plant.sqlite
              andon build plant.sqlite -o /srv/reports --as-of 2026-05-20
              andon build plant.sqlite --as-of 2026-05-20T14:00    a shift that is still open
              andon build plant.sqlite --client 'BOOT-*' --only html,pdf
              andon build plant.sqlite --dry-run -v                what would be built

            Each option is also a variable: ANDON_OUTPUT=/srv/reports. What is typed wins over the
            variable, the variable over andon.toml.
            """)

    @Argument(help: "The plant database.")
    var database: String?

    @Option(name: .shortAndLong, help: "Folder to publish into. (default: output)")
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Day, or moment within it, to report on. (default: the last day with data)",
            valueName: "day"))
    var asOf: String?

    @Option(
        help: ArgumentHelp("Only clients whose id matches; can be repeated.", valueName: "glob"))
    var client: [String] = []

    @Option(help: ArgumentHelp("Only some of html,svg,pdf,csv,json.", valueName: "formats"))
    var only: String?

    @Option(name: .shortAndLong, help: "Clients at a time. (default: 0, one for each core)")
    var jobs: Int?

    @Flag(help: "Render everything, and trust no published file without reading it.")
    var force = false

    @Flag(help: "Publish what changes numbers of a final month; the old ones stay in the ledger.")
    var restate = false

    @Flag(help: "Fail a client for any cell or row that breaks a rule of the data model.")
    var strict = false

    @Flag(help: "Say what would be built, and write nothing.")
    var dryRun = false

    @Option(help: "Folder for lock, staging and logs. (default: .andon in the output)")
    var state: String?

    @Option(help: "Folder whose files replace the built-in templates and assets.")
    var theme: String?

    @Flag(help: "Print what each stage took.")
    var timings = false

    @Flag(name: .shortAndLong, help: "Only the summary and problems.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Why each client was built or reused.")
    var verbose = false

    @Flag(help: "One JSON object on standard output instead of the summary line.")
    var json = false

    @OptionGroup var file: ConfigurationArgument

    @OptionGroup var common: CommonArguments

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let plan = try BuildPlan(self, in: surroundings)
        return try await Pipeline(plan: plan, surroundings: surroundings).run()
    }
}
