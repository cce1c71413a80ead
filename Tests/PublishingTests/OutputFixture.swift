import Foundation
import Testing
import Units

@testable import Publishing

/// An output folder of one test, removed with it.
final class OutputFixture: Sendable {
    let root: String
    var output: String { root + "/output" }

    init() throws {
        root = NSTemporaryDirectory() + "andon-publishing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
    }

    /// The folder of another fixture, seen from a process that is going to die.
    init(existing root: String) { self.root = root }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func exists(_ path: String) -> Bool { (try? Disk().kind(of: "\(output)/\(path)")) != .missing }

    func text(_ path: String) throws -> String {
        String(decoding: try Disk().read("\(output)/\(path)"), as: UTF8.self)
    }

    func write(_ text: String, to path: String) throws {
        let url = URL(filePath: "\(output)/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Every path of the served tree with its inode and modification time in nanoseconds.
    func stamps() throws -> [String: [Int]] {
        var stamps: [String: [Int]] = [:]
        var folders = [""]
        while let inner = folders.popLast() {
            for name in try Disk().names(in: output + inner) where name != ".andon" {
                let path = "\(inner)/\(name)"
                var status = stat()
                #expect(lstat(output + path, &status) == 0)
                stamps[path] = [
                    Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                ]
                if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
            }
        }
        return stamps
    }

    /// Builds clients of one page and one export each; `version` is what the files say. `extra` files they
    /// have too, and `alone` instead of those where they are rendered from their own rows.
    @discardableResult
    func build(
        _ clients: [String] = ["ACME", "BOLT"], version: String = "1", day: Day = may20,
        fingerprint: String? = nil, options: PublishingOptions = PublishingOptions(),
        disk: Disk = Disk(), extra: [ClientFile] = [], alone: [ClientFile]? = nil,
        then: (PublishedTree) throws -> Void = { _ in }
    ) async throws -> [ClientOutcome] {
        let tree = try PublishedTree(output: output, state: nil, disk: disk)
        let jobs = clients.map { client in
            ClientJob(clientID: client, fingerprint: fingerprint) {
                RenderedClient(files: files(of: client, version: version) + extra)
            } alone: {
                RenderedClient(files: files(of: client, version: version) + (alone ?? extra))
            }
        }
        let (outcomes, _) = try await tree.publish(
            jobs, as: day,
            header: BuildRecord.Header(
                version: "1.0", asOf: "\(day)", databaseFingerprint: "d\(version)"),
            options: options)
        try then(tree)
        return outcomes
    }

    /// With what a whole build does besides: pages above the clients, and the log.
    func buildWithPages(disk: Disk = Disk()) async throws {
        try await build(disk: disk) { tree in
            try tree.publish(page: "index.html", bytes: Array("one".utf8))
            try tree.publish(page: "archive/acme/index.html", bytes: Array("two".utf8))
            try tree.log(Array("{}".utf8))
        }
    }
}

let may20 = Day(number: 20_593)
let may21 = may20 + 1

func files(of client: String, version: String) -> [ClientFile] {
    [
        ClientFile(path: "index.html", bytes: Array("<p>\(client) \(version)</p>".utf8)),
        ClientFile(path: "kpi/oee.html", bytes: Array("<p>OEE \(version)</p>".utf8)),
        // Of the same size in every version: only the digest tells them apart.
        ClientFile(path: "exports/v\(version).csv", bytes: Array("a,b\r\n".utf8)),
    ]
}

/// What is wrong with the published clients of a tree; empty when every one is whole.
func damage(in output: String) throws -> [String] {
    let disk = Disk()
    var damage: [String] = []
    for name in try disk.names(in: output) where Day(iso: name) != nil {
        for slug in try disk.names(in: "\(output)/\(name)") {
            let folder = "\(output)/\(name)/\(slug)"
            guard try disk.kind(of: folder) == .folder else { continue }
            let json = try disk.read("\(folder)/\(Manifest.path)")
            guard let manifest = Manifest(json: json) else {
                damage.append("\(folder): no manifest")
                continue
            }
            for entry in manifest.files {
                let bytes = try? disk.read("\(folder)/\(entry.path)")
                if bytes.map({ Digest(of: $0) }) != entry.sha256 {
                    damage.append("\(folder)/\(entry.path)")
                }
            }
        }
    }
    if try disk.kind(of: "\(output)/latest") == .folder {
        for slug in try disk.names(in: "\(output)/latest") {
            var status = stat()
            if stat("\(output)/latest/\(slug)", &status) != 0 { damage.append("latest/\(slug)") }
        }
    }
    return damage
}
