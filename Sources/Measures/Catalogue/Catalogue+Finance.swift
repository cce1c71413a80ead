extension Catalogue {
    private static let group = "I Finance"

    private static let productionCost: Formula =
        .sum(.materialCost) + .sum(.labourCost) + .sum(.overheadCost)
    private static let operatingTime: Formula = .sum(.runTime) + .sum(.setupTime)

    static let finance: [CatalogueEntry] = [
        study(
            "FN-CPU", group: group, tier: 3,
            formula: (productionCost / .sum(.good)).description,
            elements: (productionCost / .sum(.good)).elements, unit: .money, .lower,
            financeDimensions, source: "common practice",
            inputs: ["cost_entry.kind, amount", InputColumns.quantities],
            records: .costs
        ) { _ in BookedRatio(booked: productionCost, per: .sum(.good)) },
        study(
            "FN-SCRAP", group: group, tier: 3,
            formula: Formula.sum(.scrapAtCost).description, elements: [.scrapAtCost], unit: .money,
            .lower, financeDimensions, source: "common practice",
            inputs: ["production_entry.units_scrapped", "product.unit_cost"],
            records: .scrap
        ) { _ in ScrapCost() },
        study(
            "FN-DT", group: group, tier: 3,
            formula: "Σbooked downtime cost + Σhours without one × cost per hour",
            elements: [.downtimeCost, .uncostedDowntime], unit: .money, .lower, financeDimensions,
            source: "common practice",
            inputs: InputColumns.times + [
                "cost_entry.kind, amount", "client_setting downtime_cost_per_hour",
            ],
            records: .downtimeCosts
        ) { _ in DowntimeCost() },
        study(
            "FN-REVH", group: group, tier: 3,
            formula: (.sum(.revenue) / operatingTime).description,
            elements: (.sum(.revenue) / operatingTime).elements, unit: .moneyPerHour, .higher,
            financeDimensions, source: "common practice",
            inputs: ["cost_entry.kind, amount", InputColumns.runTime, InputColumns.setup],
            records: .revenue, basis: .processing
        ) { _ in BookedRatio(booked: .sum(.revenue), per: operatingTime) },
        study(
            "FN-LABT", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly Σ(SAM·PQ) / Σ(headcount·POT)",
            elements: [.earned, .labour], unit: .pointsPerMonth, .higher, financeDimensions,
            source: "house definition", inputs: ["the inputs of LB-EFF"],
            records: .production, hasDailyValues: false
        ) { _ in MonthlyTrend(of: "LB-EFF") },
        study(
            "FN-ROI", group: group, tier: 3,
            formula: "Σ(yearly benefit − yearly maintenance cost) / Σpurchase cost",
            unit: .percent, scale: 100, .higher, financeDimensions, source: "house definition",
            inputs: [
                "machine.purchase_cost, purchased_on", "cost_entry.kind, amount, machine_id",
                "maintenance.cost, started_at",
            ],
            records: .equipment, hasDailyValues: false
        ) { EquipmentReturn($0.plant, windows: $0.windows) },
        study(
            "ST-DASH", group: group, tier: 3,
            formula: "how many of its KPIs meet their target", unit: .vector, .none,
            financeDimensions, source: "house definition",
            inputs: StrategicDashboard.kpis,
            records: .anything
        ) { _ in StrategicDashboard() },
    ]
}
