import ArgumentParser
import Store
import Units

/// `andon init`, as typed.
struct InitCommand: AndonCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes an empty plant database.",
        discussion: """
            EXAMPLES:
              andon init plant.sqlite
            """)

    @Argument(help: "The database to make; nothing may be there yet.")
    var database: String

    @OptionGroup var common: CommonArguments

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        try Choice.require(database, "the first argument")
        try PlantWriter(creating: database).close()
        surroundings.console.out("made \(database.harmless()): an empty plant database")
        return .done
    }
}
