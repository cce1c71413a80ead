public import Drawing

/// Widths of text in the fonts that a PDF is set in.
public struct HarfBuzzTextMetrics: TextMetrics {
    private let typesetter: Typesetter

    public init(_ typesetter: Typesetter) { self.typesetter = typesetter }

    public func width(of text: String, size: Double, weight: Label.Weight) -> Double {
        typesetter.line([TextSpan(text, TextStyle(size, weight))], base: .byContent).width
    }
}
