import Plant
import Units

/// Units scrapped at the steps of orders, of those that were begun at the first.
struct FallOff: Study {
    private struct Part {
        var day: Day
        var step: Int
        var scrapped: Double
    }

    private let parts: [Part]

    init(_ measuring: Measuring) {
        parts = measuring.plant.jobs.compactMap { job in
            guard let day = job.completion(by: measuring.asOf) else { return nil }
            return Part(day: day, step: job.step, scrapped: Double(job.scrappedQuantity))
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        .quotient(
            sums[.jobScrapped], per: sums[.firstStepProduced], scale: 100,
            records: Int(sums[.jobs]))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        var scrapped: [Int: Double] = [:]
        for part in parts where scope.days.contains(part.day) {
            scrapped[part.step, default: 0] += part.scrapped
        }
        let begun = sums[.firstStepProduced]
        return scrapped.keys.sorted().map { step in
            let units = scrapped[step] ?? 0
            return TableRow(
                .plant("\(step)"),
                [
                    (.scrapUnits, units),
                    (.fallOffPercent, begun > 0 ? units / begun * 100 : nil),
                ])
        }
    }
}
