import Drawing
import Foundation
import Plant
import Reporting
import TestSupport
import Testing
import Typesetting

@testable import PDFOutput

@Suite("Structure of PDF files", .enabled(if: Tool.isInstalled("qpdf")))
struct StructureTests {
    /// A heading, a paragraph over two lines, a list, a table of one row, a figure.
    private var small: Document {
        Document(
            path: PagePath("reports/small.pdf"), title: "Small",
            sections: [
                Section(
                    anchor: "one", title: [.text("One")],
                    blocks: [
                        .paragraph([.text("Said.")]),
                        .list([[.text("first")]]),
                        .table(
                            Table(
                                caption: [.text("Machines")],
                                columns: [
                                    Table.Column("Machine"),
                                    Table.Column("Parts", alignment: .number(places: 0)),
                                ], rows: [Table.Row([.user("L-07"), .count(12)])])),
                        .figure(
                            Sample.figure(
                                "oee-trend", title: "OEE is (7.6) points under", subtitle: "OEE")),
                    ])
            ])
    }

    private func render(_ document: Document, _ language: String = "en") throws -> [UInt8] {
        try pdf(
            of: document, identity: Sample.identity(), words: Sample.words(language),
            drawings: Sample.drawings, fonts: FontSet()
        ).bytes
    }

    /// The file with every object and every page as text.
    private func plain(_ bytes: [UInt8]) throws -> String {
        let tool = try #require(Tool("qpdf"))
        return try tool.run(on: bytes) {
            [
                "--qdf", "--coalesce-contents", "--no-original-object-ids",
                "--object-streams=disable", $0, "-",
            ]
        }.text
    }

