internal import Drawing
internal import Units

/// The finished file: the pages, fonts and pictures that Cairo wrote, with what Cairo 1.16 cannot
/// write: the structure with its attributes, languages, dates, artifacts, links.
struct PDFAssembly {
    let writer: Recorded
    var objects: PDFObjects
    let pages: [Int]
    let elements: [Int]

    /// What ``PDFWriter`` recorded.
    struct Recorded {
        let metadata: PDFMetadata
        let pages: [RecordedPage]
        let structure: StructureTree
        let outline: [PDFWriter.OutlineEntry]
        let destinations: [String: (page: Int, y: Double)]
    }

    private let catalog: Int
    private let tree: Int

    init(_ writer: Recorded) {
        self.writer = writer
        var objects = PDFObjects()
        catalog = objects.reserve()
        tree = objects.reserve()
        pages = writer.pages.map { _ in objects.reserve() }
        elements = writer.structure.elements.map { _ in objects.reserve() }
        self.objects = objects
    }

    consuming func file(of cairo: CairoFile) throws(TypesettingError) -> [UInt8] {
        var cairo = CairoPages(cairo)
        let links = try setPages(&cairo)
        try cairo.takeRest(into: &objects)
        let structure = setStructure(links)
        let outline = setOutline()
        let metadata = objects.reserve()
        objects.setStream(
            metadata, Array("/Type/Metadata/Subtype/XML".utf8), writer.metadata.xmp[...])
        let information = objects.reserve()
        objects.setOpen(information, writer.metadata.information)

        var text = ""
        text += "<</Type/Catalog/Pages \(tree) 0 R/Lang(\(writer.metadata.languageTag))"
        text += "/Metadata \(metadata) 0 R/PageLabels<</Nums[0<</S/D>>]>>"
        text += "/ViewerPreferences<</DisplayDocTitle true"
        if writer.metadata.isRightToLeft { text += "/Direction/R2L" }
        text += ">>"
        if let structure { text += "/MarkInfo<</Marked true>>/StructTreeRoot \(structure) 0 R" }
        if let outline { text += "/Outlines \(outline) 0 R" }
        objects.set(catalog, Array((text + ">>").utf8))
        let root = catalog
        return try objects.file { digest in
            "/Root \(root) 0 R/Info \(information) 0 R/ID[<\(digest)><\(digest)>]"
        }
    }

    // MARK: Pages

    /// A link that leads somewhere: its annotation, and its key in the tree of parents.
    struct PlacedLink {
        var annotation: Int
        var key: Int
        var element: Int
    }

    /// Sets the pages and their tree. Returns the links by page and index.
    private mutating func setPages(_ cairo: inout CairoPages) throws(TypesettingError)
        -> [[PlacedLink?]]
    {
        let ground = try objects.addStream(Array("/Artifact BMC\n/Ground Do\nEMC\nq\n".utf8))
        let saved = try objects.addStream(Array("q\n".utf8))
        let running = try objects.addStream(
            Array("\nQ\n/Artifact<</Type/Pagination>>BDC\n/Running Do\nEMC\n".utf8))
        let restored = try objects.addStream(Array("\nQ\n".utf8))
        var links: [[PlacedLink?]] = []
        // Keys of pages come first in the tree of parents, those of links after.
        var key = pages.count
        for (index, page) in writer.pages.enumerated() {
            let (content, resources) = try cairo.take(
                with: page.layers, into: &objects)
            let placed = page.links.map { link -> PlacedLink? in
                guard writer.destinations[link.destination] != nil else { return nil }
                defer { key += 1 }
                return PlacedLink(annotation: objects.reserve(), key: key, element: link.element)
            }
            for (link, place) in zip(page.links, placed) {
                if let place { setAnnotation(link, place, on: page) }
            }
            links.append(placed)

            var text: [UInt8] = []
            text += "<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 ".utf8
            text.append(rounded: page.width, places: 3)
            text.append(0x20)
            text.append(rounded: page.height, places: 3)
            let before = page.layers.contains(.ground) ? ground : saved
            let after = page.layers.contains(.running) ? running : restored
            text += "]/Contents[\(before) 0 R \(content) 0 R \(after) 0 R]/Resources ".utf8
            text += resources
            text.append(literal: "/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>")
            text += "/StructParents \(index)/Tabs/S".utf8
            let annotations = placed.compactMap { $0.map { "\($0.annotation) 0 R" } }
            if !annotations.isEmpty {
                text += "/Annots[\(annotations.joined(separator: " "))]".utf8
            }
            text.append(literal: ">>")
            objects.set(pages[index], text)
        }
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        objects.set(tree, Array("<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>".utf8))
        return links
    }

    private mutating func setAnnotation(
        _ link: RecordedPage.Link, _ place: PlacedLink, on page: RecordedPage
    ) {
        guard let goal = writer.destinations[link.destination] else { return }
        var text: [UInt8] = []
        text.append(literal: "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[")
        text.append(link.frame, onPageOf: page.height)
        text += "]/StructParent \(place.key)/Contents".utf8
        text.append(pdfText: link.contents)
        text.append(literal: "/Dest")
        text += destination(goal.page, goal.y)
        text.append(literal: ">>")
        objects.set(place.annotation, text)
    }

    func destination(_ page: Int, _ y: Double) -> [UInt8] {
        var text = Array("[\(pages[page]) 0 R/XYZ 0 ".utf8)
        text.append(rounded: writer.pages[page].height - y, places: 1)
        text.append(literal: " 0]")
        return text
    }
}

extension [UInt8] {
    /// Left, lower, right and upper edge as PDF counts them, from the bottom of the page.
    mutating func append(_ frame: Rectangle, onPageOf height: Double) {
        for value in [frame.x, height - frame.maxY, frame.maxX, height - frame.y] {
            append(rounded: value, places: 2)
            append(0x20)
        }
    }
}
