import Glibc
import Synchronization
import Units

/// What the program knows of the process it runs in; tests make their own.
struct Surroundings: Sendable {
    var environment: [String: String]
    var console: Console
    /// Now, in UTC.
    var now: LocalTime
    /// Called by what comes to a clean end when ``isInterrupted`` says so; an interruption before ends the program.
    var listen: @Sendable () -> Void = {}
    var isInterrupted: @Sendable () -> Bool = { false }

    static func ofThisProcess(
        _ environment: [String: String], _ console: Console
    ) throws(UsageError) -> Surroundings {
        Interruption.watch()
        return Surroundings(
            environment: environment, console: console, now: try now(environment),
            listen: Interruption.listen, isInterrupted: Interruption.hasCome)
    }

    /// The moment that SOURCE_DATE_EPOCH names, else that of the clock.
    ///
    /// https://reproducible-builds.org/specs/source-date-epoch/
    static func now(_ environment: [String: String]) throws(UsageError) -> LocalTime {
        guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
            return LocalTime(seconds: Int64(time(nil)))
        }
        // The last second of the year 9999.
        guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
            throw .badValue(
                place: "SOURCE_DATE_EPOCH", value: text,
                expected: "seconds since 1970-01-01 as digits, or unset it")
        }
        return LocalTime(seconds: seconds)
    }
}

/// Ctrl-C, Ctrl-\ or the end of a service. It ends the program at once, which leaves a published tree whole; what
/// listens to it comes to a clean end at the first, and is ended at the second.
enum Interruption {
    private static let count = Atomic<Int>(0)
    private static let isHeard = Atomic<Bool>(false)

    static func watch() {
        for number in [SIGINT, SIGTERM, SIGQUIT] {
            signal(number) { _ in
                let isFirst = Interruption.count.add(1, ordering: .relaxed).oldValue == 0
                if !isFirst || !Interruption.isHeard.load(ordering: .relaxed) {
                    _exit(ExitStatus.interrupted.rawValue)
                }
            }
        }
    }

    static func listen() { isHeard.store(true, ordering: .relaxed) }

    static func hasCome() -> Bool { count.load(ordering: .relaxed) > 0 }
}
