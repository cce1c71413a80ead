import Drawing
import Testing
import Units

@testable import Typesetting

@Suite("Typesetter")
struct TypesetterTests {
    /// Of those whose fonts are there: fonts-noto-core has all but the ideographs.
    static let scripts = western + (hasIdeographs ? [eastern] : [])
    static let eastern = "東京工場の稼働率、「上海」 서울 공장"
    static let hasIdeographs = InstalledFonts().path(of: "NotoSansCJK-Regular") != nil
    static let western = [
        "Latin: naïve façade, “quotes” 1,234.56 − fi ffi", "مصنع الرياض (خط 3) عدد 1,234",
        "מפעל תל אביב (קו 3) 72%", "โรงงานที่กรุงเทพฯ กำลังผลิต", "पुणे कारखाना क्षमता हिन्दी",
        "Αθήνα Москва Київ", "e\u{301} a\u{30A} 3\u{FE0F}\u{20E3}",
        "71.9\u{202F}% → 12 ✓ ▲ ≥ ∑",
    ]
    private let style = TextStyle(10)

    private func typesetter(_ language: String = "en") throws -> Typesetter {
        Typesetter(fonts: try FontSet(), language: language)
    }

    @Test(.enabled(if: hasIdeographs, "fonts-noto-cjk is not installed: no text of East Asia"))
    func textOfEastAsiaIsAmongThem() {
        #expect(Self.scripts.contains(Self.eastern))
    }

    @Test(arguments: scripts)
    func everyByteOfEveryScriptIsAccountedFor(_ text: String) throws {
        let typesetter = try typesetter()
        let line = typesetter.line([TextSpan(text, style)], base: .byContent)
        for run in line.runs {
            guard case .words(let words, _) = run.shape else { continue }
            #expect(words.allSatisfy { $0.accountsForAll })
            #expect(words.allSatisfy { word in word.glyphs.allSatisfy { $0.index != 0 } })
        }
        #expect(line.text == text.replacing("\u{202F}", with: " "))
        #expect(typesetter.uncovered.isEmpty)
    }

