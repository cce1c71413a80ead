import Inference
import Measures
import Plant
import Units

extension Telling {
    var kpiIndex: Page {
        var sections: [Section] = []
        for group in groupLetters(of: measurements.kpis.map(\.kpi)) {
            let ids = measurements.kpis.map(\.kpi).filter { $0.group.hasPrefix(group) }.map(\.id)
            sections.append(
                Section(
                    anchor: "group-" + group.lowercased(),
                    title: [.text(name(ofGroup: group))],
                    blocks: [
                        .table(
                            windowTable(
                                ids, [.day, .rolling7, .rolling30, .rolling90],
                                of: name(ofGroup: group)))
                    ]))
        }
        return Page(
            path: Area.kpis.path, title: [.text(words[.allKPIs])],
            lead: [.text(words(.kpiIndexLead, String(measurements.kpis.count)))], area: .kpis,
            sections: sections)
    }

    /// The letters of the groups, in their order; downtime and maintenance, which share theirs, are one group to a
    /// reader.
    func groupLetters(of kpis: some Sequence<KPI>) -> [String] {
        kpis.reduce(into: []) { letters, kpi in
            let letter = String(kpi.group.prefix(1))
            if !letters.contains(letter) { letters.append(letter) }
        }
    }

    /// The group without its letter, in the language of the page.
    func name(ofGroup group: String) -> String {
        switch group.prefix(1) {
        case "A": words[.groupEquipment]
        case "B": words[.groupMaintenance]
        case "C": words[.production]
        case "D": words[.quality]
        case "E": words[.people]
        case "F": words[.delivery]
        case "G": words[.flow]
        case "H": words[.groupPlanning]
        case "I": words[.finance]
        case "J": words[.groupRuns]
        case "K": words[.groupEnergy]
        case "L": words[.dataQuality]
        case "O": words[.groupOwn]
        default: group
        }
    }

    /// A page per KPI: what it is, what it was, where, and how sure.
    var kpiPages: [Page] {
        measurements.kpis.map { result in
            Page(
                path: .kpi(result.kpi.id), title: [.text(words.name(of: result.kpi))],
                lead: [.text(message(result, in: Telling.window) + ".")], area: .kpis,
                sections: [
                    section(
                        "trend", .sectionTrends,
                        [
                            result.trend.contains { $0.value != nil }
                                ? .figure(trend(result)) : nil,
                            bullet(result).map(Block.figure),
                        ]),
                    signalsSection(result),
                    section("windows", .sectionWindows, [.table(windows(result))]),
                    section(
                        "restatements", .sectionRestatements,
                        [restatements(result).map(Block.table)]),
                    section("months", .sectionMonths, [months(result).map(Block.table)]),
                    tableSection(result),
                    result.kpi.id == "PL-ALERT"
                        ? section(
                            "shortages", .alertKindComponentShortage,
                            [shortages.map(Block.table)]) : nil,
                    section("slices", .sectionSlices, sliceBlocks(result)),
                    section("definition", .sectionDefinition, definition(result)),
                    section("inputs", .sectionInputs, inferences(result)),
                ].compactMap { $0 })
        }
    }

    private func tableSection(_ result: KPIResult) -> Section? {
        if result.kpi.id == "DT-CAUSE" {
            return section("causes", .sectionCauses, [pareto().map(Block.figure)])
        }
        let figure: Figure? =
            switch result.kpi.id {
            case "EQ-LOSS": lossWaterfall()
            case "PR-ATT": planVariance
            case "PL-ACCM", "PL-ACCS": plannedHours
            case "LB-LBE": stations
            default: nil
            }
        // The waterfall's table is the KPI's own.
        let table = result.kpi.id == "EQ-LOSS" && figure != nil ? nil : rows(result)
        return section(
            "rows", .sectionRows, [figure.map(Block.figure), table.map(Block.table)])
    }

