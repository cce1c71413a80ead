/// A KPI with the way it is computed. A class, as entries are handed around with every measurement and a copy
/// would count every text of the KPI.
final class CatalogueEntry: Sendable {
    enum Computation: Sendable {
        /// scale × numerator / denominator.
        case ratio(Formula, Formula)
        /// A sum; no denominator.
        case total(Formula)
        /// Anything else. Made once per tenant, on first use.
        case study(@Sendable (Measuring) -> any Study)
    }

    let kpi: KPI
    let traits: KPITraits
    let computation: Computation
    let records: Records
    /// What coverage and confidence weigh by; `nil` where every input is recorded by nature.
    let basis: Basis?
    /// A share of counts, whose interval is Wilson's; also a ``KPITraits/share``.
    let isCountShare: Bool
    /// What numerator and denominator are told in: times are hours for equipment, minutes for downtime
    /// and labour, whose elements are hours.
    let partScale: Double
    /// A value for each of the last 90 days, and for heat maps; slopes over months have none.
    let hasDailyValues: Bool
    /// What it says of a day changes with the days after it, so that what it is compared with is told as it
    /// was told then.
    let standsByMoment: Bool
    /// A sum that must not be 0: without a booking a cost is unknown, not nothing.
    let presence: Element?
    /// Figures told beside the headline of a formula; a study has rows of its own.
    let beside: (@Sendable (Scope, Sums, Measuring) -> [TableRow])?

    init(
        kpi: KPI, computation: Computation, traits: KPITraits = [], records: Records, basis: Basis?,
        isCountShare: Bool = false, partScale: Double = 1, hasDailyValues: Bool = true,
        standsByMoment: Bool = false, presence: Element? = nil,
        beside: (@Sendable (Scope, Sums, Measuring) -> [TableRow])? = nil
    ) {
        self.kpi = kpi
        self.traits = isCountShare ? traits.union(.share) : traits
        self.computation = computation
        self.records = records
        self.basis = basis
        self.isCountShare = isCountShare
        self.partScale = partScale
        self.hasDailyValues = hasDailyValues
        self.standsByMoment =
            standsByMoment || records.standsByMoment
            || kpi.elements.contains { FactKind.ofTheMoment.contains($0.kind) }
        self.presence = presence
        self.beside = beside
    }
}

/// scale × N / D with the formula printed from what is evaluated.
func ratio(
    _ id: String, group: String, tier: Int, _ numerator: Formula,
    per denominator: Formula,
    unit: KPI.Unit = .percent, scale: Double = 100, _ direction: Direction,
    _ dimensions: [Dimension],
    source: String, inputs: [String], benchmark: KPI.Benchmark? = nil,
    traits: KPITraits = [], records: Records, basis: Basis? = nil, isCountShare: Bool = false,
    partScale: Double = 1, presence: Element? = nil,
    beside: (@Sendable (Scope, Sums, Measuring) -> [TableRow])? = nil
) -> CatalogueEntry {
    let quotient = numerator / denominator
    return CatalogueEntry(
        kpi: KPI(
            id: id, group: group, tier: tier, unit: unit, scale: scale,
            direction: direction, dimensions: dimensions,
            formula: quotient.description, formulaParts: quotient.parts,
            denominator: denominator.parts, source: source, inputs: inputs,
            elements: quotient.elements, benchmark: benchmark),
        computation: .ratio(numerator, denominator), traits: traits,
        records: records, basis: basis,
        isCountShare: isCountShare, partScale: partScale, presence: presence, beside: beside)
}

/// factor × a sum, with the formula printed from what is evaluated.
func total(
    _ id: String, group: String, tier: Int, _ sum: Formula, unit: KPI.Unit,
    factor: Double = 1, _ direction: Direction, _ dimensions: [Dimension], source: String,
    inputs: [String], records: Records, basis: Basis? = nil
) -> CatalogueEntry {
    // The factor turns hours into minutes: it belongs to the sum, which stands for itself.
    let formula = factor == 1 ? sum : .constant(factor) * sum
    return CatalogueEntry(
        kpi: KPI(
            id: id, group: group, tier: tier, unit: unit, scale: 1,
            direction: direction, dimensions: dimensions, formula: formula.description,
            formulaParts: formula.parts, source: source, inputs: inputs, elements: sum.elements),
        computation: .total(formula), records: records,
        basis: basis)
}

/// A KPI that is no quotient of sums; `formula` says in symbols what the study does.
func study(
    _ id: String, group: String, tier: Int, formula: String,
    elements: [Element] = [], unit: KPI.Unit, scale: Double = 1, _ direction: Direction,
    _ dimensions: [Dimension], source: String, inputs: [String],
    benchmark: KPI.Benchmark? = nil, traits: KPITraits = [], records: Records,
    basis: Basis? = nil, isCountShare: Bool = false, hasDailyValues: Bool = true,
    standsByMoment: Bool = false,
    _ make: @escaping @Sendable (Measuring) -> any Study
) -> CatalogueEntry {
    CatalogueEntry(
        kpi: KPI(
            id: id, group: group, tier: tier, unit: unit, scale: scale,
            direction: direction, dimensions: dimensions, formula: formula, source: source,
            inputs: inputs, elements: elements, benchmark: benchmark),
        computation: .study(make), traits: traits, records: records, basis: basis,
        isCountShare: isCountShare,
        hasDailyValues: hasDailyValues, standsByMoment: standsByMoment)
}
