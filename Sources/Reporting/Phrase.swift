/// Every text that pages, charts and PDFs say in our own words; `templates/messages/*.toml` hold them per language.
public enum Phrase: String, Sendable, CaseIterable {
    // The frame of a page.
    case skipToContent, navigation, asOf, theme, madeBy, statusLegend, dataTable, downloadChart
    case home, search, print

    // Areas.
    case overview, production, quality, downtime, people, delivery, kpis, dataQuality, reports

    // PDF furniture.
    case pageOf, contents, continued

    // Standings.
    case standingGood, standingWatch, standingBad, standingCritical, standingNone

    // Changes.
    case better, worse, unchanged, changed, points

    // Observation statuses, as the legend explains them.
    case statusA, statusB, statusC, statusD, statusE, statusF, statusH, statusI, statusL, statusM
    case statusP, statusQ, statusS, statusU, statusV

    // Windows and what they are compared with.
    case windowDay, windowWeek, windowMonth, windowRolling7, windowRolling30, windowRolling90
    case againstDay, againstWeek, againstMonth, againstRolling7, againstRolling30, againstRolling90

    // Severities.
    case severityInfo, severityWarning, severityCritical
}
