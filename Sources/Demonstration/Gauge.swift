import Store
import Units

struct MeasurementRow: Record {
    var id: String
    var productID: String
    var characteristic: Characteristic
    var measuredAt: LocalTime
    var subgroup: String
    var value: Double

    static let table = "measurement"
    static let columns = [
        "measurement_id", "product_id", "characteristic", "measured_at", "subgroup", "value",
        "lower_spec", "upper_spec", "unit",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(productID), .text(characteristic.name),
            CellValue(measuredAt), .text(subgroup), .real(value),
            CellValue(characteristic.lowerLimit?.rounded(4)),
            .real(characteristic.upperLimit.rounded(4)), .text(characteristic.unit),
        ]
    }
}

/// Measures five pieces in a row of a department's main products, every few days on which they are made.
struct Gauge {
    private let site: Site
    private let lastDay: Day
    /// Days between two subgroups of a product.
    private let interval: Int
    private var chance: SeededGenerator
    private var lastMeasured: [Day?]
    private var subgroups = 0
    private var measurements = 0

    /// Over so many days before the end, the first characteristic of each main product drifts.
    private static let drift = 70

    init(_ site: Site, plan: DemonstrationPlan, chance: SeededGenerator) {
        self.site = site
        self.chance = chance
        lastDay = plan.lastDay
        interval = plan.rowsPerClient == nil ? 3 : 7
        lastMeasured = Array(repeating: nil, count: site.products.count)
    }

    /// The two products that a department has made longest.
    private func isMain(_ product: Int) -> Bool {
        site.productsOf[site.products[product].department]
            .filter { site.products[$0].launchedOn == nil }.prefix(2).contains(product)
    }

    mutating func measure(
        _ product: Int, at moment: LocalTime, on day: Day, into ledger: Ledger
    ) throws(StoreError) {
        let department = site.trade.departments[site.products[product].department]
        guard !department.measured.isEmpty, isMain(product),
            lastMeasured[product].map({ day - $0 >= interval }) ?? true
        else { return }
        lastMeasured[product] = day
        for (turn, characteristic) in department.measured.enumerated() {
            subgroups += 1
            let deviation = characteristic.deviation
            // Subgroups differ a little more than the pieces within one.
            var centre = characteristic.nominal + 0.3 * deviation * chance.normal()
            if turn == 0 {
                let worn = max(0, Double(Gauge.drift - (lastDay - day))) / Double(Gauge.drift)
                centre += 0.55 * characteristic.tolerance * worn
            }
            for piece in 0..<5 {
                measurements += 1
                let value = centre + deviation * chance.normal()
                try ledger.write(
                    MeasurementRow(
                        id: "M-\(measurements)", productID: site.products[product].id,
                        characteristic: characteristic,
                        measuredAt: moment.plus(minutes: -Double(5 - piece)),
                        subgroup: "G-\(subgroups)",
                        value: (characteristic.isUpperOnly ? abs(value) : value).rounded(4)))
            }
        }
    }
}
