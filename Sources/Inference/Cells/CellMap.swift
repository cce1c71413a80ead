import Plant
import Units

/// Which cells exist, and which of them a stop belongs to.
///
/// A stop of a machine counts in the machine's cell if production is recorded for that machine in that
/// shift; else in its line's cell if that has production, because a stopped station stops the line; else
/// in a cell of its own. A stop without a machine counts in every staffed machine cell of its line, and a
/// stop of the whole plant in every cell with production: else a power cut would stop nothing but an
/// imaginary extra resource.
struct CellMap {
    private(set) var cells: [ResourceCell] = []
    private(set) var cellOfEntry: [Int] = []
    private var positions: [CellPlace: Int] = [:]
    /// Cells of each shift, in the order in which they were made.
    private var cellsOfShift: [Int64: [Int]] = [:]
    private let plant: PlantRecords
    private let schedule: ScheduledTime

    init(_ plant: PlantRecords, schedule: ScheduledTime) {
        self.plant = plant
        self.schedule = schedule
        cellOfEntry.reserveCapacity(plant.entries.count)
        for index in plant.entries.indices {
            let (machine, line) = (plant.entries[index].machine, plant.entries[index].line)
            let place = CellPlace(
                day: plant.entries[index].day, shift: plant.entries[index].shift,
                resource: Resource(machine: machine, line: line))
            let cell = cell(at: place, line: plant.line(ofEntry: index))
            cells[cell].entries.append(index)
            cellOfEntry.append(cell)
        }
    }

    /// The cell at `place`, made when it is not there; `line` is what a machine without a line is counted for.
    mutating func cell(at place: CellPlace, line: Reference<Line>?) -> Int {
        if let known = positions[place] { return known }
        let owner: Reference<Line>? =
            switch place.resource {
            case .machine(let machine): plant.machines[machine].line ?? line
            case .line(let line): line
            case .plant: nil
            }
        let position = cells.count
        cells.append(
            ResourceCell(
                place: place, line: owner,
                operationTime: schedule.operationTime(place.day, place.shift),
                plannedDowntime: .zero, unplannedDowntime: .zero, entries: []))
        positions[place] = position
        cellsOfShift[Self.key(place.day, place.shift), default: []].append(position)
        return position
    }

    mutating func setDowntime(planned: Minutes, unplanned: Minutes, of cell: Int) {
        cells[cell].plannedDowntime = planned
        cells[cell].unplannedDowntime = unplanned
    }

    private static func key(_ day: Day, _ shift: Reference<Shift>) -> Int64 {
        Int64(day.number) << 32 | Int64(shift.position)
    }

    private func hasProduction(_ place: CellPlace) -> Bool {
        positions[place].map { !cells[$0].entries.isEmpty } ?? false
    }

    /// Where `stop` counts in that shift, and whether any of those cells has production. Stops of
    /// machines must have been given their cells before those of lines ask.
    func places(
        of stop: Downtime, on day: Day, _ shift: Reference<Shift>
    ) -> (places: [CellPlace], haveProduction: Bool) {
        func place(_ resource: Resource) -> CellPlace {
            CellPlace(day: day, shift: shift, resource: resource)
        }
        let line = plant.line(of: stop)
        if let machine = stop.machine {
            let own = place(.machine(machine))
            if hasProduction(own) { return ([own], true) }
            if let line, hasProduction(place(.line(line))) { return ([place(.line(line))], true) }
            return ([own], false)
        }
        let shiftCells = (cellsOfShift[Self.key(day, shift)] ?? []).map { cells[$0] }
        guard let line else {
            var busy = shiftCells.filter { !$0.entries.isEmpty }.map(\.place)
            busy.sort()
            return busy.isEmpty ? ([place(.plant)], false) : (busy, true)
        }
        var found: [CellPlace] = []
        let machineCells = shiftCells.filter { $0.line == line && $0.place.resource.machine != nil }
        if machineCells.contains(where: { !$0.entries.isEmpty }) {
            found = machineCells.map(\.place).sorted()
        }
        let own = place(.line(line))
        if hasProduction(own) { found.append(own) }
        return found.isEmpty ? ([own], false) : (found, true)
    }

    /// The cells in the order of their places, and entries pointing at them there.
    mutating func sortByPlace() {
        let order = cells.indices.sorted { cells[$0].place < cells[$1].place }
        var newPosition = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { newPosition[old] = new }
        cells = order.map { cells[$0] }
        cellOfEntry = cellOfEntry.map { newPosition[$0] }
        positions = [:]
        cellsOfShift = [:]
    }
}
