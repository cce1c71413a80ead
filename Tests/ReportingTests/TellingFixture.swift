import HTMLOutput
import Inference
import Measures
import Plant
import TestSupport
import Units

@testable import Reporting

extension Telling {
    /// Everything there is to tell, in English, of a plant at the end of a day.
    init(of plant: PlantFixture, on day: String) throws {
        let asOf = plant.asOf(day)
        let inputs = InferredInputs(of: plant.records, asOf: asOf)
        let file = Theme().file("templates/messages/en.toml") ?? []
        self.init(
            plant: plant.records, inputs: inputs,
            measurements: Measurements(of: plant.records, inputs, asOf: asOf),
            words: try Words(toml: String(decoding: file, as: UTF8.self), name: "en.toml"),
            identity: Identity(
                clientID: "TEST", clientName: "Test", asOf: asOf, timezone: "UTC",
                currency: "EUR", accent: nil, paper: .a4, version: "1"),
            pageNames: named { $0.lowercased() })
    }
}

/// Page names made of each id alone.
func named(_ name: @escaping (String) -> String) -> ([String]) -> [String: String] {
    { ids in Dictionary(ids.map { ($0, name($0)) }) { first, _ in first } }
}

let asTheyAre: @Sendable ([String]) -> [String: String] = { named { $0 }($0) }
