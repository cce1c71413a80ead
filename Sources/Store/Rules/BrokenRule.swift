import Plant
import Units

/// A rule of the data model that a row breaks, as the data-quality page names it.
struct BrokenRule: Equatable {
    /// What is allowed, in words: `defective ≤ produced`.
    let rule: String
    let value: String

    init(_ rule: String, _ value: String) {
        self.rule = rule
        self.value = value
    }

    init(_ rule: String, _ value: Int) { self.init(rule, String(value)) }
    init(_ rule: String, _ value: Double) { self.init(rule, plain(value)) }
}

/// The shortest decimal; infinities have a name.
private func plain(_ value: Double) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : "−∞" }
    var bytes: [UInt8] = []
    bytes.append(shortest: value)
    return String(decoding: bytes, as: UTF8.self)
}

/// The largest count that a row may carry. No shift makes a billion units, and sums over millions of
/// rows stay far from the end of `Int`.
let largestCount = 1_000_000_000

/// `0 ≤ name ≤ 1,000,000,000`, for a count that may be missing.
func brokenCount(_ name: String, _ count: Int?) -> BrokenRule? {
    guard let count, !(0...largestCount).contains(count) else { return nil }
    return BrokenRule("0 ≤ \(name) ≤ 1,000,000,000", count)
}

/// `0 < name ≤ 1,000,000,000`, for a quantity that was ordered or planned.
func brokenQuantity(_ name: String, _ quantity: Int) -> BrokenRule? {
    guard !(1...largestCount).contains(quantity) else { return nil }
    return BrokenRule("0 < \(name) ≤ 1,000,000,000", quantity)
}

/// `0 ≤ name`, for money, weights and times that may be missing. False for NaN and infinities.
func brokenAmount(_ name: String, _ amount: Double?) -> BrokenRule? {
    guard let amount, !(amount >= 0 && amount.isFinite) else { return nil }
    return BrokenRule("0 ≤ \(name)", amount)
}

/// For a number of either sign that may be missing.
func brokenNumber(_ name: String, _ number: Double?) -> BrokenRule? {
    guard let number, !number.isFinite else { return nil }
    return BrokenRule("finite \(name)", number)
}

/// `lower ≤ name ≤ upper`, whole limits, for a number that may be missing. False for NaN.
func brokenRange(_ name: String, _ value: Double?, _ range: ClosedRange<Double>) -> BrokenRule? {
    guard let value, !range.contains(value) else { return nil }
    return BrokenRule(
        "\(Int(range.lowerBound)) ≤ \(name) ≤ \(Int(range.upperBound))", value)
}

/// `0 ≤ name ≤ 24`, for hours of one shift that may be missing. False for NaN and infinities.
func brokenHours(_ name: String, _ hours: Hours?) -> BrokenRule? {
    guard let hours, !(0...24).contains(hours.value) else { return nil }
    return BrokenRule("0 ≤ \(name) ≤ 24", hours.value)
}

/// `end ≥ start`, where both are known.
func brokenInterval(_ start: LocalTime?, _ end: LocalTime?) -> BrokenRule? {
    guard let start, let end, end < start else { return nil }
    return BrokenRule("end ≥ start", "\(start) – \(end)")
}
