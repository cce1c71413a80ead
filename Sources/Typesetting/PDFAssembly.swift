internal import Drawing
internal import Units

/// The finished file: the pages, fonts and pictures that Cairo wrote, with what Cairo 1.16 cannot
/// write: the structure with its attributes, languages, dates, artifacts, links.
///
/// Cairo wrote content and artifacts of a page as two pages. The second becomes a form that the first
/// shows as an artifact.
struct PDFAssembly {
    let writer: Recorded
    private let cairo: CairoFile
    var objects: PDFObjects
    /// Objects of Cairo's file that are taken over: old number → new number.
    private var taken: [Int: Int] = [:]
    private var waiting: [Int] = []
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

    init(_ writer: Recorded, _ cairo: CairoFile) throws(TypesettingError) {
        self.writer = writer
        self.cairo = cairo
        var objects = PDFObjects()
        catalog = objects.reserve()
        tree = objects.reserve()
        pages = writer.pages.map { _ in objects.reserve() }
        elements = writer.structure.elements.map { _ in objects.reserve() }
        self.objects = objects
        let painted = writer.pages.reduce(0) { $0 + ($1.artifacts.isEmpty ? 1 : 2) }
        guard painted == cairo.pages.count else {
            throw .refused(step: "read what Cairo wrote", reason: "it has other pages")
        }
    }

