import Units

/// What was typed, set in the environment or written in `andon.toml` cannot be meant.
enum UsageError: Error, Equatable, FailureWithStatus {
    case noDatabase
    case badValue(place: String, value: String, expected: String)
    case unknownKey(place: String, nearest: String)
    case unreadableConfiguration(path: String, reason: String)
    /// A `[kpi.ID]` table that cannot be used.
    case ownKPI(place: String, problem: String, fix: String)
    case unknownCommand(String, nearest: String?)
    /// What lies at the path is not a file that can be read.
    case unusableDatabase(path: String, problem: String, fix: String)
    /// Standard output took only a part of the result.
    case lostOutput(reason: String)
    case noSuchClient(pattern: String, nearest: String?)
    case noClients(database: String)
    case noData(database: String, until: String)

    var status: ExitStatus {
        switch self {
        case .noClients, .noData, .unusableDatabase: .unreadableInput
        case .noDatabase, .badValue, .unknownKey, .unreadableConfiguration, .ownKPI,
            .unknownCommand, .lostOutput, .noSuchClient:
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
        case .unknownCommand(let command, let nearest):
            """
            unknown command \(command.quoted)\(nearest.map { "; did you mean \($0)?" } ?? "")
              at: the first argument
              fix: \(nearest.map { "write andon \($0); " } ?? "")andon help lists the commands
            """
        case .unusableDatabase(let path, let problem, let fix):
            """
            expected a plant database, found \(problem)
              at: \(path)
              fix: \(fix)
            """
        case .lostOutput(let reason):
            """
            the result could not be written: \(reason)
              at: standard output
              fix: make room where it goes, or send it elsewhere
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
