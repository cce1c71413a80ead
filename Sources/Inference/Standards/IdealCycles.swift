import Plant
import Units

/// PRI of the entries: recorded with the entry, the order or the product; pooled; else SAM·60 / headcount.
/// Hours that were run are never used: they would make Performance 100 % by construction.
struct IdealCycles {
    private(set) var seconds: [Estimate<Double>]
    /// What the conversion of a labour standard is off beside its inputs: the people of a line are never
    /// loaded quite evenly.
    private let conversionDeviation: Double

    /// A line is rarely balanced better than four fifths; stands in while no recorded cycle tells more.
    static let usualConversionDeviation = 0.2

    /// `recorded` are the entries' own or their orders' cycles, `ofProducts` what the products' ladder gives
    /// each entry; all by entry.
    init(
        recorded: [Double?], ofProducts: [Estimate<Double>], standardMinutes: [Estimate<Double>],
        headcounts: [Estimate<Double>]
    ) {
        var spread = ErrorSpread()
        for index in recorded.indices {
            guard case .measured(let minutes) = standardMinutes[index],
                case .measured(let people) = headcounts[index], people > 0
            else { continue }
            if let seconds = recorded[index] ?? ofProducts[index].recorded {
                spread.add(inferred: minutes * 60 / people, recorded: seconds)
            }
        }
        let deviation = spread.deviation(otherwise: Self.usualConversionDeviation)
        seconds = recorded.indices.map { index in
            recorded[index].map { .measured($0) }
                ?? Self.inferred(
                    ofProducts[index], standardMinutes[index], headcounts[index], deviation)
        }
        conversionDeviation = deviation
    }

    /// What an entry would be given had neither it nor its order a cycle of its own.
    func inferred(
        ofProduct: Estimate<Double>, _ standardMinutes: Estimate<Double>,
        _ headcount: Estimate<Double>
    ) -> Estimate<Double> {
        Self.inferred(ofProduct, standardMinutes, headcount, conversionDeviation)
    }

    private static func inferred(
        _ ofProduct: Estimate<Double>, _ sam: Estimate<Double>, _ headcount: Estimate<Double>,
        _ deviation: Double
    ) -> Estimate<Double> {
        switch ofProduct {
        case .measured, .inferred: return ofProduct
        case .missing: break
        }
        guard let minutes = sam.value, let people = headcount.value, people > 0 else {
            return .missing(.notRecorded)
        }
        let (a, b) = (sam.relativeDeviation, headcount.relativeDeviation)
        return .inferred(
            minutes * 60 / people,
            Evidence(
                rung: .derived, confidence: min(0.6, sam.confidence),
                relativeDeviation: (a * a + b * b + deviation * deviation).squareRoot()))
    }
}

extension Estimate {
    /// The value where it was recorded; `nil` where it was inferred or is missing.
    var recorded: Value? {
        switch self {
        case .measured(let value): value
        case .inferred, .missing: nil
        }
    }
}
