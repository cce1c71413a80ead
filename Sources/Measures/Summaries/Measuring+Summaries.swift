import Inference
import Plant
import Units

extension Measuring {
    /// Every summary table: each member's day is summed once, and its figures are computed from the sums.
    func summaries() -> [Summary] { SummaryTable.allCases.map(summary) }

    private func summary(_ table: SummaryTable) -> Summary {
        let slices = members.slices.filter { $0.dimension == table.dimension }
        let rowMembers = table.dimension == nil ? [Members.plant] : slices.map(\.member)
        let cells = table.columns.map { SummaryCell($0, self) }
        let periods = periods(of: table)
        var summary = Summary(
            table, from: periods[0].lowerBound, members: slices.map { member($0, of: table) },
            width: cells.reduce(0) { $0 + $1.names.count })
        var context = SummaryContext()
        var countsOrders = false
        for cell in cells {
            if case .minutesOfRow(let entry) = cell.source { context.prepare(entry, self) }
            if case .orders = cell.source { countsOrders = true }
        }
        let training = table == .operator ? trainingHours() : [:]
        for days in periods {
            context.isLastDay = days.contains(asOf.day)
            for (position, member) in rowMembers.enumerated() {
                let hours = training[days.upperBound]?[member]
                let sums = sums(member, days)
                guard sums.holdsRecords || hours != nil else { continue }
                let scope = scope(member, days)
                if countsOrders { context.orders = orderCounts(days) }
                context.training = hours ?? .nan
                context.member = slices.isEmpty ? nil : slices[position].id
                summary.rows.append(
                    Summary.Row(
                        day: days.lowerBound, member: slices.isEmpty ? nil : position,
                        status: status(sums, days)))
                for cell in cells { append(cell, scope, sums, context, to: &summary.values) }
                if table == .monthly { settle(&summary, days, sums, cells) }
            }
        }
        return summary
    }

    /// The days that the rows of a table are about, oldest first.
    private func periods(of table: SummaryTable) -> [ClosedRange<Day>] {
        switch table {
        case .shift, .daily, .machine, .operator, .part: trend.days.map { $0...$0 }
        case .monthly: windows.months
        }
    }

    private func member(_ slice: Members.Slice, of table: SummaryTable) -> Summary.Member {
        let skill =
            table == .operator
            ? plant.employees.find(slice.id).flatMap { plant.employees[$0].skill } : nil
        return Summary.Member(id: slice.id, skill: skill)
    }

    /// One word for what a row's figures rest on.
    private func status(_ sums: Sums, _ days: ClosedRange<Day>) -> ObservationStatus {
        let inputs = sums[.inputs]
        if inputs > 0, sums[.observedInputs] / inputs < Evaluation.reliableCoverage {
            return .lowReliability
        }
        if sums.rungs.holdsInferred { return .estimated }
        return evaluation.circumstances.mark(
            "", .production, days: days, unverified: sums[.unverifiedEntries])
    }

    /// The plant's orders by the position of their status at the end of the days.
    private func orderCounts(_ days: ClosedRange<Day>) -> [Int] {
        var counts = [Int](repeating: 0, count: WorkOrder.Status.allCases.count)
        for case let status? in statusesOfOrders(days) { counts[status.position] += 1 }
        return counts
    }

    /// Hours of courses by the day they were completed on and the operator's member; 0 where a course has
    /// none recorded.
    private func trainingHours() -> SummaryContext.TrainingDays {
        var hours: SummaryContext.TrainingDays = [:]
        for training in plant.training where training.completedOn <= asOf.day {
            hours[training.completedOn, default: [:]][
                members.operator(training.employee), default: 0] += training.hours?.value ?? 0
        }
        return hours
    }

    /// Says how settled the month of the last row is.
    private func settle(
        _ summary: inout Summary, _ days: ClosedRange<Day>, _ sums: Sums, _ cells: [SummaryCell]
    ) {
        let month = wholeMonth(days)
        let state = MonthState(
            of: month, isComplete: sums[.missingCells] == 0, plant, asOf: asOf)
        var account = MonthAccount(state: state)
        switch state {
        case .running, .provisional: break
        case .final:
            var figures = FinalFigures()
            let row = summary.rows.count - 1
            var position = row * summary.width
            for cell in cells {
                for name in cell.names {
                    if cell.isKnown {
                        figures.add(
                            name, summary.values[position], mayMove: cell.mayMove(sums))
                    }
                    position += 1
                }
            }
            account.figures = figures
        }
        summary.rows[summary.rows.count - 1].month = account
    }

    /// The month of the days to its end, which the running one has not reached.
    private func wholeMonth(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
        let (year, month, _) = days.lowerBound.civil
        let last = days.lowerBound + (Day.length(ofMonth: month, year: year) - 1)
        return days.lowerBound...max(last, days.upperBound)
    }
}
