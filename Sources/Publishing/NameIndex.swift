/// The names to look for, by their first word.
struct NameIndex: Sendable {
    private struct Name: Sendable {
        var text: String
        var bytes: [UInt8]
        /// Clients that bear it; more than one when names are not unique.
        var owners: Set<String>
    }

    private var names: [Name] = []
    private var byText: [String: Int] = [:]
    /// Names by the hash of their first word.
    private var starts: [UInt64: [Int]] = [:]
    /// A bit for each hash of 16 bits that some first word has.
    private var filter = [UInt64](repeating: 0, count: 1024)
    /// A bit for each pair of bytes that some first word, with what follows it, begins with.
    private var beginnings = [UInt64](repeating: 0, count: 1024)

    func text(of name: Int) -> String { names[name].text }
    func owners(of name: Int) -> Set<String> { names[name].owners }

    mutating func insert(_ text: String, of owner: String) {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: WordCharacters.contains),
            let last = scalars.lastIndex(where: WordCharacters.contains)
        else { return }
        // What stands around the outermost words is often changed by quoting, and never needed.
        let trimmed = String(String.UnicodeScalarView(scalars[first...last]))
        guard trimmed.count >= 4,
            trimmed.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
        else { return }
        if let known = byText[trimmed] {
            names[known].owners.insert(owner)
            return
        }
        let bytes = Array(trimmed.utf8)
        let word = trimmed.unicodeScalars.prefix(while: WordCharacters.contains)
        let length = word.reduce(0) { $0 + UTF8.width($1) }
        let hash = bytes.withUnsafeBufferPointer { wordHash($0, 0, length) }
        byText[trimmed] = names.count
        starts[hash, default: []].append(names.count)
        filter[Int(hash >> 48) >> 6] |= 1 << (hash >> 48 & 63)
        // A first word of one byte may have anything written behind it.
        for second in length > 1 ? bytes[1]...bytes[1] : 0...UInt8.max {
            let pair = UInt64(bytes[0]) | UInt64(second) << 8
            beginnings[Int(pair >> 6)] |= 1 << (pair & 63)
        }
        names.append(Name(text: trimmed, bytes: bytes, owners: [owner]))
    }

    mutating func remove(_ ordinary: Set<Int>) {
        let kept = names.indices.filter { !ordinary.contains($0) }.map { names[$0] }
        self = NameIndex()
        for name in kept { for owner in name.owners { insert(name.text, of: owner) } }
    }

    /// Calls `visit` with each name found and its offset, until it answers `false`.
    func search(_ text: [UInt8], _ visit: (_ name: Int, _ offset: Int) -> Bool) {
        guard !names.isEmpty else { return }
        text.withUnsafeBufferPointer { text in
            filter.withUnsafeBufferPointer { filter in
                beginnings.withUnsafeBufferPointer { beginnings in
                    search(text, filter, beginnings, visit)
                }
            }
        }
    }

    /// Blocks of plain ASCII go by their word starts, all else goes character by character.
    private func search(
        _ text: UnsafeBufferPointer<UInt8>, _ filter: UnsafeBufferPointer<UInt64>,
        _ beginnings: UnsafeBufferPointer<UInt64>, _ visit: (Int, Int) -> Bool
    ) {
        let raw = UnsafeRawBufferPointer(text)
        var position = 0
        /// Whether the byte before `position` is of a word that was looked at.
        var isInWord = false
        while position < text.count {
            // A byte more than the block, for the pair at its end.
            guard position + WordBlock.length < text.count,
                let block = WordBlock(raw, at: position)
            else {
                let end = min(position + WordBlock.length, text.count)
                if isInWord { position = endOfWord(in: text, from: position) }
                isInWord = false
                guard searchByCharacter(text, filter, from: &position, to: end, visit) else {
                    return
                }
                continue
            }
            var wordStarts = block.words & ~(block.words << 1 | (isInWord ? 1 : 0))
            while wordStarts != 0 {
                let start = position + wordStarts.trailingZeroBitCount
                wordStarts &= wordStarts - 1
                let pair = Int(
                    UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt16.self)))
                guard beginnings[pair >> 6] >> UInt64(pair & 63) & 1 == 1 else { continue }
                let end = endOfWord(in: text, from: start)
                guard look(text, filter, start, end, visit) else { return }
            }
            isInWord = block.words >> 63 == 1
            position += WordBlock.length
        }
    }

    /// Whether to go on after the word from `start` to `end`.
    @inline(__always)
    private func look(
        _ text: UnsafeBufferPointer<UInt8>, _ filter: UnsafeBufferPointer<UInt64>,
        _ start: Int, _ end: Int, _ visit: (Int, Int) -> Bool
    ) -> Bool {
        let hash = wordHash(text, start, end - start)
        guard filter[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1, let names = starts[hash]
        else {
            return true
        }
        for name in names where self.names[name].bytes.matches(text, at: start) {
            guard visit(name, start) else { return false }
        }
        return true
    }

    /// From `position`, which is in no word, to `end` or the end of the word that reaches beyond it; `false`
    /// when `visit` wants no more.
    private func searchByCharacter(
        _ text: UnsafeBufferPointer<UInt8>, _ filter: UnsafeBufferPointer<UInt64>,
        from position: inout Int, to end: Int, _ visit: (Int, Int) -> Bool
    ) -> Bool {
        while position < end {
            let byte = text[position]
            if !byte.isASCIIWord, byte < 0x80 {
                position += 1
                // An escape of JSON or script hides the start of a word: \nAcme, \u003cAcme.
                guard byte == UInt8(ascii: "\\"), position < text.count else { continue }
                let after = position + (text[position] == UInt8(ascii: "u") ? 5 : 1)
                let end = endOfWord(in: text, from: after)
                if end > after, !look(text, filter, after, end, visit) { return false }
                continue
            }
            let start = position
            while position < text.count, text[position].isASCIIWord { position += 1 }
            if position < text.count, text[position] >= 0x80 {
                position = endOfWord(in: text, from: position)
            }
            if position == start {
                position += scalar(in: text, at: start).length
            } else if !look(text, filter, start, position, visit) {
                return false
            }
        }
        return true
    }
}

