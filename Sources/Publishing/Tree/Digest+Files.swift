import Crypto
import Dispatch
import Glibc

extension Digest {
    /// Of all bytes of some files, each followed by its length; a file that is not there counts as an empty
    /// one.
    ///
    /// The digest of the digests of their pieces, which all cores make side by side: a build can begin only
    /// once it knows whether its database has changed. A database may be larger than memory, so a piece is
    /// read in pieces again.
    public init(ofFiles paths: [String]) throws(PublishingError) {
        var hash = SHA256()
        for path in paths {
            guard let file = OpenFile(path, O_RDONLY) else {
                // As an empty one: SQLite leaves an empty log beside a database it has read.
                guard errno == ENOENT else { throw .system("read", path, errno) }
                hash.update(length: 0)
                continue
            }
            guard let size = file.size else { throw .system("read", path, errno) }
            let count = (size + FilePiece.size - 1) / FilePiece.size
            var pieces = [FilePiece](repeating: FilePiece(), count: count)
            pieces.withUnsafeMutableBufferPointer { pieces in
                // Each writes what is its own.
                nonisolated(unsafe) let pieces = pieces
                DispatchQueue.concurrentPerform(iterations: count) {
                    pieces[$0] = FilePiece(at: $0 * FilePiece.size, of: file)
                }
            }
            for piece in pieces {
                guard piece.failure == 0 else { throw .system("read", path, piece.failure) }
                piece.digest?.withUnsafeBytes { hash.update(bufferPointer: $0) }
            }
            hash.update(length: pieces.reduce(0) { $0 + $1.length })
        }
        self.init(hash.finalize())
    }
}

extension SHA256 {
    fileprivate mutating func update(length: Int) {
        withUnsafeBytes(of: UInt64(length).littleEndian) { update(bufferPointer: $0) }
    }
}

/// A stretch of a file and its digest.
private struct FilePiece {
    /// In bytes; part of what a digest means.
    static let size = 16 << 20

    private(set) var length = 0
    private(set) var digest: SHA256Digest?
    /// An error number; 0 is none.
    private(set) var failure: Int32 = 0

    init() {}

    /// Reads up to ``size`` bytes of an open file from `start` on.
    init(at start: Int, of file: borrowing OpenFile) {
        var hash = SHA256()
        // Stays in the cache between reading and hashing.
        withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) {
            while length < Self.size {
                let room = min($0.count, Self.size - length)
                let count = file.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: $0[..<room]), at: start + length)
                guard count > 0 else {
                    if count < 0 { failure = errno }
                    break
                }
                hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
                length += count
            }
        }
        digest = hash.finalize()
    }
}
