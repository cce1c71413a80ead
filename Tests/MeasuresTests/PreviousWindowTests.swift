import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("What windows are compared with")
struct PreviousWindowTests {
    /// Wednesday.
    private static let day = "2026-11-18"
    private static let base = PlantFixture.day("2026-05-01")

    /// On the day that comes n days after 1 May: n units and a setup of n minutes, and an order that was
    /// released n days before. So a median is the mean of the first and the last day's n, and no two stretches
    /// add up to the same.
    private static func plant() -> PlantFixture {
        var plant = PlantFixture()
        for day in (base + 1...PlantFixture.day(day)).days {
            let n = day - base
            if day.weekday < 6 { plant.schedule("\(day)") }
            plant.entry("\(day)", machine: "M", produced: n, setup: Double(n) / 60)
            plant.order(
                WorkOrder(
                    id: "W\(1000 + n)", quantity: n, status: .completed,
                    releasedAt: LocalTime(base, minutes: 600),
                    completedAt: LocalTime(day, minutes: 600)))
        }
        return plant
    }

    private static let measured: Measurements? = {
        let own = try? OwnKPI(.init(id: "X-GOOD", name: "Good", formula: "good", unit: "u"))
        return own.map { plant().measure(day, own: [$0]) }
    }()

    @Test(
        "Every window has its own, for sums, studies, what stands by the moment and own KPIs",
        arguments: [
            (.day, "2026-11-18", "2026-11-17", "2026-11-17"),
            (.week, "2026-11-16", "2026-11-09", "2026-11-11"),
            (.month, "2026-11-01", "2026-10-01", "2026-10-18"),
            (.rolling7, "2026-11-12", "2026-11-05", "2026-11-11"),
            (.rolling30, "2026-10-20", "2026-09-20", "2026-10-19"),
            (.rolling90, "2026-08-21", "2026-05-23", "2026-08-20"),
        ] as [(Window, String, String, String)])
    func previous(window: Window, from: String, first: String, last: String) throws {
        let measured = try #require(Self.measured)
        let days = try #require(measured.windows[window])
        let (lower, upper) = (PlantFixture.day(first), PlantFixture.day(last))
        #expect(days.current == PlantFixture.day(from)...PlantFixture.day(Self.day))
        #expect(days.previous == lower...upper)
        let numbers = (lower...upper).days.map { Double($0 - Self.base) }
        let (sum, median) = (numbers.reduce(0, +), (numbers[0] + numbers[numbers.count - 1]) / 2)
        #expect(measured["PR-VOL"]?[window].previous == sum)
        #expect(measured["X-GOOD"]?[window].previous == sum)
        #expect(isClose(measured["PR-SETUP"]?[window].previous, median))
        #expect(isClose(measured["DL-LT"]?[window].previous, median))
    }

    @Test("The day before is the last that was scheduled")
    func lastScheduled() {
        var plant = PlantFixture()
        // Friday; Saturday has a holiday's row, and on Sunday somebody came all the same.
        plant.schedule("2026-11-13")
        plant.schedule("2026-11-14", minutes: 0)
        plant.schedule("2026-11-16")
        for (day, units) in [("2026-11-13", 5), ("2026-11-15", 7), ("2026-11-16", 9)] {
            plant.entry(day, machine: "M", produced: units)
        }
        let measured = plant.measure("2026-11-16")["PR-VOL"]?[.day]
        #expect(measured?.previous == 5 && measured?.change == 4 && measured?.changePercent == 80)
    }

    /// 10 and then 5 defective: −10 and −5. Then of 0: nothing to take a share of.
    @Test("A change is a share of how large the number was, whatever its sign")
    func changePercent() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-17")
        plant.entry("2026-11-17", machine: "M", produced: 20, defective: 10)
        plant.entry(Self.day, machine: "M", produced: 20, defective: 5)
        let own = try OwnKPI(
            .init(id: "X-LOSS", name: "Loss", formula: "good - produced", unit: "u"))
        let measured = plant.measure(Self.day, own: [own])["X-LOSS"]?[.day]
        #expect(measured?.value == -5 && measured?.previous == -10 && measured?.change == 5)
        #expect(measured?.changePercent == 50)
        plant.records.entries[0].defective = 0
        let none = plant.measure(Self.day, own: [own])["X-LOSS"]?[.day]
        #expect(none?.previous == 0 && none?.change == -5 && none?.changePercent == nil)
    }

    @Test(
        "A number is provisional until the moment at which its shift ends",
        arguments: [("15:59:59", ObservationStatus.provisional), ("16:00:00", .normal)])
    func provisional(time: String, status: ObservationStatus) {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 20)
        let measured = plant.measure(at: Self.day + "T" + time)
        #expect(measured["PR-VOL"]?[.day].status == status)
    }

    @Test(
        "An event marks every window that it touches",
        arguments: [
            ("2026-11-08", "2026-11-12", ObservationStatus.specialEvent),
            ("2026-11-08", "2026-11-11", .normal), ("2026-11-18", nil, .specialEvent),
        ] as [(String, String?, ObservationStatus)])
    func event(from: String, to: String?, status: ObservationStatus) {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 20)
        plant.records.annotations = [
            Annotation(
                id: "A", kpi: nil, from: PlantFixture.day(from), to: to.map(PlantFixture.day),
                kind: .event, note: "Fair")
        ]
        #expect(plant.measure(Self.day)["PR-VOL"]?[.rolling7].status == status)
    }
}
