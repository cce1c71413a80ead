import Plant
import Units

extension TenantReader {
    /// The bulk of a tenant. Read in the order of its key, which is how it is stored, and put in the
    /// order of days afterwards; by the index of days SQLite looks every row up on its own, at three
    /// times the cost, which pays where only the end of a long history is wanted.
    mutating func readEntries() throws(StoreError) -> [ProductionEntry] {
        let count = try count(.productionEntry)
        var entries: [ProductionEntry] = []
        entries.reserveCapacity(count.wanted)
        var rows = try rows(.productionEntry, byDay: count.wanted * 3 < count.all)
        while try rows.next() {
            var entry = ProductionEntry(
                id: try rows.text(), day: try rows.day(), shift: try rows.reference(&shifts),
                line: try rows.optionalReference(&lines),
                machine: try rows.optionalReference(&machines),
                employee: try rows.optionalReference(&employees),
                workOrder: try rows.optionalReference(&workOrders),
                jobID: try rows.optionalText(), product: try rows.optionalReference(&products),
                produced: try rows.integer(), defective: try rows.integer(),
                scrapped: try rows.optionalInteger(), reworked: try rows.optionalInteger(),
                startedAt: try rows.optionalTime(), endedAt: try rows.optionalTime(),
                runTime: try rows.optionalReal().map { Hours($0) },
                setup: try rows.optionalReal().map { Hours($0) },
                plannedSetup: try rows.optionalReal().map { Hours($0) },
                assigned: try rows.optionalInteger(), present: try rows.optionalInteger(),
                standardMinutes: try rows.optionalReal().map { Minutes($0) },
                idealCycleSeconds: try rows.optionalReal(), energy: try rows.optionalReal(),
                entryMethod: try rows.text(), enteredAt: try rows.optionalTime(),
                enteredBy: try rows.optionalText(), verifiedBy: try rows.optionalText(),
                verifiedAt: try rows.optionalTime(), notes: try rows.optionalText())
            if let broken = entry.brokenRule {
                reject(broken, rows)
                continue
            }
            entry.standardMinutes =
                positive(entry.standardMinutes?.value, "standard minutes", rows)
                .map { Minutes($0) }
            entry.idealCycleSeconds = positive(
                entry.idealCycleSeconds, "ideal cycle seconds", rows)
            if let broken = brokenInterval(entry.startedAt, entry.endedAt) {
                reject(broken, rows)
                (entry.startedAt, entry.endedAt) = (nil, nil)
            }
            entries.append(consume entry)
        }
        return sortedByDay(entries)
    }

    mutating func readDowntimes() throws(StoreError) -> [Downtime] {
        var downtimes: [Downtime] = []
        var rows = try rows(.downtime)
        while try rows.next() {
            let downtime = Downtime(
                id: try rows.text(), day: try rows.day(), shift: try rows.reference(&shifts),
                line: try rows.optionalReference(&lines),
                machine: try rows.optionalReference(&machines),
                workOrder: try rows.optionalReference(&workOrders),
                startedAt: try rows.optionalTime(), endedAt: try rows.optionalTime(),
                minutes: try rows.optionalReal().map { Minutes($0) }, reason: try rows.text(),
                rootCause: try rows.optionalText(), isPlanned: try rows.flag(),
                notes: try rows.optionalText())
            if let broken = downtime.brokenRule {
                reject(broken, rows)
            } else {
                downtimes.append(downtime)
            }
        }
        return downtimes
    }

    /// By day, shift and employee. Read in the order of its key, by employee, and put in order afterwards: by
    /// the index of days SQLite looks every row up on its own.
    mutating func readAttendance() throws(StoreError) -> [Attendance] {
        var attendance: [Attendance] = []
        var rows = try rows(.attendance)
        while try rows.next() {
            var present = Attendance(
                employee: try rows.reference(&employees), day: try rows.day(),
                shift: try rows.reference(&shifts), scheduled: Hours(try rows.real()),
                worked: try rows.optionalReal().map { Hours($0) },
                absent: try rows.optionalReal().map { Hours($0) },
                absenceType: try rows.optionalChoice(),
                coveredBy: try rows.optionalReference(&employees),
                covered: try rows.optionalReal().map { Hours($0) },
                line: try rows.optionalReference(&lines),
                overtime: try rows.optionalReal().map { Hours($0) },
                jobHours: try rows.optionalReal().map { Hours($0) },
                offStandard: try rows.optionalReal().map { Minutes($0) },
                isLate: try rows.flag())
            if let broken = present.brokenRule {
                reject(broken, rows)
                continue
            }
            if present.line == nil { present.line = employees.directory[present.employee].line }
            attendance.append(present)
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

/// `entries`, whose ids ascend at least within a day, by day and then id.
private func sortedByDay(_ entries: consuming [ProductionEntry]) -> [ProductionEntry] {
    // Day in the high half, position in the low: one integer sort that keeps the ids' order.
    var keys = entries.indices.map { Int64(entries[$0].day.number) << 32 | Int64($0) }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return entries }
    keys.sort()
    // Entries are large: each is moved to its place along the cycles of the order, none is copied. A place
    // that is filled has no source any more.
    var sources = keys.map { Int32(truncatingIfNeeded: $0) }
    entries.withUnsafeMutableBufferPointer { entries in
        guard let first = entries.baseAddress else { return }
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
    return entries
}
