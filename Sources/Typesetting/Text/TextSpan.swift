public import Drawing

/// How a stretch of text looks.
public struct TextStyle: Sendable, Hashable {
    /// Points.
    public var size: Double
    public var weight: Label.Weight
    public var paint: Paint
    /// Points above the baseline: superscripts.
    public var rise: Double

    public init(
        _ size: Double, _ weight: Label.Weight = .regular, paint: Paint = .ink, rise: Double = 0
    ) {
        self.size = size
        self.weight = weight
        self.paint = paint
        self.rise = rise
    }
}

/// Text of one style, as a piece of a paragraph.
public struct TextSpan: Sendable, Equatable {
    /// Whether the text orders itself apart from what stands around it.
    public enum Isolation: Sendable {
        /// Our own words, in the language of the paragraph.
        case none
        /// Somebody's text: its first strong character says which way it runs.
        case byContent
        /// Numbers with their signs and units, dates, formulas: never turned around.
        case leftToRight
    }

    public var text: String
    public var style: TextStyle
    public var isolation: Isolation

    public init(_ text: String, _ style: TextStyle, isolation: Isolation = .none) {
        self.text = text
        self.style = style
        self.isolation = isolation
    }
}

/// Which way a paragraph runs.
public enum BaseDirection: Int32, Sendable {
    case leftToRight = 0
    case rightToLeft = 1
    /// As its first strong character does.
    case byContent = 2
}
