import Inference
import Plant

/// The rungs that the inputs of some facts came from, for each basis apart: a bit per basis and rung.
///
/// Apart, because a labour standard that was inferred says nothing against an OEE of the same day.
/// A recorded input leaves no bit.
struct RungSet: Equatable {
    /// Eight bits a basis, eight bases a word.
    private var bits = SIMD4<UInt64>()

    var isEmpty: Bool { bits == SIMD4() }

    mutating func insert(_ basis: Basis, _ rung: Rung) {
        guard rung != .observed, let place = Self.places[basis.rawValue] else { return }
        bits[place / 8] |= 1 << UInt64(place % 8 * 8 + Self.position(rung))
    }

    mutating func formUnion(_ other: RungSet) { bits |= other.bits }

    /// Those of `other` for the bases of these kinds of facts.
    mutating func take(_ kinds: [FactKind], from other: RungSet) {
        for basis in Basis.allCases where kinds.contains(basis.kind) {
            guard let place = Self.places[basis.rawValue] else { continue }
            let mask: UInt64 = 0xFF << UInt64(place % 8 * 8)
            let kept = bits[place / 8] & ~mask
            bits[place / 8] = kept | (other.bits[place / 8] & mask)
        }
    }

    /// The least sure rung of what that basis weighs; `observed` when all of it was recorded. Of two that
    /// are as sure, the one further down the ladder.
    func worst(of basis: Basis) -> Rung {
        guard let place = Self.places[basis.rawValue] else { return .observed }
        let own = bits[place / 8] >> UInt64(place % 8 * 8) & 0xFF
        guard own != 0 else { return .observed }
        var worst = Rung.observed
        var least = 1.0
        let confidences = Self.confidences[basis.rawValue]
        for (rung, confidence) in zip(Rung.allCases, confidences)
        where own & 1 << UInt64(Self.position(rung)) != 0 && confidence <= least {
            (worst, least) = (rung, confidence)
        }
        return worst
    }

    /// Whether any figure of a row rests on an inferred input. ``Basis/everyInput`` is left out: it weighs
    /// inputs that no figure may have read.
    var holdsInferred: Bool { bits & Self.figures != SIMD4() }

    /// Where the bits of each basis with inputs that can be inferred lie; `nil` for the others.
    private static let places: [Int?] = {
        var next = 0
        return Basis.allCases.map { basis in
            guard !basis.fields.isEmpty else { return nil }
            defer { next += 1 }
            precondition(next < 32, "more bases than bits")
            return next
        }
    }()

    /// The bits of every basis but ``Basis/everyInput``.
    private static let figures: SIMD4<UInt64> = {
        var figures = SIMD4(repeating: UInt64.max)
        if let place = places[Basis.everyInput.rawValue] {
            figures[place / 8] &= ~(0xFF << UInt64(place % 8 * 8))
        }
        return figures
    }()

    private static func position(_ rung: Rung) -> Int {
        switch rung {
        case .observed: 0
        case .present: 1
        case .style: 2
        case .tenant: 3
        case .derived: 4
        case .shiftMean: 5
        case .setting: 6
        case .default: 7
        }
    }

    /// By basis, the least confidence that its inputs have on each rung.
    private static let confidences: [[Double]] = Basis.allCases.map { basis in
        Rung.allCases.map { rung in basis.fields.map { nominalConfidence($0, rung) }.min() ?? 1 }
    }

    /// The confidence of a rung on that input's ladder; 1 where the ladder lacks it.
    private static func nominalConfidence(_ field: InputField, _ rung: Rung) -> Double {
        switch (field, rung) {
        case (_, .observed): 1
        case (.headcount, .present): 0.8
        case (_, .present): 1
        case (.opportunities, .style): 0.75
        case (_, .style): 0.9
        case (_, .tenant): 0.75
        case (.operationTime, .derived): 0.9
        case (.promisedDay, .derived): 0.5
        case (.idealCycle, .derived), (.runTime, .derived): 0.6
        case (_, .derived): 1
        case (.headcount, .shiftMean): 0.5
        case (_, .shiftMean): 1
        case (.headcount, .setting): 0.3
        case (_, .setting): 0.4
        case (.operationTime, .default): 0.5
        case (_, .default): 0.3
        }
    }
}
