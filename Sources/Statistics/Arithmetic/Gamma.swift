/// Γ(x + ½)/Γ(x) for x > 0, to about 15 digits: what c4 and Student's t need of the gamma function.
///
/// From 16 on by its asymptotic series, ln = ½ ln x + Σ (B₂ₖ(½) − B₂ₖ)/(2k(2k − 1)x²ᵏ⁻¹)
/// (DLMF 5.11.8, its difference at ½ and 0); below, Γ(x + 1) = xΓ(x) leads up to there.
func gammaRatioHalfStep(_ x: Double) -> Double {
    var factor = 1.0
    var x = x
    while x < 16 {
        factor *= x / (x + 0.5)
        x += 1
    }
    let square = 1 / (x * x)
    let series =
        (-1 / 8.0
            + (1 / 192.0 + (-1 / 640.0 + (17 / 14_336.0 - square * 31 / 18_432.0) * square)
                * square)
                * square)
        / x
    return factor * x.squareRoot() * exponential(series)
}

/// ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), x ≥ 10: Stirling's series, DLMF 5.11.1, within 1e-15.
func stirlingRemainder(_ x: Double) -> Double {
    let square = 1 / (x * x)
    return
        (1 / 12.0
        + (-1 / 360.0
            + (1 / 1260.0 + (-1 / 1680.0 + (1 / 1188.0 - square * 691 / 360_360) * square) * square)
                * square)
            * square)
        / x
}

/// xᵃ·e⁻ˣ/Γ(a + 1) for a > 0, x > 0: the weight before both expansions of the incomplete gamma function.
///
/// By Stirling's formula around a, so that the large parts cancel before they are exponentiated.
func gammaWeight(_ a: Double, _ x: Double) -> Double {
    var factor = 1.0
    var shifted = a
    // xᵃe⁻ˣ/Γ(a + 1) = xᵃ⁺ⁿe⁻ˣ/Γ(a + n + 1) · (a + 1)…(a + n)/xⁿ
    while shifted < 10 {
        shifted += 1
        factor *= shifted / x
    }
    let excess = (x - shifted) / shifted
    // Near −1 the excess has lost the digits of x.
    let logarithm =
        excess < -0.5 ? naturalLogarithm(x / shifted) : naturalLogarithm(onePlus: excess)
    let exponent = shifted * (logarithm - excess) - stirlingRemainder(shifted)
    return factor * exponential(exponent) / (2 * Double.pi * shifted).squareRoot()
}
