import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Alerts")
struct AlertTests {
    /// Wednesday.
    private static let today = "2026-11-18"

    private func alerts(_ kind: Alert.Kind, of plant: PlantFixture) -> [Alert] {
        plant.measure(Self.today).alerts.filter { $0.kind == kind }
    }

    // MARK: Thresholds

    /// Quality ratio 99/95/90, L of nothing: 10 units a day, the defective of each given.
    private func quality(_ defective: [(day: String, of100: Int)]) -> PlantFixture {
        var plant = PlantFixture()
        for (day, count) in defective { plant.entry(day, produced: 100, defective: count) }
        return plant
    }

    @Test(
        "A KPI that stands as critical is a critical alert since the first day of the run of such days"
    )
    func critical() throws {
        // 88.75 % over the window: 45 of 400 are defective. By themselves the days stand as good (0 of 100),
        // then critical (15, 20) with a day without production between, then bad (10: exactly 90 %).
        let plant = quality([
            ("2026-11-12", 0), ("2026-11-13", 15), ("2026-11-16", 20), ("2026-11-18", 10),
        ])
        let alert = try #require(
            alerts(.thresholdCrossed, of: plant).first { $0.subject == "QL-QR" })
        #expect(alert.severity == .critical)
        #expect(alert.value == 88.75 && alert.unit == .percent)
        // The latest run of critical days is the 13th and the 16th.
        #expect(alert.since == .day(PlantFixture.day("2026-11-13")))
        #expect(
            alert.cause == .threshold(kpi: "QL-QR", standing: .critical, target: 99))
    }

    @Test(
        "Off target is a warning, watch a note, on target and without a target nothing",
        arguments: [(1, nil), (5, Alert.Severity.info), (10, .warning), (11, .critical)]
            as [(Int, Alert.Severity?)])
    func severities(defective: Int, severity: Alert.Severity?) {
        // 99, 95, 90 and 89 of 100: exactly on a bound takes the better side.
        let found = alerts(.thresholdCrossed, of: quality([(Self.today, defective)]))
        #expect(found.first { $0.subject == "QL-QR" }?.severity == severity)
        #expect(!found.contains { $0.subject == "PR-VOL" })
    }

    @Test("A target of the tenant decides, also for a KPI that has no benchmark")
    func ownTarget() throws {
        var plant = quality([(Self.today, 0)])
        plant.records.targets["PR-VOL"] = Target(target: 200, warning: nil, critical: nil)
        let alert = try #require(
            alerts(.thresholdCrossed, of: plant).first { $0.subject == "PR-VOL" })
        #expect(alert.severity == .warning && alert.value == 100)
    }

    @Test("A KPI of the plant's own alerts by the target of its configuration")
    func ownKPI() throws {
        let own = try OwnKPI(
            .init(
                id: "MY-MADE", name: "Made", formula: "good", unit: "u", direction: "H",
                target: Target(target: 500, warning: 300, critical: 200)))
        let measured = quality([(Self.today, 0)]).measure(Self.today, own: [own])
        let alert = try #require(measured.alerts.first { $0.subject == "MY-MADE" })
        #expect(alert.severity == .critical && alert.value == 100)
    }

    // MARK: Stops

    @Test(
        "An open stop is critical after two hours, a planned one only told",
        arguments: [
            ("2026-11-18T21:59:59", false, Alert.Severity.critical),
            ("2026-11-18T22:00:00", false, .warning), ("2026-11-18T08:00:00", true, .info),
        ])
    func openDowntime(from: String, planned: Bool, severity: Alert.Severity) throws {
        // The as-of moment is 24:00 of the 18th.
        var plant = PlantFixture()
        plant.machine("M1", line: "L1")
        plant.stop(Self.today, machine: "M1", from: from, planned: planned)
        let alert = try #require(alerts(.openDowntime, of: plant).first)
        #expect(alert.severity == severity)
        #expect(alert.since == .time(PlantFixture.time(from)))
        let seconds =
            PlantFixture.time("2026-11-19T00:00:00").seconds
            - PlantFixture.time(from).seconds
        #expect(abs(alert.value - Double(seconds) / 3600) < 1e-9 && alert.unit == .hours)
        #expect(alert.subject == "D1")
    }

    @Test("A stop that has ended, or says only minutes, is not open")
    func closedDowntime() {
        var plant = PlantFixture()
        plant.stop(Self.today, from: "2026-11-18T08:00:00", to: "2026-11-18T09:00:00")
        plant.stop(Self.today, minutes: 300)
        #expect(alerts(.openDowntime, of: plant).isEmpty)
    }

    // MARK: Orders

    @Test("An order older than the bound is a warning since it reached it, holds taken out")
    func oldOrders() throws {
        var plant = PlantFixture()
        // Started 2026-10-01, held from the 11th to the 21st: 49 days to the end of the 18th, 39 without
        // the hold. The 30 days are over on 2026-11-10.
        plant.order(
            WorkOrder(
                id: "OLD", quantity: 10, status: .inProgress,
                startedAt: PlantFixture.time("2026-10-01T00:00:00")))
        plant.order(
            WorkOrder(
                id: "YOUNG", quantity: 10, status: .inProgress,
                startedAt: PlantFixture.time("2026-10-20T00:00:00")))
        plant.hold("OLD", from: "2026-10-11T00:00:00", to: "2026-10-21T00:00:00")
        let found = alerts(.wipAge, of: plant)
        #expect(found.map(\.subject) == ["OLD"])
        #expect(found.first?.value == 39)
        #expect(found.first?.since == .time(PlantFixture.time("2026-11-10T00:00:00")))
        #expect(found.first?.severity == .warning)
        plant.records.settings.wipFlagDays = 39
        #expect(alerts(.wipAge, of: plant).isEmpty)
    }

    @Test(
        "A promise is missed once its day and the tolerance are over and nothing was shipped",
        arguments: [
            ("2026-11-17", 0, true), ("2026-11-18", 0, false), ("2026-11-17", 1, false),
        ])
    func commitments(promised: String, tolerance: Int, isMissed: Bool) {
        var plant = PlantFixture()
        plant.records.settings.otdWindowDays = tolerance
        plant.order(
            WorkOrder(
                id: "W1", quantity: 10, status: .inProgress,
                promisedDay: PlantFixture.day(promised)))
        let found = alerts(.commitmentMissed, of: plant)
        #expect(found.isEmpty != isMissed)
        guard isMissed else { return }
        #expect(found.first?.value == 1 && found.first?.unit == .days)
        #expect(found.first?.since == .day(PlantFixture.day("2026-11-18")))
    }

    @Test("Shipped late, cancelled, or planned and never promised is no missed commitment")
    func keptCommitments() {
        var plant = PlantFixture()
        let promised = PlantFixture.day("2026-11-10")
        plant.order(
            WorkOrder(
                id: "LATE", quantity: 10, status: .shipped, promisedDay: promised,
                shippedAt: PlantFixture.time("2026-11-12T00:00:00")))
        plant.order(
            WorkOrder(id: "OFF", quantity: 10, status: .cancelled, promisedDay: promised))
        plant.order(
            WorkOrder(
                id: "PLANNED", quantity: 10, status: .released,
                plannedEndAt: PlantFixture.time("2026-11-10T00:00:00")))
        #expect(alerts(.commitmentMissed, of: plant).isEmpty)
    }

    // MARK: Runs

    @Test(
        "A run alerts when it differs from its estimate by more than the bound",
        arguments: [
            // 100 g estimated.
            (111.0, Alert.Severity.warning), (110, nil), (90, nil), (89, .info),
        ] as [(Double, Alert.Severity?)])
    func runs(used: Double, severity: Alert.Severity?) {
        var plant = PlantFixture()
        plant.productionRun("2026-11-16T08:00:00", to: "2026-11-16T12:00:00")
        plant.runItem(product: "P", quantity: 1, successful: 1)
        plant.runMaterial(spool: "S", estimated: 100, actual: used)
        let found = alerts(.runVariance, of: plant)
        #expect(found.first?.severity == severity)
        guard severity != nil else { return }
        #expect(found.first?.value == used - 100)
        #expect(found.first?.since == .time(PlantFixture.time("2026-11-16T12:00:00")))
    }

    // MARK: Missing data

    @Test("Scheduled days without any record are one critical alert a stretch")
    func daysMissing() throws {
        var plant = PlantFixture()
        for day in 9...18 where day != 14 && day != 15 {
            plant.schedule("2026-11-\(day < 10 ? "0" : "")\(day)")
        }
        // Nothing on the 10th; nothing from Friday the 13th to Tuesday the 17th: three scheduled days.
        for day in ["2026-11-09", "2026-11-11", "2026-11-12", "2026-11-18"] {
            plant.entry(day, line: "L1", produced: 10)
        }
        let found = alerts(.dataMissing, of: plant).filter { $0.severity == .critical }
        #expect(found.map(\.subject) == ["2026-11-10", "2026-11-13"])
        #expect(found.map(\.value) == [1, 3])
        let stretch = PlantFixture.day("2026-11-13")...PlantFixture.day("2026-11-17")
        #expect(found.last?.cause == .daysMissing(stretch))
    }

    @Test("A resource without a record on the as-of day is a warning")
    func shiftsMissing() throws {
        var plant = PlantFixture()
        for day in ["2026-11-17", Self.today] { plant.schedule(day) }
        plant.entry("2026-11-17", line: "L1", produced: 10)
        plant.entry("2026-11-17", line: "L2", produced: 10)
        plant.entry(Self.today, line: "L1", produced: 10)
        let found = alerts(.dataMissing, of: plant)
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.cause == .shiftsMissing(PlantFixture.day(Self.today)))
        #expect(found.first?.value == 1)
    }

    @Test("Before the first record, on holidays and while the shift runs nothing is missing")
    func nothingMissing() {
        var plant = PlantFixture()
        for day in ["2026-11-10", "2026-11-16", "2026-11-17"] { plant.schedule(day) }
        plant.schedule(Self.today, minutes: 0)
        plant.entry("2026-11-16", produced: 10)
        plant.entry("2026-11-17", produced: 10)
        #expect(alerts(.dataMissing, of: plant).isEmpty)
        // At noon of a scheduled day without records the shift may still tell.
        plant.records.calendar = []
        plant.schedule("2026-11-17")
        plant.schedule(Self.today)
        let noon = AsOf(
            PlantFixture.time("2026-11-18T12:00:00"), on: PlantFixture.day(Self.today),
            for: plant.records)
        let measured = Measurements(
            of: plant.records, InferredInputs(of: plant.records, asOf: noon), asOf: noon)
        #expect(!measured.alerts.contains { $0.kind == .dataMissing })
    }

    // MARK: Order

    @Test("The worst comes first, of each kind the oldest, and the same plant gives the same list")
    func order() {
        var plant = PlantFixture()
        plant.machine("M1")
        plant.stop(Self.today, machine: "M1", from: "2026-11-18T20:00:00")
        plant.stop(Self.today, machine: "M1", from: "2026-11-18T10:00:00")
        plant.stop(Self.today, machine: "M1", from: "2026-11-18T23:30:00")
        for id in ["B", "A"] {
            plant.order(
                WorkOrder(
                    id: id, quantity: 1, status: .released,
                    promisedDay: PlantFixture.day("2026-11-10")))
        }
        let found = plant.measure(Self.today).alerts.filter {
            $0.kind != .thresholdCrossed && $0.kind != .signal
        }
        #expect(found.map(\.subject) == ["D2", "D1", "D3", "A", "B"])
        #expect(found.map(\.severity) == [.critical, .critical, .warning, .warning, .warning])
        #expect(plant.measure(Self.today).alerts == plant.measure(Self.today).alerts)
    }

    // MARK: Changes

    @Test("New is what was not there or was less bad; resolved is what is no more")
    func changes() {
        var plant = quality([(Self.today, 11)])
        plant.stop(Self.today, from: "2026-11-18T10:00:00")
        let alerts = plant.measure(Self.today).alerts
        func item(_ kind: Alert.Kind, _ subject: String, _ severity: Alert.Severity)
            -> EarlierAlerts.Item
        {
            EarlierAlerts.Item(key: .init(kind: kind, subject: subject), severity: severity)
        }
        let gone = item(.wipAge, "W9", .warning)
        let changes = AlertChanges(
            alerts,
            since: EarlierAlerts(
                day: PlantFixture.day("2026-11-17"),
                alerts: [
                    item(.openDowntime, "D1", .critical), gone,
                    item(.thresholdCrossed, "QL-QR", .warning),
                ]))
        #expect(changes.resolved == [gone])
        #expect(changes.new.contains(.init(kind: .thresholdCrossed, subject: "QL-QR")))
        #expect(!changes.new.contains(.init(kind: .openDowntime, subject: "D1")))
    }
}
