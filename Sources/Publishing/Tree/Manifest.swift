import Foundation
import JSONText
import Units

/// What a client's folder holds: every file with its size and SHA-256, and no times, so that the same
/// files give the same manifest.
///
/// It lies in the folder itself as ``path`` and switches with it. It is also the licence to delete:
/// no file that a manifest does not name is ever removed.
public struct Manifest: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var path: String
        public var bytes: Int
        public var sha256: Digest
    }

    /// The id of the client, not its slug.
    public var client: String
    /// Sorted by path, as bytes.
    public var files: [Entry]

    public static let path = "data/manifest.json"

    public init(client: String, files: [ClientFile]) {
        self.client = client
        self.files = files.map {
            Entry(
                path: $0.path, bytes: $0.size, sha256: Digest(of: $0.byteOrderMark, $0.body))
        }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// All files together.
    public var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
}

extension Manifest {
    /// `{"schema":1,"client":…,"files":[…]}`, a file a line.
    public var json: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(files.count * 128)
        json.append(contentsOf: #"{"schema":1,"client":"#.utf8)
        json.append(jsonString: client)
        json.append(contentsOf: #","files":"#.utf8)
        json.append(entries: files)
        json.append(literal: "}\n")
        return json
    }

    /// Reads ``json``; `nil` when it is not a manifest, or names a path that could lead elsewhere.
    init?(json: [UInt8]) {
        struct File: Decodable {
            struct Entry: Decodable {
                var path: String
                var bytes: Int
                var sha256: String
            }
            var schema: Int
            var client: String
            var files: [Entry]
        }
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.schema == 1
        else { return nil }
        client = file.client
        files = []
        for entry in file.files {
            guard ClientFile.objection(to: entry.path) == nil,
                let digest = Digest(hex: entry.sha256)
            else { return nil }
            files.append(Entry(path: entry.path, bytes: entry.bytes, sha256: digest))
        }
    }
}

extension [UInt8] {
    mutating func append(entries: [Manifest.Entry]) {
        append(UInt8(ascii: "["))
        for (index, entry) in entries.enumerated() {
            append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            append(contentsOf: #"{"path":"#.utf8)
            append(jsonString: entry.path)
            append(contentsOf: #","bytes":"#.utf8)
            append(integer: entry.bytes)
            append(contentsOf: #","sha256":""#.utf8)
            append(contentsOf: entry.sha256.hex.utf8)
            append(contentsOf: #""}"#.utf8)
        }
        append(UInt8(ascii: "]"))
    }
}
