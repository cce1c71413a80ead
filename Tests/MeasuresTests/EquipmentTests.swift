import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

extension PlantFixture {
    /// As it stands at a moment within a day, shifts still open.
    func measure(at moment: String) -> Measurements {
        let time = Self.time(moment)
        let asOf = AsOf(time, on: time.day, for: records)
        return Measurements(of: records, InferredInputs(of: records, asOf: asOf), asOf: asOf)
    }
}

extension Measurements {
    func value(_ id: String, _ window: Window = .day) -> Double? { self[id]?[window].value }

    func slice(_ id: String, _ dimension: Dimension, _ member: String) -> Slice? {
        self[id]?.slices.first { $0.dimension == dimension && $0.member == member }
    }

    /// A figure of the table beside a headline.
    func row(_ id: String, _ key: String, _ column: RowColumn = .value) -> Double? {
        self[id]?.rows[.day]?.first { $0.key.text == key }?[column]
    }
}

func isClose(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-9 * max(1, abs(right))
}

@Suite("Equipment")
struct EquipmentTests {
    /// Wednesday.
    private static let day = "2026-11-18"

    /// 7 h scheduled (POT) less 1 h planned stop: PBT 6 h. Unplanned 30 + 6 min: ADET 0.6 h. Run 4 h (APT),
    /// setup 0.5 h (AUST). 200 made at 60 s: PRI·PQ 200 min; 180 good: PRI·GQ 180 min = 3 h.
    private static func shift() -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule(day)
        plant.product("P")
        plant.entry(
            day, machine: "M1", product: "P", produced: 200, defective: 20, scrapped: 10, run: 4,
            setup: 0.5, seconds: 60)
        plant.records.entries[0].reworked = 6
        plant.stop(day, machine: "M1", minutes: 60, reason: "MAINTENANCE", planned: true)
        plant.stop(day, machine: "M1", minutes: 30)
        plant.stop(day, machine: "M1", minutes: 6, reason: "OTHER")
        return plant
    }

    @Test(
        "Ratios of one shift",
        arguments: [
            // (4 + 0.5)/6 × 200/240 × 0.9.
            ("EQ-NEE", 56.25),
            // 3 h of 24 h, 6 h of 24 h.
            ("EQ-TEEP", 12.5), ("EQ-LOADING", 25),
            // (4 + 0.5 + 0.6)/6.
            ("EQ-UTIL-S", 85), ("EQ-UTIL-A", 400.0 / 7), ("EQ-UEFF", 400 / 5.1),
            ("EQ-TEFF", 400 / 4.6), ("EQ-SETUPR", 50 / 4.5),
            // ∛(4/6 × 200/240 × 0.9) = ∛0.5.
            ("EQ-MPI", 79.37005259840998),
            // 360 min busy, 180 of them effective.
            ("EQ-LOSS", 180),
            // 36 of 96 minutes; 3 stops in 4 h.
            ("DT-UNPL", 37.5), ("DT-FREQ", 75),
        ] as [(String, Double)])
    func ratios(id: String, expected: Double) {
        let measured = Self.shift().measure(Self.day)
        #expect(isClose(measured.value(id), expected))
        #expect(measured[id]?[.day].status == .normal)
        // One machine makes one product: its slices are the plant.
        #expect(isClose(measured.slice(id, .machine, "M1")?.windows[.day]?.value, expected))
        if id.hasPrefix("EQ") {
            #expect(isClose(measured.slice(id, .product, "P")?.windows[.day]?.value, expected))
        }
    }

    /// 360 = 30 + 30 + 6 + 0 + (240 − 200) + 10 + 6 + (20 − 16) + (360 − 36 − 30 − 240) + 180.
    @Test("The loss waterfall names every minute")
    func losses() {
        let rows = Self.shift().measure(Self.day)["EQ-LOSS"]?.rows[.day] ?? []
        #expect(
            rows.map(\.key.text) == [
                "planned_busy_time", "breakdown", "setup", "minor_stops", "other_stops",
                "speed_loss", "scrap", "rework", "other_defects", "unexplained", "effective",
            ])
        let expected: [Double] = [360, 30, 30, 6, 0, 40, 10, 6, 4, 54, 180]
        #expect(rows.count == expected.count)
        for (row, minutes) in zip(rows, expected) {
            #expect(isClose(row[.minutes], minutes), "\(row.key.text)")
        }
    }

    @Test("A minor stop is one up to the tenant's bound, cut at a shift's end or not")
    func minorStops() {
        var plant = Self.shift()
        plant.records.settings.minorStopMinutes = Minutes(5)
        // 5 of its 65 minutes lie in the shift: no minor stop.
        plant.stop(
            Self.day, machine: "M1", from: Self.day + "T15:55:00", to: Self.day + "T17:00:00")
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.row("EQ-LOSS", "minor_stops", .minutes), 0))
        #expect(isClose(measured.row("EQ-LOSS", "breakdown", .minutes), 35))
        #expect(isClose(measured.row("EQ-LOSS", "other_stops", .minutes), 6))
    }

    @Test(
        "On any plant the steps of the waterfall add up, and TEEP is OEE × loading",
        arguments: 1...8)
    func identities(seed: UInt64) throws {
        let plant = RandomPlant(seed: seed)
        let measured = Measurements(
            of: plant.records, InferredInputs(of: plant.records, asOf: plant.asOf),
            asOf: plant.asOf)
        for window in Window.allCases {
            let rows = try #require(measured["EQ-LOSS"]).rows[window] ?? []
            if let first = rows.first, let last = rows.last {
                let lost = rows.dropFirst().dropLast().reduce(0) { $0 + ($1[.minutes] ?? 0) }
                #expect(isClose((first[.minutes] ?? 0) - lost, last[.minutes]))
                #expect(isClose(measured.value("EQ-LOSS", window), lost))
            }
            guard let oee = measured.value("EQ-OEE", window) else { continue }
            let loading = try #require(measured.value("EQ-LOADING", window))
            #expect(isClose(measured.value("EQ-TEEP", window), oee * loading / 100))
        }
    }

    /// M1 works since Monday, M2 since Wednesday: 3 + 1 resource days of 24 h in the week.
    @Test("Calendar time runs from a resource's first record to the as-of day")
    func calendarTime() throws {
        var plant = PlantFixture()
        for day in ["2026-11-16", Self.day] { plant.schedule(day) }
        plant.entry("2026-11-16", machine: "M1", product: "P", produced: 60, run: 2, seconds: 60)
        plant.entry(Self.day, machine: "M2", product: "Q", produced: 60, run: 2, seconds: 60)
        let measured = plant.measure(Self.day)
        let hours = { (slice: Slice?) in slice?.windows[.week]?.denominator }
        #expect(measured["EQ-TEEP"]?[.week].denominator == 96)
        #expect(hours(measured.slice("EQ-TEEP", .machine, "M1")) == 72)
        #expect(hours(measured.slice("EQ-TEEP", .machine, "M2")) == 24)
        #expect(hours(measured.slice("EQ-TEEP", .shift, "DAY")) == 96)
        // Wednesday: both.
        #expect(hours(measured.slice("EQ-TEEP", .weekday, "3")) == 48)
        // Products add up to the plant: 1 h each of 96.
        #expect(
            isClose(measured.slice("EQ-TEEP", .product, "P")?.windows[.week]?.value, 100 / 96.0))
        #expect(isClose(measured.value("EQ-TEEP", .week), 200 / 96.0))
    }

    /// M1 was last seen on 1 August: in use through 29 October, of which 70 days since 21 August. M2: 1 day.
    @Test("A resource without a record for 90 days is in use no more")
    func outOfUse() {
        var plant = PlantFixture()
        plant.entry("2026-08-01", machine: "M1", produced: 60, run: 2, seconds: 60)
        plant.entry(Self.day, machine: "M2", produced: 60, run: 2, seconds: 60)
        // A power cut on a day off is no resource.
        plant.stop("2026-11-15", minutes: 30, reason: "POWER_OUTAGE")
        #expect(plant.measure(Self.day)["EQ-LOADING"]?[.rolling90].denominator == 1704)
    }

    @Test("Hours of the day have one hour of each resource whose hours are known")
    func calendarHours() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 60, run: 2, seconds: 60)
        plant.entry(Self.day, machine: "M2", produced: 60, run: 2, seconds: 60)
        plant.records.entries[0].startedAt = PlantFixture.time(Self.day + "T08:00:00")
        plant.records.entries[0].endedAt = PlantFixture.time(Self.day + "T10:00:00")
        // 30 ideal minutes of M1 in the hour from 8.
        let hour = plant.measure(Self.day).slice("EQ-TEEP", .hour, "08")?.windows[.day]
        #expect(hour?.denominator == 1)
        #expect(isClose(hour?.value, 50))
    }

    /// 350 of 100 u/h × 7 h; 175 of 50 u/h × 7 h: 525 of 1050. M2 has no rating.
    @Test("The load ratio takes rated machines, and rated lines where production is by line")
    func loadRatio() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.line(Line(id: "L1", name: "L1", standardUnitsPerHour: 50))
        plant.machine(Machine(id: "M1", name: "M1", ratedUnitsPerHour: 100))
        plant.entry(Self.day, machine: "M1", produced: 350, run: 5, seconds: 30)
        plant.entry(Self.day, machine: "M2", produced: 999, run: 5, seconds: 30)
        plant.entry(Self.day, line: "L1", produced: 175, run: 5, seconds: 30)
        let load = plant.measure(Self.day)["EQ-LOADR"]?[.day]
        #expect(load?.value == 50 && load?.numerator == 525 && load?.denominator == 1050)
    }

    @Test("Weights of the index are the tenant's")
    func weights() {
        var plant = Self.shift()
        plant.records.settings.mpiWeights = [2, 0, 0]
        #expect(isClose(plant.measure(Self.day).value("EQ-MPI"), 400.0 / 6))
        // √(4/6 × 0.9).
        plant.records.settings.mpiWeights = [1, 0, 1]
        #expect(isClose(plant.measure(Self.day).value("EQ-MPI"), 77.45966692414834))
    }

    @Test("A factor above 100 % makes the index one of low reliability")
    func implausibleIndex() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 300, run: 4, seconds: 60)
        #expect(plant.measure(Self.day)["EQ-MPI"]?[.day].status == .lowReliability)
    }

    private static let shares = [
        "EQ-NEE", "EQ-UTIL-S", "EQ-UTIL-A", "EQ-UEFF", "EQ-TEFF", "EQ-SETUPR", "EQ-MPI", "EQ-LOSS",
        "DT-UNPL", "DT-FREQ", "EQ-TREND",
    ]

    @Test("An empty denominator gives no value")
    func cannotExist() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 0, run: 0, setup: 0, seconds: 60)
        // The only stop lies on a day off: the shift had none, and PBT is not 0.
        plant.stop("2026-11-15", machine: "M", minutes: 20)
        let idle = plant.measure(Self.day)
        for id in Self.shares where !["EQ-UTIL-S", "EQ-UTIL-A", "EQ-LOSS"].contains(id) {
            #expect(idle[id]?[.day].status == .cannotExist, "\(id)")
            #expect(idle.value(id) == nil, "\(id)")
        }
        // No planned busy time at all.
        plant.stop(Self.day, machine: "M", minutes: 420, planned: true)
        let stopped = plant.measure(Self.day)
        for id in ["EQ-UTIL-S", "EQ-LOSS", "EQ-NEE"] {
            #expect(stopped[id]?[.day].status == .cannotExist, "\(id)")
        }
        #expect(stopped["EQ-LOSS"]?.rows[.day]?.isEmpty ?? true)
        #expect(stopped.value("EQ-LOADING") == 0)
    }

    @Test("Inputs that a plant does not keep: no setup, no rating")
    func notKept() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 5, run: 1, seconds: 60)
        let measured = plant.measure(Self.day)
        for id in ["EQ-NEE", "EQ-SETUPR", "EQ-LOADR", "DT-UNPL", "DT-FREQ", "DT-OPEN"] {
            #expect(measured[id]?[.day].status == .notRecorded, "\(id)")
        }
    }

    @Test("Calendar time without records gives no zero: scheduled is not recorded, else a holiday")
    func daysWithoutRecords() {
        var plant = PlantFixture()
        plant.entry("2026-11-16", machine: "M", produced: 5, run: 1, seconds: 60)
        for id in ["EQ-TEEP", "EQ-LOADING"] {
            #expect(plant.measure("2026-11-17")[id]?[.day].status == .holiday)
        }
        plant.schedule("2026-11-17")
        for id in ["EQ-TEEP", "EQ-LOADING"] {
            #expect(plant.measure("2026-11-17")[id]?[.day].status == .notRecorded)
        }
    }
}
