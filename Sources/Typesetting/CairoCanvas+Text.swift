internal import CCairo
internal import Drawing

extension CairoCanvas {
    /// Draws a line with its left edge at `x` on the baseline at `y`.
    func draw(_ line: TextLine, x: Double, y: Double) {
        for run in line.runs { draw(run, x: x, y: y) }
    }

    /// A space that nobody sees, at the end of a line that another one of the same part follows: lines
    /// read aloud or copied one after the other would join their words.
    func paintSpace(after mark: RecordedPage.Mark) {
        guard case .line(let line, let x, let y) = mark, !line.joinsNext, let last = line.runs.last,
            case .words(_, let font) = last.shape, let embedded = embedded(font), font.space != 0
        else { return }
        drawSpace(
            in: embedded, last.style, x: last.isRightToLeft ? x : x + line.width,
            y: y - last.style.rise)
    }

    private func drawSpace(in font: EmbeddedFont, _ style: TextStyle, x: Double, y: Double) {
        let space = ShapedWord(
            glyphs: [ShapedWord.Glyph(index: font.font.space, x: 0, y: 0)],
            clusters: [cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)], text: [0x20], advance: 0)
        batch.append(
            [space], in: font, style.size, PrintPalette.colour(of: style.paint), x: x, y: y,
            to: context)
    }

    private func draw(_ run: TextLine.Run, x: Double, y: Double) {
        let colour = PrintPalette.colour(of: run.style.paint)
        let left = x + run.x
        let baseline = y - run.style.rise
        switch run.shape {
        case .boxes(let count):
            showWaitingText()
            set(colour)
            drawBoxes(count, run.style.size, x: left, y: baseline)
        case .words(let words, let font):
            guard let embedded = embedded(font) else {
                showWaitingText()
                return pictures.show(
                    words, of: font, run.style.size, run.isRightToLeft, x: left, y: baseline,
                    in: context)
            }
            if run.isRightToLeft {
                batch.showBackward(
                    words, in: embedded, run.style.size, colour, x: left, y: baseline, to: context)
            } else {
                batch.append(
                    words, in: embedded, run.style.size, colour, x: left, y: baseline, to: context)
            }
        }
    }

    /// Before anything that is not text, so that all is painted in order.
    func showWaitingText() { batch.show(in: context) }

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
