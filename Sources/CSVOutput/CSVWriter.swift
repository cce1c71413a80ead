import Units

/// A table as RFC 4180 text: CRLF between rows, quotes only where a cell needs them.
///
/// One pass gives two files. ``bytes`` is what a machine reads; Excel's file is the same with a byte
/// order mark and a `'` at each of ``guards``, so that nothing is formatted twice.
struct CSVWriter<Separator: Separators> {
    private(set) var bytes: [UInt8] = []
    /// Offsets into ``bytes`` at which Excel's file has a `'`, ascending.
    private(set) var guards: [Int] = []
    /// 1 is the header, as Excel counts.
    private(set) var row = 1
    private(set) var alterations = Alterations()
    private let columns: [String]
    /// The day written last, as text: most rows repeat it in several cells.
    private var lastDay: (day: Day, text: [UInt8])?
    private var numbers = WrittenNumbers()

    init(columns: [String], reserving capacity: Int) {
        self.columns = columns
        bytes.reserveCapacity(capacity)
        for column in columns { word(column) }
        endRow()
    }

    /// A row ends with CRLF; the separator after its last cell gives way to it.
    mutating func endRow() {
        bytes[bytes.count - 1] = UInt8(ascii: "\r")
        bytes.append(UInt8(ascii: "\n"))
        row += 1
    }

    mutating func empty() { bytes.append(Separator.cell) }

    mutating func number(_ value: Double?) {
        if let value { append(value) }
        bytes.append(Separator.cell)
    }

    private mutating func append(_ value: Double) {
        if let place = numbers.place(of: value) {
            // By way of the stack: a slice of the buffer would make appending copy all of it.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: place.count) { digits in
                for (index, offset) in place.enumerated() { digits[index] = bytes[offset] }
                bytes.append(contentsOf: digits)
            }
        } else {
            let start = bytes.count
            bytes.append(shortest: value, point: Separator.decimal)
            numbers.note(value, at: start..<bytes.count)
        }
    }

    mutating func integer(_ value: Int?) {
        if let value { bytes.append(integer: value) }
        bytes.append(Separator.cell)
    }

    mutating func day(_ value: Day?) {
        if let value { append(value) }
        bytes.append(Separator.cell)
    }

    mutating func time(_ value: LocalTime?) {
        if let value {
            append(value.day)
            bytes.append(UInt8(ascii: "T"))
            bytes.append(secondOfDay: value.secondOfDay)
        }
        bytes.append(Separator.cell)
    }

    private mutating func append(_ day: Day) {
        if let lastDay, lastDay.day == day { return bytes.append(contentsOf: lastDay.text) }
        let start = bytes.count
        bytes.append(day: day)
        lastDay = (day, Array(bytes[start...]))
    }

    /// A word of ours: letters, digits, `_`; nothing in it needs a quote or a guard.
    mutating func word(_ value: String) {
        bytes.append(contentsOf: value.utf8)
        bytes.append(Separator.cell)
    }

    /// Text that somebody typed.
    mutating func text(_ value: String?) {
        if var value { value.withUTF8 { field($0) } }
        bytes.append(Separator.cell)
    }

    /// A text cell that Excel must show as it is, whatever it looks like.
    mutating func literal(_ value: String) {
        let start = bytes.count
        let guardCount = guards.count
        var value = value
        value.withUTF8 { field($0) }
        if guards.count == guardCount, start < bytes.count {
            guards.append(bytes[start] == UInt8(ascii: "\"") ? start + 1 : start)
        }
        bytes.append(Separator.cell)
    }

    /// An id: text, and noted when Excel would read it as a number or a date.
    mutating func id(_ value: String?, column: Int) {
        if var value {
            let alteration = value.withUTF8 { bytes in
                field(bytes)
                return Alteration(readingASCII: bytes)
            }
            if let alteration {
                alterations.note(
                    value, alteration, column: column, name: columns[column], row: row)
            }
        }
        bytes.append(Separator.cell)
    }

    /// The id at `index` of `cells`.
    mutating func id(_ index: Int?, of cells: IDCells<Separator>, column: Int) {
        guard let index else { return bytes.append(Separator.cell) }
        let cell = cells[index]
        if let offset = cell.guardOffset { guards.append(bytes.count + offset) }
        cells.append(cell, to: &bytes)
        if let alteration = cell.alteration {
            alterations.note(
                cells.ids[index], alteration, column: column, name: columns[column], row: row)
        }
    }

    private mutating func field(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first, let last = text.last else { return }
        var needsCare = first == UInt8(ascii: " ") || last == UInt8(ascii: " ")
        for byte in text {
            needsCare =
                needsCare || byte == Separator.cell || byte == UInt8(ascii: "\"")
                || byte < UInt8(ascii: " ")
        }
        let isGuarded = mayStartFormula(first) && startsFormula(text)
        guard needsCare else {
            if isGuarded { guards.append(bytes.count) }
            return bytes.append(contentsOf: text)
        }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { guards.append(bytes.count) }
        appendQuoted(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Quotes doubled, every line break LF, NUL as U+FFFD.
    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case 0: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default: bytes.append(byte)
            }
            previous = byte
        }
    }

    /// The file that Excel opens.
    consuming func guarded() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + guards.count + 3)
        result.append(contentsOf: [0xEF, 0xBB, 0xBF])
        var done = 0
        for offset in guards {
            result.append(contentsOf: bytes[done..<offset])
            result.append(UInt8(ascii: "'"))
            done = offset
        }
        result.append(contentsOf: bytes[done...])
        return result
    }
}

/// Where numbers stand that were written before: a plant repeats its numbers, and the digits of a fraction
/// cost ten times as much as a copy of them.
private struct WrittenNumbers {
    /// Of the last number with each hash; infinity, which is never written, where there was none.
    private var values = [UInt64](repeating: Double.infinity.bitPattern, count: 1024)
    private var places = [Range<Int>](repeating: 0..<0, count: 1024)

    func place(of value: Double) -> Range<Int>? {
        let slot = Self.slot(of: value)
        return values[slot] == value.bitPattern ? places[slot] : nil
    }

    mutating func note(_ value: Double, at place: Range<Int>) {
        guard value.isFinite else { return }
        let slot = Self.slot(of: value)
        values[slot] = value.bitPattern
        places[slot] = place
    }

    /// The upper ten bits of a multiplication by the golden ratio.
    private static func slot(of value: Double) -> Int {
        Int((value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}
