public import Inference
public import Measures
public import Plant
import Units

extension Report {
    /// Says what was measured: every page and every document of one tenant.
    public init(
        of plant: PlantRecords, _ inputs: InferredInputs, _ measurements: Measurements,
        words: Words, version: String
    ) {
        let identity = Identity(
            clientID: plant.client.id, clientName: plant.client.name, asOf: measurements.asOf,
            timezone: plant.client.zone.identifier, currency: plant.client.currency,
            accent: plant.settings.accent, paper: plant.settings.paper, version: version)
        let telling = Telling(
            plant: plant, inputs: inputs, measurements: measurements, words: words,
            identity: identity)
        self.init(
            identity: identity, words: words, records: plant, inferred: inputs,
            measurements: measurements,
            pages: [
                telling.overview, telling.production, telling.quality, telling.downtime,
                telling.people, telling.delivery, telling.kpiIndex,
            ] + telling.kpiPages + [telling.dataQuality, telling.definitions],
            documents: [telling.dailyReport])
    }
}

/// What pages and documents are told from, and the ways of telling that they share.
struct Telling {
    let plant: PlantRecords
    let inputs: InferredInputs
    let measurements: Measurements
    let words: Words
    let identity: Identity

    /// The window that pages speak of unless they say otherwise.
    static let window = Window.rolling30
}
