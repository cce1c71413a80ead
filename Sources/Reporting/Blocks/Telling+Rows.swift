import Measures
import Plant
import Units

extension Telling {
    /// The table of a KPI that is one; `nil` when it has no rows, or speaks of single persons.
    func rows(_ result: KPIResult, in window: Window = Telling.window) -> Table? {
        let rows = (result.rows[window] ?? []).filter { row in
            switch row.key {
            case .member(.operator, _): false
            case .plant, .member, .fact, .kpi: true
            }
        }
        // Rows may have columns of their own: single figures beside groups of them.
        var columns: [RowColumn] = []
        for row in rows {
            for (column, _) in row.values where !columns.contains(column) { columns.append(column) }
        }
        guard !columns.isEmpty else { return nil }
        return Table(
            caption: [
                .text(words(.rowsCaption, words.name(of: result.kpi), name(of: window)))
            ],
            columns: [Table.Column(words[.columnItem])]
                + columns.map { column in
                    let unit = column.unit ?? result.kpi.unit
                    return Table.Column(
                        words.title(of: column), unit: column == .value ? nil : unitTitle(unit),
                        alignment: .number(places: unit.places))
                },
            rows: rows.map { row in
                Table.Row(
                    [cell(row.key)]
                        + columns.map { column in
                            row[column].map { amount($0, column, row.key, result.kpi, window) }
                                ?? .empty
                        })
            })
    }

    private func amount(
        _ value: Double, _ column: RowColumn, _ key: TableRow.Key, _ kpi: KPI, _ window: Window
    ) -> Table.Cell {
        let unit = unit(column, key, kpi)
        // Shares show that they are not all or nothing, and KPIs on which side of their target they lie.
        var places = unit.extraPlaces(ofShare: value)
        if case .kpi(let id) = key {
            if column == .change { return changeCell(value, unit) }
            if column == .value { places = measurements[id]?[window].extraPlaces ?? places }
        }
        return .reading(.measured(Amount(value, unit, extraPlaces: places)))
    }

    /// The row's own unit wins over the KPI's only where the column leaves it open.
    private func unit(_ column: RowColumn, _ key: TableRow.Key, _ kpi: KPI) -> KPI.Unit {
        switch key {
        case .plant, .member: column.unit ?? kpi.unit
        case .kpi(let id): column.unit ?? measurements[id]?.kpi.unit ?? kpi.unit
        case .fact(let fact): column.unit ?? fact.unit ?? kpi.unit
        }
    }

    private func cell(_ key: TableRow.Key) -> Table.Cell {
        switch key {
        case .plant(let text): .user(cause(text))
        case .member(let dimension, let id): memberCell(dimension, id, name(of: dimension, id))
        case .fact(.overFlagDays):
            .text(words(.rowOverFlag, String(plant.settings.wipFlagDays)))
        case .fact(let fact): .text(words.title(of: fact))
        case .kpi(let id):
            .inline([
                .link([.text(measurements[id].map { words.name(of: $0.kpi) } ?? id)], .kpi(id))
            ])
        }
    }

    /// The plant's name for a member.
    func name(of dimension: Dimension, _ id: String) -> String {
        switch dimension {
        case .shift: plant.shifts.find(id).map { plant.shifts[$0].name } ?? id
        case .line: plant.lines.find(id).map { plant.lines[$0].name } ?? id
        case .machine: plant.machines.find(id).map { plant.machines[$0].name } ?? id
        case .product: plant.products.find(id).map { plant.products[$0].name } ?? id
        case .operator: plant.employees.find(id).map { plant.employees[$0].name } ?? id
        case .customer: plant.customers.find(id).map { plant.customers[$0].name } ?? id
        case .machineGroup, .style, .skillLevel, .weekday, .hour: id
        }
    }
}
