import Measures
import Plant
import Units

extension Telling {
    /// How many movements of material a page shows; the export holds those of 90 days.
    private static let shownMovements = 20

    /// What came onto and went off the spools, the latest first; `nil` where nothing moved in the last 90 days.
    ///
    /// What was remarked stays in the export: it may name persons.
    var movementTable: Table? {
        let first = measurements.asOf.day - 89
        let rows = plant.inventoryTransactions.suffix(Telling.shownMovements).reversed().filter {
            $0.at.day >= first
        }
        guard !rows.isEmpty else { return nil }
        func grams(_ value: Double, isSigned: Bool = false) -> Table.Cell {
            .reading(.measured(Amount(value, .count, places: 1, isSigned: isSigned)))
        }
        func weight(_ title: Phrase) -> Table.Column {
            Table.Column(words[title], unit: "g", alignment: .number(places: 1))
        }
        let runs = plant.inventoryTransactions.runsOfReversals
        return Table(
            caption: [.text(words(.movementsCaption, String(rows.count)))],
            columns: [
                Table.Column(words[.columnWhen]), Table.Column(words[.columnSpool]),
                Table.Column(words[.columnMaterial]), Table.Column(words[.columnKind]),
                weight(.columnBefore), weight(.columnChange), weight(.columnAfter),
                Table.Column(words[.columnRun]),
            ],
            rows: rows.map { row in
                let spool = plant.spools[row.spool]
                let material = [spool.material, spool.color].compactMap(\.self)
                return Table.Row([
                    .text(words.isolated(shown(row.at))), .user(spool.id),
                    material.isEmpty ? .empty : .user(material.joined(separator: " ")),
                    .text(words[.movement(row.kind)]), grams(row.weightBeforeGrams),
                    grams(row.changeGrams, isSigned: true), grams(row.weightAfterGrams),
                    (row.runID ?? runs[row.id]).map(Table.Cell.user) ?? .empty,
                ])
            }, export: PagePath("exports/inventory.csv"))
    }
}
