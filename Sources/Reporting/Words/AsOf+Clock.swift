public import Plant
import Units

extension AsOf {
    /// "2026-11-20 14:05" on the plant's wall clock; the midnight that ends the day is 24:00 of that day, not 0:00 of
    /// a day, or a year, that no record is of.
    public var clock: String {
        guard time != LocalTime(day + 1) else { return "\(day) 24:00" }
        return time.description.replacing("T", with: " ").dropLast(3).description
    }
}
