import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

@Suite("What figures say")
struct FigureTellingTests {
    /// A Wednesday.
    private static let day = "2026-05-20"

    private static func order(
        _ id: String, _ status: WorkOrder.Status, received: String? = nil, released: String? = nil,
        planned: (String, String)? = nil, started: String? = nil, completed: String? = nil,
        promised: String? = nil
    ) -> WorkOrder {
        WorkOrder(
            id: id, product: nil, quantity: 10, status: status,
            receivedAt: received.map(PlantFixture.time),
            releasedAt: released.map(PlantFixture.time),
            plannedStartAt: planned.map { PlantFixture.time($0.0) },
            plannedEndAt: planned.map { PlantFixture.time($0.1) },
            startedAt: started.map(PlantFixture.time),
            completedAt: completed.map(PlantFixture.time),
            promisedDay: promised.map(PlantFixture.day))
    }

    /// A was promised for the 18th and is running; B is planned for the 22nd; nothing is known of C's times, so
    /// that it counts and has no bar; D is done.
    @Test("Open orders are shown against plan and promise, what was promised first on top")
    func schedule() throws {
        var plant = PlantFixture()
        plant.order(
            Self.order(
                "B", .released, planned: ("2026-05-21T08:00:00", "2026-05-22T12:00:00"),
                promised: "2026-05-22"))
        plant.order(
            Self.order(
                "A", .inProgress, planned: ("2026-05-18T08:00:00", "2026-05-18T16:00:00"),
                started: "2026-05-18T09:00:00", promised: "2026-05-18"))
        plant.order(Self.order("C", .received, promised: "2026-05-10"))
        plant.order(
            Self.order(
                "D", .completed, started: "2026-05-17T09:00:00", completed: "2026-05-17T10:00:00",
                promised: "2026-05-10"))
        let telling = try Telling(of: plant, on: Self.day)
        let figure = try #require(telling.orderSchedule)
        #expect(figure.title == "2 of 3 open orders are past their promise")
        #expect(
            figure.description
                == "3 open orders: 1 are begun, 2 have a plan, 2 are past their promise.")
        guard case .gantt(let chart) = figure.content else {
            Issue.record("not a Gantt chart")
            return
        }
        #expect(chart.rows.map(\.label) == ["A", "B"])
        // A promise is kept until its day is over; what runs, runs until now.
        #expect(chart.rows[0].due == PlantFixture.time("2026-05-19T00:00:00"))
        #expect(chart.rows[0].actual?.upperBound == telling.measurements.asOf.time)
        #expect(chart.rows[1].actual == nil)
        #expect(
            figure.table?.rows.map { $0.cells.map { plain($0) } } == [
                ["A", "", "2026-05-18", "2026-05-18", "2026-05-18", "2026-05-18"],
                ["B", "", "2026-05-21", "2026-05-22", "", "2026-05-22"],
            ])
    }

    /// 1, 2, 3, 4 and 10 days: the median is 3; the 85th percentile lies 0.4 of the way from the fourth to the
    /// fifth, 4 + 0.4 × 6 = 6.4.
    @Test("Lead times are told by their median, their 85th percentile and every order")
    func leadTimes() throws {
        var plant = PlantFixture()
        for (number, days) in [4, 1, 10, 3, 2].enumerated() {
            let released = PlantFixture.day(Self.day) - days
            plant.order(
                Self.order(
                    "O\(number)", .completed, released: "\(released)T12:00:00",
                    completed: "\(Self.day)T12:00:00"))
        }
        let figure = try #require(try Telling(of: plant, on: Self.day).leadTimeStrip)
        #expect(
            figure.title
                == "Half of the orders took 3.0\u{202F}d or less, 85 % took 6.4\u{202F}d or less")
        guard case .strip(let chart) = figure.content else {
            Issue.record("not a strip chart")
            return
        }
        #expect(chart.rows.map(\.results) == [[1, 2, 3, 4, 10]])
        #expect(chart.reference == 3)
        plant.records.workOrders = Directory(Array(plant.records.workOrders.rows.dropLast()))
        #expect(try Telling(of: plant, on: Self.day).leadTimeStrip == nil)
    }

    /// P was good at 90 of 100 forty days ago and at 100 of 100 today: 95 % over 90 days, 100 % over 7. Q was
    /// and is at 98 %.
    @Test("Members are shown where they come from, and the one that moved furthest is named")
    func recentChange() throws {
        var plant = PlantFixture()
        for product in ["P", "Q"] { plant.product(product) }
        plant.entry("2026-04-10", product: "P", produced: 100, defective: 10)
        plant.entry(Self.day, product: "P", produced: 100)
        plant.entry("2026-04-10", product: "Q", produced: 50, defective: 1)
        plant.entry(Self.day, product: "Q", produced: 50, defective: 1)
        let telling = try Telling(of: plant, on: Self.day)
        let figure = try #require(telling.recentChange("QL-QR", by: .product))
        #expect(figure.title == "P moved most: +5.0 points")
        #expect(figure.description == "2 compared: 1 got better, 0 got worse.")
        guard case .dumbbell(let chart) = figure.content else {
            Issue.record("not a dumbbell chart")
            return
        }
        #expect(chart.rows.map(\.from) == [95, 98])
        #expect(chart.rows.map(\.to) == [100, 98])
        #expect(telling.recentChange("QL-QR", by: .machine) == nil)
    }

    /// Eleven products of 100 to 1,100 units with one defective unit in ten, and one of 1,000 with half of it.
    @Test("Shares of many members are shown over how much was counted of each")
    func funnel() throws {
        var plant = PlantFixture()
        for number in 1...11 {
            plant.entry(
                Self.day, product: "P\(number)", produced: number * 100, defective: number * 10)
        }
        plant.entry(Self.day, product: "BAD", produced: 1_000, defective: 500)
        let telling = try Telling(of: plant, on: Self.day)
        let result = try #require(telling.measurements["QL-QR"])
        let figure = try #require(telling.funnel(result, by: .product))
        #expect(figure.title == "1 of 12 lie outside of what chance alone gives")
        guard case .intervals(let chart) = figure.content, case .funnel(let limits) = chart.form
        else {
            Issue.record("not a funnel")
            return
        }
        #expect(limits.first?.weight == 100)
        #expect(limits.last?.weight == 1_100)
        #expect(chart.weightLabel == "ΣPQ")
        // A scrap rate is no comparison of persons, and money is no share.
        #expect(telling.funnel(result, by: .operator) == nil)
        let volume = try #require(telling.measurements["PR-VOL"])
        #expect(telling.funnel(volume, by: .product) == nil)
    }

    /// 90 of 200 on one line, 100 of 80 on the other.
    @Test("The line furthest from its plan is named with its gap")
    func variance() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.productionSchedule("S", from: Self.day, to: Self.day)
        plant.scheduleRow("S", Self.day, line: "L1", product: "P", quantity: 200)
        plant.scheduleRow("S", Self.day, line: "L2", product: "P", quantity: 80)
        plant.entry(Self.day, line: "L1", product: "P", produced: 90)
        plant.entry(Self.day, line: "L2", product: "P", produced: 100)
        let figure = try #require(try Telling(of: plant, on: Self.day).planVariance)
        #expect(figure.title == "L1 is furthest from its plan: −110\u{202F}u")
        #expect(figure.description == "2 with a plan; 1 made more than planned, 1 less.")
        guard case .varianceBars(let chart) = figure.content else {
            Issue.record("no bars of variance")
            return
        }
        #expect(chart.rows.map(\.planned) == [200, 80])
        #expect(chart.rows.map(\.actual) == [90, 100])
    }

    /// Of three orders that came in, one was begun before the 90 days and completed within them, one is begun,
    /// one is not. The first of the 90 days is 2026-02-20.
    @Test("The flow of orders counts who is where at the end of each day")
    func flow() throws {
        var plant = PlantFixture()
        plant.order(
            Self.order(
                "A", .completed, received: "2026-02-10T08:00:00", started: "2026-02-11T08:00:00",
                completed: "2026-05-01T08:00:00"))
        plant.order(
            Self.order(
                "B", .inProgress, received: "2026-05-02T08:00:00", started: "2026-05-18T08:00:00"))
        plant.order(Self.order("C", .received, received: "2026-05-19T08:00:00"))
        plant.order(Self.order("D", .cancelled, received: "2026-05-19T08:00:00"))
        let figure = try #require(try Telling(of: plant, on: Self.day).cumulativeFlow)
        #expect(figure.title == "1 orders are in progress; 89 days before it was 1")
        guard case .cumulativeFlow(let chart) = figure.content else {
            Issue.record("no cumulative flow")
            return
        }
        #expect(chart.days.first == PlantFixture.day("2026-02-20"))
        #expect(chart.bands.map { $0.counts[0] } == [0, 1, 0])
        // On 2026-05-10 A is done and B waits.
        #expect(chart.bands.map { $0.counts[79] } == [1, 0, 1])
        #expect(chart.bands.map { $0.counts[89] } == [1, 1, 1])
    }

    /// M ran from 08:00 to 12:00, of which the failure took 60 minutes; the rest of 08:00–16:00 it was idle.
    @Test("A machine's day is cut into its states, and the longest standstill is named")
    func machineDay() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.machine("M")
        plant.entry(Self.day, machine: "M", produced: 10)
        plant.records.entries[0].startedAt = PlantFixture.time("\(Self.day)T08:00:00")
        plant.records.entries[0].endedAt = PlantFixture.time("\(Self.day)T12:00:00")
        plant.stop(
            Self.day, machine: "M", from: "\(Self.day)T10:00:00", to: "\(Self.day)T11:00:00")
        let figure = try #require(try Telling(of: plant, on: Self.day).stateTimeline)
        #expect(figure.title == "M stood still longest: 60.0\u{202F}min unplanned")
        let cells = try #require(figure.table?.rows.first?.cells.map { plain($0) })
        // Running, setup, planned stop, unplanned stop, idle.
        #expect(cells == ["M", "180", "0", "0", "60", "240"])
    }
}

