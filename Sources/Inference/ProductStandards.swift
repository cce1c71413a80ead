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

    /// Units count in the 90 days up to the as-of day.
    static let poolingDays = 90

    init(_ plant: PlantRecords, asOf: AsOf) {
        let days = (asOf.day - (Self.poolingDays - 1))...asOf.day
        var units = [Double](repeating: 0, count: plant.products.count)
        for entry in plant.entries where days.contains(entry.day) {
            if let product = plant.product(of: entry) {
                units[product.index] += Double(entry.produced)
            }
        }
        var styleNumbers: [String: Int] = [:]
        for style in Set(plant.products.rows.compactMap(\.style)).sorted() {
            styleNumbers[style] = styleNumbers.count
        }
        let styles = plant.products.rows.map { $0.style.flatMap { styleNumbers[$0] } }

        func pool(_ own: (Product) -> Double?) -> StandardPooling {
            StandardPooling(
                zip(plant.products.rows, zip(styles, units)).compactMap { product, known in
                    guard let value = own(product), known.1 > 0 else { return nil }
                    return .init(style: known.0, value: value, weight: known.1)
                })
        }
        func pooled(
            _ pooling: StandardPooling, style: Int?, units: Double
        ) -> Estimate<Double>? {
            if let style, let pool = pooling.byStyle[style], pool.credibility > 0 {
                return .inferred(
                    pool.value,
                    Evidence(
                        rung: .style, confidence: 0.9,
                        relativeDeviation: pool.relativeDeviation(weight: units),
                        donors: pool.donors, days: days))
            }
            guard let pool = pooling.tenant else { return nil }
            return .inferred(
                pool.value,
                Evidence(
                    rung: .tenant, confidence: 0.75,
                    relativeDeviation: pool.relativeDeviation(weight: units), donors: pool.donors,
                    days: days))
        }
        func set(_ value: Double) -> Estimate<Double> {
            .inferred(value, Evidence(rung: .setting, confidence: 0.4, relativeDeviation: 0.3))
        }

        let settings = plant.settings
        let minutePool = pool { $0.standardMinutes?.value }
        let secondPool = pool { $0.idealCycleSeconds }
        func labour(style: Int?, units: Double) -> Estimate<Double> {
            pooled(minutePool, style: style, units: units)
                ?? settings.standardMinutes.map { set($0.value) }
                ?? .inferred(
                    15, Evidence(rung: .default, confidence: 0.3, relativeDeviation: 0.5))
        }
        func cycle(style: Int?, units: Double) -> Estimate<Double> {
            pooled(secondPool, style: style, units: units)
                ?? settings.idealCycleSeconds.map(set) ?? .missing(.notRecorded)
        }
        var meanOfStyle: [Int: (sum: Double, count: Int)] = [:]
        for (product, style) in zip(plant.products.rows, styles) {
            guard let style, let value = product.opportunities else { continue }
            meanOfStyle[style, default: (0, 0)].sum += value
            meanOfStyle[style, default: (0, 0)].count += 1
        }
        func opportunities(style: Int?) -> Estimate<Double> {
            if let style, let mean = meanOfStyle[style] {
                return .inferred(
                    mean.sum / Double(mean.count),
                    Evidence(
                        rung: .style, confidence: 0.75, relativeDeviation: 0.3,
                        donors: mean.count))
            }
            return settings.opportunitiesPerUnit.map(set)
                ?? .inferred(1, Evidence(rung: .default, confidence: 0.3, relativeDeviation: 0.5))
        }

        var minutes: [Estimate<Double>] = []
        var seconds: [Estimate<Double>] = []
        var perUnit: [Estimate<Double>] = []
        for (index, product) in plant.products.rows.enumerated() {
            let (style, made) = (styles[index], units[index])
            minutes.append(
                product.standardMinutes.map { .measured($0.value) }
                    ?? labour(style: style, units: made))
            seconds.append(
                product.idealCycleSeconds.map { .measured($0) } ?? cycle(style: style, units: made))
            perUnit.append(
                product.opportunities.map { .measured($0) } ?? opportunities(style: style))
        }
        self.minutes = minutes
        self.seconds = seconds
        opportunitiesPerUnit = perUnit
        fallback = (
            labour(style: nil, units: 0), cycle(style: nil, units: 0), opportunities(style: nil)
        )
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
