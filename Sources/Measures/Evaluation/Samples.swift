import Algorithms
import Plant
import Statistics
import Units

/// Single values by member and day, for medians and percentiles over any window.
struct Samples {
    private struct Sample {
        var day: Day
        var value: Double
    }

    private var samplesOfMember: [Int: [Sample]] = [:]

    /// Adds a value to every member it belongs to. Call ``sort()`` after the last.
    mutating func add(_ value: Double, on day: Day, to members: [Int]) {
        for member in members {
            samplesOfMember[member, default: []].append(Sample(day: day, value: value))
        }
    }

    /// By day, then value, so that sums do not depend on the order of adding.
    mutating func sort() {
        for member in samplesOfMember.keys {
            samplesOfMember[member]?.sort { ($0.day, $0.value) < ($1.day, $1.value) }
        }
    }

    /// The values of a member over some days, ascending.
    func values(_ member: Int, _ days: ClosedRange<Day>) -> [Double] {
        guard let samples = samplesOfMember[member] else { return [] }
        let first = samples.partitioningIndex { $0.day >= days.lowerBound }
        return samples[first...].prefix { $0.day <= days.upperBound }.map(\.value).sorted()
    }
}

/// The median of single values, its 85th percentile and their number beside it.
struct MedianStudy: Study {
    let samples: Samples

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let values = samples.values(scope.member, scope.days)
        return Finding(quantile(values, 0.5), records: values.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = samples.values(scope.member, scope.days)
        guard !values.isEmpty else { return [] }
        return [
            TableRow(.count, Double(values.count)),
            TableRow(.p85, quantile(values, 0.85)),
            TableRow(.max, values.last),
        ]
    }
}
