/// Proof after the fact that a tenant's files name no other tenant.
///
/// Each id and name of four characters or more is looked for as a whole token: no letter or digit
/// touches it on either side. Not looked for are texts of digits and punctuation alone (a count or a
/// date may read the same), texts of the program's own `vocabulary`, and texts that the tenant's own
/// data holds. HTML, SVG, CSV, JSON, XML and plain text are read, with their escapes, and every path;
/// PDFs are compressed and are not, but are drawn from the same report as the pages.
///
/// Workload: thousands of names, hundreds of megabytes, hardly a hit. So the text is cut into words
/// in one pass, and only a word that starts some name costs more than a look into 64 Kbit.
public struct IsolationScan: Sendable {
    private var index = NameIndex()

    /// - Parameter vocabulary: what every tenant's files may hold: templates, style, script, message
    ///   texts, the pages of a plant without data. A tenant called “Quality” must not fail all others.
    public init(tenants: [(id: String, name: String)], vocabulary: [[UInt8]] = []) {
        for tenant in tenants {
            index.insert(tenant.id, of: tenant.id)
            index.insert(tenant.name, of: tenant.id)
        }
        var ordinary: Set<Int> = []
        for text in vocabulary {
            index.search(text) { name, _ in
                ordinary.insert(name)
                return true
            }
        }
        index.remove(ordinary)
    }

    /// Throws ``PublishingError/leak(path:offset:owner:)`` at the first name of another tenant.
    func check(
        _ files: [TenantFile], of client: String, owns: (String) -> Bool
    ) throws(PublishingError) {
        var allowed: Set<Int> = []
        for file in files {
            var leak: (name: Int, offset: Int)?
            let visit = { (name: Int, offset: Int) -> Bool in
                if allowed.contains(name) { return true }
                guard index.owners(of: name).contains(client) || owns(index.text(of: name)) else {
                    leak = (name, offset)
                    return false
                }
                allowed.insert(name)
                return true
            }
            index.search(Array(file.path.utf8), visit)
            if leak == nil, Self.isText(file.path) { index.search(file.bytes, visit) }
            if let leak, let owner = index.owners(of: leak.name).min() {
                throw .leak(path: file.path, offset: leak.offset, owner: owner)
            }
        }
    }

    private static func isText(_ path: String) -> Bool {
        let kinds = [".css", ".csv", ".html", ".js", ".json", ".ndjson", ".svg", ".txt", ".xml"]
        return kinds.contains { path.hasSuffix($0) }
    }
}
