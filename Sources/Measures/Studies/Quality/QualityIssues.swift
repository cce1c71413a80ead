import Plant
import Units

/// What stands still for its quality at the end of a window: orders on a quality hold, and stops for a
/// quality hold that are not such an order's.
struct QualityIssues: Study {
    fileprivate struct Issue {
        var from: Instant
        /// `nil` while it is open.
        var to: Instant?
    }

    private var issuesOfMember: [Int: [Issue]] = [:]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        var heldOrders: [Reference<WorkOrder>: [Issue]] = [:]
        for hold in plant.holds where hold.isForQuality && hold.status.stopsTheClock {
            // A hold that is over, nobody knows since when, is no open issue.
            guard hold.resumedAt != nil || hold.status.isOpen else { continue }
            let issue = Issue(
                from: zone.instant(hold.heldAt), to: hold.resumedAt.map(zone.instant))
            heldOrders[hold.order, default: []].append(issue)
            add(
                issue,
                measuring.members.all(
                    plant.belonging(of: plant.workOrders[hold.order]), on: nil))
        }
        for stop in plant.downtimes where Self.isQualityStop(stop) {
            guard let started = stop.startedAt else { continue }
            let issue = Issue(
                from: zone.instant(started), to: stop.endedAt.map(zone.instant))
            let isHeld = stop.workOrder.map { order in
                (heldOrders[order] ?? []).contains { $0.overlaps(issue) }
            }
            if isHeld == true { continue }
            add(issue, measuring.members.all(plant.belonging(of: stop), on: nil))
        }
    }

    private mutating func add(_ issue: Issue, _ members: [Int]) {
        for member in members { issuesOfMember[member, default: []].append(issue) }
    }

    /// A stop for a quality hold whose beginning is known; without one it cannot be told to be open.
    static func isQualityStop(_ stop: Downtime) -> Bool {
        stop.startedAt != nil && stop.reason.uppercased() == "QUALITY_HOLD"
    }

    /// When those that are open at the end of the days began.
    private func open(_ scope: Scope, _ measuring: Measuring) -> [Instant] {
        let end = measuring.end(of: scope.days.upperBound)
        return (issuesOfMember[scope.member] ?? []).filter { issue in
            issue.from <= end && issue.to.map { $0 > end } ?? true
        }.map(\.from)
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        // A member that never had one is not worth a line that says so.
        guard scope.member == Members.plant || issuesOfMember[scope.member] != nil else {
            return .nothing
        }
        let count = open(scope, measuring).count
        return Finding(Double(count), records: count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let end = measuring.end(of: scope.days.upperBound)
        return [
            TableRow(
                .oldestDays,
                open(scope, measuring).min().map { (end - $0).days })
        ]
    }
}

extension QualityIssues.Issue {
    fileprivate func overlaps(_ other: Self) -> Bool {
        (to.map { $0 > other.from } ?? true) && (other.to.map { $0 > from } ?? true)
    }
}

extension Hold {
    fileprivate var isForQuality: Bool { category?.uppercased() == "QUALITY" }
}

extension Hold.Status {
    /// The order still stands still.
    fileprivate var isOpen: Bool {
        switch self {
        case .onHold, .pendingResume: true
        case .pendingApproval, .resumed, .released, .scrapped, .cancelled: false
        }
    }
}
