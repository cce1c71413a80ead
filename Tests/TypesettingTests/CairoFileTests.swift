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

    /// Objects packed in a stream, and a stream of references, as later versions of Cairo lay them out.
    @Test(arguments: [false, true])
    func packedObjectsAreFoundByTheirNumber(_ isCompressed: Bool) throws {
        let filter = isCompressed ? "   /Filter /FlateDecode\n" : ""
        func packed(_ bytes: [UInt8]) throws -> [UInt8] {
            isCompressed ? try Deflater().deflated(bytes) : bytes
        }
        let objects = [
            (1, "<< /Type /Pages\n   /Kids [ 2 0 R ]\n   /Count 1\n>>\n"),
            (2, "<< /Type /Page\n   /Contents 3 0 R\n>>\n"),
            (6, "<< /Type /Catalog\n   /Pages 1 0 R\n>>\n"),
        ]
        var (heads, texts) = ("", "")
        for (number, text) in objects {
            heads += "\(number) \(texts.utf8.count) "
            texts += text
        }
        let pack = try packed(Array((heads + texts).utf8))
        var bytes = Array("%PDF-1.7\n".utf8)
        var entries = [[UInt8]](repeating: [0, 0, 0, 0], count: 8)
        func add(_ number: Int, _ head: String, _ body: [UInt8]? = nil) {
            entries[number] = [1, UInt8(bytes.count / 256), UInt8(bytes.count % 256), 0]
            bytes += Array("\(number) 0 obj\n\(head)".utf8)
            if let body { bytes += Array("\nstream\n".utf8) + body + Array("\nendstream".utf8) }
            bytes += Array("\nendobj\n".utf8)
        }
        add(3, "<< /Length 4 0 R\n>>", Array("12345".utf8))
        add(4, "   5")
        add(
            5,
            "<< /Type /ObjStm\n   /Length \(pack.count)\n   /N 3\n   /First \(heads.utf8.count)\n\(filter)>>",
            pack)
        for (index, object) in objects.enumerated() {
            entries[object.0] = [2, 0, 5, UInt8(index)]
        }
        let start = bytes.count
        entries[7] = [1, UInt8(start / 256), UInt8(start % 256), 0]
        let table = try packed(Array(entries.joined()))
        add(
            7,
            "<< /Type /XRef\n   /Length \(table.count)\n\(filter)   /Size 8\n   /W [1 2 1]\n   /Root 6 0 R\n>>",
            table)
        bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
        let file = try CairoFile(bytes)
        #expect(file.pages == [2])
        #expect(file.reference("/Contents", in: file.object(2)) == 3)
        #expect(try #require(file.stream(3)).body.elementsEqual("12345".utf8))
        #expect(String(decoding: file.object(4), as: UTF8.self) == "   5")
        #expect(file.stream(2) == nil)
        for (number, text) in objects {
            #expect(String(decoding: file.object(number), as: UTF8.self) == text)
        }
        // Each byte of what is packed may be lost or wrong: refused, or read, but never out of bounds.
        for place in start - pack.count - 40..<bytes.count {
            var damaged = bytes
            damaged[place] ^= 0x15
            _ = try? CairoFile(damaged)
        }
    }
}
