import Drawing
import Foundation
import Plant
import Reporting
import Testing
import Typesetting

@testable import PDFOutput

@Suite("Hostile text in PDF files", .enabled(if: Tool.isInstalled("qpdf")))
struct HostileTextTests {
    static let texts = [
        ")>> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "endstream\nendobj\n1 0 obj",
        "</rdf:li><script>alert(1)</script>&amp;]]>", "\\", "\\)", "((((", "%%EOF", "startxref 0",
        "1 0 R", "\u{202E}evil\u{202C}", "\u{0}\u{1}\u{7F}\u{85}", "\u{FFFE}\u{FFFF}\u{FEFF}",
        "\u{2028}\u{2029}", String(repeating: "e\u{301}", count: 400), "EMC", "<FEFF0041>", "🏭👩‍🔧",
    ]

    /// The text wherever a client's text can go.
    private func render(_ text: String) throws -> PDFFile {
        let table = Table(
            caption: [.user(text)], columns: [Table.Column([.user(text)]), Table.Column("b")],
            rows: [Table.Row([.user(text), .inline([.code(text)])])])
        let figure = Sample.figure("oee-trend", title: text, subtitle: text)
        let document = Document(
            path: PagePath("reports/x.pdf"), title: text, lead: [.user(text)],
            sections: [
                Section(
                    anchor: "a", title: [.user(text)],
                    blocks: [
                        .notice(Notice(.warning, [.user(text)])), .table(table), .figure(figure),
                        .list([[.user(text)]]), .facts([Fact([.user(text)], [.user(text)])]),
                    ])
            ])
        return try pdf(
            of: document, identity: Sample.identity(text), words: Sample.words("en"),
            drawings: Sample.drawings, fonts: FontSet())
    }

    @Test(arguments: texts)
    func staysText(_ text: String) throws {
        let file = try render(text)
        let tool = try #require(Tool("qpdf"))
        #expect(try tool.run(on: file.bytes) { ["--check", $0] }.status == 0)
        let objects = try tool.run(on: file.bytes) {
            ["--qdf", "--object-streams=disable", $0, "-"]
        }.text
        // Neither what a viewer would run nor what it would follow.
        // Each key of a dictionary starts a line of its own.
        let keys = Set(objects.split(separator: "\n").map { $0.drop { $0 == " " } })
        for key in ["/OpenAction", "/S /JavaScript", "/AA", "/S /URI", "/S /Launch", "/JS"] {
            #expect(!keys.contains { $0.hasPrefix(key) }, "\(key)")
        }
        #expect(objects.components(separatedBy: "\n  /Type /Catalog").count == 2)
        // XMP remains XML: a tag of the client's would be one more.
        #expect(objects.components(separatedBy: "<rdf:li").count - 1 == 4)
        #expect(!objects.contains("<script>alert(1)</script></rdf:li>"))
    }

    @Test(.enabled(if: Tool.isInstalled("pdftotext")))
    func isSearchedAndCopiedAsItWasTyped() throws {
        let tool = try #require(Tool("pdftotext"))
        for text in [")>> /JS", "</rdf:li><script>", "%%EOF", "1 0 R", "Zoë ✓"] {
            let found = try tool.run(on: render(text).bytes) { ["-raw", $0, "-"] }.text
            #expect(found.components(separatedBy: text).count > 8, "\(text)")
        }
    }
}
