import Foundation
import JSONText
import Units

/// `<day>/build.json`: what was built, from what, and how each client fared. Without times and without what
/// this build had to do for it, so that the same input gives the same bytes, whether it is built for the
/// first time or again: why a client was built or reused is a matter of the log.
public struct BuildRecord: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
        /// What is published is what its input gives.
        case built
        /// Not switched in; what was published before, if anything, is still there.
        case failed
    }

    public struct Client: Sendable, Equatable {
        public var client: String
        public var slug: ClientSlug
        public var state: State
        /// Why it failed, in a few words; empty for a client that was built.
        public var reason: String
        /// The three lines of the error, for a failed client.
        public var error: String?
        /// What is published for it on this day; empty when nothing is.
        public var files: [Manifest.Entry]
    }

    /// What a build is made from and for.
    public struct Header: Sendable, Equatable {
        /// Of the program.
        public var version: String
        /// `2026-11-20`, or `2026-11-20T14:00` within a day.
        public var asOf: String
        public var databaseFingerprint: String

        public init(version: String, asOf: String, databaseFingerprint: String) {
            self.version = version
            self.asOf = asOf
            self.databaseFingerprint = databaseFingerprint
        }
    }

    public var header: Header
    /// By slug.
    public var clients: [Client]
}

extension BuildRecord {
    var json: [UInt8] {
        var json: [UInt8] = []
        json.append(contentsOf: #"{"schema":1,"version":"#.utf8)
        json.append(jsonString: header.version)
        json.append(contentsOf: #","as_of":"#.utf8)
        json.append(jsonString: header.asOf)
        json.append(contentsOf: #","database_fingerprint":"#.utf8)
        json.append(jsonString: header.databaseFingerprint)
        json.append(contentsOf: #","tenants":["#.utf8)
        for (index, client) in clients.enumerated() {
            json.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            json.append(contentsOf: #"{"client":"#.utf8)
            json.append(jsonString: client.client)
            json.append(contentsOf: #","slug":"#.utf8)
            json.append(jsonString: client.slug.text)
            json.append(contentsOf: #","state":"#.utf8)
            json.append(jsonString: client.state.rawValue)
            json.append(contentsOf: #","reason":"#.utf8)
            json.append(jsonString: client.reason)
            json.append(contentsOf: #","error":"#.utf8)
            if let error = client.error {
                json.append(jsonString: error)
            } else {
                json.append(literal: "null")
            }
            json.append(contentsOf: #","bytes":"#.utf8)
            json.append(integer: client.files.reduce(0) { $0 + $1.bytes })
            json.append(contentsOf: #","files":"#.utf8)
            json.append(entries: client.files)
            json.append(literal: "}")
        }
        json.append(literal: "]}\n")
        return json
    }

    /// Reads ``json`` without the files, which the clients' own manifests hold; `nil` when it is not
    /// a record.
    init?(json: [UInt8]) {
        struct File: Decodable {
            struct Client: Decodable {
                var client: String
                var slug: String
                var state: String
                var reason: String
                var error: String?
            }
            var schema: Int
            var version: String
            var as_of: String
            var database_fingerprint: String
            var clients: [Client]

            enum CodingKeys: String, CodingKey {
                case schema, version, as_of, database_fingerprint
                case clients = "tenants"
            }
        }
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.schema == 1
        else { return nil }
        header = Header(
            version: file.version, asOf: file.as_of, databaseFingerprint: file.database_fingerprint)
        clients = []
        for client in file.clients {
            guard let slug = ClientSlug(folder: client.slug),
                let state = State(read: client.state)
            else { return nil }
            clients.append(
                Client(
                    client: client.client, slug: slug, state: state, reason: client.reason,
                    error: client.error, files: []))
        }
    }
}

extension BuildRecord.State {
    /// As a record says it. Earlier versions had a word of their own for clients that were left as they were.
    fileprivate init?(read text: String) { self.init(rawValue: text == "reused" ? "built" : text) }
}

/// `builds.json`: the days of the tree, the newest first.
struct BuildList {
    struct Build: Decodable {
        var day: String
        var clients: Int
        var failed: Int

        enum CodingKeys: String, CodingKey {
            case day, failed
            case clients = "tenants"
        }
    }

    var builds: [Build]

    init(_ builds: [Build]) { self.builds = builds.sorted { $0.day > $1.day } }

    init?(json: [UInt8]) {
        guard let builds = try? JSONDecoder().decode([Build].self, from: Data(json)) else {
            return nil
        }
        self.init(builds)
    }

    var json: [UInt8] {
        var json: [UInt8] = [UInt8(ascii: "[")]
        for (index, build) in builds.enumerated() {
            json.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            json.append(contentsOf: #"{"day":"#.utf8)
            json.append(jsonString: build.day)
            json.append(contentsOf: #","tenants":"#.utf8)
            json.append(integer: build.clients)
            json.append(contentsOf: #","failed":"#.utf8)
            json.append(integer: build.failed)
            json.append(UInt8(ascii: "}"))
        }
        json.append(literal: "]\n")
        return json
    }
}
