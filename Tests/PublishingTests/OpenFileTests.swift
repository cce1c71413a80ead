import Foundation
import Glibc
import Synchronization
import Testing

@testable import Publishing

@Suite("Open files")
struct OpenFileTests {
    @Test("A lock that is refused closes its file once: what other threads have open stays theirs")
    func refused() async {
        // In a process of its own, where a number that is free goes to the thread that watches.
        await #expect(processExitsWith: .success) {
            let fixture = try OutputFixture()
            let path = fixture.root + "/lock"
            let held = try OutputLock(path: path)
            let isDone = Atomic(false)
            let wereClosed = Atomic(0)
            let watcher = Thread {
                while !isDone.load(ordering: .relaxed) {
                    let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
                    sched_yield()
                    if close(file) != 0 { wereClosed.add(1, ordering: .relaxed) }
                }
            }
            watcher.start()
            for _ in 0..<20_000 {
                guard (try? OutputLock(path: path, patience: 0)) == nil else { exit(2) }
            }
            isDone.store(true, ordering: .relaxed)
            withExtendedLifetime(held) {}
            exit(wereClosed.load(ordering: .relaxed) == 0 ? 0 : 3)
        }
    }

    @Test("A file that cannot be opened says why, and nothing is closed")
    func missing() throws {
        let fixture = try OutputFixture()
        errno = 0
        let isOpen =
            if OpenFile(fixture.root + "/none", O_RDONLY) != nil { true } else { false }
        #expect(!isOpen && errno == ENOENT)
    }
}
