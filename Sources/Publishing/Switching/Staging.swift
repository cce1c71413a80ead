import Units

/// A client whose files lie ready beside the tree, not yet visible.
struct StagedClient: Sendable {
    var slug: ClientSlug
    var day: Day
    var manifest: Manifest
    var folder: String
}

extension PublishedTree {
    /// Writes a client's files and manifest into staging.
    ///
    /// The manifest goes first: from then on whatever is in the folder is known as ours, and a later
    /// build may remove it. Each file is let go once it is written: a client's exports are most of the
    /// memory that a build needs.
    func stage(
        emptying files: inout [ClientFile], client: String, slug: ClientSlug, day: Day
    ) throws(PublishingError) -> StagedClient {
        let folders = try Self.check(files)
        let manifest = Manifest(client: client, files: files)
        let folder = "\(stagingOfRun)/\(day)/\(slug)"
        try disk.makeFolder(folder)
        for inner in folders { try disk.makeFolder("\(folder)/\(inner)") }
        try disk.write(manifest.json, to: "\(folder)/\(Manifest.path)")
        files.reverse()
        while let file = files.popLast() {
            try disk.write(
                file.byteOrderMark, file.body, to: "\(folder)/\(file.path)")
        }
        return StagedClient(slug: slug, day: day, manifest: manifest, folder: folder)
    }

    /// The folders that `files` need, outer before inner; throws for a path that may not be written.
    private static func check(_ files: [ClientFile]) throws(PublishingError) -> [String] {
        var paths: Set<String> = [Manifest.path]
        var folders = Set(ClientFile.folders(above: Manifest.path))
        for file in files {
            if let reason = ClientFile.objection(to: file.path) {
                throw .unsafePath(path: file.path, reason: reason)
            }
            guard paths.insert(file.path).inserted else { throw .repeatedPath(path: file.path) }
            folders.formUnion(ClientFile.folders(above: file.path))
        }
        if let clash = folders.intersection(paths).min() { throw .fileAsFolder(path: clash) }
        try checkCase(of: paths.union(folders))
        return folders.sorted()
    }

    /// Throws where two paths are one to a file system that does not tell upper case from lower.
    private static func checkCase(of paths: Set<String>) throws(PublishingError) {
        guard Set(paths.map { $0.lowercased() }).count < paths.count else { return }
        var known: [String: String] = [:]
        for path in paths.sorted() {
            if let other = known.updateValue(path, forKey: path.lowercased()) {
                throw .pathsByCase(path: other, other: path)
            }
        }
    }
}

extension PublishedTree {
    /// Removes one run's staging and empties every folder in it.
    func discardRun(_ run: String) throws(PublishingError) {
        let folder = "\(staging)/\(run)"
        for name in try disk.names(in: folder) {
            let path = "\(folder)/\(name)"
            guard try disk.kind(of: path) == .folder else {
                try disk.removeFile(path)
                continue
            }
            for slug in try disk.names(in: path) {
                try discard("\(path)/\(slug)", keepingIn: "kept/\(run)/\(name)/\(slug)")
            }
            try disk.removeFolder(path)
        }
        try disk.removeFolder(folder)
    }

    /// Removes a client's folder from staging: the files of its own manifest, and other files that
    /// have a second name in the published tree. Anything else was put there by someone else between
    /// two steps of ours, and moves to `kept` in the state folder.
    func discard(_ folder: String, keepingIn kept: String) throws(PublishingError) {
        let json = "\(folder)/\(Manifest.path)"
        var own: Set<String> = [Manifest.path]
        if case .file = try disk.kind(of: json), let manifest = Manifest(json: try disk.read(json))
        {
            own.formUnion(manifest.files.map(\.path))
        }
        try empty(folder, inner: "", own: own, keepingIn: kept)
    }

    private func empty(
        _ folder: String, inner: String, own: Set<String>, keepingIn kept: String
    ) throws(PublishingError) {
        // The manifest goes last: until then it says what may be removed.
        let names = try disk.names(in: folder)
        for name in names.filter({ $0 != "data" }) + names.filter({ $0 == "data" }) {
            let path = "\(folder)/\(name)"
            let relative = inner.isEmpty ? name : "\(inner)/\(name)"
            if relative == Manifest.path { continue }
            switch try disk.kind(of: path) {
            case .folder: try empty(path, inner: relative, own: own, keepingIn: kept)
            case .file(_, let links), .symbolicLink(let links):
                if links > 1 || own.contains(relative) {
                    try disk.removeFile(path)
                } else {
                    try keep(path, as: "\(kept)/\(relative)")
                }
            case .missing, .other: try keep(path, as: "\(kept)/\(relative)")
            }
        }
        if inner == "data", names.contains("manifest.json") {
            try disk.removeFile("\(folder)/manifest.json")
        }
        try disk.removeFolder(folder)
    }

    private func keep(_ path: String, as relative: String) throws(PublishingError) {
        if let parent = ClientFile.folders(above: relative).last {
            try disk.ensureFolders(parent, below: state)
        }
        try disk.rename(path, to: "\(state)/\(relative)")
    }
}
