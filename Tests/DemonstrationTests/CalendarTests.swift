import Testing
import Units

@testable import Demonstration

@Suite("Holidays and working time")
struct CalendarTests {
    @Test(
        "Easter is where the almanacs have it",
        arguments: [
            (2000, "2000-04-23"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"),
        ])
    func easter(_ year: Int, _ expected: String) {
        #expect(Day(easterOf: year)?.description == expected)
    }

    @Test(
        "The tabular Islamic calendar begins its months within a day of the announced ones",
        arguments: [
            ("2024-04-10", 10, 1), ("2025-03-31", 10, 1), ("2024-06-16", 12, 9),
            ("2023-07-19", 1, 1),
        ])
    func islamic(_ day: String, _ month: Int, _ dayOfMonth: Int) throws {
        let islamic = try #require(Day(iso: day)).islamic
        #expect((islamic.month, islamic.day) == (month, dayOfMonth))
    }

    @Test("Each Islamic day follows the one before, through 30 years")
    func islamicDays() throws {
        let first = try #require(Day(iso: "2020-01-01"))
        for offset in 0..<10_631 {
            let today = (first + offset).islamic
            let next = (first + offset + 1).islamic
            let isNextDay = next == (today.month, today.day + 1)
            let isNextMonth = next == (today.month % 12 + 1, 1) && (29...30).contains(today.day)
            #expect(isNextDay || isNextMonth, "\(first + offset)")
        }
    }

    private func calendar(days: Int = 30) throws -> PlantCalendar {
        let recipe = ClientRecipe.of(0, seed: 1)
        var chance = SeededGenerator(seed: 9)
        let plan = DemonstrationPlan(days: days, lastDay: DemonstratedPlant.lastDay)
        return PlantCalendar(recipe, plan: plan, chance: &chance)
    }

    @Test("Planned work ends within a shift, and work never ends before it begins")
    func planned() throws {
        let calendar = try calendar()
        let start = LocalTime(DemonstratedPlant.lastDay, minutes: 6 * 60)
        #expect(calendar.end(of: 225, from: start, nights: true) == start.plus(minutes: 240))
        #expect(calendar.end(of: 900, from: start, nights: true) == start.plus(minutes: 960))
        // The night is skipped by those who do not work at night.
        #expect(
            calendar.end(of: 1125, from: start, nights: false) == start.plus(minutes: 1440 + 240))
        var last = start
        for minutes in stride(from: 0.0, to: 60_000, by: 377) {
            let end = calendar.end(of: minutes, from: start, nights: false)
            #expect(end >= last)
            last = end
        }
    }

    @Test("Working days jump weekends and holidays")
    func workdays() throws {
        let calendar = try calendar()
        let friday = try #require(Day(iso: "2026-11-13"))
        #expect(calendar.workday(friday, plus: 0) == friday)
        #expect(calendar.workday(friday + 1, plus: 0) == friday + 3)
        #expect(calendar.workday(friday, plus: 1) == friday + 3)
        // 20 November is Revolution Day.
        #expect(calendar.workday(friday + 6, plus: 1) == friday + 10)
    }
}
