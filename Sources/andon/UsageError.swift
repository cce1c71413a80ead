import Units

/// What was typed, set in the environment or written in `andon.toml` cannot be meant.
enum UsageError: Error, Equatable, FailureWithStatus {
    case noDatabase
    case badValue(place: String, value: String, expected: String)
    case unknownKey(place: String, nearest: String)
    case unreadableConfiguration(path: String, reason: String)
    /// A `[kpi.ID]` table that cannot be used.
    case ownKPI(place: String, problem: String, fix: String)
    case noSuchClient(pattern: String, nearest: String?)
    case noClients(database: String)
    case noData(database: String, until: String)

    var status: ExitStatus {
        switch self {
        case .noClients, .noData: .unreadableInput
        case .noDatabase, .badValue, .unknownKey, .unreadableConfiguration, .ownKPI,
            .noSuchClient:
            .usage
        }
    }
}

extension UsageError: CustomStringConvertible {
    var description: String {
        switch self {
        case .noDatabase:
            """
            no database is named
              at: the first argument, ANDON_DATABASE, or database in andon.toml
              fix: andon build plant.sqlite; andon demo plant.sqlite makes one to try
            """
        case .badValue(let place, let value, let expected):
            """
            the value \(value.quoted) cannot be meant
              at: \(place)
              fix: give \(expected)
            """
        case .unknownKey(let place, let nearest):
            """
            the configuration holds an unknown key
              at: \(place)
              fix: remove it, or write \(nearest)
            """
        case .unreadableConfiguration(let path, let reason):
            """
            the configuration cannot be read: \(reason)
              at: \(path)
              fix: correct the file, or name another with -c
            """
        case .ownKPI(let place, let problem, let fix):
            """
            a KPI of your own cannot be used: \(problem)
              at: \(place)
              fix: \(fix)
            """
        case .noSuchClient(let pattern, let nearest):
            """
            no client has an id like \(pattern.quoted)
              at: --client
              fix: \(nearest.map { "write \($0.quoted), the nearest id" } ?? "add a client to the database")
            """
        case .noClients(let database):
            """
            the database has no active client
              at: \(database), table client
              fix: add one, or set is_active to 1; andon demo makes a database with clients
            """
        case .noData(let database, let until):
            """
            no client has recorded anything up to \(until)
              at: \(database)
              fix: name a day with --as-of, or record something first
            """
        }
    }
}
