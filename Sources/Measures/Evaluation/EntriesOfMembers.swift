import Algorithms
import Plant
import Units

/// The production entries of every member of the cube, by day: for what is no sum of them.
struct EntriesOfMembers {
    /// Indexes into ``PlantRecords/entries``, one member's after another's, each in the order of days.
    private let indexes: [Int32]
    private let first: [Int]
    private let days: [Day]

    init(_ columns: EntryColumns, members: Members) {
        var counts = [Int](repeating: 0, count: members.count)
        for member in columns.members { counts[Int(member)] += 1 }
        var first = [0]
        for count in counts { first.append(first[first.count - 1] + count) }
        var next = first
        var indexes = [Int32](repeating: 0, count: columns.members.count)
        for index in columns.inOrderOfDays {
            for member in columns.members(of: Int(index)) {
                indexes[next[Int(member)]] = index
                next[Int(member)] += 1
            }
        }
        self.indexes = indexes
        self.first = first
        days = columns.days
    }

    /// The entries of a member over some days, in the order of days.
    func indexes(_ member: Int, _ asked: ClosedRange<Day>) -> some Collection<Int> {
        let from = first[member] + count(member, upTo: asked.lowerBound - 1)
        let to = first[member] + count(member, upTo: asked.upperBound)
        return indexes[from..<to].lazy.map { Int($0) }
    }

    /// How many entries a member has up to and with a day.
    func count(_ member: Int, upTo day: Day) -> Int {
        let own = indexes[first[member]..<first[member + 1]]
        return own.partitioningIndex { days[Int($0)] > day } - own.startIndex
    }
}
