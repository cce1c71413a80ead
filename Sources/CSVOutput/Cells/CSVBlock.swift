import Plant
import Units

/// Rows on their way into two files: written once as machines read them, with notes of where Excel's file
/// differs, and copied into both when a block of them is full.
///
/// Cells are written into memory that is reserved ahead, so that none costs an append of its own.
struct CSVBlock {
    /// A byte that one of the files has and the other has not.
    enum Splice {
        /// `'`, which keeps Excel from reading a formula.
        case apostrophe
        /// A quote that only Excel's separator asks for.
        case quote
        /// A quote that only the machine's separator asks for.
        case omission
    }

    let profile: CSVProfile
    private var machine: [UInt8] = []
    /// Behind its byte order mark; `nil` as long as it is what machines read. Most files in the comma profile
    /// are to their end, and are then held and searched once.
    private var excel: [UInt8]?
    var cursor: ASCIICursor
    /// How many of the bytes so far Excel's file has otherwise.
    private var exchangeCount = 0
    /// Ascending in their offsets; where two share one, the first comes first.
    private(set) var splices: [(offset: Int, splice: Splice)] = []
    private var memory: Memory
    private var end: UnsafeMutablePointer<UInt8>
    private var exchanges: UnsafeMutablePointer<UInt32>

    private final class Memory {
        let start: UnsafeMutablePointer<UInt8>
        /// Offsets of separators and decimal points that Excel's file has otherwise: never more than bytes.
        let exchanges: UnsafeMutablePointer<UInt32>
        let capacity: Int

        init(capacity: Int) {
            start = .allocate(capacity: capacity)
            exchanges = .allocate(capacity: capacity)
            self.capacity = capacity
        }

        deinit {
            start.deallocate()
            exchanges.deallocate()
        }
    }

    /// Stays within the cache of one core.
    private static let size = 1 << 15
    /// Room that is always left after ``reserve(_:)``: a number, a time, and what copying by words writes too far.
    static let margin = 64

    init(profile: CSVProfile, reserving capacity: Int) {
        self.profile = profile
        memory = Memory(capacity: Self.size)
        cursor = ASCIICursor(at: memory.start)
        end = memory.start + memory.capacity
        exchanges = memory.exchanges
        machine.reserveCapacity(capacity)
        switch profile {
        case .comma: break
        case .semicolon: beginExcel()
        }
    }

    /// Bytes that wait to be copied.
    var count: Int { cursor.place - memory.start }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory.start, count: count) }

    /// Makes room for `count` bytes and ``margin`` more.
    @inline(__always)
    mutating func reserve(_ count: Int = 0) {
        if end - cursor.place < count + Self.margin { grow(by: count + Self.margin) }
    }

    private mutating func grow(by needed: Int) {
        let count = count
        let larger = Memory(capacity: max(memory.capacity * 2, count + needed))
        larger.start.update(from: memory.start, count: count)
        larger.exchanges.update(from: memory.exchanges, count: exchangeCount)
        memory = larger
        exchanges = larger.exchanges
        cursor.place = larger.start + count
        end = larger.start + larger.capacity
    }

    /// Excel's file has another character for the separator or point that is written next.
    @inline(__always)
    mutating func exchange(at offset: Int) {
        switch profile {
        case .comma: break
        case .semicolon:
            exchanges[exchangeCount] = UInt32(truncatingIfNeeded: offset)
            exchangeCount += 1
        }
    }

    mutating func splice(_ splice: Splice, at offset: Int) { splices.append((offset, splice)) }

    @inline(__always)
    mutating func endCell() {
        exchange(at: count)
        cursor.write(UInt8(ascii: ","))
    }

    /// A row ends with CRLF; the separator after its last cell gives way to it.
    @inline(__always)
    mutating func endRow() {
        exchangeCount = max(0, exchangeCount - 1)
        reserve()
        memory.start[count - 1] = UInt8(ascii: "\r")
        cursor.write(UInt8(ascii: "\n"))
        if count > Self.size * 3 / 4 { flush() }
    }

    /// Both files, Excel's without its byte order mark; they are handed over, not copied.
    mutating func finish() -> (machine: [UInt8], excel: [UInt8]) {
        flush()
        defer { (machine, excel) = ([], nil) }
        return (machine, excel ?? machine)
    }

    /// What is in both files so far is in each from here on.
    private mutating func beginExcel() {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(machine.capacity)
        bytes += machine
        excel = bytes
    }

    private mutating func flush() {
        if !splices.isEmpty, excel == nil { beginExcel() }
        machine.append(contentsOf: bytes)
        if excel != nil { flushExcel() }
        cursor.place = memory.start
    }

    private mutating func flushExcel() {
        for index in 0..<exchangeCount {
            let place = memory.start + Int(exchanges[index])
            place.pointee =
                place.pointee == UInt8(ascii: ",") ? UInt8(ascii: ";") : UInt8(ascii: ",")
        }
        exchangeCount = 0
        let bytes = bytes
        var done = 0
        for (offset, splice) in splices {
            excel?.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<offset]))
            done = offset
            switch splice {
            case .apostrophe: excel?.append(UInt8(ascii: "'"))
            case .quote: excel?.append(UInt8(ascii: "\""))
            case .omission: done += 1
            }
        }
        splices.removeAll(keepingCapacity: true)
        excel?.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
}
