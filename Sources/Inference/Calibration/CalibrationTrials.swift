import Plant
import Units

/// Hides recorded inputs of the last 90 days and asks the ladders for them.
///
/// Each trial costs the same however many records there are: a mean or a cell's account less the hidden one.
/// Only a hidden standard of a product is pooled anew over all products.
struct CalibrationTrials {
    let plant: PlantRecords
    let asOf: AsOf
    let cellOfEntry: [Int]
    /// By entry: its product, and what the product's ladder gives for PRI.
    let products: [Reference<Product>?]
    let ofProducts: [Estimate<Double>]
    let standards: ProductStandards
    let headcounts: Headcounts
    let cycles: IdealCycles
    let runs: RunTimes
    let promised: PromisedDays
    let schedule: ScheduledTime

    static let days = 90

    var calibration: Calibration {
        var score = CalibrationScore()
        tryProducts(&score)
        tryEntries(&score)
        tryShifts(&score)
        tryOrders(&score)
        return Calibration(rows: score.rows)
    }

    private func tryProducts(_ score: inout CalibrationScore) {
        for (field, ladder) in [
            (InputField.idealCycle, standards.secondLadder),
            (.standardMinutes, standards.minuteLadder),
        ] {
            for position in sample(Array(ladder.donors.indices), field) {
                let (inferred, recorded) = ladder.trial(leavingOut: position)
                score.add(field, inferred, recorded: recorded)
            }
        }
        let known = plant.products.rows.indices.filter {
            plant.products.rows[$0].opportunities != nil
        }
        for product in sample(known, .opportunities) {
            guard let trial = standards.opportunityLadder.trial(hiding: product) else { continue }
            score.add(.opportunities, trial.inferred, recorded: trial.recorded)
        }
    }

    private func tryEntries(_ score: inout CalibrationScore) {
        let recent = plant.entries.indices.filter {
            plant.entries[$0].day > asOf.day - Self.days
        }
        for index in sample(recent.filter { plant.entries[$0].assigned != nil }, .headcount) {
            guard let assigned = plant.entries[index].assigned else { continue }
            score.add(
                .headcount, headcounts.inferred(forEntry: index), recorded: Double(assigned))
        }
        for index in sample(recent.filter { plant.entries[$0].runTime != nil }, .runTime) {
            guard let run = plant.entries[index].runTime else { continue }
            score.add(
                .runTime,
                runs.inferred(for: index, in: cellOfEntry[index], plant).map(\.value),
                recorded: run.value)
        }
        tryStandards(of: recent, &score)
    }

    /// Standards that entries recorded themselves, of products that have none; of each product the latest,
    /// since all its entries are given the one answer.
    private func tryStandards(of recent: [Int], _ score: inout CalibrationScore) {
        let withMinutes = recent.filter {
            plant.entries[$0].standardMinutes != nil
                && order($0)?.standardMinutes == nil
                && standards.standardMinutes(products[$0]).recorded == nil
        }
        for index in sample(latestOfProducts(withMinutes), .standardMinutes) {
            guard let minutes = plant.entries[index].standardMinutes else { continue }
            score.add(
                .standardMinutes, standards.standardMinutes(products[index]),
                recorded: minutes.value)
        }
        let withCycle = recent.filter {
            plant.entries[$0].idealCycleSeconds != nil && order($0)?.idealCycleSeconds == nil
                && ofProducts[$0].recorded == nil
        }
        for index in sample(latestOfProducts(withCycle), .idealCycle) {
            guard let seconds = plant.entries[index].idealCycleSeconds else { continue }
            let sam =
                (plant.entries[index].standardMinutes ?? order(index)?.standardMinutes)
                .map { Estimate.measured($0.value) }
                ?? standards.standardMinutes(products[index])
            score.add(
                .idealCycle,
                cycles.inferred(
                    ofProduct: ofProducts[index], sam,
                    headcounts.headcount(ofEntry: index)),
                recorded: seconds)
        }
    }

    /// The last of those entries of each product, those without a product as of one; ascending.
    private func latestOfProducts(_ entries: [Int]) -> [Int] {
        var seen = [Bool](repeating: false, count: plant.products.count + 1)
        return entries.reversed().filter { index in
            let product = products[index]?.index ?? plant.products.count
            defer { seen[product] = true }
            return !seen[product]
        }.sorted()
    }

    private func order(_ entry: Int) -> WorkOrder? {
        plant.entries[entry].workOrder.map { plant.workOrders[$0] }
    }

    private func tryShifts(_ score: inout CalibrationScore) {
        let scheduled = plant.calendar.indices.filter {
            let row = plant.calendar[$0]
            return row.isScheduled && row.day <= asOf.day && row.day > asOf.day - Self.days
        }
        for index in sample(scheduled, .operationTime) {
            let row = plant.calendar[index]
            score.add(
                .operationTime, schedule.inferred(row.shift).map(\.value),
                recorded: row.planned.value)
        }
    }

    private func tryOrders(_ score: inout CalibrationScore) {
        let orders = plant.workOrders.rows
        let known = orders.indices.filter {
            guard let day = orders[$0].promisedDay else { return false }
            return day > asOf.day - Self.days
        }
        for index in sample(known, .promisedDay) {
            guard let day = orders[index].promisedDay else { continue }
            score.add(
                .promisedDay,
                days: promised.inferred(for: orders[index]).map { Int($0.number) },
                recorded: Int(day.number))
        }
    }

    /// Up to ``Calibration/sampleSize`` of them, ascending, each as likely as any other; the same on every
    /// machine and for every tenant with as many.
    private func sample(_ known: [Int], _ field: InputField) -> [Int] {
        guard known.count > Calibration.sampleSize else { return known }
        var random = SeededGenerator(seed: 0xCA11_B8A7 + UInt64(field.rawValue))
        var pool = known
        for index in 0..<Calibration.sampleSize {
            pool.swapAt(index, random.within(index...(pool.count - 1)))
        }
        return pool[..<Calibration.sampleSize].sorted()
    }
}
