import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Forecasts of KPIs")
struct ForecastTests {
    private static let last = DailyPlant.last
    private static let pattern = [100, 200, 300, 200, 100]

    /// Monday to Friday over 90 days, and the calendar of the two weeks ahead.
    private static func weeks(
        seed: UInt64 = 1, noise: Int = 9, scheduled: Bool = true,
        _ value: (Day, Int) -> Int = { day, noise in pattern[day.weekday - 1] + noise }
    ) -> PlantFixture {
        var generator = SeededGenerator(seed: seed)
        var plant = PlantFixture()
        for day in DailyPlant.days(90).days where day.weekday <= 5 {
            if scheduled { plant.schedule(day.description) }
            plant.entry(
                day.description, machine: "M",
                produced: value(day, generator.within(-noise...noise)))
        }
        guard scheduled else { return plant }
        // Wednesday of the first week ahead is a holiday, and one Saturday is worked.
        for day in ((last + 1)...(last + 14)).days where day.weekday <= 5 || day == last + 8 {
            if day != last + 5 { plant.schedule(day.description) }
        }
        return plant
    }

    @Test("The week repeats, on the days that the calendar schedules", arguments: [2, 3])
    func season(seed: UInt64) throws {
        let plant = Self.weeks(seed: seed)
        let measured = plant.measure(Self.last.description)["PR-VOL"]?.forecast
        let forecast = try #require(measured)
        // Ten usual working days lie ahead, one of them a holiday; the Saturday is unusual.
        #expect(
            forecast.points.map(\.day)
                == [3, 4, 6, 7, 10, 11, 12, 13, 14].map { Self.last + $0 })
        #expect(forecast.error < 1)
        for point in forecast.points {
            let usual = Double(Self.pattern[point.day.weekday - 1])
            #expect(abs(point.value - usual) < 20)
            let low = try #require(point.low)
            let high = try #require(point.high)
            #expect(low < point.value && point.value < high && low >= 0)
        }
    }

    @Test("What is the same every week needs no forecast, and growing noise has none")
    func none() {
        let same = Self.weeks(noise: 0)
        #expect(same.measure(Self.last.description)["PR-VOL"]?.forecast == nil)
    }

    @Test("Fewer than 40 working days are too few")
    func few() {
        var plant = Self.weeks()
        let days = plant.records.entries.indices.map { plant.records.entries[$0].day }
        #expect(days.count == 65)
        plant.records.entries.removeFirst(26)
        #expect(plant.measure(Self.last.description)["PR-VOL"]?.forecast == nil)
        plant = Self.weeks()
        plant.records.entries.removeFirst(25)
        #expect(plant.measure(Self.last.description)["PR-VOL"]?.forecast != nil)
    }

    @Test("Nobody knows which days will be worked without a calendar")
    func calendar() {
        let plant = Self.weeks(scheduled: false)
        #expect(plant.measure(Self.last.description)["PR-VOL"]?.forecast == nil)
    }

    @Test("A share is foretold within 0 and 100 %")
    func range() throws {
        var generator = SeededGenerator(seed: 5)
        var plant = Self.weeks()
        for day in DailyPlant.days(90).days where day.weekday <= 5 {
            plant.inspection(
                day.description, inspected: 50, passed: 50 - generator.within(0...2))
        }
        let forecast = try #require(plant.measure(Self.last.description)["QL-FPY"]?.forecast)
        for point in forecast.points {
            #expect(point.value <= 100)
            #expect(try #require(point.high) == 100)
        }
    }

    @Test("What ended weeks ago is not foretold")
    func ended() {
        var plant = Self.weeks()
        plant.records.entries.removeLast(5)
        #expect(plant.measure(Self.last.description)["PR-VOL"]?.forecast == nil)
    }
}
