import Inference
import Plant
import Units

/// What is asked of the production entries again and again, by entry, apart from the records: a record is
/// large, and reading one for the sake of a number would cost more than the number.
struct EntryColumns {
    let days: [Day]
    let shifts: [Reference<Shift>]
    /// The entry's own product, else its order's.
    let products: [Reference<Product>?]
    /// PQ and GQ, units.
    let produced: [Int]
    let good: [Int]
    /// APT, hours; 0 where it is missing.
    let runHours: [Double]
    /// The indexes of the entries in the order of days, those of one day in their own.
    let inOrderOfDays: [Int32]

    /// The members of all entries, one entry's after another's: those that it has whole, then those that
    /// share a cell's time.
    let members: [Int32]
    private let firstMember: [Int32]
    private let firstShared: [Int32]

    init(_ plant: PlantRecords, _ inputs: InferredInputs, members known: Members) {
        let entries = plant.entries
        let days = entries.indices.map { entries[$0].day }
        var products: [Reference<Product>?] = []
        var members: [Int32] = []
        var firstMember: [Int32] = []
        var firstShared: [Int32] = []
        products.reserveCapacity(entries.count)
        members.reserveCapacity(entries.count * 11)
        firstMember.reserveCapacity(entries.count + 1)
        firstShared.reserveCapacity(entries.count)
        for index in entries.indices {
            let own = plant.belonging(ofEntry: index)
            products.append(own.product)
            firstMember.append(Int32(members.count))
            known.collectWhole(own, on: days[index]) { members.append(Int32($0)) }
            firstShared.append(Int32(members.count))
            known.collectShared(own) { members.append(Int32($0)) }
        }
        firstMember.append(Int32(members.count))
        self.days = days
        self.products = products
        self.members = members
        self.firstMember = firstMember
        self.firstShared = firstShared
        shifts = entries.indices.map { entries[$0].shift }
        produced = entries.indices.map { entries[$0].produced }
        good = entries.indices.map { entries[$0].good }
        runHours = entries.indices.map { inputs.entries[$0].runTime.value?.value ?? 0 }
        let isSorted = zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
        let order =
            isSorted
            ? Array(days.indices) : days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
        inOrderOfDays = order.map { Int32($0) }
    }

    var count: Int { days.count }

    /// Every member that an entry belongs to, as ``Members/all(_:on:)`` has them.
    func members(of entry: Int) -> ArraySlice<Int32> {
        members[Int(firstMember[entry])..<Int(firstMember[entry + 1])]
    }

    /// Those of them that share a cell's time by run time.
    func shared(of entry: Int) -> ArraySlice<Int32> {
        members[Int(firstShared[entry])..<Int(firstMember[entry + 1])]
    }
}
