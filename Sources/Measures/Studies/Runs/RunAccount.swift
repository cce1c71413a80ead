import Plant
import Units

/// What one production run made and used: as a whole, and shared among its products.
struct RunAccount {
    /// Parts, grams, hours.
    struct Part {
        var attempted = 0.0
        var successful = 0.0
        var consumed = 0.0
        var purged = 0.0
        var good = 0.0
        var failed = 0.0
        /// Estimates, and what stands against them.
        var estimated = 0.0
        var actual = 0.0
        var estimatedHours = 0.0
        var actualHours = 0.0
    }

    /// One item as it came out.
    private struct Outcome {
        var product: Reference<Product>
        var attempted: Double
        var successful: Double
        /// Grams of one part; `nil` when neither the item nor the product says.
        var mass: Double?
    }

    private(set) var whole = Part()
    /// By product, each once.
    private(set) var products: [(product: Reference<Product>, part: Part)] = []
    /// Every material of the run says what was used.
    let isMassRecorded: Bool

    init(_ run: ProductionRun, _ plant: PlantRecords) {
        let outcomes = run.items.map { item in
            Self.outcome(item, run.status, mass: plant.products[item.product].unitMassGrams)
        }
        let used = run.materials.map(\.usedGrams)
        isMassRecorded = !used.isEmpty && used.allSatisfy { $0 != nil }

        whole.attempted = outcomes.reduce(0) { $0 + $1.attempted }
        whole.successful = outcomes.reduce(0) { $0 + $1.successful }
        if isMassRecorded {
            whole.consumed = used.reduce(0) { $0 + ($1 ?? 0) }
            whole.purged = run.materials.reduce(0) { $0 + ($1.actualPurgeGrams ?? 0) }
        }
        // A failed run stopped somewhere: its estimate was of the whole.
        switch run.status {
        case .completed:
            for material in run.materials {
                guard let grams = material.usedGrams else { continue }
                whole.estimated += material.estimatedGrams + material.estimatedPurgeGrams
                whole.actual += grams
            }
            if let estimated = run.estimated, let end = run.completedAt {
                let zone = plant.client.zone
                whole.estimatedHours = estimated.value
                whole.actualHours =
                    max(.zero, (zone.instant(end) - zone.instant(run.startedAt)).hours).value
            }
        case .failed, .inProgress, .cancelled: break
        }
        let masses = outcomes.compactMap(\.mass)
        let areWeighed = !outcomes.isEmpty && masses.count == outcomes.count
        splitMass(outcomes, areWeighed)
        share(among: outcomes, areWeighed)
    }

    /// Attempted parts are the good and the bad ones; where nobody counted either, those that were to be
    /// made: all of them good in a completed run, none in a failed one.
    private static func outcome(
        _ item: RunItem, _ status: ProductionRun.Status, mass: Double?
    ) -> Outcome {
        var outcome = Outcome(
            product: item.product, attempted: 0, successful: 0, mass: item.unitMassGrams ?? mass)
        if item.successful != nil || item.failed != nil {
            outcome.successful = Double(item.successful ?? 0)
            outcome.attempted = outcome.successful + Double(item.failed ?? 0)
            return outcome
        }
        outcome.attempted = Double(item.quantity)
        switch status {
        case .completed: outcome.successful = outcome.attempted
        case .failed, .inProgress, .cancelled: break
        }
        return outcome
    }

    /// Good parts by their mass, failed ones by theirs as far as there was material; the rest is supports.
    /// Without masses all that was not purged is shared by the number of parts.
    private mutating func splitMass(_ outcomes: [Outcome], _ areWeighed: Bool) {
        let net = max(0, whole.consumed - whole.purged)
        guard areWeighed else {
            guard whole.attempted > 0 else { return }
            whole.good = net * whole.successful / whole.attempted
            whole.failed = net - whole.good
            return
        }
        let good = outcomes.reduce(0) { $0 + $1.successful * ($1.mass ?? 0) }
        let failed = outcomes.reduce(0) { $0 + ($1.attempted - $1.successful) * ($1.mass ?? 0) }
        whole.good = min(net, good)
        whole.failed = min(net - whole.good, failed)
    }

    /// Grams and hours go to the products by the mass of their attempted parts, else by their number;
    /// material in good parts by the good ones, in failed parts by the failed.
    private mutating func share(among outcomes: [Outcome], _ areWeighed: Bool) {
        func mass(_ outcome: Outcome) -> Double { areWeighed ? outcome.mass ?? 0 : 1 }
        let order = Set(outcomes.map(\.product)).sorted()
        let all = outcomes.reduce(0) { $0 + mass($1) * $1.attempted }
        let allGood = outcomes.reduce(0) { $0 + mass($1) * $1.successful }
        func part(_ own: Double, of total: Double) -> Double { total > 0 ? own / total : 0 }
        products = order.map { product in
            let own = outcomes.filter { $0.product == product }
            let tried = own.reduce(0) { $0 + mass($1) * $1.attempted }
            let made = own.reduce(0) { $0 + mass($1) * $1.successful }
            let share = all > 0 ? tried / all : 1 / Double(order.count)
            return (
                product,
                Part(
                    attempted: own.reduce(0) { $0 + $1.attempted },
                    successful: own.reduce(0) { $0 + $1.successful },
                    consumed: whole.consumed * share, purged: whole.purged * share,
                    good: whole.good * part(made, of: allGood),
                    failed: whole.failed * part(tried - made, of: all - allGood),
                    estimated: whole.estimated * share, actual: whole.actual * share,
                    estimatedHours: whole.estimatedHours * share,
                    actualHours: whole.actualHours * share)
            )
        }
    }
}
