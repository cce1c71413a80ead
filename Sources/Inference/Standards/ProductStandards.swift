import Plant
import Units

/// The standards of each product: its own, or pooled over its style and the tenant.
struct ProductStandards {
    /// Labour minutes per unit, by product; the fallback of products that facts do not name is the last.
    private let minutes: [Estimate<Double>]
    /// Line seconds per unit; missing where only a labour standard could be converted.
    private let seconds: [Estimate<Double>]
    private let opportunitiesPerUnit: [Estimate<Double>]
    private let fallback:
        (minutes: Estimate<Double>, seconds: Estimate<Double>, opportunities: Estimate<Double>)
    let minuteLadder: StandardLadder
    let secondLadder: StandardLadder
    let opportunityLadder: OpportunityLadder

    /// Units count in the 90 days up to the as-of day.
    static let poolingDays = 90

    init(_ plant: PlantRecords, asOf: AsOf) {
        let days = (asOf.day - (Self.poolingDays - 1))...asOf.day
        var units = [Double](repeating: 0, count: plant.products.count)
        for index in plant.entries.indices where days.contains(plant.entries[index].day) {
            if let product = plant.product(ofEntry: index) {
                units[product.index] += Double(plant.entries[index].produced)
            }
        }
        var styleNumbers: [String: Int] = [:]
        for style in Set(plant.products.rows.compactMap(\.style)).sorted() {
            styleNumbers[style] = styleNumbers.count
        }
        let styles = plant.products.rows.map { $0.style.flatMap { styleNumbers[$0] } }
        let settings = plant.settings
        let minuteLadder = StandardLadder(
            own: plant.products.rows.map { $0.standardMinutes?.value }, units: units,
            styles: styles, days: days, setting: settings.standardMinutes?.value, usual: 15)
        let secondLadder = StandardLadder(
            own: plant.products.rows.map(\.idealCycleSeconds), units: units, styles: styles,
            days: days, setting: settings.idealCycleSeconds, usual: nil)
        let opportunityLadder = OpportunityLadder(
            own: plant.products.rows.map(\.opportunities), styles: styles,
            setting: settings.opportunitiesPerUnit)
        let products = plant.products.rows.indices
        minutes = products.map { minuteLadder.standard(of: $0) }
        seconds = products.map { secondLadder.standard(of: $0) }
        opportunitiesPerUnit = products.map { opportunityLadder.opportunities(of: $0) }
        fallback = (
            minuteLadder.inferred(style: nil), secondLadder.inferred(style: nil),
            opportunityLadder.inferred(style: nil)
        )
        (self.minuteLadder, self.secondLadder) = (minuteLadder, secondLadder)
        self.opportunityLadder = opportunityLadder
    }

    /// SAM, minutes per unit, of a product (`nil`: unknown).
    func standardMinutes(_ product: Reference<Product>?) -> Estimate<Double> {
        product.map { minutes[$0.index] } ?? fallback.minutes
    }

    /// PRI, seconds per unit; missing when it has to be converted from SAM.
    func idealCycleSeconds(_ product: Reference<Product>?) -> Estimate<Double> {
        product.map { seconds[$0.index] } ?? fallback.seconds
    }

    func opportunities(_ product: Reference<Product>?) -> Estimate<Double> {
        product.map { opportunitiesPerUnit[$0.index] } ?? fallback.opportunities
    }
}
