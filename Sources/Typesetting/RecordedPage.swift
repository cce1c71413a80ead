internal import Drawing
internal import Units

/// A page as it is being written: its operators, and what the document's structure knows of it.
struct RecordedPage {
    struct Link {
        var element: Int
        var destination: String
        var frame: Rectangle
        /// Said of the link.
        var contents: String
    }

    let width: Double
    let height: Double
    /// In painting order, as marks with numbers (MCID).
    private(set) var content = PageContent()
    /// The element of each number of ``content``.
    private(set) var elements: [Int] = []
    /// What is no part of the text: running heads, repeated heads of tables.
    private(set) var artifacts = PageContent()
    /// Operators that paint rules and grounds, below everything else.
    private(set) var ground: [UInt8] = []
    var links: [Link] = []
    /// The line before, with its place, where it belongs to the marks that are open.
    private var before: (line: TextLine, x: Double, y: Double)?

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// Goes on with the marks of an element. Returns their number when they are new.
    mutating func open(
        _ element: Int, _ tag: StructureTag, of resources: DocumentResources
    ) -> Int? {
        if elements.last == element {
            if let before {
                content.drawSpace(after: before.line, x: before.x, y: before.y, of: resources)
            }
            before = nil
            return nil
        }
        if !elements.isEmpty { content.endMarks() }
        before = nil
        elements.append(element)
        content.begin(tag, number: elements.count - 1)
        return elements.count - 1
    }

    /// Draws a line with its left edge at `x` on the baseline `y` points below the upper edge.
    mutating func draw(
        _ line: TextLine, x: Double, y: Double, as role: PDFWriter.Role,
        of resources: DocumentResources
    ) {
        switch role {
        case .content:
            content.draw(line, x: x, y: height - y, of: resources)
            before = (line, x, height - y)
        case .artifact: artifacts.draw(line, x: x, y: height - y, of: resources)
        }
    }

    /// Paints a figure: `form` is what of it is no text, `labels` are its texts.
    mutating func paint(
        _ drawing: Drawing, form: Int?, labels: [(label: Label, line: TextLine)], x: Double,
        y: Double, scale: Double, as role: PDFWriter.Role, of resources: DocumentResources
    ) {
        func paint(_ content: inout PageContent, _ height: Double) {
            if let form {
                let margin = CairoCanvas.margin * scale
                content.show(
                    form: form, x: x - margin,
                    y: height - y - drawing.height * scale - margin, scale: scale)
            }
            content.draw(labels: labels, x: x, y: height - y, scale: scale, of: resources)
        }
        switch role {
        case .content: paint(&content, height)
        case .artifact: paint(&artifacts, height)
        }
    }

    mutating func fill(_ frames: [Rectangle], _ colour: Colour) {
        ground.append(colour)
        ground.append(literal: "rg\n")
        for frame in frames {
            // A page of PDF starts at the bottom.
            for value in [frame.x, height - frame.maxY, frame.width, frame.height] {
                ground.append(rounded: value, places: 2)
                ground.append(UInt8(ascii: " "))
            }
            ground.append(literal: "re\n")
        }
        ground.append(literal: "f\n")
    }

    /// All operators of the page.
    consuming func operators() -> [UInt8] {
        var bytes: [UInt8] = []
        if !ground.isEmpty {
            bytes.append(literal: "/Artifact BMC\nq\n")
            bytes += ground
            bytes.append(literal: "Q\nEMC\n")
        }
        if !elements.isEmpty { content.endMarks() }
        bytes += content.bytes
        artifacts.endText()
        if !artifacts.bytes.isEmpty {
            bytes.append(literal: "/Artifact<</Type/Pagination>>BDC\n")
            bytes += artifacts.bytes
            bytes.append(literal: "EMC\n")
        }
        return bytes
    }
}
