import Glibc
import Units

/// An output folder that one build holds: the dated trees that are served, and beside them the state
/// folder that is not.
///
///     output/<day>/<client>/…     served; a client's folder changes in one step, old or new
///     output/latest/<client>      → ../<day>/<client>
///     state/lock                  one build at a time
///     state/staging/<run>/<day>/<client>/…   what is being made, or was just replaced
///     state/built/<day>/<client>  from what the published folder was made: ``BuiltNote``
///     state/kept/…                files of others that had to leave a replaced folder
///     state/runs/<run>.json       logs with timings
///
/// A killed build leaves only staging behind. Opening the tree puts that right: it discards what was
/// staged, and writes again the records of the days that were being built.
public struct PublishedTree: Sendable {
    public let output: String
    public let state: String
    /// Seconds and process: unique here, and sorted by time.
    public let run: String
    let disk: Disk
    private let lock: OutputLock

    var staging: String { "\(state)/staging" }
    var stagingOfRun: String { "\(staging)/\(run)" }

    /// Opens or makes `output`, whose parent must exist, takes its lock, and recovers from a killed
    /// build. `state` is `output/.andon` unless it is given; it must be on the same file system.
    public init(output: String, state: String? = nil) throws(PublishingError) {
        try self.init(output: output, state: state, disk: Disk())
    }

    init(output: String, state: String?, disk: Disk) throws(PublishingError) {
        self.output = withoutTrailingSlash(output)
        self.state = state.map(withoutTrailingSlash) ?? "\(self.output)/.andon"
        self.disk = disk
        run = "\(time(nil))-\(getpid())"
        // What the user named may be a link. Nothing below it may.
        try disk.ensureRoot(self.output)
        if state == nil {
            try disk.ensureFolder(self.state)
        } else {
            try disk.ensureRoot(self.state)
        }
        lock = try OutputLock(path: "\(self.state)/lock")
        guard try disk.device(of: self.output) == disk.device(of: self.state) else {
            throw .otherFileSystem(state: self.state, output: self.output)
        }
        try disk.ensureFolder(staging)
        try recover()
        try disk.makeFolder(stagingOfRun)
    }

    func folder(of day: Day) -> String { "\(output)/\(day)" }
    func folder(of slug: ClientSlug, on day: Day) -> String { "\(output)/\(day)/\(slug)" }

    /// Ends the build: nothing of it stays in staging.
    func removeStaging() throws(PublishingError) { try discardRun(run) }
}

private func withoutTrailingSlash(_ path: String) -> String {
    var text = path[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    return text.isEmpty ? "." : String(text)
}

extension Disk {
    /// Makes a folder that the user named where it is missing; a link to a folder is one. Its parent must be
    /// there: a mistyped mount point must not become a tree.
    fileprivate func ensureRoot(_ path: String) throws(PublishingError) {
        do throws(PublishingError) {
            switch try kind(of: path) {
            case .folder: return
            case .missing: try makeFolder(path)
            case .symbolicLink:
                guard try isFolder(atLink: path) else {
                    throw PublishingError.notFolder(path: path)
                }
            case .file, .other: throw PublishingError.notFolder(path: path)
            }
        } catch .system(_, _, ENOENT, _) {
            throw try kind(of: path) == .missing
                ? .missingParent(path: path) : .danglingLink(path: path)
        } catch .system(_, _, ENOTDIR, _) {
            throw .notFolder(path: path)
        }
    }

    /// Makes the folder when nothing is there; a link or a file in its place is an error.
    func ensureFolder(_ path: String) throws(PublishingError) {
        switch try kind(of: path) {
        case .folder: return
        case .missing: try makeFolder(path)
        case .symbolicLink: throw .symbolicLink(path: path)
        case .file, .other: throw .notFolder(path: path)
        }
    }

    /// As ``ensureFolder(_:)`` for every folder above and including `path`, from `root` down.
    func ensureFolders(_ path: String, below root: String) throws(PublishingError) {
        for folder in ClientFile.folders(above: path + "/") {
            try ensureFolder("\(root)/\(folder)")
        }
    }
}
