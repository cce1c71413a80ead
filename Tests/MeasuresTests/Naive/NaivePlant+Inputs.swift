import Measures
import Plant
import Units

/// An input with whether it was recorded.
struct NaiveInput {
    var value: Double
    var isObserved: Bool

    static func observed(_ value: Double) -> NaiveInput {
        NaiveInput(value: value, isObserved: true)
    }
    static func filled(_ value: Double) -> NaiveInput {
        NaiveInput(value: value, isObserved: false)
    }
}

// The inputs of an entry, recorded or filled in.
extension NaivePlant {
    /// SAM, minutes per unit.
    func standardMinutes(_ entry: ProductionEntry) -> NaiveInput {
        if let own = entry.standardMinutes { return .observed(own.value) }
        if let order = entry.workOrder, let minutes = records.workOrders[order].standardMinutes {
            return .observed(minutes.value)
        }
        return standardMinutes(of: records.product(of: entry))
    }

    func standardMinutes(of product: Reference<Product>?) -> NaiveInput {
        if let product, let minutes = records.products[product].standardMinutes {
            return .observed(minutes.value)
        }
        if let pooled = pooled(product, { $0.standardMinutes?.value }) { return .filled(pooled) }
        return .filled(records.settings.standardMinutes?.value ?? 15)
    }

    /// PRI, seconds per unit.
    func idealCycle(_ entry: ProductionEntry) -> NaiveInput {
        if let own = entry.idealCycleSeconds { return .observed(own) }
        if let order = entry.workOrder, let cycle = records.workOrders[order].idealCycleSeconds {
            return .observed(cycle)
        }
        let product = records.product(of: entry)
        if let product, let cycle = records.products[product].idealCycleSeconds {
            return .observed(cycle)
        }
        if let pooled = pooled(product, { $0.idealCycleSeconds }) { return .filled(pooled) }
        if let setting = records.settings.idealCycleSeconds { return .filled(setting) }
        return .filled(standardMinutes(entry).value * 60 / max(1, headcount(entry).value))
    }

    func headcount(_ entry: ProductionEntry) -> NaiveInput {
        if let assigned = entry.assigned { return .observed(Double(assigned)) }
        if let present = entry.present { return .filled(Double(present)) }
        var sum = 0.0
        var count = 0.0
        for position in entryPositions {
            let other = records.entries[position]
            guard other.shift == entry.shift, other.day > entry.day - 30, other.day <= entry.day,
                let people = other.assigned ?? other.present
            else { continue }
            sum += Double(people)
            count += 1
        }
        let base: Double
        if count > 0 {
            base = max(1, (sum / count + 0.5).rounded(.down))
        } else {
            let shift = records.shifts[entry.shift]
            base = Double(
                records.settings.shiftHeadcount[shift.id] ?? shift.standardHeadcount
                    ?? ["SHIFT_1ST": 10, "SHIFT_2ND": 8, "SAT_OT": 6, "SUN_OT": 4][shift.id] ?? 5)
        }
        return .filled(base + Double(floaters(entry)))
    }

    /// Floating-pool people lent to the entry's line on its day.
    private func floaters(_ entry: ProductionEntry) -> Int {
        guard let line = records.line(of: entry) else { return 0 }
        var count = 0
        for assignment in records.floating
        where assignment.line == line && assignment.from <= entry.day
            && entry.day <= assignment.to ?? entry.day
            && assignment.shift ?? entry.shift == entry.shift
        {
            count += 1
        }
        return count
    }

    func opportunities(of product: Reference<Product>?) -> NaiveInput {
        if let product {
            if let own = records.products[product].opportunities { return .observed(own) }
            if let style = records.products[product].style {
                let known = records.products.rows.filter { $0.style == style }
                    .compactMap(\.opportunities)
                if !known.isEmpty { return .filled(known.reduce(0, +) / Double(known.count)) }
            }
        }
        return .filled(records.settings.opportunitiesPerUnit ?? 1)
    }

