import Plant
import Units

extension TenantReader {
    mutating func readInspections() throws(StoreError) -> [Inspection] {
        var inspections: [Inspection] = []
        var rows = try rows(.inspection)
        while try rows.next() {
            let id = try rows.text()
            let inspection = Inspection(
                id: id, workOrder: try rows.optionalReference(&workOrders),
                product: try rows.optionalReference(&products), day: try rows.day(),
                shift: try rows.reference(&shifts), line: try rows.optionalReference(&lines),
                stage: try rows.choice(), step: try rows.optionalInteger(),
                inspected: try rows.integer(), passed: try rows.integer(),
                defective: try rows.integer(), defects: try rows.optionalInteger(),
                scrapped: try rows.optionalInteger(), reworked: try rows.optionalInteger(),
                repaired: try rows.optionalInteger(), jobID: try rows.optionalText(),
                inspectorID: try rows.optionalText())
            if let broken = inspection.brokenRule {
                reject(broken, rows)
            } else {
                inspections.append(inspection)
            }
        }
        return inspections
    }

    /// Defects of an inspection that was left out are left out with it.
    mutating func readDefects(of inspections: [Inspection]) throws(StoreError) -> [Defect] {
        let known = Set(inspections.lazy.map(\.id))
        var defects: [Defect] = []
        var rows = try rows(.defect)
        while try rows.next() {
            let defect = Defect(
                id: try rows.text(), inspectionID: try rows.text(), type: try rows.text(),
                category: try rows.optionalText(), severity: try rows.optionalChoice(),
                location: try rows.optionalText(), count: try rows.integer())
            if let broken = defect.brokenRule {
                reject(broken, rows)
            } else if known.contains(defect.inspectionID) {
                defects.append(defect)
            }
        }
        return defects
    }

    mutating func readProcessMeasurements() throws(StoreError) -> [ProcessMeasurement] {
        var measurements: [ProcessMeasurement] = []
        var rows = try rows(.processMeasurement)
        while try rows.next() {
            let measurement = ProcessMeasurement(
                id: try rows.text(), product: try rows.reference(&products),
                characteristic: try rows.text(), measuredAt: try rows.time(),
                subgroup: try rows.optionalText(), value: try rows.real(),
                lowerSpec: try rows.optionalReal(), upperSpec: try rows.optionalReal(),
                unit: try rows.optionalText())
            if let broken = measurement.brokenRule {
                reject(broken, rows)
            } else {
                measurements.append(measurement)
            }
        }
        return measurements
    }
}
