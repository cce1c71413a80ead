import Plant
import Units

extension CubeBuilder {
    /// Completed jobs, on the day of their completion; one that does not say when it was completed
    /// belongs to no window.
    mutating func addJobs() {
        let first = plant.firstSteps
        for job in plant.jobs {
            guard let completed = job.completion(by: asOf), cube.days.contains(completed) else {
                continue
            }
            fact.begin(.job)
            fact.add(.jobs, 1)
            fact.add(.jobScrapped, Double(job.scrappedQuantity))
            if job.step == first[job.order.index] {
                fact.add(
                    .firstStepProduced, Double(job.completedQuantity + job.scrappedQuantity))
            }
            var own = plant.belonging(of: plant.workOrders[job.order])
            (own.shift, own.employee) = (job.shift, job.employee)
            add(own, on: completed)
        }
    }
}

extension Job {
    /// The day of completion; `nil` while it is not completed, or nobody knows when it was.
    func completion(by asOf: AsOf) -> Day? {
        guard isCompleted, let completedAt, completedAt <= asOf.time else { return nil }
        return completedAt.day
    }
}

extension PlantRecords {
    /// The first step of each order's jobs, by order; `nil` for an order without jobs.
    var firstSteps: [Int?] {
        var first = [Int?](repeating: nil, count: workOrders.count)
        for job in jobs {
            first[job.order.index] = min(first[job.order.index] ?? job.step, job.step)
        }
        return first
    }
}
