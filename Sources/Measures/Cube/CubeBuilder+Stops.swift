import Inference
import Plant
import Units

extension CubeBuilder {
    mutating func addStops() {
        for (index, stop) in plant.downtimes.enumerated()
        where cube.days.contains(stop.day) && stop.hasBegun(by: asOf.time) {
            fact.begin(.stop)
            let isTimed = stop.startedAt != nil || stop.minutes != nil
            fact.add(.stops, 1)
            if !stop.isPlanned { fact.add(.unplannedStops, 1) }
            fact.add(.timedStops, weight: 1, isObserved: isTimed, confidence: 1)
            if stop.isFailure {
                fact.add(.failures, 1)
                if let restored = stop.timeToRestoration(plant.client.zone, by: asOf.time) {
                    fact.add(.closedFailures, 1)
                    fact.add(.repairTime, restored.value)
                }
            }
            add(plant.belonging(of: stop), on: stop.day)
            if let hour = floor.hours.hour(ofStop: index) {
                add(to: members.hour(hour), on: stop.day, share: 1)
            } else if let hour = floor.hours.clockHour(ofStop: index) {
                add(to: members.clockHour(hour), on: stop.day, share: 1)
            }
        }
    }
}

extension Downtime {
    /// Real time from the failure to its end, else the minutes that were recorded; `nil` while it is open
    /// at `time`, and when nobody said how long it took.
    func timeToRestoration(_ zone: Zone, by time: LocalTime) -> Hours? {
        guard let startedAt else { return minutes?.hours }
        guard let endedAt, endedAt <= time else { return nil }
        return max(.zero, (zone.instant(endedAt) - zone.instant(startedAt)).hours)
    }
}
