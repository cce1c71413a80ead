internal import Drawing
internal import Units

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
    /// Lines that are no part of the text: running heads, repeated heads of tables.
    var artifacts: [Mark] = []
    /// Operators that paint rules and grounds, below everything else.
    private(set) var ground: [UInt8] = []
    var links: [Link] = []

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// Returns the number of the marks when it is a new one.
    mutating func append(_ mark: Mark, of element: Int) -> Int? {
        let isNew = elements.last != element
        if isNew { elements.append(element) }
        content.append((elements.count - 1, mark))
        return isNew ? elements.count - 1 : nil
    }

    mutating func fill(_ frames: [Rectangle], _ colour: Colour) {
        for channel in [colour.red, colour.green, colour.blue] {
            ground.append(rounded: channel, places: 3)
            ground.append(UInt8(ascii: " "))
        }
        ground += "rg\n".utf8
        for frame in frames {
            // A page of PDF starts at the bottom.
            for value in [frame.x, height - frame.maxY, frame.width, frame.height] {
                ground.append(rounded: value, places: 2)
                ground.append(UInt8(ascii: " "))
            }
            ground += "re\n".utf8
        }
        ground += "f\n".utf8
    }
}
