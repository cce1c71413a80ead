import Plant
import Units

/// The inspections of the window with the columns of the data model. A missing product is that of the work order,
/// and stands beside it as inferred.
struct QualityTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "quality"
    let columns = [
        "client_id", "inspection_id", "work_order_id", "job_id", "product_id", "day", "shift_id",
        "line_id", "stage", "step", "units_inspected", "units_passed", "units_defective",
        "defects", "units_scrapped", "units_reworked", "units_repaired", "inspector_id",
        "product_id_inferred", "product_id_source",
    ]
    var expectedSize: Int { records.inspections.rows(in: days).count * 140 }

    func write(to writer: inout CSVWriter) {
        let ids = RecordIDs(of: records, profile: writer.block.profile)
        for inspection in records.inspections[records.inspections.rows(in: days)] {
            writer.id(0, of: ids.client, column: 0)
            writer.typed(inspection.id, column: 1)
            writer.id(inspection.workOrder?.index, of: ids.workOrders, column: 2)
            writer.typed(inspection.jobID, column: 3)
            writer.id(inspection.product?.index, of: ids.products, column: 4)
            writer.day(inspection.day)
            writer.id(inspection.shift.index, of: ids.shifts, column: 6)
            writer.id(inspection.line?.index, of: ids.lines, column: 7)
            writer.word(inspection.stage.rawValue)
            writer.integer(inspection.step)
            writer.integer(inspection.inspected)
            writer.integer(inspection.passed)
            writer.integer(inspection.defective)
            writer.integer(inspection.defects)
            writer.integer(inspection.scrapped)
            writer.integer(inspection.reworked)
            writer.integer(inspection.repaired)
            writer.typed(inspection.inspectorID, column: 17)
            if inspection.product == nil, let product = records.product(of: inspection) {
                writer.id(product.index, of: ids.products, column: 18)
                writer.word(Rung.derived.rawValue)
            } else {
                writer.empty()
                writer.empty()
            }
            writer.endRow()
        }
    }
}
