import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Trend of the monthly OEE")
struct EquipmentTrendTests {
    /// One shift of 7 h = 25,200 s on the 10th of each of the last `months` full months before November 2026;
    /// at 252 s a good unit is one point of OEE: 50 %, 51 % …
    private static func plant(months: Int) -> PlantFixture {
        var plant = PlantFixture()
        for month in 0..<months {
            let number = 11 - months + month
            let day = number > 9 ? "2026-\(number)-10" : "2026-0\(number)-10"
            plant.schedule(day)
            plant.entry(day, machine: "M1", produced: 50 + month, run: 6, seconds: 252)
        }
        // The running month has no say.
        plant.schedule("2026-11-10")
        plant.entry("2026-11-10", machine: "M1", produced: 1, run: 6, seconds: 252)
        return plant
    }

    /// S = 28, variance 8·7·21/18, z = 27/√65.33: p = 0.000837.
    @Test("One point a month over eight months")
    func slope() {
        let measured = Self.plant(months: 8).measure("2026-11-18")
        #expect(isClose(measured.value("EQ-TREND"), 1))
        #expect(isClose(measured.row("EQ-TREND", "slope"), 1))
        #expect(measured.row("EQ-TREND", "months") == 8)
        let p = measured.row("EQ-TREND", "p_value") ?? 0
        #expect(abs(p - 0.000_836_6) < 1e-6)
        for window in Window.allCases {
            #expect(isClose(measured.value("EQ-TREND", window), 1))
        }
        #expect(
            isClose(measured.slice("EQ-TREND", .machine, "M1")?.windows[.month]?.value, 1))
    }

    @Test("A month counts as soon as it is over")
    func monthEnd() {
        let measured = Self.plant(months: 8).measure("2026-11-30")
        #expect(measured.row("EQ-TREND", "months") == 9)
    }

    @Test("Seven months are no trend")
    func tooFew() {
        let trend = Self.plant(months: 7).measure("2026-11-18")["EQ-TREND"]
        #expect(trend?[.day].value == nil && trend?[.day].status == .cannotExist)
        #expect(trend?.rows.isEmpty ?? false)
    }
}
