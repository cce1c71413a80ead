/// The objects of a PDF as Cairo writes it: 1.16 beside a plain table of references, 1.18 for the most part
/// in compressed streams.
///
/// This reads Cairo's files alone; for any other it throws ``TypesettingError/refused(step:reason:)``.
struct CairoFile {
    /// The file; behind it the objects that lay in compressed streams, as if they had been written plainly.
    var bytes: [UInt8]
    /// Where the text of each object starts, by its number; 0 where there is none.
    var places: [Int] = []
    /// The pages as objects, in order.
    private(set) var pages: [Int] = []

    /// A stream with what its dictionary says behind its length.
    struct Stream {
        /// Without the brackets.
        var dictionary: ArraySlice<UInt8>
        var body: ArraySlice<UInt8>
    }

    init(_ bytes: [UInt8]) throws(TypesettingError) {
        self.bytes = bytes
        guard let end = bytes.lastPlace(of: "startxref\n"),
            let start = bytes.number(at: end + 10)
        else { throw Self.unexpected("the end of the file") }
        let trailer =
            bytes.has("xref\n", at: start)
            ? try readTable(at: start) : try readReferences(at: start)
        guard let root = reference("/Root", in: trailer),
            let tree = reference("/Pages", in: object(root)),
            let kids = self.bytes.place(of: "/Kids [", in: object(tree).indices)
        else { throw Self.unexpected("the tree of pages") }
        var place = kids + 7
        while let page = self.bytes.number(from: &place) {
            pages.append(page)
            place += 4
        }
    }

    /// The text of an object, up to `endobj`; of a stream its dictionary alone.
    func object(_ number: Int) -> ArraySlice<UInt8> {
        places.indices.contains(number) ? text(at: places[number]) : []
    }

    /// The stream of an object; `nil` for any other.
    func stream(_ number: Int) -> Stream? {
        places.indices.contains(number) ? stream(at: places[number]) : nil
    }

    /// The object that `key` of a dictionary refers to.
    func reference(_ key: String, in text: ArraySlice<UInt8>) -> Int? {
        number(of: key, in: text)
    }

    /// The number behind `key` of a dictionary.
    func number(of key: String, in text: ArraySlice<UInt8>) -> Int? {
        bytes.place(of: key, in: text.indices).flatMap { bytes.number(at: $0 + key.utf8.count) }
    }

    /// The text of the object whose text starts at `place`.
    func text(at place: Int) -> ArraySlice<UInt8> {
        guard place > 0 else { return [] }
        var end = place - 1
        repeat {
            guard let next = bytes[(end + 1)...].firstIndex(of: newline) else { return [] }
            end = next
        } while !bytes.has("endobj", at: end + 1) && !bytes.has("stream\n", at: end + 1)
        return bytes[place..<max(place, end)]
    }

    /// The stream whose dictionary starts at `place`. Its length stands there, or in an object of its own.
    func stream(at place: Int) -> Stream? {
        let text = text(at: place)
        guard bytes.has("\nstream\n", at: text.endIndex),
            let key = bytes.place(of: "/Length", in: text.indices)
        else { return nil }
        var end = key + 7
        guard var length = bytes.number(from: &end) else { return nil }
        if bytes.has(" 0 R", at: end) {
            guard let own = bytes.number(at: object(length).startIndex) else { return nil }
            (length, end) = (own, end + 4)
        }
        let body = text.endIndex + 8
        guard end <= text.endIndex - 2, body + length <= bytes.count else { return nil }
        return Stream(
            dictionary: text[end..<text.endIndex - 2], body: bytes[body..<body + length])
    }

    static func unexpected(_ what: String) -> TypesettingError {
        .refused(step: "read what Cairo wrote", reason: "\(what) is not where it should be")
    }
}

extension [UInt8] {
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place + text.utf8.count <= count
            && self[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }

    /// The first `text` in `range`.
    func place(of text: String, in range: Range<Int>) -> Int? {
        guard let first = text.utf8.first else { return nil }
        return range.first {
            self[$0] == first && has(text, at: $0) && $0 + text.utf8.count <= range.upperBound
        }
    }

    fileprivate func lastPlace(of text: String) -> Int? {
        indices.last { has(text, at: $0) }
    }

    /// The digits at or after `place`, after blanks.
    func number(at place: Int) -> Int? {
        var place = place
        return number(from: &place)
    }

    /// As ``number(at:)``; `place` moves behind the digits.
    func number(from place: inout Int) -> Int? {
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
