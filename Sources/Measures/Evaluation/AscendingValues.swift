import Algorithms

extension RandomAccessCollection where Element: Comparable, Index == Int {
    /// How many elements of this ascending array are ≤ `bound`.
    func count(through bound: Element) -> Int {
        partitioningIndex { $0 > bound } - startIndex
    }
}

extension Array where Element: Comparable {
    /// How many elements of this ascending array lie in `range`.
    func count(in range: ClosedRange<Element>) -> Int {
        count(through: range.upperBound) - partitioningIndex { $0 >= range.lowerBound }
    }
}