/// Which of 64 bytes are of words, one bit each: eight bytes are classified at a time by additions that
/// carry into the high bit of each byte, never into the next.
private struct WordBlock {
    static let length = 64
    let words: UInt64

    /// `nil` when a byte is not ASCII, or a backslash: behind one a word may begin within a word.
    @inline(__always)
    init?(_ text: UnsafeRawBufferPointer, at position: Int) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        var words: UInt64 = 0
        var other: UInt64 = 0
        for eighth in 0..<8 {
            let bytes = UInt64(
                littleEndian: text.loadUnaligned(
                    fromByteOffset: position + eighth * 8, as: UInt64.self))
            let offBackslash = bytes ^ ones &* 0x5C
            other |= bytes | ((offBackslash &- ones) & ~offBackslash)
            let lower = bytes | ones &* 0x20
            let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
            let digits = (bytes &+ ones &* (0x80 - 0x30)) & ~(bytes &+ ones &* (0x80 - 0x3A))
            // The product brings the eight high bits together at its top.
            let bits = (((letters | digits) & high) >> 7) &* 0x0102_0408_1020_4080
            words |= (bits >> 56) << UInt64(eighth * 8)
        }
        guard other & high == 0 else { return nil }
        self.words = words
    }
}

/// The end of the run of letters and digits at `start`, in any script.
private func endOfWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
        if text[position] < 0x80 {
            guard text[position].isASCIIWord else { return position }
            position += 1
        } else {
            let (scalar, length) = scalar(in: text, at: position)
            guard WordCharacters.contains(scalar) else { return position }
            position += length
        }
    }
    return position
}

/// Mixes the length and the first eight bytes: most words differ there.
@inline(__always)
private func wordHash(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var head: UInt64 = 0
    if start + 8 <= text.count {
        head =
            UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
            .littleEndian
        if length < 8 { head &= (1 << UInt64(length * 8)) &- 1 }
    } else {
        for index in 0..<min(8, length) { head |= UInt64(text[start + index]) << UInt64(index * 8) }
    }
    let mixed = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
}
