extension PublishedTree {
    /// Renders a suspected client again, from its own rows alone, and holds what comes out against what was
    /// staged: equal bytes are the proof that nothing of another client's is in them.
    ///
    /// Throws ``PublishingError/leak(_:owner:)`` at a difference. The first rendering lies on the disk by then,
    /// so that a suspicion takes the time of a second one, and no more room.
    func acquit(
        _ staged: StagedClient, note: [UInt8], of job: ClientJob, _ suspicion: Suspicion
    ) throws {
        let alone = try job.renderAlone()
        let expected = Manifest(client: job.clientID, files: alone.files)
        if staged.manifest == expected {
            guard note == alone.note else {
                throw PublishingError.leak(.ofPortfolio, owner: suspicion.owner)
            }
            return
        }
        let path =
            staged.manifest.differs(from: expected, at: suspicion.path)
            ? suspicion.path : staged.manifest.firstDifference(from: expected)
        let isStaged = staged.manifest.files.contains { $0.path == path }
        throw PublishingError.leak(
            LeakPlace(
                path: path, bytes: isStaged ? try disk.read("\(staged.folder)/\(path)") : [],
                expected: alone.files.first { $0.path == path }?.bytes ?? []),
            owner: suspicion.owner)
    }
}

extension Manifest {
    fileprivate func differs(from other: Manifest, at path: String) -> Bool {
        files.first { $0.path == path } != other.files.first { $0.path == path }
    }

    /// Of two manifests that are not equal, the first path at which they are not.
    fileprivate func firstDifference(from other: Manifest) -> String {
        let differing = zip(files, other.files).first { $0 != $1 }
            .map { min($0.path, $1.path) }
        let longer = files.count > other.files.count ? files : other.files
        return differing ?? longer[min(files.count, other.files.count)].path
    }
}

/// Where a client's files hold what they would not hold without the other clients.
public struct LeakPlace: Error, Sendable, Equatable {
    /// `nil` for what the pages above the clients say of it.
    public var path: String?
    /// The first byte that differs.
    public var offset: Int
    /// From 1, and what stands there, in a file of text.
    public var line: Int?
    public var excerpt: String?

    static let ofPortfolio = LeakPlace(path: nil, offset: 0)

    private init(path: String?, offset: Int) { (self.path, self.offset) = (path, offset) }

    init(path: String, bytes: [UInt8], expected: [UInt8]) {
        let same = zip(bytes, expected).prefix { $0 == $1 }.count
        self.init(path: path, offset: same)
        guard IsolationScan.isText(path) else { return }
        line = 1 + bytes[..<same].count { $0 == UInt8(ascii: "\n") }
        excerpt = String(
            decoding: bytes[max(0, same - 24)..<min(bytes.count, same + 48)], as: UTF8.self)
    }
}
