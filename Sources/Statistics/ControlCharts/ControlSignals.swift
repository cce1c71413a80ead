extension ControlChart {
    /// Every point that completes one of `rules`, by place, then in the order of `rules`.
    ///
    /// "In a row" counts observed points, so that a weekend does not end a run; a fresh start does. Of
    /// the first points of a phase, two of two beyond two sigma already are two of three.
    public func signals(_ rules: [ControlRule] = ControlRule.usual) -> [ControlSignal] {
        var signals: [ControlSignal] = []
        for phase in phases {
            let row = Row(
                phase.places.compactMap { place in points[place].map { (place, $0) } })
            for index in row.points.indices {
                for rule in rules {
                    guard let side = row.side(of: rule, endingAt: index) else { continue }
                    let place = row.points[index].place
                    signals.append(ControlSignal(place: place, rule: rule, side: side))
                }
            }
        }
        return signals
    }
}

/// The observed points of a phase, without gaps.
private struct Row {
    let points: [(place: Int, point: ControlPoint)]
    /// How many points up to and with each rise, or fall, without a break.
    private var rising: [Int] = []
    private var falling: [Int] = []
    /// How many points up to and with each go up and down by turns.
    private var alternating: [Int] = []

    init(_ points: [(place: Int, point: ControlPoint)]) {
        self.points = points
        var direction = 0
        for index in points.indices {
            let step =
                index == 0 ? 0 : Self.step(from: points[index - 1].point, to: points[index].point)
            let (rise, fall, turns) = (rising.last ?? 0, falling.last ?? 0, alternating.last ?? 0)
            rising.append(step > 0 ? rise + 1 : 1)
            falling.append(step < 0 ? fall + 1 : 1)
            alternating.append(step == 0 ? 1 : step == -direction ? turns + 1 : 2)
            direction = step
        }
    }

    /// 1 up, −1 down, 0 where only the last bits differ.
    private static func step(from before: ControlPoint, to point: ControlPoint) -> Int {
        let rise = point.value - before.value
        return abs(rise) <= point.slack ? 0 : rise > 0 ? 1 : -1
    }

    /// On which side a point lies more than `sigmas` off.
    private func beyond(_ sigmas: Double, _ point: ControlPoint) -> ControlSide {
        let distance = point.value - point.centre
        let bound = sigmas * point.sigma + point.slack
        if distance > bound { return .above }
        return distance < -bound ? .below : .neither
    }

    /// The last `count` points up to `index`, fewer at the start.
    private func window(_ count: Int, _ index: Int) -> ArraySlice<(place: Int, point: ControlPoint)>
    {
        points[max(0, index - count + 1)...index]
    }

    /// The side of the last point if `needed` of `count` lie on it, beyond `sigmas`.
    private func crowd(_ needed: Int, of count: Int, beyond sigmas: Double, _ index: Int)
        -> ControlSide?
    {
        let side = beyond(sigmas, points[index].point)
        guard side != .neither else { return nil }
        let there = window(count, index).count { beyond(sigmas, $0.point) == side }
        return there >= needed ? side : nil
    }

    /// The side of the pattern of `rule` that the point at `index` completes; `nil` if it does not.
    func side(of rule: ControlRule, endingAt index: Int) -> ControlSide? {
        let point = points[index].point
        switch rule {
        case .beyondLimits:
            return point.value > point.upper + point.slack
                ? .above : point.value < point.lower - point.slack ? .below : nil
        case .twoOfThreeBeyondTwoSigma: return crowd(2, of: 3, beyond: 2, index)
        case .fourOfFiveBeyondOneSigma: return crowd(4, of: 5, beyond: 1, index)
        case .eightOnOneSide: return crowd(8, of: 8, beyond: 0, index)
        case .nineOnOneSide: return crowd(9, of: 9, beyond: 0, index)
        case .sixTrending:
            return rising[index] >= 6 ? .above : falling[index] >= 6 ? .below : nil
        case .fourteenAlternating: return alternating[index] >= 14 ? .neither : nil
        case .fifteenWithinOneSigma:
            let row = window(15, index)
            return row.count == 15
                && row.allSatisfy {
                    $0.point.varies && abs($0.point.value - $0.point.centre) < $0.point.sigma
                }
                ? .neither : nil
        case .eightBeyondOneSigmaOnBothSides:
            let sides = window(8, index).map { beyond(1, $0.point) }
            return sides.count == 8 && !sides.contains(.neither) && sides.contains(.above)
                && sides.contains(.below) ? .neither : nil
        }
    }
}
