public import Plant
public import Units

/// What one production entry is computed with.
public struct EntryInputs: Sendable {
    /// SAM, minutes of labour per unit.
    public var standardMinutes: Estimate<Minutes>
    /// PRI, seconds of the line per unit.
    public var idealCycleSeconds: Estimate<Double>
    public var headcount: Estimate<Double>
    /// APT.
    public var runTime: Estimate<Hours>
    /// Defect opportunities per unit.
    public var opportunities: Estimate<Double>

    public init(
        standardMinutes: Estimate<Minutes>, idealCycleSeconds: Estimate<Double>,
        headcount: Estimate<Double>, runTime: Estimate<Hours>, opportunities: Estimate<Double>
    ) {
        self.standardMinutes = standardMinutes
        self.idealCycleSeconds = idealCycleSeconds
        self.headcount = headcount
        self.runTime = runTime
        self.opportunities = opportunities
    }
}
