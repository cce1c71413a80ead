import Measures
import Plant
import Units

extension Telling {
    /// A KPI's 90 days, with its message as the title.
    func trend(_ result: KPIResult, in window: Window = Telling.window) -> Figure {
        let kpi = result.kpi
        let target = result[window].target
        var chart = TrendChart(
            points: result.trend, unit: kpi.unit, direction: kpi.direction,
            target: target.map { value in
                .init(
                    value: value,
                    warning: plant.targets[kpi.id].map(\.warning) ?? kpi.benchmark?.warning)
            }, targetLabel: words[.target])
        annotate(&chart, result)
        return Figure(
            // A figure has one title: with that of another window it is another figure.
            name: "\(kpi.id.lowercased())-trend"
                + (window == Telling.window
                    ? "" : "-\(window.rawValue.replacing("_", with: "-"))"),
            title: message(result, in: window),
            subtitle: words(
                .trendSubtitle, measure(kpi), words[.windowRolling90],
                measurements.asOf.day.description),
            description: description(of: result),
            content: .trend(chart), table: trendTable(result))
    }

    /// "OEE index, %".
    func measure(_ kpi: KPI) -> String {
        let unit = NumberFormat.symbol(kpi.unit, currency: identity.currency)
        // No line begins with a lone unit.
        return unit.isEmpty ? words.name(of: kpi) : "\(words.name(of: kpi)),\u{00A0}\(unit)"
    }

    /// The sentence that the number makes: "OEE index is 7.6 points under target (last 30 days)".
    func message(_ result: KPIResult, in window: Window) -> String {
        let name = words.name(of: result.kpi)
        let measurement = result[window]
        guard let value = measurement.value else {
            return words(.messageNoValue, name, words[phrase(for: measurement.status)])
        }
        let shown = full(
            Amount(value, result.kpi.unit, extraPlaces: measurement.extraPlaces))
        guard let target = measurement.target else {
            return words(.messageValue, name, shown, self.name(of: window))
        }
        let gap = value - target
        let unit = result.kpi.unit
        var places = unit.places
        // A value that is off target is off by something.
        while isZero(abs(gap), places: places), measurement.standing != .good,
            !value.isOn(target), places < 12
        {
            places += 1
        }
        if isZero(abs(gap), places: places) {
            return words(.messageOnTarget, name, shown, self.name(of: window))
        }
        return words(
            gap < 0 ? .messageUnderTarget : .messageOverTarget, name,
            distance(Amount(abs(gap), unit, places: places)), self.name(of: window))
    }

    private func isZero(_ value: Double, places: Int) -> Bool {
        NumberFormat.digits(value, places: places).allSatisfy { !("1"..."9").contains($0) }
    }

    /// A distance between two values: points for percentages, else with the unit.
    private func distance(_ gap: Amount) -> String {
        gap.unit == .percent ? words(.pointsOff, NumberFormat.digits(gap)) : full(gap)
    }

    /// For those who cannot see the chart: extremes, gaps, target.
    func description(of result: KPIResult) -> String {
        let unit = result.kpi.unit
        let known = result.trend.compactMap { point in
            Amount(point, unit).map { (point.day, $0) }
        }
        guard let low = known.min(by: { $0.1.value < $1.1.value }),
            let high = known.max(by: { $0.1.value < $1.1.value })
        else { return words(.describeNothing, words.name(of: result.kpi)) }
        var text = words(
            .describeTrend, words.name(of: result.kpi), String(known.count), full(low.1),
            low.0.description, full(high.1), high.0.description)
        let gaps = result.trend.count - known.count
        if gaps > 0 { text += " " + words(.describeGaps, String(gaps)) }
        let tentative = result.trend.count { $0.value != nil && $0.status.isTentative }
        if tentative > 0 { text += " " + words(.describeTentative, String(tentative)) }
        if let target = result[Telling.window].target {
            text += " " + words(.describeTarget, full(Amount(bound: target, unit)))
        }
        return text
    }

    private func trendTable(_ result: KPIResult) -> Table {
        Table(
            caption: [.text(measure(result.kpi))],
            columns: [
                Table.Column(words[.columnDay]),
                Table.Column(
                    words.name(of: result.kpi), unit: unitTitle(result.kpi),
                    alignment: .number(places: result.kpi.unit.places)),
            ],
            rows: result.trend.reversed().map { point in
                Table.Row([.day(point.day), .reading(reading(point, result.kpi.unit))])
            })
    }

    func reading(_ point: TrendPoint, _ unit: KPI.Unit) -> Reading {
        Reading(point, unit: unit)
    }

    func unitTitle(_ kpi: KPI) -> String? { unitTitle(kpi.unit) }

    func unitTitle(_ unit: KPI.Unit) -> String? {
        let symbol = NumberFormat.symbol(unit, currency: identity.currency)
        return symbol.isEmpty ? nil : symbol
    }

