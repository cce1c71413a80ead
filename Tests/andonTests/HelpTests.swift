import ArgumentParser
import Foundation
import Testing

@testable import andon

@Suite("Help")
struct HelpTests {
    /// What the parser itself says of a command.
    private struct Dump: Decodable {
        struct Command: Decodable { var arguments: [Argument] }
        struct Argument: Decodable { var names: [Name]? }
        struct Name: Decodable {
            var kind: String
            var name: String
        }
        var command: Command
    }

    /// `--output`, `-o` of every option.
    private func options(of command: any ParsableCommand.Type) throws -> [String] {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
        return dump.command.arguments.flatMap { $0.names ?? [] }.map { name in
            (name.kind == "short" ? "-" : "--") + name.name
        }
    }

    @Test(
        "Each command's help shows every option of it, however it is asked for, examples first",
        arguments: Andon.commandNames)
    func everyOption(name: String) async throws {
        let command = try #require(
            Andon.configuration.subcommands.first { $0.configuration.commandName == name })
        let options = try options(of: command)
        #expect(options.contains("--no-color"))
        for arguments in [["help", name], [name, "--help"], [name, "-h"]] {
            let fixture = try PipelineFixture()
            #expect(await Andon.run(arguments, in: fixture.surroundings()) == .done)
            let words = Set(
                fixture.out.split { $0.isWhitespace || $0 == "," || $0 == "/" }.map(String.init))
            for option in options { #expect(words.contains(option), "\(arguments): \(option)") }
            let examples = try #require(fixture.out.range(of: "EXAMPLES:"))
            let list = try #require(fixture.out.range(of: "OPTIONS:"))
            #expect(examples.lowerBound < list.lowerBound)
        }
    }

    @Test("Help without a command lists the commands", arguments: [["help"], ["--help"], []])
    func root(arguments: [String]) async throws {
        let fixture = try PipelineFixture()
        #expect(await Andon.run(arguments, in: fixture.surroundings()) == .done)
        for name in Andon.commandNames { #expect(fixture.out.contains("\n  \(name) ")) }
    }

    @Test(
        "No colour reaches problems where none is wanted, and some where it is",
        arguments: [
            (["buidl"], [:], true), (["buidl", "--no-color"], [:], false),
            (["buidl"], ["ANDON_NO_COLOR": "1"], false),
        ] as [([String], [String: String], Bool)])
    func colour(arguments: [String], environment: [String: String], isRed: Bool) async throws {
        let fixture = try PipelineFixture()
        let surroundings = fixture.surroundings(environment, columns: 80, hasColor: true)
        #expect(await Andon.run(arguments, in: surroundings) == .usage)
        #expect(fixture.err.contains("\u{1B}[31m") == isRed)
        #expect(fixture.err.contains("did you mean build?"))
    }
}
