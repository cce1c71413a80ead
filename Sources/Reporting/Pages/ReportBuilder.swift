public import Inference
public import Measures
public import Plant
import Units

extension Report {
    /// Says what was measured: every page and every document of one tenant. `plans` say what is in reports
    /// and views, `pageNames` makes a file name for each of the ids of one kind; `earlier` are the alerts of
    /// the last report of an earlier day, where one is known.
    public init(
        of plant: PlantRecords, _ inputs: InferredInputs, _ measurements: Measurements,
        earlier: EarlierAlerts? = nil, words: Words, plans: ReportPlans, version: String,
        pageNames: ([String]) -> [String: String]
    ) {
        let identity = Identity(
            clientID: plant.client.id, clientName: plant.client.name, asOf: measurements.asOf,
            timezone: plant.client.zone.identifier, currency: plant.client.currency,
            accent: plant.settings.accent, paper: plant.settings.paper, version: version)
        var telling = Telling(
            plant: plant, inputs: inputs, measurements: measurements, words: words,
            identity: identity, pageNames: pageNames)
        telling.alertChanges = earlier.map { AlertChanges(measurements.alerts, since: $0) }
        telling.alertLines = telling.lines(of: measurements.alerts)
        let reports = telling.reports(plans)
        self.init(
            identity: identity, words: words, records: plant, inferred: inputs,
            measurements: measurements, alerts: telling.alertLines,
            alertChanges: telling.alertChanges,
            pages: [telling.overview, telling.alertsPage] + telling.viewPages(plans)
                + telling.areas + telling.entityPages + [telling.kpiIndex]
                + telling.kpiPages + [telling.dataQuality, telling.definitions]
                + reports.pages,
            documents: reports.documents)
    }
}

/// The alerts of one tenant in words, without the pages that a report has beside them.
public func alertLines(
    of plant: PlantRecords, _ inputs: InferredInputs, _ measurements: Measurements, words: Words,
    pageNames: ([String]) -> [String: String]
) -> [AlertLine] {
    let telling = Telling(
        plant: plant, inputs: inputs, measurements: measurements, words: words,
        identity: Identity(
            clientID: plant.client.id, clientName: plant.client.name, asOf: measurements.asOf,
            timezone: plant.client.zone.identifier, currency: plant.client.currency, accent: nil,
            paper: plant.settings.paper, version: ""),
        pageNames: pageNames)
    return telling.lines(of: measurements.alerts)
}

/// What pages and documents are told from, and the ways of telling that they share.
struct Telling {
    let plant: PlantRecords
    let inputs: InferredInputs
    let measurements: Measurements
    let words: Words
    let identity: Identity
    /// A file name for each member's id, which may hold anything, by dimension: no two alike.
    let pageNames: [Dimension: [String: String]]
    /// Members that anything was measured of, by dimension: those that have a page.
    let entityIDs: [Dimension: Set<String>]
    /// What came and went since the last report of an earlier day; `nil` where none is known.
    var alertChanges: AlertChanges?
    /// The alerts of ``measurements`` in words.
    var alertLines: [AlertLine] = []
    /// Costs over units, hours or minutes by dimensions whose members hold only a part of the costs: their numbers
    /// would be fractions beside whole ones.
    private let partialCosts: Set<PartialCost>
    /// Inputs of the last 90 days by the rung that they came from: asked by several pages and reports.
    let rungCounts: [RungCounts]

    init(
        plant: PlantRecords, inputs: InferredInputs, measurements: Measurements, words: Words,
        identity: Identity, pageNames: ([String]) -> [String: String]
    ) {
        self.plant = plant
        self.inputs = inputs
        self.measurements = measurements
        self.words = words
        self.identity = identity
        self.pageNames = Dictionary(
            uniqueKeysWithValues: EntityKind.allCases.map { kind in
                (kind.dimension, pageNames(kind.ids(in: plant)))
            })
        var ids: [Dimension: Set<String>] = [:]
        for result in measurements.kpis {
            for slice in result.slices where EntityKind(slice.dimension) != nil {
                ids[slice.dimension, default: []].insert(slice.member)
            }
        }
        entityIDs = ids
        partialCosts = PartialCost.all(in: measurements)
        rungCounts = RungCounts.all(of: plant, inputs, asOf: measurements.asOf)
    }

    /// Whether members of `dimension` are told apart by this KPI.
    func tells(_ kpi: KPI, by dimension: Dimension) -> Bool {
        !partialCosts.contains(PartialCost(kpi: kpi.id, dimension: dimension))
    }

    /// The window that pages speak of unless they say otherwise.
    static let window = Window.rolling30
}
