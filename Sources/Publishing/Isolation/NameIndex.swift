import CWords

/// The names to look for, by their first word.
struct NameIndex: Sendable {
    private struct Name: Sendable {
        var text: String
        var bytes: [UInt8]
        /// Clients that bear it; more than one when names are not unique.
        var owners: Set<String>
        /// Of the first word.
        var hash: UInt64
        /// Another name in the same slot; -1 for none.
        var next: Int32
    }

    private var names: [Name] = []
    private var byText: [String: Int] = [:]
    private var byOwner: [String: [Int]] = [:]
    /// The first name of each slot, -1 for none; a slot is the top bits of a first word's hash. Eight times
    /// as many as names, so that most words find an empty one.
    private var slots = [Int32](repeating: -1, count: 1024)
    /// A bit for each pair of bytes that some first word, with what follows it, begins with.
    private var pairs = [UInt64](repeating: 0, count: 1024)
    /// What the first bytes of those pairs are.
    private var kinds: UInt32 = 0

    var count: Int { names.count }

    func text(of name: Int) -> String { names[name].text }
    func owners(of name: Int) -> Set<String> { names[name].owners }

    /// The names that a client itself bears.
    func names(of client: String) -> NameSet {
        var own = NameSet(count: names.count)
        for name in byOwner[client] ?? [] { own.insert(name) }
        return own
    }

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
            if names[known].owners.insert(owner).inserted {
                byOwner[owner, default: []].append(known)
            }
            return
        }
        let bytes = Array(trimmed.utf8)
        let word = trimmed.unicodeScalars.prefix(while: WordCharacters.contains)
        let length = word.reduce(0) { $0 + UTF8.width($1) }
        byText[trimmed] = names.count
        byOwner[owner, default: []].append(names.count)
        names.append(
            Name(
                text: trimmed, bytes: bytes, owners: [owner],
                hash: bytes.withUnsafeBufferPointer { wordHash($0, 0, length) }, next: -1))
        insertBeginning(of: bytes, wordLength: length)
        if names.count * 8 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for name in names.indices { hang(name) }
        } else {
            hang(names.count - 1)
        }
    }

    /// Lets words be looked at that begin as `name`, whose first word has `wordLength` bytes.
    private mutating func insertBeginning(of name: [UInt8], wordLength: Int) {
        let kind =
            switch name[0] {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): andon_upper_case
            case UInt8(ascii: "a")...UInt8(ascii: "z"): andon_lower_case
            case UInt8(ascii: "0")...UInt8(ascii: "9"): andon_digit
            default: andon_beyond_ascii
            }
        kinds |= kind.rawValue
        // A first word of one byte may have anything written behind it.
        for second in wordLength > 1 ? name[1]...name[1] : 0...UInt8.max {
            let pair = Int(name[0]) | Int(second) << 8
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
    }

    private mutating func hang(_ name: Int) {
        let slot = slot(of: names[name].hash)
        names[name].next = slots[slot]
        slots[slot] = Int32(name)
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        Int(hash >> UInt64(64 - slots.count.trailingZeroBitCount))
    }

    mutating func remove(_ ordinary: NameSet) {
        let kept = names.indices.filter { !ordinary.contains($0) }.map { names[$0] }
        self = NameIndex()
        for name in kept { for owner in name.owners.sorted() { insert(name.text, of: owner) } }
    }

    /// Calls `visit` with each name found that is not among the `passed`, and its offset. A name that `visit`
    /// lets pass is not looked for again; once it does not, the search ends.
    func search(
        _ text: [UInt8], passed: inout NameSet, _ visit: (_ name: Int, _ offset: Int) -> Bool
    ) {
        guard !names.isEmpty else { return }
        text.withUnsafeBufferPointer { text in
            pairs.withUnsafeBufferPointer { pairs in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: 1024) { offsets in
                    var position = 0
                    while position < text.count {
                        let found = andon_word_starts(
                            text.baseAddress, text.count, &position, pairs.baseAddress, kinds,
                            offsets.baseAddress, offsets.count)
                        for index in 0..<found {
                            guard look(text, at: offsets[index], &passed, visit) else { return }
                        }
                    }
                }
            }
        }
    }

    /// Whether to go on after the word at `start`.
    @inline(__always)
    private func look(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ passed: inout NameSet,
        _ visit: (Int, Int) -> Bool
    ) -> Bool {
        let hash = wordHash(text, start, endOfWord(in: text, from: start) - start)
        var name = Int(slots[slot(of: hash)])
        while name >= 0 {
            if names[name].hash == hash, !passed.contains(name),
                names[name].bytes.matches(text, at: start),
                !followsWordCharacter(text, at: start)
            {
                guard visit(name, start) else { return false }
                passed.insert(name)
            }
            name = Int(names[name].next)
        }
        return true
    }
}

/// Some of an index's names.
struct NameSet {
    private var bits: [UInt64]

    init(count: Int) { bits = [UInt64](repeating: 0, count: count / 64 + 1) }

    @inline(__always)
    func contains(_ name: Int) -> Bool { bits[name >> 6] >> UInt64(name & 63) & 1 == 1 }

    mutating func insert(_ name: Int) { bits[name >> 6] |= 1 << UInt64(name & 63) }
}

/// Whether a character beyond ASCII stands before `start` that is of a word, as that of ASCII is not: then no
/// word begins there.
private func followsWordCharacter(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start > 0, text[start - 1] >= 0x80 else { return false }
    for length in 2...4 where start >= length && text[start - length] & 0xC0 != 0x80 {
        let before = scalar(in: text, at: start - length)
        return before.length == length && WordCharacters.contains(before.scalar)
    }
    return false
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
