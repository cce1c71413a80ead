import Units

extension Words {
    /// The phrase with `{0}`, `{1}` … replaced by pieces of running text, so that what the plant typed stays
    /// apart from our own words.
    func sentence(_ phrase: Phrase, _ arguments: [Inline]...) -> [Inline] {
        var pieces: [Inline] = []
        var own = ""
        var rest = self[phrase][...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            let tail = rest[open...].utf8.prefix(3)
            guard tail.count == 3, tail.last == UInt8(ascii: "}"),
                let digit = tail.dropFirst().first,
                arguments.indices.contains(Int(digit) - Int(UInt8(ascii: "0")))
            else {
                own += rest[...open]
                rest = rest[rest.utf8.index(after: open)...]
                continue
            }
            own += rest[..<open]
            if !own.isEmpty { pieces.append(.text(own)) }
            own = ""
            pieces += arguments[Int(digit) - Int(UInt8(ascii: "0"))]
            rest = rest[tail.endIndex...]
        }
        own += rest
        if !own.isEmpty { pieces.append(.text(own)) }
        return pieces
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
