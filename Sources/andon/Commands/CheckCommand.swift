import ArgumentParser
import Measures

/// `andon check`, as typed.
struct CheckCommand: AndonCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with the records and the plants, for continuous integration.",
        discussion: """
            Nothing is written. A line a client tells of its records: how many were rejected, how many
            shift records of the last 30 days are missing, and what share of the inputs was recorded.
            Then come the records that were rejected, each with its column, its value and what is
            allowed, and the client's alerts, the worst first.

            EXAMPLES:
              andon check plant.sqlite
              andon check plant.sqlite --fail-on warning --client 'BOOT-*'
              andon check plant.sqlite --as-of 2026-05-20 --json

            EXIT CODES:
              0 nothing as bad as --fail-on · 4 something is, or records were rejected
              1 some clients could not be read
            """)

    @Argument(help: "The plant database.")
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Exit with 4 from this severity on: critical, warning or info. (default: critical)",
            valueName: "severity"))
    var failOn: String?

    @Option(
        help: ArgumentHelp(
            "Day, or moment within it, to speak of. (default: the last day with data)",
            valueName: "day"))
    var asOf: String?

    @Option(
        help: ArgumentHelp("Only clients whose id matches; can be repeated.", valueName: "glob"))
    var client: [String] = []

    @Flag(help: "Also find what a build with --strict would fail for.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Only the summary and problems.")
    var quiet = false

    @Flag(help: "One JSON object on standard output instead of the lines.")
    var json = false

    @OptionGroup var file: ConfigurationArgument

    @OptionGroup var common: CommonArguments

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        // What a check shares with a build means the same, whether typed, set or configured.
        var build = try BuildCommand.parse([])
        build.database = database
        build.asOf = asOf
        build.client = client
        build.strict = strict
        (build.quiet, build.json) = (quiet, json)
        (build.file, build.common) = (file, common)
        let plan = try BuildPlan(build, in: surroundings)
        var failOn = Alert.Severity.critical
        let choice = Choice(environment: surroundings.environment)
        if let asked = try choice.text(self.failOn, "--fail-on", "ANDON_FAIL_ON") {
            guard let severity = Alert.Severity(rawValue: asked.text) else {
                throw UsageError.badValue(
                    place: asked.place, value: asked.text, expected: "critical, warning or info")
            }
            failOn = severity
        }
        return try await Check(plan: plan, failOn: failOn, surroundings: surroundings).run()
    }
}
