/// What a colour is for. Writers choose the colour: light or dark page, screen or paper.
public enum Paint: Sendable, Hashable {
    /// The page behind the figure.
    case surface
    /// Text and the line that matters.
    case ink
    /// Secondary text: axis labels, subtitles.
    case muted
    /// Grid lines and frames.
    case grid
    /// A quiet area: a target band, a reference range.
    case band
    /// Data that is only context: the other bars.
    case context
    /// The four series colours, 0…3; beyond that use ``context`` with labels.
    case series(Int)
    /// Better than wanted (blue). Never without a glyph or a word.
    case good
    /// Worse than wanted (vermilion). Never without a glyph or a word.
    case bad
    /// Between the two (amber).
    case watch
    /// A step of the sequential scale of heat maps, 0 (least) … 6 (most).
    case heat(Int)
    /// Text on ``heat(_:)`` of that step, readable in both themes.
    case onHeat(Int)
}

public struct Fill: Sendable, Equatable {
    public enum Style: Sendable, Equatable {
        case solid
        /// Diagonal lines: what is estimated, missing or forecast.
        case hatched
    }

    public var paint: Paint
    public var style: Style
    /// 0…1.
    public var opacity: Double

    public init(_ paint: Paint, style: Style = .solid, opacity: Double = 1) {
        self.paint = paint
        self.style = style
        self.opacity = opacity
    }
}

public struct Stroke: Sendable, Equatable {
    public var paint: Paint
    public var width: Double
    /// Lengths of dash and gap; empty is solid.
    public var dash: [Double]

    public init(_ paint: Paint, width: Double = 1, dash: [Double] = []) {
        self.paint = paint
        self.width = width
        self.dash = dash
    }
}
