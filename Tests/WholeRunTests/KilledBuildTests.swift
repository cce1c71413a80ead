import Foundation
import Glibc
import Publishing
import Testing
import Units

/// The program itself, killed while it builds over a tree that is being served.
@Suite("Killed builds", .serialized)
struct KilledBuildTests {
    @Test("Killed at fifty random moments, every published tenant is whole, and the next build succeeds")
    func randomMoments() throws {
        let root = NSTemporaryDirectory() + "andon-killed-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: root) }
        let (plant, output) = (root + "/plant.sqlite", root + "/output")
        try run([
            "demo", plant, "--clients", "2", "--days", "12", "--rows-per-client", "200", "--seed",
            "1", "--last-day", "2026-05-20",
        ])
        // Two sets of files take turns, so that every build replaces something.
        let formats = ["html,svg,csv,json", "html,csv,json"]
        let start = ContinuousClock.now
        try run(["build", plant, "-o", output, "--only", formats[0]])
        let whole = ContinuousClock.now - start

        var generator = SeededGenerator(seed: 50)
        for kill in 1...50 {
            let process = try started([
                "build", plant, "-o", output, "--only", formats[kill % 2], "--force",
            ])
            // Past the end now and then, so that finished builds are among those checked.
            Thread.sleep(forTimeInterval: whole.inSeconds * generator.within(0.0...1.1))
            process.terminateAtOnce()
            #expect(try damage(below: output) == [], "kill \(kill)")
        }
        try run(["build", plant, "-o", output])
        #expect(try damage(below: output) == [])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: output + "/.andon/staging") == [])
        #expect(FileManager.default.fileExists(atPath: output + "/latest"))
    }

    /// Every file of every published tenant that is not what its manifest says.
    private func damage(below output: String) throws -> [String] {
        struct Manifest: Decodable {
            struct Entry: Decodable {
                var path: String
                var sha256: String
            }
            var files: [Entry]
        }
        let day = output + "/2026-05-20"
        var damage: [String] = []
        for slug in try FileManager.default.contentsOfDirectory(atPath: day) {
            let folder = "\(day)/\(slug)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
                isFolder.boolValue
            else { continue }
            let json = try Data(contentsOf: URL(filePath: folder + "/data/manifest.json"))
            for entry in try JSONDecoder().decode(Manifest.self, from: json).files {
                let bytes = try? Data(contentsOf: URL(filePath: "\(folder)/\(entry.path)"))
                if bytes.map({ Digest(of: [UInt8]($0)).hex }) != entry.sha256 {
                    damage.append("\(slug)/\(entry.path)")
                }
            }
        }
        return damage
    }

    private func run(_ arguments: [String]) throws {
        let process = try started(arguments)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "andon \(arguments.joined(separator: " "))")
    }

    private func started(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments + ["--quiet"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The program as it was built with these tests: it lies beside them.
    private static func program() throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "andon")
        try #require(FileManager.default.isExecutableFile(atPath: program.path))
        return program
    }
}

extension Process {
    /// SIGKILL: nothing of the program runs after it.
    fileprivate func terminateAtOnce() {
        kill(processIdentifier, SIGKILL)
        waitUntilExit()
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
