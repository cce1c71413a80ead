import Glibc

/// A pattern over client ids, as a shell's: `*`, `?`, `[A-F]`; everything else stands for itself.
struct Glob {
    let pattern: String

    func matches(_ id: String) -> Bool { fnmatch(pattern, id, 0) == 0 }
}
