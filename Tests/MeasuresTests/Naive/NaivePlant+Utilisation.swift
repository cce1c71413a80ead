import Measures
import Plant
import Units

// Ratios of time and of what entries recorded, straight from the catalogue's formulas.
extension NaivePlant {
    /// Hours of the cells and entries of a filter, as the vocabulary names them.
    private struct Hours {
        var busy = 0.0
        var operation = 0.0
        var planned = 0.0
        var unplanned = 0.0
        var running = 0.0
        var setup = 0.0
        var ideal = 0.0
        var idealGood = 0.0
        /// Units that rated resources could have made, and did make.
        var capacity = 0.0
        var unitsOnRated = 0.0
    }

    private func hours(_ days: ClosedRange<Day>, _ filter: Filter) -> Hours {
        var hours = Hours()
        for cell in cells where days.contains(cell.key.day) {
            let part = part(filter, of: cell) / 60
            hours.busy += part * cell.busyTime
            hours.operation += part * cell.operationTime
            hours.planned += part * cell.plannedStop
            hours.unplanned += part * cell.unplannedStop
            hours.capacity += part * cell.busyTime * (rating(cell.key.resource) ?? 0)
        }
        for (entry, inputs) in entries(days, filter) {
            let seconds = inputs.idealCycle.value
            hours.running += inputs.runTime.value
            hours.setup += entry.setup?.value ?? 0
            hours.ideal += seconds * Double(entry.produced) / 3600
            hours.idealGood += seconds * Double(entry.good) / 3600
            if rating(resource(of: entry)) != nil { hours.unitsOnRated += Double(entry.produced) }
        }
        return hours
    }

    /// Units per hour.
    private func rating(_ resource: Resource) -> Double? {
        switch resource {
        case .machine(let machine): records.machines[machine].ratedUnitsPerHour
        case .line(let line): records.lines[line].standardUnitsPerHour
        case .plant: nil
        }
    }

    func operatingHours(_ days: ClosedRange<Day>, _ filter: Filter) -> Double {
        let hours = hours(days, filter)
        return hours.running + hours.setup
    }

    func utilisation(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        let h = hours(days, filter)
        let processing = h.running + h.setup
        let keepsSetup = entryPositions.contains { records.entries[$0].setup != nil }
        switch kpi {
        case "EQ-NEE":
            // P × Q is the ideal time of good units over the run time, also where nothing was made.
            guard keepsSetup, h.running > 0 else { return .none }
            return Self.value(
                processing * h.idealGood / h.running, per: h.busy, scale: 100)
        case "EQ-UTIL-S": return Self.ratio(processing + h.unplanned, h.busy, scale: 100)
        case "EQ-UTIL-A": return Self.ratio(h.running, h.operation, scale: 100)
        case "EQ-UEFF": return Self.ratio(h.running, processing + h.unplanned, scale: 100)
        case "EQ-TEFF": return Self.ratio(h.running, h.running + h.unplanned, scale: 100)
        case "EQ-SETUPR": return keepsSetup ? Self.ratio(h.setup, processing, scale: 100) : .none
        case "EQ-LOADR": return Self.ratio(h.unitsOnRated, h.capacity, scale: 100)
        case "DT-UNPL":
            return Self.ratio(h.unplanned * 60, (h.unplanned + h.planned) * 60, scale: 100)
        case "EQ-LOADING", "EQ-TEEP":
            guard let calendar = calendarHours(days, filter) else { return .open }
            // Without a record nobody knows that nothing was made.
            guard cells.contains(where: { days.contains($0.key.day) && part(filter, of: $0) > 0 })
            else { return .none }
            return Self.ratio(
                kpi == "EQ-TEEP" ? h.idealGood : h.busy, calendar, scale: 100)
        default: return .none
        }
    }

    /// 24 hours for every resource with production and day on which it had a cell within the 90 days up to
    /// it. Shifts and products do not divide the calendar: all of it stands below theirs.
    ///
    /// `nil` for a line when a machine of no line worked for several: whose its calendar is, is not said.
    private func calendarHours(_ days: ClosedRange<Day>, _ filter: Filter) -> Double? {
        var hours = 0.0
        for resource in Set(cells.map(\.key.resource)) {
            let own = cells.filter { $0.key.resource == resource }
            guard own.contains(where: { !$0.entries.isEmpty }) else { continue }
            if case .line = filter, Set(own.map { line(of: $0.key) }).count > 1 { return nil }
            let isIncluded =
                switch filter {
                case .line, .machine, .machineGroup: part(filter, of: own[0]) > 0
                case .everything, .shift, .product, .style, .employee, .skill, .customer,
                    .weekday:
                    true
                }
            guard isIncluded else { continue }
            for day in days.days {
                if case .weekday(let weekday) = filter, day.weekday != weekday { continue }
                if own.contains(where: { $0.key.day <= day && $0.key.day > day - 90 }) {
                    hours += 24
                }
            }
        }
        return hours
    }

    func entryRatios(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var units = 0.0
        var good = 0.0
        var running = 0.0
        var labour = 0.0
        var reworked = (units: 0.0, of: 0.0)
        var energy = (kilowattHours: 0.0, units: 0.0)
        var setup = (planned: 0.0, actual: 0.0)
        var scrap = (actual: 0.0, planned: 0.0)
        for (entry, inputs) in entries(days, filter) {
            let made = Double(entry.produced)
            units += made
            good += Double(entry.good)
            running += inputs.runTime.value
            labour += inputs.headcount.value * inputs.operationTime.value * inputs.share / 60
            if let rework = entry.reworked {
                reworked.units += Double(rework)
                reworked.of += made
            }
            if let drawn = entry.energy {
                energy.kilowattHours += drawn
                energy.units += made
            }
            if let planned = entry.plannedSetup, let actual = entry.setup {
                setup.planned += planned.value
                setup.actual += actual.value
            }
            let percent = records.product(of: entry).flatMap {
                records.products[$0].plannedScrapPercent
            }
            if let scrapped = entry.scrapped, let percent {
                scrap.actual += Double(scrapped)
                scrap.planned += made * percent / 100
            }
        }
        switch kpi {
        case "PR-CT": return Self.value(running * 3600, per: units)
        case "PR-CHGEFF": return Self.value(setup.planned, per: setup.actual, scale: 100)
        case "QL-REWORK": return Self.ratio(reworked.units, reworked.of, scale: 100)
        case "QL-A2P": return Self.value(scrap.actual, per: scrap.planned, scale: 100)
        case "EN-CEC": return Self.ratio(energy.kilowattHours, energy.units, scale: 1)
        case "LB-UPLH": return Self.value(good, per: labour)
        default: return .none
        }
    }
}
