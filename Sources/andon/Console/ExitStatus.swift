import Publishing

/// How the program ends, decided here alone.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Some clients failed; the others are published.
    case clientsFailed = 1
    /// What was typed or configured cannot be done.
    case usage = 2
    case unreadableInput = 3
    /// Something was looked for and found.
    case findings = 4
    /// Another program has what is needed; later it may work.
    case busy = 75
    case interrupted = 130

    init(of error: any Error) {
        self = (error as? any FailureWithStatus)?.status ?? .usage
    }
}

/// An error that knows how the program ends with it.
protocol FailureWithStatus: Error {
    var status: ExitStatus { get }
}

extension PublishingError: FailureWithStatus {
    /// An output that cannot be opened or recorded is a matter of configuration.
    var status: ExitStatus { .usage }
}
