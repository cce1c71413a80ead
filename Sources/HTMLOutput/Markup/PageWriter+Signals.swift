import Measures
import Reporting

extension PageWriter {
    /// The two marks of a control chart, each with its words: a picture alone says it to few.
    mutating func signals(_ card: Card) {
        guard card.variation != nil || card.assurance != nil else { return }
        html.markup("<p class=\"card-signals\">")
        if let variation = card.variation {
            html.markup("<span class=\"variation ")
            html.text(variation.code)
            html.markup("\">")
            html.rendered(setting.icons[variation.icon])
            html.text(setting.words[.variation(variation)])
            html.markup("</span>")
        }
        if let assurance = card.assurance {
            html.markup("<span class=\"assurance\">")
            html.rendered(setting.icons[assurance.icon])
            html.text(setting.words[.assurance(assurance)])
            html.markup("</span>")
        }
        html.markup("</p>\n")
    }
}

extension Variation {
    fileprivate var icon: Icons.Name {
        switch self {
        case .commonCause: .commonCause
        case .specialCause(.improving): .improving
        case .specialCause(.concerning): .concerning
        case .specialCause(.unjudged): .changed
        }
    }
}

extension Assurance {
    fileprivate var icon: Icons.Name {
        switch self {
        case .alwaysMeets: .alwaysMeets
        case .neverMeets: .neverMeets
        case .mayOrMayNotMeet: .mayMeet
        }
    }
}
