import Inference
import Measures
import Plant
import Units

extension Telling {
    var kpiIndex: Page {
        var sections: [Section] = []
        var groups: [String] = []
        for result in measurements.kpis where !groups.contains(result.kpi.group) {
            groups.append(result.kpi.group)
        }
        for group in groups {
            let ids = measurements.kpis.map(\.kpi).filter { $0.group == group }.map(\.id)
            sections.append(
                Section(
                    anchor: "group-" + group.prefix(1).lowercased(),
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

    /// The group without its letter, in the language of the page.
    private func name(ofGroup group: String) -> String {
        switch group.prefix(1) {
        case "A": words[.groupEquipment]
        case "B": words[.downtime]
        case "C": words[.production]
        case "D": words[.quality]
        case "E": words[.people]
        case "F": words[.delivery]
        case "G": words[.sectionFlow]
        case "L": words[.dataQuality]
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
                                ? .figure(trend(result)) : nil
                        ]),
                    section("windows", .sectionWindows, [.table(windows(result))]),
                    tableSection(result),
                    section("slices", .sectionSlices, sliceBlocks(result)),
                    section("definition", .sectionDefinition, definition(result.kpi)),
                    section("inputs", .sectionInputs, inferences(result)),
                ].compactMap { $0 })
        }
    }

    private func tableSection(_ result: KPIResult) -> Section? {
        if result.kpi.id == "DT-CAUSE" {
            return section("causes", .sectionCauses, [pareto().map(Block.figure)])
        }
        guard let rows = result.rows[Telling.window], !rows.isEmpty else { return nil }
        let columns = rows[0].values.map(\.column)
        return section(
            "rows", .sectionRows,
            [
                .table(
                    Table(
                        caption: [
                            .text(
                                words(
                                    .rowsCaption, words.name(of: result.kpi),
                                    name(of: Telling.window)))
                        ],
                        columns: [Table.Column(words[.columnItem])]
                            + columns.map { column in
                                let unit = column.unit ?? result.kpi.unit
                                return Table.Column(
                                    words.title(of: column),
                                    unit: column == .value ? nil : unitTitle(unit),
                                    alignment: .number(places: unit.places))
                            },
                        rows: rows.map { row in
                            Table.Row(
                                [cell(row.key)]
                                    + row.values.map { column, value in
                                        value.map {
                                            .reading(
                                                .measured(
                                                    Amount($0, unit(column, row.key, result.kpi)))
                                            )
                                        } ?? .empty
                                    })
                        }))
            ])
    }

    /// The row's own unit wins over the column's only where the column leaves it open.
    private func unit(_ column: RowColumn, _ key: TableRow.Key, _ kpi: KPI) -> KPI.Unit {
        switch key {
        case .plant: column.unit ?? kpi.unit
        case .kpi(let id): column.unit ?? measurements[id]?.kpi.unit ?? kpi.unit
        case .fact(let fact): column.unit ?? fact.unit ?? kpi.unit
        }
    }

    private func cell(_ key: TableRow.Key) -> Table.Cell {
        switch key {
        case .plant(let text): .user(text)
        case .fact(.overFlagDays):
            .text(words(.rowOverFlag, String(plant.settings.wipFlagDays)))
        case .fact(let fact): .text(words.title(of: fact))
        case .kpi(let id): .text(measurements[id].map { words.name(of: $0.kpi) } ?? id)
        }
    }

