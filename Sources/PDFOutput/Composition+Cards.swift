import Drawing
import Measures
import Reporting
import Typesetting

extension Composition {
    /// Up to four to a row, or five where that fills the rows, in as few rows as there can be; the rows are filled
    /// evenly and never split.
    func append(_ cards: [Card]) {
        guard !cards.isEmpty else { return }
        let most = cards.count.isMultiple(of: 5) ? 5 : 4
        let rows = (cards.count + most - 1) / most
        let columns = max(2, (cards.count + rows - 1) / rows)
        let gap = columns < 4 ? 20.0 : columns < 5 ? 15.0 : 12.0
        let width = (page.contentWidth - gap * Double(columns - 1)) / Double(columns)
        let trend = cards.contains { $0.sparkline != nil } ? 24.0 : 0
        for start in stride(from: 0, to: cards.count, by: columns) {
            let row = cards[start..<min(start + columns, cards.count)]
            let names = row.map { card in
                typesetter.paragraph(
                    [TextSpan(card.name, TypeScale.cell.strong, isolation: .byContent)], base: base,
                    width: width)
            }
            // Names of one and of two lines: the values below stand on one line all the same.
            let nameLines = names.map(\.count).max() ?? 1
            let set = zip(row, names).map { card, name in
                self.set(
                    card, name: name, nameLines: nameLines, width: width, trend: trend)
            }
            var strip = Strip(
                space: start == 0 ? 10 : 14, height: set.map(\.height).max() ?? 0)
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
    private func set(
        _ card: Card, name: [TextLine], nameLines: Int, width: Double, trend: Double
    ) -> (items: [Item], height: Double) {
        let rule = card.standing == .none ? Paint.context : card.standing.look.paint
        var items: [Item] = [
            .fill(
                Rectangle(x: 0, y: 0, width: width, height: 2), PrintPalette.colour(of: rule))
        ]
        var y = 6.0
        func add(_ text: [TextSpan], _ style: TextStyle) {
            for line in typesetter.paragraph(text, base: base, width: width) {
                items.append(.line(line, x: 0, y: y + style.baseline))
                y += style.leading
            }
        }
        /// Two parts on a line where it has room for both.
        func add(_ first: [TextSpan], and second: [TextSpan], _ style: TextStyle) {
            let whole = first + [TextSpan(" · ", style)] + second
            if typesetter.line(whole, base: base).width <= width {
                add(whole, style)
            } else {
                add(first, style)
                add(second, style)
            }
        }
        let small = TypeScale.small
        let plain = small.painted(.ink)
        for (index, line) in name.enumerated() {
            let leading = TypeScale.cell.leading
            items.append(
                .line(line, x: 0, y: y + Double(index) * leading + TypeScale.cell.baseline))
        }
        y += Double(nameLines) * TypeScale.cell.leading
        add([TextSpan(card.period, small, isolation: .byContent)], small)

        let figure = TypeScale.figure
        let drawing = card.sparkline.flatMap { drawings[$0.name] }
        let value = headline(card.reading, width: width)
        items.append(.line(value, x: 0, y: y + figure.baseline))
        y += figure.leading + 2
        if let drawing, drawing.width > 0, drawing.height > 0 {
            // Below the value, as wide as the card: beside it nothing could be read from it.
            let scale = min(width / drawing.width, (trend - 4) / drawing.height)
            items.append(
                .drawing(
                    drawing, x: 0, y: y + (trend - drawing.height * scale) / 2, scale: scale,
                    as: .artifact))
        }
        y += trend
        let standing = spans(card.standing, plain)
        if let target = card.target {
            add(standing, and: [TextSpan(target, small, isolation: .byContent)], small)
        } else {
            add(standing, small)
        }
        if let change = card.change {
            let (what, against) = spans(change, plain)
            add(what, and: against, small)
        }
        let signals = [
            card.variation.map { words[.variation($0)] },
            card.assurance.map { words[.assurance($0)] },
        ].compactMap(\.self)
        if !signals.isEmpty { add([TextSpan(signals.joined(separator: " · "), plain)], small) }
        if let doubt = card.doubt { add([TextSpan(doubt, small, isolation: .byContent)], small) }
        return (items, y)
    }

    /// The value large, its unit small, its letter raised; smaller where it is long.
    private func headline(_ reading: Reading, width: Double) -> TextLine {
        let whole = typesetter.line(headline(reading, TypeScale.figure), base: base)
        guard whole.width > width else { return whole }
        let factor = max(width / whole.width, 0.5)
        return typesetter.line(headline(reading, TypeScale.figure.scaled(by: factor)), base: base)
    }

    private func headline(_ reading: Reading, _ style: TextStyle) -> [TextSpan] {
        let small = style.size / TypeScale.figure.size
        let letter = TextStyle(10 * small, .semibold, paint: .muted, rise: style.size * 0.4)
        var text = [
            TextSpan(number(of: reading, isBare: true), style, isolation: .leftToRight)
        ]
        if let unit = reading.amount?.unit {
            let symbol = NumberFormat.symbol(unit, currency: identity.currency)
            if !symbol.isEmpty {
                let style = TypeScale.unit.scaled(by: max(small, 0.75))
                text.append(TextSpan("\u{202F}" + symbol, style, isolation: .leftToRight))
            }
        }
        return text + mark(of: reading, letter)
    }

    /// "▲ +1.3 points better", and "the 30 days before".
    private func spans(
        _ change: Card.Change, _ style: TextStyle
    ) -> (what: [TextSpan], against: [TextSpan]) {
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
                .days, .minutes, .seconds, .weeks, .unitsPerHour, .unitsPerDay, .perHour,
                .perHundredHours, .perYear,
                .money, .moneyPerHour, .moneyPerMinute, .kilowattHoursPerUnit, .points,
                .percentagePoints, .pointsPerMonth, .variation, .correlation, .people, .vector:
                [TextSpan(number(change.amount, false), style, isolation: .leftToRight)]
            }
        let what =
            [TextSpan(glyph, style.painted(look.paint)), TextSpan("\u{00A0}", style)] + amount
            + [TextSpan(" " + words[look.phrase], style.strong)]
        return (
            what, [TextSpan(change.against, style.painted(.muted), isolation: .byContent)]
        )
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
