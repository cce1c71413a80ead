import Drawing
import Measures
import Reporting
import Units

// What is written on a trend, in order of importance: a label that finds no room is left out.
extension TrendLayout {
    func short(_ value: Double) -> String { voice.short(value, chart.unit, on: axis) }

    func short(_ value: DayValue) -> String {
        voice.short(value.value, chart.unit, on: axis, extraPlaces: value.extraPlaces)
    }

    /// What dashed and hollow mean, where either is seen.
    mutating func writeKey() {
        key.draw(at: keyTop, on: &sheet)
        guard hasTentative,
            sheet.place(Label(voice.words[.chartTentative], at: Point(plot.x + 28, 13)))
        else { return }
        sheet.marks += [
            .path(
                Path(through: [Point(plot.x, 9), Point(plot.x + 22, 9)]),
                stroke: Stroke(.series(0), width: 2, dash: [4, 3])),
            .circle(
                Point(plot.x + 11, 9), radius: 2.5, fill: Fill(.surface),
                stroke: Stroke(.series(0), width: 1.5)),
        ]
    }

    /// The last value, named beside its point; returns where.
    mutating func writeLast(_ last: DayValue) -> Rectangle? {
        let point = place(last)
        sheet.marks.append(
            .circle(
                point, radius: 4, fill: Fill(last.isTentative ? .surface : .series(0)),
                stroke: Stroke(last.isTentative ? .series(0) : .surface, width: 1.5)))
        let room = sheet.width - point.x - 9
        let text = sheet.shortened(short(last), to: room, size: 12, weight: .semibold)
        var label = Label(
            text, at: Point(point.x + 8, point.y + 4.2), size: 12, weight: .semibold, paint: .ink)
        if !control.forecast.isEmpty {
            // What is to come lies where the number would stand: it moves over its point.
            let above = point.y - 10 - 12 * ascent >= plot.y
            label.position = Point(point.x + 4, point.y + (above ? -10 : 20))
            label.anchor = .end
        }
        guard sheet.place(label), let box = sheet.box(of: label) else { return nil }
        cover(box)
        return control.forecast.isEmpty ? box : nil
    }

    /// The target's name and value at the end of its line, pushed off `other` where they would touch.
    mutating func writeTarget(avoiding other: Rectangle?) {
        guard let target else { return }
        let x = plot.maxX + 6
        let lines = targetLines(chart, voice: voice, axis: axis)
            .map { sheet.shortened($0, to: sheet.width - x) }.filter { !$0.isEmpty }
        let height = Double(lines.count) * 14
        let line = y(target)
        var top = line - height / 2
        if let other, other.maxX > x, top < other.maxY, other.y < top + height {
            // To the side on which its own line lies, if there is room.
            let above = other.y - height - 1
            let below = other.maxY + 1
            let isAbove =
                line < other.y + other.height / 2 ? above >= 0 : below + height > plot.maxY + 12
            top = isAbove ? above : below
        }
        top = min(max(top, 0), sheet.height - height)
        for (index, text) in lines.enumerated() {
            sheet.place(Label(text, at: Point(x, top + 11 + Double(index) * 14)))
        }
    }

    /// Names the greatest and the least value, unless the line is short or flat, or ends there.
    mutating func writeExtremes(_ last: DayValue) {
        guard values.count >= 8,
            let greatest = values.max(by: { $0.value < $1.value }),
            let least = values.min(by: { $0.value < $1.value }),
            axis.share(greatest.value) - axis.share(least.value) > 0.15
        else { return }
        for (value, offset) in [(greatest, -7.0), (least, 15.0)] where value.value != last.value {
            let point = place(value)
            let text = short(value)
            let half = sheet.width(of: text) / 2
            let x = min(max(point.x, plot.x + half + 2), plot.maxX - half)
            let label = Label(text, at: Point(x, point.y + offset), anchor: .middle)
            guard let box = sheet.box(of: label), box.maxY <= plot.maxY + 1, sheet.place(label)
            else { continue }
            cover(box)
            if !value.isTentative {
                sheet.marks.append(.circle(point, radius: 2.5, fill: Fill(.series(0))))
            }
        }
    }

