import Testing
import Units

@Suite("Zone")
struct ZoneTests {
    @Test(
        "Wall times become moments, also across a change of the clocks",
        arguments: [
            ("Europe/Berlin", "2026-01-15T12:00:00", "2026-01-15T11:00:00"),
            ("Europe/Berlin", "2026-07-15T12:00:00", "2026-07-15T10:00:00"),
            // 02:30 does not exist on this day: it is read with the offset before the change.
            ("Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:30:00"),
            // 02:30 occurs twice: the first counts.
            ("Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00"),
            ("Asia/Kathmandu", "2026-01-01T05:45:00", "2026-01-01T00:00:00"),
            ("America/Mexico_City", "2026-07-01T00:00:00", "2026-07-01T06:00:00"),
        ])
    func instants(_ name: String, _ local: String, _ utc: String) throws {
        let zone = try #require(Zone(identifier: name))
        let instant = zone.instant(try #require(LocalTime(iso: local)))
        #expect(LocalTime(seconds: instant.seconds).description == utc)
    }

    @Test("An hour of work across the change of the clocks is an hour")
    func elapsed() throws {
        let zone = try #require(Zone(identifier: "Europe/Berlin"))
        let before = zone.instant(try #require(LocalTime(iso: "2026-03-29T01:30:00")))
        let after = zone.instant(try #require(LocalTime(iso: "2026-03-29T03:30:00")))
        #expect((after - before).value == 60)
    }

    @Test(
        "A reading that occurs twice says how far apart",
        arguments: [
            ("Europe/Berlin", "2026-10-25T01:59:59", nil),
            ("Europe/Berlin", "2026-10-25T02:00:00", 3600),
            ("Europe/Berlin", "2026-10-25T02:59:59", 3600),
            ("Europe/Berlin", "2026-10-25T03:00:00", nil),
            ("Europe/Berlin", "2026-03-29T02:30:00", nil),
            ("Europe/Berlin", "2026-07-01T12:00:00", nil),
            ("Australia/Lord_Howe", "2026-04-05T01:45:00", 1800),
            ("UTC", "2026-10-25T02:30:00", nil),
        ] as [(String, String, Int64?)])
    func repeated(_ name: String, _ local: String, _ seconds: Int64?) throws {
        let zone = try #require(Zone(identifier: name))
        #expect(zone.repeated(try #require(LocalTime(iso: local))) == seconds)
    }

    @Test("A name that no zone has is not UTC", arguments: ["Mars/Olympus", "", "../etc/passwd"])
    func unknown(_ name: String) { #expect(Zone(identifier: name) == nil) }
}
