public import Units

/// What stands in the tree, for pages that list it.
extension PublishedTree {
    /// The published days, the newest first, as `builds.json` lists them.
    public func days() throws(PublishingError) -> [(day: Day, clients: Int, failed: Int)] {
        let path = "\(output)/builds.json"
        guard case .file = try disk.kind(of: path), let list = BuildList(json: try disk.read(path))
        else { return [] }
        return list.builds.compactMap { build in
            Day(iso: build.day).map { ($0, build.clients, build.failed) }
        }
    }

    /// How the clients fared on a day, without their files; `nil` when nothing was built.
    public func record(of day: Day) throws(PublishingError) -> BuildRecord? {
        let path = "\(folder(of: day))/build.json"
        guard try disk.kind(of: folder(of: day)) == .folder, case .file = try disk.kind(of: path)
        else { return nil }
        return BuildRecord(json: try disk.read(path))
    }

    /// The files in one folder of a client, sorted; `nil` when the client does not stand on `day`.
    public func names(
        in inner: String, of slug: ClientSlug, on day: Day
    ) throws(PublishingError) -> [String]? {
        let folder = folder(of: slug, on: day)
        guard try disk.kind(of: self.folder(of: day)) == .folder,
            try disk.kind(of: folder) == .folder
        else { return nil }
        guard try disk.kind(of: "\(folder)/\(inner)") == .folder else { return [] }
        return try disk.names(in: "\(folder)/\(inner)")
    }
}
