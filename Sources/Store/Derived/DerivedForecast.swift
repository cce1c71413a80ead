import GRDB
public import Units

/// A KPI's value on a day to come, as it was foretold.
public struct DerivedForecast: Sendable, Equatable {
    /// The KPI's id.
    public var kpi: String
    public var day: Day
    /// In the KPI's own unit, as are the bounds.
    public var value: Double
    public var low: Double?
    public var high: Double?
    /// How it was foretold.
    public var method: String

    public init(
        kpi: String, day: Day, value: Double, low: Double?, high: Double?, method: String
    ) {
        self.kpi = kpi
        self.day = day
        self.value = value
        self.low = low
        self.high = high
        self.method = method
    }
}

extension DerivedStore {
    /// For how many days forecasts are kept: what they came to is known long before.
    static let forecastDays = 400

    /// Replaces what was foretold of KPIs on the as-of day, where it was something else, and forgets what is
    /// older than ``forecastDays``.
    func keep(
        _ forecasts: [DerivedForecast], of client: String, madeOn day: Day, in database: Database
    ) throws {
        let known = try self.forecasts(of: client, madeOn: day, in: database)
        guard known != forecasts.sorted(by: { ($0.day, $0.kpi) < ($1.day, $1.kpi) }) else { return }
        try database.execute(
            sql: """
                DELETE FROM forecast_log
                WHERE client_id = ? AND kind = 'KPI' AND (made_on = ? OR made_on < ?)
                """,
            arguments: [client, day.description, (day - Self.forecastDays).description])
        guard !forecasts.isEmpty else { return }
        let columns = [
            "client_id", "made_on", "for_day", "kind", "subject", "value", "low", "high", "method",
        ]
        let insertion = RowInsertion(
            try database.makeStatement(sql: insertSQL(into: "forecast_log", columns)),
            table: "forecast_log", columns: columns.count)
        defer { insertion.end() }
        for forecast in forecasts {
            try insertion.row([
                .text(client), .text(day.description), .text(forecast.day.description),
                .text("KPI"), .text(forecast.kpi), .real(forecast.value),
                forecast.low.map { .real($0) } ?? .null, forecast.high.map { .real($0) } ?? .null,
                .text(forecast.method),
            ])
        }
    }

    /// By day, then by KPI.
    private func forecasts(
        of client: String, madeOn day: Day, in database: Database
    ) throws -> [DerivedForecast] {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT subject, for_day, value, low, high, method FROM forecast_log
                WHERE client_id = ? AND made_on = ? AND kind = 'KPI' ORDER BY for_day, subject
                """, arguments: [client, day.description])
        var forecasts: [DerivedForecast] = []
        while let row = try cursor.next() {
            let text: String = row[1]
            guard let day = Day(iso: text) else { continue }
            forecasts.append(
                DerivedForecast(
                    kpi: row[0], day: day, value: row[2], low: row[3], high: row[4], method: row[5])
            )
        }
        return forecasts
    }
}
