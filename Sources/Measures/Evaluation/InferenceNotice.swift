public import Inference
import Plant
import Units

/// What a number of one window owes to inference, ready to be said: "Efficiency: estimated ideal cycle on 15
/// of 212 work orders, 85 % confidence".
public struct InferenceNotice: Sendable, Equatable {
    /// What inputs are counted by.
    public enum Subject: Sendable, Hashable, CaseIterable {
        case workOrders, productionEntries, shifts, inspections
    }

    /// One kind of input that the KPI reads and that was partly inferred.
    public struct Part: Sendable, Equatable {
        public var field: InputField
        public var subject: Subject
        /// How many of them have an inferred input of that kind, 1…``total``.
        public var inferred: Int
        public var total: Int

        public init(field: InputField, subject: Subject, inferred: Int, total: Int) {
            (self.field, self.subject) = (field, subject)
            (self.inferred, self.total) = (inferred, total)
        }
    }

    /// How loud it is said.
    public enum Weight: Sendable, Hashable, Comparable {
        /// Confidence ≥ 0.7: reliable, said where the number is explained.
        case remark
        /// Below 0.7.
        case notice
        /// Below 0.5.
        case warning
    }

    public var kpi: String
    public var window: Window
    /// In the order of ``InputField``; never empty.
    public var parts: [Part]
    /// 0…1.
    public var confidence: Double

    public init(kpi: String, window: Window, parts: [Part], confidence: Double) {
        (self.kpi, self.window) = (kpi, window)
        (self.parts, self.confidence) = (parts, confidence)
    }

    public var weight: Weight {
        confidence < 0.5 ? .warning : confidence < 0.7 ? .notice : .remark
    }
}

/// How many records of a window have each kind of input inferred; counted once for all KPIs.
struct InferredCounts {
    private var parts: [InferenceNotice.Part?]

    /// Entries are counted by their work order where every one names one, as people speak of them; an order
    /// is inferred when any of its entries is.
    init(_ plant: PlantRecords, _ inputs: InferredInputs, over days: ClosedRange<Day>) {
        parts = Array(repeating: nil, count: InputField.allCases.count)
        countEntries(plant, inputs, days)
        countShifts(inputs, days)
        var inspections = (inferred: 0, total: 0)
        for inspection in plant.inspections where days.contains(inspection.day) {
            let product = plant.product(of: inspection)
            inspections.total += 1
            if !inputs.opportunities[product?.index ?? inputs.opportunities.count - 1].isMeasured {
                inspections.inferred += 1
            }
        }
        set(.opportunities, .inspections, inspections.inferred, of: inspections.total)
        var orders = (inferred: 0, total: 0)
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays)
        where order.isWanted {
            guard let day = promised.value, days.contains(day) else { continue }
            orders.total += 1
            if !promised.isMeasured { orders.inferred += 1 }
        }
        set(.promisedDay, .workOrders, orders.inferred, of: orders.total)
    }

    /// The parts of a KPI that reads those inputs; empty when none of them was inferred.
    func parts(of fields: [InputField]) -> [InferenceNotice.Part] {
        InputField.allCases.filter(fields.contains).compactMap { parts[$0.rawValue] }
    }

    private mutating func set(
        _ field: InputField, _ subject: InferenceNotice.Subject, _ inferred: Int, of total: Int
    ) {
        guard inferred > 0 else { return }
        parts[field.rawValue] = InferenceNotice.Part(
            field: field, subject: subject, inferred: inferred, total: total)
    }

    private mutating func countEntries(
        _ plant: PlantRecords, _ inputs: InferredInputs, _ days: ClosedRange<Day>
    ) {
        let own = plant.entries.indices.filter { days.contains(plant.entries[$0].day) }
        let byOrder = own.allSatisfy { plant.entries[$0].workOrder != nil }
        // A bit a field, by order or entry; the last says that it was seen.
        let seen: UInt8 = 1 << 7
        var marks = [UInt8](
            repeating: 0, count: byOrder ? plant.workOrders.count : plant.entries.count)
        for index in own {
            let input = inputs.entries[index]
            var mark = seen
            if !input.idealCycleSeconds.isMeasured { mark |= 1 << 0 }
            if !input.standardMinutes.isMeasured { mark |= 1 << 1 }
            if !input.headcount.isMeasured { mark |= 1 << 2 }
            if !input.runTime.isMeasured { mark |= 1 << 3 }
            marks[byOrder ? plant.entries[index].workOrder?.index ?? 0 : index] |= mark
        }
        let total = marks.count { $0 & seen != 0 }
        for (bit, field) in [
            InputField.idealCycle, .standardMinutes, .headcount, .runTime,
        ].enumerated() {
            set(
                field, byOrder ? .workOrders : .productionEntries,
                marks.count { $0 & 1 << UInt8(bit) != 0 }, of: total)
        }
    }

    private mutating func countShifts(_ inputs: InferredInputs, _ days: ClosedRange<Day>) {
        var shifts = (inferred: 0, total: 0)
        var previous: CellPlace?
        for cell in inputs.cells where days.contains(cell.place.day) {
            defer { previous = cell.place }
            guard cell.place.day != previous?.day || cell.place.shift != previous?.shift else {
                continue
            }
            shifts.total += 1
            if !cell.operationTime.isMeasured { shifts.inferred += 1 }
        }
        set(.operationTime, .shifts, shifts.inferred, of: shifts.total)
    }
}

extension Measuring {
    /// What one KPI's number of a window owes to inference; `nil` when all its inputs were recorded.
    func notice(
        _ entry: CatalogueEntry, _ measurement: Measurement, _ window: Window
    ) -> InferenceNotice? {
        guard measurement.value != nil, measurement.worstRung != .observed,
            let basis = entry.basis, let confidence = measurement.confidence,
            let parts = inferredCounts[window]?.parts(of: basis.fields), !parts.isEmpty
        else { return nil }
        return InferenceNotice(
            kpi: entry.kpi.id, window: window, parts: parts, confidence: confidence)
    }
}
