import Drawing
import Measures
import Reporting
import Units

/// What a trend shows beside its values, checked: limits, signals, days to come and notes that lie within the chart.
struct TrendControl {
    let limits: [TrendChart.ControlLimits]
    /// With the value of the day.
    let signals: [(signal: TrendChart.Signal, value: DayValue)]
    let forecast: [KPIForecast.Point]
    let annotations: [TrendChart.Annotation]

    init(_ chart: TrendChart, points: [TrendPoint], values: [DayValue]) {
        guard let first = points.first?.day, let last = points.last?.day else {
            (limits, signals, forecast, annotations) = ([], [], [], [])
            return
        }
        limits = chart.limits.compactMap { own in
            guard own.days.overlaps(first...last), let center = drawable(own.center) else {
                return nil
            }
            return .init(
                days: own.days.clamped(to: first...last), center: center,
                lower: drawable(own.lower), upper: drawable(own.upper))
        }.sorted { $0.days.lowerBound < $1.days.lowerBound }
        if chart.signals.isEmpty {
            signals = []
        } else {
            let byDay = Dictionary(
                values.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
            signals = chart.signals.compactMap { signal in
                byDay[signal.day].map { (signal, $0) }
            }
        }
        forecast = chart.forecast.compactMap { own in
            // Nobody foresees further than the past reaches.
            guard own.day > last, own.day - last <= max(last - first, 31),
                let value = drawable(own.value)
            else { return nil }
            return .init(
                day: own.day, value: value, low: drawable(own.low).map { min($0, value) },
                high: drawable(own.high).map { max($0, value) })
        }.sorted { $0.day < $1.day }
        annotations = chart.annotations.filter { $0.day >= first && $0.day <= last }
            .sorted { $0.day < $1.day }
    }

    /// Every value that the axis must show.
    var extent: [Double] {
        limits.flatMap { [$0.lower, $0.center, $0.upper].compactMap(\.self) }
            + forecast.flatMap { [$0.low, $0.value, $0.high].compactMap(\.self) }
    }

    /// A signal outside of the limits is good or bad news where the direction says so.
    func standing(_ signal: TrendChart.Signal, _ value: DayValue, _ direction: Direction)
        -> Standing
    {
        guard signal.kind == .outside,
            let own = limits.last(where: { $0.days.contains(value.day) }),
            let better = isBetter(value.value - own.center, direction)
        else { return .none }
        return better ? .good : .bad
    }

    /// What the signs mean that are seen.
    func entries(voice: Voice) -> [Key.Entry] {
        var entries = TrendChart.Signal.Kind.allCases.compactMap { kind -> Key.Entry? in
            guard signals.contains(where: { $0.signal.kind == kind }) else { return nil }
            return Key.Entry(text: voice.words[.signal(kind)]) { box in
                [kind.sign(at: Point(box.x + 8, box.y + 5), paint: .ink)]
            }
        }
        if !forecast.isEmpty {
            entries.append(
                .swatch(voice.words[.chartForecast], Fill(.series(0), style: .hatched)))
        }
        return entries
    }

    /// " · outside the limits · new press", for the tip of a day.
    func note(on day: Day, voice: Voice) -> String {
        var text = ""
        for (signal, _) in signals where signal.day == day {
            text += " · " + voice.words[.signal(signal.kind)]
        }
        for annotation in annotations where annotation.day == day {
            text += " · " + annotation.told(voice)
        }
        return text
    }
}

extension TrendChart.Annotation {
    /// The plant's own text, after what it does to the chart.
    func told(_ voice: Voice) -> String {
        let own = voice.words.isolated(singleLine(text))
        let effect: String? =
            switch kind {
            case .event: nil
            case .rebase: voice.words[.chartRebase]
            case .exclude: voice.words[.chartExcluded]
            }
        return [effect, own].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

extension TrendChart.Signal.Kind {
    /// Ring, square, diamond: about the point, so that the point itself stays to be seen.
    func sign(at centre: Point, paint: Paint) -> Mark {
        func path(_ corners: [(Double, Double)]) -> Path {
            var path = Path(through: corners.map { Point(centre.x + $0.0, centre.y + $0.1) })
            path.segments.append(.close)
            return path
        }
        let stroke = Stroke(paint, width: 1.5)
        return switch self {
        case .outside: .circle(centre, radius: 5, stroke: Stroke(paint, width: 2))
        case .run:
            .rectangle(
                Rectangle(x: centre.x - 3.5, y: centre.y - 3.5, width: 7, height: 7), stroke: stroke
            )
        case .other: .path(path([(0, -5), (5, 0), (0, 5), (-5, 0)]), stroke: stroke)
        }
    }
}

extension Phrase {
    fileprivate static func signal(_ kind: TrendChart.Signal.Kind) -> Phrase {
        switch kind {
        case .outside: .chartOutside
        case .run: .chartRun
        case .other: .chartPattern
        }
    }
}
