import Inference
import Plant
import Units

/// What people made in the shifts that they attended: production entries that name their operator, joined
/// with the attendance of the same person, day and shift.
///
/// An entry without an attendance row, or with one that says nothing of worked hours, has no match: nobody
/// knows how long its pieces took.
struct PieceWork {
    /// The attendance row of each entry; `nil` without a match, or without an operator.
    let rowOfEntry: [Int?]
    /// Each matched entry's share of its row's worked hours, by run time (equal where none ran), 0…1.
    let shareOfRow: [Double]
    /// What was earned in each attendance row.
    private(set) var rows: [Earned]

    /// Minutes earned in one attendance row, and what the standards behind them rest on.
    struct Earned {
        var entries = 0
        /// SAM·PQ, minutes.
        var minutes = 0.0
        /// Σ of relative deviation × minutes.
        var deviation = 0.0
        var certainty = Certainty.recorded
    }

    private struct Key: Hashable {
        var employee: Int32
        var shift: Int32
        var day: Int32

        init(_ employee: Reference<Employee>, _ day: Day, _ shift: Reference<Shift>) {
            self.employee = employee.position
            self.shift = shift.position
            self.day = day.number
        }
    }

    init(_ plant: PlantRecords, _ inputs: InferredInputs) {
        var rowOfKey: [Key: Int] = [:]
        for (index, row) in plant.attendance.enumerated() {
            // A vacation row speaks of no work, whatever hours stand in it.
            guard row.absenceType != .vacation, let worked = row.worked, worked > .zero else {
                continue
            }
            rowOfKey[Key(row.employee, row.day, row.shift)] = index
        }
        let matches: [Int?] = plant.entries.indices.map { index in
            plant.entries[index].employee.flatMap {
                rowOfKey[Key($0, plant.entries[index].day, plant.entries[index].shift)]
            }
        }
        var rows = [Earned](repeating: Earned(), count: plant.attendance.count)
        var runTime = [Double](repeating: 0, count: plant.attendance.count)
        for (entry, row) in matches.enumerated() {
            guard let row else { continue }
            let input = inputs.entries[entry]
            let minutes =
                (input.standardMinutes.value?.value ?? 0) * Double(plant.entries[entry].produced)
                / plant.entries[entry].crew
            rows[row].entries += 1
            rows[row].minutes += minutes
            rows[row].deviation += input.standardMinutes.relativeDeviation * minutes
            rows[row].certainty = rows[row].certainty.and(input.standardMinutes)
            runTime[row] += input.runTime.value?.value ?? 0
        }
        rowOfEntry = matches
        shareOfRow = matches.enumerated().map { entry, row in
            guard let row else { return 0 }
            let run = inputs.entries[entry].runTime.value?.value ?? 0
            return runTime[row] > 0 ? run / runTime[row] : 1 / Double(rows[row].entries)
        }
        self.rows = rows
    }
}

extension ProductionEntry {
    /// The people who share its pieces, ≥ 1: a standard is labour of all of them, the name is of one.
    var crew: Double { Double(max(1, assigned ?? present ?? 1)) }
}
