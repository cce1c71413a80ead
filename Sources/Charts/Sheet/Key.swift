import Drawing
import Reporting

/// What the forms of a chart stand for: a row of samples with their words, wrapped where the width ends.
struct Key {
    /// A sample is drawn into a box of 16 × 10 points.
    struct Entry {
        let text: String
        let sample: (Rectangle) -> [Mark]

        /// A swatch of `fill`, outlined where `stroke` is given.
        static func swatch(_ text: String, _ fill: Fill?, stroke: Stroke? = nil) -> Entry {
            Entry(text: text) { [.rectangle($0, fill: fill, stroke: stroke)] }
        }

        static func line(_ text: String, _ stroke: Stroke) -> Entry {
            Entry(text: text) { box in
                let y = box.y + box.height / 2
                return [
                    .path(Path(through: [Point(box.x, y), Point(box.maxX, y)]), stroke: stroke)
                ]
            }
        }

        static func dot(_ text: String, _ fill: Fill, stroke: Stroke? = nil) -> Entry {
            Entry(text: text) { box in
                [
                    .circle(
                        Point(box.x + 8, box.y + box.height / 2), radius: 4, fill: fill,
                        stroke: stroke)
                ]
            }
        }
    }

    private let entries: [(entry: Entry, place: Point, text: String)]
    /// Of all its lines.
    let height: Double

    private static let line = 17.0

    /// Lays `entries` out from `left` on; the first line's top lies at 0.
    init(_ entries: [Entry], left: Double, on sheet: Sheet<some TextMetrics>) {
        var x = left
        var y = 0.0
        var placed: [(entry: Entry, place: Point, text: String)] = []
        for entry in entries {
            let text = sheet.shortened(
                entry.text, to: max(sheet.width - left - 22, 0), size: 10)
            let length = 22 + sheet.width(of: text, size: 10)
            if x > left, x + length > sheet.width {
                x = left
                y += Key.line
            }
            placed.append((entry, Point(x, y), text))
            x += length + 14
        }
        self.entries = placed
        height = entries.isEmpty ? 0 : y + Key.line
    }

    func draw(at top: Double, on sheet: inout Sheet<some TextMetrics>) {
        for (entry, place, text) in entries {
            sheet.marks += entry.sample(
                Rectangle(x: place.x + 1, y: top + place.y + 2, width: 14, height: 9))
            sheet.place(Label(text, at: Point(place.x + 21, top + place.y + 10.5), size: 10))
        }
    }
}
