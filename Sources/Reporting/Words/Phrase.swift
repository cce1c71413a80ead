/// Every text that pages, charts and PDFs say in our own words; `templates/messages/*.toml` hold them per language.
public enum Phrase: String, Sendable, CaseIterable {
    // The frame of a page.
    case skipToContent, navigation, asOf, theme, madeBy, statusLegend, dataTable, downloadChart
    case home, search, print
    case menu, breadcrumbs, onThisPage, dataAgeHours, dataAgeDays, noResults
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
    case sectionInfos, sectionWarnings, sectionCritical

    // Pages over all tenants.
    case portfolio, portfolioLead, portfolioFailed, builds, buildsLead, archive, archiveLead
    case tenant, tenants, day, state, reason, failed, built, latest, dashboard, files

    // Charts.
    case chartNoValues, chartNoValue, chartTentative, chartAxisStartsAt
    // What lies in a chart beside its data, and the states of machines.
    case chartUpperLimit, chartLowerLimit, chartCenter, chartOutside, chartRun, chartPattern
    case chartForecast, chartRebase, chartExcluded, chartNow, chartDue, chartLate, chartPlanned
    case chartActual, chartPrevious, chartMedian, chartTakt, chartValueAdding, chartNecessary
    case chartWaste, chartResults, chartShown, chartQuantileDots, chartEqual, chartFunnelLimits,
        chartOrders
    case stateRunning, stateSetup, statePlannedStop, stateUnplannedStop, stateIdle
    case stateUnscheduled
    case monthJanuary, monthFebruary, monthMarch, monthApril, monthMay, monthJune
    case monthJuly, monthAugust, monthSeptember, monthOctober, monthNovember, monthDecember
    // Dimensions.
    case dimensionShift, dimensionLine, dimensionMachine, dimensionMachineGroup
    case dimensionProduct, dimensionStyle, dimensionOperator, dimensionSkillLevel
    case dimensionCustomer, dimensionWeekday, dimensionHour

    // Rungs of inference and the inputs they fill.
    case rungObserved, rungPresent, rungStyle, rungTenant, rungDerived, rungShiftMean
    case rungSetting, rungDefault, inputIdealCycle, inputStandardMinutes, inputHeadcount
    case inputRunTime, inputOperationTime, inputOpportunities, inputPromisedDay

    // Work orders.
    case orderReceived, orderReleased, orderInProgress, orderOnHold, orderDemoted
    case orderCompleted, orderShipped, orderClosed, orderRejected, orderCancelled

    // Causes of downtime.
    case causeEquipmentFailure, causeMaterialShortage, causeSetupChangeover, causeQualityHold
    case causeMaintenance, causePowerOutage, causeOperatorUnavailable, other

    // Sections.
    case sectionNow, sectionCore, sectionFlow, sectionTrends, sectionNumbers, sectionByShift
    case sectionByLine, sectionByMachine, sectionByProduct, sectionOpenStops, sectionCauses
    case sectionLate, sectionWIP, sectionOrderStatus, sectionWindows, sectionRows
    case sectionSlices, sectionDefinition, sectionInputs, sectionInference, sectionMissing
    case sectionInferenceLog, sectionCalibration
    case sectionRejected, sectionElements, sectionRungs, groupEquipment

    // Titles and links.
    case target, cumulative, dailyReport, weeklyReport, monthlyReport, allKPIs, definitions,
        definitionsLead, glossary, glossaryPart
    case inferenceLog, wholePlant

    // Reports, and views for one audience each.
    case dailyReportLead, weeklyReportLead, monthlyReportLead
    case managerView, managerViewLead, executiveView, executiveViewLead
    case boardView, boardViewLead, boardPause
    case sectionViews, sectionRanking, sectionStrategy, sectionCapability, columnRank
    case sectionOutlook, tendenciesCaption, forecastsCaption, columnSlope, columnNextDay

