import Plant
import Reporting
import TestSupport
import Testing
import Units

@Suite("The moment that a report speaks of")
struct AsOfClockTests {
    @Test(
        "The midnight that ends a day is its 24:00, in every year",
        arguments: [
            ("2025-12-31", 1440, "2025-12-31 24:00"), ("2025-12-31", 1439, "2025-12-31 23:59"),
            // A night shift ends after midnight.
            ("2025-12-31", 1800, "2026-01-01 06:00"), ("2026-11-18", 0, "2026-11-18 00:00"),
            ("0001-01-01", 1440, "0001-01-01 24:00"), ("9999-12-31", 1440, "9999-12-31 24:00"),
        ])
    func clock(_ day: String, minutes: Int, expected: String) {
        let day = PlantFixture.day(day)
        let asOf = AsOf(
            day: day, time: LocalTime(day, minutes: minutes), instant: Instant(seconds: 0))
        #expect(asOf.clock == expected)
    }
}
