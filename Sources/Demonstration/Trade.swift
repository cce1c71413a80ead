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
    var materials: [Material]
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
    /// What wears out on its machines.
    var parts: [WearingPart] = []
    /// What is measured on its main products.
    var measured: [Characteristic] = []
    /// How its machines print, where they are printers.
    var printing: Printing?

    /// Whether a line counts its output as a whole or machine by machine.
    enum Recording: Sendable {
        case byLine
        /// `perLine` machines on each line, `perOperator` of them in one person's care.
        case byMachine(group: String, name: String, code: String, perLine: Int, perOperator: Int)
    }
}

/// What goes into a piece and comes from outside the plant.
struct Material: Sendable {
    var name: String
    /// Of `unit`, in a piece of ordinary effort.
    var perPiece: Double
    var unit: String
    /// Euros a `unit`.
    var price: Double
    /// Position of the department in which it goes in.
    var department: Int
    /// Code of the only variant that takes it.
    var variant: String?

    init(
        _ name: String, _ perPiece: Double, _ unit: String, price: Double, in department: Int,
        variant: String? = nil
    ) {
        self.name = name
        self.perPiece = perPiece
        self.unit = unit
        self.price = price
        self.department = department
        self.variant = variant
    }
}

/// A part that is replaced, not repaired: a needle, a blade, a nozzle.
struct WearingPart: Sendable {
    var name: String
    /// Hours of running that it lives on average.
    var hours: Double
    /// Euros.
    var price: Double

    init(_ name: String, hours: Double, price: Double) {
        self.name = name
        self.hours = hours
        self.price = price
    }
}

/// What a gauge reads on a product, and what it should read.
struct Characteristic: Sendable {
    var name: String
    var unit: String
    /// What the process is set to.
    var nominal: Double
    /// From the nominal to a specification limit.
    var tolerance: Double
    /// Limits over three standard deviations while the process is centred.
    var capability: Double
    /// Flatness and the like: less is always better.
    var isUpperOnly: Bool

    init(
        _ name: String, _ unit: String, _ nominal: Double, tolerance: Double, capability: Double,
        isUpperOnly: Bool = false
    ) {
        self.name = name
        self.unit = unit
        self.nominal = nominal
        self.tolerance = tolerance
        self.capability = capability
        self.isUpperOnly = isUpperOnly
    }

    var upperLimit: Double { nominal + tolerance }
    var lowerLimit: Double? { isUpperOnly ? nil : nominal - tolerance }
    var deviation: Double { tolerance / (3 * capability) }
}

/// The settings that a printer's plates are made with.
struct Printing: Sendable {
    var slicer: String
    /// Filament on a full spool.
    var spoolGrams: Int
    var bedCelsius: Double
    var nozzleCelsius: Double
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
