import Measures
import Reporting

extension PageWriter {
    /// Cards side by side; each is one link to its KPI's page.
    mutating func write(_ cards: [Card], headingLevel: Int) throws(PageError) {
        html.markup("<ul class=\"cards\">\n")
        for card in cards { try write(card, headingLevel: headingLevel) }
        html.markup("</ul>\n")
    }

    private mutating func write(_ card: Card, headingLevel: Int) throws(PageError) {
        html.markup("<li class=\"card ")
        html.text(card.standing.rawValue)
        html.markup("\">\n<h")
        html.integer(headingLevel)
        html.markup(" class=\"card-name\">")
        let isLink = setting.canLink(to: card.link)
        if isLink {
            html.markup("<a href=\"")
            address(of: card.link)
            html.markup("\">")
        }
        html.text(card.name)
        if isLink { html.markup("</a>") }
        html.markup("</h")
        html.integer(headingLevel)
        html.markup(">\n<p class=\"card-period\">")
        html.text(card.period)
        html.markup("</p>\n<div class=\"card-head\">\n<p class=\"card-value\">")
        value(card.reading)
        html.markup("</p>\n")
        if let sparkline = card.sparkline {
            html.markup("<div class=\"sparkline\">")
            try drawing(of: sparkline)
            html.markup("</div>\n")
        }
        html.markup("</div>\n<p class=\"card-standing\">")
        html.rendered(setting.standing(card.standing))
        if let target = card.target {
            html.markup(" <span class=\"target\">")
            html.text(target)
            html.markup("</span>")
        }
        html.markup("</p>\n")
        if let change = card.change { write(change) }
        signals(card)
        if let doubt = card.doubt {
            html.markup("<p class=\"doubt\">")
            if let status = card.reading.mark { mark(status) }
            html.text(doubt)
            html.markup("</p>\n")
        }
        html.markup("</li>\n")
    }

    /// The number large, its unit small beside it.
    private mutating func value(_ reading: Reading) {
        if let amount = reading.amount {
            html.markup("<span class=\"n\"><span class=\"value\">")
            if case .beyond = reading { html.markup("&gt;\u{202F}") }
            html.digits(amount)
            html.markup("</span>")
            let unit = setting.unit(amount)
            if !unit.isEmpty {
                html.markup("\u{202F}<span class=\"unit\">")
                html.text(unit)
                html.markup("</span>")
            }
            html.markup("</span>")
        } else {
            html.markup("<span class=\"value absent\">–</span>")
        }
        if let status = reading.mark { mark(status) }
    }

    private mutating func write(_ change: Card.Change) {
        html.markup("<p class=\"card-change ")
        html.text(change.goodness.rawValue)
        html.markup("\">")
        html.rendered(setting.icons[change.icon])
        html.markup("<span><strong>")
        // A change of percentages is counted in points: from 60 % to 66 % is 6 points, not 6 %.
        if change.amount.unit == .percent {
            // A word, which stands after its number in either direction.
            html.amount(change.amount, unit: "")
            html.markup("\u{202F}")
            html.text(setting.words[.points])
        } else {
            html.amount(change.amount, unit: setting.unit(change.amount))
        }
        html.markup(" <span class=\"goodness\">")
        html.text(setting.words[.goodness(change.goodness)])
        html.markup("</span></strong> ")
        html.text(setting.words(.against, change.against))
        html.markup("</span></p>\n")
    }
}

extension Card.Change {
    /// Which way the number went, whatever that is worth.
    fileprivate var icon: Icons.Name {
        if goodness == .same || amount.value == 0 { return .flat }
        return amount.value > 0 ? .up : .down
    }
}
