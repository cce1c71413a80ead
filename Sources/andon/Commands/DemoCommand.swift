import ArgumentParser
import Demonstration
import JSONText
import Publishing
import Store
import Units

/// `andon demo`, as typed.
struct DemoCommand: AndonCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Makes a database of believable plants to try it on.",
        discussion: """
            EXAMPLES:
              andon demo plant.sqlite
              andon demo plant.sqlite --clients 50 --days 90 --rows-per-client 50000
              andon demo plant.sqlite --seed 7 --last-day 2026-05-20    always the same rows
            """)

    @Argument(help: "The database to make; nothing may be there yet.")
    var database: String

    @Option(help: "Manufacturing clients. (default: 3)")
    var clients: Int?

    @Option(help: "Production days. (default: 400)")
    var days: Int?

    @Option(help: "Production entries of each client. (default: what each plant would record)")
    var rowsPerClient: Int?

    @Option(help: "Another seed gives other plants. (default: 1)")
    var seed: Int?

    @Option(
        help: ArgumentHelp(
            """
            Last day with records; on a holiday there are none of that day. (default: the newest day \
            before today on which the first three plants work)
            """, valueName: "day"))
    var lastDay: String?

    @Flag(name: .shortAndLong, help: "Do not name each client as it is written.")
    var quiet = false

    @Flag(help: "One JSON object on standard output instead of the summary line.")
    var json = false

    @OptionGroup var common: CommonArguments

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let choice = Choice(environment: surroundings.environment)
        let yesterday = surroundings.now.day - 1
        var plan = DemonstrationPlan(lastDay: DemonstrationPlan.lastWorkday(upTo: yesterday))
        if let value = try choice.integer(clients, "--clients", "ANDON_CLIENTS", within: 1...10_000)
        {
            plan.clients = value
        }
        if let value = try choice.integer(days, "--days", "ANDON_DAYS", within: 1...3650) {
            plan.days = value
        }
        plan.rowsPerClient = try choice.integer(
            rowsPerClient, "--rows-per-client", "ANDON_ROWS_PER_CLIENT", within: 1...10_000_000)
        if let value = try choice.integer(seed, "--seed", "ANDON_SEED", within: 0...Int.max) {
            plan.seed = UInt64(value)
        }
        if let asked = try choice.text(lastDay, "--last-day", "ANDON_LAST_DAY") {
            guard let day = Day(iso: asked.text) else {
                throw UsageError.badValue(
                    place: asked.place, value: asked.text, expected: "a day as 2026-05-20")
            }
            plan.lastDay = day
        }
        let isQuiet = try choice.flag(quiet, "ANDON_QUIET")
        let isJSON = try choice.flag(json, "ANDON_JSON")
        try Choice.require(database, "the first argument")
        let writer = try PlantWriter(creating: database)
        try writeDemonstration(plan, into: writer) { client in
            if !isQuiet { surroundings.console.err("wrote \(client)\n") }
        }
        try writer.close()
        surroundings.console.out(isJSON ? document(of: plan) : summary(of: plan))
        return .done
    }

    private func summary(of plan: DemonstrationPlan) -> String {
        let what = plan.clients == 1 ? "1 client" : "\(plan.clients) clients"
        return "made \(database.harmless()): \(what), \(plan.days) days up to \(plan.lastDay)"
    }

    private func document(of plan: DemonstrationPlan) -> String {
        var json = Array("{\"database\":".utf8)
        json.append(jsonString: database)
        json += Array(
            ",\"clients\":\(plan.clients),\"days\":\(plan.days),\"last_day\":\"\(plan.lastDay)\"}"
                .utf8)
        return String(decoding: json, as: UTF8.self)
    }
}
