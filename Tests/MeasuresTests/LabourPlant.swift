import Measures
import Plant
import TestSupport
import Testing
import Units

extension PlantFixture {
    /// An entry that names who made it.
    mutating func pieces(
        _ day: String, by employee: String, line: String? = nil, product: String? = nil,
        produced: Int, run: Double? = nil, minutes: Double? = nil
    ) {
        entry(day, line: line, product: product, produced: produced, run: run, minutes: minutes)
        let employee = records.employees.intern(employee)
        records.entries[records.entries.count - 1].employee = employee
    }

    /// An entry that names its order, and perhaps the job of it.
    mutating func made(
        _ day: String, for order: String, produced: Int, defective: Int = 0, line: String? = nil,
        product: String? = nil, job: String? = nil
    ) {
        entry(day, line: line, product: product, produced: produced, defective: defective)
        let order = records.workOrders.intern(order)
        records.entries[records.entries.count - 1].workOrder = order
        records.entries[records.entries.count - 1].jobID = job
    }
}

/// Values to nine digits; `nil` is no value.
func expectValue(
    _ measurement: Measurement?, _ expected: Double?,
    _ location: SourceLocation = #_sourceLocation
) throws {
    let measurement = try #require(measurement, sourceLocation: location)
    guard let expected else {
        #expect(measurement.value == nil, sourceLocation: location)
        return
    }
    let value = try #require(measurement.value, sourceLocation: location)
    #expect(
        abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(value) is not \(expected)",
        sourceLocation: location)
}

extension Measurements {
    func rows(_ id: String, _ window: Window = .day) -> [TableRow] { self[id]?.rows[window] ?? [] }

    /// A figure beside a headline.
    func figure(_ id: String, _ fact: RowFact, _ window: Window = .day) -> Double? {
        rows(id, window).first { $0.key == .fact(fact) }?[.value]
    }
}
