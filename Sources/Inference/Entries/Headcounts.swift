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
        let entries = plant.entries
        let days = entries.indices.map { entries[$0].day }
        let first = days.min() ?? Day(number: 0)
        let last = days.max() ?? first
        firstDay = first
        sums = Array(
            repeating: Array(repeating: (0, 0, 0), count: last - first + 2),
            count: plant.shifts.count)
        var spread = ErrorSpread()
        for index in entries.indices {
            let (assigned, present) = (entries[index].assigned, entries[index].present)
            guard let people = assigned ?? present else { continue }
            if let assigned, let present {
                spread.add(inferred: Double(present), recorded: Double(assigned))
            }
            let (shift, day) = (entries[index].shift.index, days[index] - first + 1)
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

    func headcount(ofEntry index: Int) -> Estimate<Double> {
        if let assigned = plant.entries[index].assigned { return .measured(Double(assigned)) }
        return inferred(forEntry: index)
    }

    /// What the entry would be given had nobody recorded who was assigned.
    func inferred(forEntry index: Int) -> Estimate<Double> {
        if let present = plant.entries[index].present {
            return .inferred(
                Double(present),
                Evidence(
                    rung: .present, confidence: 0.8, relativeDeviation: presentDeviation))
        }
        let floaters = floaters(withEntry: index)
        if let mean = shiftMean(index, floaters) { return mean }
        let shift = plant.shifts[plant.entries[index].shift]
        if let set = plant.settings.shiftHeadcount[shift.id] ?? shift.standardHeadcount {
            return .inferred(
                Double(set) + floaters, .setting(confidence: 0.3))
        }
        return .inferred(
            Self.usual(shift.id) + floaters, .default(confidence: 0.3))
    }

    /// The mean of the same shift over the donor days, rounded half up, at least 1, and the floaters. An
    /// entry is no donor to itself.
    private func shiftMean(_ index: Int, _ floaters: Double) -> Estimate<Double>? {
        let day = plant.entries[index].day
        let end = day - firstDay + 1
        let start = max(0, end - Self.donorDays)
        let row = sums[plant.entries[index].shift.index]
        let own = (plant.entries[index].assigned ?? plant.entries[index].present)
            .map(Double.init)
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
                donors: count, days: (day - (Self.donorDays - 1))...day))
    }

    /// Floating-pool people lent to the entry's line on its day and shift.
    private func floaters(withEntry index: Int) -> Double {
        guard let line = plant.line(ofEntry: index) else { return 0 }
        let (day, shift) = (plant.entries[index].day, plant.entries[index].shift)
        var count = 0
        for loan in plant.floating where loan.line == line {
            guard loan.from <= day, day <= loan.to ?? day else { continue }
            if loan.shift == nil || loan.shift == shift { count += 1 }
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
