/// 95 % of a normal distribution lies within this many standard deviations.
let normal95 = 1.959_963_984_540_054

/// The Wilson score interval, 95 %, of a share of `count` in `trials`, each ≥ 0 and count ≤ trials.
///
/// Source: E. B. Wilson, JASA 22 (1927) 209–212. Never leaves 0…1, and says something at 0 and at all.
func wilsonInterval(count: Double, trials: Double) -> (low: Double, high: Double)? {
    guard trials > 0, count >= 0, count <= trials else { return nil }
    let share = count / trials
    let z2 = normal95 * normal95
    let scale = 1 + z2 / trials
    let centre = (share + z2 / (2 * trials)) / scale
    let half =
        normal95 / scale
        * (share * (1 - share) / trials + z2 / (4 * trials * trials)).squareRoot()
    return (
        count == 0 ? 0 : max(0, centre - half), count == trials ? 1 : min(1, centre + half)
    )
}

/// The `p` quantile of sorted values by linear interpolation (type 7); `nil` of nothing.
func quantile(_ sorted: [Double], _ p: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let position = p * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
}
