import Drawing
import Measures
import Reporting

extension HeatMapLayout {
    static var legendHeight: Double { 64 }

    /// The seven steps with their bounds; under them what hatching and a marked corner mean, where they are seen.
    mutating func drawLegend() {
        let y = foot + 48
        if scale.isSingle { drawSingle(y) } else { drawSteps(y) }
        let hasMissing = table.points.contains { heatValue($0) == nil }
        let hasTentative = table.points.contains { heatValue($0) != nil && $0.status.isTentative }
        var x = left
        let row = y + 32
        if hasMissing {
            var hatch = Path()
            hatch.add(Rectangle(x: x, y: row, width: 16, height: 12))
            sheet.marks.append(.path(hatch, fill: Fill(.context, style: .hatched)))
            x = writeKey(.chartNoValue, at: Point(x + 22, row + 9.5)) + 18
        }
        if hasTentative {
            let sample = Rectangle(x: x, y: row, width: 16, height: 12)
            var corner = Path()
            corner.addCorner(of: sample)
            sheet.marks += [
                .rectangle(sample, fill: Fill(.heat(2))), .path(corner, fill: Fill(.onHeat(2))),
            ]
            _ = writeKey(.chartTentative, at: Point(x + 22, row + 9.5))
        }
    }

    /// Returns where the text ends.
    private mutating func writeKey(_ phrase: Phrase, at position: Point) -> Double {
        let text = sheet.shortened(voice.words[phrase], to: sheet.width - position.x, size: 10)
        sheet.place(Label(text, at: position, size: 10))
        return position.x + sheet.width(of: text, size: 10)
    }

    private mutating func drawSingle(_ y: Double) {
        let value = scale.bounds[0]
        let extra = chart.unit.extraPlaces(ofShare: value)
        let single = voice.short(value, chart.unit, places: chart.unit.places + extra)
        sheet.marks.append(
            .rectangle(
                Rectangle(x: left, y: y, width: 30, height: 10),
                fill: Fill(.heat(scale.step(of: scale.bounds[0])))))
        sheet.place(
            Label(single, at: Point(left + 36, y + 9), size: 10))
    }

    private mutating func drawSteps(_ y: Double) {
        let count = HeatScale.classes
        let labels = scale.bounds.enumerated().map { index, bound in
            let text = NumberFormat.digits(bound, places: scale.places)
            return index == count && chart.unit == .percent ? text + "\u{202F}%" : text
        }
        let widest = labels.map { sheet.width(of: $0, size: 10) }.max() ?? 0
        let room = sheet.width - left - widest / 2
        let swatch = min(max(30, widest + 6), room / Double(count))
        for step in 0..<count {
            sheet.marks.append(
                .rectangle(
                    Rectangle(x: left + Double(step) * swatch, y: y, width: swatch, height: 10),
                    fill: Fill(.heat(step))))
        }
        // The ends first: where bounds are long, those between give way.
        for bound in [0, count] + Array(1..<count) {
            sheet.place(
                Label(
                    labels[bound], at: Point(left + Double(bound) * swatch, y + 22),
                    anchor: .middle, size: 10))
        }
    }
}
