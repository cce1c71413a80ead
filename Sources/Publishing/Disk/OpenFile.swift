import Glibc

/// An open file, closed exactly once: when it is let go, or by ``close()``, which says how that went.
///
/// A number that is closed twice may be another thread's file by then.
struct OpenFile: ~Copyable, Sendable {
    let number: Int32

    /// `nil` when the file cannot be opened; `errno` then says why.
    init?(_ path: String, _ flags: Int32, mode: mode_t = 0) {
        let opened = open(path, flags | O_CLOEXEC, mode)
        // Before there is anything to close: closing -1 would say another error.
        guard opened >= 0 else { return nil }
        number = opened
    }

    deinit { _ = Glibc.close(number) }

    /// 0, or -1 with `errno` set: the file is closed either way.
    consuming func close() -> Int32 {
        let number = number
        discard self
        return Glibc.close(number)
    }

    /// Fills `buffer` from a byte of the file on; how many came, 0 at its end, -1 with `errno` set.
    func read(into buffer: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
        while true {
            let count = pread(number, buffer.baseAddress, buffer.count, start)
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// In bytes; `nil` when the kernel does not tell.
    var size: Int? {
        var status = stat()
        return fstat(number, &status) == 0 ? Int(status.st_size) : nil
    }
}
