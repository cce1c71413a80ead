import Measures

/// What the page of an area holds: data, so that pages are alike and a KPI's place is looked up, not
/// programmed.
struct AreaPlan {
    var area: Area
    var title: Phrase
    /// The KPI whose message leads the page.
    var leading: String
    var cards: [String]
    var trends: [String] = []
    /// KPIs that are tables, shown whole.
    var views: [String] = []
    /// Shown as a heat map of shifts and of lines.
    var heatMap: String?
    /// Whose members are shown where they came from, by the leading KPI.
    var changed: Dimension?
    /// Compared side by side…
    var compared: [String]
    /// …by each of these.
    var by: [Dimension]

    static let production = AreaPlan(
        area: .production, title: .production, leading: "EQ-OEE",
        cards: [
            "PR-VOL", "PR-ATT", "EQ-OEE", "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-UTIL-S", "PR-THRU",
            "PR-CT", "EQ-SETUPR", "PR-TAKT", "EN-CEC",
        ],
        trends: ["EQ-OEE", "PR-VOL"],
        views: ["EQ-STATUS", "EQ-LOSS", "PR-SHIFT", "PR-MIX", "PR-PARTPERF", "PR-TGAP"],
        heatMap: "EQ-OEE", changed: .machine,
        compared: ["PR-VOL", "PR-THRU", "EQ-OEE", "EQ-AVAIL", "EQ-PERF", "EQ-QTIME"],
        by: [.shift, .line, .machine, .machineGroup, .product, .style, .weekday, .hour])

    static let quality = AreaPlan(
        area: .quality, title: .quality, leading: "QL-FPY",
        cards: [
            "QL-FPY", "QL-RTY", "QL-FTT", "QL-QR", "QL-SCRAP", "QL-REWORK", "QL-PPM", "QL-DPMO",
            "QL-DPU", "QL-SIGMA", "QL-CPK", "QL-OPEN", "QL-COPQ",
        ],
        trends: ["QL-FPY", "QL-SCRAP"],
        views: ["QL-CPK", "QL-PPK", "QL-SIG", "QL-FALL", "QL-COPQ"],
        heatMap: "QL-FPY", changed: .product,
        compared: ["QL-FPY", "QL-QR", "QL-SCRAP", "QL-PPM", "QL-DPMO", "QL-SIGMA"],
        by: [.line, .shift, .product, .style, .customer, .weekday])

    static let downtime = AreaPlan(
        area: .downtime, title: .downtime, leading: "DT-RATE",
        cards: ["DT-RATE", "DT-MIN", "DT-UNPL", "DT-OPEN", "DT-FREQ", "EQ-AVAIL"],
        trends: ["DT-RATE", "DT-MIN"], heatMap: "DT-RATE", changed: .machine,
        compared: ["DT-MIN", "DT-RATE", "DT-UNPL", "DT-FREQ", "EQ-AVAIL"],
        by: [.line, .machine, .machineGroup, .shift, .weekday, .hour])

    static let people = AreaPlan(
        area: .people, title: .people, leading: "LB-EFF",
        cards: [
            "LB-EFF", "LB-UPLH", "LB-PERF", "LB-WEFF", "LB-ABS", "LB-COVER", "LB-OT", "LB-LBE",
            "LB-TRAIN", "LB-CPM",
        ],
        trends: ["LB-EFF", "LB-ABS"], views: ["LB-SKILL"], heatMap: "LB-EFF", changed: .line,
        compared: ["LB-EFF", "LB-UPLH", "LB-ABS", "LB-COVER", "LB-OT"],
        by: [.shift, .line, .skillLevel, .weekday])

    static let delivery = AreaPlan(
        area: .delivery, title: .delivery, leading: "DL-OTD",
        cards: [
            "DL-OTD", "DL-OTIF", "DL-COMP", "DL-SCHED", "DL-LATE", "DL-LT", "DL-E2E", "DL-BACK",
            "DL-PRED", "DL-SAT",
        ],
        trends: ["DL-OTD", "DL-LT"], views: ["DL-CUST", "DL-PART", "DL-PRED"],
        compared: ["DL-OTD", "DL-OTIF", "DL-LATE", "DL-LT", "DL-COMP"],
        by: [.customer, .product, .style, .line])

    static let flow = AreaPlan(
        area: .flow, title: .flow, leading: "WP-AGE",
        cards: [
            "WP-STAT", "WP-AGE", "WP-QTY", "WP-LITTLE", "WP-PROG", "WP-TIME", "WP-BOTT", "WP-TURN",
            "PR-MCE", "PL-PIPE", "PL-SO2WO", "PL-ASSIGN", "PL-HUB",
        ],
        trends: ["WP-AGE", "WP-QTY"],
        views: ["WP-STAT", "WP-TIME", "WP-BOTT", "PL-PIPE", "PL-ALERT"],
        compared: ["WP-AGE", "WP-QTY", "WP-PROG", "WP-LITTLE"],
        by: [.line, .machine, .product, .customer])

    static let maintenance = AreaPlan(
        area: .maintenance, title: .maintenance, leading: "MT-MTBF",
        cards: ["MT-MTBF", "MT-MTTR", "MT-REL", "MT-MTTF", "MT-CMR", "MT-COST", "EQ-MPI"],
        trends: ["MT-MTTR"],
        compared: ["MT-MTBF", "MT-MTTR", "MT-REL", "MT-CMR", "MT-COST", "EQ-MPI"],
        by: [.machine, .machineGroup, .line])

    static let finance = AreaPlan(
        area: .finance, title: .finance, leading: "FN-CPU",
        cards: [
            "FN-CPU", "FN-REVH", "FN-SCRAP", "FN-DT", "QL-COPQ", "LB-CPM", "MT-COST", "FN-LABT",
            "FN-ROI",
        ],
        trends: ["FN-CPU", "FN-REVH"], views: ["ST-DASH", "QL-COPQ", "FN-ROI"],
        compared: ["FN-CPU", "FN-REVH", "FN-SCRAP", "FN-DT"], by: [.line, .machine, .product])

    static let all = [
        production, quality, downtime, people, delivery, flow, maintenance, finance,
    ]
}
