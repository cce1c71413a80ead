import Glibc

/// The right to change an output, held by one build at a time.
///
/// An flock(2) on a file of the state folder: the kernel gives it back however the process ends, so
/// there is no stale lock to remove. The file says who holds it, for the one who has to wait.
final class OutputLock: Sendable {
    private let file: Int32

    init(path: String) throws(PublishingError) {
        file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .system("open the lock", path, errno) }
        // A build that was just killed, or a program it had started, may take a moment to be gone.
        var triesLeft = 20
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EWOULDBLOCK, triesLeft > 0 {
                triesLeft -= 1
                usleep(25_000)
                continue
            }
            let holder = Self.text(of: file)
            close(file)
            guard code == EWOULDBLOCK else { throw .system("lock", path, code) }
            throw .locked(path: path, holder: holder.isEmpty ? "another process" : holder)
        }
        let holder = Array("process \(getpid())".utf8)
        // Who holds it is a courtesy: the lock is held without it.
        _ = ftruncate(file, 0)
        _ = holder.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    }

    deinit { close(file) }

    private static func text(of file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
