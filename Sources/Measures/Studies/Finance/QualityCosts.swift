import Plant

/// What bad quality cost: scrap, rework and warranty as they were booked.
struct QualityCosts: Study {
    private static let kinds: [(fact: RowFact, element: Element)] = [
        (.scrapCost, .scrapCost), (.reworkCost, .reworkCost), (.warrantyCost, .warrantyCost),
    ]

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let rows = Int(sums[.costRows])
        // No booking at all is a ledger that was not kept, not a month without costs.
        guard rows > 0 else { return Finding(nil, records: 0, status: .notRecorded) }
        return Finding(Self.kinds.reduce(0) { $0 + sums[$1.element] }, records: rows)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard sums[.costRows] > 0 else { return [] }
        let production = sums[.materialCost] + sums[.labourCost] + sums[.overheadCost]
        func share(_ amount: Double) -> Double? {
            production > 0 ? amount / production * 100 : nil
        }
        let all = Self.kinds.reduce(0) { $0 + sums[$1.element] }
        return Self.kinds.map { kind in
            let amount = sums[kind.element]
            return TableRow(
                .fact(kind.fact), [(.amount, amount), (.shareOfProductionCost, share(amount))])
        } + [TableRow(.qualityCostShare, share(all))]
    }
}
