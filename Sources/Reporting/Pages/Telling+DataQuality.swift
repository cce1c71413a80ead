import Inference
import Measures
import Plant
import Units

/// How many inputs of one kind came from each rung.
struct RungCounts {
    var field: InputField
    var counts: [(rung: Rung, count: Int)]

    var total: Int { counts.reduce(0) { $0 + $1.count } }
    var observed: Int { counts.first { $0.rung == .observed }?.count ?? 0 }
}

extension RungCounts {
    /// Of the inputs of the last 90 days, a field each.
    static func all(of plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) -> [RungCounts] {
        let first = asOf.day - 89
        var counts = [[Int]](
            repeating: [Int](repeating: 0, count: Rung.allCases.count),
            count: InputField.allCases.count)
        let position = Dictionary(
            uniqueKeysWithValues: Rung.allCases.enumerated().map { ($1, $0) })
        func count<Value>(_ field: InputField, _ estimate: Estimate<Value>) {
            switch estimate {
            case .measured: counts[field.rawValue][0] += 1
            case .inferred(_, let evidence):
                counts[field.rawValue][position[evidence.rung] ?? 0] += 1
            case .missing: break
            }
        }
        for index in plant.entries.indices where plant.entries[index].day >= first {
            let input = inputs.entries[index]
            count(.idealCycle, input.idealCycleSeconds)
            count(.standardMinutes, input.standardMinutes)
            count(.headcount, input.headcount)
            count(.runTime, input.runTime)
            count(.opportunities, input.opportunities)
            count(.operationTime, inputs.cells[inputs.cellOfEntry[index]].operationTime)
        }
        for promised in inputs.promisedDays { count(.promisedDay, promised) }
        return InputField.allCases.map { field in
            RungCounts(
                field: field,
                counts: zip(Rung.allCases, counts[field.rawValue]).map { ($0, $1) })
        }
    }
}

extension Telling {
    var dataQuality: Page {
        let counts = rungCounts
        return Page(
            path: Area.dataQuality.path, title: [.text(words[.dataQuality])],
            lead: measurements["DQ-COV"].map { [.text(message($0, in: .rolling90) + ".")] } ?? [],
            area: .dataQuality,
            sections: [
                section(
                    "cards", .sectionNumbers, [cards(["DQ-COV", "DQ-IMP"], .rolling90)]),
                section(
                    "inference", .sectionInference,
                    [
                        .paragraph([.text(words[.inferenceIntroduction])]),
                        .table(inferenceTable(counts)),
                        notices(counts), pacedStandards, withoutPromise,
                    ] + doubts),
                section("calibration", .sectionCalibration, calibration),
                section("inference-log", .sectionInferenceLog, [inferenceLog.map(Block.table)]),
                section("restatements", .sectionRestatements, restatementBlocks),
                section("trends", .sectionTrends, trends(["DQ-COV"])),
                section("missing", .sectionMissing, [missingTable.map(Block.table)]),
                section("rejected", .sectionRejected, [rejectedTable.map(Block.table)]),
            ].compactMap { $0 })
    }

    private func inferenceTable(_ counts: [RungCounts]) -> Table {
        Table(
            caption: [.text(words(.inferenceCaption, words[.windowRolling90]))],
            columns: [Table.Column(words[.columnInput])]
                + Rung.allCases.map {
                    Table.Column(name(of: $0), alignment: .number(places: 0))
                } + [
                    Table.Column(
                        words[.columnObservedShare], unit: "%", alignment: .number(places: 1))
                ],
            rows: counts.filter { $0.total > 0 }.map { field in
                Table.Row(
                    [.text(name(of: field.field))]
                        + field.counts.map { $0.count == 0 ? .empty : .count($0.count) }
                        + [
                            .reading(
                                .measured(
                                    Amount(
                                        Double(field.observed) / Double(field.total) * 100, .percent
                                    )))
                        ])
            })
    }

    /// "run time: inferred in 15 of 212 cases".
    func notices(_ counts: [RungCounts]) -> Block? {
        let lines: [[Inline]] = counts.filter { $0.observed < $0.total }.map { field in
            [
                .text(
                    words(
                        .inferredCount, name(of: field.field),
                        NumberFormat.digits(Double(field.total - field.observed), places: 0),
                        NumberFormat.digits(Double(field.total), places: 0)))
            ]
        }
        return lines.isEmpty ? nil : .list(lines)
    }

