extension Element {
    /// What it is counted in.
    var quantity: Quantity {
        switch self {
        case .produced, .good, .scrapped, .producedWithScrapRecorded, .reworked,
            .producedWithReworkRecorded, .plannedScrap, .scrappedWithPlan, .producedOnStations,
            .producedOnRated, .producedWithEnergy, .scrappedWithCost, .ratedCapacity, .inspected,
            .passed, .inspectedDefective, .inspectionScrapped, .inspectionReworked,
            .inspectionRepaired, .demand, .jobScrapped, .firstStepProduced, .plannedUnits,
            .attemptedParts, .successfulParts, .goodWithCost, .mixPlanned, .mixAttained:
            Quantity(.units)
        case .runTime, .setupTime, .plannedSetupTime, .setupTimeWithPlan, .standardTimeProduced,
            .standardTimeGood, .standardTimeScrapped, .standardTimeReworked, .operationTime,
            .busyTime, .unplannedDowntime, .plannedDowntime, .breakdownTime, .minorStopTime,
            .calendarTime, .netAvailableTime, .repairTime, .scheduled, .absent, .covered, .worked,
            .overtime, .workedWithOvertime, .jobTime, .attendedWithJobTime, .attendedOnPieces,
            .onStandardTime, .correctiveTime, .preventiveTime, .componentLife,
            .estimatedPrintTime, .actualPrintTime, .billPlannedTime, .billStandardTime,
            .componentOperatingTime, .executionTime, .orderRunTime, .orderSetupTime,
            .orderDelayTime, .uncostedDowntime:
            Quantity(.hours)
        case .earned, .earnedGood, .labour, .pieceEarned, .stationTime, .balancedStationTime,
            .smoothness, .earnedOnStandard:
            Quantity(.minutes)
        case .dueOrders, .onTimeOrders, .inFullOrders, .ordersDueForCompletion, .ordersCompleted,
            .ordersPlannedToEnd, .ordersEndedAsPlanned, .ordersPlannedToStart,
            .ordersStartedAsPlanned, .salesLinesReceived, .salesLinesWithOrder,
            .ordersOfSalesLines, .salesLinesPlanned, .salesLinesPlannedInTarget, .executedOrders:
            Quantity(.orders)
        case .entries, .unverifiedEntries, .inputs, .observedInputs, .cells, .missingCells, .stops,
            .unplannedStops, .failures, .closedFailures, .inspections, .attendanceRows, .jobs,
            .scheduleRows, .maintenanceActions, .componentFailures, .costRows, .runs, .reprints,
            .surveys:
            Quantity(.rows)
        case .changeovers: Quantity(.rows)
        case .defects: Quantity(.defects)
        case .opportunities: Quantity(.opportunities)
        case .tardiness: Quantity(.days)
        case .goodAtCost, .scrapAtCost, .maintenanceCost, .materialCost, .labourCost,
            .overheadCost, .scrapCost, .reworkCost, .warrantyCost, .downtimeCost, .revenue,
            .equipmentBenefit:
            Quantity(.money)
        case .energy: Quantity(.kilowattHours)
        case .consumedMass, .failedMass, .purgedMass, .goodMass, .estimatedMass, .actualMass:
            Quantity(.grams)
        case .surveyScore: Quantity(.points)
        }
    }

    /// As formulas in the configuration name it: the words of the case, joined by underscores.
    public var formulaName: String {
        var name = ""
        for character in "\(self)" {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }

    /// By the name that formulas use, and by the symbols of ISO 22400 that are one word.
    static let byFormulaName: [String: Element] = {
        var names: [String: Element] = [
            "PQ": .produced, "GQ": .good, "SQ": .scrapped, "RQ": .reworked, "APT": .runTime,
            "AUST": .setupTime, "PUST": .plannedSetupTime, "POT": .operationTime,
            "PBT": .busyTime, "ADET": .unplannedDowntime, "FE": .failures,
        ]
        for element in allCases { names[element.formulaName] = element }
        return names
    }()
}
