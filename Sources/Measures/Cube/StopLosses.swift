import Inference
import Plant
import Units

/// What the unplanned stops took of each cell: breakdowns, minor stops, and the rest.
struct StopLosses {
    enum Kind {
        /// An equipment failure longer than a minor stop.
        case breakdown
        /// A stop of any reason up to the tenant's bound.
        case minor
        case other
    }

    /// Minutes.
    struct Lost {
        var breakdown = 0.0
        var minor = 0.0

        mutating func add(_ minutes: Double, _ kind: Kind) {
            switch kind {
            case .breakdown: breakdown += minutes
            case .minor: minor += minutes
            case .other: break
            }
        }
    }

    /// By downtime row.
    let kinds: [Kind]
    /// By cell.
    private(set) var ofCells: [Lost]

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) {
        let kinds = plant.downtimes.map { stop -> Kind in
            // The row decides, not the piece of it that lies in a cell: a long stop cut at a shift's end
            // leaves no minor one.
            if let length = stop.length(until: asOf.time),
                length <= plant.settings.minorStopMinutes
            {
                return .minor
            }
            return stop.reason == Downtime.equipmentFailure ? .breakdown : .other
        }
        ofCells = [Lost](repeating: Lost(), count: inputs.cells.count)
        for stop in inputs.stops where !stop.isPlanned {
            ofCells[stop.cell].add(stop.minutes.value, kinds[stop.downtime])
        }
        self.kinds = kinds
    }
}

extension Downtime {
    static let equipmentFailure = "EQUIPMENT_FAILURE"

    /// FE: an unplanned stop for an equipment failure.
    var isFailure: Bool { !isPlanned && reason == Self.equipmentFailure }

    /// Wall minutes, an open stop's up to `time`; `nil` when neither interval nor minutes were recorded.
    func length(until time: LocalTime) -> Minutes? {
        guard let startedAt else { return minutes }
        return max(.zero, min(endedAt ?? time, time) - startedAt)
    }

    /// It had begun by `time`; a stop without clock times has.
    func hasBegun(by time: LocalTime) -> Bool { startedAt.map { $0 <= time } ?? true }
}
