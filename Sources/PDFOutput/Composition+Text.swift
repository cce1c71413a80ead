import Drawing
import Reporting
import Typesetting

extension Composition {
    /// Lines as strips: no first line alone at the bottom of a page, no last one alone at the top.
    func lines(
        _ lines: [TextLine], _ style: TextStyle, space: Double, indent: Double = 0,
        leaf: Strip.Leaf
    ) -> [Strip] {
        lines.enumerated().map { index, line in
            Strip(
                space: index == 0 ? space : 0, height: style.leading,
                keepsWithNext: index + 1 < lines.count && (index == 0 || index + 2 == lines.count),
                items: [.line(line, x: indent, y: style.baseline)], leaf: leaf)
        }
    }

    func paragraph(
        _ text: [Inline], _ style: TextStyle, space: Double, indent: Double = 0,
        tag: StructureTag = .paragraph
    ) -> [Strip] {
        let set = typesetter.paragraph(
            spans(text, style), base: base, width: page.contentWidth - indent)
        return lines(set, style, space: space, indent: indent, leaf: leaf(tag))
    }

    func appendHeading(_ title: [Inline], anchor: String) {
        var strips = paragraph(title, TypeScale.heading, space: 26, tag: .heading2)
        for index in strips.indices { strips[index].keepsWithNext = true }
        if !strips.isEmpty {
            strips[0].outline = Strip.Entry(title: plain(title), level: 1)
            strips[0].anchor = anchor
        }
        append(strips)
        append(Strip(height: 2, keepsWithNext: true))
    }

    func appendSubheading(_ text: [Inline]) {
        var strips = paragraph(text, TypeScale.subheading, space: 14, tag: .heading3)
        for index in strips.indices { strips[index].keepsWithNext = true }
        if !strips.isEmpty { strips[0].outline = Strip.Entry(title: plain(text), level: 2) }
        append(strips)
    }

    func appendList(_ entries: [[Inline]]) {
        let style = TypeScale.body
        let bullet = typesetter.line([TextSpan("•", style.painted(.muted))], base: base)
        var list: [Strip] = []
        for (index, entry) in entries.enumerated() {
            var strips = paragraph(
                entry, style, space: index == 0 ? 7 : 3, indent: 12, tag: .listBody)
            guard !strips.isEmpty else { continue }
            strips[0].label = [
                .open(.listLabel), .line(bullet, x: 2, y: style.baseline), .close(.listLabel),
            ]
            strips[0].opens = [.listItem]
            strips[strips.count - 1].closes = [.listItem]
            list += strips
        }
        guard !list.isEmpty else { return }
        list[0].opens.insert(.list, at: 0)
        list[list.count - 1].closes.append(.list)
        append(list)
    }

    /// Terms beside what is said of them.
    func appendFacts(_ facts: [Fact]) {
        let style = TypeScale.body
        let gap = 14.0
        let terms = facts.map { spans($0.term, style.painted(.muted)) }
        let widest = terms.reduce(0) { max($0, typesetter.line($1, base: base).width) }
        let termWidth = min(widest, page.contentWidth * 0.36)
        for (index, fact) in facts.enumerated() {
            let term = typesetter.paragraph(terms[index], base: base, width: termWidth)
            let value = typesetter.paragraph(
                spans(fact.value, style), base: base,
                width: page.contentWidth - termWidth - gap)
            let leaf = leaf(.paragraph)
            for row in 0..<max(term.count, value.count) {
                var strip = Strip(
                    space: row > 0 ? 0 : index == 0 ? 7 : 3, height: style.leading, leaf: leaf)
                if row < term.count {
                    strip.items.append(.line(term[row], x: 0, y: style.baseline))
                }
                if row < value.count {
                    strip.items.append(
                        .line(value[row], x: termWidth + gap, y: style.baseline))
                }
                strip.keepsWithNext = row == 0 && max(term.count, value.count) > 1
                append(strip)
            }
        }
    }

    /// A bar in the colour of its severity beside a quiet ground.
    func append(_ notice: Notice) {
        let look = notice.severity.look
        let style = TypeScale.body
        let label = [
            TextSpan(look.glyph, style.painted(look.paint)),
            TextSpan("\u{00A0}" + words[look.phrase], style.strong), TextSpan(": ", style),
        ]
        let inset = 12.0
        let set = typesetter.paragraph(
            label + spans(notice.text, style), base: base, width: page.contentWidth - 2 * inset)
        let pad = 5.0
        var strips = lines(set, style, space: 8, indent: inset, leaf: leaf(.paragraph))
        for index in strips.indices {
            let above = index == 0 ? pad : 0
            let below = index + 1 == strips.count ? pad : 0
            let height = strips[index].height + above + below
            let ground = Rectangle(x: 0, y: 0, width: page.contentWidth, height: height)
            let bar = Rectangle(x: 0, y: 0, width: 3, height: height)
            strips[index].items =
                [
                    .fill(ground, PrintPalette.colour(of: .band)),
                    .fill(bar, PrintPalette.colour(of: look.paint)),
                ] + strips[index].items.map { $0.moved(x: 0, y: above) }
            strips[index].height = height
        }
        append(strips)
    }
}

extension Notice.Severity {
    var look: (glyph: String, paint: Paint, phrase: Phrase) {
        switch self {
        case .info: ("●", .series(0), .severityInfo)
        case .warning: ("⚠", .watch, .severityWarning)
        case .critical: ("‼", .bad, .severityCritical)
        }
    }
}
