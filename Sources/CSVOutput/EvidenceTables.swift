import Inference
import Plant
import Units

/// Every input that was filled in, with its 95 % interval and what it was filled from.
struct InferenceTable: ExportTable {
    let records: PlantRecords
    let inferred: InferredInputs
    let days: ClosedRange<Day>

    let name = "inferences"
    let columns = [
        "table", "key", "field", "value", "low", "high", "source", "donors", "confidence",
        "donors_from", "donors_to",
    ]
    var expectedSize: Int { inferred.entries.count * 100 }

    func write(to writer: inout CSVWriter) {
        for (entry, inputs) in zip(records.entries, inferred.entries)
        where days.contains(entry.day) {
            let table = "production_entry"
            let key = entry.id
            write(table, key, "standard_minutes", inputs.standardMinutes, to: &writer) { $0.value }
            write(table, key, "ideal_cycle_seconds", inputs.idealCycleSeconds, to: &writer) { $0 }
            write(table, key, "employees_assigned", inputs.headcount, to: &writer) { $0 }
            write(table, key, "run_time_hours", inputs.runTime, to: &writer) { $0.value }
            write(table, key, "opportunities_per_unit", inputs.opportunities, to: &writer) { $0 }
        }
        writeShiftLengths(to: &writer)
        writePromisedDays(to: &writer)
    }

    /// Once a shift, though every cell of the shift has it.
    private func writeShiftLengths(to writer: inout CSVWriter) {
        var previous: CellPlace?
        for cell in inferred.cells where days.contains(cell.place.day) {
            defer { previous = cell.place }
            guard cell.place.day != previous?.day || cell.place.shift != previous?.shift else {
                continue
            }
            let key = "\(cell.place.day) \(records.shifts[cell.place.shift].id)"
            write("calendar_shift", key, "planned_minutes", cell.operationTime, to: &writer) {
                $0.value
            }
        }
    }

    /// Of the orders that fall due in the window or later. A day has no interval.
    private func writePromisedDays(to writer: inout CSVWriter) {
        for (order, promised) in zip(records.workOrders.rows, inferred.promisedDays) {
            guard case .inferred(let day, let evidence) = promised, day >= days.lowerBound else {
                continue
            }
            writer.word("work_order")
            writer.id(order.id, column: 1)
            writer.word("promised_day")
            writer.day(day)
            writer.empty()
            writer.empty()
            write(evidence, to: &writer)
        }
    }

    private func write<Value>(
        _ table: String, _ key: String, _ field: String, _ estimate: Estimate<Value>,
        to writer: inout CSVWriter, number: (Value) -> Double
    ) {
        guard case .inferred(let inferred, let evidence) = estimate else { return }
        let value = number(inferred)
        // 1.96 standard deviations to each side hold 95 % of a normal error; no input is below 0.
        let margin = 1.96 * evidence.relativeDeviation
        writer.word(table)
        writer.id(key, column: 1)
        writer.word(field)
        writer.number(value)
        writer.number(max(0, value * (1 - margin)))
        writer.number(value * (1 + margin))
        write(evidence, to: &writer)
    }

    private func write(_ evidence: Evidence, to writer: inout CSVWriter) {
        writer.word(evidence.rung.rawValue)
        writer.integer(evidence.donors)
        writer.number(evidence.confidence)
        writer.day(evidence.days?.lowerBound)
        writer.day(evidence.days?.upperBound)
        writer.endRow()
    }
}

/// The rows that were left out of every number.
struct RejectedTable: ExportTable {
    let rows: [RejectedRow]

    let name = "rejected"
    let columns = ["table", "key", "rule", "value"]
    var expectedSize: Int { rows.count * 80 }

    func write(to writer: inout CSVWriter) {
        for row in rows {
            writer.text(row.table)
            writer.id(row.key, column: 1)
            writer.text(row.rule)
            writer.text(row.value)
            writer.endRow()
        }
    }
}

/// The ids that Excel alters when it opens one of the other files: each value of a column once, at
/// its first row.
struct LintTable: ExportTable {
    let findings: [(file: String, finding: Alterations.Finding)]

    let name = "lint"
    let columns = ["file", "column", "row", "value", "why"]
    var expectedSize: Int { findings.count * 80 }

    func write(to writer: inout CSVWriter) {
        for (file, finding) in findings {
            writer.word(file)
            writer.word(finding.column)
            writer.integer(finding.row)
            // With a `'` in Excel's file, or this list would itself be altered.
            writer.literal(finding.value)
            writer.word(finding.alteration.rawValue)
            writer.endRow()
        }
    }
}
