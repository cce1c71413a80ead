import Algorithms
internal import CHarfBuzz
internal import CICU

/// Turns text of one language into lines of glyphs.
///
/// One per document; not `Sendable`, as its fonts are not.
public final class Typesetter {
    public let fonts: FontSet
    /// `hb_language_t`, kept by HarfBuzz for the life of the process.
    let language: OpaquePointer?
    let ideographs: Int
    /// Characters that no installed font has; each is shown as a box.
    public internal(set) var uncovered: Set<Unicode.Scalar> = []
    private let breaker: OpaquePointer?

    /// `language` is a BCP 47 tag: it chooses letter forms, ideographs and where lines break.
    public init(fonts: FontSet, language: String) {
        self.fonts = fonts
        self.language = hb_language_from_string(language, -1)
        ideographs = FontSet.ideographs(of: language)
        breaker = andon_line_breaker_open(language)
    }

    deinit { andon_line_breaker_close(breaker) }

    /// All of `spans` on one line.
    public func line(_ spans: [TextSpan], base: BaseDirection) -> TextLine {
        spans.count == 1 ? line(spans[0], base: base) : setLine(spans, base)
    }

    /// All of `span` on one line.
    public func line(_ span: TextSpan, base: BaseDirection) -> TextLine {
        if base == .leftToRight || span.isolation == .leftToRight,
            let font = fonts.primary(span.style.weight),
            let number = fonts.shaper.number(span.text, in: font)
        {
            return TextLine(number, font, span.style)
        }
        let key = key(of: span, base)
        if let line = fonts.lines[key] { return line }
        let line = setLine([span], base)
        fonts.lines.keep(line, as: key)
        return line
    }

    private func key(of span: TextSpan, _ base: BaseDirection) -> KnownLines.Key {
        KnownLines.Key(
            text: span.text, style: span.style, base: base, isolation: span.isolation,
            language: Int(bitPattern: language))
    }

    /// The width of a part of a number: its decimals and what follows.
    public func width(ofNumber text: Substring, _ style: TextStyle) -> Double {
        guard let font = fonts.primary(style.weight),
            let advance = fonts.shaper.advance(ofNumber: text, in: font)
        else {
            let span = TextSpan(String(text), style, isolation: .leftToRight)
            return line([span], base: .leftToRight).width
        }
        return Double(advance) * style.size / font.unitsPerEm
    }

    private func setLine(_ spans: [TextSpan], _ base: BaseDirection) -> TextLine {
        let text = ParagraphText(spans, base: base)
        return TextLine(segments(of: text, spans)[...], spans)
    }

    /// `spans` on lines no wider than `width` points; a word that is wider is cut between letters.
    public func paragraph(
        _ spans: [TextSpan], base: BaseDirection, width: Double
    ) -> [TextLine] {
        let key = spans.count == 1 ? key(of: spans[0], base) : nil
        if let key, let line = fonts.lines[key], line.width <= width { return [line] }
        let text = ParagraphText(spans, base: base)
        let segments = segments(of: text, spans)
        let whole = TextLine(segments[...], spans)
        if whole.width <= width {
            if let key { fonts.lines.keep(whole, as: key) }
            return [whole]
        }
        let places = lineBreaks(of: text)
        var rest = pieces(of: segments, text, spans, places, width)[...]
        var lines: [TextLine] = []
        while !rest.isEmpty {
            var used = 0.0
            var fits = rest.startIndex
            var index = rest.startIndex
            while index < rest.endIndex {
                let segment = rest[index]
                // A gap may hang over the edge: it is not drawn at the end of a line.
                if used + segment.width > width, !segment.isGap, fits > rest.startIndex { break }
                used += segment.width
                index += 1
                if index == rest.endIndex || places.allowsBreak(after: segment, before: rest[index])
                {
                    fits = index
                }
            }
            if fits == rest.startIndex { fits = rest.endIndex }
            var line = TextLine(trimmed(rest[..<fits]), spans)
            line.joinsNext =
                !(rest[..<fits].last?.isGap ?? false) && !(rest[fits...].first?.isGap ?? false)
            lines.append(line)
            rest = rest[fits...].drop(while: \.isGap)
        }
        return lines
    }

