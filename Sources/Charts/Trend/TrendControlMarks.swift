import Drawing
import Measures
import Reporting
import Units

// Control limits, signals, forecast and notes of a trend.
extension TrendLayout {
    /// Center and limits as thin lines, a step where a stretch meets the next.
    mutating func drawLimits() {
        for (bound, stroke) in [
            (\TrendChart.ControlLimits.upper, Stroke(.muted, dash: [2, 2])),
            (\.lower, Stroke(.muted, dash: [2, 2])),
            (\.asCenter, Stroke(.context)),
        ] {
            var path = Path()
            var before: (day: Day, x: Double)?
            for stretch in control.limits {
                guard let value = stretch[keyPath: bound] else {
                    before = nil
                    continue
                }
                let left = edge(stretch.days.lowerBound, before: true)
                let right = edge(stretch.days.upperBound, before: false)
                let joins = before.map { stretch.days.lowerBound - $0.day <= 1 } ?? false
                path.segments.append(
                    joins ? .line(Point(left, y(value))) : .move(Point(left, y(value))))
                path.segments.append(.line(Point(right, y(value))))
                before = (stretch.days.upperBound, right)
            }
            if !path.segments.isEmpty { sheet.marks.append(.path(path, stroke: stroke)) }
        }
    }

    /// Half a day before or after its middle, within the plot.
    private func edge(_ day: Day, before: Bool) -> Double {
        let x = time.x(day) + (before ? -time.step : time.step) / 2
        return min(max(x, plot.x), plot.maxX)
    }

    /// Names the limits of the last stretch inside the plot, over the upper and under the lower, where it is wide
    /// enough to be theirs.
    mutating func writeLimits() {
        guard let last = control.limits.last else { return }
        let left = edge(last.days.lowerBound, before: true) + 4
        for (phrase, value, offset) in [
            (Phrase.chartUpperLimit, last.upper, -3.5), (.chartLowerLimit, last.lower, 11.0),
            (.chartCenter, last.center, -3.5),
        ] {
            guard let value else { continue }
            let limit = voice.short(
                value, chart.unit, on: axis, extraPlaces: chart.unit.extraPlaces(ofShare: value))
            let text = voice.words[phrase] + " " + limit
            // From the end of the stretch to its start: the first place without a label or a line.
            let length = sheet.width(of: text, size: 10)
            let end = edge(last.days.upperBound, before: false)
            for start in [left, end - length - 4, (left + end - length) / 2]
            where start >= left && start + length <= plot.maxX {
                let label = Label(text, at: Point(start, y(value) + offset), size: 10)
                guard let box = sheet.box(of: label), box.maxY <= plot.maxY + 1, !meetsLine(box),
                    sheet.place(label)
                else { continue }
                break
            }
        }
    }

    /// Whether the values run through `box`.
    private func meetsLine(_ box: Rectangle) -> Bool {
        var before: DayValue?
        for value in values {
            let point = place(value)
            let from = before.map { value.startsRun ? point : place($0) } ?? point
            before = value
            if point.x >= box.x, from.x <= box.maxX, max(point.y, from.y) >= box.y,
                min(point.y, from.y) <= box.maxY
            {
                return true
            }
        }
        return false
    }

    /// The band of days to come hatched, their values dashed, joined to the last known one.
    mutating func drawForecast() {
        let days = control.forecast
        guard let first = days.first else { return }
        func at(_ day: Day, _ value: Double) -> Point { Point(time.x(day), y(value)) }
        let banded = days.filter { $0.low != nil && $0.high != nil }
        if banded.count > 1 {
            var band = Path(through: banded.map { at($0.day, $0.high ?? $0.value) })
            band.segments += banded.reversed().map { .line(at($0.day, $0.low ?? $0.value)) }
            band.segments.append(.close)
            sheet.marks.append(
                .path(band, fill: Fill(.series(0), style: .hatched, opacity: 0.5)))
        }
        var line = days.map { at($0.day, $0.value) }
        if let last = values.last, first.day - last.day <= 7 { line.insert(place(last), at: 0) }
        sheet.marks.append(
            .path(Path(through: line), stroke: Stroke(.series(0), width: 1.5, dash: [2, 3])))
    }

    /// The last value foreseen, at its place.
    mutating func writeForecast() {
        guard let last = control.forecast.last else { return }
        let x = time.x(last.day) + 6
        sheet.place(
            Label(
                sheet.shortened(short(last.value), to: sheet.width - x),
                at: Point(x, y(last.value) + 4)))
    }

    /// One for the whole forecast: its last day, with the interval.
    mutating func writeForecastTips() {
        guard let first = control.forecast.first, let last = control.forecast.last else { return }
        var text = voice.name(of: first.day, to: last.day) + " · "
        text += voice.words[.chartForecast] + " "
        text += voice.exact(last.value, chart.unit, places: axis.places)
        if let low = last.low, let high = last.high {
            text += " (" + voice.range(low, high, chart.unit, places: axis.places) + ")"
        }
        let left = edge(first.day, before: true)
        sheet.tip(
            Rectangle(
                x: left, y: plot.y, width: max(edge(last.day, before: false) - left, 0.5),
                height: plot.height), text)
    }

    mutating func drawSignals() {
        for (signal, value) in control.signals {
            let standing = control.standing(signal, value, chart.direction)
            sheet.marks.append(
                signal.kind.sign(
                    at: place(value), paint: standing == .none ? .ink : standing.paint))
        }
    }

    /// A flag on its pole for each note, its text beside it as far as the next one.
    mutating func drawAnnotations() {
        let notes = control.annotations
        for (index, note) in notes.enumerated() {
            let x = time.x(note.day)
            let dash: [Double] = note.kind == .rebase ? [] : [1, 3]
            sheet.marks.append(
                .path(
                    Path(through: [Point(x, plot.y - 12), Point(x, plot.maxY)]),
                    stroke: Stroke(.muted, dash: dash)))
            var flag = Path(through: [
                Point(x, plot.y - 13), Point(x + 6, plot.y - 10), Point(x, plot.y - 7),
            ])
            flag.segments.append(.close)
            sheet.marks.append(.path(flag, fill: Fill(.muted)))
            let next = index + 1 < notes.count ? time.x(notes[index + 1].day) : sheet.width
            let right = min(next, sheet.width) - x - 12
            let text = note.told(voice)
            let length = sheet.width(of: text, size: 10)
            let before = index > 0 ? time.x(notes[index - 1].day) + 10 : 0
            // Near the right edge the text stands left of its pole.
            if length > right, right < 90, x - before - 6 > right {
                sheet.place(
                    Label(
                        sheet.shortened(text, to: x - before - 6, size: 10),
                        at: Point(x - 5, plot.y - 6), anchor: .end, size: 10, paint: .ink))
            } else {
                sheet.place(
                    Label(
                        sheet.shortened(text, to: right, size: 10),
                        at: Point(x + 9, plot.y - 6), size: 10, paint: .ink))
            }
        }
    }
}

extension TrendChart.ControlLimits {
    /// For a key path beside those of the limits.
    fileprivate var asCenter: Double? { center }
}
