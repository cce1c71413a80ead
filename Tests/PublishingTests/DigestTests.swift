import Foundation
import Testing

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
        #expect(
            Digest(of: Array(text.utf8.prefix(3)), Array(text.utf8.dropFirst(3))).hex == digest)
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
