import Glibc
import Synchronization

/// Where the program speaks: results on standard output, everything else on standard error.
struct Console: Sendable {
    /// Writes a line of the result.
    var out: @Sendable (String) -> Void
    /// Writes text beside the result as it is: no line break is added.
    var err: @Sendable (String) -> Void
    /// Columns of the terminal that standard error is; `nil` for a file or a pipe.
    var columns: Int?
    var hasColor: Bool

    static func ofThisProcess(_ environment: [String: String]) -> Console {
        var size = winsize()
        let isTerminal = isatty(STDERR_FILENO) == 1
        let hasSize = isTerminal && ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
        // https://no-color.org
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Console(
            out: { print(to: STDOUT_FILENO, $0 + "\n") }, err: { print(to: STDERR_FILENO, $0) },
            columns: isTerminal ? (hasSize && size.ws_col > 0 ? Int(size.ws_col) : 80) : nil,
            hasColor: isTerminal && !isPlain && environment["TERM"] != "dumb")
    }

    private static func print(to file: Int32, _ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // A reader that left, as `head` does, is no failure of ours.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Writes a problem: what in red where there is colour, then where and how to fix it.
    func problem(_ text: String) {
        guard hasColor else { return err(text + "\n") }
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        err("\u{1B}[31m\(lines[0])\u{1B}[0m\(lines.count > 1 ? "\n\(lines[1])" : "")\n")
    }
}
