import Units

/// Why a `[kpi.ID]` table cannot be used.
public struct OwnKPIError: Error, Equatable {
    public enum Reason: Error, Equatable {
        case badID, listOfAll, builtIn, noName, noElement
        case unknownUnit(String)
        case unknownDirection(String)
        case syntax(String, column: Int)
        case unknownElement(String, column: Int)
        /// More letters than `most`.
        case tooLong(most: Int)
        /// More parentheses and signs within each other than `most`.
        case tooDeep(most: Int, column: Int)
        /// A divisor that is always 0.
        case emptyDivisor(String)
        /// Two summands with their quantities.
        case unlikeQuantities(String, String, String, String)
        case unitDoesNotFit(unit: String, quantity: String)
    }

    public var id: String
    public var reason: Reason

    /// Which key of the table it is about.
    public var key: String {
        switch reason {
        case .badID, .listOfAll, .builtIn: "its id"
        case .noName: "name"
        case .unknownUnit, .unitDoesNotFit: "unit"
        case .unknownDirection: "direction"
        case .noElement, .syntax, .unknownElement, .unlikeQuantities, .tooLong, .tooDeep,
            .emptyDivisor:
            "formula"
        }
    }

    /// What is wrong, as a sentence without its end.
    public var problem: String {
        switch reason {
        case .badID: "the id may hold A–Z, 0–9 and hyphens, at most 32"
        case .listOfAll: "kpi/index.html is the page that lists all KPIs"
        case .builtIn: "a KPI of this id is built in"
        case .noName: "it has no name"
        case .noElement: "the formula names no element"
        case .unknownUnit(let unit): "the unit \"\(unit)\" is not known"
        case .unknownDirection(let letter): "the direction \"\(letter)\" is not known"
        case .syntax(let what, let column): "\(what) (column \(column))"
        case .unknownElement(let name, let column):
            "the element \"\(name)\" is not known (column \(column))"
        case .tooLong(let most): "the formula is longer than \(most) letters"
        case .tooDeep(let most, let column):
            "more than \(most) parentheses or signs stand within each other (column \(column))"
        case .emptyDivisor(let divisor): "it divides by \(divisor), which is always 0"
        case .unlikeQuantities(let a, let left, let b, let right):
            "\(a) is \(left) and \(b) is \(right): they cannot be added"
        case .unitDoesNotFit(let unit, let quantity):
            "the formula gives \(quantity), which is not told in \"\(unit)\""
        }
    }

    /// What would be right.
    public var fix: String {
        switch reason {
        case .badID: "name it like MY-RATE"
        case .listOfAll: "choose another id than INDEX"
        case .builtIn: "choose another id; targets of built-in KPIs stand in kpi_target"
        case .noName: "write name = \"…\""
        case .noElement: "write a formula like good / produced * 100"
        case .unknownUnit: "write one of \(KPI.Unit.writable.keys.sorted().joined(separator: " "))"
        case .unknownDirection: "write H (more is better), L (less), T (on target) or -"
        case .syntax: "write a formula like (run_time + setup_time) / busy_time * 100"
        case .unknownElement(let name, _):
            "did you mean \(nearest(to: name, among: Element.allCases.map(\.formulaName)) ?? "")? andon kpis --elements lists them all"
        case .tooLong, .tooDeep: "write a shorter formula, like good / produced * 100"
        case .emptyDivisor: "divide by something that can be recorded"
        case .unlikeQuantities: "divide one by what it is per, or turn hours and minutes into one"
        case .unitDoesNotFit: "change the unit or the formula"
        }
    }
}
