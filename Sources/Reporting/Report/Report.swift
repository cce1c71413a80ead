public import Inference
public import Measures
public import Plant

/// What one tenant is told as of one moment, said once.
///
/// HTML, SVG, PDF, CSV and JSON are functions of this value, so they cannot disagree on a number.
public struct Report: Sendable {
    public var identity: Identity
    public var words: Words
    /// The recorded rows behind the numbers: what the raw exports list.
    public var records: PlantRecords
    /// What was filled in for those rows, and from what.
    public var inferred: InferredInputs
    public var measurements: Measurements
    /// What is wrong as of the moment, in words, the worst first.
    public var alerts: [AlertLine]
    /// What came and went since the last report of an earlier day; `nil` where none is known.
    public var alertChanges: AlertChanges?
    /// Every page, the overview first.
    public var pages: [Page]
    /// Every PDF.
    public var documents: [Document]

    public init(
        identity: Identity, words: Words, records: PlantRecords, inferred: InferredInputs,
        measurements: Measurements, alerts: [AlertLine] = [], alertChanges: AlertChanges? = nil,
        pages: [Page], documents: [Document]
    ) {
        self.identity = identity
        self.words = words
        self.records = records
        self.inferred = inferred
        self.measurements = measurements
        self.alerts = alerts
        self.alertChanges = alertChanges
        self.pages = pages
        self.documents = documents
    }

    /// Every figure that is published as a file of its own, once each, in the order of its name.
    public var figures: [Figure] {
        var seen: [String: Figure] = [:]
        for section in pages.flatMap(\.sections) + documents.flatMap(\.sections) {
            for case .figure(let figure) in section.blocks { seen[figure.name] = figure }
        }
        return seen.values.sorted { $0.name < $1.name }
    }
}

/// Whose report it is and of when.
public struct Identity: Sendable {
    public var clientID: String
    /// The plant's own text.
    public var clientName: String
    public var asOf: AsOf
    public var timezone: String
    public var currency: String
    /// `#RRGGBB`, or `nil` for the built-in accent.
    public var accent: String?
    public var paper: Settings.Paper
    /// Version of the program, shown in footers and metadata.
    public var version: String

    public init(
        clientID: String, clientName: String, asOf: AsOf, timezone: String, currency: String,
        accent: String?, paper: Settings.Paper, version: String
    ) {
        self.clientID = clientID
        self.clientName = clientName
        self.asOf = asOf
        self.timezone = timezone
        self.currency = currency
        self.accent = accent
        self.paper = paper
        self.version = version
    }
}
