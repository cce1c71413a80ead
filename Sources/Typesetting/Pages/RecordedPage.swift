internal import Drawing

/// What a page shows, kept until the whole document is known: only then is it known which glyphs of
/// which fonts it embeds.
struct RecordedPage {
    /// Something to paint; places in points from the top left corner.
    enum Mark {
        case line(TextLine, x: Double, y: Double)
        /// `labels` are the texts of the drawing, set, in the order of its marks.
        case drawing(Drawing, labels: [TextLine], x: Double, y: Double, scale: Double)
    }

    struct Link {
        var element: Int
        var destination: String
        var frame: Rectangle
        /// Said of the link.
        var contents: String
    }

    let width: Double
    let height: Double
    /// In painting order, each with the number of the marks that it belongs to (MCID).
    private(set) var content: [(marks: Int, mark: Mark)] = []
    /// The element of each number of ``content``.
    private(set) var elements: [Int] = []
    /// Rules and grounds, below everything else.
    var ground: [(frames: [Rectangle], colour: Colour)] = []
    /// What is no part of the text: running heads, repeated heads of tables.
    var artifacts: [Mark] = []
    var links: [Link] = []

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// What a page shows as artifacts, each as a form of that name.
    enum Layer: String {
        /// Below the content.
        case ground = "Ground"
        /// Read after the content.
        case running = "Running"
    }

    var layers: [Layer] {
        (ground.isEmpty ? [] : [.ground]) + (artifacts.isEmpty ? [] : [.running])
    }

    /// Returns the number of the marks when it is a new one.
    mutating func append(_ mark: Mark, of element: Int) -> Int? {
        let isNew = elements.last != element
        if isNew { elements.append(element) }
        content.append((elements.count - 1, mark))
        return isNew ? elements.count - 1 : nil
    }
}