    @Test(arguments: scripts, [30.0, 75, 200])
    func linesKeepToTheirWidthAndLoseNothing(_ text: String, width: Double) throws {
        let typesetter = try typesetter("th")
        let lines = typesetter.paragraph([TextSpan(text, style)], base: .byContent, width: width)
        for line in lines { #expect(line.width <= width + 0.01, "\(line.text)") }
        #expect(lines.map(\.text).joined().filter { $0 != " " } == shown(text))
        if width < 100, text.count > 20 { #expect(lines.count > 1) }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func anyMixtureOfScriptsIsBrokenWithoutLoss(seed: UInt64) throws {
        let typesetter = try typesetter()
        var generator = SeededGenerator(seed: seed)
        let words = TypesetterTests.scripts.flatMap { $0.split(separator: " ") }
        for _ in 0..<20 {
            let text = (0..<12).map { _ in
                words[Int.random(in: 0..<words.count, using: &generator)]
            }.joined(separator: " ")
            let width = Double.random(in: 20...300, using: &generator)
            let spans = [
                TextSpan("before ", style), TextSpan(text, style, isolation: .byContent),
                TextSpan(" after", TextStyle(10, .semibold)),
            ]
            let lines = typesetter.paragraph(spans, base: .rightToLeft, width: width)
            #expect(lines.allSatisfy { $0.width <= width + 0.01 })
            #expect(
                lines.map(\.text).joined().filter { $0 != " " } == "before" + shown(text) + "after")
        }
    }

    @Test func thaiBreaksBetweenWordsOfItsDictionary() throws {
        let lines = try typesetter("th").paragraph(
            [TextSpan("โรงงานที่กรุงเทพกำลังผลิต", style)], base: .byContent, width: 1)
        // A line narrower than a letter shows each place where a line may end, and then each letter.
        #expect(lines.count > 6)
        let wide = try typesetter("th").paragraph(
            [TextSpan("โรงงานที่กรุงเทพกำลังผลิต", style)], base: .byContent, width: 70)
        let words = ["โรงงาน", "ที่", "กรุงเทพ", "กำลัง", "ผลิต"]
        for line in wide {
            var rest = line.text[...]
            for word in words where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
            #expect(rest.isEmpty, "\(line.text) ends inside a word")
        }
    }

    @Test func figuresAllHaveOneWidth() throws {
        let metrics = HarfBuzzTextMetrics(try typesetter())
        for weight in [Label.Weight.regular, .semibold] {
            let widths = (0...9).map { metrics.width(of: "\($0)\($0)", size: 10, weight: weight) }
            let (least, most) = (widths.min() ?? 0, widths.max() ?? 1)
            // Inter kerns a pair of sevens by two thousandths of an em even in tabular figures.
            #expect(most - least < 0.03)
        }
        #expect(
            metrics.width(of: "OEE", size: 10, weight: .regular)
                < metrics.width(of: "OEE", size: 10, weight: .semibold))
        #expect(
            abs(
                metrics.width(of: "Wide", size: 20, weight: .regular)
                    - 2 * metrics.width(of: "Wide", size: 10, weight: .regular)) < 1e-9)
    }

    @Test func aTailIsAsWideAsItIsInsideItsNumber() throws {
        let typesetter = try typesetter()
        for number in ["1,234.5\u{202F}%", "−0.25", "7", "12.50 kg"] {
            let whole = typesetter.line(
                [TextSpan(number, style, isolation: .leftToRight)], base: .leftToRight)
            #expect(abs(typesetter.width(ofNumber: number[...], style) - whole.width) < 1e-9)
        }
    }

    @Test func aNarrowSpaceIsCopiedAsASpaceAndStaysNarrow() throws {
        let typesetter = try typesetter()
        let narrow = typesetter.line([TextSpan("h\u{202F}m", style)], base: .leftToRight)
        let wide = typesetter.line([TextSpan("h m", style)], base: .leftToRight)
        #expect(narrow.text == "h m")
        #expect(narrow.width < wide.width)
    }

    @Test func rightToLeftTextIsKeptInReadingOrderAndPlacedFromTheRight() throws {
        let line = try typesetter("ar").line(
            [TextSpan("مصنع ABC الرياض", style)], base: .rightToLeft)
        #expect(line.text == "مصنع ABC الرياض")
        let lefts = line.runs.map(\.x)
        #expect(lefts == lefts.sorted(by: >))
        #expect(line.runs.first?.isRightToLeft == true)
    }

    @Test(arguments: ["\u{202E}abc", "\u{2067}abc", "abc\u{2069}\u{2069}", "\u{202D}\u{2066}abc"])
    func marksThatOrderTextDoNotReachOutOfSomebodysText(_ text: String) throws {
        let typesetter = try typesetter()
        func placed(_ user: String) -> [Double] {
            typesetter.line(
                [
                    TextSpan("الخط ", style), TextSpan(user, style, isolation: .byContent),
                    TextSpan(" 3 نهاية", style),
                ], base: .rightToLeft
            ).runs.map(\.x)
        }
        #expect(placed(text) == placed("abc"))
    }

    @Test func controlsAndBreaksBecomeWhatCanBeSeen() throws {
        let line = try typesetter().line(
            [TextSpan("a\nb\tc\u{2029}d", style)], base: .leftToRight)
        #expect(line.text == "a b c d")
    }

    @Test(arguments: ["\u{10FFFD}", "😀", "👩‍🔧"])
    func charactersWithoutAGlyphAreBoxesAndCounted(_ text: String) throws {
        let typesetter = try typesetter()
        let line = typesetter.line([TextSpan("a\(text)b", style)], base: .leftToRight)
        // An installed monochrome symbol font may have the emoji; a coloured one must not be used.
        if let first = text.unicodeScalars.first, typesetter.uncovered.contains(first) {
            #expect(line.text.contains("□"))
        } else {
            #expect(text != "\u{10FFFD}")
            #expect(line.text == "a\(text)b")
        }
        #expect(line.width > 15)
        var writer = PDFWriter(Sample.metadata)
        writer.beginPage(width: 100, height: 100)
        writer.draw(line, x: 10, y: 50)
        #expect(try writer.finish().starts(with: Array("%PDF".utf8)))
    }

    @Test func aLineThatIsTooLongEndsInAnEllipsis() throws {
        let line = try typesetter().line(
            TextSpan("Hartmann Präzisionsteile GmbH", style), base: .leftToRight, width: 60)
        #expect(line.text.hasSuffix("…"))
        #expect(line.width <= 60)
        #expect(line.text.hasPrefix("Hart"))
    }

    @Test("of a text of any length no more is set than there is room for")
    func longTextsAreCut() throws {
        let typesetter = try typesetter()
        // A letter of Inter at 10 points is about 6 wide, ten fit into 60.
        let short = typesetter.shortened(
            TextSpan(String(repeating: "a", count: 200_000), style), base: .leftToRight, width: 60)
        #expect((8...12).contains(short.text.count))
        #expect(short.text.hasSuffix("a…"))
        let words = typesetter.shortened(
            TextSpan("one two three four five six", style), base: .leftToRight, width: 48)
        #expect(words.text == "one two…")
        let none = typesetter.shortened(TextSpan("abc", style), base: .leftToRight, width: 3)
        #expect(none.text == "…")
        let whole = TextSpan("abc", style)
        #expect(typesetter.shortened(whole, base: .leftToRight, width: 60) == whole)
    }

    @Test func ideographsFollowTheLanguage() {
        #expect(
            ["ja", "ko-KR", "zh", "zh-Hant", "zh-TW", "zh-HK", "en"].map(FontSet.ideographs)
                == [0, 1, 2, 3, 3, 4, 2])
    }

    /// What the lines of `text` hold without their spaces.
    private func shown(_ text: String) -> String {
        String(text.replacing("\u{202F}", with: " ").filter { $0 != " " })
    }
}
