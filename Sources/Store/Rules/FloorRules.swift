import Plant
import Units

extension ProductionEntry {
    /// What its columns say of each other. A quantity that cannot be costs the entry; what is optional beside
    /// it is taken as not recorded.
    mutating func checkColumnsTogether(_ rows: inout TenantRows) throws(BrokenRule) {
        guard (0...produced).contains(defective) else {
            throw rows.broken(
                "units_defective", "0 ≤ defective ≤ produced", "\(defective) of \(produced)")
        }
        let parts = (scrapped ?? 0) + (reworked ?? 0)
        if parts > defective {
            rows.note(
                "units_scrapped, units_reworked", "scrapped + reworked ≤ defective",
                "\(parts) of \(defective)")
            (scrapped, reworked) = (nil, nil)
        }
        // A shift that made nothing may have recorded that it ran for no time.
        let least = produced == 0 ? 0 : Double.leastNonzeroMagnitude
        if let hours = runTime?.value, !(least...24).contains(hours) {
            rows.note("run_time_hours", "0 < run hours ≤ 24", plain(hours))
            runTime = nil
        }
        if let present, let assigned, present > assigned {
            // People helped out.
            rows.remark(
                "employees_present", "present ≤ assigned", "\(present) of \(assigned)")
        }
        rows.keepOrder(&startedAt, &endedAt)
    }
}

extension Downtime {
    /// The interval is what counts where there is one that can be, else the minutes. A stop that lost both
    /// has no length to count.
    mutating func checkColumnsTogether(_ rows: inout TenantRows) throws(BrokenRule) {
        rows.keepOrder(&startedAt, &endedAt)
        let lengths = ["started_at", "ended_at", "started_at, ended_at", "minutes"]
        if startedAt == nil, minutes == nil,
            let lost = rows.notes.first(where: { lengths.contains($0.column) })
        {
            var lost = lost
            lost.effect = .row
            throw lost
        }
        if let startedAt, startedAt == endedAt {
            throw rows.broken("ended_at", "downtime > 0 min", "0")
        }
    }
}

extension TenantRows {
    /// Takes neither of two times that are the wrong way round.
    mutating func keepOrder(_ start: inout LocalTime?, _ end: inout LocalTime?) {
        guard let first = start, let last = end, last < first else { return }
        if let earlier = earlier(first, than: last, "started_at, ended_at") {
            start = earlier
            return
        }
        note("started_at, ended_at", "end ≥ start", "\(first) – \(last)")
        (start, end) = (nil, nil)
    }

    /// Takes no end before a start that is sure.
    mutating func keepOrder(_ start: inout LocalTime, _ end: inout LocalTime?, _ column: String) {
        guard let last = end, last < start else { return }
        if let earlier = earlier(start, than: last, column) {
            start = earlier
            return
        }
        note(column, "end ≥ start", "\(start) – \(last)")
        end = nil
    }

    /// In the hour that comes twice when clocks are set back, an interval can seem to end before it starts.
    /// It started by the clocks of the first hour and ended by those of the second: its start counts as that
    /// hour earlier, which gives it its length in wall and in real time. `nil` for any other interval.
    private mutating func earlier(
        _ start: LocalTime, than end: LocalTime, _ columns: String
    ) -> LocalTime? {
        guard let repeated = zone.repeated(end),
            zone.instant(start).seconds <= zone.instant(end).seconds + repeated
        else { return nil }
        remark(columns, "clocks were set back in between", "\(start) – \(end)")
        return LocalTime(seconds: start.seconds - repeated)
    }

    /// Two days in a row of columns, the second not before the first.
    mutating func period() throws(BrokenRule) -> ClosedRange<Day> {
        let (start, end) = (try day(), try day())
        guard start <= end else {
            throw broken("period_end", "end ≥ start", "\(start) – \(end)")
        }
        return start...end
    }

    /// Where the row of `owner` is that the next cell names; a row goes with its owner where that was left
    /// out.
    mutating func position(
        in positions: [String: Int], of owner: TenantTable, leftOut: Set<String>
    ) throws(BrokenRule) -> Int {
        let column = nextColumn
        let id = try text()
        guard let position = positions[id] else {
            throw BrokenRule(
                column: column, rule: "a row of \(owner.name) that counts", value: id,
                effect: leftOut.contains(id) ? .belonging : .row)
        }
        return position
    }
}