    private func windows(_ result: KPIResult) -> Table {
        let unit = result.kpi.unit
        func cell(_ value: Double?, _ unit: KPI.Unit, signed: Bool = false) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, unit, isSigned: signed))) } ?? .empty
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
                number(.columnChange, own, places: unit.places),
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
                    cell(measurement.previous, unit), cell(measurement.change, unit, signed: true),
                    cell(measurement.low, unit), cell(measurement.high, unit),
                    cell(measurement.coverage.map { $0 * 100 }, .percent),
                    cell(measurement.confidence.map { $0 * 100 }, .percent),
                    cell(measurement.completeness.map { $0 * 100 }, .percent),
                    .text(measurement.value == nil ? "" : name(of: measurement.worstRung)),
                    .standing(measurement.standing),
                ])
            })
    }

    private func sliceBlocks(_ result: KPIResult) -> [Block?] {
        Dimension.allCases.flatMap { dimension -> [Block?] in
            let slices = result.slices.filter { $0.dimension == dimension }
            guard !slices.isEmpty else { return [] }
            let unit = result.kpi.unit
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
                    Table.Column(words[.columnNumerator], alignment: .number(places: 1)),
                    Table.Column(words[.columnDenominator], alignment: .number(places: 1)),
                    Table.Column(words[.columnStanding]),
                ],
                rows: slices.map { slice in
                    let measurement =
                        slice.windows[Telling.window] ?? Measurement(status: .notRecorded)
                    func part(_ value: Double?) -> Table.Cell {
                        value.map { .reading(.measured(Amount($0, .count, places: 1))) } ?? .empty
                    }
                    return Table.Row([
                        .user(slice.name), .reading(Reading(measurement, unit: unit)),
                        part(measurement.numerator), part(measurement.denominator),
                        .standing(measurement.standing),
                    ])
                })
            let map: Block? =
                dimension == .shift || dimension == .line
                ? heatMap(result.kpi.id, by: dimension).map(Block.figure) : nil
            return [map, .table(table)]
        }
    }

    private func definition(_ kpi: KPI) -> [Block?] {
        let target = plant.targets[kpi.id]
        var facts = [
            Fact([.text(words[.factDefinition])], [.text(words.definition(of: kpi))]),
            Fact(
                [.text(words[.factFormula])],
                [
                    .code(kpi.scale == 1 ? kpi.formula : formula(kpi)), .text(" "),
                    .link(
                        [.text(words[.glossary])], PagePath("definitions.html"), anchor: "elements"),
                ]),
            Fact([.text(words[.factUnit])], [.text(unitTitle(kpi) ?? kpi.unit.symbol)]),
            Fact([.text(words[.factDirection])], [.text(name(of: kpi.direction))]),
            Fact([.text(words[.factSource])], [.text(kpi.source)]),
            Fact([.text(words[.factID])], [.code(kpi.id)]),
            Fact(
                [.text(words[.factReads])],
                kpi.inputs.enumerated().flatMap { index, input -> [Inline] in
                    (index > 0 ? [.text(", ")] : []) + [.code(input)]
                }),
        ]
        if let target {
            facts.append(
                Fact(
                    [.text(words[.target])],
                    bounds(target.target, target.warning, target.critical, kpi) + [
                        .text(" – " + words[.targetOwn])
                    ]))
        } else if let benchmark = kpi.benchmark {
            facts.append(
                Fact(
                    [.text(words[.target])],
                    bounds(benchmark.target, benchmark.warning, benchmark.critical, kpi)
                        + [.text(" – " + words[.targetBenchmark])]))
        }
        return [.facts(facts)]
    }

    /// The scale belongs to the formula where it is not 1: `100 × …`.
    private func formula(_ kpi: KPI) -> String {
        kpi.unit == .minutes
            ? kpi.formula : "\(NumberFormat.digits(kpi.scale, places: 0)) × \(kpi.formula)"
    }

    private func bounds(
        _ target: Double, _ warning: Double?, _ critical: Double?, _ kpi: KPI
    ) -> [Inline] {
        var text: [Inline] = [.reading(.measured(Amount(target, kpi.unit)))]
        for (phrase, bound) in [(Phrase.standingWatch, warning), (.standingBad, critical)] {
            guard let bound else { continue }
            text += [
                .text(", \(words[phrase]): "), .reading(.measured(Amount(bound, kpi.unit))),
            ]
        }
        return text
    }

    private func name(of direction: Direction) -> String {
        switch direction {
        case .higher: words[.directionHigher]
        case .lower: words[.directionLower]
        case .target: words[.directionTarget]
        case .none: words[.directionNone]
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
        let text = words(
            .inferenceNotice, percent(coverage), percent(confidence),
            name(of: measurement.worstRung))
        let severity: Notice.Severity =
            confidence < 0.5 ? .critical : confidence < 0.7 ? .warning : .info
        return [
            .notice(Notice(severity, [.text(text)])),
            .paragraph([
                .link([.text(words[.inferenceLog])], Area.dataQuality.path, anchor: "inference")
            ]),
        ]
    }
}
