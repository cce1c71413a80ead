/// The ranks 1…n of values, equal ones sharing the mean of theirs (midranks).
public func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
        var end = start + 1
        while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
        for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
        start = end
    }
    return ranks
}

/// How many share each value that occurs more than once, in the order of the values.
func tieSizes(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    var sizes: [Double] = []
    var start = 0
    while start < sorted.count {
        let end = sorted[start...].firstIndex { $0 != sorted[start] } ?? sorted.count
        if end - start > 1 { sizes.append(Double(end - start)) }
        start = end
    }
    return sizes
}
