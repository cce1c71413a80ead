import Measures
import Plant
import Units

// Which cells there are, and how long each stood still.
extension NaivePlant {
    /// What one downtime row does to one cell.
    private struct Piece {
        var row: Int
        var cell: CellKey
        /// Wall seconds; `nil` when the row has no interval.
        var interval: Range<Int64>?
        var minutes = 0.0
    }

    mutating func staffedCells() -> [Cell] {
        let pieces = allPieces()
        var keys: Set<CellKey> = []
        for entry in entryPositions { keys.insert(key(of: records.entries[entry])) }
        for piece in pieces where piece.cell.day <= asOf.day { keys.insert(piece.cell) }
        return keys.map { key in
            let own = pieces.filter { $0.cell == key }
            let operation = operationTime(key.day, key.shift)
            let (planned, unplanned, reasons) = stops(own, operationTime: operation)
            return Cell(
                key: key, operationTime: operation, plannedStop: planned, unplannedStop: unplanned,
                reasons: reasons,
                entries: entryPositions.filter { self.key(of: records.entries[$0]) == key })
        }
        .sorted { order($0.key) < order($1.key) }
    }

    /// So that sums do not depend on the order of a set.
    private func order(_ key: CellKey) -> (Day, Reference<Shift>, Int) {
        let resource =
            switch key.resource {
            case .plant: 0
            case .line(let line): 1 + line.index
            case .machine(let machine): 1_000_000 + machine.index
            }
        return (key.day, key.shift, resource)
    }

    /// Minutes of planned and unplanned standstill, and by reason; where both overlap the planned wins.
    ///
    /// The time is handed out in the order in which it is counted, planned before unplanned, intervals
    /// before rows with minutes alone, until the operation time is used up.
    private func stops(
        _ pieces: [Piece], operationTime: Double
    ) -> (planned: Double, unplanned: Double, reasons: [String: Double]) {
        var stopped: [Bool: Double] = [true: 0, false: 0]
        var reasons: [String: Double] = [:]
        var left = operationTime
        let ends = Set(
            pieces.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
        ).sorted()
        for isPlanned in [true, false] {
            func count(_ minutes: Double, _ reason: String) {
                let counted = min(left, minutes)
                left -= counted
                stopped[isPlanned, default: 0] += counted
                reasons[reason, default: 0] += counted
            }
            // Between two neighbouring ends nothing changes: each stretch is planned, unplanned or running.
            for (from, to) in zip(ends, ends.dropFirst()) {
                let covering = pieces.filter {
                    $0.interval.map { $0.lowerBound <= from && $0.upperBound >= to } ?? false
                }.map { records.downtimes[$0.row] }
                guard covering.contains(where: \.isPlanned) == isPlanned else { continue }
                let causing = covering.filter { $0.isPlanned == isPlanned }
                    .min {
                        ($0.startedAt?.seconds ?? 0, $0.id) < ($1.startedAt?.seconds ?? 0, $1.id)
                    }
                if let causing { count(Double(to - from) / 60, causing.reason) }
            }
            for piece in pieces where records.downtimes[piece.row].isPlanned == isPlanned {
                count(piece.minutes, records.downtimes[piece.row].reason)
            }
        }
        return (stopped[true] ?? 0, stopped[false] ?? 0, reasons)
    }

    /// Rows of machines first: where they leave a piece, the rows of their line count too.
    private mutating func allPieces() -> [Piece] {
        let rows = records.downtimes.indices.filter { records.downtimes[$0].day <= asOf.day }
        let ofMachines = rows.filter { records.downtimes[$0].machine != nil }
            .flatMap { pieces(of: $0, machinePieces: []) }
        for piece in ofMachines where cellLines[piece.cell] == nil {
            cellLines[piece.cell] = .some(records.downtimes[piece.row].line)
        }
        let others = rows.filter { records.downtimes[$0].machine == nil }
            .flatMap { pieces(of: $0, machinePieces: Set(ofMachines.map(\.cell))) }
        return ofMachines + others
    }

    private func pieces(of row: Int, machinePieces: Set<CellKey>) -> [Piece] {
        let downtime = records.downtimes[row]
        func cells(_ day: Day, _ shift: Reference<Shift>) -> [CellKey] {
            resources(downtime, day, shift, machinePieces)
                .map { CellKey(day: day, shift: shift, resource: $0) }
        }
        let own = cells(downtime.day, downtime.shift)
        guard let start = downtime.startedAt else {
            return own.map {
                Piece(row: row, cell: $0, minutes: max(0, downtime.minutes?.value ?? 0))
            }
        }
        let end = min(downtime.endedAt ?? asOf.time, asOf.time)
        guard start < end else { return own.map { Piece(row: row, cell: $0) } }
        let interval = start.seconds..<end.seconds
        var result: [Piece] = own.map { Piece(row: row, cell: $0) }
        if records.shifts[downtime.shift].window(on: downtime.day) == nil {
            // An open one takes the rest of its day.
            let midnight = LocalTime(downtime.day + 1).seconds
            let last = downtime.endedAt == nil ? min(end.seconds, midnight) : end.seconds
            guard start.seconds < last else { return own.map { Piece(row: row, cell: $0) } }
            return own.map { Piece(row: row, cell: $0, interval: start.seconds..<last) }
        }
        // The row's own day may lie far from its interval; then the loop does not reach it.
        var day = start.day - 1
        while day <= end.day {
            for shift in records.shifts.references {
                guard let window = records.shifts[shift].window(on: day) else { continue }
                let piece = interval.clamped(to: window.start.seconds..<window.end.seconds)
                guard !piece.isEmpty else { continue }
                let targets = cells(day, shift)
                let counts =
                    scheduledMinutes(day, shift) != nil
                    || targets.contains { hasProduction($0) }
                    || (day == downtime.day && shift == downtime.shift)
                guard counts else { continue }
                result += targets.map { Piece(row: row, cell: $0, interval: piece) }
            }
            day = day + 1
        }
        return result
    }

    private func hasProduction(_ cell: CellKey) -> Bool {
        entryPositions.contains { key(of: records.entries[$0]) == cell }
    }

    /// The any-station rule: which cells of a shift a row stops.
    private func resources(
        _ downtime: Downtime, _ day: Day, _ shift: Reference<Shift>, _ machinePieces: Set<CellKey>
    ) -> [Resource] {
        func produces(_ resource: Resource) -> Bool {
            hasProduction(CellKey(day: day, shift: shift, resource: resource))
        }
        if let machine = downtime.machine {
            if produces(.machine(machine)) { return [.machine(machine)] }
            if let line = records.line(of: downtime), produces(.line(line)) { return [.line(line)] }
            return [.machine(machine)]
        }
        if let line = downtime.line {
            let machines = records.machines.references.filter {
                self.line(of: CellKey(day: day, shift: shift, resource: .machine($0))) == line
            }
            var result: [Resource] = produces(.line(line)) ? [.line(line)] : []
            if machines.contains(where: { produces(.machine($0)) }) {
                result += machines.map(Resource.machine).filter { resource in
                    produces(resource)
                        || machinePieces.contains(
                            CellKey(day: day, shift: shift, resource: resource))
                }
            }
            return result.isEmpty ? [.line(line)] : result
        }
        let producing = Set(
            entryPositions.map { records.entries[$0] }
                .filter { $0.day == day && $0.shift == shift }.map { resource(of: $0) })
        return producing.isEmpty ? [.plant] : Array(producing)
    }
}
