import Plant

/// The rows of the cube: the plant, then every member of every dimension that facts are sliced by.
struct Members {
    static let plant = 0
    /// What slices cover.
    static let dimensions: [Dimension] = [.shift, .line, .machine, .product]

    let count: Int
    private let firstShift: Int
    private let firstLine: Int
    private let firstMachine: Int
    private let firstProduct: Int
    /// Dimension, id and name of each sliced member, in the order of the dimensions and of the ids.
    let slices: [(member: Int, dimension: Dimension, id: String, name: String)]

    init(_ plant: PlantRecords) {
        firstShift = 1
        firstLine = firstShift + plant.shifts.count
        firstMachine = firstLine + plant.lines.count
        firstProduct = firstMachine + plant.machines.count
        count = firstProduct + plant.products.count
        func members(
            _ dimension: Dimension, _ first: Int, _ rows: [(id: String, name: String)]
        ) -> [(member: Int, dimension: Dimension, id: String, name: String)] {
            rows.enumerated().map { (first + $0, dimension, $1.id, $1.name) }
                .sorted { $0.2 < $1.2 }
        }
        slices =
            members(.shift, firstShift, plant.shifts.rows.map { ($0.id, $0.name) })
            + members(.line, firstLine, plant.lines.rows.map { ($0.id, $0.name) })
            + members(.machine, firstMachine, plant.machines.rows.map { ($0.id, $0.name) })
            + members(.product, firstProduct, plant.products.rows.map { ($0.id, $0.name) })
    }

    func shift(_ shift: Reference<Shift>) -> Int { firstShift + shift.index }
    func line(_ line: Reference<Line>) -> Int { firstLine + line.index }
    func machine(_ machine: Reference<Machine>) -> Int { firstMachine + machine.index }
    func product(_ product: Reference<Product>) -> Int { firstProduct + product.index }

    /// The shift that a member is, for asking the calendar; `nil` for every other member.
    func shift(ofMember member: Int) -> Reference<Shift>? {
        (firstShift..<firstLine).contains(member)
            ? Reference(position: member - firstShift) : nil
    }
}
