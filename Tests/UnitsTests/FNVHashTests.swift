import Testing
import Units

@Suite("FNV hash")
struct FNVHashTests {
    /// The test vectors of the algorithm's authors.
    @Test(
        "Bytes have the hashes that the authors publish",
        arguments: [
            ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
        ])
    func published(text: String, hash: String) {
        var own = FNVHash()
        own.add(Array(text.utf8))
        #expect(own.hexadecimal == hash)
    }

    @Test("Where a text ends is part of the hash, and so is where it starts")
    func ends() {
        func hash(_ texts: [String], start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
            var hash = FNVHash(start: start)
            for text in texts { hash.add(text) }
            return hash.value
        }
        #expect(hash(["ab", "c"]) != hash(["a", "bc"]))
        #expect(hash(["ab", "c"]) == hash(["ab", "c"]))
        #expect(hash(["a"], start: 1) != hash(["a"]))
    }
}