    /// The widest stretch of `spans` that has to stay on one line.
    public func widestWord(_ spans: [TextSpan], base: BaseDirection) -> Double {
        let text = ParagraphText(spans, base: base)
        let places = lineBreaks(of: text)
        var widest = 0.0
        var width = 0.0
        let pieces = pieces(of: segments(of: text, spans), text, spans, places, .infinity)
        for (index, piece) in pieces.enumerated() {
            if !piece.isGap { width += piece.width }
            if index + 1 == pieces.count
                || places.allowsBreak(after: piece, before: pieces[index + 1])
            {
                widest = max(widest, width)
                width = 0
            }
        }
        return widest
    }

    /// One line no wider than `width`, ending in an ellipsis when something had to go.
    public func line(_ span: TextSpan, base: BaseDirection, width: Double) -> TextLine {
        line(shortened(span, base: base, width: width), base: base)
    }

    /// As much of `span` as one line of `width` has room for, ending in an ellipsis when something had to
    /// go.
    public func shortened(_ span: TextSpan, base: BaseDirection, width: Double) -> TextSpan {
        // Letters are wider than a twentieth of their size: of a text of any length no more is measured.
        let most = Int(width / (span.style.size * 0.05)) + 1
        let letters = Array(span.text.prefix(most + 1))
        if letters.count <= most, line(span, base: base).width <= width { return span }
        var short = span
        var (fits, fails) = (0, letters.count)
        while fails - fits > 1 {
            let middle = (fits + fails) / 2
            short.text = String(letters[..<middle]) + "…"
            if setLine([short], base).width <= width { fits = middle } else { fails = middle }
        }
        while fits > 0, letters[fits - 1].isWhitespace { fits -= 1 }
        short.text = String(letters[..<fits]) + "…"
        return short
    }

    private func lineBreaks(of text: ParagraphText) -> LineBreaks {
        var places = [Int32](repeating: 0, count: text.units.count + 1)
        guard let breaker else { return LineBreaks(places: []) }
        let count = andon_line_breaks(
            breaker, text.units, Int32(text.units.count), &places, Int32(places.count))
        return LineBreaks(places: places.prefix(max(0, Int(count))).map(Int.init))
    }

    /// `segments` cut where lines may break, and between letters where even that is too wide.
    private func pieces(
        of segments: [Segment], _ text: ParagraphText, _ spans: [TextSpan], _ places: LineBreaks,
        _ width: Double
    ) -> [Segment] {
        var pieces: [Segment] = []
        for segment in segments {
            let style = spans[segment.span].style
            var start = segment.range.lowerBound
            for place in places.inside(segment.range) + [segment.range.upperBound] {
                let piece = start..<place
                start = place
                let part = piece == segment.range ? segment : part(of: segment, piece, text, style)
                if part.width <= width || part.isGap {
                    pieces.append(part)
                } else {
                    pieces += letters(of: part, text, style, width)
                }
            }
        }
        return pieces
    }

    /// A word that is wider than a line, in parts that are not.
    private func letters(
        of word: Segment, _ text: ParagraphText, _ style: TextStyle, _ width: Double
    ) -> [Segment] {
        var parts: [Segment] = []
        var start = word.range.lowerBound
        var end = start
        var used = 0.0
        for letter in text.string(word.range) {
            let next = end + letter.utf16.count
            let advance = part(of: word, end..<next, text, style).width
            if used + advance > width, end > start {
                parts.append(part(of: word, start..<end, text, style))
                (start, used) = (end, 0)
            }
            used += advance
            end = next
        }
        if end > start { parts.append(part(of: word, start..<end, text, style)) }
        for index in parts.indices { parts[index].isCut = true }
        return parts
    }

    private func trimmed(_ segments: ArraySlice<Segment>) -> ArraySlice<Segment> {
        let end = segments.lastIndex { !$0.isGap }.map { $0 + 1 } ?? segments.startIndex
        return segments[..<end]
    }
}

/// Where the lines of a paragraph may end, ascending.
struct LineBreaks {
    var places: [Int]

    func inside(_ range: Range<Int>) -> ArraySlice<Int> {
        let first = index(after: range.lowerBound)
        return places[first..<max(first, index(after: range.upperBound - 1))]
    }

    /// Two segments with marks of isolation between them are apart where either edge allows it; parts
    /// of one word that is wider than a line are, too.
    func allowsBreak(after segment: Segment, before next: Segment) -> Bool {
        let first = index(after: segment.range.upperBound - 1)
        if first < places.count, places[first] <= next.range.lowerBound { return true }
        return segment.isCut && next.isCut && segment.range.upperBound == next.range.lowerBound
    }

    /// The first place greater than `place`.
    private func index(after place: Int) -> Int {
        places.partitioningIndex { $0 > place }
    }
}
