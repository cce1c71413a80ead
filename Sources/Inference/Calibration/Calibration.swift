public import Plant

/// How well each rung does where the answer is known: recorded inputs are hidden one at a time, inferred by
/// the same ladder from everything else, and compared.
///
/// An input that another record states as well (an entry's standard beside its product's) is not inferred
/// when it is hidden, and tells nothing. No ladder is asked for a rung that it would not have reached.
public struct Calibration: Sendable, Equatable {
    /// Recorded inputs that are hidden of each field at most, drawn by a fixed seed.
    public static let sampleSize = 500

    /// What an error is told in.
    public enum Unit: String, Sendable, Hashable {
        /// Of the recorded value.
        case percent = "%"
        case days = "d"
    }

    /// One step of a field's ladder.
    public struct Row: Sendable, Equatable {
        public var field: InputField
        public var rung: Rung
        /// The confidence that its values carry, 0…1; steps of one rung may differ in it.
        public var confidence: Double
        /// Hidden inputs that it answered, ≥ 1.
        public var count: Int
        public var unit: Unit
        /// Median of |inferred − recorded|, in percent of the recorded value, or in days.
        public var medianError: Double
        /// Σ(inferred − recorded) / Σ recorded in percent, or the mean difference in days: above 0 the rung
        /// says too much.
        public var bias: Double
        /// Share of the recorded values within their 95 % interval, 0…1; `nil` for days, which have none.
        public var hitRate: Double?

        public init(
            field: InputField, rung: Rung, confidence: Double, count: Int, unit: Unit,
            medianError: Double, bias: Double, hitRate: Double?
        ) {
            (self.field, self.rung, self.confidence) = (field, rung, confidence)
            (self.count, self.unit, self.medianError) = (count, unit, medianError)
            (self.bias, self.hitRate) = (bias, hitRate)
        }

        /// Whether the intervals hold what they promise, as far as so many trials can tell: no fewer than
        /// 85 % of the values within them. `nil` below twenty trials.
        public var isCalibrated: Bool? {
            guard let hitRate, count >= 20 else { return nil }
            return hitRate >= 0.85
        }
    }

    /// By field in the order of ``InputField``, then from the surest step to the least sure.
    public var rows: [Row]

    public init(rows: [Row]) { self.rows = rows }
}

extension Evidence {
    /// The 95 % interval of a value with this evidence: 1.96 standard deviations to each side of a normal
    /// error. No input is below 0.
    public func interval(of value: Double) -> (low: Double, high: Double) {
        let margin = 1.96 * relativeDeviation
        return (max(0, value * (1 - margin)), value * (1 + margin))
    }
}

/// The trials of one build, gathered by step.
struct CalibrationScore {
    private struct Step: Hashable {
        var field: InputField
        var rung: Rung
        /// In thousandths, so that equal confidences are equal keys.
        var confidence: Int
    }

    private struct Tally {
        var unit: Calibration.Unit
        var errors: [Double] = []
        var difference = 0.0
        var recorded = 0.0
        var hits = 0
    }

    private var tallies: [Step: Tally] = [:]

    private mutating func change(
        _ field: InputField, _ evidence: Evidence, _ unit: Calibration.Unit,
        _ body: (inout Tally) -> Void
    ) {
        let step = Step(
            field: field, rung: evidence.rung,
            confidence: Int((evidence.confidence * 1000).rounded()))
        body(&tallies[step, default: Tally(unit: unit)])
    }

    /// Only what was inferred is a trial, and only a recorded value above 0 has a percentage.
    mutating func add(_ field: InputField, _ inferred: Estimate<Double>, recorded: Double) {
        guard case .inferred(let value, let evidence) = inferred, recorded > 0 else { return }
        change(field, evidence, .percent) { tally in
            tally.errors.append(abs(value - recorded) / recorded * 100)
            tally.difference += value - recorded
            tally.recorded += recorded
            let (low, high) = evidence.interval(of: value)
            if low <= recorded, recorded <= high { tally.hits += 1 }
        }
    }

    /// The same for days, in whole days.
    mutating func add(_ field: InputField, days inferred: Estimate<Int>, recorded: Int) {
        guard case .inferred(let day, let evidence) = inferred else { return }
        change(field, evidence, .days) { tally in
            tally.errors.append(Double(abs(day - recorded)))
            tally.difference += Double(day - recorded)
            tally.recorded += 1
        }
    }

    var rows: [Calibration.Row] {
        let ladder = Dictionary(
            uniqueKeysWithValues: Rung.allCases.enumerated().map { ($1, $0) })
        func place(_ step: Step) -> (Int, Int, Int) {
            (step.field.rawValue, -step.confidence, ladder[step.rung] ?? 0)
        }
        return tallies.sorted { place($0.key) < place($1.key) }.map { step, tally in
            let sorted = tally.errors.sorted()
            let middle = sorted.count / 2
            let median =
                sorted.count % 2 == 1
                ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
            let bias = tally.difference / tally.recorded
            return Calibration.Row(
                field: step.field, rung: step.rung, confidence: Double(step.confidence) / 1000,
                count: sorted.count, unit: tally.unit, medianError: median,
                bias: tally.unit == .percent ? bias * 100 : bias,
                hitRate: tally.unit == .percent
                    ? Double(tally.hits) / Double(sorted.count) : nil)
        }
    }
}
