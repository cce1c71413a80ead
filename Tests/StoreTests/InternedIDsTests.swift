import Plant
import Testing
import Units

@testable import Store

@Suite("Ids by their bytes")
struct InternedIDsTests {
    private func reference(
        _ ids: inout InternedIDs<Line>, _ text: String
    ) throws -> Reference<Line>? {
        Array(text.utf8).withUnsafeBufferPointer { ids.reference($0) }
    }

    @Test(
        "Any id gets the reference that its directory gives it", arguments: [1, 2, 3] as [UInt64])
    func model(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ids = InternedIDs(
            [Line(id: "LINE-01", name: "One"), Line(id: "", name: "None")], of: .line)
        var model = Directory([Line(id: "LINE-01", name: "One"), Line(id: "", name: "None")])
        for _ in 0..<5000 {
            // Few letters and many lengths: prefixes, suffixes and middles that differ by one byte.
            let length = random.within(0...40)
            var text = String(repeating: "A", count: length)
            if length > 0, random.chance(0.7) {
                let place = text.index(text.startIndex, offsetBy: random.within(0...(length - 1)))
                text.replaceSubrange(place...place, with: ["B", "é", "\0"][random.within(0...2)])
            }
            #expect(try reference(&ids, text) == model.intern(text))
        }
        #expect(ids.directory.rows.map(\.id) == model.rows.map(\.id))
        #expect(ids.directory.listed == 2)
    }

    @Test("Bytes that are not UTF-8 are no id")
    func notUTF8() {
        var ids = InternedIDs<Line>(of: .line)
        for bytes: [UInt8] in [[0xFF], [0x41, 0xC3], [0xED, 0xA0, 0x80]] {
            #expect(bytes.withUnsafeBufferPointer { ids.reference($0) } == nil)
        }
        #expect(ids.directory.count == 0)
    }
}
