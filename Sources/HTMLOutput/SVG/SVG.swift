public import Drawing
import Units

/// Where an SVG is to be seen.
public enum SVGMode: Sendable {
    /// Inside a page, whose style sheet holds `assets/charts.css`.
    case inline
    /// A file of its own, which carries `stylesheet`: the text of `assets/charts.css`.
    case standalone(stylesheet: [UInt8])
}

/// `drawing` as SVG: real text, classes instead of colours, nothing that a content security policy blocks.
///
/// The classes are those of `assets/charts.css`: `chart` on the root; `f-…` and `s-…` for fill and stroke by the
/// names of the paints (`f-ink`, `s-series0`, `f-heat3`, `f-onheat3`). Coordinates have one decimal.
///
/// - Parameter id: Unique on the page; the ids of title, description and patterns begin with it. Anything but
///   ASCII letters, digits, `-` and `_` becomes `-`.
public func svg(_ drawing: Drawing, id: String, mode: SVGMode = .inline) -> [UInt8] {
    var writer = SVGWriter(id: id, capacity: 2048 + drawing.marks.count * 64)
    writer.write(drawing, mode: mode)
    return writer.bytes
}

struct SVGWriter {
    private(set) var bytes: [UInt8] = []
    private let id: [UInt8]
    /// Hatched paints in the order of their first use; the index is part of the pattern's id.
    private var patterns: [Paint] = []

    init(id: String, capacity: Int) {
        bytes.reserveCapacity(capacity)
        self.id = id.utf8.map { isIDByte($0) ? $0 : UInt8(ascii: "-") }
    }

