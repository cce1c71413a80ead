import Glibc
import Store

/// Throws unless a file that can be read lies at `path`, before anything is opened: a pipe would be waited
/// for, and SQLite has one error for a folder, a loop and a lack of rights.
func requireDatabaseFile(at path: String) throws {
    var found = stat()
    guard stat(path, &found) == 0 else {
        switch errno {
        case ENOENT, ENOTDIR: throw StoreError.missing(path: path)
        case ELOOP:
            throw UsageError.unusableDatabase(
                path: path, problem: "a link that leads back to itself",
                fix: "make the link lead to the database file")
        case EACCES: throw unreadable(path, "a path that this user may not follow")
        default:
            throw UsageError.unusableDatabase(
                path: path, problem: "a path that fails: \(String(cString: strerror(errno)))",
                fix: "correct the path")
        }
    }
    switch found.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw StoreError.directory(path: path)
    default:
        throw UsageError.unusableDatabase(
            path: path, problem: "a pipe, a socket or a device",
            fix: "write the database to a file, and name that")
    }
    guard access(path, R_OK) == 0 else {
        throw unreadable(path, "a file that this user may not read")
    }
}

/// Throws where the output is the database itself: "move it away" would be bad advice.
func require(_ output: String, apartFrom database: String) throws(UsageError) {
    var (first, second) = (stat(), stat())
    guard stat(output, &first) == 0, stat(database, &second) == 0,
        first.st_dev == second.st_dev, first.st_ino == second.st_ino
    else { return }
    throw .badValue(
        place: "--output", value: output, expected: "a folder; this is the database itself")
}

private func unreadable(_ path: String, _ problem: String) -> UsageError {
    .unusableDatabase(
        path: path, problem: problem, fix: "let this user read it, or run andon as one who may")
}
