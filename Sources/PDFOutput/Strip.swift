import Drawing
import Typesetting

/// Something to paint, measured from the start edge of the content: the left, or the right where the
/// language runs from there. Places are the same in both; ``PagePainter`` mirrors them.
enum Item {
    /// `x` is the edge nearer to the start, `y` the baseline.
    case line(TextLine, x: Double, y: Double)
    case fill(Rectangle, Colour)
    /// A line, painted after everything else on the page together with all others of its paint.
    case rule(Rectangle, Paint)
    /// Never mirrored in itself.
    case drawing(Drawing, x: Double, y: Double, scale: Double, as: PDFWriter.Role)
    /// The number of the page on which a section starts; `end` is the edge farther from the start.
    case pageNumber(of: String, TextStyle, end: Double, y: Double)
    /// Leads to a section; `contents` is what viewers say of it.
    case link(to: String, Rectangle, contents: String)
    /// `alternative` is said instead of a figure.
    case open(StructureTag, alternative: String? = nil)
    case close(StructureTag)

    func moved(x: Double, y: Double) -> Item {
        switch self {
        case .line(let line, let ownX, let ownY): .line(line, x: ownX + x, y: ownY + y)
        case .fill(let frame, let colour): .fill(frame.moved(x: x, y: y), colour)
        case .rule(let frame, let paint): .rule(frame.moved(x: x, y: y), paint)
        case .drawing(let drawing, let ownX, let ownY, let scale, let role):
            .drawing(drawing, x: ownX + x, y: ownY + y, scale: scale, as: role)
        case .pageNumber(let section, let style, let end, let ownY):
            .pageNumber(of: section, style, end: end + x, y: ownY + y)
        case .link(let section, let frame, let contents):
            .link(to: section, frame.moved(x: x, y: y), contents: contents)
        case .open, .close: self
        }
    }
}

extension Rectangle {
    func moved(x: Double, y: Double) -> Rectangle {
        Rectangle(x: self.x + x, y: self.y + y, width: width, height: height)
    }
}

/// A band across the page that is never split: a line of text, a row, a figure.
struct Strip {
    /// What reading aloud calls the strip, together with all others of the same number.
    struct Leaf: Equatable {
        var tag: StructureTag
        var number: Int
    }

    struct Entry {
        var title: String
        var level: Int
    }

    /// Above; dropped at the top of a page.
    var space = 0.0
    var height: Double
    /// Never the last on its page: a heading, the first line of a paragraph.
    var keepsWithNext = false
    /// Needs a page turned sideways.
    var isWide = false
    var items: [Item] = []
    /// Parts opened before and closed after.
    var opens: [StructureTag] = []
    var closes: [StructureTag] = []
    /// Heard before ``leaf``: the bullet of a list's entry.
    var label: [Item] = []
    var leaf: Leaf?
    /// The entry of the outline that leads here, at level 1 or 2.
    var outline: Entry?
    /// The section that starts here.
    var anchor: String?
    /// What only repeats what was said before.
    var isArtifact = false
    /// What stands above when this strip is the first on its page: the head of its table.
    var head: Head?

    final class Head {
        let height: Double
        let items: [Item]

        init(height: Double, items: [Item]) {
            self.height = height
            self.items = items
        }
    }
}

/// Strips with their places on one page.
struct LaidPage {
    struct Placed {
        var strip: Strip
        /// Top edge, from the top of the content.
        var y: Double
    }

    var isLandscape: Bool
    var placed: [Placed] = []
}