    /// The inputs of a cell's entries. The run time that nobody recorded is what is left of the busy
    /// time, split by PRI·PQ.
    func inputs(of cell: Cell) -> [(Int, Inputs)] {
        var left = cell.busyTime - cell.unplannedStop
        var missing: [Int] = []
        for position in cell.entries {
            let entry = records.entries[position]
            left -= ((entry.setup?.value ?? 0) + (entry.runTime?.value ?? 0)) * 60
            if entry.runTime == nil { missing.append(position) }
        }
        left = max(0, left)
        func weight(_ position: Int) -> Double {
            idealCycle(records.entries[position]).value * Double(records.entries[position].produced)
        }
        let total = missing.reduce(0) { $0 + weight($1) }
        func hours(_ position: Int) -> NaiveInput {
            if let recorded = records.entries[position].runTime { return .observed(recorded.value) }
            let share = total > 0 ? weight(position) / total : 1 / Double(missing.count)
            return .filled(left * share / 60)
        }
        let allHours = cell.entries.reduce(0) { $0 + hours($1).value }
        let isEqual = missing.count == cell.entries.count || allHours <= 0
        let scheduled = scheduledMinutes(cell.key.day, cell.key.shift)
        return cell.entries.map { position in
            let entry = records.entries[position]
            let runTime = hours(position)
            return (
                position,
                Inputs(
                    standardMinutes: standardMinutes(entry), idealCycle: idealCycle(entry),
                    headcount: headcount(entry), runTime: runTime,
                    opportunities: opportunities(of: records.product(of: entry)),
                    operationTime: scheduled.map(NaiveInput.observed)
                        ?? .filled(cell.operationTime),
                    share: isEqual ? 1 / Double(cell.entries.count) : runTime.value / allHours)
            )
        }
    }
}

// Partial pooling of a standard over the products of a style, after Bühlmann and Straub.
extension NaivePlant {
    private struct Observation {
        var style: String?
        var standard: Double
        var weight: Double
    }

    private func observations(_ standard: (Product) -> Double?) -> [Observation] {
        records.products.references.compactMap { reference in
            let product = records.products[reference]
            guard let value = standard(product) else { return nil }
            var units = 0
            for position in entryPositions {
                let entry = records.entries[position]
                if entry.day > learntOn - 90, records.product(of: entry) == reference {
                    units += entry.produced
                }
            }
            guard units > 0 else { return nil }
            return Observation(style: product.style, standard: value, weight: Double(units))
        }
    }

    /// The pooled standard for a product without one; `nil` when no product has one.
    func pooled(_ product: Reference<Product>?, _ standard: (Product) -> Double?) -> Double? {
        let all = observations(standard)
        guard !all.isEmpty else { return nil }
        let styles = Set(all.compactMap(\.style)).sorted()
        guard !styles.isEmpty else { return mean(all) }
        // A product without a style is a class of its own.
        let classes =
            styles.map { style in all.filter { $0.style == style } }
            + all.filter { $0.style == nil }.map { [$0] }
        let means = classes.map(mean)
        let weights = classes.map { $0.reduce(0) { $0 + $1.weight } }
        let total = weights.reduce(0, +)
        let grand = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } / total

        var within = 0.0
        var degrees = 0
        for (members, mean) in zip(classes, means) {
            for member in members {
                within += member.weight * (member.standard - mean) * (member.standard - mean)
            }
            degrees += members.count - 1
        }
        let sigma = degrees > 0 ? within / Double(degrees) : 0
        var between = 0.0
        for (weight, mean) in zip(weights, means) {
            between += weight * (mean - grand) * (mean - grand)
        }
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        let tau =
            classes.count > 1
            ? (between - Double(classes.count - 1) * sigma) / (total - squares / total) : 0
        let credibility = weights.map { tau > 0 ? $0 / ($0 + sigma / tau) : 0 }
        let credited = credibility.reduce(0, +)
        let tenant =
            credited > 0
            ? zip(credibility, means).reduce(0) { $0 + $1.0 * $1.1 } / credited : grand
        guard let style = product.flatMap({ records.products[$0].style }),
            let index = styles.firstIndex(of: style)
        else { return tenant }
        return credibility[index] * means[index] + (1 - credibility[index]) * tenant
    }

    private func mean(_ observations: [Observation]) -> Double {
        observations.reduce(0) { $0 + $1.weight * $1.standard }
            / observations.reduce(0) { $0 + $1.weight }
    }
}
