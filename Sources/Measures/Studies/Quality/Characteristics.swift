import Algorithms
import Plant
import Statistics
import Units

/// The measured characteristics of products, each with its measurements in the order of time.
struct Characteristics {
    /// One characteristic of one product.
    struct Characteristic {
        var product: Reference<Product>
        var name: String
        var measurements: [ProcessMeasurement]

        /// Those of some days.
        func taken(_ days: ClosedRange<Day>) -> ArraySlice<ProcessMeasurement> {
            func first(_ day: Day) -> Int {
                measurements.partitioningIndex { $0.measuredAt >= LocalTime(day) }
            }
            return measurements[first(days.lowerBound)..<first(days.upperBound + 1)]
        }
    }

    /// By product, then name.
    private let all: [Characteristic]
    /// Indexes by member; products, styles and the plant only.
    private var ofMember: [Int: [Int]] = [:]

    init(_ plant: PlantRecords, members: Members) {
        struct Key: Hashable {
            var product: Reference<Product>
            var name: String
        }
        var found: [Key: [ProcessMeasurement]] = [:]
        for measurement in plant.processMeasurements {
            found[
                Key(product: measurement.product, name: measurement.characteristic), default: []
            ].append(measurement)
        }
        all = found.map { key, measurements in
            Characteristic(
                product: key.product, name: key.name,
                measurements: Self.inOrder(measurements))
        }.sorted { ($0.product, $0.name) < ($1.product, $1.name) }
        for (index, characteristic) in all.enumerated() {
            let own = Belonging(product: characteristic.product)
            for member in members.all(own, on: nil) {
                ofMember[member, default: []].append(index)
            }
        }
    }

    /// By time, then id; they mostly come so.
    private static func inOrder(_ measurements: [ProcessMeasurement]) -> [ProcessMeasurement] {
        func precedes(_ a: ProcessMeasurement, _ b: ProcessMeasurement) -> Bool {
            (a.measuredAt, a.id) < (b.measuredAt, b.id)
        }
        let isSorted = zip(measurements, measurements.dropFirst()).allSatisfy { !precedes($1, $0) }
        return isSorted ? measurements : measurements.sorted(by: precedes)
    }

    /// Those of a member, by product and name.
    func of(_ member: Int) -> [Characteristic] { (ofMember[member] ?? []).map { all[$0] } }
}

private struct Subgroup: Hashable {
    var day: Day
    var name: String
}

extension ArraySlice<ProcessMeasurement> {
    /// The limits of the last measurement: what holds today judges the whole window.
    var specification: Specification? {
        last.flatMap { Specification(lower: $0.lowerSpec, upper: $0.upperSpec) }
    }

    /// σ within subgroups where any piece was measured beside another, else from moving ranges.
    var spreadWithin: Spread? {
        var groups: [[Double]] = []
        var positions: [Subgroup: Int] = [:]
        var values: [Double] = []
        for measurement in self {
            values.append(measurement.value)
            guard let subgroup = measurement.subgroup else {
                groups.append([measurement.value])
                continue
            }
            // Plants number their subgroups afresh every day.
            let key = Subgroup(day: measurement.measuredAt.day, name: subgroup)
            if let known = positions[key] {
                groups[known].append(measurement.value)
            } else {
                positions[key] = groups.count
                groups.append([measurement.value])
            }
        }
        return groups.contains { $0.count > 1 }
            ? Spread(subgroups: groups) : Spread(individuals: values)
    }
}
