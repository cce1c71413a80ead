internal import CAccumulation
import Units

/// Sums of every column over some facts.
struct Sums {
    private(set) var values: [Double]
    private(set) var rungs: RungSet

    init() {
        values = Self.zeros
        rungs = RungSet()
    }

    /// Shared by all sums that nothing was added to.
    private static let zeros = [Double](repeating: 0, count: Column.count)

    /// Times are summed as whole milliseconds where they were recorded so.
    subscript(_ element: Element) -> Double {
        let sum = values[Column.element(element)]
        return sum == 0 ? 0 : sum.summed(inMilliseconds: Column.milliseconds(element))
    }

    /// The same sums with one element of another value.
    mutating func replace(_ element: Element, by value: Double) {
        values[Column.element(element)] = value
    }

    mutating func add(_ other: Sums) {
        add(other.values[...], at: 0, other.rungs)
    }

    /// Those of `other` for these kinds of facts.
    mutating func take(_ kinds: [FactKind], from other: Sums) {
        for kind in kinds {
            let columns = Column.range(of: kind)
            values.replaceSubrange(columns, with: other.values[columns])
        }
        rungs.take(kinds, from: other.rungs)
    }

    /// A row of the cube, whose columns begin at `column`.
    mutating func add(_ row: ArraySlice<Double>, at column: Int, _ rungs: RungSet) {
        precondition(column + row.count <= values.count, "a row lies within the columns")
        values.withUnsafeMutableBufferPointer { sums in
            row.withUnsafeBufferPointer { row in
                guard let source = row.baseAddress, let target = sums.baseAddress else { return }
                var start = column
                andon_accumulate(source, row.count, 1, target, &start, 1)
            }
        }
        self.rungs.formUnion(rungs)
    }
}
