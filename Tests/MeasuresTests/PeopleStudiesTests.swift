import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Absence spells, skills, workload and training")
struct PeopleStudiesTests {
    private static let day = "2026-11-18"

    /// A row of every day for A, B and C over `days` days. A: medical 31 and 29 days ago with vacation between
    /// (one spell), and single days 20 and 10 days ago. C: a spell that began the day before the 52 weeks, and
    /// five days in a row.
    private func absences(days: Int, shown: Bool = true) -> PlantFixture {
        var plant = PlantFixture()
        plant.records.settings.showBradford = shown
        plant.schedule(Self.day)
        let today = PlantFixture.day(Self.day)
        let absent: [String: [Int: Attendance.AbsenceType]] = [
            "A": [31: .medical, 30: .vacation, 29: .medical, 20: .personal, 10: .unscheduled],
            "B": [5: .vacation],
            "C": [
                364: .medical, 363: .medical, 104: .medical, 103: .medical, 102: .medical,
                101: .medical, 100: .medical,
            ],
        ]
        for ago in (0..<days).reversed() {
            for employee in ["A", "B", "C"] {
                let type = absent[employee]?[ago]
                plant.attendance(
                    "\(today - ago)", employee: employee, worked: type == nil ? 8 : nil,
                    absent: type == nil ? nil : 8, type: type)
            }
        }
        return plant
    }

    /// A: 3² × 4 = 36. B: 0. C: the first spell reaches into the period with one day: 2² × 6 = 24.
    @Test("Bradford: spells squared times days, the median of everybody")
    func bradford() throws {
        let measured = absences(days: 370).measure(Self.day)
        let result = try #require(measured["LB-BRAD"])[.day]
        try expectValue(result, 24)
        #expect(result.status == .normal)
        #expect(measured.figure("LB-BRAD", .people) == 3)
        #expect(measured.figure("LB-BRAD", .max) == 36)
        for (person, factor) in [("A", 36.0), ("B", 0), ("C", 24)] {
            try expectValue(
                measured.slice("LB-BRAD", .operator, person)?.windows[.day], factor)
        }
    }

    /// 2025-11-17 is 366 days before, the 52 weeks begin on 2025-11-20: one spell of one day is left.
    @Test("A spell of 366 days ago does not count")
    func oldSpell() throws {
        var plant = PlantFixture()
        plant.records.settings.showBradford = true
        for day in ["2025-11-17", "2025-11-19", "2025-11-20", Self.day] {
            let isAway = day != Self.day
            plant.attendance(
                day, employee: "A", worked: isAway ? nil : 8, absent: isAway ? 8 : nil,
                type: isAway ? .unscheduled : nil)
            if day == "2025-11-17" { plant.attendance("2025-11-18", employee: "A", worked: 8) }
        }
        #expect(plant.measure(Self.day)["LB-BRAD"]?[.day].value == 1)
    }

    @Test("Bradford of less than 52 weeks is unreliable; off, it is suppressed")
    func bradfordStatus() throws {
        let short = try #require(absences(days: 350).measure(Self.day)["LB-BRAD"])[.day]
        #expect(short.value == 5 && short.status == .lowReliability)
        let off = absences(days: 40, shown: false).measure(Self.day)
        #expect(off["LB-BRAD"]?[.day].value == nil)
        #expect(off["LB-BRAD"]?[.day].status == .suppressed)
        #expect(off["LB-BRAD"]?.slices.isEmpty == true && off.rows("LB-BRAD").isEmpty)
    }

    @Test("Skills are those of the latest day on which anybody worked")
    func skills() throws {
        var plant = PlantFixture()
        for (id, skill) in [("A", "senior"), ("B", "senior"), ("C", "junior")] {
            plant.employee(id, skill: skill)
        }
        plant.schedule("2026-11-17")
        plant.schedule(Self.day)
        plant.attendance("2026-11-16", employee: "E", worked: 8)
        for id in ["A", "B", "C", "D"] {
            plant.attendance("2026-11-17", employee: id, worked: 8, line: id == "C" ? "L2" : "L1")
        }
        plant.attendance(Self.day, employee: "A", worked: 0)
        let measured = plant.measure(Self.day)
        try expectValue(measured["LB-SKILL"]?[.week], 4)
        #expect(measured["LB-SKILL"]?[.day].value == nil)
        let rows = measured.rows("LB-SKILL", .week)
        #expect(rows.map(\.key.text) == ["junior", "senior", "–"])
        #expect(rows.map { $0[.heads] } == [1, 2, 1])
        #expect(rows.map { $0[.sharePercent] } == [25, 50, 25])
        try expectValue(measured.slice("LB-SKILL", .line, "L1")?.windows[.week], 3)
        try expectValue(measured.slice("LB-SKILL", .skillLevel, "senior")?.windows[.week], 2)
    }

