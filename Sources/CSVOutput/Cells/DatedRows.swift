import Algorithms
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
        partitioningIndex {
            $0.day >= days.lowerBound
        }..<partitioningIndex {
            $0.day > days.upperBound
        }
    }
}
