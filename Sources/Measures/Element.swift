/// The additive quantities that every KPI is a formula over (ISO 22400-2 terms where it has one).
///
/// Each is summed once per fact, at the finest grain; every KPI at every grain is Σ over Σ of these.
public enum Element: Int, Sendable, Hashable, CaseIterable {
    // Production entries.
    case entries, unverifiedEntries
    /// PQ and GQ, units.
    case produced, good
    /// SQ, units, and the PQ of the entries that recorded it.
    case scrapped, producedWithScrapRecorded
    /// APT, hours.
    case runTime
    /// PRI·PQ and PRI·GQ, hours of the line.
    case standardTimeProduced, standardTimeGood
    /// SAM·PQ, and headcount × POT, minutes of labour.
    case earned, labour
    /// Inputs that entries needed, and those of them that were observed.
    case inputs, observedInputs

    // Resource cells.
    case cells, missingCells
    /// POT, PBT, ADET and planned downtime, hours.
    case operationTime, busyTime, unplannedDowntime, plannedDowntime
    /// Downtime rows.
    case stops

    // Inspections.
    case inspections
    /// Units.
    case inspected, passed, inspectedDefective
    case defects, opportunities

    // Attendance, hours.
    case attendanceRows
    case scheduled, absent, covered

    // Orders.
    case dueOrders, onTimeOrders, inFullOrders

    /// As formulas print it.
    public var symbol: String {
        switch self {
        case .entries: "entries"
        case .unverifiedEntries: "unverified entries"
        case .produced: "PQ"
        case .good: "GQ"
        case .scrapped: "SQ"
        case .producedWithScrapRecorded: "PQ"
        case .runTime: "APT"
        case .standardTimeProduced: "(PRI·PQ)"
        case .standardTimeGood: "(PRI·GQ)"
        case .earned: "(SAM·PQ)"
        case .labour: "(headcount·POT)"
        case .inputs: "inputs"
        case .observedInputs: "observed inputs"
        case .cells: "cells"
        case .missingCells: "missing cells"
        case .operationTime: "POT"
        case .busyTime: "PBT"
        case .unplannedDowntime: "ADET"
        case .plannedDowntime: "planned downtime"
        case .stops: "stops"
        case .inspections: "inspections"
        case .inspected: "inspected"
        case .passed: "passed"
        case .inspectedDefective: "defective"
        case .defects: "defects"
        case .opportunities: "(inspected·opportunities)"
        case .attendanceRows: "attendance rows"
        case .scheduled: "scheduled hours"
        case .absent: "absent hours"
        case .covered: "covered hours"
        case .dueOrders: "due orders"
        case .onTimeOrders: "orders on time"
        case .inFullOrders: "orders on time in full"
        }
    }

    /// What it is, unit and origin, for the glossary.
    public var meaning: String {
        switch self {
        case .entries: "production entries"
        case .unverifiedEntries: "production entries without a verifier"
        case .produced: "produced quantity, units: all units made, good or not"
        case .good: "good quantity, units: produced less defective"
        case .scrapped: "scrap quantity, units, of the entries that recorded it"
        case .producedWithScrapRecorded:
            "produced quantity of the entries that recorded scrap, units"
        case .runTime: "actual production time, hours"
        case .standardTimeProduced:
            "planned run time per item × produced quantity, hours of the line"
        case .standardTimeGood: "planned run time per item × good quantity, hours of the line"
        case .earned: "standard allowed minutes × produced quantity, minutes of labour"
        case .labour: "people × planned operation time of the shift, minutes of labour"
        case .inputs: "inputs that the entries needed: PRI, SAM, headcount, APT, POT, opportunities"
        case .observedInputs: "those of them that were recorded"
        case .cells:
            "staffed cells: one resource in one shift of one day, with production or a stop"
        case .missingCells: "cells of a scheduled shift that should have rows and have none"
        case .operationTime: "planned operation time, hours: scheduled time before planned downtime"
        case .busyTime: "planned busy time, hours: planned operation time less planned downtime"
        case .unplannedDowntime:
            "actual unit delay time, hours: unplanned downtime within the shift"
        case .plannedDowntime: "planned downtime within the shift, hours"
        case .stops: "downtime rows"
        case .inspections: "inspection rows"
        case .inspected: "units inspected"
        case .passed: "units that passed first time, without rework or repair"
        case .inspectedDefective: "units found defective"
        case .defects: "defects found; a unit can carry several"
        case .opportunities: "units inspected × defect opportunities per unit"
        case .attendanceRows: "attendance rows"
        case .scheduled: "scheduled hours of people, vacation apart"
        case .absent: "hours of absence, vacation apart"
        case .covered: "hours of absence that somebody else worked"
        case .dueOrders: "orders whose promised day lies in the window"
        case .onTimeOrders: "due orders shipped by their promised day"
        case .inFullOrders: "due orders shipped by their promised day with their whole quantity"
        }
    }
}
