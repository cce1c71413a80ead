import Drawing
import Measures

extension Standing {
    /// What the sign of this standing is painted with.
    var paint: Paint {
        switch self {
        case .good: .good
        case .watch: .watch
        case .bad, .critical: .bad
        case .none: .context
        }
    }

    /// A sign in a box of `size` about `centre`: each standing has a form of its own, so that colour adds
    /// nothing that is not there without it. Check, diamond, triangle, octagon with a cross, ring.
    func sign(at centre: Point, size: Double, paint: Paint, cut: Paint) -> [Mark] {
        let unit = size / 16
        func point(_ x: Double, _ y: Double) -> Point {
            Point(centre.x + (x - 8) * unit, centre.y + (y - 8) * unit)
        }
        func path(_ points: [(Double, Double)], closed: Bool = false) -> Path {
            var path = Path(through: points.map { point($0.0, $0.1) })
            if closed { path.segments.append(.close) }
            return path
        }
        let line = Stroke(paint, width: 2 * unit)
        switch self {
        case .good:
            return [.path(path([(2.5, 8.5), (6.5, 12.5), (13.5, 4)]), stroke: line)]
        case .watch:
            return [
                .path(path([(8, 1.6), (14.4, 8), (8, 14.4), (1.6, 8)], closed: true), stroke: line)
            ]
        case .bad:
            return [.path(path([(8, 1.8), (15, 14), (1, 14)], closed: true), fill: Fill(paint))]
        case .critical:
            var cross = path([(5.2, 5.2), (10.8, 10.8)])
            cross.segments += path([(10.8, 5.2), (5.2, 10.8)]).segments
            return [
                .path(
                    path(
                        [(5, 1), (11, 1), (15, 5), (15, 11), (11, 15), (5, 15), (1, 11), (1, 5)],
                        closed: true), fill: Fill(paint)),
                .path(cross, stroke: Stroke(cut, width: 2 * unit)),
            ]
        case .none:
            return [.circle(centre, radius: 5 * unit, stroke: Stroke(paint, width: 1.5 * unit))]
        }
    }
}

/// Whether `change` is for the better; `nil` where nobody judges or nothing changed.
func isBetter(_ change: Double, _ direction: Direction) -> Bool? {
    guard change != 0 else { return nil }
    return switch direction {
    case .higher: change > 0
    case .lower: change < 0
    case .target, .none: nil
    }
}
