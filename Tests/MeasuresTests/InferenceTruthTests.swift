import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("What a number owes to inference")
struct InferenceTruthTests {
    private static let day = "2026-11-18"

    private func measured(_ plant: PlantFixture, _ id: String) throws -> Measurement {
        try #require(plant.measure(Self.day)[id])[.day]
    }

    /// 24 days of 1,260 units at 20 s: 25,200 s are the 7 h run, of the 7.5 h that the shift is planned for.
    private var pacedPlant: PlantFixture {
        var plant = PlantFixture()
        plant.product("P", seconds: 20)
        for back in (0..<24).reversed() {
            let day = (PlantFixture.day(Self.day) - back).description
            plant.schedule(day, minutes: 450)
            plant.entry(
                day, line: "L", product: "P", produced: 1260, run: 7, assigned: 5)
        }
        return plant
    }

    @Test("A paced line that runs at its recorded standard performs at 100 %, all of it recorded")
    func paced() throws {
        let performance = try measured(pacedPlant, "EQ-PERF")
        #expect(performance.value == 100 && performance.status == .normal)
        // 25,200 s of 27,000 s.
        let oee = try measured(pacedPlant, "EQ-OEE")
        #expect(oee.value == 25_200.0 / 27_000 * 100 && oee.status == .normal)
        let slices = try #require(pacedPlant.measure(Self.day)["EQ-PERF"]).slices
        #expect(slices.first { $0.dimension == .product }?.windows[.day]?.value == 100)
    }

    /// Order B has no promised day but its planned end. It is due today and not shipped, so that on-time
    /// delivery leaves it out; completion counts it.
    @Test("A KPI is estimated by its own inputs alone")
    func ownInputs() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.order(
            WorkOrder(
                id: "A", quantity: 1, status: .shipped,
                completedAt: PlantFixture.time(Self.day + "T09:00:00"),
                promisedDay: PlantFixture.day(Self.day),
                shippedAt: PlantFixture.time(Self.day + "T10:00:00"), shippedQuantity: 1))
        plant.order(
            WorkOrder(
                id: "B", quantity: 1, plannedEndAt: PlantFixture.time(Self.day + "T12:00:00")))
        let delivery = try measured(plant, "DL-OTD")
        #expect(delivery.value == 100 && delivery.status == .normal)
        #expect(delivery.worstRung == .observed)
        let completion = try measured(plant, "DL-COMP")
        #expect(completion.value == 50 && completion.worstRung == .derived)
    }

    @Test("A labour standard that was inferred says nothing against the OEE")
    func otherInputs() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 100, run: 5, assigned: 3, seconds: 100)
        let effectiveness = try measured(plant, "EQ-OEE")
        #expect(effectiveness.status == .normal && effectiveness.worstRung == .observed)
        #expect(try measured(plant, "LB-EFF").worstRung == .default)
    }

    /// Two orders; of one an entry lacks its headcount, of the other nothing is missing. Of 4 h of labour each:
    /// one at 0.5, confidence of the mean of its shift.
    @Test("A notice counts work orders, and is as loud as the confidence is low")
    func notice() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for order in ["A", "B"] { plant.order(WorkOrder(id: order, quantity: 1)) }
        for number in 1...2 {
            for order in ["A", "B"] {
                plant.entry(
                    Self.day, machine: order + "\(number)", produced: 100, run: 5,
                    assigned: order == "A" && number == 1 ? nil : 4, minutes: 1, seconds: 100)
                plant.records.entries[plant.records.entries.count - 1].workOrder =
                    plant.records.workOrders.find(order)
            }
        }
        let result = try #require(plant.measure(Self.day)["LB-EFF"])
        let notice = try #require(result.notices[.day])
        #expect(
            notice.parts == [
                .init(field: .headcount, subject: .workOrders, inferred: 1, total: 2)
            ])
        #expect(notice.confidence == 0.875 && notice.weight == .remark)
        #expect(plant.measure(Self.day)["EQ-OEE"]?.notices.isEmpty == true)

        plant.records.entries[0].workOrder = nil
        let entries = try #require(plant.measure(Self.day)["LB-EFF"]?.notices[.day])
        #expect(entries.parts.map(\.subject) == [.productionEntries])
        #expect(entries.parts.map(\.total) == [4])
    }

    @Test(
        "Below 0.7 a notice, below 0.5 a warning",
        arguments: [
            (0.7, InferenceNotice.Weight.remark), (0.699, .notice), (0.5, .notice),
            (0.499, .warning),
        ])
    func weight(confidence: Double, expected: InferenceNotice.Weight) {
        let notice = InferenceNotice(
            kpi: "LB-EFF", window: .day, parts: [], confidence: confidence)
        #expect(notice.weight == expected)
    }

    /// 6.5 h of 7 h remain for the run: 92.9 %. First order says ± 36.4; no availability passes 100 %.
    @Test("An interval that would pass 100 % is drawn, and the same each time")
    func drawn() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 100, seconds: 60)
        plant.stop(Self.day, machine: "M", minutes: 30)
        let found = try measured(plant, "EQ-AVAIL")
        #expect(abs((found.value ?? 0) - 6.5 / 7 * 100) < 1e-9)
        #expect(found.high == 100)
        // The 2.5 % point of 400 draws lies within a quarter of a deviation of 18.6 about 92.9 − 36.4.
        #expect(abs((found.low ?? 0) - (6.5 / 7 * 100 * (1 - 1.96 * 0.2))) < 5)
        #expect(try measured(plant, "EQ-AVAIL") == found)
    }

    /// Availability × Performance is Σ(PRI·PQ) / PBT: the run time cancels, and its error with it.
    @Test("An error that cancels in a product leaves no interval")
    func cancels() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 300, seconds: 60)
        plant.stop(Self.day, machine: "M", minutes: 60)
        let index = try measured(plant, "EQ-MPI")
        let value = try #require(index.value)
        #expect(index.worstRung == .derived)
        #expect(abs((index.low ?? 0) - value) < 1e-9 && abs((index.high ?? 0) - value) < 1e-9)
    }
}
