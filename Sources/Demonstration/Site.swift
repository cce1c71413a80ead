import Units

/// What stands in a plant and what it makes: the masters that everything else refers to.
struct Site: Sendable {
    struct Line: Sendable {
        var id: String
        var name: String
        var department: Int
    }

    /// What production is recorded for: a machine, or a line as a whole.
    struct Resource: Sendable {
        /// `nil` for a line that counts its output as a whole.
        var machine: String?
        var name: String
        var group: String?
        var line: Int
        var department: Int
        /// Its own pace, around 1.
        var pace: Double
        /// Position among the line's machines.
        var place: Int
    }

    struct Product: Sendable {
        var id: String
        var name: String
        var style: String
        var department: Int
        /// Position of its variant among the trade's.
        var variant: Int
        /// Work and material content relative to the trade's ordinary product.
        var effort: Double
        /// The true standards; the masters may not know them.
        var cycleSeconds: Double
        var standardMinutes: Double
        var opportunities: Int
        var knows: Knows
        /// When it was made for the first time, slowly at first; `nil` for what the plant has long made.
        var launchedOn: Day?
        var price: Double
        var cost: Double
        var massGrams: Double

        struct Knows: Sendable {
            var cycle: Bool
            var standard: Bool
            var opportunities: Bool
        }
    }

    let recipe: ClientRecipe
    let lines: [Line]
    let resources: [Resource]
    let products: [Product]
    /// Products of each department, by position.
    let productsOf: [[Int]]

    var trade: Trade { recipe.trade }
    func department(of resource: Int) -> Department {
        trade.departments[resources[resource].department]
    }
    /// Machines, by position among the resources.
    var machines: [Int] { resources.indices.filter { resources[$0].machine != nil } }

    /// One machine was bought just before the records begin, the others over the seven years before.
    func purchase(of resource: Int, before firstDay: Day) -> Day {
        firstDay - (resource == machines.first ? 12 : 200 + resource * 131 % 2400)
    }

    /// What a machine cost, in the plant's currency: it goes with its power.
    func purchaseCost(of resource: Int) -> Double {
        let kilowatts = department(of: resource).kilowatts ?? 2
        return ((9_000 + 1_500 * kilowatts) * recipe.place.perEuro).rounded()
    }

    /// The product that a piece is made from: the same one, a department earlier.
    func piece(before product: Int) -> Int? {
        let count = trade.families.count * trade.variants.count
        return product >= count ? product - count : nil
    }

    /// Whether the pieces of this department go to a customer.
    func ships(_ department: Int) -> Bool { department == trade.departments.count - 1 }

    /// The plant of `recipe`, with every machine standing `widening` times.
    init(
        _ recipe: ClientRecipe, widening: Int, lastDay: Day, chance: inout SeededGenerator
    ) {
        self.recipe = recipe
        var lines: [Line] = []
        var resources: [Resource] = []
        for (position, department) in recipe.trade.departments.enumerated() {
            for number in 1...department.lines {
                let line = Line(
                    id: "\(department.code)-\(number)", name: "\(department.lineName) \(number)",
                    department: position)
                let index = lines.count
                lines.append(line)
                switch department.recording {
                case .byLine:
                    resources.append(
                        Resource(
                            machine: nil, name: line.name, group: nil, line: index,
                            department: position, pace: chance.within(0.96...1.04), place: 0))
                case .byMachine(let group, let name, let code, let perLine, _):
                    let count = perLine * widening
                    for place in 0..<count {
                        let serial = (number - 1) * count + place + 1
                        resources.append(
                            Resource(
                                machine: "\(code)-" + (serial < 10 ? "0\(serial)" : "\(serial)"),
                                name: "\(name) \(serial)", group: group, line: index,
                                department: position, pace: chance.within(0.95...1.04),
                                place: place))
                    }
                }
            }
        }
        self.lines = lines
        self.resources = resources
        let products = Site.products(recipe, lastDay: lastDay, chance: &chance)
        self.products = products
        productsOf = recipe.trade.departments.indices.map { department in
            products.indices.filter { products[$0].department == department }
        }
    }

    /// Every family in every variant as the piece of every department. Some masters are kept badly:
    /// about one in seven lacks its labour standard, its cycle or its opportunities.
    private static func products(
        _ recipe: ClientRecipe, lastDay: Day, chance: inout SeededGenerator
    ) -> [Product] {
        let trade = recipe.trade
        let price = trade.unitPrice * recipe.place.perEuro
        var products: [Product] = []
        for (position, department) in trade.departments.enumerated() {
            let share = Double(position + 1) / Double(trade.departments.count)
            for family in trade.families {
                for (place, variant) in trade.variants.enumerated() {
                    let number = products.count
                    let effort = family.effort * variant.effort
                    let cycle = (department.cycleSeconds * effort).rounded(1)
                    // Labour content of the crew that the line was balanced for.
                    let labour = Double(department.crew) * chance.within(0.98...1.14)
                    let piece = department.pieceCode.isEmpty ? "" : "-\(department.pieceCode)"
                    products.append(
                        Product(
                            id: "\(family.code)\(piece)-\(variant.code)",
                            name: "\(family.name) \(department.pieceName)\(recipe.talk.comma)"
                                + variant.name,
                            style: "\(family.name) \(department.pieceName)",
                            department: position, variant: place, effort: effort,
                            cycleSeconds: cycle,
                            standardMinutes: (cycle / 60 * labour).rounded(2),
                            opportunities: department.operations.count * 2 + family.code.utf8.count,
                            knows: .init(
                                cycle: number % 6 != 2, standard: number % 7 != 3,
                                opportunities: number % 6 != 4),
                            launchedOn: number % 5 == 1 ? lastDay - (20 + number * 37 % 150) : nil,
                            price: (price * effort * share).rounded(2),
                            cost: (price * effort * share * 0.58).rounded(2),
                            massGrams: (trade.unitMassGrams * effort * (0.6 + 0.4 * share)).rounded(
                                1)))
                }
            }
        }
        return products
    }
}
