internal import CAccumulation
import Units

/// Element sums per member and period.
///
/// Workload: each fact is added once to each of its members (about ten), the columns of its kind only; then
/// every window of every member is summed from a few periods. A plant has far more members, days and kinds
/// than meet: so a row of columns is made for a member's period and a kind of fact with the first fact of
/// that kind, and what nothing was added to takes no more than a number.
struct Cube {
    /// The rows of one kind of fact.
    fileprivate struct Block {
        /// Row of each slot, -1 where no fact fell; empty until the first fact of the kind.
        var rowOfSlot: [Int32] = []
        /// Of as many columns a row as the kind has.
        var values: [Double] = []
        /// By row.
        var rungs: [RungSet] = []
    }

    /// By grain.
    private let periods: [Periods]
    private let grains: [Periods.Grain]
    /// The slot of each member's first period; its other periods follow.
    private let firstSlot: [Int]
    private let slots: Int
    /// By kind of fact.
    private var blocks: [Block]
    /// Calendar time that belongs to ``wholeMembers`` as to the plant: up to each of the days, hours.
    private var wholeCalendar: [Double] = []
    private var isWhole: [Bool]
    /// Where the rows lie that a fact is added to; kept for its room.
    private var touched: [Int] = []
    let days: AskedDays

    /// `grains` says for each member how closely it is looked at.
    init(
        days: AskedDays, windows: [ClosedRange<Day>], recentDays: Int, grains: [Periods.Grain]
    ) {
        self.days = days
        periods = Periods.Grain.allCases.map {
            Periods($0, asked: days, windows: windows, recentDays: recentDays)
        }
        self.grains = grains
        var slots: [Int] = []
        var count = 0
        for grain in grains {
            slots.append(count)
            count += periods[grain.rawValue].count
        }
        firstSlot = slots
        self.slots = count
        blocks = FactKind.allCases.map { _ in Block() }
        isWhole = [Bool](repeating: false, count: grains.count)
    }

    /// Adds the fact × `share` to a day of each member; days that nobody asks for are ignored.
    mutating func add(
        _ fact: borrowing Fact, to members: some Sequence<Int32>, on day: Day, share: Double = 1
    ) {
        guard let position = days.position(of: day) else { return }
        let (parts, kind) = (fact.parts, fact.kind)
        guard let source = parts.baseAddress else { return }
        let hasRungs = !fact.rungs.isEmpty
        let columns = Column.range(of: kind)
        let first = fact.columns.lowerBound - columns.lowerBound
        touched.removeAll(keepingCapacity: true)
        for member in members {
            let member = Int(member)
            let slot =
                firstSlot[member] + periods[grains[member].rawValue].period(at: position)
            let row = blocks[kind.rawValue].row(slot, of: slots, width: columns.count)
            if hasRungs { blocks[kind.rawValue].rungs[row].formUnion(fact.rungs) }
            touched.append(row * columns.count + first)
        }
        blocks[kind.rawValue].values.withUnsafeMutableBufferPointer { target in
            guard let target = target.baseAddress else { return }
            touched.withUnsafeBufferPointer { starts in
                andon_accumulate(
                    source, parts.count, share, target, starts.baseAddress, starts.count)
            }
        }
    }

    /// Says that the plant's calendar time, by position among the days, is that of some members as well: it
    /// is kept once, since it is every product's.
    mutating func share(_ calendarTime: [Double], with members: [Int]) {
        wholeCalendar = [0]
        for hours in calendarTime {
            wholeCalendar.append(wholeCalendar[wholeCalendar.count - 1] + hours)
        }
        for member in members { isWhole[member] = true }
    }

    /// The sums of a member over `range`, added in the order of days. Of members that are not looked at
    /// every day, only windows, months and recent days may be asked.
    func sum(_ member: Int, over range: ClosedRange<Day>) -> Sums {
        var result = Sums()
        let asked = periods[grains[member].rawValue].periods(of: range)
        // Read once: a closure that reads it holds a copy of the whole cube.
        let first = firstSlot[member]
        for (kind, block) in zip(FactKind.allCases, blocks) where !block.rowOfSlot.isEmpty {
            let columns = Column.range(of: kind)
            for position in asked {
                let row = Int(block.rowOfSlot[first + position])
                guard row >= 0 else { continue }
                result.add(
                    block.values[(row * columns.count)..<((row + 1) * columns.count)],
                    at: columns.lowerBound, block.rungs[row])
            }
        }
        if isWhole[member] {
            let hours =
                wholeCalendar[days.count(before: range.upperBound + 1)]
                - wholeCalendar[days.count(before: range.lowerBound)]
            if hours > 0 { result.replace(.calendarTime, by: hours) }
        }
        return result
    }

    /// How many rows of sums there are, of all kinds.
    var rowCount: Int { blocks.reduce(0) { $0 + $1.rungs.count } }

    /// Whether any fact was added to a member.
    func holds(_ member: Int) -> Bool {
        let own = firstSlot[member]..<(firstSlot[member] + periods[grains[member].rawValue].count)
        return blocks.contains { block in
            !block.rowOfSlot.isEmpty && own.contains { block.rowOfSlot[$0] >= 0 }
        }
    }
}

extension Cube.Block {
    /// The row of a slot, made where there is none.
    @inline(__always)
    fileprivate mutating func row(_ slot: Int, of slots: Int, width: Int) -> Int {
        if rowOfSlot.isEmpty { rowOfSlot = [Int32](repeating: -1, count: slots) }
        let known = Int(rowOfSlot[slot])
        if known >= 0 { return known }
        let row = rungs.count
        rowOfSlot[slot] = Int32(row)
        rungs.append(RungSet())
        values.append(contentsOf: repeatElement(0, count: width))
        return row
    }
}
