internal import CHarfBuzz
internal import CICU

/// A word or a gap of a paragraph: one style, one script, one font, one level.
struct Segment {
    enum Shape {
        case word(ShapedWord, Font)
        /// No font has these characters: a box for each.
        case boxes(Int)
    }

    /// Place in ``ParagraphText/units``.
    var range: Range<Int>
    var span: Int
    var level: UInt8
    var script: Int32
    var isGap: Bool
    var shape: Shape
    /// Points.
    var width: Double
    /// Part of a word that is wider than a line: a line may end on either side of it.
    var isCut = false
}

extension Typesetter {
    /// Cuts a paragraph where its style, level, script or font changes and at gaps, and shapes it.
    func segments(of text: ParagraphText, _ spans: [TextSpan]) -> [Segment] {
        var segments: [Segment] = []
        var start = 0
        var current: (span: Int, level: UInt8, script: Int32, font: Font?, isGap: Bool)?
        // Digits and signs belong to no script and follow the letters before them.
        var script = latin

        func close(at end: Int) {
            guard let run = current, end > start else { return }
            segments.append(
                segment(
                    text, start..<end, span: run.span, level: run.level, script: run.script,
                    font: run.font, isGap: run.isGap, style: spans[run.span].style))
            current = nil
        }

        let units = text.units
        var index = 0
        while index < units.count {
            let span = Int(text.spans[index])
            guard span >= 0 else {
                close(at: index)
                index += 1
                start = index
                continue
            }
            let unit = units[index]
            let level = text.levels.isEmpty ? 0 : text.levels[index]
            let isGap = unit == 0x20
            var next = index + 1
            let font: Font?
            if (unit | 0x20) &- 0x61 < 26 { script = latin }
            if unit < 0x80, next == units.count || units[next] < 0x300 {
                font = fonts.primary(spans[span].style.weight)
            } else {
                let cluster = cluster(at: index, in: text, next: &next)
                let own = andon_script(cluster[0].value)
                if own > 1 { script = own }
                font = fonts.font(
                    for: cluster, script: script, weight: spans[span].style.weight,
                    ideographs: ideographs)
            }
            if let run = current, run.span == span, run.level == level, run.isGap == isGap,
                run.font === font, run.script == script
            {
                index = next
                continue
            }
            close(at: index)
            start = index
            current = (span, level, script, font, isGap)
            index = next
        }
        close(at: units.count)
        return segments
    }

    /// A segment over `range` with what `segment` has otherwise.
    func part(of segment: Segment, _ range: Range<Int>, _ text: ParagraphText, _ style: TextStyle)
        -> Segment
    {
        let font: Font? =
            switch segment.shape {
            case .word(_, let font): font
            case .boxes: nil
            }
        return self.segment(
            text, range, span: segment.span, level: segment.level, script: segment.script,
            font: font, isGap: segment.isGap, style: style)
    }

    private func segment(
        _ text: ParagraphText, _ range: Range<Int>, span: Int, level: UInt8, script: Int32,
        font: Font?, isGap: Bool, style: TextStyle
    ) -> Segment {
        let string = text.string(range)
        let shape: Segment.Shape
        let width: Double
        if let font {
            let word = fonts.shaper.word(
                string, in: font, script: script, isRightToLeft: level & 1 == 1,
                language: language)
            shape = .word(word, font)
            width = Double(word.advance) * style.size / font.unitsPerEm
        } else {
            for scalar in string.unicodeScalars { uncovered.insert(scalar) }
            shape = .boxes(string.count)
            width = Double(string.count) * style.size * boxAdvance
        }
        return Segment(
            range: range, span: span, level: level, script: script, isGap: isGap, shape: shape,
            width: width)
    }

    /// The character at `index` with what is put on it: combining marks, selectors, joined parts.
    private func cluster(
        at index: Int, in text: ParagraphText, next: inout Int
    ) -> [Unicode.Scalar] {
        var cluster = [text.scalar(at: index, next: &next)]
        while next < text.units.count, text.spans[next] == text.spans[index] {
            var after = next + 1
            let scalar = text.scalar(at: next, next: &after)
            guard
                andon_script(scalar.value) == inherited || andon_is_ignorable(scalar.value) != 0
                    || cluster.last == "\u{200D}"
            else { break }
            cluster.append(scalar)
            next = after
        }
        return cluster
    }
}

/// Widths of the box for a character without a glyph, in em.
let boxAdvance = 0.62

/// ICU's numbers of the scripts that the text itself decides about.
private let inherited: Int32 = 1
let latin: Int32 = 25

extension ParagraphText {
    /// The character at `index`; `next` becomes the place after it.
    func scalar(at index: Int, next: inout Int) -> Unicode.Scalar {
        let unit = units[index]
        next = index + 1
        if UTF16.isLeadSurrogate(unit), next < units.count {
            let pair = (UInt32(unit) - 0xD800) << 10 + (UInt32(units[next]) - 0xDC00) + 0x10000
            next += 1
            return Unicode.Scalar(pair) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
}
