import Foundation

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
        _ arguments: [String], environment: [String: String] = [:], memory kilobytes: Int? = nil
    ) throws -> Result {
        // What it says goes to files: a pipe that nobody empties would stop it.
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let process = try start(
            arguments, environment: environment, says: folder, memory: kilobytes)
        process.waitUntilExit()
        func said(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
        }
        return Result(
            status: process.terminationStatus, output: try said("output"),
            errors: try said("errors"))
    }

    /// Starts it; its words go to `output` and `errors` in `folder`, or nowhere; its results to the file `output`
    /// where one is named. `kilobytes` bound its memory as `ulimit -v` does.
    static func start(
        _ arguments: [String], environment: [String: String] = [:],
        says folder: TemporaryFolder? = nil, output: String? = nil, memory kilobytes: Int? = nil
    ) throws -> Process {
        let process = Process()
        if let kilobytes {
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments =
                ["-c", "ulimit -v \(kilobytes); exec \"$0\" \"$@\"", url.path] + arguments
        } else {
            process.executableURL = url
            process.arguments = arguments
        }
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        func sink(_ name: String) throws -> FileHandle {
            guard let folder else { return FileHandle.nullDevice }
            let file = folder.url.appending(path: name)
            try Data().write(to: file)
            return try FileHandle(forWritingTo: file)
        }
        process.standardOutput =
            try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? sink("output")
        process.standardError = try sink("errors")
        try process.run()
        return process
    }
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
