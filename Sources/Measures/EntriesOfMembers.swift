import Plant
import Units

/// The production entries of every member of the cube, by day: for what is no sum of them.
struct EntriesOfMembers {
    /// Indexes into ``PlantRecords/entries`` by member, in the order of days.
    private let indexes: [[Int32]]
    private let days: [Day]

    init(_ plant: PlantRecords, members: Members) {
        var indexes = [[Int32]](repeating: [], count: members.count)
        let days = plant.entries.map(\.day)
        let isSorted = zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
        let order =
            isSorted
            ? Array(days.indices) : days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
        for index in order {
            let own = plant.belonging(of: plant.entries[index])
            for member in members.all(own, on: days[index]) {
                indexes[member].append(Int32(index))
            }
        }
        self.indexes = indexes
        self.days = days
    }

    /// The entries of a member over some days, in the order of days.
    func indexes(_ member: Int, _ asked: ClosedRange<Day>) -> some Sequence<Int> {
        let own = indexes[member]
        let from = count(member, upTo: asked.lowerBound - 1)
        return own[from..<count(member, upTo: asked.upperBound)].lazy.map { Int($0) }
    }

    /// How many entries a member has up to and with a day.
    func count(_ member: Int, upTo day: Day) -> Int {
        let own = indexes[member]
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if days[Int(own[middle])] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Sums by key and day over a span, asked for any stretch of days in constant time.
struct DailyTotals {
    private let span: ClosedRange<Day>
    private var values: [[Double]]
    /// Running totals, ready after ``finish()``.
    private var totals: [[Double]] = []

    init(keys: Int, span: ClosedRange<Day>) {
        self.span = span
        values = [[Double]](
            repeating: [Double](repeating: 0, count: span.upperBound - span.lowerBound + 1),
            count: keys)
    }

    mutating func add(_ value: Double, to key: Int, on day: Day) {
        guard span.contains(day) else { return }
        values[key][day - span.lowerBound] += value
    }

    mutating func finish() {
        totals = values.map { values in
            var sum = 0.0
            return [0]
                + values.map { value in
                    sum += value
                    return sum
                }
        }
        values = []
    }

    /// What lies outside the span is none.
    func sum(_ key: Int, _ days: ClosedRange<Day>) -> Double {
        let from = max(days.lowerBound, span.lowerBound)
        let to = min(days.upperBound, span.upperBound)
        guard from <= to else { return 0 }
        return totals[key][to - span.lowerBound + 1] - totals[key][from - span.lowerBound]
    }
}
