import Units

/// Draws the stops of a shift.
struct StopChance {
    private let site: Site
    private let happenings: Happenings
    /// Breakdowns that go past the end of a shift are cut there, and leave time for every entry asked for.
    private let keepsTimeForEntries: Bool

    init(_ site: Site, _ happenings: Happenings, keepsTimeForEntries: Bool) {
        self.site = site
        self.happenings = happenings
        self.keepsTimeForEntries = keepsTimeForEntries
    }

    /// What stops a whole line of machines: its feeding, or the power.
    func ofLine(_ slot: Slot, _ chance: inout SeededGenerator) -> [Stop] {
        var stops: [Stop] = []
        if chance.chance(0.008) {
            let note = chance.pick(site.recipe.talk.power)
            stops.append(stop(.powerOutage, mean: 35, slot, note: note, &chance))
        }
        if chance.chance(0.02) {
            stops.append(stop(.materialShortage, mean: 22, slot, note: shortage(&chance), &chance))
        }
        return stops
    }

    /// What stops one resource. `mayCarryOver` when it is worked again right after `slot`.
    func of(
        _ resource: Int, _ slot: Slot, mayCarryOver: Bool, _ chance: inout SeededGenerator
    ) -> [Stop] {
        var stops: [Stop] = []
        if let service = service(resource, slot, &chance) {
            // Nothing else can stop a machine that stands in pieces all shift.
            if service.end - service.start >= slot.length { return [service] }
            stops.append(service)
        }
        stops += breakdowns(resource, slot, mayCarryOver: mayCarryOver, &chance)
        let talk = site.recipe.talk
        let isBurst = happenings.isBurst(line: site.resources[resource].line, on: slot.day)
        if chance.chance(0.04) {
            stops.append(stop(.materialShortage, mean: 24, slot, note: shortage(&chance), &chance))
        }
        if chance.chance(slot.role == .night ? 0.04 : 0.02) {
            let note = chance.pick(talk.operators)
            stops.append(stop(.operatorUnavailable, mean: 16, slot, note: note, &chance))
        }
        if chance.chance(isBurst ? 0.12 : 0.014) {
            let note = chance.pick(talk.quality)
            stops.append(stop(.qualityHold, mean: 30, slot, note: note, &chance))
        }
        if chance.chance(0.02) {
            stops.append(stop(.other, mean: 11, slot, note: chance.pick(talk.others), &chance))
        }
        return keepsTimeForEntries ? shortened(stops, slot) : stops
    }

    /// The weekly service in the first shift, each resource on a weekday of its own; the whole shift on
    /// the day of an overhaul.
    private func service(
        _ resource: Int, _ slot: Slot, _ chance: inout SeededGenerator
    ) -> Stop? {
        guard slot.role == .first else { return nil }
        let talk = site.recipe.talk
        if resource == happenings.wear.resource, slot.day == happenings.wear.overhaul,
            !keepsTimeForEntries
        {
            return Stop(
                reason: .maintenance, start: 0, end: slot.length, note: talk.overhaul,
                isPlanned: true)
        }
        let workdays = (1...7).filter { !site.recipe.place.daysOff.contains($0) }
        guard slot.day.weekday == workdays[resource % workdays.count], chance.chance(0.85) else {
            return nil
        }
        let start = chance.within(5...40)
        return Stop(
            reason: .maintenance, start: start, end: start + 5 * chance.within(5...10),
            note: chance.pick(talk.maintenance), isPlanned: true)
    }

    private func breakdowns(
        _ resource: Int, _ slot: Slot, mayCarryOver: Bool, _ chance: inout SeededGenerator
    ) -> [Stop] {
        let temperament = site.recipe.temperament
        let wear = happenings.wear(of: resource, on: slot.day)
        let rate = temperament.failuresPerShift * (1 + 2.2 * wear) * Double(slot.length) / 480
        var stops: [Stop] = []
        for _ in 0..<min(2, chance.count(mean: rate)) {
            var failure = stop(
                .equipmentFailure, mean: temperament.repairMinutes * (1 + wear), slot, note: nil,
                &chance)
            failure.cause = chance.pick(site.department(of: resource).failures)
            let latest = slot.length + (mayCarryOver ? 150 : 0)
            // The long ones are rarely over when the shift is.
            if mayCarryOver, chance.chance(0.08) { failure.end += 120 }
            failure.end = min(failure.end, latest)
            stops.append(failure)
            // While the fitter is there, something else is often missing, and for longer.
            if chance.chance(0.15), !failure.isDurationOnly, failure.end < slot.length {
                stops.append(
                    Stop(
                        reason: .materialShortage, start: (failure.start + failure.end) / 2,
                        end: min(slot.length, failure.end + chance.within(4...20)),
                        note: shortage(&chance)))
            }
        }
        return stops
    }

    private func shortage(_ chance: inout SeededGenerator) -> String {
        site.recipe.talk.waitingFor + chance.pick(site.trade.materials).name
    }

    private func stop(
        _ reason: StopReason, mean: Double, _ slot: Slot, note: String?,
        _ chance: inout SeededGenerator
    ) -> Stop {
        let start = chance.within(0...(slot.length - 20))
        let length = max(3, Int(chance.skewed(mean: mean)))
        var stop = Stop(
            reason: reason, start: start, end: min(start + length, slot.length), note: note)
        stop.isDurationOnly = chance.chance(0.12)
        return stop
    }

    /// The stops that leave two thirds of the shift, in their order; the others did not happen.
    private func shortened(_ stops: [Stop], _ slot: Slot) -> [Stop] {
        var rest = slot.minutes / 3
        return stops.compactMap { stop in
            var stop = stop
            stop.end = min(stop.end, slot.length, stop.start + rest)
            guard stop.end - stop.start >= 3 else { return nil }
            rest -= stop.end - stop.start
            return stop
        }
    }
}
