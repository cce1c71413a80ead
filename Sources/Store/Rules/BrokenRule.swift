import Plant
import Units

/// A rule of the data model that a row breaks, the column that it is about, and what it costs.
///
/// Thrown where it costs the row; else noted in ``TenantRows/notes``.
struct BrokenRule: Error, Equatable {
    /// Of a rule between columns all of them, separated by `, `.
    var column: String
    /// What is allowed, in words: `defective ≤ produced`.
    var rule: String
    var value: String
    var effect = RejectedRow.Effect.row
    var fault = RejectedRow.Fault.rule
}

/// What a number may be.
enum Limits {
    /// Whole and not negative. No shift makes a billion units, and sums over millions of rows stay far from
    /// the end of `Int`.
    case count
    /// What was ordered or planned: a count that is not 0.
    case quantity
    /// Money, weights and times: not negative.
    case amount
    /// A standard, which divides.
    case positive
    /// Of either sign.
    case finite
    /// Whole limits.
    case within(ClosedRange<Double>)

    /// False for NaN; infinities lie in none.
    func hold(_ value: Double) -> Bool {
        switch self {
        case .count: value >= 0 && value <= 1e9
        case .quantity: value >= 1 && value <= 1e9
        case .amount: value >= 0 && value.isFinite
        case .positive: value > 0 && value.isFinite
        case .finite: value.isFinite
        case .within(let range): range.contains(value)
        }
    }

    /// The rule for what is called `name`, in words.
    func rule(_ name: String) -> String {
        switch self {
        case .count: "0 ≤ \(name) ≤ 1,000,000,000"
        case .quantity: "0 < \(name) ≤ 1,000,000,000"
        case .amount: "0 ≤ \(name)"
        case .positive: "\(name) > 0"
        case .finite: "finite \(name)"
        case .within(let range):
            "\(Int(range.lowerBound)) ≤ \(name) ≤ \(Int(range.upperBound))"
        }
    }

    /// Hours of one shift.
    static let hours = Limits.within(0...24)
}

/// The shortest decimal; infinities have a name.
func plain(_ value: Double) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : "−∞" }
    var bytes: [UInt8] = []
    bytes.append(shortest: value)
    return String(decoding: bytes, as: UTF8.self)
}
