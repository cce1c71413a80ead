public import Units

/// A value together with how we came to know it.
///
/// Whoever shows a number has to switch over the three cases, so an inferred figure cannot be shown
/// as a measured one.
public enum Estimate<Value: Sendable>: Sendable {
    /// Recorded by the plant.
    case measured(Value)
    /// Filled in by Andon, with what it was filled from.
    case inferred(Value, Evidence)
    /// Not known, and why.
    case missing(Absence)

    public var value: Value? {
        switch self {
        case .measured(let value), .inferred(let value, _): value
        case .missing: nil
        }
    }

    /// How sure the value is, 0…1: 1 when measured, 0 when missing.
    public var confidence: Double {
        switch self {
        case .measured: 1
        case .inferred(_, let evidence): evidence.confidence
        case .missing: 0
        }
    }
}

extension Estimate: Equatable where Value: Equatable {}

/// Why there is no value at all.
public enum Absence: Sendable, Hashable {
    /// Nobody recorded it, and nothing it could be inferred from exists.
    case notRecorded
}

/// What an inferred value rests on.
public struct Evidence: Sendable, Hashable {
    public var rung: Rung
    /// How sure, 0…1, exclusive of 1.
    public var confidence: Double
    /// Standard deviation of the value's error relative to the value, ≥ 0.
    public var relativeDeviation: Double
    /// How many observed values it was taken from; 0 for settings and defaults.
    public var donors: Int
    /// The days that the donors lie on; `nil` where days play no part.
    public var days: ClosedRange<Day>?

    public init(
        rung: Rung, confidence: Double, relativeDeviation: Double, donors: Int = 0,
        days: ClosedRange<Day>? = nil
    ) {
        self.rung = rung
        self.confidence = confidence
        self.relativeDeviation = relativeDeviation
        self.donors = donors
        self.days = days
    }
}

/// The steps of the ladders that missing inputs are filled by; the raw value is what exports print.
public enum Rung: String, Sendable, Hashable, CaseIterable {
    case observed
    /// Headcount from the people present instead of the people assigned.
    case present
    /// Pooled over products of the same style.
    case style
    /// Pooled over all products of the tenant.
    case tenant
    /// Computed from other inputs of the same row or cell.
    case derived
    case shiftMean = "shift_mean"
    /// A setting of the tenant.
    case setting
    /// A default of Andon's.
    case `default`
}
