import Units

/// How well a plant runs and how well it keeps its records: what makes its cards differ from another's.
struct Temperament: Sendable {
    /// Breakdowns of one resource in one shift.
    var failuresPerShift: Double
    /// Mean minutes of a breakdown.
    var repairMinutes: Double
    /// Share of planned time lost in stops too short to be recorded.
    var minorLoss: Double
    /// Speed while running, relative to the ideal cycle.
    var performance: Double
    /// Defective units per unit produced.
    var defects: Double
    /// Share of scheduled hours missed, vacation apart.
    var absence: Double
    /// Working days between the planned end and the promise.
    var promiseSlack: ClosedRange<Int>
    /// Share of orders that are held at some time.
    var holds: Double
    var gaps: Gaps
    var verification: Verification

    /// Which share of the entries lacks what.
    struct Gaps: Sendable {
        var runTime: Double
        var headcount: Double
        var scrapSplit: Double
        var clockTimes: Double
        /// Resource shifts that were worked and never entered.
        var entries: Double
    }

    enum Verification: Sendable {
        /// A leader signs every entry, about two days behind.
        case allButLastDays
        case none
    }

    /// One of the plants after the first three.
    static func drawn(_ chance: inout SeededGenerator) -> Temperament {
        Temperament(
            failuresPerShift: chance.within(0.1...0.26), repairMinutes: chance.within(26.0...52.0),
            minorLoss: chance.within(0.04...0.1), performance: chance.within(0.84...0.94),
            defects: chance.within(0.012...0.045), absence: chance.within(0.024...0.075),
            promiseSlack: 0...chance.within(2...3), holds: chance.within(0.03...0.08),
            gaps: Gaps(
                runTime: chance.within(0.0...0.15), headcount: chance.within(0.0...0.15),
                scrapSplit: chance.within(0.0...0.1), clockTimes: chance.within(0.1...0.5),
                entries: chance.within(0.0...0.02)),
            verification: chance.chance(0.6) ? .allButLastDays : .none)
    }
}
