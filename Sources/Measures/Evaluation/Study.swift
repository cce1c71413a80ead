import Plant
import Units

/// What a number is asked of: which member of the cube, over which days.
struct Scope {
    var member: Int
    /// What the member is of; `nil` for the plant.
    var dimension: Dimension?
    /// The shift that the member is, for the calendar.
    var shift: Reference<Shift>?
    var days: ClosedRange<Day>
    /// The days that they are compared with; `nil` where nothing is.
    var before: ClosedRange<Day>?
    /// Only shifts, lines and machines have cells of their own; others share them, so that expected cells
    /// cannot be told for them.
    var hasCompleteness: Bool {
        switch dimension {
        case nil, .shift, .line, .machine, .machineGroup: true
        case .product, .style, .operator, .skillLevel, .customer, .weekday, .hour: false
        }
    }
}

/// What a study found of one member over some days.
struct Finding {
    /// In the KPI's own unit; `nil` when there is none.
    var value: Double?
    /// `nil` for counts, medians and tables, whose numerator is the value.
    var numerator: Double?
    var denominator: Double?
    /// Records that were looked at. With none of them the calendar says why there is no value; operators
    /// are suppressed below the tenant's bound.
    var records: Int
    /// Share of the weight whose inputs were recorded, 0…1, where the study knows better than the cube.
    var coverage: Double?
    var confidence: Double?
    var low: Double?
    var high: Double?
    /// What the finding itself is: a bound, a doubtful value, a definition of the tenant's own. Without one
    /// the rules that hold for every KPI decide.
    var status: ObservationStatus?

    init(
        _ value: Double?, of numerator: Double? = nil, per denominator: Double? = nil,
        records: Int, coverage: Double? = nil, low: Double? = nil, high: Double? = nil,
        status: ObservationStatus? = nil
    ) {
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.records = records
        self.coverage = coverage
        self.low = low
        self.high = high
        self.status = status
    }

    /// scale × numerator / denominator; no value when the denominator is 0.
    static func quotient(
        _ numerator: Double, per denominator: Double, scale: Double, records: Int
    ) -> Finding {
        Finding(
            denominator != 0 ? scale * numerator / denominator : nil, of: numerator,
            per: denominator, records: records)
    }

    /// Nothing to look at.
    static let nothing = Finding(nil, records: 0)
}

/// A KPI that is no quotient of sums: a median, a state of the moment, a table, a slope.
///
/// Made once per tenant from its records, then asked for every window of every member; so it prepares what
/// it can, and each question costs no more than the records of its member.
protocol Study {
    /// The headline number. `sums` are the cube's of the same member and days.
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding

    /// The table, and what is told beside a headline; empty for most.
    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow]
}

extension Study {
    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] { [] }
}
