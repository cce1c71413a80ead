/// Values by position, asked for and cleared over and over: what a question does not touch costs it nothing.
///
/// Entries are gone through for every member and window; a dictionary for each took a tenth of all measuring.
struct Tally<Value> {
    private let zero: Value
    private var values: [Value]
    private var isTouched: [Bool]
    private var touched: [Int] = []

    init(of zero: Value, count: Int) {
        self.zero = zero
        values = Array(repeating: zero, count: count)
        isTouched = Array(repeating: false, count: count)
    }

    subscript(_ position: Int) -> Value {
        get { values[position] }
        _modify {
            if !isTouched[position] {
                isTouched[position] = true
                touched.append(position)
            }
            yield &values[position]
        }
    }

    /// How many positions were touched.
    var count: Int { touched.count }

    /// What was touched, by position; afterwards nothing is.
    mutating func take() -> [(position: Int, value: Value)] {
        let taken = touched.sorted().map { (position: $0, value: values[$0]) }
        clear()
        return taken
    }

    mutating func clear() {
        for position in touched {
            values[position] = zero
            isTouched[position] = false
        }
        touched.removeAll(keepingCapacity: true)
    }
}
