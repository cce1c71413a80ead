import Plant

/// Ids as cells: escaped, and looked at for what Excel would make of them, once for all the rows that name
/// them.
final class IDCells {
    struct Cell {
        fileprivate var start: Int
        var count: Int
        /// Whether ``IDCells/marks(of:)`` has anything to say.
        var hasMarks: Bool
    }

    /// How a cell differs in Excel's file, and what Excel would make of its id.
    struct Marks {
        /// Offsets from the start of the cell.
        var splices: [(offset: Int, splice: CSVBlock.Splice)] = []
        var alteration: Alteration?
    }

    let ids: [String]
    private let cells: [Cell]
    private let marked: [Int: Marks]
    /// One cell after the other.
    private let memory: UnsafeMutablePointer<UInt8>

    init(_ ids: [String], profile: CSVProfile) {
        self.ids = ids
        // A row of its own, cut up into its cells.
        var row = CSVWriter(columns: [""], profile: profile, reserving: 0)
        var cells: [Cell] = []
        var marked: [Int: Marks] = [:]
        cells.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() {
            let start = row.block.count
            let spliceCount = row.block.splices.count
            row.text(id)
            let marks = Marks(
                splices: row.block.splices[spliceCount...].map { ($0.offset - start, $0.splice) },
                alteration: id.alteration(in: profile))
            let hasMarks = !marks.splices.isEmpty || marks.alteration != nil
            if hasMarks { marked[index] = marks }
            let separator = row.block.count - 1
            cells.append(Cell(start: start, count: separator - start, hasMarks: hasMarks))
        }
        (self.cells, self.marked) = (cells, marked)
        let bytes = row.block.bytes
        memory = .allocate(capacity: bytes.count + Self.stride)
        if let start = bytes.baseAddress { memory.update(from: start, count: bytes.count) }
    }

    deinit { memory.deallocate() }

    subscript(index: Int) -> Cell { cells[index] }

    func marks(of index: Int) -> Marks { marked[index] ?? Marks() }

    /// Most cells are copied as one value of the processor, what is too much being written over by the next.
    private static let stride = 32

    @inline(__always)
    func copy(_ cell: Cell, to place: UnsafeMutablePointer<UInt8>) {
        let source = memory + cell.start
        if cell.count <= Self.stride {
            UnsafeMutableRawPointer(place).storeBytes(
                of: UnsafeRawPointer(source).loadUnaligned(as: SIMD32<UInt8>.self),
                as: SIMD32<UInt8>.self)
        } else {
            place.update(from: source, count: cell.count)
        }
    }
}

extension String {
    /// What Excel would do to this id.
    func alteration(in profile: CSVProfile) -> Alteration? {
        withBytes { Alteration(readingASCII: $0, in: profile) }
    }
}
