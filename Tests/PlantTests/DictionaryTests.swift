import Plant
import Testing

@Suite("The dictionary of the tables")
struct DictionaryTests {
    private static let cells = PlantTable.all.flatMap { table in
        table.columns.map { (table: table, column: $0, name: "\(table.name).\($0.name)") }
    }

    @Test("Every table and every column is explained in one short sentence")
    func meanings() {
        for table in PlantTable.all { #expect(isSentence(table.meaning), "\(table.name)") }
        for cell in Self.cells { #expect(isSentence(cell.column.meaning), "\(cell.name)") }
        #expect(PlantTable.all.count == 57)
        #expect(Self.cells.count > 500)
    }

    private func isSentence(_ text: String) -> Bool {
        text.hasSuffix(".") && text.count <= 180 && text.first?.isUppercase == true
    }

    @Test("A number whose name carries a unit has that unit")
    func units() {
        let carried: [(word: String, unit: PlantColumn.Unit)] = [
            ("hours", .hours), ("minutes", .minutes), ("seconds", .seconds), ("days", .days),
            ("grams", .grams), ("percent", .percent), ("celsius", .celsius),
            ("kwh", .kilowattHours),
        ]
        for cell in Self.cells {
            let words = cell.column.name.split(separator: "_").map(String.init)
            for (word, unit) in carried where words.contains(word) {
                #expect(cell.column.unit == unit, "\(cell.name)")
            }
            if !Set(words).isDisjoint(with: ["cost", "price", "amount"]), isNumber(cell.column) {
                let money: [PlantColumn.Unit?] = [.money, .moneyPerHour, .moneyPerGram]
                #expect(money.contains(cell.column.unit), "\(cell.name)")
            }
            if cell.column.unit != nil { #expect(isNumber(cell.column), "\(cell.name)") }
        }
        #expect(PlantTable.employee.column("hourly_cost")?.unit == .moneyPerHour)
        #expect(PlantTable.line.column("efficiency_factor")?.unit == .share)
        #expect(PlantTable.productionEntry.column("units_produced")?.unit == .units)
    }

    private func isNumber(_ column: PlantColumn) -> Bool {
        column.kind == .integer || column.kind == .real
    }

    @Test("Names are used once, and keys, days, units and indexes are columns of their table")
    func names() {
        #expect(Set(PlantTable.all.map(\.name)).count == PlantTable.all.count)
        for table in PlantTable.all {
            let names = table.columns.map(\.name)
            #expect(Set(names).count == names.count, "\(table.name)")
            let used =
                table.key + table.indexes.flatMap(\.columns)
                + [table.day, table.units].compactMap(\.self)
            #expect(Set(used).isSubset(of: names), "\(table.name)")
            #expect(!table.key.isEmpty)
            if table.since == .second {
                #expect(table.columns.allSatisfy { $0.since == .second }, "\(table.name)")
            }
        }
    }

    @Test("A column names rows of a table that is there, one that is enforced of one before it")
    func links() {
        for cell in Self.cells {
            guard let link = cell.column.link else { continue }
            let owner = PlantTable.all.firstIndex { $0.name == link.table }
            #expect(owner != nil, "\(cell.name)")
            if case .enforced = link, let owner,
                let own = PlantTable.all.firstIndex(where: { $0.name == cell.table.name })
            {
                #expect(owner <= own, "\(cell.name)")
            }
        }
    }

    @Test("What a column takes by default is a value of its kind")
    func standards() {
        for cell in Self.cells {
            guard case .standard(let value) = cell.column.presence else { continue }
            let fits =
                switch (cell.column.kind, value) {
                case (.choice(let values), .text(let text)): values.contains(text)
                case (.flag, .integer(let flag)): flag == 0 || flag == 1
                case (.text, .text), (.integer, .integer), (.real, .integer), (.real, .real): true
                default: false
                }
            #expect(fits, "\(cell.name)")
        }
    }

    @Test("An alias stands for one column of its table, and for another one's name never")
    func aliases() {
        for table in PlantTable.all {
            var owners: [String: String] = [:]
            for column in table.columns { owners[folded(column.name)] = column.name }
            for column in table.columns {
                for alias in column.aliases {
                    let earlier = owners.updateValue(column.name, forKey: folded(alias))
                    #expect(earlier == nil, "\(table.name): \(alias) is \(earlier ?? "")")
                }
            }
        }
        let made = PlantTable.productionEntry.column("units_produced")
        #expect(made?.aliases.contains("quantidade_produzida") == true)
    }

    /// Names that differ in case, spaces, underscores and hyphens only are one.
    private func folded(_ name: String) -> String {
        String(name.lowercased().filter { !" _-.".contains($0) })
    }
}