    // Sentences.
    case leadDay, leadAllWell, leadOffTarget, messageUnderTarget, messageOverTarget
    case messageOnTarget, messageValue, messageNoValue, pointsOff, targetComparison
    case trendSubtitle, lastDays, describeTrend, describeNothing, describeGaps
    case describeTentative, describeTarget, paretoMessage, describePareto, heatMapMessage
    case doubtInferred, doubtUninspected, doubtLeftOut, doubtStandard, doubtFew
    case describeHeatMap, doubtEstimated, allObserved
    case inferenceNotice, inferredCount, inferenceIntroduction, rungsIntroduction
    case listSeparator, inferredSentence, inferredPart, calibrationIntroduction, calibrationMissed
    case pacedStandards, withoutPromise
    case subjectWorkOrders, subjectProductionEntries, subjectShifts, subjectInspections
    case kpiIndexLead

    // What figures say: messages, descriptions, subtitles.
    case lossMessage, describeLoss, describeBullet, targetMet, targetMetAlways, targetMetNever,
        wipMessage, describeWIP, statesMessage
    case statesAllRan, describeStates, statesUnplaced, statesSubtitle, calendarMessage,
        describeCalendar
    case calendarSubtitle, apartMessage, apartNone, describeApart, multiplesMessage
    case describeMultiples, varianceMessage, describeVariance, flowMessage, describeFlow
    case flowSubtitle, flowNotStarted, hoursMessage, describeHours, hoursSubtitle, plannedHours
    case actualHours, stationsMessage, describeStations, stationsSubtitle, chartUnclassed
    case sectionStates, sectionCalendar, sectionOrderFlow, sectionLeadTimes
    case sectionOrderSchedule, leadTimeMessage, describeLeadTimes, scheduleMessage
    case scheduleOnTime, scheduleSubtitle, describeSchedule, inferredDay, recentChangeMessage
    case recentChangeWindows, describeRecentChange, funnelMessage, funnelNone, describeFunnel
    case funnelWidened

    // Table captions.
    case comparisonCaption, windowTableCaption, changeTableCaption, monthTableCaption
    case causesCaption, rankingCaption, rankingCaptionEnds
    case openStopsCaption, orderStatusCaption, wipCaption, lateCaption, rowsCaption
    case inferenceLogCaption, calibrationCaption
    case inferenceCaption, missingCaption, rejectedCaption

    // Column titles.
    case columnDay, columnKPI, columnUnit, columnStanding, columnStandingIn, columnCause
    case columnMinutes, columnStops, columnShare, columnCumulative, columnWhere, columnSince
    case columnAge, columnOrder, columnActiveAge, columnCalendarAge, columnStatus
    case columnOrders, columnPromised, columnDaysLate, columnItem, columnValue, columnWindow
    case columnPrevious, columnChange, columnLow, columnHigh, columnCoverage, columnConfidence
    case columnCompleteness, columnWorstRung, columnNumerator, columnDenominator, columnInput
    case columnSource, columnDonors, columnTrials, columnMedianError, columnBias, columnHitRate
    case columnPlannedStart, columnPlannedEnd, columnStarted, columnMedian, columnP85
    case columnLongest
    case columnObservedShare, columnTable, columnKey, columnRule, columnColumn, columnEffect
    case columnRows
    case effectRow, effectBelonging, effectCell, effectNone

    // Rows of the WIP table.
    case rowOrders, rowP85, rowMax, rowCalendarMedian, rowOverFlag, rowWithoutStart

    // Facts of a definition.
    case factDefinition, factFormula, factUnit, factDirection, factSource, factID, factReads
    case directionHigher, directionLower, directionTarget, directionNone, targetOwn
    case targetBenchmark

