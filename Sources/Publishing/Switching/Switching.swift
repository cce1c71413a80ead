import Units

/// What became of a client's folder when its staged files were ready.
enum Switched: Sendable, Equatable {
    case first, replaced, same
}

/// What is published where a client belongs.
enum Place: Sendable {
    case vacant
    case taken(Manifest, digest: Digest)
}

extension PublishedTree {
    /// Looks at the place of a client; throws when something is there that is not that client's.
    func place(
        of slug: ClientSlug, client: String, on day: Day
    ) throws(PublishingError) -> Place {
        switch try disk.kind(of: folder(of: day)) {
        case .missing: return .vacant
        case .folder: break
        case .symbolicLink: throw .symbolicLink(path: folder(of: day))
        case .file, .other: throw .notFolder(path: folder(of: day))
        }
        let folder = folder(of: slug, on: day)
        switch try disk.kind(of: folder) {
        case .missing: return .vacant
        case .symbolicLink: throw .symbolicLink(path: folder)
        case .file, .other: throw .notFolder(path: folder)
        case .folder: break
        }
        guard let (manifest, digest) = try manifest(in: folder) else {
            // rename(2) takes the place of an empty folder.
            guard try disk.names(in: folder).isEmpty else { throw .foreignFolder(path: folder) }
            return .vacant
        }
        guard manifest.client == client else {
            throw .slugTaken(path: folder, by: manifest.client, wanted: client)
        }
        return .taken(manifest, digest: digest)
    }

    /// The manifest of a published or staged folder, with the digest of its bytes.
    func manifest(in folder: String) throws(PublishingError) -> (Manifest, Digest)? {
        let path = "\(folder)/\(Manifest.path)"
        let inData: Disk.Kind = try disk.kind(of: "\(folder)/data")
        guard inData == .folder, case .file = try disk.kind(of: path) else { return nil }
        let json = try disk.read(path)
        return Manifest(json: json).map { ($0, Digest(of: json)) }
    }

    /// Whether every file of the manifest is there in its size; with `reading`, with its bytes.
    func isIntact(
        _ manifest: Manifest, in folder: String, reading: Bool = false
    ) throws(PublishingError) -> Bool {
        for entry in manifest.files {
            let path = "\(folder)/\(entry.path)"
            guard case .file(entry.bytes, _) = try disk.kind(of: path) else { return false }
            if reading, Digest(of: try disk.read(path)) != entry.sha256 { return false }
        }
        return true
    }

    /// Makes a staged client the published one, in one step; then `latest`.
    ///
    /// A folder that already holds the same files stays as it is, so that no modification time
    /// changes; `reading` says whether to believe their sizes or to read them. Files that others put into the published folder are carried
    /// over as second names of the same file before the switch; the old folder is then in staging.
    func switchIn(
        _ staged: StagedClient, reading: Bool
    ) throws(PublishingError) -> Switched {
        let target = folder(of: staged.slug, on: staged.day)
        let place = try place(of: staged.slug, client: staged.manifest.client, on: staged.day)
        let switched: Switched
        switch place {
        case .vacant:
            try disk.ensureFolder(folder(of: staged.day))
            try disk.rename(staged.folder, to: target)
            switched = .first
        case .taken(let old, _):
            if old == staged.manifest, try isIntact(old, in: target, reading: reading) {
                switched = .same
            } else {
                try carryForeignFiles(from: target, manifest: old, to: staged)
                try disk.exchange(staged.folder, with: target)
                switched = .replaced
            }
        }
        try advanceLatest(staged.slug, to: staged.day)
        return switched
    }

    private func carryForeignFiles(
        from target: String, manifest: Manifest, to staged: StagedClient
    ) throws(PublishingError) {
        let own = Set(manifest.files.map(\.path) + [Manifest.path])
        var folders = [""]
        while let inner = folders.popLast() {
            for name in try disk.names(in: inner.isEmpty ? target : "\(target)/\(inner)") {
                let relative = inner.isEmpty ? name : "\(inner)/\(name)"
                guard !own.contains(relative) else { continue }
                let path = "\(target)/\(relative)"
                let place = "\(staged.folder)/\(relative)"
                let kind = try disk.kind(of: path)
                switch (kind, try disk.kind(of: place)) {
                case (.folder, .folder): folders.append(relative)
                case (.folder, .missing):
                    // A folder of ours that the new tree does not need holds nothing to carry.
                    guard try holdsForeign(path, inner: relative, own: own) else { continue }
                    try disk.makeFolder(place)
                    folders.append(relative)
                case (.file, .missing), (.symbolicLink, .missing):
                    try disk.link(path, as: place)
                default: throw .foreignFile(path: path)
                }
            }
        }
    }

    private func holdsForeign(
        _ folder: String, inner: String, own: Set<String>
    ) throws(PublishingError) -> Bool {
        let names = try disk.names(in: folder)
        for name in names {
            let relative = "\(inner)/\(name)"
            if own.contains(relative) { continue }
            guard try disk.kind(of: "\(folder)/\(name)") == .folder else { return true }
            if try holdsForeign("\(folder)/\(name)", inner: relative, own: own) { return true }
        }
        // An empty folder is somebody's: ours always hold a file.
        return names.isEmpty
    }
}
