import Plant

extension Records {
    /// Whether the tenant keeps such records: any row up to the as-of day has the column.
    func isKept(by plant: PlantRecords) -> Bool {
        switch self {
        case .production: !plant.entries.isEmpty
        case .scrap: plant.entries.contains { $0.scrapped != nil }
        case .rework: plant.entries.contains { $0.reworked != nil }
        case .plannedScrap:
            plant.products.rows.contains { $0.plannedScrapPercent != nil }
                && plant.entries.contains { $0.scrapped != nil }
        case .setup: plant.entries.contains { $0.setup != nil }
        case .plannedSetup: plant.entries.contains { $0.plannedSetup != nil }
        case .energy: plant.entries.contains { $0.energy != nil }
        case .pieces: plant.entries.contains { $0.employee != nil }
        case .ratedSpeed:
            plant.machines.rows.contains { $0.ratedUnitsPerHour != nil }
                || plant.lines.rows.contains { $0.standardUnitsPerHour != nil }
        case .unitCost: plant.products.rows.contains { $0.unitCost != nil }
        case .entryStamps: plant.entries.contains { $0.enteredAt != nil }
        case .routing: !plant.routing.isEmpty
        case .downtime, .failures: !plant.downtimes.isEmpty
        case .inspections: !plant.inspections.isEmpty
        case .dispositions:
            plant.inspections.contains {
                $0.scrapped != nil || $0.reworked != nil || $0.repaired != nil
            }
        case .attendance: plant.attendance.contains { $0.absent != nil || $0.worked != nil }
        case .workedHours: plant.attendance.contains { $0.worked != nil }
        case .overtime: plant.attendance.contains { $0.overtime != nil }
        case .jobHours: plant.attendance.contains { $0.jobHours != nil }
        case .offStandard: plant.attendance.contains { $0.offStandard != nil }
        case .skills: plant.employees.rows.contains { $0.skill != nil }
        case .hourlyCost: plant.employees.rows.contains { $0.hourlyCost != nil }
        case .orders: plant.workOrders.listed > 0
        case .holds: !plant.holds.isEmpty
        case .qualityHolds:
            plant.holds.contains { $0.category != nil }
                || plant.downtimes.contains(where: QualityIssues.isQualityStop)
        case .salesOrders: plant.salesOrders.listed > 0
        case .salesLines: !plant.salesOrderLines.isEmpty
        case .billsOfMaterials: plant.billsOfMaterials.listed > 0
        case .jobs: !plant.jobs.isEmpty
        case .jobHoursPlanned: plant.jobs.contains { $0.plannedHours != nil }
        case .assignments:
            plant.jobs.contains { $0.employee != nil }
                || plant.workOrders.rows.contains { $0.operatorEmployee != nil }
        case .schedule: !plant.scheduleRows.isEmpty
        case .maintenance: !plant.maintenance.isEmpty
        case .maintenanceCost: plant.maintenance.contains { $0.cost != nil }
        case .components: plant.maintenance.contains { $0.componentLife != nil }
        case .costs: !plant.costs.isEmpty
        case .labourCosts: plant.costs.contains { $0.kind == .labour }
        case .qualityCosts:
            plant.costs.contains {
                switch $0.kind {
                case .scrap, .rework, .warranty: true
                case .material, .labour, .overhead, .downtime, .revenue, .equipmentBenefit: false
                }
            }
        case .downtimeCosts:
            plant.costs.contains { $0.kind == .downtime }
                || plant.settings.downtimeCostPerHour != nil
        case .revenue: plant.costs.contains { $0.kind == .revenue }
        case .equipment: plant.machines.rows.contains { $0.purchaseCost != nil }
        case .measurements: !plant.processMeasurements.isEmpty
        case .training: !plant.training.isEmpty
        case .surveys: !plant.surveys.isEmpty
        case .stock: !plant.stock.isEmpty
        case .demandForecasts: plant.loggedForecasts.contains { $0.kind == .demand }
        case .bottleneckForecasts: plant.loggedForecasts.contains { $0.kind == .bottleneck }
        case .anything: true
        case .runs: !plant.productionRuns.isEmpty
        case .runMaterials: plant.productionRuns.contains { !$0.materials.isEmpty }
        case .runEstimates: plant.productionRuns.contains { $0.estimated != nil }
        case .plan:
            plant.hasCommittedSchedule
                || plant.workOrders.rows.contains {
                    $0.plannedStartAt != nil || $0.plannedEndAt != nil
                }
        case .completedOrders:
            plant.workOrders.rows.contains { $0.completedAt != nil }
                && plant.entries.contains { $0.workOrder != nil }
        case .onStandard:
            plant.attendance.contains { $0.offStandard != nil }
                && plant.entries.contains { $0.employee != nil }
        case .plannedEnds: plant.workOrders.rows.contains { $0.plannedEndAt != nil }
        case .orderReleases: plant.workOrders.rows.contains { $0.releasedAt != nil }
        case .satisfaction:
            !plant.surveys.isEmpty || plant.workOrders.listed > 0 && !plant.inspections.isEmpty
        case .plannedOrders: plant.workOrders.rows.contains { $0.plannedStartAt != nil }
        case .plannedSales: plant.salesOrderLines.contains { $0.plannedAt != nil }
        case .jobSkills:
            plant.jobs.contains { job in
                job.plannedHours != nil
                    && job.employee.map { plant.employees[$0].skill != nil } ?? false
            }
        case .planning:
            plant.workOrders.listed > 0 || !plant.salesOrderLines.isEmpty || !plant.stock.isEmpty
        }
    }
}
