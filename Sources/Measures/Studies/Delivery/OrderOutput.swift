import Algorithms
import Plant
import Units

/// What has been made of each order by the end of each day: the one rule of every KPI that asks.
///
/// Production entries say it. An entry of a job counts as finished units only at the order's last step, or
/// a unit would be counted once for each step; scrap counts at every step. Of an order without entries only
/// its own quantities are known; they have no day, and count on each.
struct OrderOutput {
    /// Units up to the end of a day.
    struct Made {
        var good = 0.0
        var scrapped = 0.0
    }

    private struct Entry {
        var day: Day
        /// With all entries before it.
        var made: Made
    }

    private let entriesOfOrder: [[Entry]]
    private var orders: [WorkOrder]

    /// The same entries, beside what the orders said of themselves at another moment.
    func beside(_ orders: [WorkOrder]) -> OrderOutput {
        var output = self
        output.orders = orders
        return output
    }

    init(_ plant: PlantRecords, _ columns: EntryColumns) {
        orders = plant.workOrders.rows
        var lastStep = [Int](repeating: .min, count: orders.count)
        var jobs: [String: (order: Int, step: Int)] = [:]
        jobs.reserveCapacity(plant.jobs.count)
        for job in plant.jobs {
            lastStep[job.order.index] = max(lastStep[job.order.index], job.step)
            jobs[job.id] = (job.order.index, job.step)
        }
        var entries = [[Entry]](repeating: [], count: orders.count)
        for position in columns.inOrderOfDays {
            let index = Int(position)
            let job = plant.entries[index].jobID.flatMap { jobs[$0] }
            guard let order = plant.entries[index].workOrder?.index ?? job?.order else { continue }
            var made = entries[order].last?.made ?? Made()
            if job.map({ $0.step == lastStep[order] }) ?? true {
                made.good += Double(columns.good[index])
            }
            made.scrapped += Double(plant.entries[index].scrapped ?? 0)
            entries[order].append(Entry(day: columns.days[index], made: made))
        }
        entriesOfOrder = entries
    }

    func made(of order: Int, through day: Day) -> Made {
        let entries = entriesOfOrder[order]
        guard !entries.isEmpty else {
            return Made(
                good: Double(orders[order].completedQuantity),
                scrapped: Double(orders[order].scrappedQuantity))
        }
        let before = count(entries, before: day + 1)
        return before > 0 ? entries[before - 1].made : Made()
    }

    /// How many of an order's entries lie before a day.
    private func count(_ entries: [Entry], before day: Day) -> Int {
        entries.partitioningIndex { $0.day >= day }
    }

    /// Units still to be made, ≥ 0.
    func remaining(of order: Int, through day: Day) -> Double {
        let made = made(of: order, through: day)
        return max(0, Double(orders[order].quantity) - made.good - made.scrapped)
    }

    /// Good units of some days, and the first of them with an entry; `nil` when nothing good was made.
    func output(of order: Int, in days: ClosedRange<Day>) -> (units: Double, since: Day)? {
        let entries = entriesOfOrder[order]
        let before = count(entries, before: days.lowerBound)
        guard before < entries.count, entries[before].day <= days.upperBound else { return nil }
        let units =
            made(of: order, through: days.upperBound).good
            - made(of: order, through: days.lowerBound - 1).good
        return units > 0 ? (units, entries[before].day) : nil
    }
}
