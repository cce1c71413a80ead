import Drawing
import Measures
import Reporting
import Testing
import Units

@testable import Charts

@Suite("Months as calendars")
struct CalendarMonthTests {
    private func heads(_ language: String) throws -> [String] {
        let day = try #require(Day(iso: "2026-05-20"))
        let chart = CalendarChart(
            month: day, panels: [.init(label: "", unit: .percent, marks: [])])
        return try drawn(.calendar(chart), language: language).labels.map(\.text)
            .filter { Int($0) == nil }
    }

    /// Cells are 34 wide. The longest short word of Arabic has 7 letters: 7 × 0.6 × 9 × 1.08 = 40.8, so that all
    /// heads are narrow ones.
    @Test("Heads of weekdays are seven that differ in each language, from Monday")
    func weekdays() throws {
        #expect(try heads("en") == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
        #expect(try heads("ar") == ["ن", "ث", "ر", "خ", "ج", "س", "ح"])
    }

    @Test("Short and narrow names of Arabic weekdays differ, and none begins with the article")
    func names() throws {
        let words = try words("ar")
        for phrase in [Phrase.weekdayShort, Phrase.weekdayNarrow] {
            let names = (1...7).map { words[phrase($0)] }
            #expect(Set(names).count == 7)
            #expect(!names.contains { $0.hasPrefix("ال") })
        }
    }
}
