import Measures
import Plant
import Units

// KPIs over resource cells and production entries.
extension NaivePlant {
    func equipment(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var busy = 0.0
        var operation = 0.0
        var planned = 0.0
        var unplanned = 0.0
        var isStaffed = false
        for cell in cells where days.contains(cell.key.day) {
            let part = part(filter, of: cell)
            guard part > 0 else { continue }
            isStaffed = true
            busy += part * cell.busyTime
            operation += part * cell.operationTime
            planned += part * cell.plannedStop
            unplanned += part * cell.unplannedStop
        }
        var running = 0.0
        var ideal = 0.0
        var idealGood = 0.0
        var good = 0.0
        for (entry, inputs) in entries(days, filter) {
            let seconds = inputs.idealCycle.value
            running += inputs.runTime.value
            ideal += seconds * Double(entry.produced) / 3600
            idealGood += seconds * Double(entry.good) / 3600
            good += Double(entry.good)
        }
        let keepsDowntime = records.downtimes.contains { $0.day <= asOf.day }
        switch kpi {
        case "EQ-AVAIL": return Self.ratio(running, busy / 60, scale: 100)
        case "EQ-PERF": return Self.ratio(ideal, running, scale: 100)
        case "EQ-QTIME": return Self.ratio(idealGood, ideal, scale: 100)
        case "EQ-OEE": return Self.ratio(idealGood, busy / 60, scale: 100)
        case "PR-THRU": return Self.ratio(good, operation / 60, scale: 1)
        case "DT-RATE" where keepsDowntime: return Self.ratio(unplanned, busy, scale: 100)
        case "DT-MIN" where keepsDowntime && isStaffed: return Self.count(planned + unplanned)
        default: return .none
        }
    }

    /// Minutes of the reason that cost most.
    func largestCause(_ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var minutes: [String: Double] = [:]
        var isStaffed = false
        for cell in cells where days.contains(cell.key.day) && part(filter, of: cell) > 0 {
            isStaffed = true
            for (reason, stopped) in cell.reasons { minutes[reason, default: 0] += stopped }
        }
        let keepsDowntime = records.downtimes.contains { $0.day <= asOf.day }
        return keepsDowntime && isStaffed ? Self.count(minutes.values.max() ?? 0) : .none
    }

    func entryTotals(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var units = 0.0
        var good = 0.0
        var scrapped = 0.0
        var unitsWithScrap = 0.0
        var earned = 0.0
        var labour = 0.0
        var asked = 0.0
        var observed = 0.0
        let chosen = entries(days, filter)
        for (entry, inputs) in chosen {
            units += Double(entry.produced)
            good += Double(entry.good)
            if let scrap = entry.scrapped {
                scrapped += Double(scrap)
                unitsWithScrap += Double(entry.produced)
            }
            earned += inputs.standardMinutes.value * Double(entry.produced)
            labour += inputs.headcount.value * inputs.operationTime.value * inputs.share
            let all = [
                inputs.idealCycle, inputs.standardMinutes, inputs.headcount, inputs.runTime,
                inputs.operationTime, inputs.opportunities,
            ]
            asked += Double(all.count)
            observed += Double(all.filter(\.isObserved).count)
        }
        switch kpi {
        case "QL-QR": return Self.ratio(good, units, scale: 100)
        case "QL-SCRAP": return Self.ratio(scrapped, unitsWithScrap, scale: 100)
        case "PR-VOL": return chosen.isEmpty ? .none : Self.count(units)
        case "LB-EFF": return Self.ratio(earned, labour, scale: 100)
        case "DQ-COV": return Self.ratio(observed, asked, scale: 100)
        case "DQ-IMP": return Self.ratio(asked - observed, asked, scale: 100)
        default: return .none
        }
    }

    func entries(
        _ days: ClosedRange<Day>, _ filter: Filter
    ) -> [(entry: ProductionEntry, inputs: Inputs)] {
        entryPositions.compactMap { position in
            let entry = records.entries[position]
            guard days.contains(entry.day), includes(filter, entry), let inputs = inputs[position]
            else { return nil }
            return (entry, inputs)
        }
    }

    func attendance(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var scheduled = 0.0
        var absent = 0.0
        var covered = 0.0
        for row in records.attendance
        where days.contains(row.day) && row.day <= asOf.day && row.absenceType != .vacation {
            guard includes(filter, row) else { continue }
            let missed: Double
            if let absence = row.absent?.value {
                missed = absence
            } else if let worked = row.worked?.value {
                missed = max(0, row.scheduled.value - worked)
            } else {
                continue
            }
            scheduled += row.scheduled.value * 60
            absent += missed * 60
            covered += (row.covered?.value ?? (row.coveredBy == nil ? 0 : missed)) * 60
        }
        return kpi == "LB-ABS"
            ? Self.ratio(absent, scheduled, scale: 100) : Self.ratio(covered, absent, scale: 100)
    }
}
