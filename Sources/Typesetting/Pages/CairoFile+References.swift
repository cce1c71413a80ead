extension CairoFile {
    /// Finds the objects by a plain table of references (ISO 32000-1, 7.5.4); gives its trailer.
    mutating func readTable(at start: Int) throws(TypesettingError) -> ArraySlice<UInt8> {
        var place = start + 5
        guard bytes.number(from: &place) == 0, let count = bytes.number(from: &place),
            place + 1 + count * 20 <= bytes.count,
            let trailer = bytes.place(of: "trailer", in: place..<bytes.count)
        else { throw Self.unexpected("the table of references") }
        places = (0..<count).map { number in
            let entry = place + 1 + number * 20
            guard bytes[entry + 17] == UInt8(ascii: "n"), let offset = bytes.number(at: entry)
            else { return 0 }
            return self.place(behindHeadAt: offset)
        }
        return bytes[trailer...]
    }

    /// Finds the objects by a stream of references (ISO 32000-1, 7.5.8), and takes those that lie packed in
    /// streams of objects out of them; gives its dictionary, which is the trailer.
    mutating func readReferences(at start: Int) throws(TypesettingError) -> ArraySlice<UInt8> {
        let dictionary = text(at: place(behindHeadAt: start))
        guard let stream = stream(at: dictionary.startIndex),
            var place = bytes.place(of: "/W [", in: dictionary.indices).map({ $0 + 4 }),
            bytes.number(from: &place) == 1,
            let width = bytes.number(from: &place), (1...7).contains(width),
            let rest = bytes.number(from: &place), (0...7).contains(rest)
        else { throw Self.unexpected("the stream of references") }
        let table = try stream.unpacked()
        var packs: [Int] = []
        places = stride(from: 0, through: table.count - 1 - width - rest, by: 1 + width + rest)
            .map { row in
                let field = table[row + 1...row + width].reduce(0) { $0 << 8 | Int($1) }
                if table[row] == 2 { packs.append(field) }
                return table[row] == 1 ? self.place(behindHeadAt: field) : 0
            }
        for pack in Set(packs).sorted() { try unpack(pack) }
        return dictionary
    }

    /// Takes the objects out of a stream of objects (ISO 32000-1, 7.5.7).
    private mutating func unpack(_ number: Int) throws(TypesettingError) {
        let dictionary = object(number)
        guard let stream = stream(number), let count = self.number(of: "/N ", in: dictionary),
            let first = self.number(of: "/First ", in: dictionary)
        else { throw Self.unexpected("a stream of objects") }
        let text = try stream.unpacked()
        var objects: [(number: Int, start: Int)] = []
        var place = 0
        while objects.count < count, let number = text.number(from: &place),
            let offset = text.number(from: &place)
        {
            objects.append((number, first + offset))
        }
        let ends = objects.dropFirst().map(\.start) + [text.count]
        for (object, end) in zip(objects, ends) {
            guard places.indices.contains(object.number), object.start <= end, end <= text.count
            else { throw Self.unexpected("an object of a stream") }
            places[object.number] = bytes.count
            bytes += text[object.start..<end]
            bytes += Array("\nendobj\n".utf8)
        }
    }

    /// The place behind `12 0 obj` and its line break; 0 where that does not stand.
    private func place(behindHeadAt offset: Int) -> Int {
        guard bytes.indices.contains(offset),
            let end = bytes[offset...].prefix(32).firstIndex(of: UInt8(ascii: "\n"))
        else { return 0 }
        return end + 1
    }
}

extension CairoFile.Stream {
    /// What the stream holds, inflated where it is packed.
    fileprivate func unpacked() throws(TypesettingError) -> [UInt8] {
        let body = Array(body)
        let isPacked = Array(dictionary).place(of: "/FlateDecode", in: 0..<dictionary.count) != nil
        guard isPacked else { return body }
        guard let inflated = inflated(body) else {
            throw CairoFile.unexpected("what a stream holds")
        }
        return inflated
    }
}
