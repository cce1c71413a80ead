import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("What machines are doing, and what stands still")
struct MachineStatusTests {
    private static let day = "2026-11-18"
    private static let at = "2026-11-18T"

    private static func time(_ clock: String) -> LocalTime { PlantFixture.time(at + clock) }

    /// M1 runs, M2 is being set up, M3 broke down, M4 is maintained, M5's order is on hold, M6 waits;
    /// M7 is out of service.
    private static func plant() -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule(day)
        for number in 1...6 { plant.machine("M\(number)", line: "L\(number % 2)") }
        plant.machine(Machine(id: "M7", name: "M7", isActive: false))
        plant.order(
            WorkOrder(id: "W", status: .onHold, startedAt: time("08:00:00")))
        plant.hold("W", from: at + "11:00:00")
        plant.entry(day, machine: "M1", product: "P", produced: 10, run: 3, seconds: 60)
        plant.entry(day, machine: "M2", produced: 0, run: 0, setup: 1, seconds: 60)
        plant.entry(day, machine: "M5", produced: 10, run: 2, seconds: 60)
        plant.records.entries[0].startedAt = time("08:00:00")
        plant.records.entries[1].startedAt = time("11:30:00")
        plant.records.entries[2].startedAt = time("08:00:00")
        plant.records.entries[2].endedAt = time("10:00:00")
        plant.records.entries[2].workOrder = plant.records.workOrders.intern("W")
        plant.stop(day, machine: "M3", from: at + "11:00:00")
        plant.stop(day, machine: "M4", from: at + "11:00:00")
        plant.stop(
            day, machine: "M4", from: at + "11:30:00", to: at + "13:00:00", planned: true)
        return plant
    }

    private static func counts(_ measured: Measurements) -> [String: Double] {
        let rows = measured["EQ-STATUS"]?.rows[.day] ?? []
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0.key.text, $0[.machines] ?? -1) })
    }

    @Test("States at noon")
    func noon() {
        let measured = Self.plant().measure(at: Self.at + "12:00:00")
        #expect(
            measured["EQ-STATUS"]?.rows[.day]?.map(\.key.text) == [
                "running", "setup", "idle", "hold", "down_planned", "down_unplanned",
                "unscheduled",
            ])
        #expect(
            Self.counts(measured) == [
                "running": 1, "setup": 1, "idle": 1, "hold": 1, "down_planned": 1,
                "down_unplanned": 1, "unscheduled": 0,
            ])
        #expect(measured.value("EQ-STATUS") == 1)
        let slices = [
            (Dimension.machine, "M1", 1.0), (.machine, "M3", 0), (.line, "L1", 1), (.line, "L0", 0),
            (.shift, "DAY", 1), (.product, "P", 1), (.weekday, "3", 1), (.hour, "11", 1),
        ]
        for (dimension, member, running) in slices {
            let slice = measured.slice("EQ-STATUS", dimension, member)
            #expect(slice?.windows[.day]?.value == running, "\(member)")
        }
        #expect(measured.slice("EQ-STATUS", .machine, "M7") == nil)
    }

    @Test("After the shift a waiting machine is unscheduled, and no earlier day knows open entries")
    func night() {
        let measured = Self.plant().measure(Self.day)
        let counts = Self.counts(measured)
        // M4's maintenance is over, its breakdown is not. Whoever forgot the ends of what M1 and M2 made did not
        // work on into the night: with M6 three are unscheduled.
        #expect(counts["unscheduled"] == 3 && counts["idle"] == 0 && counts["down_unplanned"] == 2)
        #expect(Self.plant().measure("2026-11-19").value("EQ-STATUS") == 0)
    }

    @Test(
        "Entries without clock times run while their shift does; a line's for each of its machines")
    func withoutClockTimes() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.machine("M1", line: "L1")
        plant.machine("M2", line: "L1")
        plant.machine("M3", line: "L2")
        plant.entry(Self.day, line: "L1", produced: 10, run: 3, seconds: 60)
        plant.entry(Self.day, machine: "M3", produced: 10, run: 3, seconds: 60)
        plant.stop(Self.day, line: "L2", from: Self.at + "11:00:00")
        let measured = plant.measure(at: Self.at + "12:00:00")
        #expect(measured.value("EQ-STATUS") == 2)
        #expect(Self.counts(measured)["down_unplanned"] == 1)
    }

    /// When each entry began and ended (`nil`: nobody said), and whether the machine runs at that time.
    @Test(
        "An entry without an end is over with its shift, or when another began",
        arguments: [
            ([("08:00:00", nil)], "12:00:00", true),
            ([("08:00:00", nil), ("10:00:00", "11:00:00")], "12:00:00", false),
            ([("08:00:00", nil), ("10:00:00", "11:00:00")], "10:30:00", true),
            ([("08:00:00", nil), ("10:00:00", nil)], "12:00:00", true),
            // The shift ends at 16:00, and its last moment is its own.
            ([("08:00:00", nil)], "16:00:00", true),
            ([("08:00:00", nil)], "16:00:01", false),
            ([("08:00:00", "17:00:00")], "16:30:00", true),
        ] as [([(String, String?)], String, Bool)])
    func openEntries(_ entries: [(from: String, to: String?)], at time: String, runs: Bool) {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.machine("M1")
        for entry in entries {
            plant.entry(Self.day, machine: "M1", produced: 10, run: 1, seconds: 60)
            plant.lastEntry {
                $0.startedAt = Self.time(entry.from)
                $0.endedAt = entry.to.map(Self.time)
            }
        }
        let measured = plant.measure(at: Self.at + time)
        #expect(measured.value("EQ-STATUS") == (runs ? 1 : 0))
    }

    @Test("A plant without machines has no table of them")
    func noMachines() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L1", produced: 10, run: 3, seconds: 60)
        let status = plant.measure(Self.day)["EQ-STATUS"]
        #expect(status?[.day].status == .cannotExist)
        #expect(status?.rows.isEmpty ?? false)
    }

    /// From the 17th 10:00 to the 18th 12:00: 26 h. The stop that ended at 11:00 was open on no midnight.
    @Test("Open stops, the oldest's age in hours")
    func openStops() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry("2026-11-15", machine: "M1", produced: 10, run: 3, seconds: 60)
        plant.entry(Self.day, machine: "M2", produced: 10, run: 3, seconds: 60)
        plant.stop("2026-11-17", machine: "M1", from: "2026-11-17T10:00:00")
        plant.stop(
            Self.day, machine: "M2", from: Self.at + "09:00:00", to: Self.at + "11:00:00")
        plant.stop(Self.day, machine: "M2", minutes: 15)
        let measured = plant.measure(at: Self.at + "12:00:00")
        #expect(measured.value("DT-OPEN") == 1)
        #expect(measured.row("DT-OPEN", "oldest_hours") == 26)
        #expect(measured.row("DT-OPEN", "D1", .hours) == 26)
        // Back from the 18th: open at noon, at midnight of the 17th; nothing on the 16th and 15th, and
        // nothing is known before.
        #expect(measured["DT-OPEN"]?.trend.suffix(5).map(\.value) == [nil, 0, 0, 1, 1])
        #expect(measured.slice("DT-OPEN", .machine, "M1")?.windows[.day]?.value == 1)
        #expect(measured.slice("DT-OPEN", .machine, "M2")?.windows[.day]?.value == 0)
        #expect(measured.slice("DT-OPEN", .hour, "10")?.windows[.day]?.value == 1)
    }

    /// 09:30 to 10:30, APT 6.4 h over the 8 hours of the entry: 0.8 h in each.
    @Test("A stop's minutes lie in the hours it took, its row in the hour it began in")
    func hours() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 6.4, seconds: 60)
        plant.records.entries[0].startedAt = Self.time("08:00:00")
        plant.records.entries[0].endedAt = Self.time("16:00:00")
        plant.stop(
            Self.day, machine: "M1", from: Self.at + "09:30:00", to: Self.at + "10:30:00")
        let measured = plant.measure(Self.day)
        for (hour, minutes, frequency) in [("09", 30.0, 125.0), ("10", 30, 0), ("11", 0, 0)] {
            let value = { measured.slice($0, .hour, hour)?.windows[.day]?.value }
            #expect(isClose(value("DT-MIN"), minutes), "\(hour)")
            #expect(isClose(value("DT-CAUSE"), minutes), "\(hour)")
            #expect(isClose(value("DT-FREQ"), frequency), "\(hour)")
        }
    }

    /// 08:00–16:00 with an hour of breaks: 52.5 min busy in each hour of each machine. M1 says when it worked,
    /// M2 does not; both stood still, M2 for the whole of 09.
    @Test("An hour has its stops whether production says when it was or not")
    func hoursWithoutEntryTimes() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M2", produced: 10, run: 6, seconds: 60)
        plant.stop(
            Self.day, machine: "M2", from: Self.at + "09:00:00", to: Self.at + "10:00:00")
        func value(_ id: String, _ hour: String) -> Double? {
            plant.measure(Self.day).slice(id, .hour, hour)?.windows[.day]?.value
        }
        #expect(isClose(value("DT-MIN", "09"), 60))
        #expect(isClose(value("DT-CAUSE", "09"), 60))
        #expect(isClose(value("DT-MIN", "10"), 0))
        #expect(isClose(value("DT-RATE", "09"), 60 / 52.5 * 100))
        #expect(value("EQ-AVAIL", "09") == nil)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 6.4, seconds: 60)
        plant.lastEntry {
            $0.startedAt = Self.time("08:00:00")
            $0.endedAt = Self.time("16:00:00")
        }
        plant.stop(
            Self.day, machine: "M1", from: Self.at + "09:00:00", to: Self.at + "09:15:00")
        #expect(isClose(value("DT-MIN", "09"), 75))
        #expect(isClose(value("DT-RATE", "09"), 75 / 105 * 100))
        // Of M1 alone: 0.8 h run and one stop; 48 of 52.5 min.
        #expect(isClose(value("DT-FREQ", "09"), 125))
        #expect(isClose(value("EQ-AVAIL", "09"), 48 / 52.5 * 100))
    }

    /// Three stops of 20 s, the last of no time at all: a minute.
    @Test("Stops of seconds are not lost")
    func seconds() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 6, seconds: 60)
        for (from, to) in [
            ("09:00:00", "20"), ("10:00:00", "20"), ("11:00:00", "20"), ("12:00:00", "00"),
        ] {
            plant.stop(
                Self.day, machine: "M1", from: Self.at + from,
                to: Self.at + from.dropLast(2) + to)
        }
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.value("DT-MIN"), 1))
        #expect(isClose(measured.value("MT-MTTR"), 1.0 / 240))
        #expect(isClose(measured.slice("DT-MIN", .hour, "10")?.windows[.day]?.value, 1.0 / 3))
    }
}
