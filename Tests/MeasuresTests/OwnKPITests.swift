import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("KPIs of the plant's own")
struct OwnKPITests {
    private static func definition(
        _ formula: String, unit: String = "%", id: String = "MY-RATE", direction: String = "H"
    ) -> OwnKPI.Definition {
        .init(id: id, name: "My rate", formula: formula, unit: unit, direction: direction)
    }

    @Test(
        "What cannot be meant is explained with what to write",
        arguments: [
            (
                definition("god / produced * 100"), "formula",
                "the element \"god\" is not known (column 1)",
                "did you mean good? andon kpis --elements lists them all"
            ),
            (
                definition("good + run_time"), "formula",
                "ΣGQ is units and ΣAPT is hours: they cannot be added",
                "divide one by what it is per, or turn hours and minutes into one"
            ),
            (
                definition("good / run_time"), "unit",
                "the formula gives units/hours, which is not told in \"%\"",
                "change the unit or the formula"
            ),
            (
                definition("good / (produced"), "formula",
                "a closing parenthesis is missing (column 17)",
                "write a formula like (run_time + setup_time) / busy_time * 100"
            ),
            (
                definition("good produced"), "formula",
                "an operator is missing before \"p\" (column 6)",
                "write a formula like (run_time + setup_time) / busy_time * 100"
            ),
            (
                definition("100"), "formula", "the formula names no element",
                "write a formula like good / produced * 100"
            ),
            (
                definition("good / produced", id: "EQ-OEE"), "its id",
                "a KPI of this id is built in",
                "choose another id; targets of built-in KPIs stand in kpi_target"
            ),
            (
                definition("good / produced", id: "my rate"), "its id",
                "the id may hold A–Z, 0–9 and hyphens, at most 32", "name it like MY-RATE"
            ),
            (
                definition("good / produced", id: "INDEX"), "its id",
                "kpi/index.html is the page that lists all KPIs", "choose another id than INDEX"
            ),
            (
                definition("good / 0", unit: "u"), "formula", "it divides by 0, which is always 0",
                "divide by something that can be recorded"
            ),
            (
                definition("good / (1 - 1)", unit: "u"), "formula",
                "it divides by 1 − 1, which is always 0", "divide by something that can be recorded"
            ),
            (
                definition("good / (produced - produced)"), "formula",
                "it divides by ΣPQ − ΣPQ, which is always 0",
                "divide by something that can be recorded"
            ),
            (
                definition(String(repeating: "good + ", count: 143) + "good"), "formula",
                "the formula is longer than 1000 letters",
                "write a shorter formula, like good / produced * 100"
            ),
            (
                definition(String(repeating: "(", count: 400)), "formula",
                "more than 32 parentheses or signs stand within each other (column 33)",
                "write a shorter formula, like good / produced * 100"
            ),
            (
                definition(String(repeating: "-", count: 900) + "good"), "formula",
                "more than 32 parentheses or signs stand within each other (column 33)",
                "write a shorter formula, like good / produced * 100"
            ),
            (
                definition("good / produced", unit: "furlong"), "unit",
                "the unit \"furlong\" is not known",
                "write one of % 1/h d h idx kWh/u min n n/u ppm pts ratio s u u/h ¤ ¤/h ¤/min"
            ),
            (
                definition("good / produced", direction: "up"), "direction",
                "the direction \"up\" is not known",
                "write H (more is better), L (less), T (on target) or -"
            ),
        ])
    func explained(definition: OwnKPI.Definition, key: String, problem: String, fix: String) {
        do {
            _ = try OwnKPI(definition)
            Issue.record("\(definition.formula) was taken")
        } catch {
            #expect(error.key == key)
            #expect(error.problem == problem)
            #expect(error.fix == fix)
        }
    }

    @Test(
        "Formulas print as they are understood",
        arguments: [
            ("good / produced * 100", "%", "ΣGQ / ΣPQ × 100"),
            ("100 * (run_time + setup_time) / busy_time", "%", "100 × (ΣAPT + ΣAUST) / ΣPBT"),
            ("GQ÷APT", "u/h", "ΣGQ / ΣAPT"),
            ("1 − scrapped / produced", "ratio", "1 − ΣSQ / ΣPQ"),
            ("good / (labour / 60)", "u/h", "ΣGQ / (Σ(headcount·POT) / 60)"),
        ])
    func printed(formula: String, unit: String, text: String) throws {
        #expect(try OwnKPI(Self.definition(formula, unit: unit)).kpi.formula == text)
    }

    /// A line makes 100 units 90 of them good, in 6 h: 90 / 100 = 90 %, 15 a run
    /// hour; on an empty day the denominator is 0 and there is no value.
    @Test("Values, parts, targets and an empty denominator are those of any KPI")
    func values() throws {
        var plant = PlantFixture()
        let day = "2026-05-20"
        plant.schedule(day)
        plant.schedule("2026-05-19")
        plant.entry(day, line: "L1", produced: 100, defective: 10, run: 6)
        let own = [
            try OwnKPI(
                .init(
                    id: "MY-YIELD", name: "Yield", formula: "good / produced * 100", unit: "%",
                    direction: "H", target: Target(target: 95, warning: 85))),
            try OwnKPI(
                .init(id: "MY-SPEED", name: "Speed", formula: "good / run_time", unit: "u/h")),
        ]
        let measured = plant.measure(day, own: own)
        let yield = try #require(measured["MY-YIELD"])
        #expect(yield[.day].value == 90)
        #expect(yield[.day].numerator == 90)
        #expect(yield[.day].denominator == 100)
        #expect(yield[.day].standing == .watch)
        #expect(yield.trend[88].value == nil)
        #expect(measured["MY-SPEED"]?[.day].value == 15)
        #expect(yield.slices.map(\.member).contains("L1"))
    }

    /// A hundred good units that nobody recorded how many people made: the 10 of the shift's default stand in, at a
    /// confidence of 0.3.
    private func measured(_ formula: String) throws -> Measurement {
        var plant = PlantFixture()
        let day = "2026-05-20"
        plant.schedule(day)
        plant.product("P", seconds: 60)
        plant.entry(day, line: "L1", product: "P", produced: 100)
        let own = try OwnKPI(.init(id: "MY-SPEED", name: "Speed", formula: formula, unit: "u/h"))
        return try #require(plant.measure(day, own: [own])["MY-SPEED"]?[.day])
    }

    @Test("A formula over an inferred input is marked as an estimate")
    func honest() throws {
        let value = try measured("good / labour * 60")
        #expect(value.coverage == 0)
        #expect(value.worstRung == .default)
        #expect(value.status == .lowReliability)
    }

    @Test("A value below zero lies within its interval")
    func negative() throws {
        let value = try measured("(0 - good) / labour * 60")
        let (number, low, high) = (
            try #require(value.value), try #require(value.low), try #require(value.high)
        )
        #expect(number < 0)
        #expect(low <= number && number <= high)
    }
}
