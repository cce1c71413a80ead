import Plant
import Units

/// Good units of each order by day. Of orders whose entries name their jobs, those of the last step count:
/// a unit passes every step and is made once.
struct OrderOutput {
    /// By order: days ascending, with the good units up to each.
    private let output: [[(day: Day, good: Double)]]

    init(_ plant: PlantRecords) {
        var lastStep = [Int](repeating: .min, count: plant.workOrders.count)
        var stepOfJob: [String: Int] = [:]
        for job in plant.jobs {
            lastStep[job.order.index] = max(lastStep[job.order.index], job.step)
            stepOfJob[job.id] = job.step
        }
        var output = [[(day: Day, good: Double)]](repeating: [], count: plant.workOrders.count)
        for entry in plant.entries {
            guard let order = entry.workOrder?.index else { continue }
            if let step = entry.jobID.flatMap({ stepOfJob[$0] }), step != lastStep[order] {
                continue
            }
            let before = output[order].last?.good ?? 0
            output[order].append((entry.day, before + Double(entry.good)))
        }
        self.output = output
    }

    /// `nil` for an order that no entry names at all.
    func good(of order: Int, through day: Day) -> Double? {
        let output = output[order]
        guard !output.isEmpty else { return nil }
        return output.last { $0.day <= day }?.good ?? 0
    }
}
