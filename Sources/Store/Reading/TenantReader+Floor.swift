import Plant
import Units

extension TenantReader {
    /// The bulk of a tenant.
    mutating func readEntries() throws(StoreError) -> [ProductionEntry] {
        let entries = try all(.productionEntry) { reader, rows throws(BrokenRule) in
            var entry = ProductionEntry(
                id: try rows.text(), day: try rows.day(),
                shift: try rows.reference(&reader.shifts),
                line: rows.optionalReference(&reader.lines),
                machine: rows.optionalReference(&reader.machines),
                employee: rows.optionalReference(&reader.employees),
                workOrder: rows.optionalReference(&reader.workOrders),
                jobID: rows.optionalText(), product: rows.optionalReference(&reader.products),
                produced: try rows.counted("units"), defective: try rows.integer(),
                scrapped: rows.optionalInteger(.count, "scrapped"),
                reworked: rows.optionalInteger(.count, "reworked"),
                startedAt: rows.optionalTime(), endedAt: rows.optionalTime(),
                runTime: rows.optionalReal(.finite, "run hours").map { Hours($0) },
                setup: rows.optionalReal(.hours, "setup hours").map { Hours($0) },
                plannedSetup: rows.optionalReal(.hours, "planned setup hours")
                    .map { Hours($0) },
                assigned: rows.optionalInteger(.within(1...100), "assigned"),
                present: rows.optionalInteger(.amount, "present"),
                standardMinutes: rows.optionalReal(.positive, "standard minutes")
                    .map { Minutes($0) },
                idealCycleSeconds: rows.optionalReal(.positive, "ideal cycle seconds"),
                energy: rows.optionalReal(.amount, "energy"),
                entryMethod: rows.text(else: "CSV_UPLOAD"), enteredAt: rows.optionalTime(),
                enteredBy: rows.optionalText(), verifiedBy: rows.optionalText(),
                verifiedAt: rows.optionalTime(), notes: rows.optionalText())
            try entry.checkColumnsTogether(&rows)
            return entry
        }
        return sortedByDay(entries)
    }

    mutating func readDowntimes() throws(StoreError) -> [Downtime] {
        let downtimes = try all(.downtime) { reader, rows throws(BrokenRule) in
            var downtime = Downtime(
                id: try rows.text(), day: try rows.day(),
                shift: try rows.reference(&reader.shifts),
                line: rows.optionalReference(&reader.lines),
                machine: rows.optionalReference(&reader.machines),
                workOrder: rows.optionalReference(&reader.workOrders),
                startedAt: rows.optionalTime(), endedAt: rows.optionalTime(),
                minutes: rows.optionalReal(.positive, "downtime minutes").map { Minutes($0) },
                // A stop counts whatever it is called.
                reason: rows.text(else: "OTHER"), rootCause: rows.optionalText(),
                isPlanned: rows.flag(else: false), notes: rows.optionalText())
            try downtime.checkColumnsTogether(&rows)
            return downtime
        }
        return sortedByDay(downtimes)
    }

    /// By day, shift and employee. Read in the order of its key, by employee, and put in order afterwards.
    mutating func readAttendance() throws(StoreError) -> [Attendance] {
        let attendance = try all(.attendance) { reader, rows throws(BrokenRule) in
            var present = Attendance(
                employee: try rows.reference(&reader.employees), day: try rows.day(),
                shift: try rows.reference(&reader.shifts),
                scheduled: Hours(try rows.real(.hours, "scheduled hours")),
                worked: rows.optionalReal(.hours, "worked hours").map { Hours($0) },
                absent: rows.optionalReal(.hours, "absence hours").map { Hours($0) },
                absenceType: rows.optionalChoice(),
                coveredBy: rows.optionalReference(&reader.employees),
                covered: rows.optionalReal(.hours, "covered hours").map { Hours($0) },
                line: rows.optionalReference(&reader.lines),
                overtime: rows.optionalReal(.hours, "overtime hours").map { Hours($0) },
                jobHours: rows.optionalReal(.hours, "job hours").map { Hours($0) },
                offStandard: rows.optionalReal(.within(0...1440), "off-standard minutes")
                    .map { Minutes($0) },
                isLate: rows.flag(else: false))
            if present.line == nil {
                present.line = reader.employees.directory[present.employee].line
            }
            return present
        }
        var ranks = [Int](repeating: 0, count: shifts.directory.count)
        let ids = shifts.directory.rows.map(\.id)
        let byID = ids.indices.sorted {
            ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8)
        }
        for (rank, shift) in byID.enumerated() { ranks[shift] = rank }
        let keys = attendance.enumerated().map { index, row in
            (row.day.number, ranks[row.shift.index], index)
        }
        return keys.sorted { $0 < $1 }.map { attendance[$0.2] }
    }
}

/// What happened on a production day.
protocol Dated {
    var day: Day { get }
}

extension ProductionEntry: Dated {}
extension Downtime: Dated {}
extension Inspection: Dated {}

/// `facts`, whose ids ascend at least within a day, by day and then id.
func sortedByDay<Fact: Dated>(_ facts: consuming [Fact]) -> [Fact] {
    // Day in the high half, position in the low: one integer sort that keeps the ids' order.
    var keys = facts.indices.map { Int64(facts[$0].day.number) << 32 | Int64($0) }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return facts }
    keys.sort()
    // Entries are large: each is moved to its place along the cycles of the order, none is copied. A place
    // that is filled has no source any more.
    var sources = keys.map { Int32(truncatingIfNeeded: $0) }
    facts.withUnsafeMutableBufferPointer { facts in
        guard let first = facts.baseAddress else { return }
        for start in sources.indices where sources[start] >= 0 {
            let held = (first + start).move()
            var hole = start
            while true {
                let source = Int(sources[hole])
                sources[hole] = -1
                guard source != start else { break }
                (first + hole).moveInitialize(from: first + source, count: 1)
                hole = source
            }
            (first + hole).initialize(to: held)
        }
    }
    return facts
}
