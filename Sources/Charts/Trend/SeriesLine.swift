import Drawing
import Measures
import Units

/// A line over days: solid where measured, dashed where tentative, broken where a day has no value.
struct SeriesLine {
    /// Runs of measured values. A sure line ends where the sure values do.
    private(set) var solid = Path()
    /// Pieces of which either end is tentative.
    private(set) var dashed = Path()
    /// Measured values with a gap on either side, which no line would show.
    private(set) var isolated: [Point] = []
    /// Tentative values, drawn hollow.
    private(set) var tentative: [Point] = []

    /// - Parameter place: Where a value of a day lies.
    init(_ values: [DayValue], place: (DayValue) -> Point) {
        solid.segments.reserveCapacity(values.count)
        var before: (point: Point, value: DayValue, isDashed: Bool?)?
        for (index, value) in values.enumerated() {
            let point = place(value)
            if value.isTentative { tentative.append(point) }
            var isDashed: Bool?
            if let before, !value.startsRun {
                let piece = value.isTentative || before.value.isTentative
                let starts = before.isDashed != piece
                if piece {
                    dashed.add(from: before.point, to: point, starts: starts)
                } else {
                    solid.add(from: before.point, to: point, starts: starts)
                }
                isDashed = piece
            } else if !value.isTentative {
                let endsRun = index + 1 == values.count || values[index + 1].startsRun
                if endsRun { isolated.append(point) }
            }
            before = (point, value, isDashed)
        }
    }

    /// Paints the line and its single points, in the colour of series 0.
    func marks(width: Double, dot: Double) -> [Mark] {
        var marks: [Mark] = []
        if !solid.segments.isEmpty {
            marks.append(.path(solid, stroke: Stroke(.series(0), width: width)))
        }
        if !dashed.segments.isEmpty {
            marks.append(.path(dashed, stroke: Stroke(.series(0), width: width, dash: [4, 3])))
        }
        marks += isolated.map { .circle($0, radius: dot, fill: Fill(.series(0))) }
        marks += tentative.map {
            .circle($0, radius: dot, fill: Fill(.surface), stroke: Stroke(.series(0), width: 1.5))
        }
        return marks
    }
}

extension Path {
    fileprivate mutating func add(from: Point, to: Point, starts: Bool) {
        if starts { segments.append(.move(from)) }
        segments.append(.line(to))
    }
}

/// A value of a day, as a line needs it.
struct DayValue: Equatable {
    let day: Day
    let value: Double
    let isTentative: Bool
    /// The day before has no value: no line leads here.
    let startsRun: Bool
    /// As of its ``TrendPoint``.
    var extraPlaces = 0
}

/// The values of `points`, which are oldest first and one a day.
func dayValues(_ points: [TrendPoint]) -> [DayValue] {
    var values: [DayValue] = []
    values.reserveCapacity(points.count)
    for point in points {
        guard !point.status.meansAbsent, let value = drawable(point.value) else { continue }
        values.append(
            DayValue(
                day: point.day, value: value, isTentative: point.status.isTentative,
                startsRun: values.last.map { point.day - $0.day != 1 } ?? true,
                extraPlaces: Int(point.extraPlaces)))
    }
    return values
}

/// `values` with at most four for each column of a point's width: the first, least, greatest and last, which
/// is what a line through all of them would show. Runs and tentative stretches keep their ends.
func thinned(_ values: [DayValue], column: (DayValue) -> Int) -> [DayValue] {
    var kept: [DayValue] = []
    var start = 0
    while start < values.count {
        let first = values[start]
        var end = start + 1
        var least = start
        var greatest = start
        while end < values.count, !values[end].startsRun,
            values[end].isTentative == first.isTentative, column(values[end]) == column(first)
        {
            if values[end].value < values[least].value { least = end }
            if values[end].value > values[greatest].value { greatest = end }
            end += 1
        }
        var previous = -1
        for index in [start, min(least, greatest), max(least, greatest), end - 1]
        where index > previous {
            kept.append(values[index])
            previous = index
        }
        start = end
    }
    return kept
}

/// `points` oldest first and one a day; of two for a day the later one.
func chronological(_ points: [TrendPoint]) -> [TrendPoint] {
    let isOrdered = zip(points, points.dropFirst()).allSatisfy { $0.day < $1.day }
    if isOrdered { return points }
    var latest: [Day: TrendPoint] = [:]
    for point in points { latest[point.day] = point }
    return latest.values.sorted { $0.day < $1.day }
}
