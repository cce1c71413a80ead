import Units

/// Sums by key and day, asked for any stretch of days by binary search. Keys and days that nothing was
/// added to take no room.
struct DailyTotals {
    private struct Addend {
        var key: Int32
        var day: Day
        var value: Double
    }

    /// Days outside of them are left off.
    private let asked: AskedDays
    private var addends: [Addend] = []
    /// Days that something was added on, ascending, one key's after another's; ready after ``finish()``.
    private var days: [Day] = []
    /// What a key has up to and with the day of the same position.
    private var totals: [Double] = []
    private var first: [Int]

    init(keys: Int, days asked: AskedDays) {
        self.asked = asked
        first = [Int](repeating: 0, count: keys + 1)
    }

    mutating func add(_ value: Double, to key: Int, on day: Day) {
        guard asked.contains(day) else { return }
        addends.append(Addend(key: Int32(key), day: day, value: value))
    }

    /// Sums in the order of adding within a day, then in the order of days.
    mutating func finish() {
        let order = addends.indices.sorted {
            (addends[$0].key, addends[$0].day, $0) < (addends[$1].key, addends[$1].day, $1)
        }
        var place = 0
        for key in 0..<(first.count - 1) {
            first[key] = days.count
            var total = 0.0
            while place < order.count, addends[order[place]].key == Int32(key) {
                let day = addends[order[place]].day
                var sum = 0.0
                while place < order.count, addends[order[place]].key == Int32(key),
                    addends[order[place]].day == day
                {
                    sum += addends[order[place]].value
                    place += 1
                }
                total += sum
                days.append(day)
                totals.append(total)
            }
        }
        first[first.count - 1] = days.count
        addends = []
    }

    func sum(_ key: Int, _ range: ClosedRange<Day>) -> Double {
        let own = first[key]..<first[key + 1]
        let through = days[own].count(through: range.upperBound)
        let before = days[own].count(through: range.lowerBound - 1)
        func total(_ count: Int) -> Double { count > 0 ? totals[own.lowerBound + count - 1] : 0 }
        return total(through) - total(before)
    }

    /// The keys that anything was added to, ascending.
    var keys: [Int] { (0..<(first.count - 1)).filter { first[$0] < first[$0 + 1] } }
}
