import Plant
import Units

/// From the planned busy time to the time that the good units should have taken, loss by loss, in minutes.
///
/// The steps are differences of sums, so what is left after all of them is Σ(PRI·GQ) exactly. A step can be
/// negative: a machine that beats its standard has a speed gain, and records that say more than the shift
/// had time for leave less than nothing unexplained.
struct LossWaterfall: Study {
    /// In the order in which they are taken off, hours.
    private func losses(_ sums: Sums) -> [(RowFact, Double)] {
        let waste = sums[.standardTimeProduced] - sums[.standardTimeGood]
        return [
            (.breakdown, sums[.breakdownTime]),
            (.setup, sums[.setupTime]),
            (.minorStops, sums[.minorStopTime]),
            (
                .otherStops,
                sums[.unplannedDowntime] - sums[.breakdownTime] - sums[.minorStopTime]
            ),
            (.speedLoss, sums[.runTime] - sums[.standardTimeProduced]),
            (.scrapLoss, sums[.standardTimeScrapped]),
            (.reworkLoss, sums[.standardTimeReworked]),
            (
                .otherDefects,
                waste - sums[.standardTimeScrapped] - sums[.standardTimeReworked]
            ),
            (
                .unexplained,
                sums[.busyTime] - sums[.unplannedDowntime] - sums[.setupTime] - sums[.runTime]
            ),
        ]
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard sums[.busyTime] > 0 else { return Finding(nil, records: Int(sums[.entries])) }
        return Finding(
            60 * (sums[.busyTime] - sums[.standardTimeGood]), records: Int(sums[.entries]))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let busy = sums[.busyTime]
        guard busy > 0 else { return [] }
        let steps =
            [(.plannedBusyTime, busy)] + losses(sums)
            + [(RowFact.effectiveTime, sums[.standardTimeGood])]
        return steps.map { fact, hours in
            TableRow(.fact(fact), [(.minutes, 60 * hours), (.sharePercent, 100 * hours / busy)])
        }
    }
}
