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
        if let value { bytes.append(shortest: value, point: Separator.decimal) }
        bytes.append(Separator.cell)
    }

    mutating func integer(_ value: Int?) {
        if let value { bytes.append(integer: value) }
        bytes.append(Separator.cell)
    }

    mutating func day(_ value: Day?) {
        if let value { bytes.append(day: value) }
        bytes.append(Separator.cell)
    }

    mutating func time(_ value: LocalTime?) {
        if let value { bytes.append(time: value) }
        bytes.append(Separator.cell)
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
