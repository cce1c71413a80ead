import Testing
import Units

@testable import Store

@Suite("Texts that come again")
struct RepeatedTextsTests {
    @Test("Each is what its bytes say, whatever came before", arguments: [1, 2, 3] as [UInt64])
    func model(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var texts = RepeatedTexts()
        // More than there are places, and long ones that differ in the middle alone.
        let names = (0..<200).map { number in
            ["boot-line-a.", "", "Łukasz ", "x"][number % 4]
                + String(repeating: "é", count: number % 7) + String(number)
                + String(repeating: "long", count: number % 3 * 5)
        }
        for _ in 0..<5000 {
            let name = names[random.within(0...(names.count - 1))]
            let found = Array(name.utf8).withUnsafeBufferPointer { texts.text($0) }
            #expect(found == name)
        }
    }

    @Test("Bytes that are not UTF-8 are no text")
    func notUTF8() {
        var texts = RepeatedTexts()
        for bytes: [UInt8] in [[0xFF], [0x41, 0xC3], [0xED, 0xA0, 0x80]] {
            #expect(bytes.withUnsafeBufferPointer { texts.text($0) } == nil)
        }
    }
}
