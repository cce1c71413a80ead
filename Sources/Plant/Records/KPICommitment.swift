public import Units

/// What a schedule promises of a KPI over a period.
public struct KPICommitment: Sendable {
    public var schedule: Reference<ProductionSchedule>
    /// The KPI's id.
    public var kpi: String
    public var period: ClosedRange<Day>
    /// In the KPI's own unit.
    public var value: Double

    public init(
        schedule: Reference<ProductionSchedule>, kpi: String, period: ClosedRange<Day>,
        value: Double
    ) {
        self.schedule = schedule
        self.kpi = kpi
        self.period = period
        self.value = value
    }
}
