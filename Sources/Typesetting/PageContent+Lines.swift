internal import CHarfBuzz
internal import Drawing

extension PageContent {
    /// Draws a line with its left edge at `x` on the baseline at `y`, `scale` times its size.
    mutating func draw(
        _ line: TextLine, x: Double, y: Double, scale: Double = 1, of resources: DocumentResources
    ) {
        for run in line.runs {
            let colour = PrintPalette.colour(of: run.style.paint)
            let size = run.style.size * scale
            let left = x + run.x * scale
            let baseline = y + run.style.rise * scale
            switch run.shape {
            case .boxes(let count): drawBoxes(count, size, colour, x: left, y: baseline)
            case .words(let words, let font):
                switch font.glyphs {
                case .outlines(let outlines):
                    show(
                        words, in: resources.embedded(font, outlines), size, colour,
                        isRightToLeft: run.isRightToLeft, x: left, y: baseline, of: resources)
                case .pictures(let text):
                    show(
                        pictures: words, of: font, text, size, run.isRightToLeft, x: left,
                        y: baseline, resources)
                }
            }
        }
    }

    /// A space that nobody sees, at the end of a line that another one of the same part follows: lines
    /// read aloud or copied one after the other would join their words.
    mutating func drawSpace(
        after line: TextLine, x: Double, y: Double, of resources: DocumentResources
    ) {
        guard !line.joinsNext, let last = line.runs.last, case .words(_, let font) = last.shape,
            case .outlines(let outlines) = font.glyphs, font.space != 0
        else { return }
        showSpace(
            in: resources.embedded(font, outlines), last.style.size,
            PrintPalette.colour(of: last.style.paint),
            x: last.isRightToLeft ? x : x + line.width, y: y, of: resources)
    }

    /// The texts of a figure, whose upper left corner is at (`x`, `y`), `scale` times their size.
    mutating func draw(
        labels: [(label: Label, line: TextLine)], x: Double, y: Double, scale: Double,
        of resources: DocumentResources
    ) {
        for (label, line) in labels {
            let shift =
                switch label.anchor {
                case .start: 0.0
                case .middle: -line.width / 2
                case .end: -line.width
                }
            let left = x + label.position.x * scale
            let baseline = y - label.position.y * scale
            // Labels are turned by quarters alone.
            let quarters = -Int((label.rotation / 90).rounded())
            guard quarters & 3 != 0 else {
                draw(line, x: left + shift * scale, y: baseline, scale: scale, of: resources)
                continue
            }
            turned(quarters, x: left, y: baseline) {
                $0.draw(line, x: shift * scale, y: 0, scale: scale, of: resources)
            }
        }
    }

    /// Pictures, and spaces over them by which they are found and copied.
    private mutating func show(
        pictures words: [ShapedWord], of font: Font, _ text: Font?, _ size: Double,
        _ isRightToLeft: Bool, x: Double, y: Double, _ resources: DocumentResources
    ) {
        let scale = size / font.unitsPerEm
        var pen = x
        for word in isRightToLeft ? words.reversed() : words {
            for glyph in word.glyphs {
                guard let picture = resources.picture(glyph.index, of: font) else { continue }
                show(
                    form: picture.form, x: pen + (Double(glyph.x) + picture.left) * scale,
                    y: y + (Double(glyph.y) + picture.bottom) * scale, scale: picture.scale * scale)
            }
            if let text, case .outlines(let outlines) = text.glyphs {
                show(
                    textOf: word, in: resources.embedded(text, outlines), size, scale,
                    isRightToLeft, x: pen, y: y, resources)
            }
            pen += Double(word.advance) * scale
        }
    }

    /// A space for each cluster, at its place.
    private mutating func show(
        textOf word: ShapedWord, in font: EmbeddedFont, _ size: Double, _ scale: Double,
        _ isRightToLeft: Bool, x: Double, y: Double, _ resources: DocumentResources
    ) {
        var byte = 0
        var passed = 0
        for cluster in word.clusters {
            // Clusters come in reading order, glyphs from left to right.
            let place =
                isRightToLeft ? word.glyphs.count - passed - cluster.glyphs : passed
            let end = place + cluster.glyphs
            let right = end < word.glyphs.count ? word.glyphs[end].x : word.advance
            let left = word.glyphs[place].x
            showUnseen(
                word.text[byte..<byte + cluster.bytes], in: font, size,
                width: Double(right - left) * scale, x: x + Double(left) * scale, y: y,
                of: resources)
            byte += cluster.bytes
            passed += cluster.glyphs
        }
    }
}
