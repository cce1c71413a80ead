import Inference
import Plant
import Units

extension CubeBuilder {
    /// Production runs that ended: whole for the plant and the printer, by part for products.
    mutating func addRuns() {
        for run in plant.productionRuns where run.deletedAt == nil {
            let account: RunAccount
            switch run.status {
            case .completed, .failed: account = RunAccount(run, plant)
            case .inProgress, .cancelled: continue
            }
            let day = (run.completedAt ?? run.startedAt).day
            guard cube.days.contains(day) else { continue }
            begin(run, account.whole, account)
            let printer = plant.printer(of: run)
            add(
                Belonging(line: printer.flatMap { plant.machines[$0].line }, machine: printer),
                on: day)
            for (product, part) in account.products {
                begin(run, part, account)
                add(to: members.product(product), on: day, share: 1)
            }
        }
    }

    private mutating func begin(
        _ run: ProductionRun, _ part: RunAccount.Part, _ account: RunAccount
    ) {
        fact.begin(.run)
        fact.add(.runs, 1)
        if run.originalID != nil { fact.add(.reprints, 1) }
        fact.add(.attemptedParts, part.attempted)
        fact.add(.successfulParts, part.successful)
        fact.add(.consumedMass, part.consumed)
        fact.add(.failedMass, part.failed)
        fact.add(.purgedMass, part.purged)
        fact.add(.goodMass, part.good)
        fact.add(.estimatedMass, part.estimated)
        fact.add(.actualMass, part.actual)
        fact.add(.estimatedPrintTime, part.estimatedHours)
        fact.add(.actualPrintTime, part.actualHours)
        fact.add(
            .runMassRecorded, weight: 1, isObserved: account.isMassRecorded, confidence: 1)
    }
}

extension PlantRecords {
    /// The machine whose id, else whose name, the run gives as its printer.
    func printer(of run: ProductionRun) -> Reference<Machine>? {
        guard let name = run.printerName else { return nil }
        return machines.find(name)
            ?? machines.rows.firstIndex { $0.name == name }.map { Reference(position: $0) }
    }
}
