import Drawing
import Measures
import Plant
import Reporting
import Typesetting

/// A document becoming strips: what every kind of block needs to set itself.
final class Composition {
    let document: Document
    let identity: Identity
    let words: Words
    let drawings: [String: Drawing]
    let typesetter: Typesetter
    let base: BaseDirection
    let page: PageGeometry
    var strips: [Strip] = []
    /// The small letters that were shown, for the legend.
    var marks: Set<ObservationStatus> = []
    /// The strip before which the contents stand, where a document is long enough for them.
    private(set) var endOfTitle = 0
    private var leaves = 0

    init(
        _ document: Document, identity: Identity, words: Words, drawings: [String: Drawing],
        fonts: FontSet
    ) {
        self.document = document
        self.identity = identity
        self.words = words
        self.drawings = drawings
        typesetter = Typesetter(fonts: fonts, language: words.language)
        base =
            switch words.direction {
            case .leftToRight: .leftToRight
            case .rightToLeft: .rightToLeft
            }
        page = PageGeometry(identity.paper)
    }

    /// The colour of the client's rules; text keeps the ink, whatever the client chose.
    var accent: Colour { identity.accent.flatMap { Colour($0) } ?? PrintPalette.accent }

    func append(_ strip: Strip) { strips.append(strip) }

    func append(_ more: [Strip]) { strips += more }

    func keepLastWithNext() {
        if !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
    }

    func leaf(_ tag: StructureTag) -> Strip.Leaf {
        leaves += 1
        return Strip.Leaf(tag: tag, number: leaves)
    }

    /// Everything, in reading order.
    func compose() throws(TypesettingError) {
        appendTitleBlock()
        endOfTitle = strips.count
        for section in document.sections { try append(section) }
        appendLegend()
    }

    private func append(_ section: Section) throws(TypesettingError) {
        if let title = section.title {
            appendHeading(title, anchor: section.anchor)
        }
        for block in section.blocks {
            switch block {
            case .paragraph(let text): append(paragraph(text, TypeScale.body, space: 7))
            case .subheading(let text): appendSubheading(text)
            case .list(let entries): appendList(entries)
            case .facts(let facts): appendFacts(facts)
            case .notice(let notice): append(notice)
            case .notices(let notices): appendList(notices.map(line))
            case .cards(let cards): append(cards)
            case .table(let table): append(table)
            case .figure(let figure): try append(figure)
            }
        }
    }

    /// "critical: Press 4 is down (since 10:05)".
    private func line(of notice: Notice) -> [Inline] {
        [.strong([.text(words[.severity(notice.severity)])]), .text(": ")] + notice.text
            + (notice.detail.isEmpty ? [] : [.text(" (")] + notice.detail + [.text(")")])
    }
}
