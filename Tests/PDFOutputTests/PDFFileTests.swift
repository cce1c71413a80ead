import Drawing
import Foundation
import Plant
import Reporting
import TestSupport
import Testing

@testable import PDFOutput
@testable import Typesetting

@Suite("PDF files")
struct PDFFileTests {
    private func render(
        _ document: Document, _ language: String = "en", name: String = "Hartmann & Söhne",
        paper: Settings.Paper = .a4
    ) throws -> PDFFile {
        try pdf(
            of: document, identity: Sample.identity(name, paper: paper),
            words: Sample.words(language), drawings: Sample.drawings, fonts: FontSet())
    }

    @Test func theSameReportGivesTheSameBytes() throws {
        for language in ["en", "ar"] {
            let document = language == "en" ? Sample.english() : Sample.arabic()
            let first = try render(document, language)
            #expect(try render(document, language).bytes == first.bytes)
        }
    }

    @Test func zoneLocaleAndFolderLeaveNoTrace() async {
        await #expect(processExitsWith: .success) {
            let tests = PDFFileTests()
            let here = try tests.render(Sample.english())
            setenv("TZ", "Pacific/Chatham", 1)
            setenv("LANG", "de_DE.UTF-8", 1)
            setenv("LC_ALL", "de_DE.UTF-8", 1)
            tzset()
            setlocale(LC_ALL, "")
            chdir("/")
            let there = try tests.render(Sample.english())
            exit(here.bytes == there.bytes ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }

    @Test func aPageWithOneSentenceWeighsNextToNothing() throws {
        let document = Document(
            path: PagePath("reports/x.pdf"), title: "Note",
            sections: [
                Section(anchor: "a", title: nil, blocks: [.paragraph([.text("All is well.")])])
            ])
        #expect(try render(document, name: "Acme").bytes.count < 16_000)
    }

    @Test(.enabled(if: Tool.isInstalled("pdftotext")))
    func textIsReadInTheOrderItIsSaid() throws {
        let tool = try #require(Tool("pdftotext"))
        let text = try tool.run(on: render(Sample.latin).bytes) { ["-raw", $0, "-"] }.text
        // Where lines break depends on the version of the font.
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: "\n") + "\n"
        try expectGolden(Array(words.utf8), "latin.txt")
    }

    @Test(.enabled(if: InstalledFonts().has("NotoColorEmoji")))
    func emojiAreShownAndCopied() throws {
        let file = try render(Sample.latin, name: "Werk 🏭 👩‍🔧 🇩🇪")
        #expect(file.uncovered.isEmpty)
        guard let tool = Tool("pdftotext") else { return }
        let text = try tool.run(on: file.bytes) { ["-raw", $0, "-"] }.text
        for emoji in ["🏭", "👩‍🔧", "🇩🇪"] { #expect(text.contains(emoji), "\(emoji)") }
    }

    @Test func oneSetOfFontsServesManyDocumentsWithoutATrace() throws {
        let fonts = try FontSet()
        func set(_ document: Document, _ language: String) throws -> [UInt8] {
            try pdf(
                of: document, identity: Sample.identity(), words: Sample.words(language),
                drawings: Sample.drawings, fonts: fonts
            ).bytes
        }
        let alone = try set(Sample.latin, "en")
        _ = try set(Sample.arabic(), "ar")
        #expect(try set(Sample.latin, "en") == alone)
    }

    @Test func datesAreThoseOfTheReportNotOfTheClock() throws {
        let text = String(decoding: try render(Sample.latin).bytes, as: UTF8.self)
        #expect(text.contains("/CreationDate(D:20260131050000Z)"))
        #expect(text.contains("/ModDate(D:20260131050000Z)"))
    }

    @Test func twoPagesInLatinScriptWeighLittle() throws {
        var document = Sample.latin
        document.sections[2].blocks.removeLast(2)
        let file = try render(document)
        #expect((2...3).contains(file.pageCount))
        #expect(file.bytes.count <= 80_000)
    }

    @Test func aNULInANameCutsNothingOff() throws {
        let file = try render(Sample.latin, name: "Acme\u{0} (Werk) \\ 2\n")
        let text = String(decoding: file.bytes, as: UTF8.self).uppercased()
        // The middle dot makes the entry UTF-16 in hexadecimal digits.
        let digits = "Acme (Werk) \\ 2 · ".utf16.map { unit in
            let hex = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }
        #expect(text.contains(digits.joined()))
    }

    @Test(
        .enabled(if: InstalledFonts().has("NotoSansCJK-Regular"), "fonts-noto-cjk is not installed")
    )
    func lettersOfTheWorldAreCoveredAndOthersReported() throws {
        #expect(try render(Sample.english()).uncovered.isEmpty)
        #expect(try render(Sample.latin, name: "Werk \u{10FFFD}").uncovered == ["\u{10FFFD}"])
    }

    @Test func aFigureThatWasNotLaidOutIsAnErrorNotAGap() throws {
        #expect(
            throws: TypesettingError.unusableFigure(
                name: "oee-trend", reason: "it was not laid out")
        ) {
            try pdf(
                of: Sample.latin, identity: Sample.identity(), words: Sample.words("en"),
                drawings: [:], fonts: FontSet())
        }
    }

