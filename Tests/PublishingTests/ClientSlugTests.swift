import Testing
import Units

@testable import Publishing

@Suite("Client slugs")
struct ClientSlugTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let id: String
        let slug: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "upper case becomes lower", id: "BOOT-LINE-A", slug: "boot-line-a"),
        Case(name: "lower case stays", id: "boot-line-a", slug: "boot-line-a"),
        Case(name: "digits stay", id: "4711", slug: "4711"),
        Case(name: "both cases get a digest", id: "BootLine", slug: "bootline-b94824d3"),
        Case(name: "a path does not leave the folder", id: "../x", slug: "-x-d6b96a97"),
        Case(name: "a dot is not the folder itself", id: ".", slug: "--cdb4ee2a"),
        Case(name: "two dots are not the folder above", id: "..", slug: "--5ec1f7e7"),
        Case(name: "nothing is still a name", id: "", slug: "-e3b0c442"),
        Case(name: "a run of other bytes is one dash", id: "A & B", slug: "a-b-dff4ec67"),
        Case(name: "a folder of the tree is not a client", id: "LATEST", slug: "latest-b336adc1"),
        Case(name: "a device of Windows is not a folder", id: "con", slug: "con-1143da2b"),
        Case(
            name: "fifty emoji", id: String(repeating: "🏭", count: 50), slug: "--7c1b04c0"),
        Case(name: "a line break", id: "a\nb", slug: "a-b-7e18f737"),
    ])
    func table(_ example: Case) { #expect(ClientSlug(example.id).text == example.slug) }

    @Test(
        "A slug is bounded, plain ASCII, and reads back as a folder",
        arguments: 1...20 as ClosedRange<UInt64>)
    func properties(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let scalars = (0..<generator.within(0...120)).compactMap { _ in
                Unicode.Scalar(UInt32(generator.within(0...0x2FF)))
            }
            let id = String(String.UnicodeScalarView(scalars))
            let slug = ClientSlug(id)
            #expect(slug.text.utf8.count <= ClientSlug.maximumLength)
            #expect(ClientSlug(folder: slug.text) == slug, "\(id.debugDescription)")
            #expect(ClientFile.objection(to: slug.text + ".html") == nil)
        }
    }

    @Test("Ids that differ beyond what is bounded have different slugs")
    func long() {
        let stem = String(repeating: "x", count: 300)
        #expect(ClientSlug(stem + "1") != ClientSlug(stem + "2"))
        #expect(ClientSlug(stem).text.utf8.count == ClientSlug.maximumLength)
    }

    @Test("Ids of one kind that would share a slug each get the digest, whatever their order")
    func shared() {
        // As printf A1 | sha256sum says, and printf a1 | sha256sum.
        let slugs = ClientSlug.slugs(of: ["A1", "a1", "B2", "Cc"]).mapValues(\.text)
        #expect(slugs["A1"] == "a1-16a36e86" && slugs["a1"] == "a1-f55ff16f")
        // Nobody shares these: they are called as they are alone.
        #expect(slugs["B2"] == "b2" && slugs["Cc"] == ClientSlug("Cc").text)
        #expect(ClientSlug.slugs(of: ["Cc", "a1", "B2", "A1"]).mapValues(\.text) == slugs)
        #expect(ClientSlug.slugs(of: ["A1"]).mapValues(\.text) == ["A1": "a1"])
    }

    @Test("No two ids of a kind share a slug, though one is called as another's slug is")
    func sharedByDesign() {
        let twins = ["A1", "a1"].map { ($0, ClientSlug.slugs(of: ["A1", "a1"])[$0]?.text ?? "") }
        var ids = twins.map(\.0) + twins.map(\.1)
        // And what the two get then.
        ids += ClientSlug.slugs(of: ids).values.map(\.text)
        let slugs = ClientSlug.slugs(of: ids)
        #expect(Set(slugs.values).count == Set(ids).count)
        for slug in slugs.values {
            #expect(slug.text.utf8.count <= ClientSlug.maximumLength)
            #expect(ClientSlug(folder: slug.text) == slug)
        }
    }
}
