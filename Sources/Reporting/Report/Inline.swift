public import Measures
public import Units

/// A piece of running text.
public indirect enum Inline: Sendable {
    /// Our own words, in the language of the page.
    case text(String)
    /// Text that the plant typed: any script and direction, isolated and escaped by every writer.
    case user(String)
    case strong([Inline])
    case reading(Reading)
    case day(Day)
    case standing(Standing)
    case link([Inline], PagePath, anchor: String? = nil)
    /// A formula, a column name, an id.
    case code(String)
}

/// A number with its unit, as it is shown.
public struct Amount: Sendable, Equatable {
    public var value: Double
    public var unit: KPI.Unit
    public var places: Int
    /// Show `+` when positive: changes and gaps.
    public var isSigned: Bool

    /// - Parameter extraPlaces: Decimals beyond those of the unit: see ``KPI/Unit/extraPlaces(of:against:_:within:)``.
    public init(
        _ value: Double, _ unit: KPI.Unit, places: Int? = nil, extraPlaces: Int = 0,
        isSigned: Bool = false
    ) {
        self.value = value
        self.unit = unit
        self.places = (places ?? unit.places) + extraPlaces
        self.isSigned = isSigned
    }

    /// A target or another bound: with all the decimals that somebody set it with, so that no value beside it
    /// seems to be on its other side.
    public init(bound: Double, _ unit: KPI.Unit) {
        self.init(bound, unit, places: max(unit.places, min(ShortestDecimal(bound).places, 9)))
    }

    /// A KPI's value on a day.
    public init?(_ point: TrendPoint, _ unit: KPI.Unit) {
        guard let value = point.value else { return nil }
        self.init(value, unit, extraPlaces: Int(point.extraPlaces))
    }
}

/// A number together with what kind of number it is.
///
/// Writers switch over the cases, so an inferred number cannot be printed as a measured one.
public enum Reading: Sendable, Equatable {
    /// All inputs observed.
    case measured(Amount)
    /// A number with a mark: estimated, provisional, low reliability, …
    case marked(Amount, ObservationStatus)
    /// Only a bound is known: "> 120 h".
    case beyond(Amount)
    /// No number, and why.
    case absent(ObservationStatus)

    public init(_ measurement: Measurement, unit: KPI.Unit) {
        guard let value = measurement.value else {
            self = .absent(measurement.status)
            return
        }
        let amount = Amount(value, unit, extraPlaces: measurement.extraPlaces)
        switch measurement.status {
        case .normal: self = .measured(amount)
        case .censored: self = .beyond(amount)
        case .breakInSeries, .differentDefinition, .estimated, .forecast, .holiday, .imputed,
            .notRecorded, .cannotExist, .provisional, .suppressed, .specialEvent, .lowReliability,
            .unverified:
            self = .marked(amount, measurement.status)
        }
    }

    /// A KPI's value on a day.
    public init(_ point: TrendPoint, unit: KPI.Unit) {
        var measurement = Measurement(value: point.value, status: point.status)
        measurement.extraPlaces = Int(point.extraPlaces)
        self.init(measurement, unit: unit)
    }

    public var amount: Amount? {
        switch self {
        case .measured(let amount), .marked(let amount, _), .beyond(let amount): amount
        case .absent: nil
        }
    }

    /// The letter shown as a superscript; `nil` for a measured number.
    public var mark: ObservationStatus? {
        switch self {
        case .measured: nil
        case .marked(_, let status), .absent(let status): status
        case .beyond: .censored
        }
    }
}
