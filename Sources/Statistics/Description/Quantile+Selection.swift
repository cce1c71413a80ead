/// The same quantile of values in any order, without sorting them all: only the two order statistics that it
/// lies between are sought. Moves the values about.
///
/// Source: C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961) 321–322.
public func quantile(selecting values: inout [Double], _ p: Double) -> Double? {
    guard !values.isEmpty, p >= 0, p <= 1 else { return nil }
    let position = p * Double(values.count - 1)
    let index = Int(position)
    let share = position - Double(index)
    return values.withUnsafeMutableBufferPointer { values in
        select(index, in: values)
        let lower = values[index]
        guard index + 1 < values.count else { return lower }
        // What follows is no less, so that the next in order is the least of it.
        var upper = values[index + 1]
        for next in (index + 1)..<values.count { upper = min(upper, values[next]) }
        return lower + share * (upper - lower)
    }
}

/// The value that sorting would put at `index`; `nil` of an index that there is not. Moves the values about.
func order(_ index: Int, of values: inout [Double]) -> Double? {
    guard values.indices.contains(index) else { return nil }
    return values.withUnsafeMutableBufferPointer { values in
        select(index, in: values)
        return values[index]
    }
}

/// Moves the value that sorting would put at `index` there, with none greater before and none less behind.
private func select(_ index: Int, in values: UnsafeMutableBufferPointer<Double>) {
    var (low, high) = (0, values.count - 1)
    while low < high {
        let middle = low + (high - low) / 2
        let (a, b, c) = (values[low], values[middle], values[high])
        let pivot = max(min(a, b), min(max(a, b), c))
        var (i, j) = (low, high)
        while i <= j {
            while values[i] < pivot { i += 1 }
            while pivot < values[j] { j -= 1 }
            if i <= j {
                values.swapAt(i, j)
                i += 1
                j -= 1
            }
        }
        if index <= j {
            high = j
        } else if index >= i {
            low = i
        } else {
            return
        }
    }
}
