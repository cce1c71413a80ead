internal import Units

extension PDFAssembly {
    /// Sets the outline, entries of level 2 closed below their own of level 1; its number.
    mutating func setOutline() -> Int? {
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
            text.append(literal: "/Dest")
            text += destination(entry.page, entry.y)
            text.append(literal: ">>")
            objects.set(numbers[index], text)
        }
        objects.set(root, Array("<</Type/Outlines\(family(-1))>>".utf8))
        return root
    }
}
