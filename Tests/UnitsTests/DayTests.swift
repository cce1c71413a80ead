import Testing
import Units

@Suite("Day")
struct DayTests {
    @Test("Every day of four centuries reads back from its own text")
    func roundTrip() throws {
        var day = try #require(Day(iso: "1799-12-31"))
        for _ in 0..<(400 * 366) {
            day = day + 1
            #expect(Day(iso: day.description) == day)
        }
    }

    @Test(
        "Dates that do not exist are not read",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "12/31/2025", "2026-01-01T00",
            "",
            "２０２６-01-01",
        ])
    func invalid(_ text: String) { #expect(Day(iso: text) == nil) }

    @Test(
        "Weekdays are those of the calendar",
        arguments: [("1970-01-01", 4), ("2026-11-21", 6), ("1969-12-29", 1), ("2000-02-29", 2)])
    func weekday(_ text: String, _ expected: Int) throws {
        #expect(try #require(Day(iso: text)).weekday == expected)
    }

    @Test(
        "The same day of the month before is clamped to that month",
        arguments: [
            ("2026-03-31", "2026-02-28"), ("2024-03-30", "2024-02-29"),
            ("2026-01-15", "2025-12-15"),
        ])
    func monthBefore(_ text: String, _ expected: String) throws {
        #expect(try #require(Day(iso: text)).sameDayOfPreviousMonth.description == expected)
    }

    @Test(
        "Days before the year 1 and after 9999 have a text of their own",
        arguments: [
            ("0001-01-01", -1, "0000-12-31"), ("0001-01-01", -367, "-0001-12-31"),
            ("9999-12-31", 1, "+10000-01-01"),
        ])
    func beyond(_ text: String, _ days: Int, _ expected: String) throws {
        #expect((try #require(Day(iso: text)) + days).description == expected)
    }
}
