import Measures
import Reporting
import Units

extension PageWriter {
    mutating func inline(_ pieces: [Inline]) {
        for piece in pieces { inline(piece, mayLink: true) }
    }

    /// For places that are inside a link already.
    mutating func inlineWithoutLinks(_ pieces: [Inline]) {
        for piece in pieces { inline(piece, mayLink: false) }
    }

    private mutating func inline(_ piece: Inline, mayLink: Bool) {
        switch piece {
        case .text(let text): html.text(text)
        case .user(let text): html.user(text)
        case .strong(let inner):
            html.markup("<strong>")
            for piece in inner { inline(piece, mayLink: mayLink) }
            html.markup("</strong>")
        case .reading(let reading): self.reading(reading)
        case .day(let day): html.day(day)
        case .standing(let standing): html.rendered(setting.standing(standing))
        case .code(let text):
            html.markup("<code dir=\"ltr\">")
            html.text(text)
            html.markup("</code>")
        case .link(let inner, let target, let anchor):
            let isLink = mayLink && setting.canLink(to: target)
            if isLink {
                html.markup("<a href=\"")
                address(of: target, anchor: anchor)
                html.markup("\">")
            }
            for piece in inner { inline(piece, mayLink: false) }
            if isLink { html.markup("</a>") }
        }
    }

    /// A number in running text or on a card, with its unit, and what kind of number it is.
    mutating func reading(_ reading: Reading) {
        switch reading {
        case .measured(let amount): html.amount(amount, unit: setting.unit(amount))
        case .marked(let amount, let status):
            html.amount(amount, unit: setting.unit(amount))
            mark(status)
        case .beyond(let amount):
            html.markup("<span class=\"n\">&gt;\u{202F}</span>")
            html.amount(amount, unit: setting.unit(amount))
            mark(.censored)
        case .absent(let status):
            html.markup("<span class=\"absent\">–</span>")
            mark(status)
        }
    }

    /// The relative address of a file of the site, with a place on it.
    mutating func address(of target: PagePath, anchor: String? = nil) {
        if target == path, anchor != nil {
            html.markup("#")
        } else {
            html.text(target.href(from: path))
            if anchor != nil { html.markup("#") }
        }
        if let anchor { html.text(anchor.asIdentifier) }
    }
}

extension [Inline] {
    /// The words alone, for places that take no markup: the title of a window.
    func plainText(in setting: Setting) -> String {
        map { $0.plainText(in: setting) }.joined()
    }
}

extension Inline {
    fileprivate func plainText(in setting: Setting) -> String {
        switch self {
        case .text(let text): text
        case .user(let text), .code(let text): setting.words.isolated(text)
        case .strong(let inner), .link(let inner, _, _): inner.plainText(in: setting)
        case .reading(let reading): setting.words.isolated(reading.plainText(in: setting))
        case .day(let day): setting.words.isolated(day.description)
        case .standing(let standing): setting.words[.standing(standing)]
        }
    }
}

extension Reading {
    fileprivate func plainText(in setting: Setting) -> String {
        switch self {
        case .measured(let amount):
            NumberFormat.full(amount, currency: setting.currency)
        case .marked(let amount, let status):
            NumberFormat.full(amount, currency: setting.currency) + " (\(status.rawValue))"
        case .beyond(let amount):
            "> " + NumberFormat.full(amount, currency: setting.currency)
        case .absent(let status): "– (\(status.rawValue))"
        }
    }
}
