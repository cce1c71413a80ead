import Store
import Units

/// A movement of filament on one spool.
struct SpoolTransaction: Record {
    enum Kind: String { case purchase, usage, waste }

    var id: Int
    var spool: String
    var kind: Kind
    /// Tenths of a gram.
    var before: Int
    var change: Int
    var run: String?
    var at: LocalTime

    static let table = "inventory_transaction"
    static let columns = [
        "transaction_id", "spool_id", "type", "weight_before_grams", "change_grams",
        "weight_after_grams", "run_number", "at",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .integer(id), .text(spool), .text(kind.rawValue), .real(grams(before)),
            .real(grams(change)), .real(grams(before + change)), CellValue(run), CellValue(at),
        ]
    }
}

/// Tenths of a gram as grams: whole numbers inside, so that a spool's weight is the sum of its
/// transactions to the last digit.
private func grams(_ tenths: Int) -> Double { Double(tenths) / 10 }

/// The spools of a print farm: one of each material on a printer until it is empty.
struct Filament {
    /// What a run needs and took.
    struct Use {
        var run: String
        var estimate: Double
        var estimatedPurge: Double
        /// `nil` while it is printed.
        var grams: Double?
        var purge: Double
        /// Weighed before and after; else the printer's own count is taken.
        var isWeighed: Bool
        var isWaste: Bool
        var at: LocalTime
    }

    private struct Spool {
        var id: String
        var material: Int
        /// Tenths of a gram.
        var left: Int
    }

    private let site: Site
    private let bills: BillsOfMaterials
    /// Tenths of a gram on a full one.
    private let full: Int
    private var spools: [Spool] = []
    /// The spool of each material that a printer has open.
    private var open: [[Int?]]
    private var transactions = 0

    init(_ site: Site, bills: BillsOfMaterials, spoolGrams: Int) {
        self.site = site
        self.bills = bills
        full = spoolGrams * 10
        let none = [Int?](repeating: nil, count: site.trade.materials.count)
        open = Array(repeating: none, count: site.resources.count)
    }

    private func price(_ material: Int) -> Double {
        site.materialPrice(material) * Double(full) / 10_000
    }

    mutating func consume(
        _ use: Use, of product: Int, on resource: Int, into ledger: Ledger
    ) throws(StoreError) {
        guard let material = filament(of: product) else { return }
        guard let printed = use.grams else {
            let spool = try spool(material, on: resource, at: use.at, into: ledger)
            return try write(use, spool, share: 1, taken: nil, purge: nil, into: ledger)
        }
        let need = Int((printed * 10).rounded()) + Int((use.purge * 10).rounded())
        var rest = need
        while rest > 0 {
            let spool = try spool(material, on: resource, at: use.at, into: ledger)
            let taken = min(rest, spools[spool].left)
            let share = Double(taken) / Double(need)
            // The purge is where the printing starts.
            let purge = rest == need ? min(taken, Int((use.purge * 10).rounded())) : 0
            try write(use, spool, share: share, taken: taken, purge: purge, into: ledger)
            try move(spool, use.isWaste ? .waste : .usage, -taken, use.run, use.at, into: ledger)
            if spools[spool].left == 0 { open[resource][material] = nil }
            rest -= taken
        }
    }

    private func filament(of product: Int) -> Int? {
        for component in bills.components[product] {
            if case .material(let turn) = component.source { return turn }
        }
        return nil
    }

    /// The open spool, or a new one that was bought for it.
    private mutating func spool(
        _ material: Int, on resource: Int, at moment: LocalTime, into ledger: Ledger
    ) throws(StoreError) -> Int {
        if let spool = open[resource][material] { return spool }
        let spool = spools.count
        spools.append(Spool(id: "SP-\(1001 + spool)", material: material, left: 0))
        open[resource][material] = spool
        try move(spool, .purchase, full, nil, moment.plus(hours: -20), into: ledger)
        return spool
    }

    private mutating func move(
        _ spool: Int, _ kind: SpoolTransaction.Kind, _ change: Int, _ run: String?,
        _ moment: LocalTime, into ledger: Ledger
    ) throws(StoreError) {
        transactions += 1
        try ledger.write(
            SpoolTransaction(
                id: transactions, spool: spools[spool].id, kind: kind, before: spools[spool].left,
                change: change, run: run, at: moment))
        spools[spool].left += change
    }

    /// `taken` and `purge` in tenths of a gram, purge included in what was taken.
    private func write(
        _ use: Use, _ spool: Int, share: Double, taken: Int?, purge: Int?, into ledger: Ledger
    ) throws(StoreError) {
        let left = spools[spool].left
        let weighed = use.isWeighed ? taken : nil
        let counted = use.isWeighed ? nil : taken
        try ledger.write(
            "production_run_material",
            [
                ("run_number", .text(use.run)), ("spool_id", .text(spools[spool].id)),
                ("estimated_grams", .real((use.estimate * share).rounded(1))),
                (
                    "estimated_purge_grams",
                    .real(purge == 0 ? 0 : use.estimatedPurge)
                ),
                ("weight_before_grams", CellValue(weighed.map { _ in grams(left) })),
                ("weight_after_grams", CellValue(weighed.map { grams(left - $0) })),
                ("actual_grams", CellValue(counted.map { grams($0 - (purge ?? 0)) })),
                (
                    "actual_purge_grams",
                    CellValue(counted == nil ? nil : purge.map { grams($0) })
                ),
                (
                    "cost_per_gram",
                    spool % 9 == 4
                        ? .null : .real((price(spools[spool].material) / grams(full)).rounded(5))
                ),
            ])
    }

    /// The spools as they are now; call once.
    func write(into ledger: Ledger) throws(StoreError) {
        for spool in spools {
            let material = site.trade.materials[spool.material]
            let words = material.name.split(separator: " ", maxSplits: 1).map(String.init)
            try ledger.write(
                "spool",
                [
                    ("spool_id", .text(spool.id)), ("material", .text(words[0])),
                    ("color", CellValue(words.count > 1 ? words[1] : nil)),
                    ("initial_weight_grams", .real(grams(full))),
                    ("current_weight_grams", .real(grams(spool.left))),
                    ("empty_weight_grams", .real(340)),
                    ("purchase_price", .real(price(spool.material).rounded(2))),
                ])
        }
    }
}
