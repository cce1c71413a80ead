import Testing

@testable import Typesetting

@Suite("Reading Cairo's files")
struct CairoFileTests {
    @Test(arguments: [
        "", "startxref\n", "startxref\n99999\n%%EOF", "%PDF-1.5\nxref\n0 0\nstartxref\n9\n%%EOF\n",
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 7 0 R >>\nstartxref\n0\n%%EOF\n",
        "xref\n0 99999999\nstartxref\n0\n%%EOF\n",
    ])
    func whatIsNoFileOfCairosIsRefused(_ text: String) {
        #expect(throws: TypesettingError.self) { try CairoFile(Array(text.utf8)) }
    }

    /// Two objects and a stream, as Cairo lays them out.
    @Test func objectsAndStreamsAreFoundByTheirNumber() throws {
        var text = "%PDF-1.5\n"
        var offsets: [Int] = []
        for object in [
            "<< /Type /Pages\n   /Kids [ 2 0 R ]\n   /Count 1\n>>",
            "<< /Type /Page % 1\n   /MediaBox [ 0 0 9 8 ]\n   /Contents 3 0 R\n   /Resources 5 0 R\n>>",
            "<< /Length 4 0 R\n   /Filter /FlateDecode\n>>\nstream\n12345\nendstream", "   5",
            "<< /Font << /f-0-0 12 0 R >> >>", "<< /Type /Catalog\n   /Pages 1 0 R\n>>",
        ] {
            offsets.append(text.utf8.count)
            text += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size 7\n   /Root 6 0 R\n>>\nstartxref\n\(table)\n%%EOF\n"
        let file = try CairoFile(Array(text.utf8))
        #expect(file.pages == [2])
        #expect(file.reference("/Contents", in: file.object(2)) == 3)
        #expect(file.reference("/Annots", in: file.object(2)) == nil)
        let stream = try #require(file.stream(3))
        #expect(Array(stream.body) == Array("12345".utf8))
        #expect(String(decoding: stream.dictionary, as: UTF8.self).contains("/FlateDecode"))
        #expect(!String(decoding: stream.dictionary, as: UTF8.self).contains("/Length"))
        #expect(String(decoding: file.object(4), as: UTF8.self) == "   5")
        #expect(file.stream(2) == nil)
        #expect(file.object(99).isEmpty)
    }
}