@Suite("What figures say of more than they show")
struct FoldedFigureTests {
    private static let day = "2026-05-20"

    /// 300 causes of a minute each: a share of 1 ÷ 300 = 0.33 %. Eight have bars, 292 are one bar.
    @Test("All causes are counted, and the largest has one share, wherever it is told")
    func pareto() throws {
        var plant = PlantFixture()
        plant.entry(Self.day, produced: 100)
        for number in 1...300 {
            plant.stop(
                Self.day, minutes: 1,
                reason: "R" + (number < 100 ? "0" : "") + (number < 10 ? "0" : "") + "\(number)")
        }
        let figure = try #require(try Telling(of: plant, on: Self.day).pareto(in: .day))
        #expect(figure.title == "R001 causes 0.3\u{202F}% of all downtime")
        #expect(
            figure.description
                == "300 causes, 300.0\u{202F}min in all; the largest is R001 with 1.0\u{202F}min.")
        guard case .pareto(let chart) = figure.content else {
            Issue.record("not a Pareto chart")
            return
        }
        #expect(chart.bars.count == 9)
        #expect(chart.bars.last?.value == 292)
        #expect(figure.table?.rows.count == 300)
        #expect(figure.table?.rows.first.map { plain($0.cells[3]) } == "0.3")
    }

    /// Thirty lines of which the last in the order of ids is worst: 1 of 10 good, the others 9 of 10.
    @Test("Small multiples count every member, and draw the one that the title names")
    func multiples() throws {
        var plant = PlantFixture()
        for number in 10..<40 {
            plant.entry(
                Self.day, line: "L\(number)", produced: 10, defective: number == 39 ? 9 : 1)
        }
        let figure = try #require(
            try Telling(of: plant, on: Self.day).smallMultiples("QL-QR", by: .line))
        #expect(figure.title == "Quality ratio is weakest at L39: 10.0\u{202F}%")
        #expect(figure.subtitle.hasSuffix(" · 12 of 30 shown"))
        #expect(figure.description.contains(" of 30 members"))
        guard case .smallMultiples(let chart) = figure.content else {
            Issue.record("no small multiples")
            return
        }
        #expect(chart.panels.count == 12 && chart.panels.last?.label == "L39")
    }
}

