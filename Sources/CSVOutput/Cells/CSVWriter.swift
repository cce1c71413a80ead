import Plant
import Units

/// A table as RFC 4180 text: CRLF between rows, quotes only where a cell needs them.
///
/// One pass gives two files: what a machine reads, with comma and point; and Excel's, in the client's profile,
/// to stand behind a byte order mark, with a `'` before text that Excel would take for a formula.
struct CSVWriter {
    /// 1 is the header, as Excel counts.
    private(set) var row = 1
    private(set) var alterations = Alterations()
    private let columns: [String]
    private(set) var block: CSVBlock
    private var days = WrittenDays()

    init(columns: [String], profile: CSVProfile, reserving capacity: Int) {
        self.columns = columns
        block = CSVBlock(profile: profile, reserving: capacity)
        for column in columns { word(column) }
        endRow()
    }

    mutating func endRow() {
        block.endRow()
        row += 1
    }

    /// Both files, Excel's without its byte order mark; nothing can be written after.
    mutating func finish() -> (machine: [UInt8], excel: [UInt8]) { block.finish() }

    mutating func empty() {
        block.reserve()
        block.endCell()
    }

    mutating func number(_ value: Double?) {
        block.reserve()
        if let value {
            if let plain = PlainDecimal(value) {
                block.cursor.write(plain)
                if plain.places > 0 { block.exchange(at: block.count - plain.places - 1) }
            } else {
                longNumber(value)
            }
        }
        block.endCell()
    }

    /// Tiny and huge ones, of which there are few.
    private mutating func longNumber(_ value: Double) {
        var digits: [UInt8] = []
        digits.append(shortest: value)
        block.reserve(digits.count)
        for digit in digits {
            if digit == UInt8(ascii: ".") { block.exchange(at: block.count) }
            block.cursor.write(digit)
        }
    }

    mutating func integer(_ value: Int?) {
        block.reserve()
        if let value { block.cursor.write(integer: value) }
        block.endCell()
    }

    mutating func day(_ value: Day?) {
        block.reserve()
        if let value { days.write(value, at: &block.cursor) }
        block.endCell()
    }

    mutating func time(_ value: LocalTime?) {
        block.reserve()
        if let value {
            let day = value.day
            days.write(day, at: &block.cursor)
            block.cursor.write(UInt8(ascii: "T"))
            block.cursor.write(secondOfDay: Int(value.seconds - Int64(day.number) * 86_400))
        }
        block.endCell()
    }

    /// A word of ours: letters, digits, `_`; nothing in it needs a quote or a guard.
    mutating func word(_ value: String) {
        value.withBytes { copy($0) }
        block.endCell()
    }

    /// Text of ours that may hold anything but what Excel alters.
    mutating func text(_ value: String?) {
        block.reserve()
        value?.withBytes { field($0) }
        block.endCell()
    }

    /// A text cell that Excel must show as it is, whatever it looks like.
    mutating func literal(_ value: String) {
        block.reserve()
        value.withBytes { field($0, isGuarded: true) }
        block.endCell()
    }

    /// Text that somebody typed: an id, a name, a remark. It is noted when Excel would read it as a number or a
    /// date.
    mutating func typed(_ value: String?, column: Int) {
        block.reserve()
        if let value {
            let alteration = value.withBytes { bytes in
                field(bytes)
                return Alteration(readingASCII: bytes, in: block.profile)
            }
            if let alteration {
                alterations.note(
                    value, alteration, column: column, name: columns[column], row: row)
            }
        }
        block.endCell()
    }

    /// The id at `index` of `cells`.
    @inline(__always)
    mutating func id(_ index: Int?, of cells: IDCells, column: Int) {
        guard let index else { return empty() }
        let cell = cells[index]
        block.reserve(cell.count)
        if cell.hasMarks { note(cell, index, of: cells, column: column) }
        cells.copy(cell, to: block.cursor.place)
        block.cursor.place += cell.count
        block.endCell()
    }

    private mutating func note(
        _ cell: IDCells.Cell, _ index: Int, of cells: IDCells, column: Int
    ) {
        let marks = cells.marks(of: index)
        for (offset, splice) in marks.splices { block.splice(splice, at: block.count + offset) }
        if let alteration = marks.alteration {
            alterations.note(
                cells.ids[index], alteration, column: column, name: columns[column], row: row)
        }
    }

    /// Text, escaped, without the separator behind it.
    private mutating func field(_ text: UnsafeBufferPointer<UInt8>, isGuarded: Bool = false) {
        guard let first = text.first else { return }
        let contents = CellContents(text)
        let isGuarded = isGuarded || mayStartFormula(first) && startsFormula(text)
        guard !contents.isEmpty else {
            if isGuarded { block.splice(.apostrophe, at: block.count) }
            return copy(text)
        }
        let isQuoted = contents.needQuotes(beside: .comma)
        let isQuotedInExcel = contents.needQuotes(beside: block.profile)
        block.reserve(3 * text.count)
        if isQuoted {
            if !isQuotedInExcel { block.splice(.omission, at: block.count) }
            block.cursor.write(UInt8(ascii: "\""))
        } else if isQuotedInExcel {
            block.splice(.quote, at: block.count)
        }
        if isGuarded { block.splice(.apostrophe, at: block.count) }
        if isQuoted { escape(text) } else { copy(text) }
        if isQuoted {
            if !isQuotedInExcel { block.splice(.omission, at: block.count) }
            block.cursor.write(UInt8(ascii: "\""))
        } else if isQuotedInExcel {
            block.splice(.quote, at: block.count)
        }
    }

    /// Quotes doubled, every line break LF, NUL as U+FFFD: three bytes for one at most.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""):
                block.cursor.write(byte)
                block.cursor.write(byte)
            case UInt8(ascii: "\r"): block.cursor.write(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case 0: for part: UInt8 in [0xEF, 0xBF, 0xBD] { block.cursor.write(part) }
            default: block.cursor.write(byte)
            }
            previous = byte
        }
    }

    @inline(__always)
    private mutating func copy(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else { return }
        block.reserve(text.count)
        block.cursor.place.update(from: start, count: text.count)
        block.cursor.place += text.count
    }
}

extension String {
    /// The bytes in place: Swift's own strings have them in one piece, and make one where they came from elsewhere.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}

/// Days as text, by the last bits of their number: a table speaks of a few months.
private struct WrittenDays {
    private typealias Text = (UInt64, UInt16)
    private var numbers = [Int32](repeating: .min, count: 256)
    private var texts = [Text](repeating: (0, 0), count: 256)

    @inline(__always)
    mutating func write(_ day: Day, at cursor: inout ASCIICursor) {
        let slot = Int(day.number & 255)
        let memory = UnsafeMutableRawPointer(cursor.place)
        if numbers[slot] == day.number {
            memory.storeBytes(of: texts[slot].0, as: UInt64.self)
            memory.storeBytes(of: texts[slot].1, toByteOffset: 8, as: UInt16.self)
            cursor.place += 10
        } else {
            cursor.write(day: day)
            numbers[slot] = day.number
            texts[slot] = (
                memory.loadUnaligned(as: UInt64.self),
                memory.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
            )
        }
    }
}
