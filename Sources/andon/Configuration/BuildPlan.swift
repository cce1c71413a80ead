import Foundation
import Measures
import Units

/// What a build is to do: `andon build` with flags, environment and `andon.toml` put together.
struct BuildPlan: Sendable, Equatable {
    /// Kinds of files of a client.
    enum Format: String, Sendable, CaseIterable { case html, svg, pdf, csv, json }

    /// The moment to report on.
    enum Moment: Sendable, Equatable {
        /// The last day with data that is not after today.
        case lastDayWithData
        case endOf(Day)
        case within(LocalTime)
    }

    var database: String
    var output: String
    var state: String?
    var theme: String?
    var moment: Moment
    /// Globs over client ids; empty is all.
    var clients: [String]
    var formats: Set<Format>
    /// Clients at a time, ≥ 1.
    var width: Int
    var force: Bool
    /// Published numbers of a final month may change.
    var restate: Bool
    /// Any cell or row that breaks a rule fails its client.
    var isStrict: Bool
    var dryRun: Bool
    var speech: Speech
    var timings: Bool
    /// Where the output will be served; `nil` leaves links relative.
    var baseURL: String?
    var clientSettings: [String: [String: String]]
    var ownKPIs: [OwnKPI]

    /// How much the build says of itself.
    struct Speech: Sendable, Equatable {
        var isQuiet: Bool
        var isVerbose: Bool
        var isJSON: Bool
    }
}

extension BuildPlan {
    init(_ typed: BuildCommand, in surroundings: Surroundings) throws(UsageError) {
        let choice = Choice(environment: surroundings.environment)
        let file: Configuration
        if let path = try choice.text(typed.file.config, "--config", "ANDON_CONFIG") {
            file = try Configuration(path: path.text)
        } else {
            file = Configuration()
        }
        func place(_ value: String?, _ key: String) -> (String, place: String)? {
            value.map { ($0, "\(file.path), \(key)") }
        }
        guard
            let database = try choice.text(
                typed.database, "the first argument", "ANDON_DATABASE",
                file: place(file.database, "database"))
        else { throw .noDatabase }
        self.database = database.text
        output =
            try choice.text(
                typed.output, "--output", "ANDON_OUTPUT", file: place(file.output, "output"))?
            .text ?? "output"
        state =
            try choice.text(
                typed.state, "--state", "ANDON_STATE", file: place(file.state, "publish.state"))?
            .text
        theme =
            try choice.text(
                typed.theme, "--theme", "ANDON_THEME", file: place(file.theme, "theme"))?
            .text
        moment =
            try choice.text(typed.asOf, "--as-of", "ANDON_AS_OF")
            .map { asked throws(UsageError) in try Moment(asked.text, place: asked.place) }
            ?? .lastDayWithData
        clients =
            typed.client.isEmpty
            ? (surroundings.environment["ANDON_CLIENT"] ?? "").split(separator: ",").map(
                String.init)
            : typed.client
        if let only = try choice.text(typed.only, "--only", "ANDON_ONLY") {
            formats = try Self.formats(only.text, place: only.place)
        } else {
            formats = Set(Format.allCases)
        }
        let jobs = try choice.integer(
            typed.jobs, "--jobs", "ANDON_JOBS", file: file.jobs.map { ($0, "\(file.path), jobs") },
            within: 0...1024)
        width = jobs.flatMap { $0 > 0 ? $0 : nil } ?? ProcessInfo.processInfo.activeProcessorCount
        force = try choice.flag(typed.force, "ANDON_FORCE")
        restate = try choice.flag(typed.restate, "ANDON_RESTATE")
        isStrict = try choice.flag(typed.strict, "ANDON_STRICT")
        dryRun = try choice.flag(typed.dryRun, "ANDON_DRY_RUN")
        timings = try choice.flag(typed.timings, "ANDON_TIMINGS")
        speech = Speech(
            isQuiet: try choice.flag(typed.quiet, "ANDON_QUIET"),
            isVerbose: try choice.flag(typed.verbose, "ANDON_VERBOSE"),
            isJSON: try choice.flag(typed.json, "ANDON_JSON"))
        baseURL = file.baseURL
        clientSettings = file.clients
        ownKPIs = file.kpis
    }

    private static func formats(_ text: String, place: String) throws(UsageError) -> Set<Format> {
        var formats: Set<Format> = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = word.trimmingCharacters(in: .whitespaces)
            guard let format = Format(rawValue: name) else {
                let near = nearest(to: name, among: Format.allCases.map(\.rawValue)) ?? ""
                throw .badValue(
                    place: place, value: name,
                    expected: "some of html,svg,pdf,csv,json; the nearest is \(near)")
            }
            formats.insert(format)
        }
        return formats
    }
}

extension BuildPlan.Moment {
    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    init(_ text: String, place: String) throws(UsageError) {
        if let day = Day(iso: text) {
            self = .endOf(day)
        } else if text.utf8.count == 16, let time = LocalTime(iso: text + ":00") {
            self = .within(time)
        } else {
            throw .badValue(
                place: place, value: text,
                expected: "a day as 2026-05-20, or a moment as 2026-05-20T14:00")
        }
    }
}
