public import Plant
public import Units

/// How a KPI came out of a period that a schedule had committed it for.
public struct CommitmentVariance: Sendable, Equatable {
    /// How far on the wrong side of the commitment; on the right side it is on target.
    public enum Standing: Sendable, Equatable {
        /// At most 5 % off.
        case onTarget
        /// At most 10 % off.
        case watch
        case missed
    }

    /// The KPI's id.
    public var kpi: String
    public var schedule: Reference<ProductionSchedule>
    public var period: ClosedRange<Day>
    /// In the KPI's own unit, as ``actual``.
    public var committed: Double
    public var actual: Double
    public var status: ObservationStatus
    public var standing: Standing

    public init(
        kpi: String, schedule: Reference<ProductionSchedule>, period: ClosedRange<Day>,
        committed: Double, actual: Double, status: ObservationStatus, standing: Standing
    ) {
        self.kpi = kpi
        self.schedule = schedule
        self.period = period
        self.committed = committed
        self.actual = actual
        self.status = status
        self.standing = standing
    }

    /// (actual − committed) / |committed|, percent.
    public var percent: Double { (actual - committed) / abs(committed) * 100 }
}

extension CommitmentVariance {
    /// Percent of the commitment, both bounds still on the better side.
    private static let (onTarget, watch) = (5.0, 10.0)

    /// `nil` where nothing says which side is the better one, or a share of the commitment does not exist.
    static func standing(
        of actual: Double, against committed: Double, _ direction: Direction
    ) -> Standing? {
        guard committed != 0 else { return nil }
        let off: Double
        switch direction {
        case .higher: off = committed - actual
        case .lower: off = actual - committed
        case .target: off = abs(actual - committed)
        case .none: return nil
        }
        let percent = off / abs(committed) * 100
        return percent <= onTarget ? .onTarget : percent <= watch ? .watch : .missed
    }
}

extension Measuring {
    /// For how many days after its period a commitment is told of: until that of the next month is.
    private static let commitmentDays = 31

    /// The last period of each KPI that is over and was committed, in the order of `entries`.
    func commitmentVariances(of entries: [CatalogueEntry]) -> [CommitmentVariance] {
        var last: [String: KPICommitment] = [:]
        let days = (asOf.day - Self.commitmentDays)...asOf.day
        for commitment in plant.commitments
        where days.contains(commitment.period.upperBound) && isCommitted(commitment) {
            let known = last[commitment.kpi]?.period
            // Of periods that end alike the shorter; of schedules that promise the same the first.
            let isLater =
                known.map { known in
                    (commitment.period.upperBound, commitment.period.lowerBound)
                        > (known.upperBound, known.lowerBound)
                } ?? true
            if isLater { last[commitment.kpi] = commitment }
        }
        guard !last.isEmpty else { return [] }
        return entries.compactMap { entry in
            guard entry.hasDailyValues, let commitment = last[entry.kpi.id] else { return nil }
            let measurement = measure(entry, scope(Members.plant, commitment.period))
            guard let actual = measurement.value,
                let standing = CommitmentVariance.standing(
                    of: actual, against: commitment.value, entry.kpi.direction)
            else { return nil }
            return CommitmentVariance(
                kpi: entry.kpi.id, schedule: commitment.schedule, period: commitment.period,
                committed: commitment.value, actual: actual, status: measurement.status,
                standing: standing)
        }
    }

    private func isCommitted(_ commitment: KPICommitment) -> Bool {
        switch plant.schedules[commitment.schedule].status {
        case .committed, .active, .completed: true
        case .draft, .cancelled: false
        }
    }
}
