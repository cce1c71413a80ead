import Foundation
import Testing

/// The built `andon`, run as a user runs it.
struct AndonProgram {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Beside the program that runs the tests.
    static var url: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "andon")
    }

    /// Runs it with exactly these variables, so that nothing of the machine leaks in.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> Result {
        let process = try start(arguments, environment: environment, in: folder)
        // Both pipes are read at once: a full one would stop the program.
        let errors = Task.detached { process.errors.readToEndOrNothing() }
        let output = process.output.readToEndOrNothing()
        process.process.waitUntilExit()
        let errorBytes = Collected()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            errorBytes.set(await errors.value)
            done.signal()
        }
        done.wait()
        return Result(
            status: process.process.terminationStatus,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errorBytes.data, as: UTF8.self))
    }

    struct Running {
        var process: Process
        var output: FileHandle
        var errors: FileHandle
    }

    static func start(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> Running {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return Running(
            process: process, output: output.fileHandleForReading,
            errors: errors.fileHandleForReading)
    }
}

/// Bytes handed from a task to the thread that waits for them.
///
/// `@unchecked Sendable` because the semaphore orders the one write before the one read.
private final class Collected: @unchecked Sendable {
    private(set) var data = Data()
    func set(_ data: Data) { self.data = data }
}

extension FileHandle {
    func readToEndOrNothing() -> Data { (try? readToEnd()) ?? Data() }
}

/// A folder that is there for one test.
struct TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "andon-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }
    func remove() { try? FileManager.default.removeItem(at: url) }
}

/// A tree of files as relative path → bytes, links as their targets.
func tree(at url: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = url.resolvingSymlinksInPath().path
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    for path in paths {
        let full = root + "/" + path
        let attributes = try FileManager.default.attributesOfItem(atPath: full)
        switch attributes[.type] as? FileAttributeType {
        case .typeSymbolicLink?:
            files[path] = Data(
                ("-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))).utf8)
        case .typeRegular?: files[path] = try Data(contentsOf: URL(filePath: full))
        default: break
        }
    }
    return files
}
