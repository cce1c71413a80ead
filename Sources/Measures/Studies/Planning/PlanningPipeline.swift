import Plant
import Statistics
import Units

/// What waits for planning, a work order, an assignment or its start, against what leaves the pipeline in
/// a week.
struct PlanningPipeline: Study {
    /// In the order in which orders pass them.
    private let stages: [(fact: RowFact, stays: Stays)]
    /// Days on which orders were started, ascending.
    private let starts: [Day]

    /// The exit rate is taken over this many days.
    private static let exitDays = 28

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let milestones = measuring.planning.milestones
        var unplanned: [Stays.Stay] = []
        var unordered: [Stays.Stay] = []
        for life in measuring.planning.salesLines.lines {
            // A work order proves that the line was planned, whether anybody stamped it or not.
            let first = life.firstWorkOrder
            let planned = [life.planned, first].compactMap { $0 }.min()
            // Nobody knows when a line that is over without a stamp stopped waiting.
            if planned != nil || !life.isOver {
                unplanned.append(Stays.Stay(from: life.received, to: planned))
            }
            if let planned, first != nil || !life.isOver {
                unordered.append(Stays.Stay(from: planned, to: first))
            }
        }
        var unassigned: [Stays.Stay] = []
        var unstarted: [Stays.Stay] = []
        for life in milestones {
            let exit = [life.start, life.end].compactMap { $0 }.min()
            if life.isUnknowable, exit == nil { continue }
            let stay = Stays.Stay(from: life.arrival, to: exit)
            if life.isAssigned { unstarted.append(stay) } else { unassigned.append(stay) }
        }
        stages = [
            (.awaitingPlanning, Stays(unplanned)), (.awaitingWorkOrder, Stays(unordered)),
            (.awaitingAssignment, Stays(unassigned)), (.awaitingStart, Stays(unstarted)),
        ]
        let zone = plant.client.zone
        starts = milestones.filter { !$0.isVoid }
            .compactMap { $0.start.map { zone.local($0).day } }.sorted()
    }

    private func exitsPerWeek(through day: Day) -> Double {
        let days = (day - (Self.exitDays - 1))...day
        return Double(starts.count(in: days)) / Double(Self.exitDays / 7)
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let day = scope.days.upperBound
        let end = measuring.end(of: day)
        let waiting = stages.reduce(0) { $0 + $1.stays.count(at: end) }
        let rate = exitsPerWeek(through: day)
        if rate > 0 {
            return .quotient(Double(waiting), per: rate, scale: 1, records: waiting + 1)
        }
        guard waiting > 0 else { return .nothing }
        // Fewer than one exit in the four weeks: longer than if there had been one.
        let bound = Double(waiting) * Double(Self.exitDays / 7)
        return Finding(
            bound, of: Double(waiting), per: 0, records: waiting, low: bound, status: .censored)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let day = scope.days.upperBound
        let end = measuring.end(of: day)
        let rows = stages.map { stage in
            TableRow(
                .fact(stage.fact),
                [
                    (.waiting, Double(stage.stays.count(at: end))),
                    (.medianAgeDays, quantile(stage.stays.ages(at: end), 0.5)),
                ])
        }
        return rows + [TableRow(.exitsPerWeek, exitsPerWeek(through: day))]
    }
}

/// How many of the open work orders have a machine and an operator at the end of the window.
struct AssignmentStatus: Study {
    private let open: Stays
    private let assigned: Stays

    init(_ measuring: Measuring) {
        let milestones = measuring.planning.milestones
        open = Stays(milestones.compactMap(\.openStay))
        assigned = Stays(milestones.filter(\.isAssigned).compactMap(\.openStay))
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let end = measuring.end(of: scope.days.upperBound)
        let count = open.count(at: end)
        return .quotient(
            Double(assigned.count(at: end)), per: Double(count), scale: 100, records: count)
    }
}
