public import Units

extension PublishedTree {
    /// Lets `latest/<client>` lead to `day`, unless it leads to a later one already.
    ///
    /// The link is made in staging and renamed over the old one, so it exists at every instant.
    func advanceLatest(_ slug: ClientSlug, to day: Day) throws(PublishingError) {
        let path = "\(output)/latest/\(slug)"
        try disk.ensureFolder("\(output)/latest")
        switch try disk.kind(of: path) {
        case .missing: break
        case .symbolicLink:
            guard let current = latestDay(of: slug) else { throw .foreignFile(path: path) }
            if current == day { return }
            // A later day that was removed is no longer the latest.
            if current > day, try disk.kind(of: folder(of: slug, on: current)) == .folder { return }
        case .folder, .file, .other: throw .foreignFile(path: path)
        }
        let fresh = "\(staging)/latest-\(slug)"
        if try disk.kind(of: fresh) != .missing { try disk.removeFile(fresh) }
        try disk.symbolicLink(to: "../\(day)/\(slug)", at: fresh)
        try disk.rename(fresh, to: path)
    }

    /// The day `latest/<client>` leads to; `nil` when it is not a link of ours.
    public func latestDay(of slug: ClientSlug) -> Day? {
        guard let target = disk.target(ofLink: "\(output)/latest/\(slug)") else { return nil }
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "..", parts[2] == slug.text else { return nil }
        return Day(iso: parts[1])
    }
}