@Suite("The strip of machines")
struct ProductionDayTests {
    /// The day shift of the fixture begins at 08:00; a stop at 02:00 is of the night before, one at 23:00 of the
    /// production day.
    @Test("It runs from the first shift of the day for 24 hours")
    func productionDay() throws {
        var plant = PlantFixture()
        plant.machine("M")
        plant.schedule("2026-05-20")
        plant.entry("2026-05-20", machine: "M", produced: 10)
        plant.stop(
            "2026-05-20", machine: "M", from: "2026-05-20T02:00:00", to: "2026-05-20T03:00:00")
        plant.stop(
            "2026-05-20", machine: "M", from: "2026-05-20T23:00:00", to: "2026-05-21T00:00:00")
        let figure = try #require(try Telling(of: plant, on: "2026-05-20").stateTimeline)
        guard case .stateTimeline(let chart) = figure.content else {
            Issue.record("no timeline")
            return
        }
        #expect(chart.start == PlantFixture.time("2026-05-20T08:00:00"))
        #expect(chart.end == PlantFixture.time("2026-05-21T08:00:00"))
        #expect(
            figure.subtitle
                == "State of each machine, production day 2026-05-20: 2026-05-20 08:00 to 2026-05-21 08:00"
        )
        #expect(figure.title == "M stood still longest: 60.0\u{202F}min unplanned")
    }
}