    /// Names the band beyond the target, at its end.
    mutating func writeBand() {
        guard let target, let band else { return }
        let far =
            chart.direction == .target || band.lowerBound == target
            ? band.upperBound : band.lowerBound
        guard abs(y(target) - y(far)) >= 12 else { return }
        let text = voice.words[.standingWatch]
        sheet.place(Label(text, at: Point(plot.maxX + 6, (y(target) + y(far)) / 2 + 4)))
    }

    /// Whether the target's line or a control limit runs through `box`.
    func isCrossed(_ box: Rectangle) -> Bool {
        guard box.x < plot.maxX else { return false }
        if let target, y(target) > box.y, y(target) < box.maxY { return true }
        return control.limits.contains { limits in
            [limits.lower, limits.center, limits.upper].compactMap(\.self).contains {
                y($0) > box.y && y($0) < box.maxY
            }
        }
    }

    /// Lets text be read that lies on such a line.
    mutating func cover(_ box: Rectangle) {
        guard isCrossed(box) else { return }
        sheet.marks.append(.rectangle(box, fill: Fill(.surface, opacity: 0.8)))
    }

    /// A column of the plot's whole height for each day; where days lie closer than three points, for a few.
    mutating func writeTips() {
        // Beside a forecast a tip tells two days, so that three months stay within 12 KB.
        let least: Double = control.forecast.isEmpty ? 3 : 6
        let together = time.step < least ? Int((least / time.step).rounded(.up)) : 1
        let half = points.count == 1 ? 7 : time.step / 2
        var start = 0
        while start < points.count {
            var end = start + 1
            while end < points.count, points[end].day - points[start].day < together { end += 1 }
            let left = max(time.x(points[start].day) - half, plot.x)
            let right = min(time.x(points[end - 1].day) + half, plot.maxX)
            sheet.tip(
                Rectangle(x: left, y: plot.y, width: right - left, height: plot.height),
                end - start == 1
                    ? voice.tip(points[start], unit: chart.unit, places: axis.places)
                        + control.note(on: points[start].day, voice: voice)
                    : points[start..<end].reduce(range(points[start..<end])) {
                        $0 + control.note(on: $1.day, voice: voice)
                    })
            start = end
        }
        writeForecastTips()
    }

    /// "2026-03-02 – 2026-03-04 · 70.1 – 75.3 %".
    private func range(_ points: ArraySlice<TrendPoint>) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        let text = voice.name(of: first.day, to: last.day) + " · "
        var least = Double.infinity
        var greatest = -Double.infinity
        var extraPlaces = 0
        for point in points where !point.status.meansAbsent {
            guard let value = drawable(point.value) else { continue }
            least = min(least, value)
            greatest = max(greatest, value)
            extraPlaces = max(extraPlaces, Int(point.extraPlaces))
        }
        let places = max(chart.unit.places + extraPlaces, axis.places)
        guard least <= greatest else { return text + voice.words[.chartNoValue] }
        return text
            + (least < greatest
                ? voice.range(least, greatest, chart.unit, places: places)
                : voice.exact(greatest, chart.unit, places: places))
    }
}

/// "target" over "85 %".
func targetLines(_ chart: TrendChart, voice: Voice, axis: ValueAxis) -> [String] {
    guard let target = drawable(chart.target?.value) else { return [] }
    return [singleLine(chart.targetLabel), voice.bound(target, chart.unit, on: axis)]
        .filter { !$0.isEmpty }
}

extension Voice {
    /// As precise, and in the same power of a thousand, as the axis beside it.
    func short(
        _ value: Double, _ unit: KPI.Unit, on axis: ValueAxis, extraPlaces: Int = 0
    ) -> String {
        let places = max(axis.places, extraPlaces > 0 ? unit.places + extraPlaces : 0)
        return short(value, unit, places: places, magnitude: axis.magnitude)
    }

    /// A target: with all the decimals that somebody set it with.
    func bound(_ value: Double, _ unit: KPI.Unit, on axis: ValueAxis) -> String {
        short(
            value, unit, on: axis, extraPlaces: Amount(bound: value, unit).places - unit.places)
    }
}
