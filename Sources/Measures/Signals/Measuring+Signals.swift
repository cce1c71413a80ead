import Plant
import Units

extension Measuring {
    /// The control chart of a member's days, without a target; `nil` when they make no baseline.
    func controlStudy(
        _ entry: CatalogueEntry, _ member: Int, over days: ClosedRange<Day>
    ) -> ControlStudy? {
        let daily = days.days.map { measure(entry, scope(member, $0...$0)) }
        let series = DailySeries(daily, over: days, of: entry.kpi.id, plant.annotations)
        return ControlStudy(series, of: entry, target: nil, settings: plant.settings)
    }

    /// Signals, trend and forecast of the plant's days, of which `daily` are the measurements.
    func judge(
        _ result: inout KPIResult, _ daily: [Measurement], _ entry: CatalogueEntry,
        _ target: Target?
    ) {
        let series = DailySeries(daily, over: trend, of: entry.kpi.id, plant.annotations)
        result.signals = ControlStudy(
            series, of: entry, target: target, settings: plant.settings)
        result.trendTest = TrendTest(series)
        if let workingDays { result.forecast = KPIForecast(series, workingDays, of: entry) }
    }
}
