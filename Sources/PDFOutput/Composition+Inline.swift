import Drawing
import Measures
import Reporting
import Typesetting
import Units

extension Composition {
    /// Running text as styled spans.
    func spans(_ text: [Inline], _ style: TextStyle) -> [TextSpan] {
        text.flatMap { spans($0, style) }
    }

    private func spans(_ inline: Inline, _ style: TextStyle) -> [TextSpan] {
        switch inline {
        case .text(let text): [TextSpan(text, style)]
        case .user(let text): [TextSpan(text, style, isolation: .byContent)]
        case .strong(let text): spans(text, style.strong)
        case .reading(let reading): spans(reading, style)
        case .day(let day): [TextSpan(day.description, style, isolation: .leftToRight)]
        case .standing(let standing): spans(standing, style)
        // A page of the site: a PDF in the mail has no way to it.
        case .link(let text, _, _): spans(text, style)
        case .code(let text): [TextSpan(text, style, isolation: .leftToRight)]
        }
    }

    /// A number with its unit, unless `isBare`, and its small letter.
    func spans(_ reading: Reading, _ style: TextStyle, isBare: Bool = false) -> [TextSpan] {
        [
            TextSpan(number(of: reading, isBare: isBare), style, isolation: .leftToRight)
        ] + mark(of: reading, smallLetter(beside: style))
    }

    /// The style of the letter that says what kind of number stands before it.
    func smallLetter(beside style: TextStyle) -> TextStyle {
        TextStyle(
            max(5.5, style.size * 0.66), style.weight, paint: .muted, rise: style.size * 0.36)
    }

    /// The number as text: a dash where there is none.
    func number(of reading: Reading, isBare: Bool) -> String {
        switch reading {
        case .measured(let amount), .marked(let amount, _): number(amount, isBare)
        case .beyond(let amount): "> " + number(amount, isBare)
        case .absent: "–"
        }
    }

    func number(_ amount: Amount, _ isBare: Bool) -> String {
        isBare
            ? NumberFormat.digits(amount) : NumberFormat.full(amount, currency: identity.currency)
    }

    /// The small letter that says what kind of number it is, explained by the legend.
    func mark(of reading: Reading, _ style: TextStyle) -> [TextSpan] {
        guard let status = reading.mark, status != .normal else { return [] }
        marks.insert(status)
        return [TextSpan(status.rawValue.lowercased(), style)]
    }

    /// A glyph and a word, so that no colour speaks alone.
    func spans(_ standing: Standing, _ style: TextStyle) -> [TextSpan] {
        let look = standing.look
        return [
            TextSpan(look.glyph, style.painted(look.paint)),
            TextSpan("\u{00A0}" + words[look.phrase], style),
        ]
    }

    /// The words alone, for outline and metadata, which know no spans: what those isolate, characters do.
    func plain(_ text: [Inline]) -> String {
        spans(text, TypeScale.body).map { span in
            switch span.isolation {
            case .none: span.text
            case .byContent, .leftToRight: words.isolated(span.text)
            }
        }.joined()
    }
}

extension Standing {
    /// Shapes differ as well as colours: the page may be copied in black.
    var look: (glyph: String, paint: Paint, phrase: Phrase) {
        switch self {
        case .good: ("✓", .good, .standingGood)
        case .watch: ("◆", .watch, .standingWatch)
        case .bad: ("✗", .bad, .standingBad)
        case .critical: ("‼", .bad, .standingCritical)
        case .none: ("○", .muted, .standingNone)
        }
    }
}
