import Units

/// The days that anybody asks for, in stretches apart from one another, and their positions without the days
/// between: a last scheduled day of a thousand years ago is one day more, not a thousand years.
struct AskedDays {
    /// Ascending; at least a day lies between two.
    let stretches: [ClosedRange<Day>]
    /// Position of the first day of each stretch.
    private let firstPositions: [Int]
    let count: Int

    init(_ asked: [ClosedRange<Day>]) {
        var stretches: [ClosedRange<Day>] = []
        for range in asked.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = stretches.last, range.lowerBound <= last.upperBound + 1 {
                stretches[stretches.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                stretches.append(range)
            }
        }
        var firstPositions: [Int] = []
        var count = 0
        for stretch in stretches {
            firstPositions.append(count)
            count += stretch.upperBound - stretch.lowerBound + 1
        }
        self.stretches = stretches
        self.firstPositions = firstPositions
        self.count = count
    }

    /// Ascending.
    var all: [Day] { stretches.flatMap(\.days) }

    /// The last stretch is asked first: nearly every fact lies in it.
    func position(of day: Day) -> Int? {
        for index in stretches.indices.reversed() {
            let stretch = stretches[index]
            if day > stretch.upperBound { return nil }
            if day >= stretch.lowerBound {
                return firstPositions[index] + (day - stretch.lowerBound)
            }
        }
        return nil
    }

    func contains(_ day: Day) -> Bool { position(of: day) != nil }

    /// How many of the days lie before `day`.
    func count(before day: Day) -> Int {
        for index in stretches.indices.reversed() where day > stretches[index].lowerBound {
            let stretch = stretches[index]
            return firstPositions[index]
                + (min(day, stretch.upperBound + 1) - stretch.lowerBound)
        }
        return 0
    }

    /// Those of `days` that are asked for, ascending.
    func days(in days: ClosedRange<Day>) -> [Day] {
        stretches.filter { $0.overlaps(days) }.flatMap { $0.clamped(to: days).days }
    }
}
