/// What is peculiar to the values of some equipment KPIs, looked up once a KPI: values are judged by the
/// hundred thousand.
struct EquipmentTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Above 100 % the standard behind it is implausible.
    static let cannotPass100 = EquipmentTraits(rawValue: 1)
    /// It says how far run time is from the ideal, and nothing where the ideal is that run time.
    static let needsIndependentCycle = EquipmentTraits(rawValue: 2)
    /// A part of a whole, whose elements do not force it below 100 %.
    static let share = EquipmentTraits(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(of kpi: String) {
        self = []
        if Self.kpisThatCannotPass100.contains(kpi) { insert(.cannotPass100) }
        if Self.kpisOfIndependentCycle.contains(kpi) { insert(.needsIndependentCycle) }
        if Self.shares.contains(kpi) { insert(.share) }
    }

    private static let kpisThatCannotPass100: Set<String> = [
        "EQ-AVAIL", "EQ-PERF", "EQ-OEE", "EQ-NEE", "EQ-TEEP",
    ]
    private static let kpisOfIndependentCycle: Set<String> = [
        "EQ-PERF", "EQ-OEE", "EQ-NEE", "EQ-TEEP", "EQ-MPI", "EQ-LOSS",
    ]
    private static let shares: Set<String> = [
        "EQ-AVAIL", "EQ-UTIL-A", "EQ-UEFF", "EQ-TEFF", "EQ-SETUPR", "EQ-QTIME",
    ]
}
