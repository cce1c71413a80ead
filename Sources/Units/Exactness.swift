/// When two numbers of a plant are the same number.
///
/// What people record are decimals and whole seconds; sums and quotients of their binary fractions miss them by the last
/// bits. 430 of 430 minutes is 100 %, whatever those say.
extension Double {
    /// How far off a bound a value may lie, relatively, and still be on it: a thousand times more than sums of a
    /// million rows lose, a thousand times less than anybody records.
    public static let onBound = 1e-9

    /// Whether this is `bound` but for the last bits.
    public func isOn(_ bound: Double) -> Bool {
        self == bound
            || abs(self - bound) <= Self.onBound * Swift.max(magnitude, bound.magnitude)
    }

    /// Less than `bound`, by more than the last bits.
    public func isBelow(_ bound: Double) -> Bool { self < bound && !isOn(bound) }

    /// More than `bound`, by more than the last bits.
    public func isAbove(_ bound: Double) -> Bool { self > bound && !isOn(bound) }

    /// A sum of times as if they had been summed in milliseconds, of which `milliseconds` make its unit; what is no
    /// whole number of them is left as it is.
    ///
    /// People record whole seconds. Sixtieths of an hour are no binary fractions: thirteen of them miss their sum, while
    /// the sum of a million is still off by less than a millisecond.
    public func summed(inMilliseconds milliseconds: Double) -> Double {
        let time = self * milliseconds
        guard time != 0, time.magnitude < 1e15 else { return self }
        let whole = Double(Int64(time < 0 ? time - 0.5 : time + 0.5))
        return abs(time - whole) <= 1e-3 + 3e-13 * time.magnitude ? whole / milliseconds : self
    }

    /// Without the noise of its last bits: the decimal of up to twelve digits that it is but for them, else itself.
    /// 1388.0000000000002 is 1388, 84.99999999999999 is 85; a third stays one.
    public var withoutNoise: Double {
        guard magnitude < 1e12, magnitude >= 1e-7 else { return self }
        if Double(Int64(self)) == self { return self }
        // One digit more than the power of two says, at most.
        var tens = Int((Double(exponent) * 0.301_029_995_663_981_2).rounded(.down))
        if magnitude >= Self.power(tens + 1) { tens += 1 }
        let power = Self.power(11 - tens)
        let decimal = (self * power).rounded() / power
        // A quotient of sums is off by a few units of the last place.
        return abs(self - decimal) <= 16 * ulp ? decimal : self
    }

    /// 10^`exponent`; exact from 0 to 22.
    private static func power(_ exponent: Int) -> Double {
        exponent < 0 ? 1 / exactPowers[-exponent] : exactPowers[exponent]
    }

    private static let exactPowers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