    @Test(
        .enabled(if: Tool.isInstalled("qpdf")),
        arguments: ["en", "ar", "empty", "long"])
    func qpdfFindsNothing(_ name: String) throws {
        let document =
            switch name {
            case "ar": Sample.arabic()
            case "empty":
                Document(path: PagePath("reports/empty.pdf"), title: "Empty", sections: [])
            case "long": Sample.english(rows: 300)
            default: Sample.english()
            }
        let file = try render(document, name == "ar" ? "ar" : "en", paper: .letter)
        let tool = try #require(Tool("qpdf"))
        #expect(try tool.run(on: file.bytes) { ["--check", $0] }.status == 0)
    }

    @Test(
        .enabled(if: Tool.isInstalled("pdftotext")),
        .enabled(if: InstalledFonts().has("NotoSansCJK-Regular"), "fonts-noto-cjk is not installed")
    )
    func wordsAreCopiedAsTheyWereWritten() throws {
        let tool = try #require(Tool("pdftotext"))
        let english = try tool.run(on: render(Sample.english()).bytes) { ["-layout", $0, "-"] }.text
        for words in [
            "Overall equipment effectiveness", "Laser <cutter> & \"bender\"",
            "Zoë O’Brien-Łukasiewicz", "71.9 %", "−7.6 points worse",
            "เปลี่ยนเครื่องมือแล้วตรวจสอบคุณภาพก่อนเริ่มผลิตใหม่", "旋盤二号機", "Page 3 of 3",
            "As of 2026-01-31 06:00", "estimated: an input was inferred",
        ] {
            #expect(english.contains(words), "\(words)")
        }
        let arabic = try tool.run(on: render(Sample.arabic(), "ar").bytes) { [$0, "-"] }.text
        for words in ["الملخص التنفيذي", "التقرير اليومي", "الفعالية", "الطلب", "A-1047/2"] {
            #expect(arabic.contains(words), "\(words)")
        }
    }

    @Test(.enabled(if: Tool.isInstalled("pdftotext")))
    func aThousandRowsAreAllThereUnderARepeatedHead() throws {
        let file = try render(Sample.english(rows: 1000))
        let tool = try #require(Tool("pdftotext"))
        let text = try tool.run(on: file.bytes) { ["-layout", $0, "-"] }.text
        let pages = text.split(separator: "\u{0C}").map(String.init)
        #expect(pages.count == file.pageCount)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Page \(index + 1) of \(file.pageCount)"))
            #expect(page.contains("Hartmann & Söhne"))
        }
        #expect(text.components(separatedBy: "(continued)").count >= file.pageCount - 3)
        for row in stride(from: 6, through: 1000, by: 8) {
            #expect(text.contains("Fräszentrum Übergröße \(row)"), "row \(row)")
        }
    }
}

extension InstalledFonts {
    fileprivate func has(_ name: String) -> Bool { path(of: name) != nil }
}
