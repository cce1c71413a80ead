import Plant

/// What Excel does to a text that it takes for something else when it opens a CSV file.
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
    /// `1,234` becomes 1234; with decimal commas `1.234` does.
    case thousands = "signs between thousands are dropped"
    /// `.5` becomes 0.5, `5.` and ` 5` become 5.
    case respelled = "read as a number and written otherwise"
    /// `true` becomes TRUE, in the words of the reader's language.
    case truth = "read as true or false"

    /// `nil` for text that Excel leaves alone where it opens files of the profile.
    init?(readingASCII text: UnsafeBufferPointer<UInt8>, in profile: CSVProfile) {
        guard let first = text.first, Self.canBegin(first) else { return nil }
        if isLetter(first) {
            guard let found = Self(readingLetters: text) else { return nil }
            self = found
            return
        }
        let space = UInt8(ascii: " ")
        guard first != space, text.last != space else {
            self.init(readingSpaced: text, in: profile)
            return
        }
        var shape = Shape(profile)
        guard shape.read(text) else {
            guard Self.isNumberAndMonth(text) else { return nil }
            self = .date
            return
        }
        guard let found = shape.alteration else { return nil }
        self = found
    }

    /// Spaces at an end do not keep a number from being read as one.
    private init?(readingSpaced text: UnsafeBufferPointer<UInt8>, in profile: CSVProfile) {
        let space = UInt8(ascii: " ")
        guard let start = text.firstIndex(where: { $0 != space }),
            let end = text.lastIndex(where: { $0 != space })
        else { return nil }
        let inner = UnsafeBufferPointer(rebasing: text[start...end])
        if let found = Self(readingASCII: inner, in: profile) {
            self = found
        } else {
            var shape = Shape(profile)
            guard shape.read(inner), shape.isNumber else { return nil }
            self = .respelled
        }
    }

    private init?(readingLetters text: UnsafeBufferPointer<UInt8>) {
        // Nearly every id is decided here, before it is read letter by letter.
        guard (4...14).contains(text.count) else { return nil }
        if isTruthValue(text) {
            self = .truth
        } else if Self.isMonthAndNumber(text) {
            self = .date
        } else {
            return nil
        }
    }

    private static func canBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "):
            true
        default: isLetter(byte)
        }
    }

    /// `MAR1`, `sept-12`, `DEC 2025`.
    private static func isMonthAndNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
    private let decimalSign: UInt8
    private let thousandsSign: UInt8
    /// Lengths of the runs of digits, up to three.
    private var runs: [Int] = [0]
    private var startsWithZero = false
    private var endsWithZero = false
    private var hasExponent = false
    private var sign: UInt8?

    init(_ profile: CSVProfile) {
        let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
        switch profile {
        case .comma: (decimalSign, thousandsSign) = (point, comma)
        case .semicolon: (decimalSign, thousandsSign) = (comma, point)
        }
    }

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
                guard !hasExponent, sign == nil || sign == decimalSign, runs.last != 0 else {
                    return false
                }
                hasExponent = true
                runs.append(0)
            default: return false
            }
        }
        return runs.last != 0 || hasBareSign
    }

    /// The decimal sign at an end: `.5`, `5.`.
    private var hasBareSign: Bool {
        sign == decimalSign && runs.count == 2 && (runs[0] == 0) != (runs[1] == 0)
    }

    /// Whether a number is all that it can be.
    var isNumber: Bool { sign == nil || (sign == decimalSign && runs.count == 2) }

    private mutating func add(_ byte: UInt8) -> Bool {
        guard runs.last != 0 || (byte == decimalSign && runs.count == 1), runs.count < 3,
            !hasExponent, sign == nil || sign == byte
        else { return false }
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
        case decimalSign? where runs.count == 2:
            if hasBareSign { return .respelled }
            if startsWithZero && runs[0] > 1 { return .leadingZeros }
            if runs[0] + runs[1] > 15 { return .manyDigits }
            return endsWithZero ? .trailingZeros : nil
        case thousandsSign? where isGrouped: return .thousands
        case UInt8(ascii: ","): return nil
        default:
            // Around points: a day and a month, a month and a year, or all three.
            if sign == UInt8(ascii: "."),
                runs.count == 2 ? runs[0] > 2 || runs[1] == 3 : runs[1] > 2
            {
                return nil
            }
            return runs.allSatisfy { $0 <= 4 } ? .date : nil
        }
    }

    /// One to three digits, then threes.
    private var isGrouped: Bool {
        (1...3).contains(runs[0]) && !startsWithZero && runs.dropFirst().allSatisfy { $0 == 3 }
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

private func isTruthValue(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func says(_ word: StaticString) -> Bool {
        guard text.count == word.utf8CodeUnitCount else { return false }
        return text.indices.allSatisfy { text[$0] | 0x20 == word.utf8Start[$0] }
    }
    return says("true") || says("false")
}

private func isDateSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: " ")
}

/// The texts of one file that Excel would alter: each value of a column once, where it first stands.
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
