import Foundation

/// A command-line tool that reads PDFs, where it is installed.
struct Tool {
    let path: String

    init?(_ name: String) {
        let path = "/usr/bin/" + name
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        self.path = path
    }

    static func isInstalled(_ name: String) -> Bool { Tool(name) != nil }

    /// Standard output of the tool over a file that holds `bytes`; its exit status beside it.
    func run(on bytes: [UInt8], _ arguments: (String) -> [String]) throws -> (
        text: String, status: Int32
    ) {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "andon-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments(file.path)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }
}
