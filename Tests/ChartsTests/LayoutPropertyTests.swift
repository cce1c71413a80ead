import Charts
import Drawing
import Measures
import Reporting
import Testing
import Units

/// What must hold for any figure, however odd its data.
@Suite("Layout of any figure")
struct LayoutPropertyTests {
    @Test("Labels never touch, and every mark is finite and inside the frame", arguments: 0..<10)
    func property(batch: UInt64) throws {
        let languages = [try words("en"), try words("ar")]
        for seed in batch * 60..<(batch + 1) * 60 {
            var random = SeededGenerator(seed: seed)
            let figure = randomFigure(&random)
            let width: Double? = [nil, 120, 200, 320, 515, 900][random.within(0...5)]
            let words = languages[random.within(0...1)]
            let drawing = drawing(
                of: figure, words: words, currency: "EUR", metrics: FixedTextMetrics(), width: width
            )
            check(drawing, seed)
            check(
                headed(
                    drawing, title: figure.title, subtitle: figure.subtitle,
                    metrics: FixedTextMetrics()), seed)
        }
    }

    private func check(_ drawing: Drawing, _ seed: UInt64) {
        let frame = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
        for mark in drawing.marks {
            for box in boxes(of: mark) {
                #expect(
                    (box.x + box.y + box.width + box.height).isFinite, "seed \(seed)")
                #expect(
                    box.x >= frame.x - 0.05 && box.maxX <= frame.maxX + 0.05
                        && box.y >= frame.y - 0.05 && box.maxY <= frame.maxY + 0.05,
                    "seed \(seed): \(mark) leaves \(frame)")
                #expect(box.width >= 0 && box.height >= 0, "seed \(seed)")
            }
        }
        let labels = drawing.labels.map { label in (label, textBox(label)) }
        for (index, (label, box)) in labels.enumerated() {
            for (other, otherBox) in labels[..<index] where box.intersects(otherBox) {
                Issue.record("seed \(seed): \(label.text) touches \(other.text)")
            }
        }
        for (area, text) in drawing.tips {
            #expect(!text.isEmpty)
            #expect(max(area.width, area.height) >= 14, "seed \(seed)")
        }
    }

    /// Measured again, apart from the layout: 0.6 of the size a character that is seen, 8 % for other fonts.
    private func textBox(_ label: Label) -> Rectangle {
        let factor = label.weight == .semibold ? 0.63 : 0.6
        let width =
            Double(label.text.unicodeScalars.count { !(0x2066...0x2069).contains($0.value) })
            * label.size * factor * 1.08
        let x =
            switch label.anchor {
            case .start: label.position.x
            case .middle: label.position.x - width / 2
            case .end: label.position.x - width
            }
        return Rectangle(
            x: x, y: label.position.y - 0.9 * label.size, width: width, height: 1.2 * label.size)
    }

    private func boxes(of mark: Mark) -> [Rectangle] {
        switch mark {
        case .path(let path, _, _):
            path.segments.compactMap { segment in
                switch segment {
                case .move(let point), .line(let point):
                    Rectangle(x: point.x, y: point.y, width: 0, height: 0)
                case .close: nil
                }
            }
        case .rectangle(let area, _, _, _), .tip(let area, _): [area]
        case .circle(let center, let radius, _, let stroke):
            [(radius + (stroke?.width ?? 0) / 2)].map {
                Rectangle(x: center.x - $0, y: center.y - $0, width: 2 * $0, height: 2 * $0)
            }
        case .text(let label): [textBox(label)]
        }
    }
}
