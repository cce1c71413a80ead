import Plant
import Units

extension TenantReader {
    mutating func readInspections() throws(StoreError) -> [Inspection] {
        let inspections = try all(.inspection) { reader, rows throws(BrokenRule) in
            var inspection = Inspection(
                id: try rows.text(), workOrder: rows.optionalReference(&reader.workOrders),
                product: rows.optionalReference(&reader.products), day: try rows.day(),
                shift: try rows.reference(&reader.shifts),
                line: rows.optionalReference(&reader.lines), stage: try rows.choice(),
                step: rows.optionalInteger(),
                inspected: try rows.integer(.count, "inspected"),
                passed: try rows.integer(.count, "passed"),
                defective: try rows.integer(.count, "defective"),
                defects: rows.optionalInteger(.count, "defects"),
                scrapped: rows.optionalInteger(.count, "scrapped"),
                reworked: rows.optionalInteger(.count, "reworked"),
                repaired: rows.optionalInteger(.count, "repaired"),
                jobID: rows.optionalText(), inspectorID: rows.optionalText())
            try inspection.checkColumnsTogether(&rows)
            return inspection
        }
        return sortedByDay(inspections)
    }

    /// Defects of an inspection that was left out are left out with it.
    mutating func readDefects(of inspections: [Inspection]) throws(StoreError) -> [Defect] {
        let known = Dictionary(
            inspections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let leftOut = leftOut(of: .inspection)
        return try all(.defect) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            let inspection = try rows.position(
                in: known, of: .inspection, leftOut: leftOut)
            return Defect(
                id: id, inspectionID: inspections[inspection].id, type: rows.text(else: "OTHER"),
                category: rows.optionalText(), severity: rows.optionalChoice(),
                location: rows.optionalText(), count: try rows.integer(.count, "defects"))
        }
    }

    mutating func readProcessMeasurements() throws(StoreError) -> [ProcessMeasurement] {
        try all(.processMeasurement) { reader, rows throws(BrokenRule) in
            var measurement = ProcessMeasurement(
                id: try rows.text(), product: try rows.reference(&reader.products),
                characteristic: try rows.text(), measuredAt: try rows.time(),
                subgroup: rows.optionalText(), value: try rows.real(.finite, "value"),
                lowerSpec: rows.optionalReal(.finite, "lower limit"),
                upperSpec: rows.optionalReal(.finite, "upper limit"),
                unit: rows.optionalText())
            measurement.checkColumnsTogether(&rows)
            return measurement
        }
    }
}
