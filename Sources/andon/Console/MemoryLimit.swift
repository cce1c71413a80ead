import Glibc

/// A bound on memory, as `ulimit -v` sets one.
enum MemoryLimit {
    /// Where there is one, lets the program end with a sentence when it is reached. Swift traps when it gets
    /// no memory, which would otherwise read as a fault of the program, with a backtrace. What is published is whole
    /// all the same: it is switched in client by client.
    static func explainItself() {
        var limit = rlimit()
        let isBound = [RLIMIT_AS, RLIMIT_DATA].contains { resource in
            getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
                && limit.rlim_cur != rlim_t.max
        }
        guard isBound else { return }
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] {
            signal(number) { _ in
                let words: StaticString = """
                    the memory that this process may have is used up
                      at: the limit that ulimit -v or the service sets
                      fix: raise the limit, or build fewer clients at a time with --jobs 1

                    """
                _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
                _exit(ExitStatus.usage.rawValue)
            }
        }
    }
}