    @Test(.enabled(if: Tool.isInstalled("pdfinfo")))
    func partsAreReadBackAsTheyWereSaid() throws {
        let tool = try #require(Tool("pdfinfo"))
        let tree = try tool.run(on: render(small)) { ["-struct", $0] }.text
        let parts = tree.split(separator: "\n")
            .filter { !$0.contains("/") }
            .map { line in
                let depth = line.prefix { $0 == " " }.count / 2
                let name = line.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
                return String(repeating: ".", count: depth) + name
            }
        #expect(
            parts == [
                "Document", ".P", ".H1", ".P", ".H2", ".P", ".L", "..LI", "...Lbl", "...LBody",
                ".Table", "..Caption", "..TR", "...TH", "...TH", "..TR", "...TH", "...TD", ".P",
                ".Figure",
            ])
    }

    @Test func headersSayWhatTheyHeadAndFiguresWhatTheyShow() throws {
        let text = try plain(render(small))
        // Two titles of columns, one name of a row.
        #expect(text.components(separatedBy: "/Scope /Column").count - 1 == 2)
        #expect(text.components(separatedBy: "/Scope /Row").count - 1 == 1)
        #expect(
            text.contains(
                "/Alt (OEE is \\(7.6\\) points under. falls since Tuesday)"))
        #expect(text.components(separatedBy: "/Alt").count - 1 == 1)
        #expect(text.contains("/ListNumbering /Disc"))
    }

    @Test(arguments: [("en", "/Lang (en)"), ("ar", "/Lang (ar)")])
    func theFileSaysItsLanguageAndThatItIsAccessible(language: String, lang: String) throws {
        let text = try plain(
            render(language == "en" ? Sample.latin : Sample.arabic(), language))
        for said in [
            lang, "/DisplayDocTitle true", "/Marked true", "<pdfuaid:part>1</pdfuaid:part>",
            "<xmp:CreateDate>2026-01-31T05:00:00Z</xmp:CreateDate>", "/Tabs /S", "/StructParents 0",
        ] {
            #expect(text.contains(said), "\(said)")
        }
        #expect(text.contains("/Direction /R2L") == (language == "ar"))
    }

    @Test("texts and shapes of a figure are painted in its order")
    func figuresArePaintedInOrder() throws {
        let square = Rectangle(x: 10, y: 10, width: 40, height: 40)
        let drawing = Drawing(
            width: 100, height: 60, title: "", description: "",
            marks: [
                .rectangle(square, fill: Fill(.band)), .text(Label("under", at: Point(12, 30))),
                .rectangle(square, fill: Fill(.bad, opacity: 0.5)),
                .text(Label("over", at: Point(12, 40))),
            ])
        var document = small
        document.sections[0].blocks = document.sections[0].blocks.suffix(1)
        let bytes = try pdf(
            of: document, identity: Sample.identity(), words: Sample.words("en"),
            drawings: ["oee-trend": drawing], fonts: FontSet()
        ).bytes
        let text = try plain(bytes)
        let figure = try #require(text.components(separatedBy: "/Figure <<").dropFirst().first)
        let kinds = figure.components(separatedBy: "\nEMC")[0].split(separator: "\n")
            .compactMap { line in
                switch line.split(separator: " ").last {
                case "f", "f*": "shape"
                case let last? where last.hasSuffix("Tj") || last.hasSuffix("TJ"): "text"
                default: nil
                }
            }
        #expect(kinds == ["shape", "text", "shape", "text"])
    }

    @Test("the file names the program and what painted for it")
    func producer() throws {
        let text = try plain(render(small))
        #expect(text.contains("/Creator (Andon "))
        let producer = try #require(
            text.range(
                of: #"/Producer \(Andon .*, cairo 1\.\d+\.\d+\)"#, options: .regularExpression))
        #expect(text[producer].count < 60)
    }

    /// What paints a page, by ISO 32000-1, table 51, of those that Cairo and we write.
    private static let painting: Set<Substring> = [
        "f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "Do", "sh",
    ]

    @Test(arguments: ["en", "ar"])
    func everyMarkIsContentOrArtifact(_ language: String) throws {
        let text = try plain(
            render(
                language == "en" ? Sample.english(rows: 60) : Sample.arabic(rows: 60), language))
        var marks: [String: Int] = [:]
        for page in text.components(separatedBy: "%% Contents for page").dropFirst() {
            let contents = page.components(separatedBy: "\nendstream")[0]
            var open: [Bool] = []
            for line in contents.split(separator: "\n") {
                let last = line.split(separator: " ").last ?? ""
                if last.hasSuffix("BDC") || last.hasSuffix("BMC") {
                    open.append(line.contains("/MCID") || line.hasPrefix("/Artifact"))
                } else if last == "EMC" {
                    #expect(open.popLast() != nil)
                } else if StructureTests.painting.contains(last) || last.hasSuffix("Tj")
                    || last.hasSuffix("TJ")
                {
                    marks[open.contains(true) ? "marked" : "stray", default: 0] += 1
                }
            }
            #expect(open.isEmpty)
        }
        #expect(marks["stray"] == nil)
        #expect((marks["marked"] ?? 0) > 300)
    }

    @Test func everyNumberOfMarksLeadsToAPartAndBack() throws {
        let text = try plain(render(Sample.english(rows: 60)))
        // As many marks on the pages as the tree of parents has entries for them.
        let marks = text.components(separatedBy: "/MCID ").count - 1
        let references = text.components(separatedBy: "/Type /MCR").count - 1
        let start = try #require(text.range(of: "/Nums [\n    0\n"))
        let end = try #require(text[start.upperBound...].range(of: "\n  ]\n>>"))
        let parents = text[start.upperBound..<end.lowerBound].components(separatedBy: " 0 R").count
        #expect(marks - references == parents - 1)
    }

    @Test func aRepeatedHeadIsHeardOnce() throws {
        let text = try plain(render(Sample.english(rows: 200)))
        // One head: a title for each of the eight columns.
        #expect(text.components(separatedBy: "/Scope /Column").count - 1 == 8)
        #expect(text.components(separatedBy: "/Scope /Row").count - 1 == 200)
    }

    @Test func longDocumentsSayWhatIsWhereAndLeadThere() throws {
        var document = Sample.plain(rows: 300, columns: 6)
        document.sections = (0..<5).map { index in
            var section = document.sections[0]
            section.anchor = "part-\(index)"
            section.title = [.text("Part \(index)")]
            return section
        }
        let text = try plain(render(document))
        #expect(text.components(separatedBy: "/Subtype /Link").count - 1 == 5)
        #expect(text.components(separatedBy: "/Type /OBJR").count - 1 == 5)
        for index in 0..<5 {
            #expect(text.contains("/Contents (Part \(index))"))
            #expect(text.contains("/Title (Part \(index))"))
        }
        // Five open entries on the first level.
        #expect(text.contains("/Count 5\n"))
        let short = try plain(render(small))
        #expect(!short.contains("/Subtype /Link"))
        #expect(short.contains("/Title (One)"))
    }
}
