import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Production runs of printers")
struct PrintRunTests {
    private static let day = "2026-11-18"
    private static let at = "2026-11-18T"

    /// R1, completed in 4 h of estimated 3.2: 8 of 10 parts of 10 g; 200 g − 85 g = 115 g, 15 g of them purge.
    /// R2, its reprint, failed: none of 4 parts of 20 g; 30 g and 5 g purge. The rest is no finished run.
    private static func farm() -> PlantFixture {
        var plant = PlantFixture()
        plant.machine(Machine(id: "M1", name: "Printer one"))
        plant.product(Product(id: "P", name: "P"))
        plant.product(Product(id: "Q", name: "Q", unitMassGrams: 20))
        plant.productionRun(
            at + "10:00:00", to: at + "14:00:00", printer: "Printer one", estimated: 3.2)
        plant.runItem(product: "P", quantity: 10, successful: 8, failed: 2, mass: 10)
        plant.runMaterial(
            spool: "S", estimated: 100, estimatedPurge: 10, before: 200, after: 85, purge: 15)
        plant.productionRun(
            at + "15:00:00", to: at + "16:00:00", .failed, printer: "M2", estimated: 9,
            reprints: "R1")
        plant.runItem(product: "Q", quantity: 4)
        plant.runMaterial(spool: "S", estimated: 90, actual: 30, purge: 5)
        for status in [ProductionRun.Status.inProgress, .cancelled] {
            plant.productionRun(at + "09:00:00", to: at + "10:00:00", status)
            plant.runItem(product: "P", quantity: 10, successful: 1, failed: 9)
        }
        plant.productionRun(at + "09:00:00", to: at + "10:00:00", deleted: at + "11:00:00")
        plant.runItem(product: "P", quantity: 10, successful: 1, failed: 9)
        return plant
    }

    @Test(
        "A completed and a failed run",
        arguments: [
            // 8 of 10 + 4; P alone 8 of 10.
            ("AM-SUCC", 800.0 / 14, 80.0),
            // 20 + 15 of 115; with R2 all of its 35 of 150.
            ("AM-WASTE", 7000.0 / 150, 3500.0 / 115),
            ("AM-FGR", 8000.0 / 150, 8000.0 / 115),
            // 115 against 110; 4 h against 3.2 h.
            ("AM-VARW", 500.0 / 110, 500.0 / 110), ("AM-VART", 25, 25),
            ("AM-REPR", 50, 0),
        ] as [(String, Double, Double)])
    func runs(id: String, plant expected: Double, first: Double) {
        let measured = Self.farm().measure(Self.day)
        #expect(isClose(measured.value(id), expected))
        #expect(measured[id]?[.day].status == .normal)
        #expect(isClose(measured.slice(id, .product, "P")?.windows[.day]?.value, first))
        #expect(isClose(measured.slice(id, .machine, "M1")?.windows[.day]?.value, first))
    }

    @Test("Three runs 5 g below their estimate of 110 g")
    func belowEstimate() {
        var plant = PlantFixture()
        for _ in 1...3 {
            plant.productionRun(Self.at + "10:00:00", to: Self.at + "14:00:00")
            plant.runItem(product: "P", quantity: 1)
            plant.runMaterial(spool: "S", estimated: 100, estimatedPurge: 10, actual: 105)
        }
        #expect(isClose(plant.measure(Self.day).value("AM-VARW"), -500.0 / 110))
    }

    /// 6 g × 10 and 20 g × 2: material goes 60 to 40; both parts of Q failed, so all failed grams are Q's.
    @Test("Products share a run by the mass of their parts")
    func sharedRun() {
        var plant = PlantFixture()
        plant.productionRun(Self.at + "10:00:00", to: Self.at + "14:00:00")
        plant.runItem(product: "P", quantity: 10, successful: 10, failed: 0, mass: 6)
        plant.runItem(product: "Q", quantity: 2, successful: 0, failed: 2, mass: 20)
        plant.runMaterial(spool: "S", estimated: 100, actual: 100)
        let measured = plant.measure(Self.day)
        let value = { (id: String, product: String) in
            measured.slice(id, .product, product)?.windows[.day]?.value
        }
        #expect(isClose(measured.value("AM-FGR"), 60))
        #expect(isClose(value("AM-FGR", "P"), 100) && isClose(value("AM-WASTE", "P"), 0))
        #expect(isClose(value("AM-FGR", "Q"), 0) && isClose(value("AM-WASTE", "Q"), 100))
    }

    @Test("Without part masses the material goes by the number of parts")
    func withoutMasses() {
        var plant = PlantFixture()
        plant.productionRun(Self.at + "10:00:00", to: Self.at + "14:00:00")
        plant.runItem(product: "P", quantity: 4, successful: 3, failed: 1)
        plant.runMaterial(spool: "S", estimated: 100, actual: 80, purge: 20)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.value("AM-FGR"), 60))
        #expect(isClose(measured.value("AM-WASTE"), 40))
    }

    @Test("A run with an unweighed material is left out and lowers coverage")
    func unweighed() throws {
        var plant = Self.farm()
        plant.productionRun(Self.at + "10:00:00", to: Self.at + "14:00:00")
        plant.runItem(product: "P", quantity: 10, successful: 10, failed: 0, mass: 10)
        plant.runMaterial(spool: "S", estimated: 100, actual: 100)
        plant.runMaterial(spool: "T", estimated: 10)
        let waste = try #require(plant.measure(Self.day)["AM-WASTE"])[.day]
        #expect(isClose(waste.value, 7000.0 / 150) && isClose(waste.coverage, 2.0 / 3))
        #expect(waste.status == .lowReliability)
    }

    private static let all = ["AM-SUCC", "AM-WASTE", "AM-FGR", "AM-VARW", "AM-VART", "AM-REPR"]

    @Test("No run in the window cannot give a value; no runs at all are not recorded")
    func absent() {
        let other = Self.farm().measure("2026-11-20")
        var none = PlantFixture()
        none.schedule(Self.day)
        none.entry(Self.day, machine: "M", produced: 5, run: 1, seconds: 60)
        let never = none.measure(Self.day)
        for id in Self.all {
            #expect(other[id]?[.day].status == .cannotExist, "\(id)")
            #expect(never[id]?[.day].status == .notRecorded, "\(id)")
        }
    }
}
