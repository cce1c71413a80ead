import Units

extension Words {
    /// The phrase with `{0}`, `{1}` … replaced by pieces of running text, so that what the plant typed stays
    /// apart from our own words.
    func sentence(_ phrase: Phrase, _ arguments: [Inline]...) -> [Inline] {
        pieces(of: phrase, arguments.count).flatMap { piece -> [Inline] in
            switch piece {
            case .own(let text): [.text(String(text))]
            case .argument(let index): arguments[index]
            }
        }
    }

    /// Running text without markup, for files that know none; money in `currency`. A number that is no
    /// plain measured one says so in words.
    func plainText(_ pieces: [Inline], currency: String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .user(let text), .code(let text): text
            case .strong(let inner), .link(let inner, _, _): plainText(inner, currency: currency)
            case .day(let day): day.description
            case .standing(let standing): self[.standing(standing)]
            case .reading(let reading): plainText(reading, currency: currency)
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
