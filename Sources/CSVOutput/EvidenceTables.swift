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

    func write<Separator>(to writer: inout CSVWriter<Separator>) {
        for (entry, inputs) in zip(records.entries, inferred.entries)
        where days.contains(entry.day) {
            let key = entry.id
            write(key, "standard_minutes", inputs.standardMinutes, to: &writer) { $0.value }
            write(key, "ideal_cycle_seconds", inputs.idealCycleSeconds, to: &writer) { $0 }
            write(key, "employees_assigned", inputs.headcount, to: &writer) { $0 }
            write(key, "run_time_hours", inputs.runTime, to: &writer) { $0.value }
            write(key, "opportunities_per_unit", inputs.opportunities, to: &writer) { $0 }
        }
    }

    private func write<Separator, Value>(
        _ key: String, _ field: String, _ estimate: Estimate<Value>,
        to writer: inout CSVWriter<Separator>, number: (Value) -> Double
    ) {
        guard case .inferred(let inferred, let evidence) = estimate else { return }
        let value = number(inferred)
        // 1.96 standard deviations to each side hold 95 % of a normal error; no input is below 0.
        let margin = 1.96 * evidence.relativeDeviation
        writer.word("production_entry")
        writer.id(key, column: 1)
        writer.word(field)
        writer.number(value)
        writer.number(max(0, value * (1 - margin)))
        writer.number(value * (1 + margin))
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

    func write<Separator>(to writer: inout CSVWriter<Separator>) {
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

    func write<Separator>(to writer: inout CSVWriter<Separator>) {
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
