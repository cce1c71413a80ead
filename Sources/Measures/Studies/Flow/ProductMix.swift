import Plant
import Units

/// What share of the volume a member made; of the plant, its largest product's.
struct ProductMix: Study {
    private let products: Directory<Product>
    private var volumes: DailyTotals

    init(_ measuring: Measuring) {
        products = measuring.plant.products
        volumes = DailyTotals(keys: products.count, days: measuring.windows.askedDays)
        let columns = measuring.columns
        for index in 0..<columns.count {
            guard let product = columns.products[index] else { continue }
            volumes.add(
                Double(columns.produced[index]), to: product.index, on: columns.days[index])
        }
        volumes.finish()
    }

    /// Products with their units, the largest first.
    private func volumes(_ days: ClosedRange<Day>) -> [(product: Reference<Product>, units: Double)]
    {
        volumes.keys.map { (Reference(position: $0), volumes.sum($0, days)) }
            .filter { $0.units > 0 }
            .sorted { ($1.units, products[$0.product].id) < ($0.units, products[$1.product].id) }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let entries = Int(sums[.entries])
        guard scope.member == Members.plant else {
            let whole = measuring.sums(Members.plant, scope.days)[.produced]
            return .quotient(sums[.produced], per: whole, scale: 100, records: entries)
        }
        // Entries that name no product are no product's, and nobody's largest share.
        guard let largest = volumes(scope.days).first else { return Finding(nil, records: entries) }
        return .quotient(largest.units, per: sums[.produced], scale: 100, records: entries)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let whole = sums[.produced]
        return volumes(scope.days).map { product, units in
            TableRow(
                .member(.product, products[product].id),
                [(.units, units), (.sharePercent, whole > 0 ? units / whole * 100 : nil)])
        }
    }
}

/// What is told of every product that was made; the headline is how many there were.
final class ProductPerformance: Study {
    private var made: Tally<Void>

    init(_ measuring: Measuring) {
        made = Tally(of: (), count: measuring.plant.products.count)
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let columns = measuring.columns
        let entries = measuring.entries.indexes(scope.member, scope.days)
        guard !entries.isEmpty else { return .nothing }
        defer { made.clear() }
        for index in entries where columns.produced[index] > 0 {
            if let product = columns.products[index] { made[product.index] = () }
        }
        return Finding(Double(made.count), records: entries.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let plant = measuring.plant
        return measuring.usedProducts.compactMap { product in
            let own = measuring.scope(measuring.members.product(product), scope.days)
            let sums = measuring.sums(own.member, scope.days)
            guard sums[.produced] > 0 else { return nil }
            func value(_ id: String) -> Double? { measuring.measure(id, own)?.value }
            // Scrap that nobody recorded, or of unknown worth, is not free.
            let isScrapKnown = sums[.producedWithScrapRecorded] > 0
            let cost = plant.products[product].unitCost
            return TableRow(
                .member(.product, plant.products[product].id),
                [
                    (.units, sums[.produced]), (.qualityPercent, value("QL-QR")),
                    (.performancePercent, value("EQ-PERF")), (.onTimePercent, value("DL-OTD")),
                    (.scrapMoney, isScrapKnown ? cost.map { $0 * sums[.scrapped] } : nil),
                ])
        }
    }
}