    /// A: 10 − 4 h = 360 min. B: 60 left × 2 min = 120. C: 40 left × 3 min = 120. D: finished, 0.
    /// Mean 150, variance (210² + 30² + 30² + 150²)/4 = 17 100.
    @Test("Workload is what is left of open orders")
    func workload() throws {
        var plant = PlantFixture()
        plant.operation("P", minutes: 9)
        plant.operation("P", minutes: 2)
        let product = plant.records.products.intern("P")
        let line = plant.records.lines.intern("L1")
        plant.order(
            WorkOrder(
                id: "W1", product: product, quantity: 100, status: .inProgress, line: line))
        plant.order(
            WorkOrder(
                id: "W2", quantity: 50, status: .released, standardMinutes: Minutes(3),
                completedQuantity: 10, operatorEmployee: plant.records.employees.intern("C")))
        plant.order(WorkOrder(id: "W3", quantity: 50, status: .completed))
        plant.job(order: "W1", step: 10, plannedHours: 10, actualHours: 4, employee: "A")
        plant.job(order: "W1", step: 20, planned: 100, completed: 40, employee: "B")
        plant.job(order: "W1", step: 30, plannedHours: 5, isCompleted: true, employee: "D")
        plant.job(order: "W3", plannedHours: 50, employee: "A")
        let measured = plant.measure(Self.day)
        try expectValue(measured["LB-LOAD"]?[.day], 17_100.0.squareRoot() / 150)
        #expect(measured.figure("LB-LOAD", .maxOverMean) == 360.0 / 150)
        let people = measured.rows("LB-LOAD").filter { $0[.minutes] != nil }
        #expect(people.map(\.key.text) == ["A", "B", "C", "D"])
        #expect(people.map { $0[.minutes] } == [360, 120, 120, 0])
        // Without C: mean 160, deviations 200, 40 and 160.
        let variance = Double(40_000 + 1_600 + 25_600) / 3
        try expectValue(
            measured.slice("LB-LOAD", .line, "L1")?.windows[.day], variance.squareRoot() / 160)
    }

    /// Entries say 30 of 100 good, whatever the order says of itself: 70 × 2 min = 140. B has 50 × 2 = 100;
    /// mean 120, σ 20.
    @Test("What was made of an order without jobs is what its entries say")
    func workloadByEntries() throws {
        var plant = PlantFixture()
        for (id, quantity, person) in [("W1", 100, "A"), ("W2", 60, "B")] {
            plant.order(
                WorkOrder(
                    id: id, quantity: quantity, status: .released, standardMinutes: Minutes(2),
                    completedQuantity: 10,
                    operatorEmployee: plant.records.employees.intern(person)))
        }
        plant.made(Self.day, for: "W1", produced: 33, defective: 3)
        let measured = plant.measure(Self.day)
        try expectValue(measured["LB-LOAD"]?[.day], 20.0 / 120)
        let people = measured.rows("LB-LOAD").filter { $0[.minutes] != nil }
        #expect(people.map { $0[.minutes] } == [140, 100])
    }

    @Test("Nothing left to do has no distribution")
    func noWorkload() throws {
        var plant = PlantFixture()
        plant.order(WorkOrder(id: "W1", quantity: 100, status: .inProgress))
        plant.job(order: "W1", plannedHours: 5, isCompleted: true, employee: "A")
        plant.job(order: "W1", step: 20, plannedHours: 5, actualHours: 6, employee: "B")
        let result = try #require(plant.measure(Self.day)["LB-LOAD"])[.day]
        #expect(result.value == nil && result.status == .cannotExist)
    }

    /// Everybody is at 50 % before the course; 60, 55, 70, 45 and 65 % after it. Changes 10, 5, 20, −5, 15.
    /// Ranks of 5 and −5 are 1.5 each; of the 32 sign patterns 3 leave W⁻ ≤ 1.5: p = 2 · 3/32.
    @Test("Training: the median change, and whether it could be chance")
    func training() throws {
        var plant = PlantFixture()
        let after = [("A", 288), ("B", 264), ("C", 336), ("D", 216), ("E", 312)]
        for (id, _) in after { plant.employee(id, line: "L1") }
        for (id, pieces) in after {
            plant.attendance("2026-10-10", employee: id, worked: 8)
            plant.pieces("2026-10-10", by: id, produced: 240, minutes: 1)
            plant.attendance("2026-11-01", employee: id, worked: 8)
            plant.pieces("2026-11-01", by: id, produced: pieces, minutes: 1)
            // The day of the course, and what lies more than 30 days before it, count on neither side.
            for day in ["2026-10-19", "2026-09-18"] {
                plant.attendance(day, employee: id, worked: 8)
                plant.pieces(day, by: id, produced: 999, minutes: 1)
            }
            plant.training(id, "Welding", on: "2026-10-19")
        }
        plant.training("F", "Welding", on: "2026-10-19")
        let measured = plant.measure(Self.day)
        let result = try #require(measured["LB-TRAIN"])
        try expectValue(result[.day], 10)
        #expect(result[.day].coverage == 5.0 / 6)
        #expect(measured.figure("LB-TRAIN", .pValue) == 0.1875)
        #expect(measured.figure("LB-TRAIN", .count) == 5)
        let course = measured.rows("LB-TRAIN").first { $0.key == .plant("Welding") }
        #expect(course?[.trainings] == 5)
        try expectValue(measured.slice("LB-TRAIN", .line, "L1")?.windows[.rolling30], 10)
        plant.records.training.removeFirst()
        let few = try #require(plant.measure(Self.day)["LB-TRAIN"])[.day]
        #expect(few.value == nil && few.status == .cannotExist)
        // A day earlier its 30 days after have not ended.
        #expect(plant.measure("2026-11-17")["LB-TRAIN"]?[.rolling90].value == nil)
    }
}
