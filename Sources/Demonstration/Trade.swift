/// What a kind of plant makes and how: the catalogue that a demonstration plant is drawn from.
struct Trade: Sendable {
    var code: String
    var language: Language
    /// What a company of this trade calls itself, after its own name.
    var companyWord: String
    /// In the order in which a product passes them; the last one ships.
    var departments: [Department]
    var families: [Family]
    var variants: [Variant]
    /// What a line waits for when material is short.
    var materials: [String]
    var customers: [String]
    /// Price of a finished unit of a family of ordinary effort, in euros.
    var unitPrice: Double
    var unitMassGrams: Double

    enum Language: String, Sendable { case english = "en", arabic = "ar" }

    /// A family of products: what the standards of a style are pooled over.
    struct Family: Sendable {
        var code: String
        var name: String
        /// Work content relative to the trade's ordinary product.
        var effort: Double
    }

    /// A colour, size or finish that a family comes in.
    struct Variant: Sendable {
        var code: String
        var name: String
        var effort: Double
    }
}

/// A department of a trade: its lines, its machines, its piece of the product.
struct Department: Sendable {
    var id: String
    /// Prefix of its line ids.
    var code: String
    var lineName: String
    var lines: Int
    var recording: Recording
    /// People on one production entry.
    var crew: Int
    /// The piece that leaves this department, for its product ids and names; empty for the finished product.
    var pieceCode: String
    var pieceName: String
    /// Seconds per unit at the bottleneck, for ordinary effort.
    var cycleSeconds: Double
    /// Mean minutes to change over.
    var setupMinutes: Double
    var operations: [String]
    var defects: [DefectKind]
    /// Root causes of its breakdowns.
    var failures: [String]
    var worksNights: Bool
    var worksOvertime: Bool
    /// Power of a running machine; `nil` where nobody reads a meter.
    var kilowatts: Double?

    /// Whether a line counts its output as a whole or machine by machine.
    enum Recording: Sendable {
        case byLine
        /// `perLine` machines on each line, `perOperator` of them in one person's care.
        case byMachine(group: String, name: String, code: String, perLine: Int, perOperator: Int)
    }
}

/// A way in which a unit fails its inspection.
struct DefectKind: Sendable {
    enum Severity: String, Sendable { case critical = "CRITICAL", major = "MAJOR", minor = "MINOR" }

    var type: String
    var category: String
    var severity: Severity
    var location: String
    /// How often, relative to the department's other defects.
    var weight: Double

    init(
        _ type: String, _ category: String, _ severity: Severity, at location: String,
        weight: Double
    ) {
        self.type = type
        self.category = category
        self.severity = severity
        self.location = location
        self.weight = weight
    }
}