    private func windows(_ result: KPIResult) -> Table {
        let unit = result.kpi.unit
        func cell(_ value: Double?, _ unit: KPI.Unit) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, unit))) } ?? .empty
        }
        func number(_ title: Phrase, _ unitTitle: String? = nil, places: Int = 1) -> Table.Column {
            Table.Column(words[title], unit: unitTitle, alignment: .number(places: places))
        }
        let own = unitTitle(result.kpi)
        return Table(
            caption: [.text(measure(result.kpi))],
            columns: [
                Table.Column(words[.columnWindow]), number(.columnValue, own, places: unit.places),
                number(.columnPrevious, own, places: unit.places),
                number(.columnChange, unitTitle(unit.ofChange), places: unit.places),
                number(.columnLow, own, places: unit.places),
                number(.columnHigh, own, places: unit.places), number(.columnCoverage, "%"),
                number(.columnConfidence, "%"), number(.columnCompleteness, "%"),
                Table.Column(words[.columnWorstRung]),
                Table.Column(words[.columnStanding]),
            ],
            rows: Window.allCases.map { window in
                let measurement = result[window]
                return Table.Row([
                    .text(name(of: window)), .reading(Reading(measurement, unit: unit)),
                    cell(measurement.previous, unit), changeCell(measurement.change, unit),
                    cell(measurement.low, unit), cell(measurement.high, unit),
                    cell(measurement.coverage.map { $0 * 100 }, .percent),
                    cell(measurement.confidence.map { $0 * 100 }, .percent),
                    cell(measurement.completeness.map { $0 * 100 }, .percent),
                    measurement.value == nil ? .empty : .text(name(of: measurement.worstRung)),
                    .standing(measurement.standing),
                ])
            }
        ).withoutEmptyColumns()
    }

    private func sliceBlocks(_ result: KPIResult) -> [Block?] {
        // A person's numbers stand on the person's page alone, which not everybody may see.
        let compared = comparedDimension(result)
        return Dimension.allCases.filter {
            $0 != .operator && tells(result.kpi, by: $0)
        }.flatMap { dimension -> [Block?] in
            let slices = result.slices.filter { $0.dimension == dimension }
            guard !slices.isEmpty else { return [] }
            let unit = result.kpi.unit
            // Parts that are whole, orders or units, are counted.
            func isWhole(_ part: Double?) -> Bool { part.map { $0 == $0.rounded() } ?? true }
            let isCounted = slices.allSatisfy { slice in
                let measurement = slice.windows[Telling.window]
                return isWhole(measurement?.numerator) && isWhole(measurement?.denominator)
            }
            let places = isCounted ? 0 : 1
            let table = Table(
                caption: [
                    .text(
                        words(
                            .comparisonCaption, name(of: dimension).lowercased(),
                            name(of: Telling.window)))
                ],
                columns: [
                    Table.Column(name(of: dimension)),
                    Table.Column(
                        words[.columnValue], unit: unitTitle(result.kpi),
                        alignment: .number(places: unit.places)),
                    Table.Column(words[.columnNumerator], alignment: .number(places: places)),
                    Table.Column(words[.columnDenominator], alignment: .number(places: places)),
                    Table.Column(words[.columnStanding]),
                ],
                rows: slices.map { slice in
                    let measurement =
                        slice.windows[Telling.window] ?? Measurement(status: .notRecorded)
                    func part(_ value: Double?) -> Table.Cell {
                        value.map { .reading(.measured(Amount($0, .count, places: places))) }
                            ?? .empty
                    }
                    return Table.Row([
                        memberCell(dimension, slice.member, slice.name),
                        .reading(Reading(measurement, unit: unit)), part(measurement.numerator),
                        part(measurement.denominator),
                        .standing(measurement.standing),
                    ])
                })
            // Colour says something where a target tells good from bad.
            let map: Block? =
                (dimension == .shift || dimension == .line)
                    && result[Telling.window].target != nil
                ? heatMap(result.kpi.id, by: dimension).map(Block.figure) : nil
            let apart =
                funnel(result, by: dimension)
                ?? (dimension == compared ? caterpillar(result, by: dimension) : nil)
            return [map, apart.map(Block.figure), .table(table)]
        }
    }

    /// How sure the number is, in words.
    private func inferences(_ result: KPIResult) -> [Block?] {
        let measurement = result[Telling.window]
        guard measurement.value != nil, let coverage = measurement.coverage,
            let confidence = measurement.confidence
        else { return [] }
        guard measurement.worstRung != .observed || coverage < 1 else {
            return [.paragraph([.text(words[.allObserved])])]
        }
        if measurement.worstRung == .observed {
            // Nothing was inferred: what is missing is left out, and said so.
            return [
                .notice(
                    Notice(.info, [.text(recordedDoubt(measurement, coverage, result.kpi) + ".")]))
            ]
        }
        var text = words(
            .inferenceNotice, percent(coverage), percent(confidence),
            name(of: measurement.worstRung))
        if let notice = result.notices[Telling.window] {
            text = sentence(notice, result.kpi) + ". " + text
        }
        let said: Block =
            switch confidence {
            case ..<0.5: .notice(Notice(.warning, [.text(text)]))
            case ..<0.7: .notice(Notice(.info, [.text(text)]))
            default: .paragraph([.text(text)])
            }
        return [
            said,
            .paragraph([
                .link([.text(words[.inferenceLog])], Area.dataQuality.path, anchor: "inference")
            ]),
        ]
    }
}
