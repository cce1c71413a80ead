public import Drawing
public import Reporting

/// Lays a figure out, once, for screen and paper alike.
///
/// The message and subtitle of the figure are not part of the drawing: pages and PDFs set them in their own
/// type. ``headed(_:title:subtitle:metrics:)`` adds them where a chart stands alone.
///
/// - Parameters:
///   - words: The language of what the chart itself says: months, "no values".
///   - currency: The ISO 4217 code written after amounts of money.
///   - width: In points; `nil` for the chart's own: 640, a sparkline 120.
public func drawing(
    of figure: Figure, words: Words, currency: String, metrics: some TextMetrics,
    width: Double? = nil
) -> Drawing {
    let voice = Voice(words: words, currency: currency)
    var drawing =
        switch figure.content {
        case .trend(let chart):
            trend(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .pareto(let chart):
            pareto(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .heatMap(let chart):
            heatMap(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .sparkline(let chart):
            sparkline(chart, metrics: metrics, width: width ?? 120)
        case .bullet(let chart):
            bullet(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .waterfall(let chart):
            waterfall(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .stateTimeline(let chart):
            stateTimeline(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .ageHistogram(let chart):
            ageHistogram(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .yamazumi(let chart):
            yamazumi(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .smallMultiples(let chart):
            smallMultiples(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .varianceBars(let chart):
            varianceBars(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .gantt(let chart):
            gantt(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .dumbbell(let chart):
            dumbbell(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .strip(let chart):
            strip(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .calendar(let chart):
            calendarMonth(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .intervals(let chart):
            intervals(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .cumulativeFlow(let chart):
            cumulativeFlow(chart, voice: voice, metrics: metrics, width: width ?? 640)
        case .scatter(let chart):
            scatter(chart, voice: voice, metrics: metrics, width: width ?? 640)
        }
    drawing.title = figure.title
    drawing.description = [figure.description, drawing.description]
        .filter { !$0.isEmpty }.joined(separator: " ")
    return drawing
}
