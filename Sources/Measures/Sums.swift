/// One fact on its way into the cube: the columns of its kind, filled once and added to every member that
/// the fact belongs to.
struct Fact {
    private(set) var kind: FactKind
    fileprivate(set) var values: [Double]
    var rungs = RungSet()
    /// The columns that anything was added to, and those between them.
    private(set) var columns = 0..<0
    /// Where elements, bases and deviations lie: asked for each of the dozens of parts of a fact.
    private let places = Column.layout

    init() {
        kind = .entry
        values = [Double](repeating: 0, count: Column.count)
    }

    /// Begins a fact of `kind`, with nothing added yet.
    mutating func begin(_ kind: FactKind) {
        self.kind = kind
        for column in columns { values[column] = 0 }
        columns = 0..<0
        rungs = RungSet()
    }

    mutating func add(_ element: Element, _ value: Double) {
        let column = places.elements[element.rawValue]
        touch(column, column)
        values[column] += value
    }

    mutating func add(_ basis: Basis, weight: Double, isObserved: Bool, confidence: Double) {
        let column = places.bases[basis.rawValue]
        touch(column, column + 2)
        values[column] += weight
        if isObserved { values[column + 1] += weight }
        values[column + 2] += weight * confidence
    }

    /// Adds what the weight's inputs rest on; without weight they count for nothing.
    mutating func add(_ basis: Basis, weight: Double, _ certainty: Certainty) {
        add(
            basis, weight: weight, isObserved: certainty.isObserved,
            confidence: certainty.confidence)
        if weight > 0 { rungs.insert(basis, certainty.rung) }
    }

    mutating func add(_ deviation: Deviation, _ value: Double) {
        let column = places.deviations[deviation.rawValue]
        touch(column, column)
        values[column] += value
    }

    private mutating func touch(_ first: Int, _ last: Int) {
        assert(
            Column.range(of: kind).contains(first) && Column.range(of: kind).contains(last),
            "a fact fills columns of its own kind only")
        columns =
            columns.isEmpty
            ? first..<(last + 1)
            : min(columns.lowerBound, first)..<max(columns.upperBound, last + 1)
    }
}

/// Sums of every column over some facts.
struct Sums {
    private(set) var values: [Double]
    private(set) var rungs: RungSet

    init() {
        values = [Double](repeating: 0, count: Column.count)
        rungs = RungSet()
    }

    /// Those of one row of the cube, of every column.
    init(_ row: UnsafeBufferPointer<Double>, _ rungs: RungSet) {
        values = Array(row)
        self.rungs = rungs
    }

    subscript(_ element: Element) -> Double { values[Column.element(element)] }

    /// The same sums with one element of another value.
    mutating func replace(_ element: Element, by value: Double) {
        values[Column.element(element)] = value
    }

    /// A row of the cube, of every column.
    mutating func add(_ row: UnsafeBufferPointer<Double>, _ rungs: RungSet) {
        precondition(row.count == values.count, "a row has every column")
        values.withUnsafeMutableBufferPointer { sums in
            guard let row = row.baseAddress, let target = sums.baseAddress else { return }
            accumulate(row, times: 1, into: target, count: sums.count)
        }
        self.rungs.formUnion(rungs)
    }
}
