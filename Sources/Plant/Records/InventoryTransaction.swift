public import Units

/// A movement of printing material on or off a spool, with what the spool held before and after. Weights are of the
/// material alone.
public struct InventoryTransaction: Sendable {
    /// Why the material moved.
    public enum Kind: String, Sendable, CaseIterable {
        case purchase, usage, waste
        /// What a reverted run gives back.
        case `return`
        /// The spool was weighed, and held something else than its transactions said.
        case adjustment
    }

    /// Counted within the client.
    public var id: Int
    public var spool: Reference<Spool>
    public var kind: Kind
    /// ≥ 0, as ``weightAfterGrams``.
    public var weightBeforeGrams: Double
    /// Less than 0 for what was taken.
    public var changeGrams: Double
    public var weightAfterGrams: Double
    /// The number of the run that moved it.
    public var runID: String?
    public var at: LocalTime
    /// The transaction that this one takes back.
    public var reversalOf: Int?
    public var description: String?

    public init(
        id: Int, spool: Reference<Spool>, kind: Kind, weightBeforeGrams: Double,
        changeGrams: Double, weightAfterGrams: Double, runID: String? = nil, at: LocalTime,
        reversalOf: Int? = nil, description: String? = nil
    ) {
        self.id = id
        self.spool = spool
        self.kind = kind
        self.weightBeforeGrams = weightBeforeGrams
        self.changeGrams = changeGrams
        self.weightAfterGrams = weightAfterGrams
        self.runID = runID
        self.at = at
        self.reversalOf = reversalOf
        self.description = description
    }
}

extension [InventoryTransaction] {
    /// The run that each transaction belongs to and does not name: that of the transaction it takes back. By id;
    /// `self` must hold both.
    public var runsOfReversals: [Int: String] {
        let reversals = filter { $0.runID == nil && $0.reversalOf != nil }
        guard !reversals.isEmpty else { return [:] }
        let runs = Dictionary(
            compactMap { row in row.runID.map { (row.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        return Dictionary(
            reversals.compactMap { row in
                row.reversalOf.flatMap { runs[$0] }.map { (row.id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
