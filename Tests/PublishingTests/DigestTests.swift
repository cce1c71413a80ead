import Foundation
import Testing
import Units

@testable import Publishing

@Suite("Digest")
struct DigestTests {
    /// Of the example of FIPS 180-4 and of nothing, as published: the first are the test vectors of NIST.
    @Test(
        "Texts have the digests that the standard gives them",
        arguments: [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func standard(text: String, digest: String) {
        #expect(Digest(of: Array(text.utf8)).hex == digest)
        #expect(Digest.each(of: [([], Array(text.utf8))]).map(\.hex) == [digest])
        let split = (mark: Array(text.utf8.prefix(3)), body: Array(text.utf8.dropFirst(3)))
        #expect(Digest.each(of: [split]).map(\.hex) == [digest])
    }

    @Test("Every length around a block, with a mark and without, hashed beside others and alone")
    func lengths() {
        // 64 bytes are a block, 55 are the most that share one with the length.
        let texts = (0...200).flatMap { length in
            let body = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
            return [(mark: [UInt8](), body: body), (mark: [0xEF, 0xBB, 0xBF], body: body)]
        }
        let expected = texts.map { Digest(of: $0.mark + $0.body) }
        #expect(Digest.each(of: texts) == expected)
        #expect(texts.map { Digest.each(of: [$0]) } == expected.map { [$0] })
        #expect(Digest.each(of: []) == [])
    }

    @Test("Texts of very different lengths", arguments: [1, 2, 3] as [UInt64])
    func mixed(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<40).map { _ in
            let length = generator.within(0...(1 << generator.within(0...16)))
            let start = generator.within(0...255)
            return (
                mark: Array([0xEF, 0xBB, 0xBF].prefix(generator.within(0...1) * 3)) as [UInt8],
                body: (0..<length).map { UInt8(truncatingIfNeeded: ($0 &+ start) &* 131) }
            )
        }
        #expect(Digest.each(of: texts) == texts.map { Digest(of: $0.mark + $0.body) })
    }

    @Test("A file's digest knows its pieces, its length, and a byte anywhere in it")
    func files() throws {
        let folder = NSTemporaryDirectory() + "andon-digest-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/plant.sqlite"
        func digest(_ bytes: [UInt8]) throws -> Digest {
            try Data(bytes).write(to: URL(filePath: path))
            return try Digest(ofFiles: [path, folder + "/missing"])
        }
        // A little over two pieces of 16 MiB.
        var bytes = [UInt8](repeating: 7, count: 33 << 20)
        let whole = try digest(bytes)
        #expect(try digest(bytes) == whole)
        for place in [0, 1 << 24 - 1, 1 << 24, 33 << 20 - 1] {
            bytes[place] = 8
            #expect(try digest(bytes) != whole)
            bytes[place] = 7
        }
        #expect(try digest(bytes + [7]) != whole)
        #expect(try digest(bytes.dropLast()) != whole)
        #expect(
            try Digest(ofFiles: [folder + "/missing"])
                == Digest(of: [UInt8](repeating: 0, count: 8)))
    }
}
