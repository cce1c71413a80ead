import Units

/// The columns of the cube: elements, then weights of evidence, then deviations.
enum Column {
    static let elements = Element.allCases.count
    static let bases = Basis.allCases.count
    static let deviations = Deviation.allCases.count
    static let count = elements + 3 * bases + deviations

    static func element(_ element: Element) -> Int { element.rawValue }
    static func weight(_ basis: Basis) -> Int { elements + 3 * basis.rawValue }
    static func observed(_ basis: Basis) -> Int { elements + 3 * basis.rawValue + 1 }
    static func confidence(_ basis: Basis) -> Int { elements + 3 * basis.rawValue + 2 }
    static func deviation(_ deviation: Deviation) -> Int {
        elements + 3 * bases + deviation.rawValue
    }
}

/// Sums of every column over some facts.
struct Sums {
    var values: [Double]
    var rungs = RungSet()

    init() { values = [Double](repeating: 0, count: Column.count) }

    subscript(_ element: Element) -> Double { values[element.rawValue] }

    mutating func clear() {
        for index in values.indices { values[index] = 0 }
        rungs = RungSet()
    }

    mutating func add(_ element: Element, _ value: Double) { values[element.rawValue] += value }

    mutating func add(
        _ basis: Basis, weight: Double, isObserved: Bool, confidence: Double
    ) {
        values[Column.weight(basis)] += weight
        if isObserved { values[Column.observed(basis)] += weight }
        values[Column.confidence(basis)] += weight * confidence
    }

    mutating func add(_ deviation: Deviation, _ value: Double) {
        values[Column.deviation(deviation)] += value
    }
}

/// Element sums per member and day, in one flat buffer.
///
/// Workload: each fact is added once to each of its members (about five); then every window of every
/// member is summed from at most 90 days. So a day's columns lie together, members apart.
struct Cube {
    let days: ClosedRange<Day>
    let members: Int
    private var values: [Double]
    private var rungs: [RungSet]

    init(days: ClosedRange<Day>, members: Int) {
        self.days = days
        self.members = members
        let rows = members * (days.upperBound - days.lowerBound + 1)
        values = [Double](repeating: 0, count: rows * Column.count)
        rungs = [RungSet](repeating: RungSet(), count: rows)
    }

    private var dayCount: Int { days.upperBound - days.lowerBound + 1 }

    /// Adds `sums` × `share` to a member's day; days outside the cube are ignored.
    mutating func add(_ sums: borrowing Sums, to member: Int, on day: Day, share: Double = 1) {
        guard days.contains(day) else { return }
        let row = member * dayCount + (day - days.lowerBound)
        let start = row * Column.count
        rungs[row].formUnion(sums.rungs)
        sums.values.withUnsafeBufferPointer { source in
            values.withUnsafeMutableBufferPointer { target in
                if share == 1 {
                    for column in 0..<Column.count { target[start + column] += source[column] }
                } else {
                    for column in 0..<Column.count {
                        target[start + column] += source[column] * share
                    }
                }
            }
        }
    }

    /// The sums of a member over `range`, added in the order of days.
    func sum(_ member: Int, over range: ClosedRange<Day>) -> Sums {
        var result = Sums()
        let from = max(range.lowerBound, days.lowerBound)
        let to = min(range.upperBound, days.upperBound)
        guard from <= to else { return result }
        values.withUnsafeBufferPointer { source in
            result.values.withUnsafeMutableBufferPointer { target in
                for day in (from - days.lowerBound)...(to - days.lowerBound) {
                    let start = (member * dayCount + day) * Column.count
                    for column in 0..<Column.count { target[column] += source[start + column] }
                }
            }
        }
        for day in (from - days.lowerBound)...(to - days.lowerBound) {
            result.rungs.formUnion(rungs[member * dayCount + day])
        }
        return result
    }
}
