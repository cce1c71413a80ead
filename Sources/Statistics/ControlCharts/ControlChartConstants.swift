/// The constants of control charts for subgroups of n normal values.
///
/// Definitions: ASTM E2587, table 1; D. C. Montgomery, Introduction to Statistical Quality Control,
/// appendix VI. Those tables round to three decimals; these are exact.
public struct ControlChartConstants: Hashable, Sendable {
    /// n, 2…25.
    public let size: Int
    /// The mean range of n standard normal values.
    public let d2: Double
    /// The standard deviation of that range.
    public let d3: Double
    /// The mean sample standard deviation of n standard normal values.
    public let c4: Double

    /// `nil` unless 2 ≤ n ≤ 25, as far as ranges are tabled: beyond, charts use standard deviations.
    public init?(size: Int) {
        guard Self.ranges.indices.contains(size - 2), let c4 = Self.c4(size: size) else {
            return nil
        }
        self.size = size
        d2 = Self.ranges[size - 2].mean
        d3 = Self.ranges[size - 2].deviation
        self.c4 = c4
    }

    /// √(2/(n − 1))·Γ(n/2)/Γ((n − 1)/2), for any n ≥ 2; `nil` below.
    public static func c4(size: Int) -> Double? {
        guard size > 1 else { return nil }
        let half = Double(size - 1) / 2
        return gammaRatioHalfStep(half) / half.squareRoot()
    }

    /// 3/(d2·√n): limits of means from the mean range.
    public var a2: Double { 3 / (d2 * Double(size).squareRoot()) }
    /// 3/(c4·√n): limits of means from the mean standard deviation.
    public var a3: Double { 3 / (c4 * Double(size).squareRoot()) }
    /// max(0, 1 − 3·d3/d2): lower limit of ranges.
    public var lowerD3: Double { max(0, 1 - 3 * d3 / d2) }
    /// 1 + 3·d3/d2: upper limit of ranges.
    public var upperD4: Double { 1 + 3 * d3 / d2 }
    /// max(0, 1 − 3·√(1 − c4²)/c4): lower limit of standard deviations.
    public var lowerB3: Double { max(0, 1 - spread) }
    /// 1 + 3·√(1 − c4²)/c4: upper limit of standard deviations.
    public var upperB4: Double { 1 + spread }

    private var spread: Double { 3 * (1 - c4 * c4).squareRoot() / c4 }

    /// d2 and d3 of n = 2…25: mean and deviation of the range W, from E W = ∫ 1 − Φⁿ − (1 − Φ)ⁿ and
    /// E W² = 2 ∫∫_{x<y} 1 − Φ(y)ⁿ − (1 − Φ(x))ⁿ + (Φ(y) − Φ(x))ⁿ
    /// (L. H. C. Tippett, Biometrika 17 (1925) 364–387), integrated to nine decimals.
    private static let ranges: [(mean: Double, deviation: Double)] = [
        (1.128_379_167, 0.852_502_466),
        (1.692_568_751, 0.888_368_004),
        (2.058_750_746, 0.879_808_203),
        (2.325_928_947, 0.864_081_941),
        (2.534_412_721, 0.848_039_686),
        (2.704_356_751, 0.833_205_336),
        (2.847_200_612, 0.819_831_490),
        (2.970_026_324, 0.807_834_275),
        (3.077_505_462, 0.797_050_674),
        (3.172_872_704, 0.787_314_621),
        (3.258_455_280, 0.778_478_341),
        (3.335_980_354, 0.770_416_202),
        (3.406_763_108, 0.763_023_096),
        (3.471_826_890, 0.756_211_430),
        (3.531_982_786, 0.749_908_089),
        (3.587_883_962, 0.744_051_784),
        (3.640_063_758, 0.738_590_853),
        (3.688_963_023, 0.733_481_496),
        (3.734_950_120, 0.728_686_346),
        (3.778_335_830, 0.724_173_341),
        (3.819_384_643, 0.719_914_808),
        (3.858_323_423, 0.715_886_735),
        (3.895_348_148, 0.712_068_175),
        (3.930_629_220, 0.708_440_766),
    ]
}

/// d2 of two values, 2/√π: what turns a mean moving range into a standard deviation.
let movingRangeD2 = 1.128_379_167_095_512_6

/// D4 of two values, 1 + 3·√(π/2 − 1): the upper limit of moving ranges over their mean.
let movingRangeD4 = 3.266_531_919_288_601
