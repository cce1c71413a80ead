import Synchronization
import Units

/// The zones of the tenants read so far: finding a zone's transitions costs milliseconds, and a
/// thousand tenants share a few zones.
final class ZoneTable: Sendable {
    private let zones = Mutex<[String: Zone]>([:])

    /// `nil` when the system does not know the zone.
    subscript(identifier: String) -> Zone? {
        zones.withLock { zones in
            if let zone = zones[identifier] { return zone }
            let zone = Zone(identifier: identifier)
            zones[identifier] = zone
            return zone
        }
    }
}
