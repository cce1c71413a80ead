import Drawing
import Measures
import Reporting

/// Named rows under each other, right of a column for their names.
struct RowFrame {
    /// From the first row's top to the last one's foot.
    let plot: Rectangle
    let pitch: Double

    func middle(_ row: Int) -> Double { plot.y + pitch * (Double(row) + 0.5) }

    /// A row over the whole width, for hovering.
    func target(_ row: Int, width: Double) -> Rectangle {
        Rectangle(x: 0, y: plot.y + pitch * Double(row), width: width, height: pitch)
    }
}

/// A value axis laid out from left to right.
struct ValueScale {
    let axis: ValueAxis
    let unit: KPI.Unit
    let left: Double
    let right: Double

    /// Room under the plot for the numbers.
    static let height = 20.0

    /// The height of a sheet with these rows, the axis under them and the key under both.
    static func height(under frame: RowFrame, and key: Key) -> Double {
        frame.plot.maxY + height + 4 + key.height
    }

    /// Where the rows stand on the axis.
    func plot(in frame: RowFrame) -> Rectangle {
        Rectangle(x: left, y: frame.plot.y, width: right - left, height: frame.plot.height)
    }

    func x(_ value: Double) -> Double { left + axis.share(value) * (right - left) }

    /// The bar from `start` to `end`, at least a point long, about the height `y`.
    func bar(from start: Double, to end: Double, y: Double, thickness: Double) -> Rectangle {
        let (from, to) = (min(x(start), x(end)), max(x(start), x(end)))
        let width = max(to - from, 1)
        return Rectangle(
            x: min(from, right - width), y: y - thickness / 2, width: width, height: thickness)
    }
}

extension Sheet {
    /// How wide a column for `names` is: as the widest needs, at most `share` of the drawing.
    func nameColumn(_ names: [String], share: Double = 0.3) -> Double {
        let widest = names.map { width(of: $0) }.max() ?? 0
        return (min(widest, width * share) + 8).rounded(.up)
    }

    mutating func writeName(_ name: String, of row: Int, in frame: RowFrame, paint: Paint = .muted)
    {
        place(
            Label(
                shortened(name, to: frame.plot.x - 8),
                at: Point(frame.plot.x - 8, frame.middle(row) + 4), anchor: .end, paint: paint))
    }

    /// Upright grid lines through `plot` with their numbers under it; the line that bars stand on is stronger.
    mutating func draw(_ scale: ValueScale, through plot: Rectangle) {
        var lines = Path()
        for tick in scale.axis.ticks {
            let x = scale.x(tick)
            lines.add(x: x, from: plot.y, to: plot.maxY)
            placeMiddle(scale.axis.label(tick, unit: scale.unit), x: x, y: plot.maxY + 15)
        }
        marks.append(.path(lines, stroke: Stroke(.grid)))
        if scale.axis.showsZero { draw(x: scale.x(0), through: plot, Stroke(.muted)) }
    }

    mutating func draw(x: Double, through plot: Rectangle, _ stroke: Stroke) {
        marks.append(
            .path(Path(through: [Point(x, plot.y), Point(x, plot.maxY)]), stroke: stroke))
    }

    /// Text about `x`, pushed into the frame at its ends.
    @discardableResult
    mutating func placeMiddle(
        _ text: String, x: Double, y: Double, size: Double = 11,
        weight: Label.Weight = .regular, paint: Paint = .muted
    ) -> Bool {
        let half = width(of: text, size: size, weight: weight) / 2
        guard 2 * half <= width else { return false }
        return place(
            Label(
                text, at: Point(min(max(x, half), width - half), y), anchor: .middle, size: size,
                weight: weight, paint: paint))
    }

    /// Text beside `x`: right of it where there is room up to `limit`, else left of `left`; shortened where
    /// neither has any.
    mutating func placeBeside(
        _ text: String, left: Double, right: Double, y: Double, limit: Double, floor: Double = 0,
        paint: Paint = .ink
    ) {
        let length = width(of: text)
        if right + 5 + length <= limit {
            place(Label(text, at: Point(right + 5, y), paint: paint))
        } else if left - 5 - length >= floor {
            place(Label(text, at: Point(left - 5, y), anchor: .end, paint: paint))
        } else {
            place(
                Label(shortened(text, to: limit - right - 5), at: Point(right + 5, y), paint: paint)
            )
        }
    }

    /// Level grid lines through `plot` with the numbers of `axis` left of it.
    mutating func draw(_ axis: ValueAxis, unit: KPI.Unit, in plot: Rectangle) {
        var lines = Path()
        for tick in axis.ticks {
            let y = plot.maxY - axis.share(tick) * plot.height
            lines.segments += [.move(Point(plot.x, y)), .line(Point(plot.maxX, y))]
            place(Label(axis.label(tick, unit: unit), at: Point(plot.x - 6, y + 4), anchor: .end))
        }
        marks.append(.path(lines, stroke: Stroke(.grid)))
        guard axis.showsZero else { return }
        let y = plot.maxY - axis.share(0) * plot.height
        marks.append(
            .path(Path(through: [Point(plot.x, y), Point(plot.maxX, y)]), stroke: Stroke(.muted)))
    }

    /// Room left of a plot for the numbers of `axis`.
    func room(for axis: ValueAxis, unit: KPI.Unit) -> Double {
        let widest = axis.ticks.map { width(of: axis.label($0, unit: unit)) }.max() ?? 0
        return (widest + 8).rounded(.up)
    }
}

extension Path {
    mutating func add(x: Double, from top: Double, to foot: Double) {
        segments += [.move(Point(x, top)), .line(Point(x, foot))]
    }
}
