import Inference
import Measures
import Plant
import Store
import Units

/// One client, read, inferred and measured: what rendering and checking begin with.
struct MeasuredClient {
    var plant: PlantRecords
    var inputs: InferredInputs
    var measurements: Measurements

    init(
        _ client: PlantClient, as moment: ReportMoment, from database: PlantDatabase,
        with setting: RenderSetting, _ stopwatch: Stopwatch
    ) throws {
        var plant = try stopwatch.time(.read) {
            try database.records(of: client.id, from: moment.day - RenderSetting.memoryDays)
        }
        for (key, value) in (setting.settings[client.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
            do {
                try plant.settings.apply(key: key, value: value)
            } catch {
                throw StoreError.setting(client: client.id, error)
            }
        }
        plant.client.adopt(plant.settings)
        let asOf =
            moment.time.map { AsOf($0, on: moment.day, for: plant) }
            ?? AsOf(endOf: moment.day, for: plant)
        plant.discardFacts(after: asOf)
        stopwatch.count(.rows, plant.entries.count)

        let inputs = stopwatch.time(.infer) { [plant] in InferredInputs(of: plant, asOf: asOf) }
        measurements = stopwatch.time(.measure) { [plant] in
            Measurements(
                of: plant, inputs, asOf: asOf,
                own: setting.ownKPIs.filter { kpi in
                    kpi.definition.clients.contains { Glob(pattern: $0).matches(client.id) }
                })
        }
        self.plant = plant
        self.inputs = inputs
    }
}
