import Drawing
import Reporting

/// A drawing in the making: marks, and labels that never touch.
///
/// Every label passes through ``place(_:)``, which measures it and refuses what would overlap another label or
/// leave the frame. So the rule holds by construction, and the order of placing is the order of importance.
struct Sheet<Metrics: TextMetrics> {
    let metrics: Metrics
    let width: Double
    let height: Double
    /// Back to front, below all labels.
    var marks: [Mark] = []
    private(set) var labels: [Label] = []
    private var boxes: [Rectangle] = []
    private var tips: [Mark] = []

    init(metrics: Metrics, width: Double, height: Double) {
        self.metrics = metrics
        self.width = width
        self.height = height
    }

    /// What `text` may need: the page's own font can be wider than the one measured.
    func width(
        of text: String, size: Double = 11, weight: Label.Weight = .regular
    ) -> Double {
        metrics.width(of: text, size: size, weight: weight) * widthAllowance
    }

    /// Adds `label` when it lies within the frame and meets no other label; says whether it did.
    @discardableResult
    mutating func place(_ label: Label) -> Bool {
        guard let box = box(of: label), !boxes.contains(where: box.intersects) else { return false }
        boxes.append(box)
        labels.append(label)
        return true
    }

    /// The room that `label` takes; `nil` when it is empty or would leave the frame.
    func box(of label: Label) -> Rectangle? {
        guard !label.text.isEmpty else { return nil }
        let length = width(of: label.text, size: label.size, weight: label.weight)
        let left =
            switch label.anchor {
            case .start: label.position.x
            case .middle: label.position.x - length / 2
            case .end: label.position.x - length
            }
        let box = Rectangle(
            x: left, y: label.position.y - label.size * ascent, width: length,
            height: label.size * lineHeight)
        let fits = box.x >= 0 && box.maxX <= width && box.y >= 0 && box.maxY <= height
        return fits ? box : nil
    }

    /// Adds a hover target, above everything else.
    mutating func tip(_ area: Rectangle, _ text: String) {
        tips.append(.tip(area, text))
    }

    /// `text`, or as much of it as fits into `room` with an ellipsis; empty when not even that fits.
    func shortened(
        _ text: String, to room: Double, size: Double = 11, weight: Label.Weight = .regular
    ) -> String {
        // Of a text that no drawing has room for, as much is measured as might have room, not all of it.
        let isLong = text.utf8.count > 256
        if !isLong, width(of: text, size: size, weight: weight) <= room { return text }
        // Cut between characters, never within one; doubling and halving, because measuring is the cost.
        let characters = Array(text)
        func cut(_ count: Int) -> String { balanced(String(characters[..<count]) + "…") }
        func hasRoom(_ count: Int) -> Bool {
            width(of: cut(count), size: size, weight: weight) <= room
        }
        var fits = 0
        var fails = characters.count
        if isLong {
            var count = 32
            while count < fails {
                if hasRoom(count) { fits = count } else { fails = count }
                count *= 2
            }
            if fails == characters.count, width(of: text, size: size, weight: weight) <= room {
                return text
            }
        }
        while fails - fits > 1 {
            let middle = (fits + fails) / 2
            if hasRoom(middle) { fits = middle } else { fails = middle }
        }
        guard fits > 0 else { return width(of: "…", size: size, weight: weight) <= room ? "…" : "" }
        while fits > 1, characters[fits - 1].isWhitespace { fits -= 1 }
        return cut(fits)
    }

    /// The finished drawing; its title is the figure's.
    func drawing(note: String = "") -> Drawing {
        Drawing(
            width: width, height: height, title: "", description: note,
            marks: marks + labels.map(Mark.text) + tips)
    }
}

/// A chart without anything to show says so.
func emptyDrawing(voice: Voice, metrics: some TextMetrics, width: Double) -> Drawing {
    var sheet = Sheet(metrics: metrics, width: max(width, 200), height: 80)
    sheet.place(
        Label(
            voice.words[.chartNoValues], at: Point(sheet.width / 2, 44), anchor: .middle, size: 13))
    return sheet.drawing()
}

/// Web fonts differ from the measured one by a few percent.
private let widthAllowance = 1.08
/// Of the font size: from the baseline up to the top of a line, and the whole line. Tall enough for the marks
/// over and under Thai, Arabic and Vietnamese.
let ascent = 0.95
let lineHeight = 1.25
