import Plant
import Units

/// What share of the volume a member made; of the plant, its largest product's.
struct ProductMix: Study {
    private let products: Directory<Product>
    private var volumes: DailyTotals

    init(_ measuring: Measuring) {
        products = measuring.plant.products
        volumes = DailyTotals(keys: products.count, span: measuring.windows.span)
        for entry in measuring.plant.entries {
            guard let product = measuring.plant.product(of: entry) else { continue }
            volumes.add(Double(entry.produced), to: product.index, on: entry.day)
        }
        volumes.finish()
    }

    /// Products with their units, the largest first.
    private func volumes(_ days: ClosedRange<Day>) -> [(product: Reference<Product>, units: Double)]
    {
        products.references.map { ($0, volumes.sum($0.index, days)) }
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
struct ProductPerformance: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let plant = measuring.plant
        var made: Set<Reference<Product>> = []
        var entries = 0
        for index in measuring.entries.indexes(scope.member, scope.days) {
            entries += 1
            let entry = plant.entries[index]
            if entry.produced > 0, let product = plant.product(of: entry) { made.insert(product) }
        }
        return Finding(entries > 0 ? Double(made.count) : nil, records: entries)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let plant = measuring.plant
        return plant.products.references.compactMap { product in
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
