public import Drawing
import Reporting

/// `drawing` under its message and subtitle, for a chart that stands alone in a file.
public func headed(
    _ drawing: Drawing, title: String, subtitle: String, metrics: some TextMetrics
) -> Drawing {
    let sheet = Sheet(metrics: metrics, width: drawing.width, height: drawing.height)
    var labels: [Label] = []
    var y = margin
    for line in sheet.wrapped(singleLine(title), size: 15, weight: .semibold) {
        y += 20
        labels.append(
            Label(line, at: Point(margin, y - 5), size: 15, weight: .semibold, paint: .ink))
    }
    for line in sheet.wrapped(singleLine(subtitle), size: 12, weight: .regular) {
        y += 17
        labels.append(Label(line, at: Point(margin, y - 5), size: 12))
    }
    if y > margin { y += 10 }
    var result = drawing
    result.width += 2 * margin
    result.height += y + margin
    result.marks = labels.map(Mark.text) + drawing.marks.map { $0.moved(right: margin, down: y) }
    return result
}

/// On all sides of a chart that stands alone.
private let margin = 16.0

extension Sheet {
    /// `text` in at most three lines of the sheet's width, broken at spaces; what is left over is cut.
    fileprivate func wrapped(_ text: String, size: Double, weight: Label.Weight) -> [String] {
        var lines: [String] = []
        var rest = text.split(separator: " ")[...]
        // What is isolated stays so on the next line.
        var open = 0
        while !rest.isEmpty, lines.count < 3 {
            var count = rest.count
            // Most texts fit as a whole: one measurement instead of one a word.
            if lines.count < 2, !fits(rest, size, weight) {
                count = 1
                while count < rest.count, fits(rest.prefix(count + 1), size, weight) { count += 1 }
            }
            let line =
                String(repeating: "\u{2068}", count: open)
                + rest.prefix(count).joined(separator: " ")
            open = line.openIsolates
            lines.append(shortened(balanced(line), to: width, size: size, weight: weight))
            rest = rest.dropFirst(count)
        }
        return lines
    }

    private func fits(_ words: ArraySlice<Substring>, _ size: Double, _ weight: Label.Weight)
        -> Bool
    {
        width(of: words.joined(separator: " "), size: size, weight: weight) <= width
    }
}

extension String {
    /// Isolates that are open where it ends.
    fileprivate var openIsolates: Int {
        unicodeScalars.reduce(0) { open, scalar in
            switch scalar.value {
            case 0x2066...0x2068: open + 1
            case 0x2069: max(open - 1, 0)
            default: open
            }
        }
    }
}

extension Mark {
    fileprivate func moved(right dx: Double, down dy: Double) -> Mark {
        func moved(_ point: Point) -> Point { Point(point.x + dx, point.y + dy) }
        func moved(_ area: Rectangle) -> Rectangle {
            Rectangle(x: area.x + dx, y: area.y + dy, width: area.width, height: area.height)
        }
        switch self {
        case .path(let path, let fill, let stroke):
            let segments = path.segments.map { segment -> Path.Segment in
                switch segment {
                case .move(let point): .move(moved(point))
                case .line(let point): .line(moved(point))
                case .close: .close
                }
            }
            return .path(Path(segments), fill: fill, stroke: stroke)
        case .rectangle(let area, let corner, let fill, let stroke):
            return .rectangle(moved(area), corner: corner, fill: fill, stroke: stroke)
        case .circle(let center, let radius, let fill, let stroke):
            return .circle(moved(center), radius: radius, fill: fill, stroke: stroke)
        case .text(var label):
            label.position = moved(label.position)
            return .text(label)
        case .tip(let area, let text):
            return .tip(moved(area), text)
        }
    }
}
