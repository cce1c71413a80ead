/// Reads arithmetic over element names: `good / produced * 100`, `(run_time + setup_time) / busy_time`.
///
/// sum := product (("+" | "−") product)*; product := factor (("*" | "/") factor)*;
/// factor := "−"? (number | name | "(" sum ")"). `×`, `÷`, `·` and U+2212 read as their ASCII likes.
struct FormulaReader {
    /// More than anybody reads; what is read here is walked by recursion later.
    private static let longest = 1000
    private static let deepest = 32

    private var rest: Substring
    private let text: String
    private var depth = 0

    private init(_ text: String) { (rest, self.text) = (text[...], text) }

    /// Throws what is wrong and where, as a sentence's end.
    static func read(_ text: String) throws(OwnKPIError.Reason) -> Formula {
        guard text.utf8.count <= longest else { throw .tooLong(most: longest) }
        var reader = FormulaReader(text)
        let formula = try reader.sum()
        reader.skipSpace()
        if let next = reader.rest.first {
            throw .syntax("an operator is missing before \"\(next)\"", column: reader.column)
        }
        return formula
    }

    /// 1-based column of what comes next.
    private var column: Int { text.distance(from: text.startIndex, to: rest.startIndex) + 1 }

    private mutating func skipSpace() {
        while let next = rest.first, next == " " || next == "\t" { rest.removeFirst() }
    }

    private mutating func take(_ options: [Character: Character]) -> Character? {
        skipSpace()
        guard let next = rest.first, let meant = options[next] else { return nil }
        rest.removeFirst()
        return meant
    }

    private mutating func sum() throws(OwnKPIError.Reason) -> Formula {
        var formula = try product()
        while let sign = take(["+": "+", "-": "-", "\u{2212}": "-"]) {
            let next = try product()
            formula = sign == "+" ? formula + next : formula - next
        }
        return formula
    }

    private mutating func product() throws(OwnKPIError.Reason) -> Formula {
        var formula = try factor()
        while let sign = take(["*": "*", "×": "*", "·": "*", "/": "/", "÷": "/"]) {
            let next = try factor()
            formula = sign == "*" ? formula * next : formula / next
        }
        return formula
    }

    private mutating func factor() throws(OwnKPIError.Reason) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw .tooDeep(most: Self.deepest, column: column) }
        if take(["-": "-", "\u{2212}": "-"]) != nil {
            return .constant(0) - (try factor())
        }
        if take(["(": "("]) != nil {
            let inner = try sum()
            guard take([")": ")"]) != nil else {
                throw .syntax("a closing parenthesis is missing", column: column)
            }
            return inner
        }
        skipSpace()
        let start = column
        let word = rest.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".")
        }
        guard let first = word.first else {
            throw .syntax(
                rest.isEmpty
                    ? "something is missing at the end"
                    : "\"\(rest.prefix(1))\" means nothing here",
                column: start)
        }
        rest = rest[word.endIndex...]
        if first.isNumber || first == "." {
            guard let number = Double(word), number.isFinite else {
                throw .syntax("\"\(word)\" is no number", column: start)
            }
            return .constant(number)
        }
        guard let element = Element.byFormulaName[String(word)] else {
            throw .unknownElement(String(word), column: start)
        }
        return .sum(element)
    }
}

extension Formula {
    /// The first divisor that is 0 whatever is recorded: `1 − 1`, `good − good`.
    var emptyDivisor: Formula? {
        switch self {
        case .sum, .constant: return nil
        case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b):
            return a.emptyDivisor ?? b.emptyDivisor
        case .divide(let a, let b):
            // No two elements have the same sum here, nor sums that add up to each other's.
            let trial = b.value { element in
                3 + Double(Element.allCases.firstIndex(of: element) ?? 0).squareRoot()
            }
            return trial == 0 ? b : a.emptyDivisor ?? b.emptyDivisor
        }
    }

    /// The quantity of its value; throws where unlike quantities are added.
    func quantity() throws(OwnKPIError.Reason) -> Quantity {
        switch self {
        case .sum(let element): return element.quantity
        case .constant: return .plain
        case .multiply(let a, let b): return try a.quantity() * b.quantity()
        case .divide(let a, let b): return try a.quantity() / b.quantity()
        case .add(let a, let b), .subtract(let a, let b):
            let (left, right) = (try a.quantity(), try b.quantity())
            // A number alone takes the quantity of what it is added to: 1 − scrapped / produced.
            if case .constant = a { return right }
            if case .constant = b { return left }
            guard left == right else {
                throw .unlikeQuantities("\(a)", "\(left)", "\(b)", "\(right)")
            }
            return left
        }
    }
}
