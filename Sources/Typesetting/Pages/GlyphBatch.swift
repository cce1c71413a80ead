internal import CCairo

/// Glyphs that wait to be shown with one call: Cairo's cost is by the call as much as by the glyph.
final class GlyphBatch {
    private var font: EmbeddedFont?
    private var size = 0.0
    private var colour = PrintPalette.accent
    private var text: [CChar] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    /// Adds words that run left to right; shows what waits first when that looks different.
    func append(
        _ words: [ShapedWord], in font: EmbeddedFont, _ size: Double, _ colour: Colour, x: Double,
        y: Double, to context: OpaquePointer
    ) {
        if font !== self.font || size != self.size || colour != self.colour {
            show(in: context)
            (self.font, self.size, self.colour) = (font, size, colour)
        }
        add(words, size / font.unitsPerEm, x, y)
        for word in words { add(textOf: word) }
    }

    /// Shows words that run right to left: their glyphs stand from the last word to the first.
    func showBackward(
        _ words: [ShapedWord], in font: EmbeddedFont, _ size: Double, _ colour: Colour, x: Double,
        y: Double, to context: OpaquePointer
    ) {
        show(in: context)
        (self.font, self.size, self.colour) = (font, size, colour)
        add(words.reversed(), size / font.unitsPerEm, x, y)
        for word in words { add(textOf: word) }
        show(in: context, CAIRO_TEXT_CLUSTER_FLAG_BACKWARD)
    }

    func show(
        in context: OpaquePointer,
        _ flags: cairo_text_cluster_flags_t = cairo_text_cluster_flags_t(rawValue: 0)
    ) {
        guard let font, !glyphs.isEmpty else { return }
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        cairo_set_scaled_font(context, font.scaled(to: size))
        cairo_show_text_glyphs(
            context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), flags)
        text.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }

    private func add(_ words: [ShapedWord], _ scale: Double, _ x: Double, _ y: Double) {
        var pen = x
        for word in words {
            for glyph in word.glyphs {
                glyphs.append(
                    cairo_glyph_t(
                        index: UInt(glyph.index), x: pen + Double(glyph.x) * scale,
                        y: y - Double(glyph.y) * scale))
            }
            pen += Double(word.advance) * scale
        }
    }

    private func add(textOf word: ShapedWord) {
        word.text.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text.append(contentsOf: $0) }
        }
        if word.isPlain {
            let one = cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)
            for _ in word.text { clusters.append(one) }
        } else {
            for cluster in word.clusters {
                clusters.append(
                    cairo_text_cluster_t(
                        num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
            }
        }
    }
}
