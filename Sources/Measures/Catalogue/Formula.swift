import Units

/// Arithmetic over elements: evaluated, printed on the definition page, and differentiated for the
/// interval, so that what is said about a number is what was computed.
public indirect enum Formula: Sendable, Hashable {
    case sum(Element)
    case constant(Double)
    case add(Formula, Formula)
    case subtract(Formula, Formula)
    case multiply(Formula, Formula)
    case divide(Formula, Formula)

    public static func + (lhs: Formula, rhs: Formula) -> Formula { .add(lhs, rhs) }
    public static func - (lhs: Formula, rhs: Formula) -> Formula { .subtract(lhs, rhs) }
    public static func * (lhs: Formula, rhs: Formula) -> Formula { .multiply(lhs, rhs) }
    public static func / (lhs: Formula, rhs: Formula) -> Formula { .divide(lhs, rhs) }

    /// The value where elements have these sums; NaN or infinite on a division by zero.
    func value(_ sums: (Element) -> Double) -> Double {
        switch self {
        case .sum(let element): sums(element)
        case .constant(let constant): constant
        case .add(let a, let b): a.value(sums) + b.value(sums)
        case .subtract(let a, let b): a.value(sums) - b.value(sums)
        case .multiply(let a, let b): a.value(sums) * b.value(sums)
        case .divide(let a, let b): a.value(sums) / b.value(sums)
        }
    }

    /// How much the value moves when each element moves by `shift` (forward-mode differentiation).
    func change(_ sums: (Element) -> Double, _ shift: (Element) -> Double) -> Double {
        switch self {
        case .sum(let element): return shift(element)
        case .constant: return 0
        case .add(let a, let b): return a.change(sums, shift) + b.change(sums, shift)
        case .subtract(let a, let b): return a.change(sums, shift) - b.change(sums, shift)
        case .multiply(let a, let b):
            return a.change(sums, shift) * b.value(sums) + a.value(sums) * b.change(sums, shift)
        case .divide(let a, let b):
            let (top, bottom) = (a.value(sums), b.value(sums))
            return (a.change(sums, shift) * bottom - top * b.change(sums, shift))
                / (bottom * bottom)
        }
    }

    /// The elements it reads, each once, in reading order.
    public var elements: [Element] {
        var found: [Element] = []
        func visit(_ formula: Formula) {
            switch formula {
            case .sum(let element): if !found.contains(element) { found.append(element) }
            case .constant: break
            case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b),
                .divide(let a, let b):
                visit(a)
                visit(b)
            }
        }
        visit(self)
        return found
    }
}

/// A piece of a printed formula: its own text, or the symbol of an element that a glossary explains.
public enum FormulaPart: Sendable, Hashable {
    case text(String)
    case element(Element)
}

extension [FormulaPart] {
    /// As one text, without links.
    public var text: String {
        map { part in
            switch part {
            case .text(let text): text
            case .element(let element): "Σ" + element.symbol
            }
        }.joined()
    }
}

extension Formula: CustomStringConvertible {
    /// `Σ(PRI·GQ) / ΣPBT`.
    public var description: String { parts.text }

    /// The formula as it is printed, its elements apart.
    public var parts: [FormulaPart] { parts(within: 0) }

    private var precedence: Int {
        switch self {
        case .sum, .constant: 3
        case .multiply, .divide: 2
        case .add, .subtract: 1
        }
    }

    private func parts(within outer: Int) -> [FormulaPart] {
        func joined(_ a: Formula, _ sign: String, _ b: Formula, _ left: Int, _ right: Int)
            -> [FormulaPart]
        {
            a.parts(within: left) + [.text(" \(sign) ")] + b.parts(within: right)
        }
        let plain: [FormulaPart]
        switch self {
        case .sum(let element): plain = [.element(element)]
        case .constant(let value):
            var bytes: [UInt8] = []
            bytes.append(shortest: value)
            plain = [.text(String(decoding: bytes, as: UTF8.self))]
        case .add(let a, let b): plain = joined(a, "+", b, 1, 1)
        case .subtract(let a, let b): plain = joined(a, "−", b, 1, 2)
        case .multiply(let a, let b): plain = joined(a, "×", b, 2, 2)
        case .divide(let a, let b): plain = joined(a, "/", b, 2, 3)
        }
        return precedence < outer ? [.text("(")] + plain + [.text(")")] : plain
    }
}
