import Units

extension PublishedTree {
    /// Says in staging that `day` is being built, so that a killed build can be put right.
    func begin(_ day: Day, _ header: BuildRecord.Header) throws(PublishingError) {
        let note = BuildRecord(header: header, clients: [])
        try disk.write(note.json, to: "\(stagingOfRun)/\(day).json")
        try disk.makeFolder("\(stagingOfRun)/\(day)")
    }

    /// Puts right what a killed build left: `latest` of the days it was at, their records, staging.
    func recover() throws(PublishingError) {
        for run in try disk.names(in: staging) {
            let folder = "\(staging)/\(run)"
            switch try disk.kind(of: folder) {
            case .folder: break
            // A link that was on its way, and that putting a run right has taken away by now.
            case .missing: continue
            case .file, .symbolicLink, .other:
                try disk.removeFile(folder)
                continue
            }
            for name in try disk.names(in: folder) {
                guard let day = Day(iso: name) else { continue }
                for slug in try publishedClients(on: day) { try advanceLatest(slug, to: day) }
                let note = "\(folder)/\(name).json"
                guard try disk.kind(of: self.folder(of: day)) == .folder,
                    case .file = try disk.kind(of: note),
                    let begun = BuildRecord(json: try disk.read(note))
                else { continue }
                try record(day, begun.header, outcomes: [:], through: "\(folder)/record")
            }
            try discardRun(run)
        }
    }

    /// The clients that stand on `day` with a manifest of their own, by slug.
    func publishedClients(on day: Day) throws(PublishingError) -> [ClientSlug] {
        guard try disk.kind(of: folder(of: day)) == .folder else { return [] }
        var slugs: [ClientSlug] = []
        for name in try disk.names(in: folder(of: day)) {
            guard let slug = ClientSlug(folder: name),
                try disk.kind(of: folder(of: slug, on: day)) == .folder,
                try disk.kind(of: "\(folder(of: slug, on: day))/data") == .folder,
                case .file = try disk.kind(of: "\(folder(of: slug, on: day))/\(Manifest.path)")
            else { continue }
            slugs.append(slug)
        }
        return slugs
    }

    /// Writes `build.json` of the day and `builds.json`: this build's outcomes, and for every other
    /// client what its own manifest and the record before say. Written last, as the sign that the
    /// day is finished; a file that would not change is left alone.
    @discardableResult
    func record(
        _ day: Day, _ header: BuildRecord.Header,
        outcomes: [ClientSlug: (client: BuildRecord.Client, manifest: Manifest?)],
        through temporary: String
    ) throws(PublishingError) -> BuildRecord {
        let path = "\(folder(of: day))/build.json"
        var before: [ClientSlug: BuildRecord.Client] = [:]
        try disk.ensureFolder(folder(of: day))
        if case .file = try disk.kind(of: path), let record = BuildRecord(json: try disk.read(path))
        {
            for client in record.clients { before[client.slug] = client }
        }
        var clients: [ClientSlug: BuildRecord.Client] = [:]
        // Whose folder has another name since a client came that would share it.
        let known = Set(outcomes.values.map(\.client.client))
        for (slug, client) in before
        where client.state == .failed && !known.contains(client.client) {
            clients[slug] = client
        }
        for (slug, outcome) in outcomes { clients[slug] = outcome.client }
        for slug in try publishedClients(on: day) {
            let standing: Manifest? =
                if let manifest = outcomes[slug]?.manifest {
                    manifest
                } else {
                    try manifest(in: folder(of: slug, on: day))?.0
                }
            guard let manifest = standing,
                outcomes[slug] != nil || !known.contains(manifest.client)
            else { continue }
            var client =
                outcomes[slug]?.client ?? before[slug]
                ?? BuildRecord.Client(
                    client: manifest.client, slug: slug, state: .built, reason: "", error: nil,
                    files: [])
            if client.state == .built { client.reason = "" }
            client.files = manifest.files
            clients[slug] = client
        }
        let record = BuildRecord(
            header: header, clients: clients.values.sorted { $0.slug < $1.slug })
        try replace(path, with: record.json, through: temporary)
        try recordDays(day, record, through: temporary)
        return record
    }

    private func recordDays(
        _ day: Day, _ record: BuildRecord, through temporary: String
    ) throws(PublishingError) {
        let path = "\(output)/builds.json"
        var known: [String: BuildList.Build] = [:]
        if case .file = try disk.kind(of: path), let list = BuildList(json: try disk.read(path)) {
            for build in list.builds { known[build.day] = build }
        }
        known[day.description] = BuildList.Build(record, of: day)
        var builds: [BuildList.Build] = []
        for name in try disk.names(in: output) {
            guard let other = Day(iso: name), try disk.kind(of: "\(output)/\(name)") == .folder
            else { continue }
            if let build = known[name] {
                builds.append(build)
            } else if case .file = try disk.kind(of: "\(output)/\(name)/build.json"),
                let record = BuildRecord(json: try disk.read("\(output)/\(name)/build.json"))
            {
                builds.append(BuildList.Build(record, of: other))
            }
        }
        try replace(path, with: BuildList(builds).json, through: temporary)
    }

    /// Puts `bytes` in the place of a file in one step; leaves a file alone that holds them already.
    func replace(
        _ path: String, with bytes: [UInt8], through temporary: String
    ) throws(PublishingError) {
        switch try disk.kind(of: path) {
        case .missing: break
        case .file(let size, _):
            if size == bytes.count { if try disk.read(path) == bytes { return } }
        case .symbolicLink: throw .symbolicLink(path: path)
        case .folder, .other: throw .foreignFile(path: path)
        }
        if try disk.kind(of: temporary) != .missing { try disk.removeFile(temporary) }
        try disk.write(bytes, to: temporary)
        try disk.rename(temporary, to: path)
    }
}

extension BuildList.Build {
    fileprivate init(_ record: BuildRecord, of day: Day) {
        self.init(
            day: day.description, clients: record.clients.count,
            failed: record.clients.count { $0.state == .failed })
    }
}
