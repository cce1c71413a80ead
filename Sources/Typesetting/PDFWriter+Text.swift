internal import CCairo
internal import Drawing

extension PDFWriter {
    /// Draws a line with its left edge at `x` on the baseline at `y`.
    public func draw(_ line: TextLine, x: Double, y: Double) {
        for run in line.runs { draw(run, x: x, y: y, colour: nil) }
    }

    func draw(_ run: TextLine.Run, x: Double, y: Double, colour: Colour?) {
        set(colour ?? PrintPalette.colour(of: run.style.paint))
        let left = x + run.x
        let baseline = y - run.style.rise
        switch run.shape {
        case .boxes(let count): drawBoxes(count, run.style.size, x: left, y: baseline)
        case .words(let words, let font):
            cairo_set_scaled_font(context, font.scaled(to: run.style.size))
            show(words, font, run.style.size, isRightToLeft: run.isRightToLeft, left, baseline)
        }
    }

    private func show(
        _ words: [ShapedWord], _ font: Font, _ size: Double, isRightToLeft: Bool, _ left: Double,
        _ baseline: Double
    ) {
        let scale = size / font.unitsPerEm
        var count = 0
        var clusterCount = 0
        for word in words {
            count += word.glyphs.count
            clusterCount += word.clusters.count
        }
        var text: [CChar] = []
        var clusters: [cairo_text_cluster_t] = []
        clusters.reserveCapacity(clusterCount)
        for word in words {
            word.text.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { text.append(contentsOf: $0) }
            }
            clusters.append(contentsOf: word.clusters)
        }
        withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: count) { glyphs in
            var index = 0
            var pen = left
            // Glyphs stand from left to right; clusters are in reading order, which BACKWARD turns.
            func place(_ word: ShapedWord) {
                for glyph in word.glyphs {
                    glyphs[index] = cairo_glyph_t(
                        index: UInt(glyph.index), x: pen + Double(glyph.x) * scale,
                        y: baseline - Double(glyph.y) * scale)
                    index += 1
                }
                pen += Double(word.advance) * scale
            }
            if isRightToLeft { words.reversed().forEach(place) } else { words.forEach(place) }
            let direction =
                isRightToLeft
                ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
            cairo_show_text_glyphs(
                context, text, Int32(text.count), glyphs.baseAddress, Int32(count), clusters,
                Int32(clusters.count), direction)
        }
    }

    /// What a reader sees where no font has the character.
    private func drawBoxes(_ count: Int, _ size: Double, x: Double, y: Double) {
        let gap = size * 0.06
        for index in 0..<count {
            cairo_rectangle(
                context, x + Double(index) * size * boxAdvance + gap, y - size * 0.72,
                size * boxAdvance - 2 * gap, size * 0.72)
        }
        cairo_set_line_width(context, size * 0.06)
        cairo_set_dash(context, nil, 0, 0)
        cairo_stroke(context)
    }

    func set(_ colour: Colour, opacity: Double = 1) {
        if opacity >= 1 {
            cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        } else {
            cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, opacity)
        }
    }
}
