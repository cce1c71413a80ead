import Measures
import Reporting
import TestSupport
import Testing
import Units

@testable import HTMLOutput

@Suite("HTML")
struct HTMLTests {
    @Test(
        "text is escaped for content and attributes alike",
        arguments: [
            ("plain", "plain"), ("", ""), ("a & b", "a &amp; b"),
            ("<script>", "&lt;script&gt;"), ("\"'", "&quot;&#39;"), ("&amp;", "&amp;amp;"),
            ("Ünïcode ✓ 漢字 🏭", "Ünïcode ✓ 漢字 🏭"), ("tab\tline\n", "tab\tline\n"),
            ("nul\u{0}bell\u{7}", "nul\u{FFFD}bell\u{FFFD}"), ("\r", "\u{FFFD}"),
            ("c1\u{85}", "c1\u{FFFD}"),
            ("over\u{202E}ride", "override"),
            ("\u{2068}a\u{2069}: 1", "\u{2068}a\u{2069}: 1"),
            ("a\u{2069}: \u{2067}1", "a: \u{2067}1\u{2069}"),
            ("marks\u{200F} stay\u{200E}", "marks\u{200F} stay\u{200E}"),
            ("≥ 85.0\u{202F}% – \u{2212}3", "≥ 85.0\u{202F}% – \u{2212}3"),
        ])
    func escapes(_ text: String, expected: String) {
        var html = HTML()
        html.text(text)
        #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
    }

    @Test(
        "noncharacters are replaced",
        arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func replacesNoncharacters(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        var html = HTML()
        html.text("a" + String(Character(scalar)) + "b")
        #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b")
    }

    @Test(
        "days in our own words are kept on a line, what they isolate stands in elements",
        arguments: [
            ("", ""), ("as of today", "as of today"),
            ("2026-05-20", "<time>2026-05-20</time>"),
            (
                "a & b · as of 2026-05-20, not 2026-5-2",
                "a &amp; b · as of <time>2026-05-20</time>, not 2026-5-2"
            ),
            ("2026-05-20 2026-05-21", "<time>2026-05-20</time> <time>2026-05-21</time>"),
            ("حتى 2026-05-20", "حتى <time>2026-05-20</time>"), ("2026-05-2", "2026-05-2"),
            (
                "\u{2068}קו א\u{2069}: 5 on \u{2066}2026-05-20\u{2069} – 1",
                "<bdi>קו א</bdi>: 5 on <bdi><time>2026-05-20</time></bdi> – 1"
            ),
            ("a\u{2069} b \u{2068}c", "a b <bdi>c</bdi>"), ("é 漢 ‐ 1", "é 漢 ‐ 1"),
        ])
    func days(_ text: String, expected: String) {
        var html = HTML()
        html.textWithDays(text)
        #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
    }

    @Test("what a plant typed is isolated") func isolates() {
        var html = HTML()
        html.user("<مضخة>")
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<bdi>&lt;مضخة&gt;</bdi>")
    }

    @Test("numbers are the characters of NumberFormat", arguments: [1, 2, 3] as [UInt64])
    func numbersAgree(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let units: [KPI.Unit] = [.percent, .count, .money, .hours, .ratio, .dpmo]
        for _ in 0..<2000 {
            let size = [1.0, 1e-4, 1e3, 1e6, 1e12][random.within(0...4)]
            var value = random.within(-1...1.0) * size
            if random.chance(0.1) { value = value.rounded() }
            let amount = Amount(
                value, units[random.within(0...5)], places: random.within(0...4),
                isSigned: random.chance(0.5))
            var html = HTML()
            html.digits(amount)
            #expect(String(decoding: html.bytes, as: UTF8.self) == NumberFormat.digits(amount))
        }
    }
}
