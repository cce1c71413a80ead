import Foundation
import Measures
import TOMLKit
import Units

/// `andon.toml`, read strictly: a key that means nothing is an error that names the nearest one.
struct Configuration: Sendable, Equatable {
    var database: String?
    var output: String?
    var theme: String?
    /// 0 is one for each core.
    var jobs: Int?
    var state: String?
    /// Where the output will be served, for links that leave it: feeds.
    var baseURL: String?
    /// By client id, each as `client_setting` has them: key and value.
    var clients: [String: [String: String]] = [:]
    /// KPIs of the plant's own, by id.
    var kpis: [OwnKPI] = []
    /// Where the file is, for messages.
    var path = "andon.toml"

    init() {}

    /// Reads the file at `path`. Relative paths in it start from its own folder.
    init(path: String) throws(UsageError) {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw .unreadableConfiguration(path: path, reason: "it is not there, or is not text")
        }
        try self.init(toml: text, path: path)
        let folder = path.contains("/") ? path[...(path.lastIndex(of: "/") ?? path.startIndex)] : ""
        func placed(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
        database = database.map(placed)
        output = output.map(placed)
        theme = theme.map(placed)
        state = state.map(placed)
    }

    init(toml: String, path: String) throws(UsageError) {
        try Self.requireNoNUL(toml, path)
        let table: TOMLTable
        do {
            table = try TOMLTable(string: toml)
        } catch let error as TOMLParseError {
            let line = error.source.begin.line
            throw .unreadableConfiguration(path: "\(path), line \(line)", reason: error.description)
        } catch {
            throw .unreadableConfiguration(path: path, reason: "it is not TOML")
        }
        self.path = path
        try Self.check(
            table, knows: ["client", "database", "jobs", "kpi", "output", "publish", "theme"], path)
        database = try Self.string(table, "database", path)
        output = try Self.string(table, "output", path)
        theme = try Self.string(table, "theme", path)
        if let value = table["jobs"] {
            guard let jobs = value.int else {
                throw .badValue(
                    place: "\(path), jobs", value: value.debugDescription,
                    expected: "a number from 0 to 1024")
            }
            self.jobs = jobs
        }
        if let publish = try Self.table(table, "publish", path) {
            try Self.check(publish, knows: ["base_url", "state"], "\(path), [publish]")
            state = try Self.string(publish, "state", path)
            baseURL = try Self.address(publish, "base_url", path)
        }
        kpis = try Self.kpis(table, path)
        guard let clients = try Self.table(table, "client", path) else { return }
        for id in clients.keys {
            guard let settings = try Self.table(clients, id, path) else { continue }
            self.clients[id] = try Self.settings(settings, "\(path), [client.\(id.quoted)]")
        }
    }

    /// The parser ends at the first NUL, and a text with one would be cut off there.
    private static func requireNoNUL(_ toml: String, _ path: String) throws(UsageError) {
        for (index, line) in toml.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated()
        where line.utf8.contains(0) || line.contains("\\u0000") || line.contains("\\U00000000") {
            let key = line.prefix { $0 != "=" && $0 != "\0" }.trimmingCharacters(in: .whitespaces)
            throw .unreadableConfiguration(
                path: "\(path), line \(index + 1)" + (key.isEmpty ? "" : ", \(key)"),
                reason: "it holds the character NUL, which no value may")
        }
    }

    static func check(
        _ table: TOMLTable, knows known: [String], _ place: String
    ) throws(UsageError) {
        for key in table.keys.sorted() where !known.contains(key) {
            throw .unknownKey(
                place: "\(place), \(key)", nearest: nearest(to: key, among: known) ?? "")
        }
    }

    private static func string(
        _ table: TOMLTable, _ key: String, _ path: String
    ) throws(UsageError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string, !text.isEmpty else {
            throw .badValue(
                place: "\(path), \(key)", value: value.debugDescription,
                expected: "a path in quotes")
        }
        return text
    }

    /// An address of the web that something can be appended to.
    private static func address(
        _ table: TOMLTable, _ key: String, _ path: String
    ) throws(UsageError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string, let url = URL(string: text), url.host?.isEmpty == false,
            ["http", "https"].contains(url.scheme), url.query == nil, url.fragment == nil
        else {
            throw .badValue(
                place: "\(path), [publish], \(key)", value: value.debugDescription,
                expected: "an address, as \"https://reports.example.com/plants\"")
        }
        return text
    }

    static func table(
        _ table: TOMLTable, _ key: String, _ path: String
    ) throws(UsageError) -> TOMLTable? {
        guard let value = table[key] else { return nil }
        guard let inner = value.table else {
            throw .badValue(
                place: "\(path), \(key)", value: value.debugDescription,
                expected: "a table: [\(key)]")
        }
        return inner
    }

    /// Settings as texts; a table below one (`shift_headcount.SHIFT_1ST`) is a key with a dot.
    private static func settings(
        _ table: TOMLTable, _ place: String
    ) throws(UsageError) -> [String: String] {
        var settings: [String: String] = [:]
        for key in table.keys {
            guard let value = table[key] else { continue }
            if let inner = value.table {
                for (name, text) in try Self.settings(inner, "\(place), \(key)") {
                    settings["\(key).\(name)"] = text
                }
            } else if let array = value.array {
                settings[key] = array.map { $0.string ?? $0.debugDescription }.joined(
                    separator: ",")
            } else {
                settings[key] = value.string ?? value.debugDescription
            }
        }
        return settings
    }
}
