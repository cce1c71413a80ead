import Measures
import Plant
import Store
import Units

/// A rebuild would change published numbers of a month that is final.
struct RestatementError: Error, CustomStringConvertible {
    var client: String
    var moment: ReportMoment
    /// How many numbers differ from those of the first report.
    var count: Int

    var description: String {
        """
        \(count == 1 ? "a published number" : "\(count) published numbers") of a final month would change
          at: client \(client.quoted), \(moment)
          fix: give --restate to publish them, the old ones beside them; or leave the day as it is
        """
    }
}

extension MeasuredClient {
    /// Holds the numbers against those of the first report of the moment; what is to be kept of both.
    ///
    /// Throws ``RestatementError`` unless `mayRestate`, where the day's month is final and other numbers are
    /// published of it.
    mutating func restate(
        at moment: ReportMoment, in history: History, mayRestate: Bool
    ) throws -> DerivedNumbers {
        let client = plant.client.id
        let numbers = PublishedNumbers(
            of: measurements, plant.settings, version: Andon.version)
        if let first = history.firstNumbers(of: client, at: moment) {
            measurements.restate(numbers, since: first)
        }
        let kept = measurements.restatements.map { row in
            DerivedRestatement(
                kpi: row.kpi, window: row.window.rawValue, old: row.old, new: row.new,
                reason: row.reason.rawValue)
        }
        if !mayRestate, !kept.isEmpty,
            history.changesFinalMonth(of: client, at: moment, to: kept)
        {
            throw RestatementError(client: client, moment: moment, count: kept.count)
        }
        return DerivedNumbers(
            moment: moment.description, text: numbers.text, restatements: kept)
    }
}
