/// A number that is told otherwise than when the moment was first reported on.
public struct Restatement: Sendable, Equatable {
    /// What has changed since; the raw values are a contract.
    ///
    /// Found by exclusion, in this order: where the program is another one, the records may be others too.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Another version of the program computed it.
        case program
        /// The KPI's formula, or a setting that it reads, is another one.
        case settings
        /// Neither; so the plant recorded something else.
        case records
    }

    /// The KPI's id.
    public var kpi: String
    public var window: Window
    /// In the KPI's own unit, as ``new``; `nil` where there was no number.
    public var old: Double?
    public var new: Double?
    public var reason: Reason

    public init(kpi: String, window: Window, old: Double?, new: Double?, reason: Reason) {
        self.kpi = kpi
        self.window = window
        self.old = old
        self.new = new
        self.reason = reason
    }

    /// new − old; `nil` where there is or was no number.
    public var change: Double? {
        guard let old, let new else { return nil }
        return new - old
    }
}
