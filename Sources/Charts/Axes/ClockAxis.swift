import Drawing
import Units

/// Wall time across: hours over days where few days are shown, else days as ``TimeAxis`` writes them.
struct ClockAxis {
    let start: LocalTime
    let end: LocalTime
    let left: Double
    let right: Double

    init(from start: LocalTime, to end: LocalTime, left: Double, right: Double) {
        self.start = start
        self.end = max(end, LocalTime(seconds: start.seconds + 3600))
        self.left = left
        self.right = right
    }

    private var pointsPerSecond: Double { (right - left) / Double(end.seconds - start.seconds) }

    /// Times outside of the axis lie on its ends.
    func x(_ time: LocalTime) -> Double {
        let inside = min(max(time, start), end)
        return left + Double(inside.seconds - start.seconds) * pointsPerSecond
    }

    /// Hours from one labelled line to the next; `nil` where only days have room.
    private func hoursApart(_ room: Double) -> Int? {
        [1, 2, 3, 6, 12].first { Double($0) * 3600 * pointsPerSecond >= room }
    }

    /// Draws lines through `plot` and two rows of labels under it.
    func draw(through plot: Rectangle, on sheet: inout Sheet<some TextMetrics>, voice: Voice) {
        guard let apart = hoursApart(sheet.width(of: "00:00", size: 10) + 6) else {
            return drawDays(through: plot, on: &sheet, voice: voice)
        }
        var lines = Path()
        let step = Int64(apart) * 3600
        let midnight = LocalTime(start.day).seconds
        var time = midnight + (start.seconds - midnight + step - 1) / step * step
        var dayWritten: Day?
        while time <= end.seconds {
            let moment = LocalTime(seconds: time)
            let x = x(moment)
            lines.add(x: x, from: plot.y, to: plot.maxY + 3)
            let hour = moment.secondOfDay / 3600
            sheet.placeMiddle(
                (hour < 10 ? "0" : "") + String(hour) + ":00", x: x, y: plot.maxY + 15, size: 10)
            if dayWritten != moment.day, hour == 0 || dayWritten == nil, time < end.seconds,
                sheet.place(Label(moment.day.description, at: Point(x, plot.maxY + 29), size: 10))
            {
                dayWritten = moment.day
            }
            time += step
        }
        sheet.marks.append(.path(lines, stroke: Stroke(.grid)))
    }

    private func drawDays(
        through plot: Rectangle, on sheet: inout Sheet<some TextMetrics>, voice: Voice
    ) {
        let pitch = 86_400 * pointsPerSecond
        // The first day begins before the axis where the axis begins within it.
        let first = start.secondOfDay == 0 ? start.day : start.day + 1
        guard first <= end.day else { return }
        let origin = x(LocalTime(first))
        let last = end.secondOfDay == 0 && end.day > first ? end.day - 1 : end.day
        let axis = TimeAxis(cells: first, to: last, left: origin, pitch: pitch)
        var lines = Path()
        for day in axis.labelledDays.isEmpty ? axis.monthStarts : axis.labelledDays {
            lines.add(x: x(LocalTime(day)), from: plot.y, to: plot.maxY)
        }
        if !lines.segments.isEmpty { sheet.marks.append(.path(lines, stroke: Stroke(.grid))) }
        axis.write(below: plot.maxY, on: &sheet, voice: voice)
    }
}
