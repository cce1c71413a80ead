import Drawing
import Testing

@testable import Typesetting

@Suite("Painting")
struct PaintingTests {
    @Test func coloursKeepTheirContrastOnPaper() {
        let white = PrintPalette.colour(of: .surface)
        for index in 0...4 {
            #expect(PrintPalette.colour(of: .series(index)).contrast(with: white) >= 2.9)
        }
        for paint in [Paint.ink, .muted, .watch] {
            #expect(PrintPalette.colour(of: paint).contrast(with: white) >= 4.5)
        }
        for paint in [Paint.good, .bad] {
            #expect(PrintPalette.colour(of: paint).contrast(with: white) >= 3)
        }
        for step in 0...6 {
            let ground = PrintPalette.colour(of: .heat(step))
            #expect(PrintPalette.colour(of: .onHeat(step)).contrast(with: ground) >= 4.5)
        }
    }

    @Test func heatDarkensStepByStep() {
        let steps = (0...6).map { PrintPalette.colour(of: .heat($0)).luminance }
        #expect(steps == steps.sorted(by: >))
        #expect(PrintPalette.colour(of: .heat(-3)) == PrintPalette.colour(of: .heat(0)))
        #expect(PrintPalette.colour(of: .heat(99)) == PrintPalette.colour(of: .heat(6)))
    }

    @Test(arguments: ["#12345", "123456#", "#GG0000", "#+12345", "", "#1234567"])
    func onlySixDigitsAreAColour(_ text: String) {
        #expect(Colour(text) == nil)
    }

    @Test func anAccentIsRead() {
        #expect(Colour("#0072B2") == PrintPalette.accent)
    }

    @Test func everyMarkIsPaintedAndTipsAreNot() throws {
        let path = Path(through: [Point(0, 0), Point(50, 40), Point(90, 10)])
        let marks: [Mark] = [
            .path(path, stroke: Stroke(.series(1), width: 2, dash: [4, 2])),
            .path(Path(path.segments + [.close]), fill: Fill(.bad, style: .hatched)),
            .rectangle(Rectangle(x: 5, y: 5, width: 20, height: 9), corner: 3, fill: Fill(.band)),
            .rectangle(
                Rectangle(x: 5, y: 25, width: 20, height: 9), fill: Fill(.good, opacity: 0.4),
                stroke: Stroke(.ink)),
            .circle(Point(60, 60), radius: 5, fill: Fill(.watch), stroke: Stroke(.grid)),
            .text(Label("Ünïcode مرحبا", at: Point(50, 80), anchor: .middle)),
            .text(Label("up", at: Point(95, 50), anchor: .end, rotation: -90)),
        ]
        let tip = Mark.tip(Rectangle(x: 0, y: 0, width: 14, height: 14), "not painted")
        let painted = try pdf(of: marks)
        #expect(try pdf(of: marks) == painted)
        #expect(try pdf(of: [tip] + marks + [tip]) == painted)
        for index in marks.indices {
            var fewer = marks
            fewer.remove(at: index)
            #expect(try pdf(of: fewer) != painted, "mark \(index) leaves no trace")
        }
    }

    private func pdf(of marks: [Mark]) throws -> [UInt8] {
        let typesetter = Typesetter(fonts: try FontSet(), language: "en")
        let drawing = Drawing(
            width: 100, height: 100, title: "all marks", description: "", marks: marks)
        var writer = PDFWriter(Sample.metadata)
        writer.beginPage(width: 200, height: 200)
        writer.paint(drawing, x: 10, y: 10, scale: 1.5, with: typesetter)
        return try writer.finish()
    }
}
