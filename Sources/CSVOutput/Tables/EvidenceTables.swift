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
        InferenceLog(of: records, inferred, days: days).forEach { row in
            writer.word(row.subject.table)
            writer.typed(row.subject.key(in: records), column: 1)
            writer.word(row.field.column)
            switch row.value {
            case .number(let value): writer.number(value)
            case .day(let day): writer.day(day)
            }
            if let (low, high) = row.interval {
                writer.number(low)
                writer.number(high)
            } else {
                writer.empty()
                writer.empty()
            }
            write(row.evidence, to: &writer)
        }
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

/// How well each rung does where the answer is known; errors in `unit`, the hit rate 0…1.
struct CalibrationTable: ExportTable {
    let calibration: Calibration

    let name = "calibration"
    let columns = [
        "field", "source", "confidence", "n", "median_absolute_error", "bias", "unit",
        "interval_hit_rate",
    ]
    var expectedSize: Int { calibration.rows.count * 80 }

    func write(to writer: inout CSVWriter) {
        for row in calibration.rows {
            writer.word(row.field.column)
            writer.word(row.rung.rawValue)
            writer.number(row.confidence)
            writer.integer(row.count)
            writer.number(row.medianError)
            writer.number(row.bias)
            writer.word(row.unit.rawValue)
            if let hitRate = row.hitRate { writer.number(hitRate) } else { writer.empty() }
            writer.endRow()
        }
    }
}

/// The rows that were left out of every number, and the cells that were not taken.
struct RejectedTable: ExportTable {
    let rows: [RejectedRow]

    let name = "rejected"
    let columns = ["table", "key", "rule", "value", "column", "effect", "day", "units", "rows"]
    var expectedSize: Int { rows.count * 100 }

    func write(to writer: inout CSVWriter) {
        for row in rows {
            writer.text(row.table)
            writer.typed(row.key, column: 1)
            writer.text(row.rule)
            writer.typed(row.value, column: 3)
            // Of a rule between columns all of them, with commas.
            writer.text(row.column)
            writer.word(row.effect.rawValue)
            writer.day(row.day)
            writer.integer(row.units)
            writer.integer(row.rows)
            writer.endRow()
        }
    }
}

/// The texts that Excel alters when it opens one of the other files: each value of a column once, at
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
