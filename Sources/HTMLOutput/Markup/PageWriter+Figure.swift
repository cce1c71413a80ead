import Drawing
import Reporting

extension PageWriter {
    /// A chart with its message, the data behind it, and the chart alone as a file.
    mutating func write(_ figure: Figure) throws(PageError) {
        html.markup("<figure id=\"")
        html.text(identifier("figure-" + figure.name.asIdentifier))
        html.markup("\" class=\"figure\">\n<figcaption><span class=\"figure-title\">")
        html.textWithDays(figure.title)
        html.markup("</span> <span class=\"figure-subtitle\">")
        html.textWithDays(figure.subtitle)
        html.markup("</span></figcaption>\n<div class=\"plot")
        if figure.content.endsNow { html.markup(" to-now") }
        html.markup("\" role=\"group\" tabindex=\"0\" aria-label=\"")
        html.text(figure.title)
        html.markup("\">")
        try drawing(of: figure)
        html.markup("</div>\n<div class=\"figure-more\">\n")
        let file = PagePath.chart(figure.name)
        if file.isSafe {
            html.markup("<a class=\"download\" href=\"")
            address(of: file)
            html.markup("\">")
            html.rendered(setting.icons[.download])
            html.text(setting.words[.downloadChart])
            html.markup("</a>\n")
        }
        if let table = figure.table {
            html.markup("<details><summary>")
            html.text(setting.words[.dataTable])
            html.markup("</summary>\n")
            write(table, isFilterable: false)
            html.markup("</details>\n")
        }
        html.markup("</div>\n</figure>\n")
    }

    /// The figure's drawing as inline SVG, with ids that are on the page once.
    mutating func drawing(of figure: Figure) throws(PageError) {
        guard let drawing = setting.drawings[figure.name] else {
            throw .missingDrawing(figure: figure.name, page: path.text)
        }
        html.rendered(svg(drawing, id: identifier("chart-" + figure.name.asIdentifier)))
    }
}

extension Figure.Content {
    /// Whether the latest lies at the right end, which a narrow screen then shows first.
    fileprivate var endsNow: Bool {
        switch self {
        case .trend, .cumulativeFlow: true
        case .ageHistogram, .bullet, .calendar, .dumbbell, .gantt, .heatMap, .intervals, .pareto,
            .scatter, .smallMultiples, .sparkline, .stateTimeline, .strip, .varianceBars,
            .waterfall, .yamazumi:
            false
        }
    }
}
