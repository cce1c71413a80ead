import Testing
import Units

@testable import HTMLOutput

@Suite("Accent")
struct AccentTests {
    @Test("any colour becomes readable in both themes", arguments: [1, 2, 3] as [UInt64])
    func reachesContrast(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let channels = (0..<3).map { _ in UInt8(random.within(0...255)) }
            let accent = Accent(Colour(red: channels[0], green: channels[1], blue: channels[2]))
            #expect(accent.light.contrast(against: Accent.lightPage) >= 4.5)
            #expect(accent.dark.contrast(against: Accent.darkPage) >= 4.5)
        }
    }

    @Test("a colour that can be read stays as it is") func keepsReadable() throws {
        let blue = try #require(Colour(hex: "#0b5cad"))
        #expect(Accent(blue).light == blue)
        #expect(Accent(blue).dark != blue)
    }

    @Test(
        "contrast is that of WCAG 2.2",
        arguments: [
            ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48),
            ("#0072b2", "#ffffff", 5.19),
        ])
    func contrast(_ one: String, _ other: String, expected: Double) throws {
        let (one, other) = (try #require(Colour(hex: one)), try #require(Colour(hex: other)))
        #expect(abs(one.contrast(against: other) - expected) < 0.01)
    }

    @Test(
        "only #RRGGBB is a colour",
        arguments: ["", "#fff", "0072B2", "#0072BG", "#0072B2;", "#+12345"])
    func rejects(_ text: String) { #expect(Colour(hex: text) == nil) }

    @Test("the style sheet's pages are those that accents are judged against") func samePages() {
        let css = String(decoding: Theme().file("assets/style.css") ?? [], as: UTF8.self)
        #expect(css.contains("--page: \(Accent.lightPage.hex);"))
        #expect(css.contains("--sunken: \(Accent.darkPage.hex);"))
    }
}
