internal import Units

/// The pages of a file of Cairo's, taken into another with all that they need.
///
/// Cairo wrote ground, running heads and content of a page as pages of their own, in this order. The first
/// two become forms that the last shows as artifacts.
struct CairoPages {
    private let cairo: CairoFile
    /// Objects that are taken over: old number → new number.
    private var taken: [Int: Int] = [:]
    private var waiting: [Int] = []
    private var next = 0

    init(_ cairo: CairoFile) { self.cairo = cairo }

    /// Takes the next page with the `layers` before it, by whose names its resources know them as forms:
    /// the number of its content, and its resources. Throws ``TypesettingError/refused(step:reason:)``
    /// for one that is not as Cairo writes it.
    mutating func take(
        with layers: [RecordedPage.Layer], into objects: inout PDFObjects
    ) throws(TypesettingError) -> (content: Int, resources: [UInt8]) {
        var forms = ""
        for layer in layers {
            forms += "/\(layer.rawValue) \(try takeForm(into: &objects)) 0 R "
        }
        let page = try nextPage()
        guard let contents = cairo.reference("/Contents", in: page) else { throw unexpected }
        var resources = resources(of: page, &objects)
        if !forms.isEmpty { resources.add(forms: forms) }
        return (taken(contents, &objects), resources)
    }

    /// Takes what was referred to.
    mutating func takeRest(into objects: inout PDFObjects) throws(TypesettingError) {
        guard next == cairo.pages.count else { throw unexpected }
        while let number = waiting.popLast() {
            let new = taken(number, &objects)
            if let stream = cairo.stream(number) {
                objects.setStream(new, renumbered(stream.dictionary, &objects), stream.body)
            } else {
                objects.set(new, renumbered(cairo.object(number), &objects))
            }
        }
    }

    private mutating func takeForm(into objects: inout PDFObjects) throws(TypesettingError) -> Int {
        let page = try nextPage()
        guard let contents = cairo.reference("/Contents", in: page),
            let stream = cairo.stream(contents), let box = page.array("/MediaBox")
        else { throw unexpected }
        let form = objects.reserve()
        var text = Array("/Type/XObject/Subtype/Form/BBox".utf8)
        text += box
        text.append(literal: "/Resources ")
        text += resources(of: page, &objects)
        text += stream.dictionary
        objects.setStream(form, text, stream.body)
        return form
    }

    private mutating func nextPage() throws(TypesettingError) -> ArraySlice<UInt8> {
        guard next < cairo.pages.count else { throw unexpected }
        defer { next += 1 }
        return cairo.object(cairo.pages[next])
    }

    private var unexpected: TypesettingError {
        .refused(step: "read what Cairo wrote", reason: "its pages are not as expected")
    }

    private mutating func resources(
        of page: ArraySlice<UInt8>, _ objects: inout PDFObjects
    ) -> [UInt8] {
        guard let number = cairo.reference("/Resources", in: page) else {
            return Array("<<>>".utf8)
        }
        return renumbered(cairo.object(number), &objects).withoutRepeatedXObjects
    }

    /// The new number of an object, which is taken over.
    private mutating func taken(_ number: Int, _ objects: inout PDFObjects) -> Int {
        if let known = taken[number] { return known }
        let new = objects.reserve()
        taken[number] = new
        waiting.append(number)
        return new
    }

    /// `text` with the new numbers of the objects that it refers to: `12 0 R`.
    private mutating func renumbered(
        _ text: ArraySlice<UInt8>, _ objects: inout PDFObjects
    ) -> [UInt8] {
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
                result.append(integer: taken(value, &objects))
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

extension ArraySlice<UInt8> {
    /// The array that `key` of a dictionary has, with its brackets.
    fileprivate func array(_ key: String) -> ArraySlice<UInt8>? {
        Array(self).place(of: key, in: 0..<count).flatMap { found in
            let rest = self[(startIndex + found)...]
            guard let start = rest.firstIndex(of: UInt8(ascii: "[")),
                let end = rest[start...].firstIndex(of: UInt8(ascii: "]"))
            else { return nil }
            return rest[start...end]
        }
    }
}

extension [UInt8] {
    /// Names forms in a dictionary of resources.
    fileprivate mutating func add(forms: String) {
        if let place = place(of: xObjects, in: indices) {
            insert(contentsOf: forms.utf8, at: place + xObjects.utf8.count)
        } else if let end = lastIndex(of: UInt8(ascii: ">")) {
            insert(contentsOf: "/XObject<<\(forms)>>".utf8, at: end - 1)
        }
    }

    /// Resources without the entries that Cairo writes again for a picture that is shown again.
    fileprivate var withoutRepeatedXObjects: [UInt8] {
        guard let start = place(of: xObjects, in: indices).map({ $0 + xObjects.utf8.count }),
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

private let xObjects = "/XObject <<"
