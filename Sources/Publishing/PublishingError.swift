import Units

/// Why a client, or the whole tree, could not be published.
public enum PublishingError: Error, Equatable, Sendable {
    case unsafePath(path: String, reason: String)
    case repeatedPath(path: String)
    /// A file and a folder of the same name.
    case fileAsFolder(path: String)
    /// Two files whose paths differ in case alone.
    case pathsByCase(path: String, other: String)
    case notFolder(path: String)
    case symbolicLink(path: String)
    /// A link whose target is not there.
    case danglingLink(path: String)
    case missingParent(path: String)
    case otherFileSystem(state: String, output: String)
    case locked(path: String, holder: String)
    case foreignFolder(path: String)
    case foreignFile(path: String)
    case slugTaken(path: String, by: String, wanted: String)
    case slugShared(slug: String, clients: [String])
    case damaged(path: String)
    /// What differs from a rendering of the client's own rows, and a client whose name was found.
    case leak(LeakPlace, owner: String)
    case system(operation: String, path: String, code: Int32, message: String)
}

extension PublishingError: CustomStringConvertible {
    public var description: String {
        let (what, place, fix) = words
        return "\(what)\n  at: \(place)\n  fix: \(fix)"
    }

    private var words: (what: String, place: String, fix: String) {
        switch self {
        case .unsafePath(let path, let reason):
            (
                "a rendered file has a path that cannot be published: \(reason)", path.quoted,
                "correct the id or name the path was made from"
            )
        case .repeatedPath(let path):
            (
                "two rendered files have the same path", path.quoted,
                "give the two ids that lead to this page different names"
            )
        case .fileAsFolder(let path):
            (
                "a rendered file has the name of a folder", path.quoted,
                "correct the id or name the path was made from"
            )
        case .pathsByCase(let path, let other):
            (
                "two rendered files have paths that differ in case alone, which many file systems take for one",
                "\(path.quoted), \(other.quoted)",
                "correct the id or name the paths were made from"
            )
        case .notFolder(let path):
            (
                "a folder is needed, and something else is there", path,
                "move it away, or choose another output folder"
            )
        case .symbolicLink(let path):
            (
                "a symbolic link is in the way; nothing is written through it", path,
                "remove the link, or choose another output folder"
            )
        case .danglingLink(let path):
            (
                "a symbolic link leads to nothing", path,
                "create the folder it leads to, or choose another output folder"
            )
        case .missingParent(let path):
            (
                "the folder above does not exist", path,
                "create it, or correct the path of the output folder"
            )
        case .otherFileSystem(let state, let output):
            (
                "the state folder is on another file system than the output, so nothing could be switched in one step",
                "\(state), \(output)", "choose a state folder on the file system of the output"
            )
        case .locked(let path, let holder):
            (
                "another build holds this output", "\(path), held by \(holder)",
                "wait until it has finished, or stop it: the lock ends with the process"
            )
        case .foreignFolder(let path):
            (
                "a folder that this program did not make stands where a client belongs", path,
                "move it away, or choose another output folder"
            )
        case .foreignFile(let path):
            (
                "a file that this program did not make is in the way", path,
                "move it away: it is never overwritten"
            )
        case .slugTaken(let path, let owner, let wanted):
            (
                "the folder belongs to client \(owner.quoted), not to \(wanted.quoted)", path,
                "rename one of the two clients, or move the folder away"
            )
        case .slugShared(let slug, let clients):
            (
                "\(clients.count) clients would share one folder, so none of them is published",
                "\(slug): \(clients.map(\.quoted).joined(separator: ", "))",
                "rename all but one of the clients"
            )
        case .damaged(let path):
            (
                "a staged file is not what was written", path,
                "check the disk and its file system, then build again"
            )
        case .leak(let place, let owner):
            (
                "the rendered files hold what this client's own rows do not give, and name client \(owner.quoted)",
                placeInWords(place),
                "report it as a fault of andon; what was published before still stands"
            )
        case .system(let operation, let path, let code, let message):
            ("cannot \(operation): \(message)", path, SystemFailure(code).fix)
        }
    }
}

/// "quality.html, line 3, byte 80: “…”".
private func placeInWords(_ place: LeakPlace) -> String {
    guard let path = place.path else { return "what the portfolio says of the client" }
    let line = place.line.map { "line \($0), " } ?? ""
    let excerpt = place.excerpt.map { ": \($0.quoted)" } ?? ""
    return "\(path.quoted), \(line)byte \(place.offset)\(excerpt)"
}
