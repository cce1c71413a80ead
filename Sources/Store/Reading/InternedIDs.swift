import Plant

/// A ``Directory`` that is looked up by the bytes of an id.
///
/// A fact names half a dozen ids, nearly always ones seen before: hashing their bytes where SQLite
/// holds them costs a tenth of making a `String` for each. Open addressing, linear probing, at most
/// half full.
struct InternedIDs<Entity: Identified>: Sendable {
    private(set) var directory: Directory<Entity>
    /// Indexes into `known`; −1 is free. A power of two of them.
    private var slots = [Int32](repeating: -1, count: 64)
    private var known: [Known] = []
    /// The ids seen, end to end.
    private var bytes: [UInt8] = []

    private struct Known: Sendable {
        var hash: UInt64
        var start: Int
        var count: Int
        var reference: Reference<Entity>
    }

    init(_ rows: [Entity] = []) { directory = Directory(rows) }

    /// The reference of an id, adding an unlisted row when there is none; `nil` when it is not UTF-8.
    mutating func reference(_ id: UnsafeBufferPointer<UInt8>) -> Reference<Entity>? {
        let hash = fnv1a(id)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = known[Int(slots[slot])]
            if candidate.hash == hash, matches(candidate, id) { return candidate.reference }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard let text = String(checked: id) else { return nil }
        let reference = directory.intern(text)
        slots[slot] = Int32(known.count)
        known.append(
            Known(hash: hash, start: bytes.count, count: id.count, reference: reference))
        bytes.append(contentsOf: id)
        if known.count * 2 > slots.count { grow() }
        return reference
    }

    private func matches(_ candidate: Known, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
        guard candidate.count == id.count else { return false }
        for index in 0..<id.count where bytes[candidate.start + index] != id[index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in known.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}

/// Fowler–Noll–Vo 1a, 64 bits: good enough for ids of ten bytes, and three instructions a byte. The
/// order of nothing depends on it.
@inline(__always)
private func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits choose the slot, and multiplication only carries upwards.
    return hash ^ (hash >> 32)
}
