import Inference
import Plant
import Units

extension CubeBuilder {
    /// A resource counts as in use for so many days from each of its cells on.
    static let daysInUse = 90

    /// One resource on which production is recorded.
    private struct Use {
        var resource: Resource
        var line: Reference<Line>?
        var hasProduction = false
        /// Days in use, ascending, apart from one another.
        var stretches: [ClosedRange<Day>] = []
        /// Days with cells, and whether their hours are known.
        var cellDays: [(day: Day, hasHours: Bool)] = []
    }

    /// 24 h for every resource in use and day, from its first cell in the cube on.
    ///
    /// Lines, machines, groups and weekdays have the time of their own resources; shifts, products and
    /// styles stand above the whole plant's, so that their shares add up to the plant's; an hour of the day
    /// has one hour of each resource whose hours are known.
    mutating func addCalendar() {
        let whole = members.slices.filter {
            switch $0.dimension {
            case .shift, .product, .style: true
            case .line, .machine, .machineGroup, .operator, .skillLevel, .customer, .weekday,
                .hour:
                false
            }
        }.map(\.member)
        var inUse = [Int](repeating: 0, count: cube.days.count)
        var withHours = inUse

        fact.begin(.calendar)
        fact.add(.calendarTime, 24)
        for use in resourcesInUse() {
            let own = Belonging(line: use.line, machine: use.resource.machine)
            let owners = members.resources(own)
            var next = 0
            var hasHours = false
            for day in use.stretches.flatMap(cube.days.days) {
                guard let position = cube.days.position(of: day) else { continue }
                for member in owners { add(to: member, on: day, share: 1) }
                inUse[position] += 1
                // A day without cells is told like the last that had some.
                if next < use.cellDays.count, use.cellDays[next].day == day {
                    hasHours = use.cellDays[next].hasHours
                    next += 1
                }
                if hasHours { withHours[position] += 1 }
            }
        }
        share(inUse.map { 24 * Double($0) }, with: whole)
        for (day, (resources, withHours)) in zip(cube.days.all, zip(inUse, withHours))
        where resources > 0 {
            fact.begin(.calendar)
            fact.add(.calendarTime, 24 * Double(resources))
            add(to: Members.plant, on: day, share: 1)
            add(to: members.weekday(day), on: day, share: 1)
            guard withHours > 0 else { continue }
            fact.begin(.calendar)
            fact.add(.calendarTime, Double(withHours))
            for hour in 0..<24 { add(to: members.hour(hour), on: day, share: 1) }
        }
    }

    /// In the order in which they first appear. What only stops mention is no resource of its own: a power
    /// cut would add a plant beside the machines.
    private func resourcesInUse() -> [Use] {
        var positions: [Resource: Int] = [:]
        var uses: [Use] = []
        for (index, cell) in inputs.cells.enumerated() where cube.days.contains(cell.place.day) {
            let day = cell.place.day
            let position = positions[cell.place.resource] ?? uses.count
            if position == uses.count {
                positions[cell.place.resource] = position
                uses.append(Use(resource: cell.place.resource))
            }
            uses[position].line = cell.line ?? uses[position].line
            if !cell.entries.isEmpty { uses[position].hasProduction = true }
            let last = min(day + (Self.daysInUse - 1), asOf.day)
            if let stretch = uses[position].stretches.last, day <= stretch.upperBound + 1 {
                uses[position].stretches[uses[position].stretches.count - 1] =
                    stretch.lowerBound...last
            } else {
                uses[position].stretches.append(day...last)
            }
            let hasHours = floor.hours.takesPart[index]
            if let known = uses[position].cellDays.last, known.day == day {
                uses[position].cellDays[uses[position].cellDays.count - 1].hasHours =
                    known.hasHours && hasHours
            } else {
                uses[position].cellDays.append((day, hasHours))
            }
        }
        return uses.filter(\.hasProduction)
    }
}