    /// Downtime by cause; `nil` when nothing stopped. What it says counts every cause, also those that have no bar
    /// of their own.
    func pareto(in window: Window = Telling.window) -> Figure? {
        guard let result = measurements["DT-CAUSE"], let all = result.rows[window] else {
            return nil
        }
        let rows = all.filter { $0[.minutes] ?? 0 > 0 }
        guard let first = rows.first else { return nil }
        let total = rows.reduce(0) { $0 + ($1[.minutes] ?? 0) }
        var bars: [ParetoChart.Bar] = []
        var other = 0.0
        for row in rows {
            let minutes = row[.minutes] ?? 0
            // Eight causes can be read; the rest is one bar, which stands last however long it is.
            if row.key.text == "OTHER" || bars.count == 8 {
                other += minutes
            } else {
                bars.append(.init(label: cause(row.key.text), value: minutes))
            }
        }
        if other > 0 { bars.append(.init(label: words[.other], value: other, isOther: true)) }
        return Figure(
            name: window == Telling.window ? "downtime-causes" : "downtime-causes-\(window)",
            title: words(
                .paretoMessage, cause(first.key.text),
                full(Amount(first[.sharePercent] ?? 0, .percent))),
            subtitle: words(
                .trendSubtitle, measure(result.kpi), name(of: window),
                measurements.asOf.day.description),
            description: words(
                .describePareto, String(rows.count), full(Amount(total, .minutes)),
                cause(first.key.text), full(Amount(first[.minutes] ?? 0, .minutes))),
            content: .pareto(
                ParetoChart(bars: bars, unit: .minutes, cumulativeLabel: words[.cumulative])),
            table: causes(all))
    }

    /// A reason code as words: the documented codes in the language of the page, the plant's own as it is.
    func cause(_ reason: String) -> String {
        switch reason {
        case "EQUIPMENT_FAILURE": words[.causeEquipmentFailure]
        case "MATERIAL_SHORTAGE": words[.causeMaterialShortage]
        case "SETUP_CHANGEOVER": words[.causeSetupChangeover]
        case "QUALITY_HOLD": words[.causeQualityHold]
        case "MAINTENANCE": words[.causeMaintenance]
        case "POWER_OUTAGE": words[.causePowerOutage]
        case "OPERATOR_UNAVAILABLE": words[.causeOperatorUnavailable]
        case "OTHER": words[.other]
        default: reason
        }
    }

    func causes(_ rows: [TableRow]) -> Table {
        Table(
            caption: [.text(words[.causesCaption])],
            columns: [
                Table.Column(words[.columnCause]),
                Table.Column(words[.columnMinutes], unit: "min", alignment: .number(places: 1)),
                Table.Column(words[.columnStops], alignment: .number(places: 0)),
                Table.Column(words[.columnShare], unit: "%", alignment: .number(places: 1)),
                Table.Column(words[.columnCumulative], unit: "%", alignment: .number(places: 1)),
            ],
            rows: rows.map { row in
                func cell(_ name: RowColumn, _ unit: KPI.Unit) -> Table.Cell {
                    row[name].map { .reading(.measured(Amount($0, unit))) } ?? .empty
                }
                return Table.Row([
                    .user(cause(row.key.text)), cell(.minutes, .minutes), cell(.stops, .count),
                    cell(.sharePercent, .percent), cell(.cumulativePercent, .percent),
                ])
            })
    }

    /// A KPI per member of a dimension and day, over the last days; `nil` when nothing is known.
    func heatMap(_ id: String, by dimension: Dimension) -> Figure? {
        guard let result = measurements[id] else { return nil }
        let slices = result.slices.filter { $0.dimension == dimension && !$0.daily.isEmpty }
        guard let days = slices.first?.daily.map(\.day),
            slices.contains(where: { $0.daily.contains { $0.value != nil } })
        else { return nil }
        let kpi = result.kpi
        let known = slices.flatMap { slice in
            slice.daily.compactMap { point in
                Amount(point, kpi.unit).map { (slice, point.day, $0) }
            }
        }
        let worst =
            switch kpi.direction {
            case .lower: known.max { $0.2.value < $1.2.value }
            case .higher, .target, .none: known.min { $0.2.value < $1.2.value }
            }
        return Figure(
            name: "\(id.lowercased())-by-\(dimension.rawValue)",
            title: words(
                .heatMapMessage, words.name(of: kpi), worst.map { $0.0.name } ?? "",
                worst.map { full($0.2) } ?? "",
                worst.map { $0.1.description } ?? ""),
            subtitle: words(
                .trendSubtitle, "\(measure(kpi)) – \(name(of: dimension))",
                words(.lastDays, String(days.count)), measurements.asOf.day.description),
            description: words(
                .describeHeatMap, words.name(of: kpi), String(slices.count), String(days.count)),
            content: .heatMap(
                HeatMapChart(
                    days: days,
                    rows: slices.map { .init(label: $0.name, points: $0.daily) },
                    unit: kpi.unit, direction: kpi.direction)),
            table: dailyTable(slices, days, kpi))
    }

    /// A row a day, a column a member.
    func dailyTable(_ slices: [Slice], _ days: [Day], _ kpi: KPI) -> Table {
        Table(
            caption: [.text(measure(kpi))],
            columns: [Table.Column(words[.columnDay])]
                + slices.map {
                    Table.Column([.user($0.name)], alignment: .number(places: kpi.unit.places))
                },
            rows: days.indices.reversed().map { index in
                Table.Row(
                    [.day(days[index])]
                        + slices.map {
                            $0.daily.indices.contains(index)
                                ? .reading(reading($0.daily[index], kpi.unit)) : .empty
                        })
            })
    }
}
