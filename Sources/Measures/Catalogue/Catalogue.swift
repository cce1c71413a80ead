/// All KPIs, in the order in which they are published.
public enum Catalogue {
    /// The definitions.
    public static let kpis: [KPI] = entries.map(\.kpi)

    static let entries: [CatalogueEntry] =
        equipment + downtime + maintenance + production + quality + labour + delivery + flow
        + planning + finance + productionRuns + energy + dataQuality

    private static let positions = Dictionary(
        uniqueKeysWithValues: entries.enumerated().map { ($1.kpi.id, $0) })

    /// Whether a KPI is a share of counts, so that chance alone scatters it by how much was counted.
    public static func isCountShare(_ id: String) -> Bool { entry(id)?.isCountShare ?? false }

    /// What lies behind a coverage below 1 where no rung of a ladder says it.
    public enum Uncovered: Sendable {
        /// Left out, for want of records.
        case leftOut
        /// Left out, because it has a step that nobody inspected.
        case uninspected
        /// Inferred, and counted.
        case inferred
    }

    /// What a KPI does with what its coverage lacks.
    public static func uncovered(_ id: String) -> Uncovered {
        let traits = entry(id)?.traits ?? []
        if traits.contains(.needsEveryStep) { return .uninspected }
        return traits.contains(.countsInferred) ? .inferred : .leftOut
    }

    static func entry(_ id: String) -> CatalogueEntry? { positions[id].map { entries[$0] } }

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
    static let maintenanceDimensions: [Dimension] = [.line, .machine, .machineGroup]
    static let financeDimensions: [Dimension] = [.line, .machine, .product]
    static let runDimensions: [Dimension] = [.machine, .product]
}
