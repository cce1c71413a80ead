import Units

/// From what the published folder of a tenant was made, kept outside the served tree.
///
/// The digest of the manifest stands beside the fingerprint: a build killed between switch and note
/// leaves a note about files that are no longer there, and such a note must not count.
struct Fingerprint: Equatable {
    var input: String
    var manifest: Digest

    init(input: String, manifest: Digest) {
        self.input = input
        self.manifest = manifest
    }

    init?(text: [UInt8]) {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, let digest = Digest(hex: String(lines[1])) else { return nil }
        self.init(input: String(lines[0]), manifest: digest)
    }

    var text: [UInt8] { Array("\(input)\n\(manifest.hex)\n".utf8) }
}

extension PublishedTree {
    private func path(of slug: TenantSlug, on day: Day) -> String {
        "\(state)/built/\(day)/\(slug)"
    }

    func fingerprint(of slug: TenantSlug, on day: Day) throws(PublishingError) -> Fingerprint? {
        let path = path(of: slug, on: day)
        guard case .file = try disk.kind(of: path) else { return nil }
        return Fingerprint(text: try disk.read(path))
    }

    func note(
        _ fingerprint: Fingerprint, of slug: TenantSlug, on day: Day
    ) throws(PublishingError) {
        try disk.ensureFolders("built/\(day)", below: state)
        try replace(
            path(of: slug, on: day), with: fingerprint.text,
            through: "\(stagingOfRun)/fingerprint")
    }
}
