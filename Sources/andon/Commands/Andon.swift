import ArgumentParser
import CLinux
import Foundation
import Glibc
import Units

/// Shop-floor records in, finished reports out.
@main
struct Andon: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "andon",
        abstract:
            "Turns shop-floor records into pages, charts, PDFs and tables, a folder a client.",
        discussion: """
            EXAMPLES:
              andon demo plant.sqlite                    a believable plant to try it on
              andon build plant.sqlite                   every client, into output/
              andon build plant.sqlite -o /srv/reports --as-of 2026-05-20
              andon build plant.sqlite --client 'BOOT-*' --only html,pdf
              andon check plant.sqlite                   what is wrong, for continuous integration
              andon kpis --markdown                      what each number means

            EXIT CODES:
              0 all done · 1 some clients failed, the others are published · 2 usage or
              configuration · 3 input unreadable · 4 findings (check) · 130 interrupted
            """,
        version: "andon \(version)",
        subcommands: [
            BuildCommand.self, CheckCommand.self, DemoCommand.self, InitCommand.self,
            KPIsCommand.self,
        ])

    static func main() async {
        // Each client fills as much room as the one before. Room that is given back must be cleared by the
        // system before it comes again, which costs an eighth of a build.
        andon_keep_freed_room(16 << 20, 64 << 20)
        let messages = MemoryLimit.explainItself()
        let environment = ProcessInfo.processInfo.environment
        let console = Console.ofThisProcess(environment, messages: messages)
        do {
            let surroundings = try Surroundings.ofThisProcess(environment, console)
            let arguments = Array(CommandLine.arguments.dropFirst())
            Glibc.exit(await run(arguments, in: surroundings).rawValue)
        } catch {
            console.problem("\(error)")
            Glibc.exit(error.status.rawValue)
        }
    }

    /// The whole program: what was typed, and where, to an exit status.
    static func run(_ arguments: [String], in surroundings: Surroundings) async -> ExitStatus {
        let status = await obey(arguments, in: surroundings)
        guard let failure = surroundings.console.lostOutput(), status != .interrupted else {
            return status
        }
        let error = UsageError.lostOutput(reason: String(cString: strerror(failure)))
        surroundings.console.problem(error.description)
        return error.status
    }

    private static func obey(
        _ arguments: [String], in surroundings: Surroundings
    ) async -> ExitStatus {
        var surroundings = surroundings
        if arguments.contains("--no-color") { surroundings.console.hasColor = false }
        do {
            let choice = Choice(environment: surroundings.environment)
            if try choice.flag(false, "ANDON_NO_COLOR") { surroundings.console.hasColor = false }
            try requireKnownCommand(arguments)
            var command = try parseAsRoot(arguments)
            guard let command = command as? any AndonCommand else {
                // Of the parser's own: it throws the help that was asked for.
                try command.run()
                return .done
            }
            return try await command.run(in: surroundings)
        } catch let error where exitCode(for: error) == .success {
            // Help and version were asked for.
            surroundings.console.out(fullMessage(for: error))
            return .done
        } catch let error where error is any FailureWithStatus {
            surroundings.console.problem("\(error)")
            return ExitStatus(of: error)
        } catch {
            let isOurs = exitCode(for: error) != .validationFailure
            surroundings.console.problem(isOurs ? "\(error)" : fullMessage(for: error))
            return ExitStatus(of: error)
        }
    }
}

extension Andon {
    static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName }

    /// Throws for a word that stands where a command is expected and is none, after `help` too.
    private static func requireKnownCommand(_ arguments: [String]) throws(UsageError) {
        let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
        guard let word = words.first, !word.hasPrefix("-") else { return }
        let known = commandNames + ["help"]
        guard !known.contains(word) else { return }
        throw .unknownCommand(word, nearest: misspelt(word, among: known))
    }
}

/// A subcommand: its stored properties are what was typed, `run` finds out what that means.
protocol AndonCommand: ParsableCommand {
    func run(in surroundings: Surroundings) async throws -> ExitStatus
}

extension AndonCommand {
    mutating func run() throws {}
}
