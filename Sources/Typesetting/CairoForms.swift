internal import Units

/// The pages of a file of Cairo's as forms of another.
struct CairoForms {
    private let cairo: CairoFile
    /// Objects that are taken over: old number → new number.
    private var taken: [Int: Int] = [:]
    private var waiting: [Int] = []

    init(_ cairo: CairoFile) { self.cairo = cairo }

    /// Sets the forms and all that they need; their numbers. Throws
    /// ``TypesettingError/refused(step:reason:)`` for a page that is not as Cairo writes it.
    mutating func set(in objects: inout PDFObjects) throws(TypesettingError) -> [Int] {
        var forms: [Int] = []
        for number in cairo.pages {
            let page = cairo.object(number)
            guard let contents = cairo.reference("/Contents", in: page),
                let stream = cairo.stream(contents), let box = cairo.array("/MediaBox", in: page)
            else {
                throw .refused(step: "read what Cairo wrote", reason: "a page is not as expected")
            }
            var text = Array("/Type/XObject/Subtype/Form/BBox".utf8)
            text += box
            if let resources = cairo.reference("/Resources", in: page) {
                text.append(literal: "/Resources ")
                text += renumbered(cairo.object(resources), &objects).withoutRepeatedXObjects
            }
            text += stream.dictionary
            let form = objects.reserve()
            objects.setStream(form, text, stream.body)
            forms.append(form)
        }
        while let number = waiting.popLast() {
            let new = taken(number, &objects)
            if let stream = cairo.stream(number) {
                objects.setStream(new, renumbered(stream.dictionary, &objects), stream.body)
            } else {
                objects.set(new, renumbered(cairo.object(number), &objects))
            }
        }
        return forms
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

    /// The place behind the first `pattern`.
    private func firstIndex(after pattern: String) -> Int? {
        let pattern = Array(pattern.utf8)
        guard count >= pattern.count else { return nil }
        return (0...(count - pattern.count))
            .first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
            .map { $0 + pattern.count }
    }
}
