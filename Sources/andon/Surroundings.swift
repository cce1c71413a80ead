import Glibc
import Synchronization
import Units

/// What the program knows of the process it runs in; tests make their own.
struct Surroundings: Sendable {
    var environment: [String: String]
    var console: Console
    /// Now, in UTC.
    var now: LocalTime
    var isInterrupted: @Sendable () -> Bool = { false }

    static func ofThisProcess(
        _ environment: [String: String], _ console: Console
    ) throws(UsageError) -> Surroundings {
        Surroundings(
            environment: environment, console: console, now: try now(environment),
            isInterrupted: Interruption.watch())
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

/// Ctrl-C, Ctrl-\ or the end of a service: the first asks the build to stop cleanly, the second stops it at once, which leaves the
/// published tree whole too.
enum Interruption {
    private static let count = Atomic<Int>(0)

    static func watch() -> @Sendable () -> Bool {
        for number in [SIGINT, SIGTERM, SIGQUIT] {
            signal(number) { _ in
                if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 {
                    _exit(ExitStatus.interrupted.rawValue)
                }
            }
        }
        return { Interruption.count.load(ordering: .relaxed) > 0 }
    }
}
