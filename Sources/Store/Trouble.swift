import GRDBSQLite

/// What kind of failure SQLite reports: each asks for something else.
public enum Trouble: Sendable, Equatable, CaseIterable {
    /// Another program has the file.
    case busy
    case corrupt
    case cannotOpen
    case notWritable
    case notPermitted
    case inputOutput
    case full
    case tooBig
    case outOfMemory
    /// Anything else: a statement that does not fit the database.
    case other

    /// Of a result code of SQLite, plain or extended.
    init(code: CInt) {
        self =
            switch code & 0xFF {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
            case SQLITE_CORRUPT: .corrupt
            case SQLITE_CANTOPEN: .cannotOpen
            case SQLITE_READONLY: .notWritable
            case SQLITE_PERM, SQLITE_AUTH: .notPermitted
            case SQLITE_IOERR: .inputOutput
            case SQLITE_FULL: .full
            case SQLITE_TOOBIG: .tooBig
            case SQLITE_NOMEM: .outOfMemory
            default: .other
            }
    }

    /// What one can do about it.
    var fix: String {
        switch self {
        case .busy:
            "another program is writing it: try again when it has finished, or let it use PRAGMA journal_mode = WAL, where one reads while another writes"
        case .corrupt:
            "PRAGMA integrity_check says what is damaged; restore a backup, or save what is left with the .recover command of sqlite3"
        case .cannotOpen:
            "check that its folder is there, and that the file and every folder above may be read"
        case .notWritable: "check that the file and its folder may be written"
        case .notPermitted: "check the rights of the file, and who runs andon"
        case .inputOutput:
            "the disk or the network drive did not answer: check it, then try again"
        case .full: "make room on the disk; a copy for reading goes to TMPDIR"
        case .tooBig: "a text or a blob is longer than SQLite can hand out: shorten it"
        case .outOfMemory: "give the program more memory, or fewer clients at a time with --jobs"
        case .other: "PRAGMA integrity_check says whether the file is sound; then report this"
        }
    }
}
