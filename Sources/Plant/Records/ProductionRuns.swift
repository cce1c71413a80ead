public import Units

/// A spool of printing material. Weights are of the material alone, without the spool.
public struct Spool: Identified {
    public var id: String
    /// `nil` only where runs mention it and no row describes it.
    public var material: String?
    public var color: String?
    /// As the plant wrote it.
    public var colorHex: String?
    public var initialWeightGrams: Double?
    public var currentWeightGrams: Double?
    public var emptyWeightGrams: Double?
    /// Of the full spool, in the client's currency.
    public var purchasePrice: Double?

    public init(
        id: String, material: String? = nil, color: String? = nil, colorHex: String? = nil,
        initialWeightGrams: Double? = nil, currentWeightGrams: Double? = nil,
        emptyWeightGrams: Double? = nil, purchasePrice: Double? = nil
    ) {
        self.id = id
        self.material = material
        self.color = color
        self.colorHex = colorHex
        self.initialWeightGrams = initialWeightGrams
        self.currentWeightGrams = currentWeightGrams
        self.emptyWeightGrams = emptyWeightGrams
        self.purchasePrice = purchasePrice
    }

    public init(unlisted id: String) { self.init(id: id) }
}

/// One run of a recipe: a print job with what it made and what it used.
public struct ProductionRun: Sendable {
    /// How far the run came.
    public enum Status: String, Sendable, CaseIterable {
        case inProgress = "in_progress"
        case completed = "completed"
        case failed = "failed"
        case cancelled = "cancelled"
    }

    /// The run number, `{SHORT}-YYYYMMDD-NNN`.
    public var id: String
    public var status: Status
    public var startedAt: LocalTime
    public var completedAt: LocalTime?
    public var estimated: Hours?
    public var printerName: String?
    public var slicer: String?
    public var bedCelsius: Double?
    public var nozzleCelsius: Double?
    /// 1–5, 5 is best.
    public var qualityRating: Int?
    public var qualityNotes: String?
    public var failureReason: String?
    public var notes: String?
    /// The run number of the run that this one reprints.
    public var originalID: String?
    /// Deleted runs stay in the records; measures leave them out.
    public var deletedAt: LocalTime?
    /// By item number.
    public var items: [RunItem]
    /// By spool id.
    public var materials: [RunMaterial]

    public init(
        id: String, status: Status = .inProgress, startedAt: LocalTime,
        completedAt: LocalTime? = nil, estimated: Hours? = nil, printerName: String? = nil,
        slicer: String? = nil, bedCelsius: Double? = nil, nozzleCelsius: Double? = nil,
        qualityRating: Int? = nil, qualityNotes: String? = nil, failureReason: String? = nil,
        notes: String? = nil, originalID: String? = nil, deletedAt: LocalTime? = nil,
        items: [RunItem] = [], materials: [RunMaterial] = []
    ) {
        self.id = id
        self.status = status
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.estimated = estimated
        self.printerName = printerName
        self.slicer = slicer
        self.bedCelsius = bedCelsius
        self.nozzleCelsius = nozzleCelsius
        self.qualityRating = qualityRating
        self.qualityNotes = qualityNotes
        self.failureReason = failureReason
        self.notes = notes
        self.originalID = originalID
        self.deletedAt = deletedAt
        self.items = items
        self.materials = materials
    }
}

/// What a production run was to make of one product.
public struct RunItem: Sendable {
    /// Numbered within the run.
    public var number: Int
    public var product: Reference<Product>
    /// Units, > 0.
    public var quantity: Int
    public var successful: Int?
    public var failed: Int?
    public var wasteReason: String?
    public var bedPosition: String?
    /// Of one unit, in the client's currency.
    public var estimatedCost: Double?
    public var unitMassGrams: Double?

    public init(
        number: Int, product: Reference<Product>, quantity: Int, successful: Int? = nil,
        failed: Int? = nil, wasteReason: String? = nil, bedPosition: String? = nil,
        estimatedCost: Double? = nil, unitMassGrams: Double? = nil
    ) {
        self.number = number
        self.product = product
        self.quantity = quantity
        self.successful = successful
        self.failed = failed
        self.wasteReason = wasteReason
        self.bedPosition = bedPosition
        self.estimatedCost = estimatedCost
        self.unitMassGrams = unitMassGrams
    }
}

/// What a production run used of one spool, in grams.
public struct RunMaterial: Sendable {
    public var spool: Reference<Spool>
    public var estimatedGrams: Double
    public var estimatedPurgeGrams: Double
    /// Weighed, as ``weightAfterGrams``.
    public var weightBeforeGrams: Double?
    public var weightAfterGrams: Double?
    /// Without the purge; ``usedGrams`` is what to reckon with.
    public var actualGrams: Double?
    public var actualPurgeGrams: Double?
    /// In the client's currency; `nil` = the spool's price by its initial weight.
    public var costPerGram: Double?

    public init(
        spool: Reference<Spool>, estimatedGrams: Double, estimatedPurgeGrams: Double = 0,
        weightBeforeGrams: Double? = nil, weightAfterGrams: Double? = nil,
        actualGrams: Double? = nil, actualPurgeGrams: Double? = nil, costPerGram: Double? = nil
    ) {
        self.spool = spool
        self.estimatedGrams = estimatedGrams
        self.estimatedPurgeGrams = estimatedPurgeGrams
        self.weightBeforeGrams = weightBeforeGrams
        self.weightAfterGrams = weightAfterGrams
        self.actualGrams = actualGrams
        self.actualPurgeGrams = actualPurgeGrams
        self.costPerGram = costPerGram
    }

    /// Grams used, purge included: before − after where both were weighed, else what was entered, of
    /// which a missing purge is 0; `nil` = not recorded.
    public var usedGrams: Double? {
        if let weightBeforeGrams, let weightAfterGrams {
            return weightBeforeGrams - weightAfterGrams
        }
        return actualGrams.map { $0 + (actualPurgeGrams ?? 0) }
    }
}
