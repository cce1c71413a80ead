import Plant
import Units

/// A row that belongs to a production day.
protocol Dated { var day: Day { get } }
extension ProductionEntry: Dated {}
extension Downtime: Dated {}
extension Inspection: Dated {}
extension Attendance: Dated {}

extension Array where Element: Dated {
    /// The positions of the rows of `days`, in an array ordered by day.
    func rows(in days: ClosedRange<Day>) -> Range<Int> {
        firstIndex(from: days.lowerBound)..<firstIndex(from: days.upperBound + 1)
    }

    private func firstIndex(from day: Day) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
