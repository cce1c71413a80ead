internal import CICU

/// A line of glyphs, placed from its left edge. Not `Sendable`: it holds fonts.
public struct TextLine {
    /// Glyphs that are drawn with one call: the same font, style and direction, side by side.
    struct Run {
        enum Shape {
            /// In reading order.
            case words([ShapedWord], Font)
            case boxes(Int)
        }

        var shape: Shape
        var style: TextStyle
        var isRightToLeft: Bool
        /// Left edge, points from the line's.
        var x: Double
    }

    /// In reading order, so that what is copied from a page reads as it was written.
    private(set) var runs: [Run] = []
    /// Points.
    public private(set) var width = 0.0
    /// Whether the line ended inside a word, or where a script has no spaces: what follows belongs to it
    /// without a space.
    var joinsNext = false

    public init() {}

    public var isEmpty: Bool { runs.isEmpty }

    /// What is copied from the page, in reading order; `□` for what no font has.
    public var text: String {
        runs.map { run in
            switch run.shape {
            case .words(let words, _): String(decoding: words.flatMap(\.text), as: UTF8.self)
            case .boxes(let count): String(repeating: "□", count: count)
            }
        }.joined()
    }

    init(_ segments: ArraySlice<Segment>, _ spans: [TextSpan]) {
        let segments = Array(segments)
        let lefts: [Double]
        (lefts, width) = placed(segments)
        for (segment, x) in zip(segments, lefts) {
            append(segment, spans[segment.span].style, x: x)
        }
    }

    /// One word that runs left to right.
    init(_ word: ShapedWord, _ font: Font, _ style: TextStyle) {
        guard !word.glyphs.isEmpty else { return }
        runs = [Run(shape: .words([word], font), style: style, isRightToLeft: false, x: 0)]
        width = Double(word.advance) * style.size / font.unitsPerEm
    }

    /// Adds another line at the right edge.
    public mutating func append(_ line: TextLine) {
        for run in line.runs {
            runs.append(run)
            runs[runs.count - 1].x += width
        }
        width += line.width
    }

    private mutating func append(_ segment: Segment, _ style: TextStyle, x: Double) {
        let isRightToLeft = segment.level & 1 == 1
        switch segment.shape {
        case .boxes(let count):
            runs.append(
                Run(shape: .boxes(count), style: style, isRightToLeft: isRightToLeft, x: x))
        case .word(let word, let font):
            if let last = runs.last, last.style == style, last.isRightToLeft == isRightToLeft,
                case .words(let words, let same) = last.shape, same === font,
                isRightToLeft
                    ? abs(last.x - x - segment.width) < 1e-6 : abs(last.end - x) < 1e-6
            {
                runs[runs.count - 1].shape = .words(words + [word], font)
                if isRightToLeft { runs[runs.count - 1].x = x }
                return
            }
            runs.append(
                Run(
                    shape: .words([word], font), style: style, isRightToLeft: isRightToLeft, x: x))
        }
    }
}

extension TextLine.Run {
    /// Right edge.
    fileprivate var end: Double {
        switch shape {
        case .boxes(let count): x + Double(count) * style.size * boxAdvance
        case .words(let words, let font):
            words.reduce(x) { $0 + Double($1.advance) * style.size / font.unitsPerEm }
        }
    }
}

/// The left edges of `segments` in the order they are seen in, and their width together.
private func placed(_ segments: [Segment]) -> (lefts: [Double], width: Double) {
    var lefts = [Double](repeating: 0, count: segments.count)
    var order = Array(0..<Int32(segments.count))
    if segments.contains(where: { $0.level > 0 }) {
        andon_visual_order(segments.map(\.level), Int32(segments.count), &order)
    }
    var x = 0.0
    for index in order {
        lefts[Int(index)] = x
        x += segments[Int(index)].width
    }
    return (lefts, x)
}