    /// How many rows such a list shows; the exports hold all.
    private static let listed = 100

    private var missingTable: Table? {
        let first = measurements.asOf.day - 29
        let missing = inputs.missingCells.filter { $0.day >= first }
        guard !missing.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.missingCaption, String(missing.count)))],
            columns: [
                Table.Column(words[.columnDay]), Table.Column(words[.dimensionShift]),
                Table.Column(words[.columnWhere]),
            ],
            rows: missing.reversed().prefix(Telling.listed).map { place in
                let name: Table.Cell =
                    switch place.resource {
                    case .machine(let machine): .user(plant.machines[machine].name)
                    case .line(let line): .user(plant.lines[line].name)
                    case .plant: .text(words[.wholePlant])
                    }
                return Table.Row([.day(place.day), .user(plant.shifts[place.shift].name), name])
            })
    }

    private var rejectedTable: Table? {
        guard !plant.rejected.isEmpty else { return nil }
        return Table(
            caption: [.text(rejectedCaption)],
            columns: [
                Table.Column(words[.columnTable]), Table.Column(words[.columnColumn]),
                Table.Column(words[.columnKey]), Table.Column(words[.columnValue]),
                Table.Column(words[.columnRule]), Table.Column(words[.columnEffect]),
                Table.Column(words[.columnRows], alignment: .number(places: 0)),
            ],
            // The costliest first; the exports keep the order of reading.
            rows: RejectedRow.Effect.allCases.flatMap { effect in
                plant.rejected.filter { $0.effect == effect }
            }.prefix(Telling.listed).map { row in
                Table.Row([
                    .inline([.code(row.table)]), .inline([.code(row.column)]), .user(row.key),
                    .user(row.value), .inline([.code(row.rule)]),
                    .text(words[.effect(row.effect)]), .count(row.rows),
                ])
            })
    }

    /// A symbol once: what it means, then where a formula takes only a part of it.
    private var glossary: [Fact] {
        Element.families.map { family in
            Fact(
                [.code(family[0].symbol)],
                [.text(words.meaning(of: family[0]))]
                    + family.dropFirst().flatMap { part -> [Inline] in
                        let users = measurements.kpis.map(\.kpi).filter {
                            $0.elements.contains(part)
                        }
                        let places = users.enumerated().flatMap { index, kpi -> [Inline] in
                            (index > 0 ? [.text(words[.listSeparator])] : [])
                                + [.link([.text(words.name(of: kpi))], .kpi(kpi.id))]
                        }
                        return users.isEmpty
                            ? []
                            : [.text("; ")]
                                + words.sentence(
                                    .glossaryPart, places, [.text(words.meaning(of: part))])
                    },
                anchor: anchor(of: family[0]))
        }
    }

    /// "Rows left out of every number: 3, with 777 units. Cells …".
    private var rejectedCaption: String {
        let lost = plant.rejected.filter(\.effect.isRowLost)
        func count(_ effect: RejectedRow.Effect) -> Int {
            plant.rejected.reduce(0) { $0 + ($1.effect == effect ? $1.rows : 0) }
        }
        let counts = [
            lost.count, lost.reduce(0) { $0 + ($1.units ?? 0) }, count(.cell), count(.none),
        ].map { NumberFormat.digits(Double($0), places: 0) }
        return words(.rejectedCaption, counts[0], counts[1], counts[2], counts[3])
    }

    /// What every symbol, letter and rung means.
    var definitions: Page {
        Page(
            path: PagePath("definitions.html"), title: [.text(words[.definitions])],
            lead: [.text(words[.definitionsLead])], area: .kpis,
            sections: [
                section(
                    "elements", .sectionElements,
                    [
                        .facts(glossary)
                    ]),
                section(
                    "statuses", .statusLegend,
                    [
                        .facts(
                            ObservationStatus.allCases.map {
                                Fact([.code($0.rawValue)], [.text(words[.status($0)])])
                            })
                    ]),
                section(
                    "rungs", .sectionRungs,
                    [
                        .paragraph([.text(words[.rungsIntroduction])]),
                        .list(Rung.allCases.map { [.text(name(of: $0))] }),
                    ]),
            ].compactMap { $0 })
    }
}
