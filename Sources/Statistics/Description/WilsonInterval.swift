/// 95 % of a normal distribution lies within this many standard deviations.
public let normal95 = 1.959_963_984_540_054

/// The Wilson score interval, 95 %, of a share of `count` in `trials`, each ≥ 0 and count ≤ trials.
///
/// Source: E. B. Wilson, JASA 22 (1927) 209–212. Never leaves 0…1, and says something at 0 and at all.
/// `nil` without trials, or when `count` is not among them.
public func wilsonInterval(count: Double, trials: Double) -> (low: Double, high: Double)? {
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
