import Foundation
import Measures
import Plant
import Units

// The floor, its people and its printers: KPIs that are no plain ratio, of the whole plant.
extension NaivePlant {
    /// Type 7: between the two middle values.
    static func median(_ values: [Double]) -> Answer {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return .none }
        let (low, high) = ((sorted.count - 1) / 2, sorted.count / 2)
        return value((sorted[low] + sorted[high]) / 2, per: 1)
    }

    func shop(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        switch kpi {
        case "EQ-MPI": return performanceIndex(days)
        case "EQ-LOSS": return lostMinutes(days)
        case "MT-REL": return reliability(days)
        case "MT-MTTF": return componentLife(days)
        case "DT-OPEN": return openStops(days)
        case "PR-MIX": return largestProduct(days)
        case "PR-SETUP":
            return Self.median(
                entries(days, .everything).compactMap { entry, _ in
                    entry.setup.flatMap { $0.value > 0 ? $0.value * 60 : nil }
                })
        case "DQ-LAG": return Self.median(entries(days, .everything).compactMap { lag($0.entry) })
        case "LB-LBE", "LB-SI": return balance(kpi, days)
        case "LB-CPM": return costPerMinute(days)
        case "LB-SKILL": return heads(days)
        case "LB-BRAD": return bradford(days)
        case "QL-FALL": return fallOff(days)
        case "QL-OPEN": return qualityIssues(days)
        case "LB-PERF": return onStandard(days)
        case "DL-SAT":
            let scores = records.surveys.filter { days.contains($0.day) }.map(\.score)
            return records.surveys.isEmpty
                ? .open : Self.value(scores.reduce(0, +), per: Double(scores.count))
        default: return .none
        }
    }

    private func performanceIndex(_ days: ClosedRange<Day>) -> Answer {
        let factors = ["EQ-AVAIL", "EQ-PERF", "EQ-QTIME"].map { value($0, days: days).value }
        let known = factors.compactMap { $0 }
        guard known.count == 3, records.settings.mpiWeights.allSatisfy({ $0 == 1.0 / 3 }) else {
            return known.count == 3 ? .open : .none
        }
        return Self.value(cbrt(known[0] * known[1] * known[2]), per: 1)
    }

    /// Planned busy time less the time that the good units should have taken, minutes.
    private func lostMinutes(_ days: ClosedRange<Day>) -> Answer {
        let own = cells.filter { days.contains($0.key.day) }
        guard own.contains(where: { !$0.entries.isEmpty }) else { return .open }
        let busy = own.reduce(0) { $0 + $1.busyTime }
        let good = entries(days, .everything).reduce(0.0) {
            $0 + $1.inputs.idealCycle.value * Double($1.entry.good) / 60
        }
        return Self.value(busy - good, per: 1)
    }

    private func reliability(_ days: ClosedRange<Day>) -> Answer {
        let between = value("MT-MTBF", days: days)
        let own = cells.filter { days.contains($0.key.day) }
        guard !between.isOpen, let mean = between.value, !own.isEmpty else { return .open }
        let shift = own.reduce(0) { $0 + $1.operationTime } / 60 / Double(own.count)
        var answer = Self.value(100 * exp(-shift / mean), per: 1)
        answer.tolerance = between.tolerance
        return answer
    }

    private func componentLife(_ days: ClosedRange<Day>) -> Answer {
        let lives = records.maintenance.filter {
            days.contains($0.startedAt.day) && $0.startedAt <= asOf.time
        }.compactMap { $0.componentLife?.value }
        guard !lives.isEmpty else { return .open }
        return Self.value(lives.reduce(0, +), per: Double(lives.count))
    }

    private func openStops(_ days: ClosedRange<Day>) -> Answer {
        let moment = snapshot(days.upperBound)
        let zone = records.client.zone
        let firsts = [records.entries.first?.day, records.downtimes.first?.day].compactMap { $0 }
        guard let first = firsts.min(), first <= days.upperBound, !records.downtimes.isEmpty else {
            return .open
        }
        let open = records.downtimes.filter { row in
            guard let start = row.startedAt, zone.instant(start) <= moment else { return false }
            return row.endedAt.map { zone.instant($0) > moment } ?? true
        }
        return Self.count(Double(open.count))
    }

    private func largestProduct(_ days: ClosedRange<Day>) -> Answer {
        var units: [Reference<Product>: Double] = [:]
        var all = 0.0
        for (entry, _) in entries(days, .everything) {
            all += Double(entry.produced)
            if let product = records.product(of: entry) {
                units[product, default: 0] += Double(entry.produced)
            }
        }
        guard let largest = units.values.max(), largest > 0 else { return .none }
        return Self.value(largest, per: all, scale: 100)
    }

    /// Real hours from the end of the shift, never negative.
    private func lag(_ entry: ProductionEntry) -> Double? {
        guard let entered = entry.enteredAt,
            let end = records.shifts[entry.shift].window(on: entry.day)?.end
        else { return nil }
        let zone = records.client.zone
        return max(0, Double(zone.instant(entered).seconds - zone.instant(end).seconds) / 3600)
    }

    private func balance(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        var (top, bottom) = (0.0, 0.0)
        for (entry, _) in entries(days, .everything) {
            guard let product = records.product(of: entry) else { continue }
            let steps = records.routing.filter { $0.product == product }
            let times = steps.compactMap { $0.effectiveStandardMinutes?.value }
            guard !steps.isEmpty, times.count == steps.count, let slowest = times.max(),
                slowest > 0
            else { continue }
            let units = Double(entry.produced)
            if kpi == "LB-LBE" {
                top += units * times.reduce(0, +)
                bottom += units * slowest * Double(times.count)
            } else {
                let squares = times.map { (slowest - $0) * (slowest - $0) }.reduce(0, +)
                top += units * sqrt(squares)
                bottom += units
            }
        }
        return Self.value(top, per: bottom, scale: kpi == "LB-LBE" ? 100 : 1)
    }

    private func costPerMinute(_ days: ClosedRange<Day>) -> Answer {
        let booked = records.costs.filter { days.contains($0.day) && $0.kind == .labour }
            .reduce(0) { $0 + $1.amount }
        let earned = entries(days, .everything).reduce(0.0) {
            $0 + $1.inputs.standardMinutes.value * Double($1.entry.good)
        }
        return booked == 0 ? .none : Self.value(booked, per: earned)
    }

    /// Minutes earned over minutes with a standard to work to, of direct workers whose pieces were recorded.
    private func onStandard(_ days: ClosedRange<Day>) -> Answer {
        var (earned, minutes) = (0.0, 0.0)
        for row in records.attendance
        where days.contains(row.day) && row.absenceType != .vacation {
            guard let worked = row.worked?.value, worked > 0, let off = row.offStandard?.value,
                records.employees[row.employee].laborClass == .direct
            else { continue }
            let pieces = entries(row.day...row.day, .everything).filter {
                $0.entry.employee == row.employee && $0.entry.shift == row.shift
            }
            guard !pieces.isEmpty else { continue }
            minutes += max(0, worked * 60 - off)
            for (entry, inputs) in pieces {
                let people = max(1, entry.assigned ?? entry.present ?? 1)
                earned += inputs.standardMinutes.value * Double(entry.produced) / Double(people)
            }
        }
        return Self.value(earned, per: minutes, scale: 100)
    }

    private func heads(_ days: ClosedRange<Day>) -> Answer {
        let present = records.attendance.filter {
            days.contains($0.day) && ($0.worked?.value ?? 0) > 0
        }
        guard let last = present.map(\.day).max() else { return .none }
        return Self.count(
            Double(Set(present.filter { $0.day == last }.map(\.employee)).count))
    }

    /// S²·D of 364 days, the median over everybody who was scheduled in them.
    private func bradford(_ days: ClosedRange<Day>) -> Answer {
        let year = (days.upperBound - 363)...days.upperBound
        var factors: [Double] = []
        for employee in records.employees.references {
            let own = records.attendance.filter {
                $0.employee == employee && $0.absenceType != .vacation
                    && $0.day <= days.upperBound
            }
            guard own.contains(where: { year.contains($0.day) }) else { continue }
            func isAway(_ row: Attendance) -> Bool {
                guard row.absenceType != nil else { return false }
                if let absent = row.absent { return absent.value > 0 }
                return row.worked.map { row.scheduled.value - $0.value > 0 } ?? true
            }
            var spells = 0.0
            var wasAway = false
            var missed: Set<Day> = []
            for row in own where year.contains(row.day) {
                if isAway(row) {
                    if !wasAway { spells += 1 }
                    missed.insert(row.day)
                }
                wasAway = isAway(row)
            }
            factors.append(spells * spells * Double(missed.count))
        }
        return records.settings.showBradford ? Self.median(factors) : .none
    }

    private func fallOff(_ days: ClosedRange<Day>) -> Answer {
        var (scrapped, begun) = (0.0, 0.0)
        for job in records.jobs {
            guard job.isCompleted, let at = job.completedAt, at <= asOf.time, days.contains(at.day)
            else { continue }
            scrapped += Double(job.scrappedQuantity)
            let first = records.jobs.filter { $0.order == job.order }.map(\.step).min()
            if job.step == first {
                begun += Double(job.completedQuantity + job.scrappedQuantity)
            }
        }
        return Self.ratio(scrapped, begun, scale: 100)
    }

    private func qualityIssues(_ days: ClosedRange<Day>) -> Answer {
        let zone = records.client.zone
        let moment = snapshot(days.upperBound)
        guard records.holds.contains(where: { $0.category != nil }) else { return .open }
        let open = records.holds.filter { hold in
            guard hold.category == "QUALITY", zone.instant(hold.heldAt) <= moment else {
                return false
            }
            switch hold.status {
            case .pendingApproval, .cancelled: return false
            case .onHold, .pendingResume: break
            // Over, and nobody said when.
            case .resumed, .released, .scrapped: if hold.resumedAt == nil { return false }
            }
            return hold.resumedAt.map { zone.instant($0) > moment } ?? true
        }
        return Self.count(Double(open.count))
    }

    func prints(_ kpi: String, _ days: ClosedRange<Day>) -> Answer {
        var totals: [String: Double] = [:]
        func add(_ name: String, _ amount: Double) { totals[name, default: 0] += amount }
        let zone = records.client.zone
        for run in records.productionRuns where run.deletedAt == nil {
            guard run.status == .completed || run.status == .failed,
                days.contains((run.completedAt ?? run.startedAt).day)
            else { continue }
            add("runs", 1)
            if run.originalID != nil { add("again", 1) }
            let good = run.items.reduce(0) { $0 + ($1.successful ?? 0) }
            let bad = run.items.reduce(0) { $0 + ($1.failed ?? 0) }
            add("good", Double(good))
            add("tried", Double(good + bad))
            if run.status == .completed, let planned = run.estimated, let end = run.completedAt {
                add("planned", planned.value)
                add(
                    "took",
                    Double(zone.instant(end).seconds - zone.instant(run.startedAt).seconds) / 3600)
            }
            let known = run.materials.filter { $0.usedGrams != nil }
            for material in known where run.status == .completed {
                add("estimate", material.estimatedGrams + material.estimatedPurgeGrams)
                add("actual", material.usedGrams ?? 0)
            }
            guard known.count == run.materials.count, !known.isEmpty else { continue }
            let used = known.reduce(0) { $0 + ($1.usedGrams ?? 0) }
            let purged = known.reduce(0) { $0 + ($1.actualPurgeGrams ?? 0) }
            let net = max(0, used - purged)
            add("used", used)
            add("purged", purged)
            let masses = run.items.map {
                $0.unitMassGrams ?? records.products[$0.product].unitMassGrams
            }
            if masses.contains(where: { $0 == nil }) {
                if good + bad > 0 {
                    add("goodMass", net * Double(good) / Double(good + bad))
                    add("badMass", net * Double(bad) / Double(good + bad))
                }
            } else {
                var (goodMass, badMass) = (0.0, 0.0)
                for (item, mass) in zip(run.items, masses) {
                    goodMass += Double(item.successful ?? 0) * (mass ?? 0)
                    badMass += Double(item.failed ?? 0) * (mass ?? 0)
                }
                add("goodMass", min(net, goodMass))
                add("badMass", min(net - min(net, goodMass), badMass))
            }
        }
        func of(_ name: String) -> Double { totals[name] ?? 0 }
        switch kpi {
        case "AM-SUCC": return Self.value(of("good"), per: of("tried"), scale: 100)
        case "AM-REPR": return Self.value(of("again"), per: of("runs"), scale: 100)
        case "AM-WASTE":
            return Self.value(of("badMass") + of("purged"), per: of("used"), scale: 100)
        case "AM-FGR": return Self.value(of("goodMass"), per: of("used"), scale: 100)
        case "AM-VARW":
            return Self.value(of("actual") - of("estimate"), per: of("estimate"), scale: 100)
        default: return Self.value(of("took") - of("planned"), per: of("planned"), scale: 100)
        }
    }
}
