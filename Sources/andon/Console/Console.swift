import Glibc
import Synchronization
import Units

/// Where the program speaks: results on standard output, everything else on standard error.
struct Console: Sendable {
    /// Writes a line of the result.
    var out: @Sendable (String) -> Void
    /// Writes text beside the result as it is: no line break is added.
    var err: @Sendable (String) -> Void
    /// Columns of the terminal that standard error is; `nil` for a file or a pipe.
    var columns: Int?
    var hasColor: Bool
    /// The error number of a result that could not be written; `nil` where all of it was.
    var lostOutput: @Sendable () -> Int32? = { nil }

    /// The first error in writing to standard output.
    private static let lost = Atomic<Int32>(0)

    /// `messages` is the descriptor that stands for standard error.
    static func ofThisProcess(_ environment: [String: String], messages: Int32) -> Console {
        var size = winsize()
        let isTerminal = isatty(messages) == 1
        let hasSize = isTerminal && ioctl(messages, UInt(TIOCGWINSZ), &size) == 0
        // https://no-color.org
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Console(
            out: { text in
                let failure = print(to: STDOUT_FILENO, text + "\n")
                _ = lost.compareExchange(
                    expected: 0, desired: failure, ordering: .sequentiallyConsistent)
            }, err: { _ = print(to: messages, $0) },
            columns: isTerminal ? (hasSize && size.ws_col > 0 ? Int(size.ws_col) : 80) : nil,
            hasColor: isTerminal && !isPlain && environment["TERM"] != "dumb",
            lostOutput: {
                let failure = lost.load(ordering: .sequentiallyConsistent)
                return failure == 0 ? nil : failure
            })
    }

    /// Writes all of `text`; 0, or the error that kept the rest out.
    private static func print(to file: Int32, _ text: String) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // A reader that left, as `head` does, is no failure of ours.
            if written < 0 { return errno == EPIPE ? 0 : errno }
            rest = rest.dropFirst(written)
        }
        return 0
    }

    /// Writes a problem: what in red where there is colour, then where and how to fix it.
    ///
    /// It may repeat what somebody typed or a client wrote, so nothing in it commands the terminal.
    func problem(_ text: String) {
        let text = text.harmless(keepingLines: true)
        guard hasColor else { return err(text + "\n") }
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        err("\u{1B}[31m\(lines[0])\u{1B}[0m\(lines.count > 1 ? "\n\(lines[1])" : "")\n")
    }
}
