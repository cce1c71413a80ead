import Inference
import Measures
import Plant
import TestSupport
import Units

/// A plant of which one fact a day is known.
struct DailyPlant {
    /// Friday.
    static let last = PlantFixture.day("2026-11-20")
    var plant = PlantFixture()

    /// A scheduled day, up to the last one, for each value; `nil` is a day of which nothing is known.
    static func days(_ count: Int) -> ClosedRange<Day> { (last - (count - 1))...last }

    /// So many units made on each day.
    static func making(_ units: [Int?]) -> DailyPlant {
        DailyPlant(days(units.count), units) { plant, day, units in
            plant.entry(day, machine: "M", produced: units)
        }
    }

    /// So many of `inspected` units passed on each day, with as many defects as did not.
    static func inspecting(_ inspected: Int, passed: [Int?]) -> DailyPlant {
        DailyPlant(days(passed.count), passed) { plant, day, passed in
            plant.inspection(
                day, inspected: inspected, passed: passed, defective: inspected - passed,
                defects: inspected - passed)
        }
    }

    init(
        _ days: ClosedRange<Day>, _ values: [Int?],
        add: (inout PlantFixture, String, Int) -> Void
    ) {
        for (day, value) in zip(days.days, values) {
            plant.schedule(day.description)
            if let value { add(&plant, day.description, value) }
        }
    }

    mutating func annotate(
        _ kind: Annotation.Kind, from: Day, to: Day? = nil, kpi: String? = nil
    ) {
        plant.records.annotations.append(
            Annotation(
                id: "A\(plant.records.annotations.count)", kpi: kpi, from: from, to: to,
                kind: kind, note: "note"))
    }

    func measured() -> Measurements { plant.measure(Self.last.description) }

    func study(_ kpi: String) -> ControlStudy? { measured()[kpi]?.signals }
}

/// `low`, `high` by turns.
func alternating(_ count: Int, _ low: Int, _ high: Int) -> [Int?] {
    (0..<count).map { $0 % 2 == 0 ? low : high }
}
