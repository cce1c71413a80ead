/// The objects of a PDF as Cairo 1.16 and later write it: a plain table of references, one `N 0 obj`
/// an entry, dictionaries as text, lengths of streams apart.
///
/// This reads Cairo's files alone; for any other it throws ``TypesettingError/refused(step:reason:)``.
struct CairoFile {
    let bytes: [UInt8]
    /// Where the body of each object starts, after `N 0 obj`; its number is the place here.
    private var starts: [Int] = []
    /// Where the next object starts.
    private var ends: [Int] = []
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
        guard let last = lastIndex(of: "startxref\n"),
            let table = number(at: last + 10), bytes[min(table, bytes.count)...].starts(with: xref)
        else { throw unexpected("the end of the file") }
        var place = table + 5
        guard let first = number(&place), let count = number(&place), first == 0,
            place + 1 + count * 20 <= bytes.count
        else { throw unexpected("the table of references") }
        place += 1
        var offsets: [Int] = []
        offsets.reserveCapacity(count)
        for entry in 0..<count {
            let start = place + entry * 20
            let isUsed = bytes[start + 17] == UInt8(ascii: "n")
            let offset = number(at: start) ?? 0
            offsets.append(isUsed && offset < table ? offset : 0)
        }
        starts = offsets.map { offset in
            guard offset > 0 else { return 0 }
            // `12 0 obj\n`.
            return (bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? offset) + 1
        }
        ends = [Int](repeating: table, count: count)
        let order = offsets.indices.filter { offsets[$0] > 0 }.sorted { offsets[$0] < offsets[$1] }
        for (object, next) in zip(order, order.dropFirst()) { ends[object] = offsets[next] }

        guard let trailer = index(of: "trailer", in: place..<bytes.count),
            let root = reference("/Root", in: bytes[trailer...]),
            let tree = reference("/Pages", in: object(root)),
            let kids = index(of: "/Kids [", in: object(tree).startIndex..<object(tree).endIndex)
        else { throw unexpected("the tree of pages") }
        place = kids + 7
        while let page = number(&place) {
            pages.append(page)
            place += 4
        }
    }

    /// The text of an object, up to `endobj`; of a stream its dictionary alone.
    func object(_ number: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(number), starts[number] > 0 else { return [] }
        let range = starts[number]..<ends[number]
        if let end = streamMark(in: range) { return bytes[range.lowerBound..<end] }
        let end = index(
            of: "\nendobj", in: max(range.lowerBound, range.upperBound - 16)..<range.upperBound)
        return bytes[range.lowerBound..<(end ?? range.upperBound)]
    }

    /// The stream of an object; `nil` for any other.
    func stream(_ number: Int) -> Stream? {
        let text = object(number)
        guard starts.indices.contains(number),
            streamMark(in: starts[number]..<ends[number]) == text.endIndex,
            let length = reference("/Length", in: text),
            let count = self.number(at: object(length).startIndex),
            let lengthKey = index(of: "/Length", in: text.startIndex..<text.endIndex),
            let rest = bytes[lengthKey...].firstIndex(of: UInt8(ascii: "R"))
        else { return nil }
        let body = text.endIndex + streamStart.count
        guard body + count <= bytes.count else { return nil }
        // Cairo's streams start with their length.
        return Stream(
            dictionary: bytes[rest + 1..<text.endIndex - 2], body: bytes[body..<body + count])
    }

    /// The object that `key` of a dictionary refers to.
    func reference(_ key: String, in text: ArraySlice<UInt8>) -> Int? {
        guard let found = index(of: key, in: text.startIndex..<text.endIndex) else { return nil }
        return number(at: found + key.utf8.count)
    }

    /// The array that `key` of a dictionary has, with its brackets.
    func array(_ key: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let found = index(of: key, in: text.startIndex..<text.endIndex),
            let start = text[found...].firstIndex(of: UInt8(ascii: "[")),
            let end = text[start...].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        return text[start...end]
    }

    /// The first `pattern` in `range`.
    func index(of pattern: String, in range: Range<Int>) -> Int? {
        let pattern = Array(pattern.utf8)
        guard let first = pattern.first else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var place = range.lowerBound
            while place + pattern.count <= range.upperBound {
                if bytes[place] == first,
                    bytes[place..<place + pattern.count].elementsEqual(pattern)
                {
                    return place
                }
                place += 1
            }
            return nil
        }
    }

    /// Where the dictionary of a stream ends. Cairo's dictionaries hold no text of a tenant, and what
    /// has no stream is short: the search goes no further than a thousand bytes.
    private func streamMark(in range: Range<Int>) -> Int? {
        let text = range.lowerBound..<min(range.upperBound, range.lowerBound + 1000)
        return index(of: ">>\nstream\n", in: text).map { $0 + 2 }
    }

    private func lastIndex(of pattern: String) -> Int? {
        var place = bytes.count - pattern.utf8.count
        while place >= 0 {
            if let found = index(of: pattern, in: place..<place + pattern.utf8.count) {
                return found
            }
            place -= 1
        }
        return nil
    }

    /// The digits at or after `place`, after blanks.
    private func number(at place: Int) -> Int? {
        var place = place
        return number(&place)
    }

    /// As ``number(at:)``; `place` moves behind the digits.
    private func number(_ place: inout Int) -> Int? {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
        var value: Int?
        while place < bytes.count, let digit = digit(bytes[place]), (value ?? 0) < 1 << 40 {
            value = (value ?? 0) * 10 + digit
            place += 1
        }
        return value
    }
}

func digit(_ byte: UInt8) -> Int? {
    byte &- UInt8(ascii: "0") < 10 ? Int(byte - UInt8(ascii: "0")) : nil
}

private let xref = "xref\n".utf8
private let streamStart = "\nstream\n".utf8

private func unexpected(_ what: String) -> TypesettingError {
    .refused(step: "read what Cairo wrote", reason: "\(what) is not where it should be")
}