    consuming func file() throws(TypesettingError) -> [UInt8] {
        let links = try setPages()
        try takeWaiting()
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
    private mutating func setPages() throws(TypesettingError) -> [[PlacedLink?]] {
        let saved = try objects.addStream(Array("q\n".utf8))
        let restored = try objects.addStream(Array("\nQ\n".utf8))
        let running = try objects.addStream(
            Array("\nQ\n/Artifact<</Type/Pagination>>BDC\n/Running Do\nEMC\n".utf8))
        var links: [[PlacedLink?]] = []
        // Keys of pages come first in the tree of parents, those of links after.
        var key = pages.count
        var next = 0
        for (index, page) in writer.pages.enumerated() {
            let content = cairo.object(cairo.pages[next])
            next += 1
            let ground =
                page.ground.isEmpty
                ? saved
                : try objects.addStream(
                    Array("/Artifact BMC\nq\n".utf8) + page.ground + Array("Q\nEMC\nq\n".utf8))
            var form: Int?
            if !page.artifacts.isEmpty {
                form = setForm(cairo.object(cairo.pages[next]), page)
                next += 1
            }
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
            text += "]/Contents[\(ground) 0 R ".utf8
            text.append(integer: taken(cairo.reference("/Contents", in: content)))
            text += " 0 R \(form == nil ? restored : running) 0 R]".utf8
            text += "/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>".utf8
            text += "/StructParents \(index)/Tabs/S".utf8
            let annotations = placed.compactMap { $0.map { "\($0.annotation) 0 R" } }
            if !annotations.isEmpty {
                text += "/Annots[\(annotations.joined(separator: " "))]".utf8
            }
            text += "/Resources ".utf8
            text += resources(of: content, with: form)
            text += ">>".utf8
            objects.set(pages[index], text)
        }
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        objects.set(tree, Array("<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>".utf8))
        return links
    }

    /// What Cairo took for a page, as a form.
    private mutating func setForm(_ page: ArraySlice<UInt8>, _ size: RecordedPage) -> Int {
        let form = objects.reserve()
        guard let contents = cairo.reference("/Contents", in: page),
            let stream = cairo.stream(contents)
        else { return form }
        var text: [UInt8] = []
        text += "/Type/XObject/Subtype/Form/BBox[0 0 ".utf8
        text.append(rounded: size.width, places: 3)
        text.append(0x20)
        text.append(rounded: size.height, places: 3)
        text += "]/Resources ".utf8
        text += resources(of: page, with: nil)
        text += stream.dictionary
        objects.setStream(form, text, stream.body)
        return form
    }

    /// The resources of a page of Cairo's, and `form` as `/Running`.
    private mutating func resources(of page: ArraySlice<UInt8>, with form: Int?) -> [UInt8] {
        guard let number = cairo.reference("/Resources", in: page) else { return [] }
        var text = renumbered(cairo.object(number)).withoutRepeatedXObjects
        guard let form else { return text }
        let entry = "/Running \(form) 0 R "
        if let place = text.firstIndex(after: "/XObject <<") {
            text.insert(contentsOf: entry.utf8, at: place)
        } else if let end = text.lastIndex(of: UInt8(ascii: ">")) {
            text.insert(contentsOf: "/XObject<<\(entry)>>".utf8, at: end - 1)
        }
        return text
    }

    private mutating func setAnnotation(
        _ link: RecordedPage.Link, _ place: PlacedLink, on page: RecordedPage
    ) {
        guard let goal = writer.destinations[link.destination] else { return }
        var text: [UInt8] = []
        text += "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[".utf8
        text.append(link.frame, onPageOf: page.height)
        text += "]/StructParent \(place.key)/Contents".utf8
        text.append(pdfText: link.contents)
        text += "/Dest".utf8
        text += destination(goal.page, goal.y)
        text += ">>".utf8
        objects.set(place.annotation, text)
    }

    func destination(_ page: Int, _ y: Double) -> [UInt8] {
        var text = Array("[\(pages[page]) 0 R/XYZ 0 ".utf8)
        text.append(rounded: writer.pages[page].height - y, places: 1)
        text += " 0]".utf8
        return text
    }

    // MARK: Cairo's objects

    /// The new number of an object of Cairo's file, which is taken over.
    private mutating func taken(_ number: Int?) -> Int {
        guard let number else { return 0 }
        if let known = taken[number] { return known }
        let new = objects.reserve()
        taken[number] = new
        waiting.append(number)
        return new
    }

    private mutating func takeWaiting() throws(TypesettingError) {
        while let number = waiting.popLast() {
            let new = taken(number)
            if let stream = cairo.stream(number) {
                objects.setStream(new, renumbered(stream.dictionary), stream.body)
            } else {
                objects.set(new, renumbered(cairo.object(number)))
            }
        }
    }

    /// `text` with the new numbers of the objects that it refers to: `12 0 R`.
    private mutating func renumbered(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = text.startIndex
        while place < text.endIndex {
            guard digit(text[place]) != nil else {
                result.append(text[place])
                place += 1
                continue
            }
            var end = place
            var value = 0
            while end < text.endIndex, let digit = digit(text[end]), value < 1 << 40 {
                value = value * 10 + digit
                end += 1
            }
            let isAlone =
                place == text.startIndex || !isPartOfWord(text[place - 1])
            if isAlone, text[end...].starts(with: " 0 R".utf8) {
                result.append(integer: taken(value))
            } else {
                result += text[place..<end]
            }
            place = end
        }
        return result
    }
}

private func isPartOfWord(_ byte: UInt8) -> Bool {
    // A digit after a letter, a minus or a point is no number of an object.
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "#"):
        true
    default: false
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

    /// The place behind the first `pattern`.
    fileprivate func firstIndex(after pattern: String) -> Int? {
        let pattern = Array(pattern.utf8)
        guard count >= pattern.count else { return nil }
        return (0...(count - pattern.count))
            .first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
            .map { $0 + pattern.count }
    }
}

extension [UInt8] {
    /// Resources without the entries that Cairo writes again for a picture that is shown again.
    fileprivate var withoutRepeatedXObjects: [UInt8] {
        guard let start = firstIndex(after: "/XObject <<"),
            let end = self[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return self }
        var kept: [ArraySlice<UInt8>] = []
        for entry in self[start..<end].split(separator: UInt8(ascii: "/")) {
            let isKnown = kept.contains { $0.elementsEqual(entry) }
            if !isKnown, entry.contains(where: { $0 > 0x20 }) { kept.append(entry) }
        }
        let entries = kept.flatMap { [UInt8(ascii: "/")] + $0 + [0x20] }
        return Array(self[..<start]) + [0x20] + entries + Array(self[end...])
    }
}
