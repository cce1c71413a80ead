internal import CCairo
internal import CHarfBuzz
internal import Drawing

/// What the pages of one document share: fonts, and the forms that Cairo paints.
final class DocumentResources {
    /// In the order in which they are first shown.
    private(set) var fonts: [EmbeddedFont] = []
    /// How many fonts that makes in the PDF.
    private(set) var fontCount = 0
    /// By the number of the font.
    private var embedded: [EmbeddedFont?] = []
    private var pictures: [PictureGlyph: Picture?] = [:]
    /// Opened for the first form.
    private(set) var canvas: CairoCanvas?

    private struct PictureGlyph: Hashable {
        var font: Int
        var glyph: UInt32
    }

    /// A picture on the page.
    struct Picture {
        var form: Int
        /// In font units: the left and the lower edge.
        var left: Double
        var bottom: Double
        /// Font units to a unit of the form.
        var scale: Double
    }

    func embedded(_ font: Font, _ outlines: Outlines) -> EmbeddedFont {
        while embedded.count <= font.number { embedded.append(nil) }
        if let known = embedded[font.number] { return known }
        let new = EmbeddedFont(font, outlines)
        fonts.append(new)
        embedded[font.number] = new
        return new
    }

    /// The number of a new font of the PDF.
    func addFont() -> Int {
        fontCount += 1
        return fontCount - 1
    }

    /// The form of what is not text in a figure; `nil` when all of it is.
    func form(of drawing: Drawing) -> Int? {
        let hasShapes = drawing.marks.contains { mark in
            switch mark {
            case .path, .rectangle, .circle: true
            case .text, .tip: false
            }
        }
        return hasShapes ? open().paint(drawing) : nil
    }

    /// The picture of a glyph; `nil` for one that cannot be decoded, which shows nothing.
    func picture(_ glyph: UInt32, of font: Font) -> Picture? {
        let key = PictureGlyph(font: font.number, glyph: glyph)
        if let known = pictures[key] { return known }
        var extents = hb_glyph_extents_t()
        var picture: Picture?
        if let image = GlyphImage(glyph, of: font),
            hb_font_get_glyph_extents(font.shaping, glyph, &extents) != 0, extents.width > 0
        {
            picture = Picture(
                form: open().paint(image), left: Double(extents.x_bearing),
                bottom: Double(extents.y_bearing) - Double(extents.width) * image.height
                    / image.width,
                scale: Double(extents.width) / image.width)
        }
        pictures[key] = .some(picture)
        return picture
    }

    private func open() -> CairoCanvas {
        if let canvas { return canvas }
        let new = CairoCanvas()
        canvas = new
        return new
    }
}
