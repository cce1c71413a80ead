import Testing
import Units

@testable import Publishing

@Suite("Tenant slugs")
struct TenantSlugTests {
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
        Case(name: "a folder of the tree is not a tenant", id: "LATEST", slug: "latest-b336adc1"),
        Case(name: "a device of Windows is not a folder", id: "con", slug: "con-1143da2b"),
        Case(
            name: "fifty emoji", id: String(repeating: "🏭", count: 50), slug: "--7c1b04c0"),
        Case(name: "a line break", id: "a\nb", slug: "a-b-7e18f737"),
    ])
    func table(_ example: Case) { #expect(TenantSlug(example.id).text == example.slug) }

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
            let slug = TenantSlug(id)
            #expect(slug.text.utf8.count <= TenantSlug.maximumLength)
            #expect(TenantSlug(folder: slug.text) == slug, "\(id.debugDescription)")
            #expect(TenantFile.objection(to: slug.text + ".html") == nil)
        }
    }

    @Test("Ids that differ beyond what is bounded have different slugs")
    func long() {
        let stem = String(repeating: "x", count: 300)
        #expect(TenantSlug(stem + "1") != TenantSlug(stem + "2"))
        #expect(TenantSlug(stem).text.utf8.count == TenantSlug.maximumLength)
    }
}
