/// The objects of a PDF as Cairo 1.16 and later write it: a plain table of references, one `N 0 obj`
/// an entry, dictionaries as text, lengths of streams apart.
///
/// This reads Cairo's files alone; for any other it throws ``TypesettingError/refused(step:reason:)``.
struct CairoFile {
    let bytes: [UInt8]
    /// Where the entries of the table of references start, and how many there are.
    private let table: Int
    private let count: Int
    /// The pages as objects, in order.
    private(set) var pages: [Int] = []

    /// A stream with what its dictionary says beside its length.
    struct Stream {
        /// Without the brackets.
        var dictionary: ArraySlice<UInt8>
        var body: ArraySlice<UInt8>
    }

    init(_ bytes: [UInt8]) throws(TypesettingError) {
        self.bytes = bytes
        guard let end = bytes.lastPlace(of: "startxref\n"),
            let start = bytes.number(at: end + 10), bytes.has("xref\n", at: start)
        else { throw unexpected("the end of the file") }
        var place = start + 5
        guard bytes.number(from: &place) == 0, let count = bytes.number(from: &place),
            place + 1 + count * 20 <= bytes.count
        else { throw unexpected("the table of references") }
        (table, self.count) = (place + 1, count)
        guard let trailer = bytes.place(of: "trailer", in: place..<bytes.count),
            let root = reference("/Root", in: bytes[trailer...]),
            let tree = reference("/Pages", in: object(root)),
            let kids = bytes.place(of: "/Kids [", in: object(tree).indices)
        else { throw unexpected("the tree of pages") }
        place = kids + 7
        while let page = bytes.number(from: &place) {
            pages.append(page)
            place += 4
        }
    }

    /// The text of an object, up to `endobj`; of a stream its dictionary alone.
    func object(_ number: Int) -> ArraySlice<UInt8> {
        let entry = table + number * 20
        guard number > 0, number < count, bytes[entry + 17] == UInt8(ascii: "n"),
            let offset = bytes.number(at: entry), offset < table,
            // `12 0 obj\n`.
            let head = bytes[offset...].firstIndex(of: newline)
        else { return [] }
        var end = head
        repeat {
            guard let next = bytes[(end + 1)...].firstIndex(of: newline) else { return [] }
            end = next
        } while !bytes.has("endobj", at: end + 1) && !bytes.has("stream\n", at: end + 1)
        return bytes[head + 1..<end]
    }

    /// The stream of an object; `nil` for any other.
    func stream(_ number: Int) -> Stream? {
        let text = object(number)
        guard bytes.has("\nstream\n", at: text.endIndex),
            let length = reference("/Length", in: text),
            let count = bytes.number(at: object(length).startIndex),
            let key = bytes.place(of: "/Length", in: text.indices),
            let rest = text[key...].firstIndex(of: UInt8(ascii: "R"))
        else { return nil }
        let body = text.endIndex + 8
        guard body + count <= bytes.count else { return nil }
        // Cairo's streams start with their length.
        return Stream(
            dictionary: text[rest + 1..<text.endIndex - 2], body: bytes[body..<body + count])
    }

    /// The object that `key` of a dictionary refers to.
    func reference(_ key: String, in text: ArraySlice<UInt8>) -> Int? {
        bytes.place(of: key, in: text.indices).flatMap { bytes.number(at: $0 + key.utf8.count) }
    }
}

extension [UInt8] {
    fileprivate func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place + text.utf8.count <= count
            && self[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }

    /// The first `text` in `range`.
    func place(of text: String, in range: Range<Int>) -> Int? {
        range.first { has(text, at: $0) && $0 + text.utf8.count <= range.upperBound }
    }

    fileprivate func lastPlace(of text: String) -> Int? {
        indices.last { has(text, at: $0) }
    }

    /// The digits at or after `place`, after blanks.
    fileprivate func number(at place: Int) -> Int? {
        var place = place
        return number(from: &place)
    }

    /// As ``number(at:)``; `place` moves behind the digits.
    fileprivate func number(from place: inout Int) -> Int? {
        while place < count, self[place] == 0x20 || self[place] == newline { place += 1 }
        var value: Int?
        while place < count, let digit = digit(self[place]), (value ?? 0) < 1 << 40 {
            value = (value ?? 0) * 10 + digit
            place += 1
        }
        return value
    }
}

func digit(_ byte: UInt8) -> Int? {
    byte &- UInt8(ascii: "0") < 10 ? Int(byte - UInt8(ascii: "0")) : nil
}

private let newline = UInt8(ascii: "\n")

private func unexpected(_ what: String) -> TypesettingError {
    .refused(step: "read what Cairo wrote", reason: "\(what) is not where it should be")
}
