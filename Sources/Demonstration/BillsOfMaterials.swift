import Store
import Units

/// What every product is made of, in the revisions that were released over time.
struct BillsOfMaterials: Sendable {
    struct Revision: Sendable {
        var id: String
        var product: Int
        /// 1, 2, …: printed as 1.0, 2.0.
        var number: Int
        var releasedAt: LocalTime
        var isActive: Bool
    }

    struct Component: Sendable {
        enum Source: Sendable {
            /// Position among the trade's materials.
            case material(Int)
            /// A product of an earlier department.
            case piece(Int)
        }

        var source: Source
        var quantityPer: Double
        var wastePercent: Double
        var leadDays: Int

        /// What one piece takes, waste included.
        var use: Double { quantityPer * (1 + wastePercent / 100) }
    }

    /// By product, oldest first.
    let revisions: [[Revision]]
    /// By product; every revision has the same components.
    let components: [[Component]]

    init(_ site: Site, plan: DemonstrationPlan, chance: inout SeededGenerator) {
        var revisions: [[Revision]] = []
        for (position, product) in site.products.enumerated() {
            var day =
                product.launchedOn.map { $0 - 20 } ?? plan.firstDay - chance.within(60...900)
            var releases: [LocalTime] = []
            while day <= plan.lastDay {
                releases.append(LocalTime(day, minutes: chance.within(480...1000)))
                // A change of material or drawing every five months or so.
                day = day + chance.within(90...220)
            }
            revisions.append(
                releases.enumerated().map { turn, moment in
                    Revision(
                        id: "BOM-\(product.id)-\(turn + 1)", product: position, number: turn + 1,
                        releasedAt: moment, isActive: turn == releases.count - 1)
                })
        }
        self.revisions = revisions
        components = site.products.indices.map { BillsOfMaterials.components(of: $0, site) }
    }

    private static func components(of position: Int, _ site: Site) -> [Component] {
        let product = site.products[position]
        let variant = site.trade.variants[product.variant].code
        var components: [Component] = []
        if let piece = site.piece(before: position) {
            components.append(
                Component(source: .piece(piece), quantityPer: 1, wastePercent: 1, leadDays: 1))
        }
        for (turn, material) in site.trade.materials.enumerated()
        where material.department == product.department
            && (material.variant == nil || material.variant == variant)
        {
            // Things are counted, stuff is measured out by the size of the piece.
            let isCounted = material.unit == "EA" && material.perPiece >= 1
            let quantity = material.perPiece * (isCounted ? 1 : product.effort)
            components.append(
                Component(
                    source: .material(turn), quantityPer: quantity.rounded(4),
                    wastePercent: Double(2 + turn * 3 % 5), leadDays: 6 + turn * 5 % 13))
        }
        return components
    }

    /// The newest revision of `product` that was released at `moment`.
    func revision(of product: Int, at moment: LocalTime) -> Revision? {
        revisions[product].last { $0.releasedAt <= moment }
    }

    /// What a piece's materials cost, in the plant's currency.
    func materialCost(of product: Int, _ site: Site) -> Double {
        components[product].reduce(0) { sum, component in
            guard case .material(let turn) = component.source else { return sum }
            return sum + component.use * site.materialPrice(turn)
        }
    }

    func write(_ site: Site, into ledger: Ledger) throws(StoreError) {
        for revision in revisions.joined() {
            let product = site.products[revision.product]
            try ledger.write(
                "bom",
                [
                    ("bom_id", .text(revision.id)), ("parent_item", .text(product.id)),
                    ("description", .text(product.name)),
                    ("revision", .text("\(revision.number).0")),
                    ("is_active", CellValue(revision.isActive)),
                    ("released_at", CellValue(revision.releasedAt)),
                ])
            for component in components[revision.product] {
                let item = site.item(component.source)
                try ledger.write(
                    "bom_component",
                    [
                        ("bom_id", .text(revision.id)), ("component_item", .text(item.id)),
                        ("description", .text(item.name)),
                        ("quantity_per", .real(component.quantityPer)), ("unit", .text(item.unit)),
                        ("waste_percent", .real(component.wastePercent)),
                        ("component_type", .text(item.type)),
                        ("lead_time_days", .integer(component.leadDays)),
                    ])
            }
        }
    }
}

extension Site {
    /// The item of the stock ledger that `source` is.
    func item(
        _ source: BillsOfMaterials.Component.Source
    ) -> (id: String, name: String, unit: String, type: String) {
        switch source {
        case .material(let turn):
            let material = trade.materials[turn]
            return (materialID(turn), material.name, material.unit, "RAW")
        case .piece(let product):
            return (products[product].id, products[product].name, "EA", "SUBASSEMBLY")
        }
    }

    func materialID(_ turn: Int) -> String { "MAT-\(101 + turn)" }

    /// Of a unit, in the plant's currency.
    func materialPrice(_ turn: Int) -> Double {
        (trade.materials[turn].price * recipe.place.perEuro).rounded(4)
    }
}
