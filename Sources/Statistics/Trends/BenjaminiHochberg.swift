/// p values adjusted for being many: calling those ≤ q significant keeps the expected share of false
/// ones among them at q or below.
///
/// The i-th smallest of m becomes min over j ≥ i of m·pⱼ/j, at most 1. Gaps stay gaps and do not count.
/// Source: Y. Benjamini and Y. Hochberg, J. Royal Statistical Society B 57 (1995) 289–300.
public func benjaminiHochberg(_ pValues: [Double?]) -> [Double?] {
    let present = pValues.enumerated().compactMap { place, p in p.map { (place: place, p: $0) } }
        .sorted { ($0.p, $0.place) < ($1.p, $1.place) }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var smallest = 1.0
    for (index, entry) in present.enumerated().reversed() {
        smallest = min(smallest, entry.p * Double(present.count) / Double(index + 1))
        adjusted[entry.place] = smallest
    }
    return adjusted
}
