/// What is peculiar to the values of a KPI, said on its row of the catalogue.
struct KPITraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// A part of a whole: where nothing measured has passed 100 %, no forecast, limit or interval does, and none
    /// falls below 0.
    static let share = KPITraits(rawValue: 1)
    /// Above 100 % the standard behind it is implausible.
    static let cannotPass100 = KPITraits(rawValue: 2)
    /// OEE or a factor of it: with `oee_cap` no factor passes 100 %.
    static let cappedWithOEE = KPITraits(rawValue: 4)
    /// Capped, it is a product of factors that are each cut.
    static let productWhenCapped = KPITraits(rawValue: 128)
    /// A product of inferred elements or of powers, which first order tells wrongly whatever the interval.
    static let product = KPITraits(rawValue: 8)
    /// A study that is a function of the sums of one row of the cube all the same.
    static let summed = KPITraits(rawValue: 16)
    /// Told day by day of members even where no target is set: what is lost where is asked of it every morning.
    static let dailyByMember = KPITraits(rawValue: 32)
    /// What lowers its coverage is steps that nobody inspected.
    static let needsEveryStep = KPITraits(rawValue: 64)
    /// What lowers its coverage was inferred by its study, and counts.
    static let countsInferred = KPITraits(rawValue: 256)
}
