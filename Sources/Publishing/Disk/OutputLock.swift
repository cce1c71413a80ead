import Glibc

/// The right to change an output, held by one build at a time.
///
/// An flock(2) on a file of the state folder: the kernel gives it back however the process ends, so
/// there is no stale lock to remove. The file says who holds it, for the one who has to wait.
final class OutputLock: Sendable {
    private let file: OpenFile

    /// Tries `patience` times more, 25 ms apart: a build that was just killed, or a program it had started,
    /// may take a moment to be gone.
    init(path: String, patience: Int = 20) throws(PublishingError) {
        guard let file = OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644) else {
            if errno == ELOOP { throw .symbolicLink(path: path) }
            throw .system("open the lock", path, errno)
        }
        var triesLeft = patience
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK else { throw .system("lock", path, code) }
            guard triesLeft > 0 else {
                let holder = Self.text(of: file)
                throw .locked(path: path, holder: holder.isEmpty ? "another process" : holder)
            }
            triesLeft -= 1
            usleep(25_000)
        }
        let holder = Array("process \(getpid())".utf8)
        // Who holds it is a courtesy: the lock is held without it.
        _ = ftruncate(file.number, 0)
        _ = holder.withUnsafeBytes { pwrite(file.number, $0.baseAddress, $0.count, 0) }
        self.file = file
    }

    private static func text(of file: borrowing OpenFile) -> String {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = bytes.withUnsafeMutableBytes { file.read(into: $0, at: 0) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
