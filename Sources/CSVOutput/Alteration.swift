/// What Excel does to an id that it takes for something else when it opens a CSV file.
enum Alteration: String, Sendable, CaseIterable {
    /// `007` becomes 7.
    case leadingZeros = "leading zeros are dropped"
    /// Sixteen digits and more: the sixteenth becomes 0.
    case manyDigits = "digits after the fifteenth become 0"
    /// `1E5` becomes 100000.
    case exponent = "read as a number with an exponent"
    /// `1-2`, `3/4/2026`, `MAR1`, `10:30` become dates or times.
    case date = "read as a date or a time"
    /// `1.10` becomes 1.1.
    case trailingZeros = "zeros after the decimal sign are dropped"

    /// `nil` for text that Excel leaves alone.
    init?(readingASCII text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first, Self.canBegin(first) else { return nil }
        if isLetter(first) {
            guard Self.isMonthAndNumber(text) else { return nil }
            self = .date
            return
        }
        var shape = Shape()
        guard shape.read(text) else {
            guard Self.isNumberAndMonth(text) else { return nil }
            self = .date
            return
        }
        guard let found = shape.alteration else { return nil }
        self = found
    }

    private static func canBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
        default: isLetter(byte)
        }
    }

    /// `MAR1`, `sept-12`, `DEC 2025`.
    private static func isMonthAndNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Nearly every id that begins with a letter is decided before the names of the months are read.
        guard (4...14).contains(text.count) else { return false }
        var end = 1
        while end < text.count, isLetter(text[end]) { end += 1 }
        var digits = end
        if digits < text.count, isDateSign(text[digits]) { digits += 1 }
        guard (1...4).contains(text.count - digits) else { return false }
        for index in digits..<text.count where !isDigit(text[index]) { return false }
        return isMonth(text[..<end])
    }

    /// `1-MAR`, `12sep`, `3 May`.
    private static func isNumberAndMonth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < text.count, isDigit(text[start]) { start += 1 }
        guard (1...4).contains(start) else { return false }
        if start < text.count, isDateSign(text[start]) { start += 1 }
        return isMonth(text[start...])
    }

    /// `mar`, `March`, `SEPT`.
    private static func isMonth(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard (3...9).contains(name.count) else { return false }
        let initials = Self.initials(of: name)
        guard let month = months.first(where: { $0.initials == initials })?.name else {
            return false
        }
        let lower = name.map { $0 | 0x20 }
        return lower.count == 3 || lower == month || (lower == Array("sept".utf8))
    }

    /// The first three letters in lower case, in one number to compare.
    private static func initials(of name: some Collection<UInt8>) -> UInt32 {
        name.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    }

    private static let months: [(initials: UInt32, name: [UInt8])] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ].map { (initials(of: $0.utf8), Array($0.utf8)) }
}

/// Runs of digits and the signs between them: `12-3`, `007`, `1E5`.
private struct Shape {
    /// Lengths of the runs of digits, up to three.
    private var runs: [Int] = [0]
    private var startsWithZero = false
    private var endsWithZero = false
    private var hasExponent = false
    private var sign: UInt8?

    /// `false` when the text is not of this shape.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var isFirst = true
        for (offset, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isFirst { startsWithZero = byte == UInt8(ascii: "0") }
                isFirst = false
                runs[runs.count - 1] += 1
                endsWithZero = byte == UInt8(ascii: "0")
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                // Before the digits a sign; between them, and after an exponent, more.
                if offset == 0 { continue }
                if text[offset - 1] | 0x20 == UInt8(ascii: "e") { continue }
                guard add(UInt8(ascii: "-")), byte == UInt8(ascii: "-") else { return false }
            case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","):
                guard add(byte) else { return false }
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                guard !hasExponent, sign == nil || sign == UInt8(ascii: "."), runs.last != 0 else {
                    return false
                }
                hasExponent = true
                runs.append(0)
            default: return false
            }
        }
        return runs.last != 0
    }

    private mutating func add(_ byte: UInt8) -> Bool {
        guard runs.last != 0, runs.count < 3, !hasExponent, sign == nil || sign == byte else {
            return false
        }
        sign = byte
        runs.append(0)
        return true
    }

    var alteration: Alteration? {
        if hasExponent { return .exponent }
        switch sign {
        case nil:
            if startsWithZero && runs[0] > 1 { return .leadingZeros }
            return runs[0] > 15 ? .manyDigits : nil
        case UInt8(ascii: "."), UInt8(ascii: ","):
            if runs.count == 3 { return runs.allSatisfy { $0 <= 4 } ? .date : nil }
            if startsWithZero && runs[0] > 1 { return .leadingZeros }
            if runs[0] + runs[1] > 15 { return .manyDigits }
            return endsWithZero ? .trailingZeros : nil
        default:
            return runs.allSatisfy { $0 <= 4 } ? .date : nil
        }
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

private func isDateSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: " ")
}

/// The ids of one file that Excel would alter: each value of a column once, where it first stands.
struct Alterations: Sendable {
    struct Finding: Sendable {
        var column: String
        /// As Excel counts: the header is 1.
        var row: Int
        var value: String
        var alteration: Alteration
    }

    private(set) var findings: [Finding] = []
    private var seen: [Int: Set<String>] = [:]

    mutating func note(
        _ value: String, _ alteration: Alteration, column: Int, name: String, row: Int
    ) {
        guard seen[column, default: []].insert(value).inserted else { return }
        findings.append(Finding(column: name, row: row, value: value, alteration: alteration))
    }
}
