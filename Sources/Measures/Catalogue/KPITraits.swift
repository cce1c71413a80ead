/// What is peculiar to the values of a KPI, said on its row of the catalogue.
struct KPITraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A part of a whole: where nothing measured has passed 100 %, no forecast, limit or interval does, and none
    /// falls below 0.
    static let share = KPITraits(rawValue: 1)
    /// Above 100 % the standard behind it is implausible.
    static let cannotPass100 = KPITraits(rawValue: 2)
}
