/// Ids as cells: escaped, and looked at for what Excel would make of them, once for all the rows that name
/// them.
struct IDCells<Separator: Separators> {
    struct Cell {
        fileprivate var place: Range<Int>
        /// Where in the cell Excel's file has a `'`.
        var guardOffset: Int?
        var alteration: Alteration?
    }

    let ids: [String]
    private var cells: [Cell] = []
    /// One cell after the other, each with the separator behind it.
    private var bytes: [UInt8]

    init(_ ids: [String]) {
        self.ids = ids
        // A table of its own, cut up into its cells.
        var writer = CSVWriter<Separator>(columns: [""], reserving: ids.count * 16)
        cells.reserveCapacity(ids.count)
        for id in ids {
            let start = writer.bytes.count
            let guardCount = writer.guards.count
            writer.id(id, column: 0)
            cells.append(
                Cell(
                    place: start..<writer.bytes.count,
                    guardOffset: writer.guards.count > guardCount
                        ? writer.guards[guardCount] - start : nil,
                    alteration: id.alteration))
        }
        bytes = writer.bytes
    }

    subscript(index: Int) -> Cell { cells[index] }

    func append(_ cell: Cell, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: self.bytes[cell.place])
    }
}

extension String {
    /// What Excel would do to this id.
    var alteration: Alteration? {
        var copy = self
        return copy.withUTF8 { Alteration(readingASCII: $0) }
    }
}
