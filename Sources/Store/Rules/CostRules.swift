import Plant
import Units

extension MaintenanceAction {
    var brokenRule: BrokenRule? {
        brokenInterval(startedAt, endedAt) ?? brokenAmount("cost", cost)
            ?? brokenAmount("component life hours", componentLife?.value)
    }
}

extension CostEntry {
    /// A correction of an earlier entry is negative.
    var brokenRule: BrokenRule? { brokenNumber("amount", amount) }
}

extension Training {
    var brokenRule: BrokenRule? { brokenAmount("hours", hours?.value) }
}
