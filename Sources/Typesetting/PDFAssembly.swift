internal import Drawing
internal import Units

/// The finished file: the pages, fonts and pictures that Cairo wrote, with what Cairo 1.16 cannot
/// write: the structure with its attributes, languages, dates, artifacts, links.
///
/// Cairo wrote content and artifacts of a page as two pages. The second becomes a form that the first
/// shows as an artifact.
struct PDFAssembly {
    private let writer: Recorded
    private let cairo: CairoFile
    private var objects: PDFObjects
    /// Objects of Cairo's file that are taken over: old number → new number.
    private var taken: [Int: Int] = [:]
    private var waiting: [Int] = []
    private let pages: [Int]
    private let elements: [Int]

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
    private struct PlacedLink {
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
        var text = renumbered(cairo.object(number))
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

    private func destination(_ page: Int, _ y: Double) -> [UInt8] {
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

    // MARK: Structure

    /// Sets the parts and the tree that leads from pages and links to them; the number of their root.
    private mutating func setStructure(_ links: [[PlacedLink?]]) -> Int? {
        guard !elements.isEmpty else { return nil }
        let root = objects.reserve()
        for (index, element) in writer.structure.elements.enumerated() {
            objects.set(elements[index], text(of: element, root: root, links))
        }
        var numbers = Array("<</Nums[".utf8)
        for (index, page) in writer.pages.enumerated() {
            numbers.append(integer: index)
            numbers.append(UInt8(ascii: "["))
            for element in page.elements {
                numbers.append(integer: elements[element])
                numbers += " 0 R ".utf8
            }
            numbers += "]".utf8
        }
        let placed = links.joined().compactMap { $0 }
        for link in placed {
            numbers += "\(link.key) \(elements[link.element]) 0 R ".utf8
        }
        let parents = objects.reserve()
        objects.set(parents, numbers + Array("]>>".utf8))
        let outermost = writer.structure.elements.indices
            .filter { writer.structure.elements[$0].parent == nil }
            .map { "\(elements[$0]) 0 R" }.joined(separator: " ")
        objects.set(
            root,
            Array(
                ("<</Type/StructTreeRoot/K[\(outermost)]/ParentTree \(parents) 0 R"
                    + "/ParentTreeNextKey \(pages.count + placed.count)>>").utf8))
        return root
    }

    private func text(
        of element: StructureTree.Element, root: Int, _ links: [[PlacedLink?]]
    ) -> [UInt8] {
        var text = Array("<</S/".utf8)
        text += element.tag.type.utf8
        text += "/P ".utf8
        text.append(integer: element.parent.map { elements[$0] } ?? root)
        text += " 0 R".utf8
        var page: Int?
        for case .marks(let first, _) in element.kids.prefix(1) { page = first }
        if let page {
            text += "/Pg ".utf8
            text.append(integer: pages[page])
            text += " 0 R".utf8
        }
        if !element.kids.isEmpty {
            text += "/K".utf8
            let isOne = element.kids.count == 1
            text += isOne ? " ".utf8 : "[".utf8
            for kid in element.kids {
                append(kid, of: page, to: &text, links)
                if !isOne { text.append(0x20) }
            }
            if !isOne { text += "]".utf8 }
        }
        if let alternative = element.alternative {
            text += "/Alt".utf8
            text.append(pdfText: alternative)
        }
        append(attributesOf: element, to: &text)
        text += ">>".utf8
        return text
    }

    private func append(
        _ kid: StructureTree.Kid, of page: Int?, to text: inout [UInt8], _ links: [[PlacedLink?]]
    ) {
        switch kid {
        case .element(let element):
            text.append(integer: elements[element])
            text += " 0 R".utf8
        case .marks(let own, let number) where own == page:
            text.append(integer: number)
        case .marks(let own, let number):
            text += "<</Type/MCR/Pg \(pages[own]) 0 R/MCID \(number)>>".utf8
        case .link(let own, let index):
            guard let link = links[own][index] else { return }
            text += "<</Type/OBJR/Pg \(pages[own]) 0 R/Obj \(link.annotation) 0 R>>".utf8
        }
    }

    private func append(
        attributesOf element: StructureTree.Element, to text: inout [UInt8]
    ) {
        switch element.tag {
        case .columnHeader: text += "/A<</O/Table/Scope/Column>>".utf8
        case .rowHeader: text += "/A<</O/Table/Scope/Row>>".utf8
        case .list: text += "/A<</O/List/ListNumbering/Disc>>".utf8
        case .figure:
            guard let (page, frame) = element.frame else { return }
            text += "/A<</O/Layout/Placement/Block/BBox[".utf8
            text.append(frame, onPageOf: writer.pages[page].height)
            text += "]>>".utf8
        case .document, .section, .heading1, .heading2, .heading3, .paragraph, .tableOfContents,
            .contentsEntry, .link, .listItem, .listLabel, .listBody, .table, .caption, .row, .cell:
            break
        }
    }

    // MARK: Outline

    /// Sets the outline, entries of level 2 closed below their own of level 1; its number.
    private mutating func setOutline() -> Int? {
        let entries = writer.outline
        guard !entries.isEmpty else { return nil }
        let root = objects.reserve()
        let numbers = entries.map { _ in objects.reserve() }
        var parents = [Int?](repeating: nil, count: entries.count)
        var last: Int?
        for (index, entry) in entries.enumerated() {
            if entry.level > 1, last != nil { parents[index] = last } else { last = index }
        }
        let children = Dictionary(grouping: entries.indices) { parents[$0] ?? -1 }
        func family(_ parent: Int) -> String {
            guard let kids = children[parent], let first = kids.first, let last = kids.last
            else { return "" }
            let count = parent < 0 ? kids.count : -kids.count
            return "/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R/Count \(count)"
        }
        for (index, entry) in entries.enumerated() {
            let parent = parents[index] ?? -1
            let siblings = children[parent] ?? []
            let place = siblings.firstIndex(of: index) ?? 0
            var text = Array("<</Title".utf8)
            text.append(pdfText: entry.title)
            text += "/Parent \(parent < 0 ? root : numbers[parent]) 0 R".utf8
            if place > 0 { text += "/Prev \(numbers[siblings[place - 1]]) 0 R".utf8 }
            if place + 1 < siblings.count {
                text += "/Next \(numbers[siblings[place + 1]]) 0 R".utf8
            }
            text += family(index).utf8
            text += "/Dest".utf8
            text += destination(entry.page, entry.y)
            text += ">>".utf8
            objects.set(numbers[index], text)
        }
        objects.set(root, Array("<</Type/Outlines\(family(-1))>>".utf8))
        return root
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
    fileprivate mutating func append(_ frame: Rectangle, onPageOf height: Double) {
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
