import Drawing
import Measures
import Plant
import Reporting
import Typesetting
import Units

extension Composition {
    /// Whose report, which, of when; then its message.
    func appendTitleBlock() {
        let bar = Rectangle(x: 0, y: 0, width: page.contentWidth, height: 3)
        append(Strip(height: 18, keepsWithNext: true, items: [.fill(bar, accent)]))
        // A name has room for three lines, less what words leave empty at their ends.
        let style = TypeScale.subheading.painted(.muted)
        let name = typesetter.shortened(
            TextSpan(identity.clientName, style, isolation: .byContent), base: base,
            width: 2.9 * page.contentWidth)
        keep(paragraph([.user(name.text)], style, space: 0))
        keep(paragraph([.text(document.title)], TypeScale.title, space: 2, tag: .heading1))
        keep(paragraph([.text(asOf)], TypeScale.body.painted(.muted), space: 4))
        if !document.lead.isEmpty {
            append(paragraph(document.lead, TypeScale.lead, space: 14))
        }
    }

    private func keep(_ strips: [Strip]) {
        append(
            strips.map { strip in
                var strip = strip
                strip.keepsWithNext = true
                return strip
            })
    }

    /// "As of 2026-01-31 06:00", on the plant's wall clock.
    var asOf: String {
        words(.asOf, identity.asOf.clock)
    }

    /// What the small letters mean, for those that were shown; never alone on a page.
    func appendLegend() {
        let shown = ObservationStatus.allCases.filter(marks.contains)
        guard !shown.isEmpty else { return }
        let rule = Rectangle(x: 0, y: 0, width: page.contentWidth, height: 0.5)
        keepLastWithNext()
        append(
            Strip(
                space: 24, height: 8, keepsWithNext: true,
                items: [.rule(rule, .grid)]))
        keep(paragraph([.text(words[.statusLegend])], TypeScale.small.strong, space: 0))
        let columns = 2
        for start in stride(from: 0, to: shown.count, by: columns) {
            let end = min(start + columns, shown.count)
            var strip = legend(shown[start..<end], columns: columns)
            strip.keepsWithNext = end < shown.count
            append(strip)
        }
    }

    /// Letters with their meanings, side by side.
    private func legend(_ entries: ArraySlice<ObservationStatus>, columns: Int) -> Strip {
        let style = TypeScale.small
        let width = page.contentWidth / Double(columns)
        let indent = 12.0
        var strip = Strip(height: 0)
        for (column, status) in zip(0..., entries) {
            let x = Double(column) * width
            let letter = typesetter.line(
                [TextSpan(status.rawValue.lowercased(), style.strong.painted(.ink))], base: base)
            let meaning = Phrase(rawValue: "status" + status.rawValue).map { words[$0] } ?? ""
            let lines = typesetter.paragraph(
                [TextSpan(meaning, style)], base: base, width: width - indent - 12)
            strip.items.append(.open(.paragraph))
            strip.items.append(.line(letter, x: x, y: style.baseline))
            for (index, line) in lines.enumerated() {
                let y = Double(index) * style.leading + style.baseline
                strip.items.append(.line(line, x: x + indent, y: y))
            }
            strip.items.append(.close(.paragraph))
            strip.height = max(strip.height, Double(max(lines.count, 1)) * style.leading)
        }
        return strip
    }
}
