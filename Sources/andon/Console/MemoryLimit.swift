import Glibc
import Synchronization

/// Where messages go.
private let messages = Atomic<Int32>(STDERR_FILENO)

/// A bound on memory, as `ulimit -v` sets one.
enum MemoryLimit {
    /// Where there is one, lets the program end with a sentence when it is reached. Swift traps when it gets
    /// no memory, which would otherwise read as a fault of the program, with a backtrace. What is published is whole
    /// all the same: it is switched in client by client.
    ///
    /// The runtime reports the trap on standard error before any handler runs, so that our own messages get a
    /// descriptor of their own, which this gives, and nothing else reaches the reader.
    static func explainItself() -> Int32 {
        var limit = rlimit()
        let isBound = [RLIMIT_AS, RLIMIT_DATA].contains { resource in
            getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
                && limit.rlim_cur != rlim_t.max
        }
        guard isBound else { return STDERR_FILENO }
        let own = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if own >= 0, nowhere >= 0, dup2(nowhere, STDERR_FILENO) >= 0 {
            messages.store(own, ordering: .sequentiallyConsistent)
        }
        if nowhere >= 0 { close(nowhere) }
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] {
            signal(number) { _ in
                let words: StaticString = """
                    the memory that this process may have is used up
                      at: the limit that ulimit -v or the service sets
                      fix: raise the limit, or build fewer clients at a time with --jobs 1

                    """
                let file = messages.load(ordering: .sequentiallyConsistent)
                _ = write(file, words.utf8Start, words.utf8CodeUnitCount)
                _exit(ExitStatus.usage.rawValue)
            }
        }
        return messages.load(ordering: .sequentiallyConsistent)
    }
}
