import Inference
import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("Numbers are kept of what is used only")
struct IdleMastersTests {
    private static let day = "2026-11-18"

    /// One product made on one machine of one line on one day; `idle` more of each master that no record
    /// mentions.
    private func plant(idle: Int = 0) -> PlantRecords {
        var plant = PlantFixture()
        plant.machine("M", line: "L")
        plant.product("P", style: "S")
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", product: "P", produced: 10, run: 5)
        var records = plant.records
        func more<Row: Identified>(_ directory: Directory<Row>) -> Directory<Row> {
            Directory(directory.rows + (0..<idle).map { Row(unlisted: "X\($0)") })
        }
        records.shifts = more(records.shifts)
        records.lines = more(records.lines)
        records.machines = more(records.machines)
        records.employees = more(records.employees)
        records.customers = more(records.customers)
        let styled = (0..<idle).map { Product(id: "Y\($0)", name: "Y", style: "T\($0)") }
        records.products = Directory(records.products.rows + styled)
        return records
    }

    private func measuring(_ plant: PlantRecords, _ day: String = Self.day) -> Measuring {
        let asOf = AsOf(endOf: PlantFixture.day(day), for: plant)
        return Measuring(plant, InferredInputs(of: plant, asOf: asOf), asOf: asOf)
    }

    @Test("8,000 rows of every master that no record mentions add no member, no row and no slice")
    func idle() {
        let own = measuring(plant())
        let many = measuring(plant(idle: 8000))
        #expect(many.members.count == own.members.count)
        #expect(many.members.slices.map(\.id) == own.members.slices.map(\.id))
        #expect(many.cube.rowCount == own.cube.rowCount)
        // The shift, line, machine, product and style; seven weekdays, 24 hours.
        #expect(own.members.slices.count == 5 + 7 + 24)
    }

    @Test("A row is kept for what facts fall into, not for every member and day")
    func rows() {
        func rows(_ products: Int) -> Int {
            var plant = PlantFixture()
            for product in 0..<products {
                plant.entry(
                    Self.day, machine: "M\(product)", product: "P\(product)", produced: 1, run: 1)
            }
            return measuring(plant.records).cube.rowCount
        }
        let (one, two, four) = (rows(100), rows(200), rows(400))
        #expect(four - two == 2 * (two - one))
        // Of each product and machine the day's entry, cell and time, and the machine's calendar.
        #expect(two - one <= 100 * 8)
    }

    @Test(
        "No fact of a plant belongs to what no record mentions",
        arguments: 1...20 as ClosedRange<UInt64>)
    func complete(seed: UInt64) {
        let plant = RandomPlant(seed: seed)
        let inputs = InferredInputs(of: plant.records, asOf: plant.asOf)
        let measuring = Measuring(plant.records, inputs, asOf: plant.asOf)
        #expect(!measuring.cube.holds(Members.idle))
        #expect(measuring.cube.holds(Members.plant))
    }

    @Test("A machine that is not used counts in the group of one that is")
    func group() {
        var records = plant()
        records.machines = Directory([
            Machine(id: "M", name: "M", group: "G"), Machine(id: "N", name: "N", group: "G"),
            Machine(id: "O", name: "O", group: "H"),
        ])
        let members = Members(records)
        func group(_ id: String) -> Int? {
            records.machines.find(id).flatMap { members.group(of: $0) }
        }
        #expect(group("N") != nil && group("N") == group("M"))
        #expect(group("O") == nil)
        #expect(records.machines.find("N").map { members.machine($0) } == Members.idle)
    }

    @Test(
        "Days without data add no column, however far apart the days are",
        arguments: ["9999-12-31", "0001-01-01", "2026-11-18", "9202-11-18"])
    func far(day: String) {
        var records = plant()
        // Somebody typed 9202 for 2026, and 0026.
        for year in ["9202", "0026"] {
            records.calendar.append(
                ScheduledShift(
                    day: PlantFixture.day("\(year)-11-17"), shift: records.entries[0].shift,
                    planned: Minutes(420)))
        }
        records.calendar.sort { $0.day < $1.day }
        let measuring = measuring(records, day)
        // Thirteen months, the 90 days before the last 90 within them, and one last scheduled day.
        #expect(measuring.cube.days.count <= 13 * 31 + 1)
        #expect(measuring.cube.days.stretches.count <= 2)
    }

    @Test("Positions of days leave out what nobody asks for")
    func positions() {
        func day(_ number: Int32) -> Day { Day(number: number) }
        let asked = AskedDays([day(10)...day(12), day(-900)...day(-900), day(13)...day(15)])
        #expect(asked.stretches == [day(-900)...day(-900), day(10)...day(15)])
        #expect(asked.count == 7)
        #expect(
            [-901, -900, 9, 10, 15, 16].map { asked.position(of: day($0)) }
                == [nil, 0, nil, 1, 6, nil])
        #expect(
            [-900, -899, 10, 12, 16, 900].map { asked.count(before: day($0)) }
                == [0, 1, 1, 3, 7, 7])
        #expect(asked.days(in: day(-1000)...day(11)) == [day(-900), day(10), day(11)])
    }

    @Test("Totals by day are those of adding one by one", arguments: 1...10 as ClosedRange<UInt64>)
    func totals(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let asked = AskedDays([Day(number: 0)...Day(number: 20), Day(number: 40)...Day(number: 60)])
        var totals = DailyTotals(keys: 5, days: asked)
        var naive: [(key: Int, day: Day, value: Double)] = []
        for _ in 0..<200 {
            let day = Day(number: Int32.random(in: -5...65, using: &random))
            let value = Double(Int.random(in: 0...9, using: &random))
            let key = Int.random(in: 0..<4, using: &random)
            totals.add(value, to: key, on: day)
            if asked.contains(day) { naive.append((key, day, value)) }
        }
        totals.finish()
        for key in 0..<5 {
            for range in [Day(number: -9)...Day(number: 5), Day(number: 3)...Day(number: 50)] {
                let expected = naive.filter { $0.key == key && range.contains($0.day) }
                    .reduce(0) { $0 + $1.value }
                #expect(totals.sum(key, range) == expected)
            }
        }
        #expect(totals.keys == [0, 1, 2, 3])
    }
}
