import CLinux
import Glibc

/// The file system as a build uses it: each change one system call, each failure named.
///
/// A build must leave a whole tree wherever it stops, so the places where it can stop are counted
/// here: tests let it fail, or die, before every one of them.
struct Disk: Sendable {
    enum Change: Sendable {
        case makeFolder, create, write, close, link, symbolicLink, rename, exchange, removeFile
        case removeFolder, synchronize
    }

    enum Kind: Sendable, Equatable {
        case missing, folder, other
        /// Size in bytes, and how many names the file has.
        case file(size: Int, links: Int)
        case symbolicLink(links: Int)
    }

    /// Runs before each change; a result other than 0 is the error number to fail with.
    var before: (@Sendable (Change, _ path: String) -> Int32)?

    /// Fails where a test wants a change to fail.
    private func attempt(
        _ change: Change, _ words: String, _ path: String
    ) throws(PublishingError) {
        let planted = before?(change, path) ?? 0
        guard planted == 0 else { throw .system(words, path, planted) }
    }

    private func attempt(
        _ change: Change, _ words: String, _ path: String, _ call: () -> Int32
    ) throws(PublishingError) {
        try attempt(change, words, path)
        guard call() != 0 else { return }
        throw .system(words, path, errno)
    }
}

extension Disk {
    func makeFolder(_ path: String) throws(PublishingError) {
        try attempt(.makeFolder, "create the folder", path) { mkdir(path, 0o755) }
    }

    /// Creates the file, which must not exist, and writes each part with one call where the kernel takes it
    /// in one. The size is checked before closing, since some file systems report late.
    func write(_ parts: [UInt8]..., to path: String) throws(PublishingError) {
        let file = try create(path)
        let number = file.number
        try attempt(.write, "write the file", path) {
            parts.allSatisfy { writeAll($0, to: number) == 0 } ? 0 : -1
        }
        guard file.size == parts.reduce(0, { $0 + $1.count }) else { throw .damaged(path: path) }
        try attempt(.close, "write the file", path)
        guard file.close() == 0 else { throw .system("write the file", path, errno) }
    }

    private func create(_ path: String) throws(PublishingError) -> OpenFile {
        try attempt(.create, "create the file", path)
        guard let file = OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        else { throw .system("create the file", path, errno) }
        return file
    }

    private func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(
                    file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { return -1 }
                rest = rest.dropFirst(written)
            }
            return 0
        }
    }

    /// A second name for the same file.
    func link(_ path: String, as second: String) throws(PublishingError) {
        try attempt(.link, "carry the file along", path) { Glibc.link(path, second) }
    }

    func symbolicLink(to target: String, at path: String) throws(PublishingError) {
        try attempt(.symbolicLink, "create the link", path) { symlink(target, path) }
    }

    func rename(_ path: String, to target: String) throws(PublishingError) {
        try attempt(.rename, "move into place", target) { Glibc.rename(path, target) }
    }

    /// Exchanges two folders in one step, so that a reader sees one of them whole at any instant.
    func exchange(_ path: String, with other: String) throws(PublishingError) {
        try attempt(.exchange, "switch the folder", other) {
            let code = andon_exchange(path, other)
            errno = code
            return code
        }
    }

    func removeFile(_ path: String) throws(PublishingError) {
        try attempt(.removeFile, "remove the file", path) { unlink(path) }
    }

    func removeFolder(_ path: String) throws(PublishingError) {
        try attempt(.removeFolder, "remove the folder", path) { rmdir(path) }
    }

    /// Writes to the disk itself what was written to the file system of `path`: a power failure after
    /// a switch must not find empty files. One call for many files; fsync(2) on each costs more.
    func synchronize(_ path: String) throws(PublishingError) {
        try attempt(.synchronize, "write the disk", path) {
            let code = andon_synchronize(path)
            errno = code
            return code
        }
    }
}

// What only looks.
extension Disk {
    func kind(of path: String) throws(PublishingError) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return .missing }
            throw .system("look at", path, errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink(links: Int(status.st_nlink))
        case S_IFREG: return .file(size: Int(status.st_size), links: Int(status.st_nlink))
        default: return .other
        }
    }

    /// Names in the folder, sorted, without `.` and `..`.
    func names(in path: String) throws(PublishingError) -> [String] {
        guard let stream = opendir(path) else { throw .system("list the folder", path, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func read(_ path: String) throws(PublishingError) -> [UInt8] {
        guard let file = OpenFile(path, O_RDONLY | O_NOFOLLOW), let size = file.size else {
            throw .system("read", path, errno)
        }
        var bytes = [UInt8](repeating: 0, count: size)
        var have = 0
        while have < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[have...]), at: have)
            }
            guard count >= 0 else { throw .system("read", path, errno) }
            if count == 0 { bytes.removeLast(bytes.count - have) }
            have += count
        }
        return bytes
    }

    /// Where a symbolic link points; `nil` when there is none.
    func target(ofLink path: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let length = readlink(path, start, buffer.count)
            guard length >= 0 else { return nil }
            return String(
                decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Whether a symbolic link leads to a folder.
    func isFolder(atLink path: String) throws(PublishingError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system("look at", path, errno) }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// The device a path lies on.
    func device(of path: String) throws(PublishingError) -> UInt64 {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system("look at", path, errno) }
        return UInt64(status.st_dev)
    }
}
