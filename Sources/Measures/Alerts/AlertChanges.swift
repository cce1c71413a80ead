public import Units

/// The alerts of an earlier report, as they were kept.
public struct EarlierAlerts: Sendable, Equatable {
    /// The as-of day of that report.
    public var day: Day
    /// In their order.
    public var alerts: [Item]

    /// One of them: what it was about and how bad it was.
    public struct Item: Sendable, Equatable {
        public var key: Alert.Key
        public var severity: Alert.Severity

        public init(key: Alert.Key, severity: Alert.Severity) {
            self.key = key
            self.severity = severity
        }
    }

    public init(day: Day, alerts: [Item]) {
        self.day = day
        self.alerts = alerts
    }
}

/// What came and went since an earlier report.
public struct AlertChanges: Sendable, Equatable {
    /// The as-of day of the earlier report.
    public var since: Day
    /// Alerts that were not there, and those that have become worse.
    public var new: Set<Alert.Key>
    /// Those that are no more, in the order in which they were kept.
    public var resolved: [EarlierAlerts.Item]

    /// What `alerts` change of what was told `earlier`.
    public init(_ alerts: [Alert], since earlier: EarlierAlerts) {
        since = earlier.day
        let before = Dictionary(
            earlier.alerts.map { ($0.key, $0.severity) }, uniquingKeysWith: { min($0, $1) })
        new = Set(
            alerts.lazy.filter { alert in before[alert.key].map { alert.severity < $0 } ?? true }
                .map(\.key))
        let now = Set(alerts.lazy.map(\.key))
        resolved = earlier.alerts.filter { !now.contains($0.key) }
    }
}
