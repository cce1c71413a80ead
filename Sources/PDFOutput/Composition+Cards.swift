import Drawing
import Measures
import Reporting
import Typesetting

extension Composition {
    /// Three to a row, the rows never split.
    func append(_ cards: [Card]) {
        let columns = 3
        let gap = 20.0
        let width = (page.contentWidth - gap * Double(columns - 1)) / Double(columns)
        for start in stride(from: 0, to: cards.count, by: columns) {
            let row = cards[start..<min(start + columns, cards.count)]
            let set = row.map { self.set($0, width: width) }
            var strip = Strip(
                space: start == 0 ? 10 : 16, height: set.map(\.height).max() ?? 0)
            for (column, card) in set.enumerated() {
                let x = Double(column) * (width + gap)
                strip.items.append(.open(.paragraph))
                strip.items += card.items.map { $0.moved(x: x, y: 0) }
                strip.items.append(.close(.paragraph))
            }
            append(strip)
        }
    }

    /// Name and period, the value, how it stands, how it changed, how sure it is.
    private func set(_ card: Card, width: Double) -> (items: [Item], height: Double) {
        let rule = card.standing == .none ? Paint.context : card.standing.look.paint
        var items: [Item] = [
            .fill(
                Rectangle(x: 0, y: 0, width: width, height: 1.5), PrintPalette.colour(of: rule))
        ]
        var y = 5.0
        func add(_ text: [TextSpan], _ style: TextStyle) {
            for line in typesetter.paragraph(text, base: base, width: width) {
                items.append(.line(line, x: 0, y: y + style.baseline))
                y += style.leading
            }
        }
        let small = TypeScale.small
        let plain = small.painted(.ink)
        add([TextSpan(card.name, TypeScale.cell.strong)], TypeScale.cell)
        add([TextSpan(card.period, small)], small)

        let value = typesetter.line(headline(card.reading), base: base)
        let figure = TypeScale.figure
        items.append(.line(value, x: 0, y: y + figure.baseline))
        var next = y + figure.leading + 1
        if let drawing = card.sparkline.flatMap({ drawings[$0.name] }), drawing.width > 0,
            drawing.height > 0
        {
            // Beside the value where that leaves room, else below it.
            let beside = width - value.width - 10
            let fits = beside >= 44
            let scale = min((fits ? min(beside, 76) : width) / drawing.width, 24 / drawing.height)
            let x = fits ? width - drawing.width * scale : 0
            let height = drawing.height * scale
            let top = fits ? y + (figure.leading - height) / 2 : next
            items.append(.drawing(drawing, x: x, y: top, scale: scale))
            if !fits { next += height + 2 }
        }
        y = next
        let target = card.target.map { [TextSpan(" · ", small), TextSpan($0, small)] } ?? []
        add(spans(card.standing, plain) + target, small)
        if let change = card.change { add(spans(change, plain), small) }
        if let doubt = card.doubt { add([TextSpan(doubt, small)], small) }
        return (items, y)
    }

    /// The value large, its unit small, its letter raised.
    private func headline(_ reading: Reading) -> [TextSpan] {
        let style = TypeScale.figure
        guard let amount = reading.amount else { return spans(reading, style) }
        var text = spans(reading, style, isBare: true)
        let unit = NumberFormat.symbol(amount.unit, currency: identity.currency)
        if !unit.isEmpty {
            text.insert(
                TextSpan("\u{202F}" + unit, TypeScale.unit, isolation: .leftToRight), at: 1)
        }
        return text
    }

    /// "▲ +1.3 points better · the 30 days before".
    private func spans(_ change: Card.Change, _ style: TextStyle) -> [TextSpan] {
        let look = change.goodness.look
        let glyph = change.amount.value > 0 ? "▲" : change.amount.value < 0 ? "▼" : "="
        // The difference of two percentages is points, a word that runs with the language.
        let amount: [TextSpan] =
            switch change.amount.unit {
            case .percent:
                [
                    TextSpan(number(change.amount, true), style, isolation: .leftToRight),
                    TextSpan("\u{00A0}" + words[.points], style),
                ]
            case .ppm, .dpmo, .sigma, .count, .units, .defectsPerUnit, .ratio, .index, .hours,
                .days, .minutes, .seconds, .unitsPerHour, .money:
                [TextSpan(number(change.amount, false), style, isolation: .leftToRight)]
            }
        return [
            TextSpan(glyph, style.painted(look.paint)), TextSpan("\u{00A0}", style),
        ] + amount + [
            TextSpan(" " + words[look.phrase], style.strong),
            TextSpan(" · " + change.against, style.painted(.muted)),
        ]
    }
}

extension Card.Change.Goodness {
    fileprivate var look: (paint: Paint, phrase: Phrase) {
        switch self {
        case .better: (.good, .better)
        case .worse: (.bad, .worse)
        case .unjudged: (.muted, .changed)
        case .same: (.muted, .unchanged)
        }
    }
}
