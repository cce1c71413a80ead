import ArgumentParser
import Foundation
import Publishing
import Synchronization
import Testing
import Units

@testable import andon

/// Plants without a database, an output folder of its own, and everything that was said.
final class PipelineFixture: Sendable {
    let root: String
    private let said = Mutex<(out: String, err: String)>(("", ""))

    var output: String { root + "/output" }
    var out: String { said.withLock { $0.out } }
    var err: String { said.withLock { $0.err } }

    init() throws {
        root = NSTemporaryDirectory() + "andon-pipeline-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        try Data("rows".utf8).write(to: URL(filePath: root + "/plant.sqlite"))
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func surroundings(
        _ environment: [String: String] = [:], columns: Int? = nil, hasColor: Bool = false,
        isInterrupted: Bool = false
    ) -> Surroundings {
        Surroundings(
            environment: environment,
            console: Console(
                out: { [self] line in said.withLock { $0.out += line + "\n" } },
                err: { [self] text in said.withLock { $0.err += text } }, columns: columns,
                hasColor: hasColor),
            now: LocalTime(seconds: 1_779_300_000), isInterrupted: { isInterrupted })
    }

    /// The plan of `andon build` with these arguments after the database.
    func plan(_ arguments: [String], in surroundings: Surroundings) throws -> BuildPlan {
        let command = try #require(
            try Andon.parseAsRoot(["build", root + "/plant.sqlite", "-o", output] + arguments)
                as? BuildCommand)
        return try BuildPlan(command, in: surroundings)
    }

    /// Builds clients that hold one page each; those in `broken` throw.
    func build(
        _ arguments: [String] = [], clients: [String] = ["ACME", "BOLT"], broken: Set<String> = [],
        surroundings: Surroundings? = nil
    ) async throws -> andon.ExitStatus {
        let surroundings = surroundings ?? self.surroundings()
        var pipeline = Pipeline(
            plan: try plan(arguments, in: surroundings), surroundings: surroundings)
        pipeline.open = { _, stopwatch in
            let render: @Sendable (PlantClient, ReportMoment) throws -> RenderedClient = {
                client, moment in
                if broken.contains(client.id) {
                    throw UsageError.noData(database: "x", until: "\(moment)")
                }
                return stopwatch.time(.html) {
                    RenderedClient(files: [
                        ClientFile(path: "index.html", bytes: Array("\(moment)".utf8))
                    ])
                }
            }
            return PlantSource(
                clients: clients.map { PlantClient(id: $0, name: $0.capitalized) },
                appearance: "plain", vocabulary: [],
                lastDayWithData: { $0 - 3 },
                render: render, renderAlone: render,
                pagesAbove: { _, record, _ in
                    [ClientFile(path: "index.html", bytes: Array("\(record.clients.count)".utf8))]
                })
        }
        return try await pipeline.run()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: "\(output)/\(path)"), encoding: .utf8)
    }
}
