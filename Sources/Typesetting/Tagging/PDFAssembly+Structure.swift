internal import Drawing
internal import Units

extension PDFAssembly {
    /// Sets the parts and the tree that leads from pages and links to them; the number of their root.
    mutating func setStructure(_ links: [[PlacedLink?]]) -> Int? {
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
                numbers.append(literal: " 0 R ")
            }
            numbers.append(literal: "]")
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
        text.append(literal: "/P ")
        text.append(integer: element.parent.map { elements[$0] } ?? root)
        text.append(literal: " 0 R")
        var page: Int?
        for case .marks(let first, _) in element.kids.prefix(1) { page = first }
        if let page {
            text.append(literal: "/Pg ")
            text.append(integer: pages[page])
            text.append(literal: " 0 R")
        }
        if !element.kids.isEmpty {
            text.append(literal: "/K")
            let isOne = element.kids.count == 1
            text += isOne ? " ".utf8 : "[".utf8
            for kid in element.kids {
                append(kid, of: page, to: &text, links)
                if !isOne { text.append(0x20) }
            }
            if !isOne { text.append(literal: "]") }
        }
        if let alternative = element.alternative {
            text.append(literal: "/Alt")
            text.append(pdfText: alternative)
        }
        append(attributesOf: element, to: &text)
        text.append(literal: ">>")
        return text
    }

    private func append(
        _ kid: StructureTree.Kid, of page: Int?, to text: inout [UInt8], _ links: [[PlacedLink?]]
    ) {
        switch kid {
        case .element(let element):
            text.append(integer: elements[element])
            text.append(literal: " 0 R")
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
        case .columnHeader: text.append(literal: "/A<</O/Table/Scope/Column>>")
        case .rowHeader: text.append(literal: "/A<</O/Table/Scope/Row>>")
        case .list: text.append(literal: "/A<</O/List/ListNumbering/Disc>>")
        case .figure:
            guard let (page, frame) = element.frame else { return }
            text.append(literal: "/A<</O/Layout/Placement/Block/BBox[")
            text.append(frame, onPageOf: writer.pages[page].height)
            text.append(literal: "]>>")
        case .document, .section, .heading1, .heading2, .heading3, .paragraph, .tableOfContents,
            .contentsEntry, .link, .listItem, .listLabel, .listBody, .table, .caption, .row, .cell:
            break
        }
    }
}
