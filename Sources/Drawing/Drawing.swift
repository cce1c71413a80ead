/// A laid-out picture: marks with measured text, in points from the top left, y downwards.
///
/// Made once per figure. SVG and Cairo paint the same marks, so screen and paper cannot disagree.
public struct Drawing: Sendable, Equatable {
    public var width: Double
    public var height: Double
    /// The accessible name: the message of the figure.
    public var title: String
    /// A computed sentence for those who cannot see it: trend, extremes, gaps, target.
    public var description: String
    /// In painting order, back to front.
    public var marks: [Mark]

    public init(
        width: Double, height: Double, title: String, description: String, marks: [Mark] = []
    ) {
        self.width = width
        self.height = height
        self.title = title
        self.description = description
        self.marks = marks
    }
}

/// One thing to paint.
public enum Mark: Sendable, Equatable {
    case path(Path, fill: Fill? = nil, stroke: Stroke? = nil)
    case rectangle(Rectangle, corner: Double = 0, fill: Fill? = nil, stroke: Stroke? = nil)
    case circle(Point, radius: Double, fill: Fill? = nil, stroke: Stroke? = nil)
    case text(Label)
    /// Nothing to see: a target of at least 14 points that names what lies under it (SVG `<title>`).
    case tip(Rectangle, String)
}

public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

public struct Rectangle: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }

    public func intersects(_ other: Rectangle) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}

/// Straight and curved pieces, in absolute coordinates; writers make them relative.
public struct Path: Sendable, Equatable {
    public enum Segment: Sendable, Equatable {
        case move(Point)
        case line(Point)
        case close
    }

    public var segments: [Segment]

    public init(_ segments: [Segment] = []) { self.segments = segments }

    /// One open polyline through `points`.
    public init(through points: [Point]) {
        segments = points.enumerated().map { $0 == 0 ? .move($1) : .line($1) }
    }
}
