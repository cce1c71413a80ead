/// A search after the fact for other clients' names in a client's files.
///
/// A hit is a suspicion, not a verdict: a client may be called what pages always hold, a zone, an attribute,
/// a folder. ``PublishedTree/acquit(_:note:of:_:)`` then proves by a second rendering what it was.
///
/// Each id and name of four characters or more is looked for as a whole token: no letter or digit
/// touches it on either side. Not looked for are texts of digits and punctuation alone (a count or a
/// date may read the same), texts of the program's own `vocabulary`, and texts that the client's own
/// data holds. HTML, SVG, CSV, JSON, XML and plain text are read, with their escapes, and every path;
/// PDFs are compressed and are not, but are drawn from the same report as the pages.
///
/// Workload: thousands of names, hundreds of megabytes, hardly a hit but for the client's own. So the words
/// are found many bytes at a time, only one that begins as some name is looked at, and a text that two
/// files share is read once.
public struct IsolationScan: Sendable {
    private var index = NameIndex()

    /// - Parameter vocabulary: what every client's files may hold: templates, style, script, message
    ///   texts, the pages of a plant without data. A client called “Quality” must not fail all others.
    public init(clients: [(id: String, name: String)], vocabulary: [[UInt8]] = []) {
        for client in clients {
            index.insert(client.id, of: client.id)
            index.insert(client.name, of: client.id)
        }
        var ordinary = NameSet(count: index.count)
        for text in vocabulary { index.search(text, passed: &ordinary) { _, _ in true } }
        index.remove(ordinary)
    }

    /// The first name of another client in `files`; `nil` when there is none.
    func suspicion(
        in files: [ClientFile], of client: String, owns: (String) -> Bool
    ) -> Suspicion? {
        var passed = index.names(of: client)
        /// Where the texts lie: files that share one share its memory.
        var read: Set<UnsafeRawPointer?> = []
        for file in files {
            var found: (name: Int, offset: Int)?
            let visit = { (name: Int, offset: Int) -> Bool in
                if owns(index.text(of: name)) { return true }
                found = (name, offset)
                return false
            }
            index.search(Array(file.path.utf8), passed: &passed, visit)
            if found == nil, Self.isText(file.path) {
                let place = file.body.withUnsafeBytes { $0.baseAddress }
                guard read.insert(place).inserted else { continue }
                index.search(file.body, passed: &passed, visit)
                found?.offset += file.byteOrderMark.count
            }
            if let found, let owner = index.owners(of: found.name).min() {
                return Suspicion(path: file.path, offset: found.offset, owner: owner)
            }
        }
        return nil
    }

    /// Whether a file's bytes can be read as text.
    static func isText(_ path: String) -> Bool {
        let kinds = [".css", ".csv", ".html", ".js", ".json", ".ndjson", ".svg", ".txt", ".xml"]
        return kinds.contains { path.hasSuffix($0) }
    }
}

/// Another client's name in a client's file.
struct Suspicion: Sendable, Equatable {
    var path: String
    /// In the file, or in its path.
    var offset: Int
    /// A client that bears the name.
    var owner: String
}
