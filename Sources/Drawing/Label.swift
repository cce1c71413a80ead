/// A line of text at a place.
public struct Label: Sendable, Equatable {
    public enum Anchor: Sendable, Equatable { case start, middle, end }
    public enum Weight: Sendable, Hashable { case regular, semibold }

    public var text: String
    /// Where the anchor lies on the baseline.
    public var position: Point
    public var anchor: Anchor
    public var size: Double
    public var weight: Weight
    public var paint: Paint
    /// Degrees clockwise about ``position``; 0 or −90.
    public var rotation: Double

    public init(
        _ text: String, at position: Point, anchor: Anchor = .start, size: Double = 11,
        weight: Weight = .regular, paint: Paint = .muted, rotation: Double = 0
    ) {
        self.text = text
        self.position = position
        self.anchor = anchor
        self.size = size
        self.weight = weight
        self.paint = paint
        self.rotation = rotation
    }
}

/// Widths of text as the fonts of the output set them.
///
/// Two real implementations: HarfBuzz over the installed fonts (``Typesetting``), and a fixed width
/// per character for tests that must not depend on fonts.
public protocol TextMetrics {
    /// Advance width in points of `text` with tabular figures.
    func width(of text: String, size: Double, weight: Label.Weight) -> Double
}

/// Every character is `0.6 × size` wide, semibold `0.63 × size`; what isolates text takes no room.
public struct FixedTextMetrics: TextMetrics, Sendable {
    public init() {}

    public func width(of text: String, size: Double, weight: Label.Weight) -> Double {
        let factor =
            switch weight {
            case .regular: 0.6
            case .semibold: 0.63
            }
        return Double(text.unicodeScalars.count { !(0x2066...0x2069).contains($0.value) }) * size
            * factor
    }
}
