import Units

/// Which resource is worked in which shift, and how often its output is counted there.
struct Roster: Sendable {
    enum Cell: Sendable, Equatable {
        /// Not manned in this shift.
        case idle
        /// Worked, but nobody entered anything: expected and missing.
        case missing
        /// One entry per order worked on.
        case natural
        /// Exactly so many entries.
        case entries(Int)
    }

    private let cells: [Cell]
    private let resources: Int

    /// The slot, two to four days before the end, whose sheet was lost as a whole.
    let lostSlot: Int?

    init(
        _ site: Site, calendar: PlantCalendar, plan: DemonstrationPlan,
        chance: inout SeededGenerator
    ) {
        resources = site.resources.count
        lostSlot = calendar.worked.lastIndex {
            $0.role == .second && $0.isScheduled && $0.day <= plan.lastDay - 3
        }
        let gaps = site.recipe.temperament.gaps.entries
        var cells: [Cell] = []
        cells.reserveCapacity(calendar.worked.count * resources)
        for (index, slot) in calendar.worked.enumerated() {
            for resource in site.resources.indices {
                guard Roster.mans(resource, slot, site) else {
                    cells.append(.idle)
                    continue
                }
                let isLost = index == lostSlot || chance.chance(gaps)
                cells.append(isLost ? .missing : .natural)
            }
        }
        if let rows = plan.rowsPerClient { Roster.share(rows, among: &cells) }
        self.cells = cells
    }

    func cell(slot: Int, resource: Int) -> Cell {
        guard slot * resources + resource < cells.count else { return .idle }
        return cells[slot * resources + resource]
    }

    static func mans(_ resource: Int, _ slot: Slot, _ site: Site) -> Bool {
        let department = site.department(of: resource)
        switch slot.role {
        case .first, .second: return true
        case .night: return department.worksNights
        case .overtime:
            let isFirst = site.trade.departments.first { $0.worksOvertime }?.id == department.id
            return department.worksOvertime && (slot.isScheduled || isFirst)
        }
    }

    /// Spreads exactly `rows` entries evenly over the worked cells; cells left without one are missing.
    private static func share(_ rows: Int, among cells: inout [Cell]) {
        let worked = cells.indices.filter { cells[$0] == .natural }
        for (turn, index) in worked.enumerated() {
            let count = rows * (turn + 1) / worked.count - rows * turn / worked.count
            cells[index] = count > 0 ? .entries(count) : .missing
        }
    }

    /// How often each machine must stand so that no shift of one has more entries than people would make.
    static func widening(
        _ recipe: ClientRecipe, calendar: PlantCalendar, rows: Int?
    ) -> Int {
        guard let rows else { return 1 }
        let entriesPerCell = 40
        for widening in 1...64 {
            var ignored = SeededGenerator(seed: 0)
            let site = Site(
                recipe, widening: widening, lastDay: Day(number: 0), chance: &ignored)
            let cells = calendar.worked.reduce(0) { sum, slot in
                sum + site.resources.indices.filter { mans($0, slot, site) }.count
            }
            if cells * entriesPerCell >= rows { return widening }
        }
        return 64
    }
}
