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
        let lefts: [Double]
        (lefts, width) = placed(segments)
        /// The run that grows, and its words; `end` is its right edge.
        var run: (font: Font, style: TextStyle, isRightToLeft: Bool, x: Double, end: Double)?
        var words: [ShapedWord] = []
        for (segment, x) in zip(segments, lefts) {
            let style = spans[segment.span].style
            let isRightToLeft = segment.level & 1 == 1
            let end = x + segment.width
            switch segment.shape {
            case .boxes(let count):
                close(run, &words)
                run = nil
                runs.append(
                    Run(shape: .boxes(count), style: style, isRightToLeft: isRightToLeft, x: x))
            case .word(let word, let font):
                if let last = run, last.font === font, last.isRightToLeft == isRightToLeft,
                    abs(isRightToLeft ? last.x - end : last.end - x) < 1e-6, last.style == style
                {
                    run?.x = min(last.x, x)
                    run?.end = max(last.end, end)
                } else {
                    close(run, &words)
                    run = (font, style, isRightToLeft, x, end)
                }
                words.append(word)
            }
        }
        close(run, &words)
    }

    private mutating func close(
        _ run: (font: Font, style: TextStyle, isRightToLeft: Bool, x: Double, end: Double)?,
        _ words: inout [ShapedWord]
    ) {
        guard let run else { return }
        runs.append(
            Run(
                shape: .words(words, run.font), style: run.style,
                isRightToLeft: run.isRightToLeft, x: run.x))
        words = []
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

    /// Whether a character is shown as a box.
    var hasBoxes: Bool {
        runs.contains { run in
            switch run.shape {
            case .boxes: true
            case .words: false
            }
        }
    }
}

/// The left edges of `segments`, and their width together.
private func placed(_ segments: ArraySlice<Segment>) -> (lefts: [Double], width: Double) {
    var lefts = [Double](repeating: 0, count: segments.count)
    let first = segments.startIndex
    var x = 0.0
    guard segments.contains(where: { $0.level > 0 }) else {
        for (index, segment) in segments.enumerated() {
            lefts[index] = x
            x += segment.width
        }
        return (lefts, x)
    }
    var order = Array(0..<Int32(segments.count))
    andon_visual_order(segments.map(\.level), Int32(segments.count), &order)
    for index in order {
        lefts[Int(index)] = x
        x += segments[first + Int(index)].width
    }
    return (lefts, x)
}
