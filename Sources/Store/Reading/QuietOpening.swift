import Foundation
import GRDB

/// How a plant database is opened for reading so that nothing stays beside it that its owner does not own.
///
/// A reader of a database in WAL mode makes two files beside it, `-wal` and `-shm`, where nobody else has it
/// open, and SQLite lets no reader remove them. Made by another user than the owner's they lock the owner
/// out for good. So where they would be somebody else's, or cannot be made at all, a private copy is read;
/// where they are the owner's own, the last one to close removes them.
enum QuietOpening {
    /// Nobody's files are made: the database is not in WAL mode, or others have it open.
    case asItIs
    /// Makes two files, which are the owner's, and removes them.
    case tidying
    /// Reads a copy.
    case copying

    init(_ path: String) {
        guard Self.isInWALMode(path), access(path + "-shm", F_OK) != 0 else {
            self = .asItIs
            return
        }
        self = !Self.hasWAL(path) && Self.makesFilesOfTheOwner(path) ? .tidying : .copying
    }

    /// Byte 18 of the header is the version of the format for writing: 2 is WAL.
    private static func isInWALMode(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        guard let header = try? file.read(upToCount: 20), header.count == 20 else { return false }
        return header[18] == 2
    }

    /// Changes that are not in the file itself.
    private static func hasWAL(_ path: String) -> Bool {
        FileSignature(path + "-wal").map { $0.size > 0 } ?? false
    }

    /// SQLite gives what root makes to the owner of the database.
    private static func makesFilesOfTheOwner(_ path: String) -> Bool {
        var found = stat()
        let folder = (path as NSString).deletingLastPathComponent
        guard stat(path, &found) == 0, access(path, W_OK) == 0,
            access(folder.isEmpty ? "." : folder, W_OK) == 0
        else { return false }
        return geteuid() == 0 || geteuid() == found.st_uid && getegid() == found.st_gid
    }
}

/// What changes when a file is written.
struct FileSignature: Equatable {
    let size: Int
    private let file: UInt
    private let seconds: Int
    private let nanoseconds: Int

    /// `nil` when there is no such file.
    init?(_ path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        size = Int(found.st_size)
        file = UInt(found.st_ino)
        (seconds, nanoseconds) = (found.st_mtim.tv_sec, found.st_mtim.tv_nsec)
    }
}

/// A copy of a database and its WAL in a folder of its own, as they were at one instant.
struct PrivateCopy {
    let folder: URL
    var path: String { folder.appending(path: "plant.sqlite").path }

    private static let attempts = 20

    /// Copies until nobody wrote meanwhile.
    init(of file: PlantFile) throws(StoreError) {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "andon-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            for _ in 0..<Self.attempts {
                let before = Self.signatures(file.path)
                try copy(file.path, to: path)
                if FileSignature(file.path + "-wal") != nil {
                    try copy(file.path + "-wal", to: path + "-wal")
                }
                if before == Self.signatures(file.path) { return }
                usleep(100_000)
            }
        } catch {
            remove()
            let reason = (error as NSError).localizedDescription
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            throw .failed(path: file.path, isFull ? .full : .cannotOpen, reason: reason)
        }
        remove()
        throw .failed(path: file.path, .busy, reason: "it changes faster than it can be copied")
    }

    private static func signatures(_ path: String) -> [FileSignature?] {
        [FileSignature(path), FileSignature(path + "-wal")]
    }

    private func copy(_ source: String, to copy: String) throws {
        if access(copy, F_OK) == 0 { try FileManager.default.removeItem(atPath: copy) }
        try FileManager.default.copyItem(atPath: source, toPath: copy)
        // The owner may have kept the right to write to himself; SQLite recovers a WAL by writing.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
