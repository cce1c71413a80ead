import Inference
import Plant
import Units

/// The ids that rows of records refer to, as cells.
struct RecordIDs {
    let client, shifts, lines, machines, employees, workOrders, products: IDCells

    init(of records: PlantRecords, profile: CSVProfile) {
        client = IDCells([records.client.id], profile: profile)
        shifts = IDCells(records.shifts.rows.map(\.id), profile: profile)
        lines = IDCells(records.lines.rows.map(\.id), profile: profile)
        machines = IDCells(records.machines.rows.map(\.id), profile: profile)
        employees = IDCells(records.employees.rows.map(\.id), profile: profile)
        workOrders = IDCells(records.workOrders.rows.map(\.id), profile: profile)
        products = IDCells(records.products.rows.map(\.id), profile: profile)
    }
}

extension CSVWriter {
    /// Two cells: the value and its rung; empty when it was recorded or is missing.
    mutating func inferred<Value>(
        _ estimate: Estimate<Value>, number: (Value) -> Double
    ) {
        switch estimate {
        case .inferred(let value, let evidence):
            self.number(number(value))
            word(evidence.rung.rawValue)
        case .measured, .missing:
            empty()
            empty()
        }
    }

    /// As above, for a day.
    mutating func inferred(_ estimate: Estimate<Day>) {
        switch estimate {
        case .inferred(let value, let evidence):
            day(value)
            word(evidence.rung.rawValue)
        case .measured, .missing:
            empty()
            empty()
        }
    }
}
