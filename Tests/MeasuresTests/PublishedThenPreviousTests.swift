import Inference
import Measures
import Plant
import Testing
import Units

/// What a day published as its own value is the next day's previous value, of every KPI.
@Suite("What was published is what the next day is compared with")
struct PublishedThenPreviousTests {
    @Test("of plants that grow by a day", arguments: 1...40 as ClosedRange<UInt64>)
    func unchanged(seed: UInt64) throws {
        let plant = GrowingPlant(seed: seed)
        let published = plant.measured(plant.today)
        let next = plant.measured(plant.today + 1)
        let days = try #require(next.windows[.day])
        #expect(days.previous == plant.today...plant.today)
        var found: [String] = []
        for (before, after) in zip(published.kpis, next.kpis) {
            let (own, previous) = (before[.day].value, after[.day].previous)
            guard !isClose(own, previous) else { continue }
            found.append("\(before.kpi.id) \(own ?? .nan) → \(previous ?? .nan)")
        }
        #expect(found.isEmpty, "\(found.count) of seed \(seed): \(found.joined(separator: ", "))")
    }

    private func isClose(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
}

/// A random plant with the records of a further day, none of which says anything of the day before that was
/// not known then.
///
/// Its standards are recorded: what fills a gap is learnt from all days, and previous values rest on what is
/// known today.
private struct GrowingPlant {
    let today: Day
    private var records: PlantRecords

    init(seed: UInt64) {
        var plant = RandomPlant(withTomorrow: seed)
        today = plant.today
        records = plant.records
        for back in -1...0 {
            let day = today - back
            records.calendar.removeAll { $0.day == day }
            records.calendar.append(
                ScheduledShift(
                    day: day, shift: Reference(position: 0), planned: Minutes(450)))
        }
        records.calendar.sort { $0.day < $1.day }
        recordInputs(&plant)
        let end = AsOf(endOf: today, for: records).time
        records.entries.removeAll { $0.day > today + 1 }
        records.downtimes.removeAll { stop in
            guard let start = stop.startedAt else { return false }
            return stop.day <= today ? start > end : start < end
        }
        // Whoever wrote a stop down by the evening did not know yet when it would end.
        for index in records.downtimes.indices where records.downtimes[index].day <= today {
            if let ended = records.downtimes[index].endedAt, ended > end {
                records.downtimes[index].endedAt = nil
            }
        }
    }

    /// Every standard and person that inference would otherwise learn from other rows.
    private mutating func recordInputs(_ plant: inout RandomPlant) {
        records.products = Directory(
            records.products.rows.map { product in
                var product = product
                product.standardMinutes = product.standardMinutes ?? Minutes(3)
                product.idealCycleSeconds = product.idealCycleSeconds ?? 40
                return product
            })
        records.workOrders = Directory(
            records.workOrders.rows.map { order in
                var order = order
                order.promisedDay = order.promisedDay ?? order.plannedStartAt.map { $0.day + 9 }
                order.standardMinutes = order.standardMinutes ?? Minutes(3)
                return order
            })
        for index in records.entries.indices {
            records.entries[index].assigned = records.entries[index].assigned ?? 4
            records.entries[index].standardMinutes =
                records.entries[index].standardMinutes ?? Minutes(3)
            records.entries[index].idealCycleSeconds =
                records.entries[index].idealCycleSeconds ?? 40
        }
    }

    func measured(_ day: Day) -> Measurements {
        var records = records
        let asOf = AsOf(endOf: day, for: records)
        records.discardFacts(after: asOf)
        return Measurements(of: records, InferredInputs(of: records, asOf: asOf), asOf: asOf)
    }
}
