import Foundation
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

    static func ofThisProcess() -> Surroundings {
        let environment = ProcessInfo.processInfo.environment
        // https://reproducible-builds.org/specs/source-date-epoch/
        let seconds = environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) } ?? Int64(time(nil))
        return Surroundings(
            environment: environment, console: Console.ofThisProcess(environment),
            now: LocalTime(seconds: seconds), isInterrupted: Interruption.watch())
    }
}

/// Ctrl-C: the first asks the build to stop cleanly, the second stops it at once, which leaves the
/// published tree whole too.
enum Interruption {
    private static let count = Atomic<Int>(0)

    static func watch() -> @Sendable () -> Bool {
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 {
                    _exit(ExitStatus.interrupted.rawValue)
                }
            }
        }
        return { Interruption.count.load(ordering: .relaxed) > 0 }
    }
}
