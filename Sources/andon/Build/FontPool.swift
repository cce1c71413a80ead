import Synchronization
import Typesetting

/// Fonts, opened once per worker and handed from client to client.
///
/// `@unchecked Sendable` because a set is taken out under the lock, used by one thread alone, and put
/// back: FreeType faces may change threads, they must not be used by two at a time.
final class FontPool: @unchecked Sendable {
    private let installed: InstalledFonts
    private let lock = Mutex(())
    private var idle: [FontSet] = []

    init(_ installed: InstalledFonts = InstalledFonts()) { self.installed = installed }

    /// The same fonts, opened anew: nothing that was set for other clients is known to them.
    var unused: FontPool { FontPool(installed) }

    func withFonts<Value>(_ work: (FontSet) throws -> Value) throws -> Value {
        let fonts = try lock.withLock { _ in idle.popLast() } ?? FontSet(installed)
        defer { lock.withLock { _ in idle.append(fonts) } }
        return try work(fonts)
    }
}
