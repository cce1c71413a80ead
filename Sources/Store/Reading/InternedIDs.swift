import Plant

/// A ``Directory`` that is looked up by the bytes of an id.
///
/// A fact names half a dozen ids, nearly always ones seen before: hashing their bytes where SQLite
/// holds them costs a tenth of making a `String` for each. Open addressing, linear probing, at most
/// half full.
struct InternedIDs<Entity: Identified>: Sendable {
    private(set) var directory: Directory<Entity>
    /// The table that lists them.
    let master: String
    /// Indexes into `known`; −1 is free. A power of two of them.
    private var slots = [Int32](repeating: -1, count: 64)
    private var known: [Known] = []

    private struct Known: Sendable {
        var fingerprint: Fingerprint
        /// The id's bytes where the fingerprint does not hold all of them, else empty.
        var bytes: [UInt8]
        var reference: Reference<Entity>
    }

    init(_ rows: [Entity] = [], of master: TenantTable) {
        (directory, self.master) = (Directory(rows), master.name)
    }

    /// The reference of an id, adding an unlisted row when there is none; `nil` when it is not UTF-8.
    mutating func reference(_ id: UnsafeBufferPointer<UInt8>) -> Reference<Entity>? {
        let fingerprint = Fingerprint(id)
        let mask = slots.count - 1
        var slot = fingerprint.hash & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if known[index].fingerprint == fingerprint,
                fingerprint.isWhole || known[index].bytes.elementsEqual(id)
            {
                return known[index].reference
            }
            slot = (slot + 1) & mask
        }
        guard let text = String(checked: id) else { return nil }
        let reference = directory.intern(text)
        slots[slot] = Int32(known.count)
        known.append(
            Known(
                fingerprint: fingerprint, bytes: fingerprint.isWhole ? [] : Array(id),
                reference: reference))
        if known.count * 2 > slots.count { grow() }
        return reference
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, entry) in known.enumerated() {
            var slot = entry.fingerprint.hash & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }
}

/// The length, the first eight and the last eight bytes of an id: all of it where it is not longer
/// than sixteen, as ids of plants nearly always are.
private struct Fingerprint: Equatable, Sendable {
    private let first: UInt64
    private let last: UInt64
    private let count: Int

    init(_ id: UnsafeBufferPointer<UInt8>) {
        count = id.count
        let bytes = UnsafeRawBufferPointer(id)
        if count >= 8 {
            first = bytes.loadUnaligned(as: UInt64.self)
            last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else {
            var word: UInt64 = 0
            for byte in id { word = word << 8 | UInt64(byte) }
            (first, last) = (word, 0)
        }
    }

    var isWhole: Bool { count <= 16 }

    /// The two halves of a product of 128 bits, one upon the other: each bit of an id reaches the low bits,
    /// which choose the slot. Ids that count up differ in their last bytes alone. The order of nothing
    /// depends on it. The constants are those of SplitMix64.
    var hash: Int {
        let product = (first ^ 0xBF58_476D_1CE4_E5B9).multipliedFullWidth(
            by: last ^ UInt64(count) ^ 0x94D0_49BB_1331_11EB)
        return Int(truncatingIfNeeded: (product.high ^ product.low) & 0x7FFF_FFFF)
    }
}
