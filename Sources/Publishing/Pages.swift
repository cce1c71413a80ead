extension PublishedTree {
    /// Publishes a page above the tenants (`index.html`, `<day>/index.html`,
    /// `<day>/portfolio/<user>.html`) in one step. Call it after ``publish(_:as:header:options:on:)``.
    ///
    /// A page that stood there before this program came is never overwritten: the state folder lists
    /// the pages that are ours.
    public func publish(page path: String, bytes: [UInt8]) throws(PublishingError) {
        if let reason = TenantFile.objection(to: path) {
            throw .unsafePath(path: path, reason: reason)
        }
        let target = "\(output)/\(path)"
        let list = "\(state)/pages"
        var ours: [String] = []
        let isListed: Bool
        if case .file = try disk.kind(of: list) {
            ours = String(decoding: try disk.read(list), as: UTF8.self).split(separator: "\n")
                .map(String.init)
            isListed = ours.contains(path)
        } else {
            isListed = false
        }
        if !isListed {
            guard try disk.kind(of: target) == .missing else { throw .foreignFile(path: target) }
            try replace(
                list, with: Array(((ours + [path]).sorted().joined(separator: "\n") + "\n").utf8),
                through: "\(staging)/pages")
        }
        if let parent = TenantFile.folders(above: path).last {
            try disk.ensureFolders(parent, below: output)
        }
        try replace(target, with: bytes, through: "\(staging)/page")
    }

    /// Writes the log of this run into the state folder, where the last hundred are kept.
    public func log(_ bytes: [UInt8]) throws(PublishingError) {
        let folder = "\(state)/runs"
        try disk.ensureFolder(folder)
        try replace("\(folder)/\(run).json", with: bytes, through: "\(staging)/log")
        for old in try disk.names(in: folder).dropLast(100) where old.hasSuffix(".json") {
            try disk.removeFile("\(folder)/\(old)")
        }
    }
}