    // Areas and pages of members.
    case flow, maintenance, finance, machines, products, customers, operators, weekdayMonday
    case weekdayTuesday, weekdayWednesday, weekdayThursday, weekdayFriday, weekdaySaturday
    case weekdaySunday
    case weekdayShortMonday, weekdayShortTuesday, weekdayShortWednesday, weekdayShortThursday,
        weekdayShortFriday, weekdayShortSaturday, weekdayShortSunday
    case weekdayNarrowMonday, weekdayNarrowTuesday, weekdayNarrowWednesday, weekdayNarrowThursday,
        weekdayNarrowFriday, weekdayNarrowSaturday, weekdayNarrowSunday
    case groupPlanning, groupRuns, groupEnergy, groupOwn, groupMaintenance
    case sectionMaintenance, sectionBy, sectionMembers, sectionMonths, sectionFacts
    case entityIndexLead, maintenanceCaption, maintenanceCorrective, maintenancePreventive
    case bandsCaption, monthsCaption, columnKind, columnDuration, columnComponent, columnCost,
        columnBand
    case columnHere, columnMonth, factEmpty, emptyDenominator, factSymbols, factDimensions
    case ownDefinition, ownDefinitionOfQuotient
    case factOverrides, houseDefinition, factRatedSpeed, factBought, factUnitCost, factHired

    // Alerts, and what they say.
    case alertsFeed, alerts, alertsLead, alertsNone, alertsCaption, alertsMore, alertsNotes,
        alertsUnchanged,
        alertSince
    case alertNew, alertResolved, evidence, changesSince, sectionChanges,
        sectionRecommendations
    case columnAlert, columnHowMuch, columnNewSince, alertKindDataMissing, alertKindOpenDowntime
    case alertKindComponentShortage, alertKindThreshold, alertKindCommitment, alertKindWIPAge
    case alertKindRunVariance, alertKindSignal, alertThreshold, alertSignal, alertWIPAge
    case alertOpenDowntime, alertPlannedStop, alertShortageOrder, alertShortageOrders
    case alertShortageSafety, alertRunVariance, alertCommitment, alertDayMissing
    case alertDaysMissing, alertShiftsMissing, alertRejected

    // Recommendations.
    case adviseQuality, adviseQualityProduct, adviseLoss, adviseScheduling, adviseStopCause
    case adviseStandards, adviseChangeovers, adviseAbsence, adviseOvertime, adviseBottleneck
    case adviseOverdue, adviseOldOrders, adviseComponents, adviseInputs

    // Movements of material.
    case sectionMovements, movementsCaption, columnWhen, columnSpool, columnMaterial, columnBefore
    case columnAfter, columnRun, movementPurchase, movementUsage, movementWaste, movementReturn
    case movementAdjustment

    // Numbers that were published otherwise before.
    case sectionRestatements, restatementsIntroduction, restatementsCaption, restatementsOfDay
    case columnFirstPublished, columnNow, restatedByProgram, restatedBySettings
    case restatedByRecords

    // Signals, trends and forecasts.
    case sectionSignals, factVariation, factAssurance, factLimits, factRules, factTrend, forecast
    case variationCommon, bearingImproving, bearingConcerning, bearingUnjudged, assuranceAlways
    case assuranceNever, assuranceMaybe, variationCommonSentence, variationImprovingSentence
    case variationConcerningSentence, variationUnjudgedSentence, signalsNone, signalsCount
    case assuranceAlwaysSentence, assuranceNeverSentence, assuranceMaybeSentence, limitsBetween
    case limitsUpTo, limitsFrom, limitsAnywhere, limitsBaseline, limitsProvisional, limitsRebased
    case chartIndividuals, chartProportions, chartLaneyProportions, chartRates, chartLaneyRates
    case ruleLimits, ruleRun8, ruleRun9, ruleTwoOfThree, ruleFourOfFive, ruleTrend6
    case ruleAlternating14, ruleWithin15, ruleBeyond8, ruleCusum, ruleEwma, trendRising
    case trendFalling, trendNone, trendImproving, trendConcerning, trendMethod, trendMannKendall
    case trendHamedRao, forecastSentence, forecastMethod, forecastNaive, forecastHolt
    case forecastHoltWinters, signalsCaption, forecastCaption, columnOnHand, columnNeeded,
        shortageCaption, columnSignalRule, columnBearing
}
