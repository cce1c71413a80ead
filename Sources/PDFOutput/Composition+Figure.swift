import Drawing
import Reporting
import Typesetting

extension Composition {
    /// Message, measure and drawing: one strip, never split, as wide as the column.
    func append(_ figure: Figure) throws(TypesettingError) {
        guard let drawing = drawings[figure.name] else {
            throw .unusableFigure(name: figure.name, reason: "it was not laid out")
        }
        guard drawing.width > 0, drawing.height > 0 else {
            throw .unusableFigure(
                name: figure.name, reason: "it measures \(drawing.width) × \(drawing.height)")
        }
        var items: [Item] = [.open(.paragraph)]
        var y = 0.0
        for (text, style) in [
            (figure.title, TypeScale.subheading), (figure.subtitle, TypeScale.small),
        ] where !text.isEmpty {
            let set = typesetter.paragraph(
                [TextSpan(text, style)], base: base, width: page.contentWidth)
            for line in set {
                items.append(.line(line, x: 0, y: y + style.baseline))
                y += style.leading
            }
        }
        items.append(.close(.paragraph))
        y += 6
        let scale = min(
            page.contentWidth / drawing.width, (page.contentHeight - y) / drawing.height)
        let said = [figure.title, figure.description].filter { !$0.isEmpty }
        items += [
            .open(.figure, alternative: said.joined(separator: ". ")),
            .drawing(drawing, x: 0, y: y, scale: scale, as: .content), .close(.figure),
        ]
        var strip = Strip(space: 14, height: y + drawing.height * scale, items: items)
        if !figure.title.isEmpty { strip.outline = Strip.Entry(title: figure.title, level: 2) }
        append(strip)
    }
}
