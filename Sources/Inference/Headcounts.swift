import Plant
import Units

/// How many people an entry stands for.
struct Headcounts {
    private let plant: PlantRecords
    private let firstDay: Day
    /// Per shift: running sums over days of recorded headcounts, their squares and their number.
    private var sums: [[(sum: Double, squares: Double, count: Int)]]

    /// Learnt from the entries that recorded both the people present and those assigned.
    private let presentDeviation: Double

    /// The mean of a shift is taken over this many days up to the entry's.
    static let donorDays = 30

    init(_ plant: PlantRecords) {
        self.plant = plant
        let days = plant.entries.map(\.day)
        let first = days.min() ?? Day(number: 0)
        let last = days.max() ?? first
        firstDay = first
        sums = Array(
            repeating: Array(repeating: (0, 0, 0), count: last - first + 2),
            count: plant.shifts.count)
        var spread = ErrorSpread()
        for entry in plant.entries {
            guard let people = entry.assigned ?? entry.present else { continue }
            if let assigned = entry.assigned, let present = entry.present {
                spread.add(inferred: Double(present), recorded: Double(assigned))
            }
            let (shift, day) = (entry.shift.index, entry.day - first + 1)
            sums[shift][day].sum += Double(people)
            sums[shift][day].squares += Double(people * people)
            sums[shift][day].count += 1
        }
        presentDeviation = spread.deviation(otherwise: 0.1)
        for shift in sums.indices {
            for day in sums[shift].indices.dropFirst() {
                sums[shift][day].sum += sums[shift][day - 1].sum
                sums[shift][day].squares += sums[shift][day - 1].squares
                sums[shift][day].count += sums[shift][day - 1].count
            }
        }
    }

    func headcount(of entry: ProductionEntry) -> Estimate<Double> {
        if let assigned = entry.assigned { return .measured(Double(assigned)) }
        return inferred(for: entry)
    }

    /// What the entry would be given had nobody recorded who was assigned.
    func inferred(for entry: ProductionEntry) -> Estimate<Double> {
        if let present = entry.present {
            return .inferred(
                Double(present),
                Evidence(
                    rung: .present, confidence: 0.8, relativeDeviation: presentDeviation))
        }
        let floaters = floaters(with: entry)
        if let mean = shiftMean(entry, floaters) { return mean }
        let shift = plant.shifts[entry.shift]
        if let set = plant.settings.shiftHeadcount[shift.id] ?? shift.standardHeadcount {
            return .inferred(
                Double(set) + floaters, .setting(confidence: 0.3))
        }
        return .inferred(
            Self.usual(shift.id) + floaters, .default(confidence: 0.3))
    }

    /// The mean of the same shift over the donor days, rounded half up, at least 1, and the floaters. An
    /// entry is no donor to itself.
    private func shiftMean(_ entry: ProductionEntry, _ floaters: Double) -> Estimate<Double>? {
        let end = entry.day - firstDay + 1
        let start = max(0, end - Self.donorDays)
        let row = sums[entry.shift.index]
        let own = (entry.assigned ?? entry.present).map(Double.init)
        let count = row[end].count - row[start].count - (own == nil ? 0 : 1)
        guard count > 0 else { return nil }
        let mean = (row[end].sum - row[start].sum - (own ?? 0)) / Double(count)
        let squares = row[end].squares - row[start].squares - (own ?? 0) * (own ?? 0)
        let value = max(1, (mean + 0.5).rounded(.down)) + floaters
        return .inferred(
            value,
            Evidence(
                rung: .shiftMean, confidence: 0.5,
                // Rounding to whole people adds the variance of a uniform error of one half.
                relativeDeviation: deviationOfOneMore(
                    mean: mean, squares: squares, count: count, rounding: 1.0 / 12, about: value),
                donors: count, days: (entry.day - (Self.donorDays - 1))...entry.day))
    }

    /// Floating-pool people lent to the entry's line on its day and shift.
    private func floaters(with entry: ProductionEntry) -> Double {
        guard let line = plant.line(of: entry) else { return 0 }
        var count = 0
        for loan in plant.floating where loan.line == line {
            guard loan.from <= entry.day, entry.day <= loan.to ?? entry.day else { continue }
            if loan.shift == nil || loan.shift == entry.shift { count += 1 }
        }
        return Double(count)
    }

    /// Andon's own default for a shift of that id.
    private static func usual(_ shift: String) -> Double {
        switch shift {
        case "SHIFT_1ST": 10
        case "SHIFT_2ND": 8
        case "SAT_OT": 6
        case "SUN_OT": 4
        default: 5
        }
    }
}
