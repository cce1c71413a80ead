internal import Drawing

/// The parts of a page as those hear it who cannot see it (ISO 32000-1, 14.8.4).
public enum StructureTag: Sendable, Hashable {
    case document, section
    case heading1, heading2, heading3, paragraph
    case tableOfContents, contentsEntry, link
    case list, listItem, listLabel, listBody
    case table, caption, row, columnHeader, rowHeader, cell
    case figure

    /// The standard structure type.
    var type: String {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .heading1: "H1"
        case .heading2: "H2"
        case .heading3: "H3"
        case .paragraph: "P"
        case .tableOfContents: "TOC"
        case .contentsEntry: "TOCI"
        case .link: "Link"
        case .list: "L"
        case .listItem: "LI"
        case .listLabel: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .caption: "Caption"
        case .row: "TR"
        case .columnHeader, .rowHeader: "TH"
        case .cell: "TD"
        case .figure: "Figure"
        }
    }

    /// What marked content is called on the page. Cairo 1.16 loses the whole file over a name that it
    /// does not know, and wants attributes for a link.
    var markName: String {
        switch self {
        case .link, .tableOfContents, .contentsEntry: "Span"
        case .document, .section, .heading1, .heading2, .heading3, .paragraph, .list, .listItem,
            .listLabel, .listBody, .table, .caption, .row, .columnHeader, .rowHeader, .cell,
            .figure:
            type
        }
    }
}

/// The parts of a document, each before what is inside it.
struct StructureTree {
    struct Element {
        var tag: StructureTag
        /// `nil` for an outermost part.
        var parent: Int?
        /// In reading order.
        var kids: [Kid] = []
        /// Said instead of what cannot be heard.
        var alternative: String?
        /// The place of a figure: its page, and its frame in points from the top left corner.
        var frame: (page: Int, frame: Rectangle)?
    }

    enum Kid {
        case element(Int)
        /// Marks on a page: its index, and their number there (MCID).
        case marks(page: Int, number: Int)
        case link(page: Int, index: Int)
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// The innermost open part.
    var current: Int? { open.last }

    mutating func begin(_ tag: StructureTag, alternative: String?) {
        let parent = open.last
        if let parent { elements[parent].kids.append(.element(elements.count)) }
        open.append(elements.count)
        elements.append(Element(tag: tag, parent: parent, alternative: alternative))
    }

    mutating func end(_ tag: StructureTag) {
        assert(
            open.last.map { elements[$0].tag } == tag,
            "a part was closed that is not the innermost")
        open.removeLast()
    }

    mutating func append(_ kid: Kid, to element: Int) { elements[element].kids.append(kid) }

    mutating func place(_ element: Int, page: Int, _ frame: Rectangle) {
        elements[element].frame = (page, frame)
    }
}
