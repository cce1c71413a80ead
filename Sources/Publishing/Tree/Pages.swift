extension PublishedTree {
    /// Publishes a page above the clients (`index.html`, `<day>/index.html`,
    /// `<day>/portfolio/<user>.html`) in one step. Call it after ``publish(_:as:header:options:on:)``.
    ///
    /// A page that stood there before this program came is never overwritten: the state folder lists
    /// the pages that are ours. Where the list is lost, one that holds the same bytes is ours, and one that
    /// `isOurs` knows by what it holds.
    public func publish(
        page path: String, bytes: [UInt8], isOurs: ([UInt8]) -> Bool = { _ in false }
    ) throws(PublishingError) {
        if let reason = ClientFile.objection(to: path) {
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
            try check(target, holds: bytes, isOurs)
            try replace(
                list, with: Array(((ours + [path]).sorted().joined(separator: "\n") + "\n").utf8),
                through: "\(staging)/pages")
        }
        if let parent = ClientFile.folders(above: path).last {
            try disk.ensureFolders(parent, below: output)
        }
        try replace(target, with: bytes, through: "\(staging)/page")
    }

    /// Throws where a file of others stands in the place of a page.
    private func check(
        _ target: String, holds bytes: [UInt8], _ isOurs: ([UInt8]) -> Bool
    ) throws(PublishingError) {
        switch try disk.kind(of: target) {
        case .missing: return
        case .file:
            let standing = try disk.read(target)
            if standing == bytes || isOurs(standing) { return }
        case .folder, .symbolicLink, .other: break
        }
        throw .foreignFile(path: target)
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
