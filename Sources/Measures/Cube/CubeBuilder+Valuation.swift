import Inference
import Plant
import Units

extension CubeBuilder {
    /// An entry's units at what one of the product costs; units without a cost are counted by what is not.
    mutating func addValuation(of index: Int) {
        let product = entries.products[index]
        guard let cost = product.flatMap({ plant.products.rows[$0.index].unitCost }) else { return }
        let good = Double(entries.good[index])
        fact.add(.goodAtCost, good * cost)
        fact.add(.goodWithCost, good)
        guard let scrapped = plant.entries[index].scrapped else { return }
        fact.add(.scrapAtCost, Double(scrapped) * cost)
        fact.add(.scrappedWithCost, Double(scrapped))
    }

    /// Downtime that nobody booked a cost for: no entry of that day names its machine, its line without
    /// a machine, or neither, which stands for the whole plant.
    mutating func addUncostedDowntime() {
        let booked = BookedDowntime(plant)
        var hours = [Double](repeating: 0, count: inputs.cells.count)
        for stop in inputs.stops {
            let cell = inputs.cells[stop.cell]
            let row = plant.downtimes[stop.downtime]
            let machine = row.machine ?? cell.place.resource.machine
            guard
                !booked.covers(
                    cell.place.day, machine: machine, line: cell.line ?? plant.line(of: row))
            else { continue }
            hours[stop.cell] += stop.minutes.hours.value
        }
        for (cell, hours) in zip(inputs.cells, hours)
        where hours > 0 && cube.days.contains(cell.place.day) {
            let day = cell.place.day
            fact.begin(.cell)
            fact.add(.uncostedDowntime, hours)
            add(cell.belonging, on: day)
            for entry in cell.entries {
                add(toSharedOf: entry, on: day, share: inputs.shareOfCell[entry])
            }
        }
    }
}

/// For which days and places the cost of downtime was booked.
private struct BookedDowntime {
    private struct Place: Hashable {
        var day: Day
        var machine: Reference<Machine>?
        var line: Reference<Line>?
    }

    private let places: Set<Place>

    init(_ plant: PlantRecords) {
        places = Set(
            plant.costs.filter { $0.kind == .downtime }.map {
                // A machine says more than its line.
                Place(
                    day: $0.day, machine: $0.machine, line: $0.machine == nil ? $0.line : nil)
            })
    }

    func covers(_ day: Day, machine: Reference<Machine>?, line: Reference<Line>?) -> Bool {
        places.contains(Place(day: day))
            || machine.map { places.contains(Place(day: day, machine: $0)) } ?? false
            || line.map { places.contains(Place(day: day, line: $0)) } ?? false
    }
}
