import Units

extension Words {
    /// The phrase with `{0}`, `{1}` … replaced by pieces of running text, so that what the plant typed stays
    /// apart from our own words; what we say of it ourselves is kept apart where the language needs it.
    func sentence(_ phrase: Phrase, _ arguments: [Inline]...) -> [Inline] {
        pieces(of: phrase, arguments.count).flatMap { piece -> [Inline] in
            switch piece {
            case .own(let text): [.text(String(text))]
            case .argument(let index): arguments[index].map(apart)
            }
        }
    }

    private func apart(_ piece: Inline) -> Inline {
        if case .text(let text) = piece { .text(isolated(text)) } else { piece }
    }

    /// Running text without markup, for files that know none; money in `currency`. A number that is no
    /// plain measured one says so in words. What the plant typed, numbers and days are isolated by characters.
    func plainText(_ pieces: [Inline], currency: String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .user(let text), .code(let text): isolated(text)
            case .strong(let inner), .link(let inner, _, _): plainText(inner, currency: currency)
            case .day(let day): isolated(day.description)
            case .standing(let standing): self[.standing(standing)]
            case .reading(let reading): isolated(plainText(reading, currency: currency))
            }
        }.joined()
    }

    private func plainText(_ reading: Reading, currency: String) -> String {
        switch reading {
        case .measured(let amount): NumberFormat.full(amount, currency: currency)
        case .marked(let amount, let status):
            NumberFormat.full(amount, currency: currency) + " (\(self[.status(status)]))"
        case .beyond(let amount): "> " + NumberFormat.full(amount, currency: currency)
        case .absent(let status): self[.status(status)]
        }
    }
}
