import Plant

/// The SQL that makes a plant database of the newest version, from the declarations of its tables.
///
/// Every tool that feeds Andon relies on these tables and columns; a later version may add to them and never
/// changes them.
enum Schema {
    /// All tables, then their indexes.
    static let sql = (PlantTable.all.map(\.creation) + PlantTable.all.flatMap(\.indexCreations))
        .joined(separator: "\n")
}
