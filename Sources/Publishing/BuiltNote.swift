import Units

/// From what the published folder of a tenant was made, kept outside the served tree.
///
/// The digest of the manifest stands beside the fingerprint: a build killed between switch and note
/// leaves a note about files that are no longer there, and such a note must not count.
struct BuiltNote: Equatable {
    /// The fingerprint of the input.
    var input: String
    var manifest: Digest

    init(input: String, manifest: Digest) {
        self.input = input
        self.manifest = manifest
    }

    /// Reads ``bytes``: two lines.
    init?(bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count == 2, let digest = Digest(hex: String(decoding: lines[1], as: UTF8.self))
        else { return nil }
        self.init(input: String(decoding: lines[0], as: UTF8.self), manifest: digest)
    }

    var bytes: [UInt8] { Array("\(input)\n\(manifest.hex)\n".utf8) }
}

extension PublishedTree {
    private func path(of slug: TenantSlug, on day: Day) -> String {
        "\(state)/built/\(day)/\(slug)"
    }

    func builtNote(of slug: TenantSlug, on day: Day) throws(PublishingError) -> BuiltNote? {
        let path = path(of: slug, on: day)
        guard case .file = try disk.kind(of: path) else { return nil }
        return BuiltNote(bytes: try disk.read(path))
    }

    func note(_ note: BuiltNote, of slug: TenantSlug, on day: Day) throws(PublishingError) {
        try disk.ensureFolders("built/\(day)", below: state)
        try replace(path(of: slug, on: day), with: note.bytes, through: "\(stagingOfRun)/note")
    }
}