    mutating func write(_ drawing: Drawing, mode: SVGMode) {
        let width = tenths(drawing.width.rounded(.up))
        let height = tenths(drawing.height.rounded(.up))
        bytes.append(literal: "<svg")
        if case .standalone = mode {
            bytes.append(literal: " xmlns=\"http://www.w3.org/2000/svg\"")
        }
        bytes.append(literal: " class=\"chart\" role=\"img\" aria-labelledby=\"")
        bytes += id
        bytes.append(literal: "-t")
        if !drawing.description.isEmpty {
            bytes.append(UInt8(ascii: " "))
            bytes += id
            bytes.append(literal: "-d")
        }
        bytes.append(literal: "\" direction=\"ltr\" fill=\"none\" viewBox=\"0 0 ")
        bytes.append(tenths: width)
        bytes.append(UInt8(ascii: " "))
        bytes.append(tenths: height)
        bytes.append(literal: "\" width=\"")
        bytes.append(tenths: width)
        bytes.append(literal: "\" height=\"")
        bytes.append(tenths: height)
        bytes.append(literal: "\">")
        named("title", suffix: "-t", drawing.title)
        if !drawing.description.isEmpty { named("desc", suffix: "-d", drawing.description) }
        if case .standalone(let stylesheet) = mode {
            bytes.append(literal: "<style>")
            bytes.append(characterData: stylesheet)
            bytes.append(literal: "</style>")
        }
        definePatterns(drawing.marks)
        write(drawing.marks)
        bytes.append(literal: "</svg>")
        if case .standalone = mode { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func named(_ element: String, suffix: String, _ text: String) {
        bytes += "<\(element) id=\"".utf8
        bytes += id
        bytes += suffix.utf8
        bytes.append(literal: "\">")
        bytes.append(escaped: text)
        bytes += "</\(element)>".utf8
    }

    private mutating func definePatterns(_ marks: [Mark]) {
        for mark in marks {
            guard let fill = Style(mark).fill, fill.style == .hatched,
                !patterns.contains(fill.paint)
            else { continue }
            patterns.append(fill.paint)
        }
        for (index, paint) in patterns.enumerated() {
            bytes.append(literal: "<pattern id=\"")
            bytes += id
            bytes.append(literal: "-h")
            bytes.append(integer: index)
            bytes +=
                "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"s-"
                .utf8
            bytes += paint.className.utf8
            bytes.append(literal: "\" d=\"M0 0v5\"/></pattern>")
        }
    }

    /// Marks of one style in a row share a group, so that the style is written once.
    private mutating func write(_ marks: [Mark]) {
        var start = 0
        while start < marks.count {
            let style = Style(marks[start])
            var end = start + 1
            while end < marks.count, style.isShared(by: marks[end]) { end += 1 }
            if end - start == 1 {
                write(marks[start], style: style)
            } else {
                bytes.append(literal: "<g")
                write(style)
                bytes.append(UInt8(ascii: ">"))
                for mark in marks[start..<end] { write(mark, style: nil) }
                bytes.append(literal: "</g>")
            }
            start = end
        }
    }

    /// One element; without `style` where its group has it.
    private mutating func write(_ mark: Mark, style: Style?) {
        switch mark {
        case .path(let path, _, _):
            bytes.append(literal: "<path")
            if let style { write(style) }
            bytes.append(literal: " d=\"")
            bytes.append(path)
            bytes.append(literal: "\"/>")
        case .rectangle(let area, let corner, _, _):
            bytes.append(literal: "<rect")
            if let style { write(style) }
            // From both edges, not from the width, so that neighbours meet after rounding.
            let (x, y) = (tenths(area.x), tenths(area.y))
            attribute("x", x)
            attribute("y", y)
            attribute("width", tenths(area.maxX) - x)
            attribute("height", tenths(area.maxY) - y)
            if corner > 0 { attribute("rx", tenths(corner)) }
            bytes.append(literal: "/>")
        case .circle(let center, let radius, _, _):
            bytes.append(literal: "<circle")
            if let style { write(style) }
            attribute("cx", tenths(center.x))
            attribute("cy", tenths(center.y))
            attribute("r", tenths(radius))
            bytes.append(literal: "/>")
        case .text(let label):
            bytes.append(literal: "<text")
            if let style { write(style) }
            let (x, y) = (tenths(label.position.x), tenths(label.position.y))
            attribute("x", x)
            attribute("y", y)
            if label.rotation != 0 {
                bytes.append(literal: " transform=\"rotate(")
                bytes.append(tenths: tenths(label.rotation))
                bytes.append(UInt8(ascii: " "))
                bytes.append(tenths: x)
                bytes.append(UInt8(ascii: " "))
                bytes.append(tenths: y)
                bytes.append(literal: ")\"")
            }
            bytes.append(UInt8(ascii: ">"))
            bytes.append(escaped: label.text)
            bytes.append(literal: "</text>")
        case .tip(let area, let text):
            bytes.append(literal: "<path")
            if let style { write(style) }
            bytes.append(literal: " d=\"")
            bytes.append(outlineOf: area)
            bytes.append(literal: "\"><title>")
            bytes.append(escaped: text)
            bytes.append(literal: "</title></path>")
        }
    }

    private mutating func attribute(_ name: StaticString, _ value: Int) {
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(literal: "=\"")
        bytes.append(tenths: value)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ style: Style) {
        if style.isTarget {
            bytes.append(literal: " pointer-events=\"all\"")
            return
        }
        var isFirst = true
        func begin(_ name: StaticString) {
            bytes.append(literal: isFirst ? " class=\"" : " ")
            bytes.append(literal: name)
            isFirst = false
        }
        if let fill = style.fill, fill.style == .solid {
            begin("f-")
            bytes += fill.paint.className.utf8
        }
        if let stroke = style.stroke {
            begin("s-")
            bytes += stroke.paint.className.utf8
        }
        if style.weight == .semibold { begin("b") }
        if !isFirst { bytes.append(UInt8(ascii: "\"")) }
        if let fill = style.fill {
            if fill.style == .hatched, let index = patterns.firstIndex(of: fill.paint) {
                bytes.append(literal: " fill=\"url(#")
                bytes += id
                bytes.append(literal: "-h")
                bytes.append(integer: index)
                bytes.append(literal: ")\"")
            }
            if fill.opacity < 1 { attribute("fill-opacity", tenths(fill.opacity)) }
        }
        if let stroke = style.stroke {
            if stroke.width != 1 { attribute("stroke-width", tenths(stroke.width)) }
            if !stroke.dash.isEmpty {
                bytes.append(literal: " stroke-dasharray=\"")
                for (index, length) in stroke.dash.enumerated() {
                    if index > 0 { bytes.append(UInt8(ascii: " ")) }
                    bytes.append(tenths: tenths(length))
                }
                bytes.append(UInt8(ascii: "\""))
            }
        }
        if let size = style.size, size != 11 { attribute("font-size", tenths(size)) }
        switch style.anchor {
        case .start: break
        case .middle: bytes.append(literal: " text-anchor=\"middle\"")
        case .end: bytes.append(literal: " text-anchor=\"end\"")
        }
    }
}

private func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    default: false
    }
}

/// What marks in a row may have in common.
private struct Style: Equatable {
    var fill: Fill?
    var stroke: Stroke?
    var size: Double?
    var weight = Label.Weight.regular
    var anchor = Label.Anchor.start
    var isTarget = false

    init(_ mark: Mark) {
        switch mark {
        case .path(_, let fill, let stroke), .rectangle(_, _, let fill, let stroke),
            .circle(_, _, let fill, let stroke):
            self.fill = fill
            self.stroke = stroke
        case .text(let label):
            fill = Fill(label.paint)
            size = label.size
            weight = label.weight
            anchor = label.anchor
        case .tip:
            isTarget = true
        }
    }

    /// Most marks in a row are tips, of which there is one style.
    func isShared(by mark: Mark) -> Bool {
        if case .tip = mark { isTarget } else { !isTarget && Style(mark) == self }
    }
}

extension Paint {
    /// The name of this paint in `assets/charts.css`; series and steps beyond the palette are context.
    var className: String {
        switch self {
        case .surface: "surface"
        case .ink: "ink"
        case .muted: "muted"
        case .grid: "grid"
        case .band: "band"
        case .context: "context"
        case .series(let index): (0...3).contains(index) ? "series\(index)" : "context"
        case .good: "good"
        case .bad: "bad"
        case .watch: "watch"
        case .heat(let step): (0...6).contains(step) ? "heat\(step)" : "context"
        case .onHeat(let step): (0...6).contains(step) ? "onheat\(step)" : "ink"
        }
    }
}
