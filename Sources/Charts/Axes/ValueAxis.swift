import Measures
import Reporting

/// A value axis: a range that ends on round numbers, at most six of them.
struct ValueAxis: Equatable {
    /// Round numbers from ``low`` to ``high``, evenly spaced.
    let ticks: [Double]
    /// Decimals that tell neighbouring ticks apart; negative when their step is ten or more.
    let places: Int

    var low: Double { ticks[0] }
    var high: Double { ticks[ticks.count - 1] }
    /// In which the numbers of this axis, and those beside it, are written.
    var magnitude: Magnitude { Magnitude(of: max(abs(low), abs(high))) }
    /// Whether zero is shown, so that heights compare as values do.
    var showsZero: Bool { low == 0 || high == 0 || (low < 0 && high > 0) }

    /// The axis over `values`, which are finite.
    ///
    /// Steps are 1, 2, 2.5 or 5 times a power of ten: the smallest that needs at most six ticks. Zero is
    /// included when the values reach down to less than 40 % of the largest: below that a line starting
    /// elsewhere gains nothing and misleads.
    init(covering values: some Sequence<Double>, unit: KPI.Unit) {
        var low = Double.infinity
        var high = -Double.infinity
        for value in values {
            low = min(low, value)
            high = max(high, value)
        }
        if low > high { (low, high) = (0, 1) }
        // Equal values, or values that differ by rounding alone, are shown against zero.
        let largest = max(abs(low), abs(high))
        if high - low <= largest * 1e-9 || low * high <= 0
            || min(abs(low), abs(high)) < 0.4 * largest
        {
            low = min(low, 0)
            high = max(high, 0)
        }
        if high - low < 1e-12 { high = low + 1 }
        let isWhole =
            switch unit {
            case .count, .units, .vector: true
            case .percent, .ppm, .dpmo, .sigma, .defectsPerUnit, .ratio, .index, .hours, .days,
                .minutes, .seconds, .weeks, .unitsPerHour, .unitsPerDay, .perHour, .perHundredHours,
                .perYear, .money,
                .moneyPerHour, .moneyPerMinute, .kilowattHoursPerUnit, .points, .percentagePoints,
                .pointsPerMonth, .variation, .correlation, .people:
                false
            }
        (ticks, places) = roundTicks(from: low, to: high, wholeSteps: isWhole)
    }

    /// Where `value` lies between ``low`` (0) and ``high`` (1).
    func share(_ value: Double) -> Double {
        min(max((value - low) / (high - low), 0), 1)
    }

    /// The text at a tick: a percent sign when the unit is percent; other units stand in the subtitle.
    func label(_ tick: Double, unit: KPI.Unit) -> String {
        let text =
            if magnitude.exponent == 0 {
                NumberFormat.digits(tick, places: max(0, places))
            } else if tick == 0 {
                "0"
            } else {
                NumberFormat.digits(
                    tick / magnitude.divisor, places: min(max(0, places + magnitude.exponent), 6))
                    + magnitude.suffix
            }
        return unit == .percent ? text + "\u{202F}%" : text
    }
}

/// Round numbers that enclose `low ... high`, at most six, and the power of ten of their step as decimals
/// (negative: the step is at least ten).
private func roundTicks(
    from low: Double, to high: Double, wholeSteps: Bool
) -> (ticks: [Double], places: Int) {
    let start = exponent(notAbove: (high - low) / 5)
    let exponent = wholeSteps ? max(start, 0) : start
    for power in exponent...(exponent + 2) {
        for quarter in [4.0, 8, 10, 20] {
            // 1, 2, 2.5, 5 as quarters, so that a tick is one exact product and one rounded quotient: 0.3,
            // never 0.30000000000000004.
            let step = scaled(quarter, power) / 4
            guard !wholeSteps || step == step.rounded() else { continue }
            // A billionth of a step forgives 0.3 / 0.1 = 2.9999999999999996.
            let first = (low / step + 1e-9).rounded(.down)
            let last = (high / step - 1e-9).rounded(.up)
            guard last - first <= 5 else { continue }
            let ticks = stride(from: first, through: last, by: 1).map {
                scaled($0 * quarter / 4, power)
            }
            return (ticks, quarter == 10 ? 1 - power : -power)
        }
    }
    return ([low, high], 0)
}

/// `value × 10^power`.
func scaled(_ value: Double, _ power: Int) -> Double {
    power < 0 ? value / powerOfTen(-power) : value * powerOfTen(power)
}

/// The greatest power of ten that is not above `value`; −13 for anything smaller.
func exponent(notAbove value: Double) -> Int {
    var exponent = -13
    while exponent < 19, powerOfTen(exponent + 1) <= value { exponent += 1 }
    return exponent
}

/// Exact up to 10²².
func powerOfTen(_ exponent: Int) -> Double {
    guard exponent >= 0 else { return 1 / powerOfTen(-exponent) }
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
}

/// What a chart can show of a value: finite and less than 10¹⁸ in size; anything else is a gap.
func drawable(_ value: Double?) -> Double? {
    guard let value, abs(value) < 1e18 else { return nil }
    return abs(value) < 1e-12 ? 0 : value
}
