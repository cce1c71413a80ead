/// Two columns without the rows where either has a gap; a longer column's rest has no partner.
func completePairs(_ x: [Double?], _ y: [Double?]) -> (x: [Double], y: [Double]) {
    var pairs: (x: [Double], y: [Double]) = ([], [])
    for (x, y) in zip(x, y) {
        guard let x, let y else { continue }
        pairs.x.append(x)
        pairs.y.append(y)
    }
    return pairs
}
