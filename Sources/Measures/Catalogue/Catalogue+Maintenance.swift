extension Catalogue {
    private static let group = "B Maintenance"

    private static let failures = "downtime.reason = EQUIPMENT_FAILURE, is_planned = 0"
    private static let operating = [InputColumns.runTime, InputColumns.setup]

    static let maintenance: [CatalogueEntry] = [
        study(
            "MT-MTBF", "Mean operating time between failures", group: group, tier: 3,
            formula: "(ΣAPT + ΣAUST) / FE", elements: [.runTime, .setupTime, .failures],
            unit: .hours, .higher, maintenanceDimensions, source: "ISO 22400-2 no. 31",
            inputs: operating + [failures],
            "Run and setup hours per failure. A failure is an unplanned stop for an equipment failure; their number stands beside it. Below five failures the value is of low reliability. Without a failure only a bound is known: with 95 % confidence the mean is above the operating hours / 2.996.",
            records: .failures, basis: .processing
        ) { _ in TimeBetweenFailures() },
        ratio(
            "MT-MTTR", "Mean time to restoration", group: group, tier: 3, .sum(.repairTime),
            per: .sum(.closedFailures), unit: .hours, scale: 1, .lower, maintenanceDimensions,
            source: "ISO 22400-2 no. 33",
            inputs: [failures, "downtime.started_at, ended_at, minutes"],
            "Hours from a failure to its end, in real time, so that the hour in which the clocks change counts as it passed; the downtime minutes are wall time within the shifts. The mean over the failures that have ended. A failure counts on the day of its row. Failures that are still open, or of which nobody said how long they took, are counted beside it.",
            records: .failures,
            beside: { _, sums, _ in
                guard sums[.failures] > 0 else { return [] }
                return [
                    TableRow(.closedFailures, sums[.closedFailures]),
                    TableRow(.openFailures, sums[.failures] - sums[.closedFailures]),
                ]
            }),
        study(
            "MT-MTTF", "Mean time to failure", group: group, tier: 3, formula: "ΣTTF / FE",
            elements: [.componentLife, .componentFailures, .componentOperatingTime], unit: .hours,
            .higher, maintenanceDimensions, source: "ISO 22400-2 no. 32",
            inputs: ["maintenance.component_life_hours"] + operating,
            "Hours that wearing components such as blades, nozzles and needles had run when they were replaced, the mean over the replacements in the window. Below five replacements the value is of low reliability. Without one only a bound is known: the operating hours of the machines that have such components / 2.996.",
            records: .components
        ) { _ in TimeToFailure() },
        ratio(
            "MT-CMR", "Corrective maintenance ratio", group: group, tier: 3,
            .sum(.correctiveTime), per: .sum(.correctiveTime) + .sum(.preventiveTime), .lower,
            maintenanceDimensions, source: "ISO 22400-2 no. 34",
            inputs: ["maintenance.kind, started_at, ended_at"],
            "Hours of corrective maintenance as a share of all maintenance hours, in real time. Work counts on the day on which it began; open work runs to the as-of moment, and how many are open stands beside it.",
            traits: .share, records: .maintenance,
            beside: { scope, sums, measuring in
                guard sums[.maintenanceActions] > 0 else { return [] }
                return [
                    TableRow(.actions, sums[.maintenanceActions]),
                    TableRow(.openActions, Double(measuring.openMaintenance(begunIn: scope.days))),
                ]
            }),
        study(
            "MT-REL", "Machine reliability", group: group, tier: 3,
            formula: "100·e^(−t / MTBF), t = ΣPOT / cells",
            elements: [.runTime, .setupTime, .failures, .operationTime, .cells], unit: .percent,
            scale: 100, .higher, maintenanceDimensions, source: "house definition",
            inputs: operating + [failures, "calendar_shift.planned_minutes"],
            "The chance that a machine runs a shift without a failure, if failures come at random at the rate of the MTBF. A shift is the mean scheduled time of a staffed cell. Below five failures the value is of low reliability; without one it is a lower bound.",
            traits: .share, records: .failures, basis: .processing
        ) { _ in ShiftReliability() },
        ratio(
            "MT-COST", "Maintenance cost", group: group, tier: 3, .sum(.maintenanceCost),
            per: .sum(.runTime) + .sum(.setupTime), unit: .moneyPerHour, scale: 1, .lower,
            maintenanceDimensions, source: "house definition",
            inputs: ["maintenance.cost, started_at"] + operating,
            "Cost of maintenance actions per run and setup hour; the total beside it. An action counts on the day on which it began.",
            records: .maintenanceCost, basis: .processing,
            beside: { _, sums, _ in
                guard sums[.maintenanceActions] > 0 else { return [] }
                return [
                    TableRow(.maintenanceCost, sums[.maintenanceCost]),
                    TableRow(.actions, sums[.maintenanceActions]),
                ]
            }),
    ]
}
