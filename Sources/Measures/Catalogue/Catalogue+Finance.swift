extension Catalogue {
    private static let group = "I Finance"

    private static let productionCost: Formula =
        .sum(.materialCost) + .sum(.labourCost) + .sum(.overheadCost)
    private static let operatingTime: Formula = .sum(.runTime) + .sum(.setupTime)

    static let finance: [CatalogueEntry] = [
        study(
            "FN-CPU", "Cost per good unit", group: group, tier: 3,
            formula: (productionCost / .sum(.good)).description,
            elements: (productionCost / .sum(.good)).elements, unit: .money, .lower,
            financeDimensions, source: "common practice",
            inputs: ["cost_entry.kind, amount", InputColumns.quantities],
            "Booked material, labour and overhead over the good units made. A slice has the costs that were booked on it. Where none were booked there is no number: costs still to come are not 0.",
            records: .costs
        ) { _ in BookedRatio(booked: productionCost, per: .sum(.good)) },
        study(
            "FN-SCRAP", "Scrap cost", group: group, tier: 3,
            formula: Formula.sum(.scrapAtCost).description, elements: [.scrapAtCost], unit: .money,
            .lower, financeDimensions, source: "common practice",
            inputs: ["production_entry.units_scrapped", "product.unit_cost"],
            "Scrapped units at the unit cost of their product. The cost at the step where a unit was lost is not recorded, so each counts in full. Scrap of products without a unit cost, and entries that say nothing of scrap, lower coverage.",
            records: .scrap
        ) { _ in ScrapCost() },
        study(
            "FN-DT", "Downtime cost", group: group, tier: 3,
            formula: "Σbooked downtime cost + Σhours without one × cost per hour",
            elements: [.downtimeCost, .uncostedDowntime], unit: .money, .lower, financeDimensions,
            source: "common practice",
            inputs: InputColumns.times + [
                "cost_entry.kind, amount", "client_setting downtime_cost_per_hour",
            ],
            "What standing still cost, planned and unplanned. Hours count at the tenant's cost per hour unless a cost was booked for them: on the same day for the same machine, else its line, else the whole plant. Without a cost per hour only what was booked is told, and coverage is the share of the hours that it speaks for.",
            records: .downtimeCosts
        ) { _ in DowntimeCost() },
        study(
            "FN-REVH", "Revenue per operating hour", group: group, tier: 3,
            formula: (.sum(.revenue) / operatingTime).description,
            elements: (.sum(.revenue) / operatingTime).elements, unit: .moneyPerHour, .higher,
            financeDimensions, source: "common practice",
            inputs: ["cost_entry.kind, amount", InputColumns.runTime, InputColumns.setup],
            "Booked revenue over the operating hours: run time and setup. Where no revenue was booked there is no number.",
            records: .revenue, basis: .processing
        ) { _ in BookedRatio(booked: .sum(.revenue), per: operatingTime) },
        study(
            "FN-LABT", "Labour efficiency trend", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly Σ(SAM·PQ) / Σ(headcount·POT)",
            elements: [.earned, .labour], unit: .pointsPerMonth, .higher, financeDimensions,
            source: "house definition", inputs: ["the inputs of LB-EFF"],
            "By how many points labour efficiency changes a month: the median slope between all pairs of the last full months, 12 at most. The p value is how often chance alone makes such a trend (Mann–Kendall). Fewer than 8 months with a value give none.",
            records: .production, hasDailyValues: false
        ) { _ in MonthlyTrend(of: "LB-EFF") },
        study(
            "FN-ROI", "Equipment investment ROI", group: group, tier: 3,
            formula: "Σ(yearly benefit − yearly maintenance cost) / Σpurchase cost",
            unit: .percent, scale: 100, .higher, financeDimensions, source: "house definition",
            inputs: [
                "machine.purchase_cost, purchased_on", "cost_entry.kind, amount, machine_id",
                "maintenance.cost, started_at",
            ],
            "What the machines bought in the last three years bring in a year as a share of what they cost: booked benefit less maintenance cost since the purchase, over the last 13 months at most, made into a year's. A machine is judged from 30 days after its purchase. One without a booked benefit is left out and lowers coverage. Products buy no machines, so there are no such slices.",
            records: .equipment, hasDailyValues: false
        ) { EquipmentReturn($0.plant, windows: $0.windows) },
        study(
            "ST-DASH", "Strategic performance dashboard", group: group, tier: 3,
            formula: "how many of its KPIs meet their target", unit: .vector, .none,
            financeDimensions, source: "house definition",
            inputs: StrategicDashboard.kpis,
            "The KPIs by which a plant is steered, in the letters of SQDCP: quality is first pass yield, delivery on time in full, cost the cost per good unit and the cost of poor quality, production the attainment of the plan; then OEE, labour efficiency and absenteeism. Safety is left out: no record says anything of it. Each has its value, target and change, and the days of the window outside its control limits. The value is how many of them meet their target.",
            records: .anything
        ) { _ in StrategicDashboard() },
    ]
}
