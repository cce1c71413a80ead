/// A chart: its message, its data, and the table behind it.
public struct Figure: Sendable {
    /// Unique in the tenant; the file name of `charts/<name>.svg`. Lower-case ASCII, digits and hyphens.
    public var name: String
    /// The message: "OEE is 7.6 points under target".
    public var title: String
    /// Measure, unit, period, as-of.
    public var subtitle: String
    /// A computed sentence: trend, extremes, gaps, target.
    public var description: String
    public var content: Content
    /// The data behind it; `nil` for sparklines, whose card says the same.
    public var table: Table?

    /// What is drawn, by kind of chart.
    public enum Content: Sendable {
        case trend(TrendChart)
        case bullet(BulletChart)
        case sparkline(Sparkline)
        case waterfall(WaterfallChart)
        case pareto(ParetoChart)
        case heatMap(HeatMapChart)
        case stateTimeline(StateTimelineChart)
        case ageHistogram(AgeHistogram)
        case yamazumi(YamazumiChart)
        case smallMultiples(SmallMultiples)
        case varianceBars(VarianceChart)
        case gantt(GanttChart)
        case dumbbell(DumbbellChart)
        case strip(StripChart)
        case calendar(CalendarChart)
        case intervals(IntervalChart)
        case cumulativeFlow(CumulativeFlowChart)
        case scatter(ScatterChart)
    }

    public init(
        name: String, title: String, subtitle: String, description: String, content: Content,
        table: Table?
    ) {
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.description = description
        self.content = content
        self.table = table
    }
}
