import Inference
import Plant

/// How sure the inputs of one fact are together: as sure as the least sure of them.
struct Certainty {
    private(set) var isObserved: Bool
    /// 0…1.
    private(set) var confidence: Double
    /// Where the least sure input came from; `observed` when none was inferred.
    private(set) var rung: Rung

    /// Every input recorded.
    static let recorded = Certainty(isObserved: true, confidence: 1, rung: .observed)
    /// Nothing is known, and nothing was filled in for it.
    static let unknown = Certainty(isObserved: false, confidence: 0, rung: .observed)

    private init(isObserved: Bool, confidence: Double, rung: Rung) {
        (self.isObserved, self.confidence, self.rung) = (isObserved, confidence, rung)
    }

    init<Value>(_ estimate: Estimate<Value>) {
        self.init(
            isObserved: estimate.isMeasured, confidence: estimate.confidence, rung: estimate.rung)
    }

    /// With one input more.
    func and<Value>(_ estimate: Estimate<Value>) -> Certainty { and(Certainty(estimate)) }

    func and(_ other: Certainty) -> Certainty {
        Certainty(
            isObserved: isObserved && other.isObserved,
            confidence: min(confidence, other.confidence),
            rung: other.confidence < confidence ? other.rung : rung)
    }
}
