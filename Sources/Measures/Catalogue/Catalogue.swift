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

    /// Whether it leaves out what has a step that nobody inspected.
    public static func needsEveryStep(_ id: String) -> Bool {
        entry(id)?.traits.contains(.needsEveryStep) ?? false
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
