import Plant
import Units

/// Downtime rows laid into cells: cut at shift borders, overlaps counted once, the shift's time never exceeded.
struct StopAccount {
    /// A stretch of a stop within one cell.
    private struct Piece {
        var downtime: Int
        /// When the stop began, perhaps in an earlier shift: who was first keeps the time.
        var began: LocalTime
        var start: LocalTime
        var end: LocalTime
    }

    /// What was recorded for one cell.
    private struct Ledger {
        var planned: [Piece] = []
        var unplanned: [Piece] = []
        /// Rows that say only how long, planned and unplanned.
        var plannedMinutes: [(downtime: Int, minutes: Double)] = []
        var unplannedMinutes: [(downtime: Int, minutes: Double)] = []
    }

    private let plant: PlantRecords
    private let schedule: ScheduledTime
    private let asOf: AsOf
    private var ledgers: [CellPlace: Ledger] = [:]

    init(_ plant: PlantRecords, schedule: ScheduledTime, asOf: AsOf) {
        self.plant = plant
        self.schedule = schedule
        self.asOf = asOf
    }

    /// Gives every stop its cells, then sets their downtime; returns what each stop took in each cell.
    mutating func settle(into map: inout CellMap) -> [StopShare] {
        for scope in [Scope.machine, .line, .plant] {
            for (index, stop) in plant.downtimes.enumerated() where Scope(stop) == scope {
                book(stop, index, into: &map)
            }
        }
        map.sortByPlace()
        var shares: [StopShare] = []
        for cell in map.cells.indices {
            guard let ledger = ledgers[map.cells[cell].place] else { continue }
            settle(ledger, cell: cell, into: &map, &shares)
        }
        return shares
    }

    /// Machines first: a stop of a line counts in the cells that they staff.
    private enum Scope {
        case machine, line, plant

        init(_ stop: Downtime) {
            self = stop.machine != nil ? .machine : stop.line != nil ? .line : .plant
        }
    }

    private mutating func book(_ stop: Downtime, _ index: Int, into map: inout CellMap) {
        let line = plant.line(of: stop)
        let own = map.places(of: stop, on: stop.day, stop.shift).places
        for place in own { _ = map.cell(at: place, line: line) }
        guard let start = stop.startedAt else {
            guard let minutes = stop.minutes?.value else { return }
            for place in own {
                if stop.isPlanned {
                    ledgers[place, default: Ledger()].plannedMinutes.append((index, minutes))
                } else {
                    ledgers[place, default: Ledger()].unplannedMinutes.append((index, minutes))
                }
            }
            return
        }
        let end = min(stop.endedAt ?? asOf.time, asOf.time)
        guard start < end else { return }
        if plant.shifts[stop.shift].window(on: stop.day) == nil {
            // Without clock times nothing can be cut: all of it lies in the shift it was recorded for,
            // and in no other, or its minutes would count twice. Of an open one that is the rest of the day,
            // however long it stays open.
            let last = stop.endedAt == nil ? min(end, LocalTime(stop.day + 1)) : end
            guard start < last else { return }
            add(
                Piece(downtime: index, began: start, start: start, end: last), stop.isPlanned,
                to: own)
            return
        }
        var day = start.day - 1
        while day <= end.day {
            for shift in plant.shifts.references {
                guard let window = plant.shifts[shift].window(on: day) else { continue }
                let from = max(start, window.start)
                let to = min(end, window.end)
                guard from < to else { continue }
                let (places, haveProduction) = map.places(of: stop, on: day, shift)
                let isOwn = day == stop.day && shift == stop.shift
                guard isOwn || haveProduction || schedule.isScheduled(day, shift) else { continue }
                guard day <= asOf.day else { continue }
                for place in places { _ = map.cell(at: place, line: line) }
                add(
                    Piece(downtime: index, began: start, start: from, end: to), stop.isPlanned,
                    to: places)
            }
            day = day + 1
        }
    }

    private mutating func add(_ piece: Piece, _ isPlanned: Bool, to places: [CellPlace]) {
        for place in places {
            if isPlanned {
                ledgers[place, default: Ledger()].planned.append(piece)
            } else {
                ledgers[place, default: Ledger()].unplanned.append(piece)
            }
        }
    }

    /// Splits the cell's time: planned intervals, planned minutes, then unplanned ones, each minute once.
    /// Where two stops of a kind overlap, the one that started first keeps the time.
    private func settle(
        _ ledger: Ledger, cell: Int, into map: inout CellMap, _ shares: inout [StopShare]
    ) {
        var rest = map.cells[cell].operationMinutes
        func take(_ minutes: Double, _ downtime: Int, _ isPlanned: Bool) -> Double {
            let taken = min(minutes, rest)
            rest -= taken
            shares.append(
                StopShare(
                    downtime: downtime, cell: cell, minutes: Minutes(taken), isPlanned: isPlanned))
            return taken
        }
        let plannedPieces = ledger.planned.sorted {
            ($0.began, $0.downtime) < ($1.began, $1.downtime)
        }
        var covered: [(start: LocalTime, end: LocalTime)] = []
        var planned = 0.0
        for piece in plannedPieces {
            let from = max(piece.start, covered.last?.end ?? piece.start)
            guard from < piece.end else {
                planned += take(0, piece.downtime, true)
                continue
            }
            planned += take((piece.end - from).value, piece.downtime, true)
            if let last = covered.last, last.end == from {
                covered[covered.count - 1].end = piece.end
            } else {
                covered.append((from, piece.end))
            }
        }
        for (downtime, minutes) in ledger.plannedMinutes {
            planned += take(minutes, downtime, true)
        }

        var unplanned = 0.0
        var reach: LocalTime?
        let pieces = ledger.unplanned.sorted { ($0.began, $0.downtime) < ($1.began, $1.downtime) }
        for piece in pieces {
            let from = max(piece.start, reach ?? piece.start)
            reach = max(reach ?? piece.end, piece.end)
            var minutes = from < piece.end ? (piece.end - from).value : 0
            for stretch in covered where minutes > 0 {
                let start = max(stretch.start, from)
                let end = min(stretch.end, piece.end)
                if start < end { minutes -= (end - start).value }
            }
            unplanned += take(max(0, minutes), piece.downtime, false)
        }
        for (downtime, minutes) in ledger.unplannedMinutes {
            unplanned += take(minutes, downtime, false)
        }
        map.setDowntime(planned: Minutes(planned), unplanned: Minutes(unplanned), of: cell)
    }
}
