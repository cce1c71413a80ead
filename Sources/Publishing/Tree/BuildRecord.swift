import Foundation
import JSONText
import Units

/// `<day>/build.json`: what was built, from what, and how each tenant fared. Without times and without what
/// this build had to do for it, so that the same input gives the same bytes, whether it is built for the
/// first time or again: why a tenant was built or reused is a matter of the log.
public struct BuildRecord: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
        /// What is published is what its input gives.
        case built
        /// Not switched in; what was published before, if anything, is still there.
        case failed
    }

    public struct Tenant: Sendable, Equatable {
        public var client: String
        public var slug: TenantSlug
        public var state: State
        /// Why it failed, in a few words; empty for a tenant that was built.
        public var reason: String
        /// The three lines of the error, for a failed tenant.
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
    public var tenants: [Tenant]
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
        for (index, tenant) in tenants.enumerated() {
            json.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            json.append(contentsOf: #"{"client":"#.utf8)
            json.append(jsonString: tenant.client)
            json.append(contentsOf: #","slug":"#.utf8)
            json.append(jsonString: tenant.slug.text)
            json.append(contentsOf: #","state":"#.utf8)
            json.append(jsonString: tenant.state.rawValue)
            json.append(contentsOf: #","reason":"#.utf8)
            json.append(jsonString: tenant.reason)
            json.append(contentsOf: #","error":"#.utf8)
            if let error = tenant.error {
                json.append(jsonString: error)
            } else {
                json.append(literal: "null")
            }
            json.append(contentsOf: #","bytes":"#.utf8)
            json.append(integer: tenant.files.reduce(0) { $0 + $1.bytes })
            json.append(contentsOf: #","files":"#.utf8)
            json.append(entries: tenant.files)
            json.append(literal: "}")
        }
        json.append(literal: "]}\n")
        return json
    }

    /// Reads ``json`` without the files, which the tenants' own manifests hold; `nil` when it is not
    /// a record.
    init?(json: [UInt8]) {
        struct File: Decodable {
            struct Tenant: Decodable {
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
            var tenants: [Tenant]
        }
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.schema == 1
        else { return nil }
        header = Header(
            version: file.version, asOf: file.as_of, databaseFingerprint: file.database_fingerprint)
        tenants = []
        for tenant in file.tenants {
            guard let slug = TenantSlug(folder: tenant.slug),
                let state = State(read: tenant.state)
            else { return nil }
            tenants.append(
                Tenant(
                    client: tenant.client, slug: slug, state: state, reason: tenant.reason,
                    error: tenant.error, files: []))
        }
    }
}

extension BuildRecord.State {
    /// As a record says it. Earlier versions had a word of their own for tenants that were left as they were.
    fileprivate init?(read text: String) { self.init(rawValue: text == "reused" ? "built" : text) }
}

/// `builds.json`: the days of the tree, the newest first.
struct BuildList {
    struct Build: Codable {
        var day: String
        var tenants: Int
        var failed: Int
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
            json.append(integer: build.tenants)
            json.append(contentsOf: #","failed":"#.utf8)
            json.append(integer: build.failed)
            json.append(UInt8(ascii: "}"))
        }
        json.append(literal: "]\n")
        return json
    }
}
