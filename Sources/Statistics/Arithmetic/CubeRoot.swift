/// ∛x within 1 ulp for x ≥ 0, by arithmetic alone; NaN below 0.
///
/// Halley's iteration on a significand brought into 1 ≤ m < 8: the straight line through it starts within a
/// tenth, and each step cubes the relative error, so that three leave only roundings.
/// Source: E. Halley, Philosophical Transactions 18 (1694) 136–148.
public func cubeRoot(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 || x == .infinity ? x : .nan }
    // Of a subnormal number the significand is normal all the same.
    let exponent = Int(x.exponent)
    let third = exponent >= 0 ? exponent / 3 : (exponent - 2) / 3
    let m = Double(sign: .plus, exponent: exponent - 3 * third, significand: x.significand)
    var root = 0.9 + m * 0.15
    for _ in 0..<3 {
        let cube = root * root * root
        root *= (cube + 2 * m) / (2 * cube + m)
    }
    // A last step of Newton's, by what the cube lacks to m with the digits that its roundings lost.
    let square = root * root
    let cube = square * root
    let lost =
        (-square).addingProduct(root, root) * root + (-cube).addingProduct(square, root)
    root += (m - cube - lost) / (3 * square)
    return Double(sign: .plus, exponent: third, significand: root)
}
