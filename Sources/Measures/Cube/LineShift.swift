import Inference
import Plant
import Units

/// A line in one shift of one day: its time counts once, however many machines work on it.
struct LineShift {
    var place: CellPlace
    /// `nil` for production that names no line.
    var line: Reference<Line>?
    /// Scheduled time less planned downtime, hours, of the cell that had the most of it: the line is
    /// available while any of its machines is.
    var available: Double
    /// Relative standard deviation of that time, where the shift's length was inferred.
    var relativeDeviation: Double
    /// Indexes of its cells, ascending.
    var cells: [Int]

    /// Every staffed line and shift, in the order of the cells.
    static func all(_ inputs: InferredInputs) -> [LineShift] {
        var found: [LineShift] = []
        var start = 0
        for (index, cell) in inputs.cells.enumerated() {
            if let first = found.last?.place,
                first.day != cell.place.day || first.shift != cell.place.shift
            {
                start = found.count
            }
            let busy = cell.busyTime.hours.value
            // A shift has a handful of lines.
            if let known = found[start...].firstIndex(where: { $0.line == cell.line }) {
                found[known].cells.append(index)
                if busy > found[known].available {
                    found[known].available = busy
                    found[known].relativeDeviation = cell.operationTime.relativeDeviation
                }
            } else {
                found.append(
                    LineShift(
                        place: cell.place, line: cell.line, available: busy,
                        relativeDeviation: cell.operationTime.relativeDeviation, cells: [index]))
            }
        }
        return found
    }
}

extension CubeBuilder {
    /// Net available time: of a line once; of a machine its own; of products, people and customers their
    /// share of the line's by run time.
    mutating func addLineTime() {
        for lineShift in LineShift.all(inputs) where cube.days.contains(lineShift.place.day) {
            let day = lineShift.place.day
            beginAvailable(lineShift.available, lineShift.relativeDeviation)
            for cell in lineShift.cells {
                fact.rungs.insert(.demandPromised, inputs.cells[cell].operationTime.rung)
            }
            add(Belonging(shift: lineShift.place.shift, line: lineShift.line), on: day)
            let busy = lineShift.cells.reduce(0) {
                $0 + inputs.cells[$1].busyTime.hours.value
            }
            if busy > 0 {
                for index in lineShift.cells {
                    let cell = inputs.cells[index]
                    let part = cell.busyTime.hours.value / busy
                    for entry in cell.entries {
                        add(toSharedOf: entry, on: day, share: part * inputs.shareOfCell[entry])
                    }
                }
            }
            for index in lineShift.cells {
                let cell = inputs.cells[index]
                guard let machine = cell.place.resource.machine else { continue }
                beginAvailable(
                    cell.busyTime.hours.value, cell.operationTime.relativeDeviation)
                fact.rungs.insert(.demandPromised, cell.operationTime.rung)
                add(to: members.machine(machine), on: day, share: 1)
                if let group = members.group(of: machine) { add(to: group, on: day, share: 1) }
            }
        }
    }

    private mutating func beginAvailable(_ hours: Double, _ relativeDeviation: Double) {
        fact.begin(.calendar)
        fact.add(.netAvailableTime, hours)
        fact.add(.netAvailableByOperationTime, relativeDeviation * hours)
    }
}
