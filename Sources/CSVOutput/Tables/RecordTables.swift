import Inference
import Plant
import Units

/// The production entries of the window with the columns of the data model, and beside four of them
/// what was filled in and from which rung; both are empty where the input was recorded.
struct ProductionTable: ExportTable {
    let records: PlantRecords
    let inferred: InferredInputs
    let days: ClosedRange<Day>

    let name = "production"
    let columns = [
        "client_id", "entry_id", "day", "shift_id", "line_id", "machine_id", "employee_id",
        "work_order_id", "job_id", "product_id", "units_produced", "units_defective",
        "units_scrapped", "units_reworked", "started_at", "ended_at", "run_time_hours",
        "setup_hours", "planned_setup_hours", "employees_assigned", "employees_present",
        "standard_minutes", "ideal_cycle_seconds", "energy_kwh", "entry_method", "entered_at",
        "entered_by", "verified_by", "verified_at", "notes", "standard_minutes_inferred",
        "standard_minutes_source", "ideal_cycle_seconds_inferred", "ideal_cycle_seconds_source",
        "run_time_hours_inferred", "run_time_hours_source", "employees_assigned_inferred",
        "employees_assigned_source",
    ]
    var expectedSize: Int { records.entries.rows(in: days).count * 300 }

    func write(to writer: inout CSVWriter) {
        let ids = RecordIDs(of: records, profile: writer.block.profile)
        // In place: an entry holds seven texts, and taking it out of its array counts a reference to each.
        records.entries.withUnsafeBufferPointer { entries in
            inferred.entries.withUnsafeBufferPointer { inputs in
                for index in records.entries.rows(in: days) {
                    write(entries[index], ids, to: &writer)
                    if index < inputs.count {
                        writer.inferred(inputs[index].standardMinutes) { $0.value }
                        writer.inferred(inputs[index].idealCycleSeconds) { $0 }
                        writer.inferred(inputs[index].runTime) { $0.value }
                        writer.inferred(inputs[index].headcount) { $0 }
                    } else {
                        for _ in 0..<8 { writer.empty() }
                    }
                    writer.endRow()
                }
            }
        }
    }

    private func write(
        _ entry: ProductionEntry, _ ids: RecordIDs, to writer: inout CSVWriter
    ) {
        writer.id(0, of: ids.client, column: 0)
        writer.typed(entry.id, column: 1)
        writer.day(entry.day)
        writer.id(entry.shift.index, of: ids.shifts, column: 3)
        writer.id(entry.line?.index, of: ids.lines, column: 4)
        writer.id(entry.machine?.index, of: ids.machines, column: 5)
        writer.id(entry.employee?.index, of: ids.employees, column: 6)
        writer.id(entry.workOrder?.index, of: ids.workOrders, column: 7)
        writer.typed(entry.jobID, column: 8)
        writer.id(entry.product?.index, of: ids.products, column: 9)
        writer.integer(entry.produced)
        writer.integer(entry.defective)
        writer.integer(entry.scrapped)
        writer.integer(entry.reworked)
        writer.time(entry.startedAt)
        writer.time(entry.endedAt)
        writer.number(entry.runTime?.value)
        writer.number(entry.setup?.value)
        writer.number(entry.plannedSetup?.value)
        writer.integer(entry.assigned)
        writer.integer(entry.present)
        writer.number(entry.standardMinutes?.value)
        writer.number(entry.idealCycleSeconds)
        writer.number(entry.energy)
        writer.text(entry.entryMethod)
        writer.time(entry.enteredAt)
        writer.typed(entry.enteredBy, column: 26)
        writer.typed(entry.verifiedBy, column: 27)
        writer.time(entry.verifiedAt)
        writer.typed(entry.notes, column: 29)
    }
}

/// The stops of the window with the columns of the data model.
struct DowntimeTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "downtime"
    let columns = [
        "client_id", "downtime_id", "day", "shift_id", "line_id", "machine_id", "work_order_id",
        "started_at", "ended_at", "minutes", "reason", "root_cause", "is_planned", "notes",
    ]
    var expectedSize: Int { records.downtimes.rows(in: days).count * 160 }

    func write(to writer: inout CSVWriter) {
        for downtime in records.downtimes[records.downtimes.rows(in: days)] {
            writer.typed(records.client.id, column: 0)
            writer.typed(downtime.id, column: 1)
            writer.day(downtime.day)
            writer.typed(records.shifts[downtime.shift].id, column: 3)
            writer.typed(downtime.line.map { records.lines[$0].id }, column: 4)
            writer.typed(downtime.machine.map { records.machines[$0].id }, column: 5)
            writer.typed(downtime.workOrder.map { records.workOrders[$0].id }, column: 6)
            writer.time(downtime.startedAt)
            writer.time(downtime.endedAt)
            writer.number(downtime.minutes?.value)
            writer.typed(downtime.reason, column: 10)
            writer.typed(downtime.rootCause, column: 11)
            writer.integer(downtime.isPlanned ? 1 : 0)
            writer.typed(downtime.notes, column: 13)
            writer.endRow()
        }
    }
}
