/// One fact on its way into the cube: the columns of its kind, filled once and added to every member that
/// the fact belongs to.
///
/// Millions of parts are added in a night, so its columns are memory of its own: an array would be asked each
/// time whether somebody else holds it.
struct Fact: ~Copyable {
    private(set) var kind: FactKind
    /// Of every column; 0 outside ``columns``.
    private let values: UnsafeMutableBufferPointer<Double>
    var rungs = RungSet()
    /// The columns that anything was added to, and those between them; none while `first` is not before `end`.
    private var first = Int.max
    private var end = 0
    /// Where elements, bases and deviations lie: asked for each of the dozens of parts of a fact.
    private let places = Column.layout

    init() {
        kind = .entry
        values = .allocate(capacity: Column.count)
        values.initialize(repeating: 0)
    }

    deinit { values.deallocate() }

    /// The columns that anything was added to, and those between them.
    var columns: Range<Int> { first < end ? first..<end : 0..<0 }

    /// What was added to ``columns``.
    var parts: UnsafeBufferPointer<Double> { UnsafeBufferPointer(rebasing: values[columns]) }

    /// Begins a fact of `kind`, with nothing added yet.
    mutating func begin(_ kind: FactKind) {
        self.kind = kind
        values[columns].update(repeating: 0)
        (first, end) = (Int.max, 0)
        rungs = RungSet()
    }

    @inline(__always)
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

    @inline(__always)
    mutating func add(_ deviation: Deviation, _ value: Double) {
        let column = places.deviations[deviation.rawValue]
        touch(column, column)
        values[column] += value
    }

    @inline(__always)
    private mutating func touch(_ first: Int, _ last: Int) {
        assert(
            Column.range(of: kind).contains(first) && Column.range(of: kind).contains(last),
            "a fact fills columns of its own kind only")
        self.first = min(self.first, first)
        end = max(end, last + 1)
    }
}
