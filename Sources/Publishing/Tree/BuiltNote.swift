public import Units

/// From what the published folder of a client was made, kept outside the served tree.
///
/// The digest of the manifest stands beside the fingerprint: a build killed between switch and note
/// leaves a note about files that are no longer there, and such a note must not count.
struct BuiltNote: Equatable {
    /// The fingerprint of the input; empty when it was not known.
    var input: String
    var manifest: Digest
    /// What the renderer wants to be told again.
    var text: [UInt8]

    init(input: String, manifest: Digest, text: [UInt8]) {
        self.input = input
        self.manifest = manifest
        self.text = text
    }

    /// Reads ``bytes``: two lines, then the text.
    init?(bytes: [UInt8]) {
        let parts = bytes.split(
            separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let digest = Digest(hex: String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.init(
            input: String(decoding: parts[0], as: UTF8.self), manifest: digest,
            text: Array(parts[2]))
    }

    var bytes: [UInt8] { Array("\(input)\n\(manifest.hex)\n".utf8) + text }
}

extension PublishedTree {
    private func path(of slug: ClientSlug, on day: Day) -> String {
        "\(state)/built/\(day)/\(slug)"
    }

    func builtNote(of slug: ClientSlug, on day: Day) throws(PublishingError) -> BuiltNote? {
        let path = path(of: slug, on: day)
        guard case .file = try disk.kind(of: path) else { return nil }
        return BuiltNote(bytes: try disk.read(path))
    }

    func note(_ note: BuiltNote, of slug: ClientSlug, on day: Day) throws(PublishingError) {
        try disk.ensureFolders("built/\(day)", below: state)
        try replace(path(of: slug, on: day), with: note.bytes, through: "\(stagingOfRun)/note")
    }

    /// What ``RenderedClient/note`` said when the client's published folder was rendered; `nil` when
    /// that is not known any more.
    public func note(of slug: ClientSlug, on day: Day) throws(PublishingError) -> [UInt8]? {
        guard let note = try builtNote(of: slug, on: day),
            let (_, digest) = try manifest(in: folder(of: slug, on: day)), note.manifest == digest
        else { return nil }
        return note.text
    }
}
