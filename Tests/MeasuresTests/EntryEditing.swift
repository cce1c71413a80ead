import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

extension PlantFixture {
    /// Changes the entry added last.
    mutating func lastEntry(_ change: (inout ProductionEntry) -> Void) {
        guard let last = records.entries.indices.last else { return }
        change(&records.entries[last])
    }

    func measure(at time: String, on day: String) -> Measurements {
        let asOf = AsOf(Self.time(time), on: Self.day(day), for: records)
        return Measurements(of: records, InferredInputs(of: records, asOf: asOf), asOf: asOf)
    }
}

extension Measurements {
    /// The value of a slice; `nil` without the slice.
    func member(_ id: String, _ dimension: Dimension, _ member: String, _ window: Window = .day)
        -> Measurement?
    {
        self[id]?.slices.first { $0.dimension == dimension && $0.member == member }?
            .windows[window]
    }

    func tableRow(_ id: String, _ key: String, _ window: Window = .day) -> TableRow? {
        self[id]?.rows[window]?.first { $0.key.text == key }
    }
}
