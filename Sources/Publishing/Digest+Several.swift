import CSHA256

extension Digest {
    /// Of each text, in their order; a text is its mark with its body behind it.
    ///
    /// Two at a time where the processor has instructions for SHA-256: one alone leaves it waiting nearly half
    /// of the time, and every file of every tenant is hashed.
    static func each(of texts: [(mark: [UInt8], body: [UInt8])]) -> [Digest] {
        guard andon_has_sha256() else { return texts.map { Digest(of: $0.mark, $0.body) } }
        // The longest first, so that short ones are left for the end, when one may be without another.
        var waiting = texts.indices.sorted {
            (texts[$0].body.count, $0) < (texts[$1].body.count, $1)
        }
        var digests: [Digest?] = Array(repeating: nil, count: texts.count)
        func next() -> Hashing? {
            waiting.popLast().map { Hashing(of: texts[$0].mark, texts[$0].body, at: $0) }
        }
        var (first, second) = (next(), next())
        while var one = first {
            if var other = second {
                one.advance(beside: &other)
                if let digest = other.digest {
                    digests[other.index] = digest
                    second = next()
                } else {
                    second = other
                }
            } else {
                one.advance()
            }
            if let digest = one.digest {
                digests[one.index] = digest
                (first, second) = second.map { ($0, next()) } ?? (next(), nil)
            } else {
                first = one
            }
        }
        return digests.compactMap(\.self)
    }
}

/// A text on its way through SHA-256 (FIPS 180-4).
private struct Hashing {
    /// Bytes that lie together, as whole blocks.
    private struct Stretch {
        var bytes: [UInt8]
        var start: Int
        var blocks: Int
    }

    /// Which of the texts.
    let index: Int
    // Section 5.3.3.
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    /// What is ahead, the next last.
    private var stretches: [Stretch] = []

    private static let block = 64

    init(of mark: [UInt8], _ body: [UInt8], at index: Int) {
        self.index = index
        let size = mark.count + body.count
        // A block in which the mark and the body meet.
        let head =
            mark.isEmpty || size < Self.block ? [] : mark + body[..<(Self.block - mark.count)]
        let start = head.isEmpty ? 0 : Self.block - mark.count
        let blocks = head.isEmpty && !mark.isEmpty ? 0 : (body.count - start) / Self.block
        var tail = head.isEmpty && blocks == 0 ? mark : []
        tail += body[(start + blocks * Self.block)...]
        // Section 5.1.1: a bit, then zeros up to the length in bits, which ends a block.
        tail.append(0x80)
        while tail.count % Self.block != Self.block - 8 { tail.append(0) }
        withUnsafeBytes(of: UInt64(size * 8).bigEndian) { tail += $0 }
        stretches = [
            Stretch(bytes: tail, start: 0, blocks: tail.count / Self.block),
            Stretch(bytes: body, start: start, blocks: blocks),
            Stretch(bytes: head, start: 0, blocks: head.count / Self.block),
        ].filter { $0.blocks > 0 }
    }

    /// `nil` until all of the text has been taken in.
    var digest: Digest? {
        guard stretches.isEmpty else { return nil }
        return Digest(
            state.flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } })
    }

    /// Takes in the next stretch.
    mutating func advance() {
        guard let next = stretches.popLast() else { return }
        next.bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            andon_sha256(&state, start + next.start, next.blocks)
        }
    }

    /// Takes in as much as both have in their next stretches.
    mutating func advance(beside other: inout Hashing) {
        guard let next = stretches.popLast(), let its = other.stretches.popLast() else { return }
        let blocks = min(next.blocks, its.blocks)
        next.bytes.withUnsafeBufferPointer { bytes in
            its.bytes.withUnsafeBufferPointer { itsBytes in
                guard let start = bytes.baseAddress, let itsStart = itsBytes.baseAddress else {
                    return
                }
                andon_sha256_two(
                    &state, start + next.start, &other.state, itsStart + its.start, blocks)
            }
        }
        keep(next, without: blocks)
        other.keep(its, without: blocks)
    }

    private mutating func keep(_ stretch: Stretch, without blocks: Int) {
        guard stretch.blocks > blocks else { return }
        var rest = stretch
        rest.start += blocks * Self.block
        rest.blocks -= blocks
        stretches.append(rest)
    }
}
