extension Catalogue {
    private static let group = "B Maintenance"

    private static let failures = "downtime.reason = EQUIPMENT_FAILURE, is_planned = 0"
    private static let operating = [InputColumns.runTime, InputColumns.setup]

    static let maintenance: [CatalogueEntry] = [
        study(
            "MT-MTBF", group: group, tier: 3,
            formula: "(ΣAPT + ΣAUST) / FE", elements: [.runTime, .setupTime, .failures],
            unit: .hours, .higher, maintenanceDimensions, source: "ISO 22400-2 no. 31",
            inputs: operating + [failures],
            records: .failures, basis: .processing
        ) { _ in TimeBetweenFailures() },
        ratio(
            "MT-MTTR", group: group, tier: 3, .sum(.repairTime),
            per: .sum(.closedFailures), unit: .hours, scale: 1, .lower, maintenanceDimensions,
            source: "ISO 22400-2 no. 33",
            inputs: [failures, "downtime.started_at, ended_at, minutes"],
            records: .failures,
            beside: { _, sums, _ in
                guard sums[.failures] > 0 else { return [] }
                return [
                    TableRow(.closedFailures, sums[.closedFailures]),
                    TableRow(.openFailures, sums[.failures] - sums[.closedFailures]),
                ]
            }),
        study(
            "MT-MTTF", group: group, tier: 3, formula: "ΣTTF / FE",
            elements: [.componentLife, .componentFailures, .componentOperatingTime], unit: .hours,
            .higher, maintenanceDimensions, source: "ISO 22400-2 no. 32",
            inputs: ["maintenance.component_life_hours"] + operating,
            records: .components
        ) { _ in TimeToFailure() },
        ratio(
            "MT-CMR", group: group, tier: 3,
            .sum(.correctiveTime), per: .sum(.correctiveTime) + .sum(.preventiveTime), .lower,
            maintenanceDimensions, source: "ISO 22400-2 no. 34",
            inputs: ["maintenance.kind, started_at, ended_at"],
            traits: .share, records: .maintenance,
            beside: { scope, sums, measuring in
                guard sums[.maintenanceActions] > 0 else { return [] }
                return [
                    TableRow(.actions, sums[.maintenanceActions]),
                    TableRow(.openActions, Double(measuring.openMaintenance(begunIn: scope.days))),
                ]
            }),
        study(
            "MT-REL", group: group, tier: 3,
            formula: "100·e^(−t / MTBF), t = ΣPOT / cells",
            elements: [.runTime, .setupTime, .failures, .operationTime, .cells], unit: .percent,
            scale: 100, .higher, maintenanceDimensions, source: "house definition",
            inputs: operating + [failures, "calendar_shift.planned_minutes"],
            traits: .share, records: .failures, basis: .processing
        ) { _ in ShiftReliability() },
        ratio(
            "MT-COST", group: group, tier: 3, .sum(.maintenanceCost),
            per: .sum(.runTime) + .sum(.setupTime), unit: .moneyPerHour, scale: 1, .lower,
            maintenanceDimensions, source: "house definition",
            inputs: ["maintenance.cost, started_at"] + operating,
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
