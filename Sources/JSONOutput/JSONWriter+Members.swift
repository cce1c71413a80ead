import JSONText
import Units

/// A key with its value.
extension JSONWriter {
    mutating func string(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    mutating func strings(_ name: String, _ values: [String]) {
        key(name)
        array { array in
            for value in values { array.string(value) }
        }
    }

    mutating func number(_ name: String, _ value: Double?) {
        key(name)
        number(value)
    }

    mutating func integer(_ name: String, _ value: Int) {
        key(name)
        integer(value)
    }

    mutating func flag(_ name: String, _ value: Bool) {
        key(name)
        flag(value)
    }

    mutating func day(_ name: String, _ value: Day?) {
        key(name)
        day(value)
    }

    /// The keys `from` and `to`.
    mutating func days(_ days: ClosedRange<Day>) {
        day("from", days.lowerBound)
        day("to", days.upperBound)
    }
}
