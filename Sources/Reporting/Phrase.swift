/// Every text that pages, charts and PDFs say in our own words; `templates/messages/*.toml` hold them per language.
public enum Phrase: String, Sendable, CaseIterable {
    // The frame of a page.
    case skipToContent, navigation, asOf, theme, madeBy, statusLegend, dataTable, downloadChart
    case home, search, print
    case menu, breadcrumbs, onThisPage, dataAge, noResults
    // Shortcuts of the keyboard, in their dialog.
    case keyboard, keyboardOn, keyHelp, keyTheme, keyKPIs, keySearch, close

    // Tables that are longer than a page shows.
    case rowsShown, rowsShownIn, filterRows

    // Areas.
    case overview, production, quality, downtime, people, delivery, kpis, dataQuality, reports

    // PDF furniture.
    case pageOf, contents, continued

    // Standings.
    case standingGood, standingWatch, standingBad, standingCritical, standingNone

    // Changes.
    case better, worse, unchanged, changed
    case points, against

    // Observation statuses, as the legend explains them.
    case statusA, statusB, statusC, statusD, statusE, statusF, statusH, statusI, statusL, statusM
    case statusP, statusQ, statusS, statusU, statusV

    // Windows and what they are compared with.
    case windowDay, windowWeek, windowMonth, windowRolling7, windowRolling30, windowRolling90
    case againstDay, againstWeek, againstMonth, againstRolling7, againstRolling30, againstRolling90

    // Severities.
    case severityInfo, severityWarning, severityCritical

    // Pages over all tenants.
    case portfolio, portfolioLead, portfolioFailed, builds, buildsLead, archive, archiveLead
    case tenant, tenants, day, state, reason, failed, built, reused, latest, dashboard, files

    // Charts.
    case chartNoValues, chartNoValue, chartTentative, chartAxisStartsAt
    case monthJanuary, monthFebruary, monthMarch, monthApril, monthMay, monthJune
    case monthJuly, monthAugust, monthSeptember, monthOctober, monthNovember, monthDecember
}
