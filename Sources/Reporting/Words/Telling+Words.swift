import Inference
import Measures
import Plant
import Units

extension Telling {
    func full(_ amount: Amount) -> String {
        NumberFormat.full(amount, currency: identity.currency)
    }

    /// " · 12 of 40 shown" behind the subtitle of a chart that has no room for all; empty where all are shown.
    func note(showing shown: Int, of count: Int) -> String {
        shown < count ? " · " + words(.chartShown, String(shown), String(count)) : ""
    }

    /// A share 0…1 as a whole percentage; never rounds up to all.
    func percent(_ share: Double) -> String {
        let rounded = (share * 100).rounded()
        let shown = share < 1 ? min(99, rounded) : rounded
        return NumberFormat.digits(share > 0 ? max(1, shown) : 0, places: 0) + "\u{202F}%"
    }

    func name(of window: Window) -> String {
        switch window {
        case .day: words[.windowDay]
        case .week: words[.windowWeek]
        case .month: words[.windowMonth]
        case .rolling7: words[.windowRolling7]
        case .rolling30: words[.windowRolling30]
        case .rolling90: words[.windowRolling90]
        }
    }

    func against(_ window: Window) -> String {
        switch window {
        case .day: words[.againstDay]
        case .week: words[.againstWeek]
        case .month: words[.againstMonth]
        case .rolling7: words[.againstRolling7]
        case .rolling30: words[.againstRolling30]
        case .rolling90: words[.againstRolling90]
        }
    }

    func name(of dimension: Dimension) -> String {
        switch dimension {
        case .shift: words[.dimensionShift]
        case .line: words[.dimensionLine]
        case .machine: words[.dimensionMachine]
        case .machineGroup: words[.dimensionMachineGroup]
        case .product: words[.dimensionProduct]
        case .style: words[.dimensionStyle]
        case .operator: words[.dimensionOperator]
        case .skillLevel: words[.dimensionSkillLevel]
        case .customer: words[.dimensionCustomer]
        case .weekday: words[.dimensionWeekday]
        case .hour: words[.dimensionHour]
        }
    }

    func name(of rung: Rung) -> String {
        switch rung {
        case .observed: words[.rungObserved]
        case .present: words[.rungPresent]
        case .style: words[.rungStyle]
        case .tenant: words[.rungTenant]
        case .derived: words[.rungDerived]
        case .shiftMean: words[.rungShiftMean]
        case .setting: words[.rungSetting]
        case .default: words[.rungDefault]
        }
    }

    func name(of field: InputField) -> String {
        switch field {
        case .idealCycle: words[.inputIdealCycle]
        case .standardMinutes: words[.inputStandardMinutes]
        case .headcount: words[.inputHeadcount]
        case .runTime: words[.inputRunTime]
        case .operationTime: words[.inputOperationTime]
        case .opportunities: words[.inputOpportunities]
        case .promisedDay: words[.inputPromisedDay]
        }
    }

    func name(of status: WorkOrder.Status) -> String {
        switch status {
        case .received: words[.orderReceived]
        case .released: words[.orderReleased]
        case .inProgress: words[.orderInProgress]
        case .onHold: words[.orderOnHold]
        case .demoted: words[.orderDemoted]
        case .completed: words[.orderCompleted]
        case .shipped: words[.orderShipped]
        case .closed: words[.orderClosed]
        case .rejected: words[.orderRejected]
        case .cancelled: words[.orderCancelled]
        }
    }

    func phrase(for status: ObservationStatus) -> Phrase { .status(status) }
}
