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
        for (position, entry) in entries(days, filter) {
            let seconds = idealCycle(entry).value
            running += runTime[position] ?? 0
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
        case "DT-CAUSE" where keepsDowntime && isStaffed: return Self.count(planned + unplanned)
        default: return .none
        }
    }

    func entryTotals(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var units = 0.0
        var good = 0.0
        var scrapped = 0.0
        var unitsWithScrap = 0.0
        var earned = 0.0
        var labour = 0.0
        var inputs = 0.0
        var observed = 0.0
        let chosen = entries(days, filter)
        for (position, entry) in chosen {
            units += Double(entry.produced)
            good += Double(entry.good)
            if let scrap = entry.scrapped {
                scrapped += Double(scrap)
                unitsWithScrap += Double(entry.produced)
            }
            let standard = standardMinutes(entry)
            let people = headcount(entry)
            earned += standard.value * Double(entry.produced)
            if let cell = cell(of: position) {
                labour += people.value * cell.operationTime * share(of: position, in: cell)
            }
            let known = [
                idealCycle(entry).isObserved, standard.isObserved, people.isObserved,
                entry.runTime != nil, scheduledMinutes(entry.day, entry.shift) != nil,
                opportunities(of: records.product(of: entry)).isObserved,
            ]
            inputs += Double(known.count)
            observed += Double(known.filter(\.self).count)
        }
        switch kpi {
        case "QL-QR": return Self.ratio(good, units, scale: 100)
        case "QL-SCRAP": return Self.ratio(scrapped, unitsWithScrap, scale: 100)
        case "PR-VOL": return chosen.isEmpty ? .none : Self.count(units)
        case "LB-EFF": return Self.ratio(earned, labour, scale: 100)
        case "DQ-COV": return Self.ratio(observed, inputs, scale: 100)
        case "DQ-IMP": return Self.ratio(inputs - observed, inputs, scale: 100)
        default: return .none
        }
    }

    private func entries(
        _ days: ClosedRange<Day>, _ filter: Filter
    ) -> [(position: Int, entry: ProductionEntry)] {
        entryPositions.map { ($0, records.entries[$0]) }
            .filter { days.contains($0.1.day) && includes(filter, $0.1) }
    }

    func attendance(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var scheduled = 0.0
        var absent = 0.0
        var covered = 0.0
        for row in records.attendance
        where days.contains(row.day) && row.day <= asOf.day && row.absenceType != .vacation {
            switch filter {
            case .everything: break
            case .shift(let shift): guard row.shift == shift else { continue }
            case .line(let line): guard row.line == line else { continue }
            case .machine, .product: continue
            }
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
