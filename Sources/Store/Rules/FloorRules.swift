import Plant
import Units

extension ProductionEntry {
    /// The first rule that this entry breaks; such an entry counts nowhere.
    var brokenRule: BrokenRule? {
        if let broken = brokenCount("units", produced) { return broken }
        guard (0...produced).contains(defective) else {
            return BrokenRule("0 ≤ defective ≤ produced", "\(defective) of \(produced)")
        }
        if let broken = brokenCount("scrapped", scrapped) ?? brokenCount("reworked", reworked) {
            return broken
        }
        let parts = (scrapped ?? 0) + (reworked ?? 0)
        guard parts <= defective else {
            return BrokenRule("scrapped + reworked ≤ defective", "\(parts) of \(defective)")
        }
        // A shift that made nothing may have recorded that it ran for no time.
        let least = produced == 0 ? 0 : Double.leastNonzeroMagnitude
        if let runTime, !(runTime.value >= least && runTime.value <= 24) {
            return BrokenRule("0 < run hours ≤ 24", runTime.value)
        }
        if let assigned, !(1...100).contains(assigned) {
            return BrokenRule("1 ≤ assigned ≤ 100", assigned)
        }
        if let present, present < 0 { return BrokenRule("0 ≤ present", present) }
        if let present, let assigned, present > assigned {
            return BrokenRule("present ≤ assigned", "\(present) of \(assigned)")
        }
        if let energy, !(energy >= 0 && energy.isFinite) {
            return BrokenRule("0 ≤ energy", energy)
        }
        return brokenHours("setup hours", setup)
            ?? brokenHours("planned setup hours", plannedSetup)
    }
}

extension Downtime {
    /// The first rule that this stop breaks. The interval is what counts where there is one.
    var brokenRule: BrokenRule? {
        if let broken = brokenInterval(startedAt, endedAt) { return broken }
        var length = minutes
        if let startedAt, let endedAt { length = endedAt - startedAt }
        guard let length, !(length.value >= 1 && length.value.isFinite) else { return nil }
        return BrokenRule("downtime ≥ 1 min", length.value)
    }
}

extension Attendance {
    var brokenRule: BrokenRule? {
        brokenHours("scheduled hours", scheduled) ?? brokenHours("worked hours", worked)
            ?? brokenHours("absence hours", absent) ?? brokenHours("covered hours", covered)
            ?? brokenHours("overtime hours", overtime) ?? brokenHours("job hours", jobHours)
            ?? brokenRange("off-standard minutes", offStandard?.value, 0...1440)
    }
}
