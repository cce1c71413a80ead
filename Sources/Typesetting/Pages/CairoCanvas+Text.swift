internal import CCairo
internal import Drawing

extension CairoCanvas {
    /// Draws a line with its left edge at `x` on the baseline at `y`, `scale` times its size.
    func draw(_ line: TextLine, x: Double, y: Double, scale: Double = 1) {
        for run in line.runs {
            let colour = PrintPalette.colour(of: run.style.paint)
            let size = run.style.size * scale
            let left = x + run.x * scale
            let baseline = y - run.style.rise * scale
            switch run.shape {
            case .boxes(let count):
                showWaitingText()
                set(colour)
                drawBoxes(count, size, x: left, y: baseline)
            case .words(let words, let font):
                guard let embedded = embedded(font) else {
                    showWaitingText()
                    pictures.show(
                        words, of: font, size, run.isRightToLeft, x: left, y: baseline, in: context)
                    continue
                }
                if run.isRightToLeft {
                    batch.showBackward(
                        words, in: embedded, size, colour, x: left, y: baseline, to: context)
                } else {
                    batch.append(
                        words, in: embedded, size, colour, x: left, y: baseline, to: context)
                }
            }
        }
    }

    /// A space that nobody sees, at the end of a line that another one of the same part follows: lines
    /// read aloud or copied one after the other would join their words.
    func paintSpace(after mark: RecordedPage.Mark) {
        guard case .line(let line, let x, let y) = mark, !line.joinsNext, let last = line.runs.last,
            case .words(_, let font) = last.shape, let embedded = embedded(font), font.space != 0
        else { return }
        batch.append(
            [font.spaceWord], in: embedded, last.style.size,
            PrintPalette.colour(of: last.style.paint),
            x: last.isRightToLeft ? x : x + line.width, y: y - last.style.rise, to: context)
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
}
