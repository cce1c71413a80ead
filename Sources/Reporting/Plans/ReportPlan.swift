public import Measures

/// What a report or a view says, in which order: read from `templates/plans/<name>.toml`.
public struct ReportPlan: Sendable {
    /// The plans there are; each has a file.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// Documents, each a page and a PDF.
        case daily, weekly, monthly
        /// Pages for those who run the plant, for those who own it, and for a screen on the floor.
        case manager, executive, board
    }

    /// The window that its blocks speak of unless they say otherwise.
    public var window: Window
    /// In their order; one without anything to say is left out.
    public var sections: [PlannedSection]
}

/// A section of a plan.
public struct PlannedSection: Sendable {
    public var title: Phrase
    public var blocks: [PlannedBlock]
}

/// One thing that a plan asks for.
public struct PlannedBlock: Sendable {
    /// What can be asked for, by its name in the file.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What is wrong now, the worst first.
        case attention
        /// Which alerts came and went since the last report of an earlier day.
        case changes
        /// What would help most, with the number that says so.
        case recommendations
        /// A card for each of `kpis`.
        case cards
        /// `kpis` and those of `tiers` as a table: now, before, change, target, standing.
        case numbers
        /// The 90 days of each of `kpis`; the title speaks of the window.
        case trends
        /// The last calendar months of `kpis` as a table.
        case months
        /// `kpis` side by side for every member of the dimension `by`.
        case comparison
        /// The best and the worst members of `by` for each of `kpis`.
        case ranking
        /// Each of `kpis` over members of `by` and days.
        case heatMap = "heat-map"
        /// The table of each of `kpis` that is one.
        case rows
        /// Downtime by cause.
        case causes
        case openStops = "open-stops"
        case lateOrders = "late-orders"
        case oldestOrders = "oldest-orders"
        case maintenance
        /// KPIs that rise or fall beyond chance.
        case tendencies
        /// What `kpis` and those of `tiers` will be on the next working day.
        case forecasts
        /// Which inputs were inferred, from what.
        case estimates
        /// How well inferred inputs agree with recorded ones that were hidden.
        case calibration
    }

    public var kind: Kind
    /// In their order, each once.
    public var kpis: [String]
    public var tiers: [Int]
    public var by: Dimension?
    /// The plan's own when `nil`.
    public var window: Window?

    /// Stands among `kpis` for the cards of the tenant's overview.
    static let core = "core"
}
