import Inference
import Plant
import Units

extension CubeBuilder {
    /// Work on machines, on the day on which it began; open work runs to the as-of moment.
    mutating func addMaintenance() {
        let zone = plant.client.zone
        for action in plant.maintenance
        where cube.days.contains(action.startedAt.day) && action.startedAt <= asOf.time {
            fact.begin(.maintenance)
            let end = min(action.endedAt.map(zone.instant) ?? asOf.instant, asOf.instant)
            let hours = max(.zero, (end - zone.instant(action.startedAt)).hours).value
            fact.add(.maintenanceActions, 1)
            switch action.kind {
            case .corrective: fact.add(.correctiveTime, hours)
            case .preventive: fact.add(.preventiveTime, hours)
            }
            fact.add(.maintenanceCost, action.cost ?? 0)
            if let life = action.componentLife {
                fact.add(.componentFailures, 1)
                fact.add(.componentLife, life.value)
            }
            add(
                Belonging(line: plant.machines[action.machine].line, machine: action.machine),
                on: action.startedAt.day)
        }
    }

    /// The day of the first replacement of a wearing component, by machine: before it nobody knew that there was
    /// one.
    static func componentsFrom(_ plant: PlantRecords) -> [Day?] {
        var first = [Day?](repeating: nil, count: plant.machines.count)
        for action in plant.maintenance where action.componentLife != nil {
            let day = action.startedAt.day
            first[action.machine.index] = min(first[action.machine.index] ?? day, day)
        }
        return first
    }
}

extension Measuring {
    /// How many actions that began in some days are still open: their hours run on.
    func openMaintenance(begunIn days: ClosedRange<Day>) -> Int {
        plant.maintenance.count { action in
            days.contains(action.startedAt.day) && action.startedAt <= asOf.time
                && action.endedAt.map { $0 > asOf.time } ?? true
        }
    }
}
