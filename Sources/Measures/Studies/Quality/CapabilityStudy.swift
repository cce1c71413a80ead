import Plant
import Statistics
import Units

/// How well the characteristics of products keep within their specification; the headline is the worst.
struct CapabilityStudy: Study {
    enum Index {
        case cp, cpk, cm, cmk, ppk
    }

    let index: Index
    /// Fewer measurements than this say nothing of a spread.
    private static let least = 25
    /// Consecutive measurements of a machine study.
    private static let shortRun = 50

    private struct Judged {
        var characteristic: Characteristics.Characteristic
        var count: Int
        var spread: Spread?
        /// `nil` without an index.
        var capability: Capability?
        /// Without its interval, which takes far longer.
        var value: Double?
    }

    private func judge(_ scope: Scope, _ measuring: Measuring) -> [Judged] {
        measuring.characteristics.of(scope.member).compactMap { characteristic in
            var taken = characteristic.taken(scope.days)
            guard !taken.isEmpty else { return nil }
            let spread: Spread?
            switch index {
            case .cp, .cpk: spread = taken.spreadWithin
            case .cm, .cmk:
                taken = taken.suffix(Self.shortRun)
                spread = Spread(overall: taken.map(\.value))
            case .ppk: spread = Spread(overall: taken.map(\.value))
            }
            var judged = Judged(
                characteristic: characteristic, count: taken.count, spread: spread)
            if taken.count >= Self.least, let spread, let limits = taken.specification {
                let capability = Capability(spread, limits)
                judged.value =
                    switch index {
                    case .cp, .cm: capability.potential
                    case .cpk, .cmk, .ppk: capability.actual
                    }
                if judged.value != nil { judged.capability = capability }
            }
            return judged
        }
    }

    private func index(of judged: Judged) -> CapabilityIndex? {
        switch index {
        case .cp, .cm: judged.capability?.potentialIndex()
        case .cpk, .cmk, .ppk: judged.capability?.actualIndex()
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let judged = judge(scope, measuring)
        let all = judged.reduce(0) { $0 + $1.count }
        let told = judged.filter { $0.capability != nil }
        let least = told.min { ($0.value ?? .infinity) < ($1.value ?? .infinity) }
        guard let worst = least.flatMap(index) else { return Finding(nil, records: all) }
        let spoken = told.reduce(0) { $0 + $1.count }
        return Finding(
            worst.value, records: all, coverage: Double(spoken) / Double(all), low: worst.low,
            high: worst.high)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        judge(scope, measuring).map { judged in
            let index = index(of: judged)
            let product = measuring.plant.products[judged.characteristic.product].id
            return TableRow(
                .plant("\(product) / \(judged.characteristic.name)"),
                [
                    (.measurements, Double(judged.count)), (.mean, judged.spread?.mean),
                    (.sigma, judged.spread?.deviation), (.index, index?.value),
                    (.indexLow, index?.low), (.indexHigh, index?.high),
                ])
        }
    }
}
