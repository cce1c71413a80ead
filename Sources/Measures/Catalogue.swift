import Plant

/// A KPI with the way it is computed.
struct CatalogueEntry {
    /// Which records it needs: decides whether a missing value is a holiday, a gap or an impossibility.
    enum Records {
        case production, scrap, downtime, inspections, attendance, orders
    }

    enum Computation {
        /// scale × numerator / denominator.
        case ratio(Formula, Formula)
        /// scale × a sum; no denominator.
        case total(Formula)
        /// Φ⁻¹(1 − numerator / denominator) + 1.5.
        case sigma(Formula, Formula)
        case rolledYield, endOfLineYield
        case wipAge, orderStatus, downtimeCauses

        /// A function of the sums of one row of the cube.
        var isSum: Bool {
            switch self {
            case .ratio, .total, .sigma: true
            case .rolledYield, .endOfLineYield, .wipAge, .orderStatus, .downtimeCauses: false
            }
        }
    }

    var kpi: KPI
    var computation: Computation
    var records: Records
    /// What coverage and confidence weigh by; `nil` where every input is recorded by nature.
    var basis: Basis?
    /// A share of counts, whose interval is Wilson's.
    var isCountShare: Bool
    /// What numerator and denominator are told in: times are hours for equipment, minutes for downtime
    /// and labour, whose elements are hours.
    var partScale = 1.0
}

/// All KPIs, in the order in which they are published.
public enum Catalogue {
    /// The definitions.
    public static let kpis: [KPI] = entries.map(\.kpi)

    static let entries: [CatalogueEntry] =
        equipment + downtime + production + quality + labour + delivery + flow + dataQuality

    static let equipmentDimensions: [Dimension] = [
        .shift, .line, .machine, .machineGroup, .product, .style, .weekday, .hour,
    ]
    static let downtimeDimensions: [Dimension] = [
        .shift, .line, .machine, .machineGroup, .weekday, .hour,
    ]
    static let productionDimensions: [Dimension] = [
        .shift, .line, .machine, .machineGroup, .product, .style, .operator, .customer, .weekday,
    ]
    static let qualityDimensions: [Dimension] = [
        .shift, .line, .machine, .machineGroup, .product, .style, .operator, .skillLevel,
        .customer, .weekday,
    ]
    static let labourDimensions: [Dimension] = [.shift, .line, .operator, .skillLevel, .weekday]
    static let deliveryDimensions: [Dimension] = [.line, .product, .style, .customer]
    static let flowDimensions: [Dimension] = [.line, .machine, .product, .customer]
}

/// scale × N / D with the formula printed from what is evaluated.
func ratio(
    _ id: String, _ name: String, group: String, tier: Int, _ numerator: Formula,
    per denominator: Formula,
    unit: KPI.Unit = .percent, scale: Double = 100, _ direction: Direction,
    _ dimensions: [Dimension],
    source: String, inputs: [String], _ definition: String, benchmark: KPI.Benchmark? = nil,
    records: CatalogueEntry.Records, basis: Basis? = nil, isCountShare: Bool = false,
    partScale: Double = 1
) -> CatalogueEntry {
    CatalogueEntry(
        kpi: KPI(
            id: id, name: name, group: group, tier: tier, unit: unit, scale: scale,
            direction: direction, dimensions: dimensions,
            formula: (numerator / denominator).description, source: source, inputs: inputs,
            definition: definition, benchmark: benchmark),
        computation: .ratio(numerator, denominator), records: records, basis: basis,
        isCountShare: isCountShare, partScale: partScale)
}
