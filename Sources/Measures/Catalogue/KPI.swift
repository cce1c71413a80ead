/// A key performance indicator as the catalogue defines it.
public struct KPI: Sendable {
    public enum Unit: Sendable, Hashable {
        case percent, ppm, dpmo, sigma
        case count, units, defectsPerUnit, ratio, index
        case hours, days, minutes, seconds
        case weeks
        case unitsPerHour, unitsPerDay, perHour, perHundredHours, perYear
        case money, moneyPerHour, moneyPerMinute
        case kilowattHoursPerUnit
        case points, percentagePoints, pointsPerMonth
        /// Coefficient of variation, rank correlation, full-time equivalents.
        case variation, correlation, people
        /// The KPI is a table without a unit of its own.
        case vector

        /// Decimals when shown.
        public var places: Int {
            switch self {
            case .percent, .hours, .days, .minutes, .seconds, .weeks, .unitsPerHour, .unitsPerDay,
                .points, .percentagePoints, .people:
                1
            case .ppm, .dpmo, .count, .units, .vector: 0
            case .sigma, .index, .money, .moneyPerHour, .moneyPerMinute, .pointsPerMonth, .perHour,
                .perHundredHours, .perYear, .correlation:
                2
            case .defectsPerUnit, .ratio, .variation, .kilowattHoursPerUnit: 3
            }
        }

        /// Of the difference of two values: percentages differ by points, +8 % would be something else.
        public var ofChange: Unit { self == .percent ? .percentagePoints : self }

        /// As the catalogue and `kpis.json` write it.
        public var symbol: String {
            switch self {
            case .percent: "%"
            case .ppm: "ppm"
            case .dpmo: "–"
            case .sigma: "σ"
            case .count: "n"
            case .units: "u"
            case .defectsPerUnit: "n/u"
            case .ratio: "ratio"
            case .index: "idx"
            case .hours: "h"
            case .days: "d"
            case .minutes: "min"
            case .seconds: "s"
            case .unitsPerHour: "u/h"
            case .weeks: "wk"
            case .unitsPerDay: "u/d"
            // The catalogue names the kind of unit; what people read says of how many hours.
            case .perHour, .perHundredHours: "1/h"
            case .perYear: "1/y"
            case .money: "¤"
            case .moneyPerHour: "¤/h"
            case .moneyPerMinute: "¤/min"
            case .kilowattHoursPerUnit: "kWh/u"
            case .points: "pts"
            case .percentagePoints: "pp"
            case .pointsPerMonth: "pp/mo"
            case .variation: "CV"
            case .correlation: "ρ"
            case .people: "FTE"
            case .vector: "–"
            }
        }
    }

    public var id: String
    /// What the plant calls a KPI of its own. Those of the catalogue have their names and definitions in the message files,
    /// a text for each language.
    public var ownName: String?
    /// Letter and name of the catalogue's group: `A Equipment`.
    public var group: String
    /// 1 real time, 2 shift, 3 report.
    public var tier: Int
    public var unit: Unit
    public var scale: Double
    public var direction: Direction
    public var dimensions: [Dimension]
    /// The formula in symbols, as a person reads it: `Σ(PRI·GQ) / ΣPBT`.
    public var formula: String
    /// Clause of the standard, or `house definition`.
    public var source: String
    /// What it reads, as tables and columns.
    public var inputs: [String]
    /// ``formula`` with its elements apart, for links into the glossary.
    public var formulaParts: [FormulaPart]
    /// The elements of its formula, which the glossary explains; empty where no element is summed.
    public var elements: [Element]
    /// Without a value while this is 0; `nil` where no quotient is printed.
    public var denominator: [FormulaPart]?
    /// The default target and bounds, where a published benchmark exists.
    public var benchmark: Benchmark?

    public init(
        id: String, ownName: String? = nil, group: String, tier: Int, unit: Unit, scale: Double,
        direction: Direction, dimensions: [Dimension], formula: String,
        formulaParts: [FormulaPart]? = nil, denominator: [FormulaPart]? = nil, source: String,
        inputs: [String], elements: [Element] = [], benchmark: Benchmark? = nil
    ) {
        self.id = id
        self.ownName = ownName
        self.group = group
        self.tier = tier
        self.unit = unit
        self.scale = scale
        self.direction = direction
        self.dimensions = dimensions
        self.formula = formula
        self.source = source
        self.inputs = inputs
        self.elements = elements
        self.formulaParts = formulaParts ?? [.text(formula)]
        self.denominator = denominator
        self.benchmark = benchmark
    }

    /// No standard fixes it: its page prints what was decided.
    public var isHouseDefinition: Bool { source == "house definition" }

    /// A published benchmark: target, warning, critical.
    public struct Benchmark: Sendable, Equatable {
        public var target: Double
        public var warning: Double
        public var critical: Double

        public init(_ target: Double, _ warning: Double, _ critical: Double) {
            self.target = target
            self.warning = warning
            self.critical = critical
        }
    }
}
