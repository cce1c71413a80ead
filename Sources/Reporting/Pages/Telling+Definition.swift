import Measures
import Plant
import Units

extension Telling {
    /// What a KPI is: definition, formula, source, inputs, target, and what this plant changed of it.
    func definition(_ result: KPIResult) -> [Block?] {
        let kpi = result.kpi
        var facts = [
            Fact([.text(words[.factDefinition])], [.text(words.definition(of: kpi))]),
            Fact([.text(words[.factFormula])], formula(kpi)),
        ]
        if let denominator = kpi.denominator {
            facts.append(
                Fact(
                    [.text(words[.factEmpty])],
                    [.text(words[.emptyDenominator] + " ")] + inline(denominator)))
        }
        if !kpi.elements.isEmpty {
            facts.append(
                Fact(
                    [.text(words[.factSymbols])],
                    kpi.elements.enumerated().flatMap { index, element -> [Inline] in
                        [
                            .text(index > 0 ? "; " : ""), link(element),
                            .text(" " + words.meaning(of: element)),
                        ]
                    }))
        }
        facts += [
            Fact([.text(words[.factUnit])], [.text(unitTitle(kpi) ?? kpi.unit.symbol)]),
            Fact([.text(words[.factDirection])], [.text(name(of: kpi.direction))]),
            Fact(
                [.text(words[.factSource])],
                [.text(kpi.isHouseDefinition ? words[.houseDefinition] : kpi.source)]),
            Fact([.text(words[.factID])], [.code(kpi.id)]),
            Fact(
                [.text(words[.factReads])],
                kpi.inputs.enumerated().flatMap { index, input -> [Inline] in
                    (index > 0 ? [.text(", ")] : []) + [.code(input)]
                }),
        ]
        if !kpi.dimensions.isEmpty {
            facts.append(
                Fact(
                    [.text(words[.factDimensions])],
                    [
                        .text(
                            kpi.dimensions.map { name(of: $0).lowercased() }.joined(separator: ", ")
                        )
                    ]))
        }
        facts += target(kpi)
        facts += overrides(kpi)
        return [.facts(facts), bands(result).map(Block.table)]
    }

    /// The formula with every symbol linked to the glossary; the scale belongs to it where it is not 1.
    private func formula(_ kpi: KPI) -> [Inline] {
        let isScaled = kpi.scale != 1 && !kpi.formulaParts.contains(.text(number(kpi.scale)))
        return (isScaled ? [.code("\(number(kpi.scale)) × ")] : []) + inline(kpi.formulaParts)
    }

    private func number(_ value: Double) -> String { NumberFormat.digits(value, places: 0) }

    private func inline(_ parts: [FormulaPart]) -> [Inline] {
        parts.map { part in
            switch part {
            case .text(let text): .code(text)
            case .element(let element): link(element)
            }
        }
    }

    private func link(_ element: Element) -> Inline {
        .link(
            [.code("Σ" + element.symbol)], PagePath("definitions.html"),
            anchor: anchor(of: element))
    }

    /// Where the glossary explains the symbol of an element.
    func anchor(of element: Element) -> String {
        "element-" + element.whole.formulaName.replacing("_", with: "-")
    }

    private func target(_ kpi: KPI) -> [Fact] {
        if let own = plant.targets[kpi.id] {
            return [
                Fact(
                    [.text(words[.target])],
                    bounds(own.target, own.warning, own.critical, kpi) + [
                        .text(" – " + words[.targetOwn])
                    ])
            ]
        }
        guard let benchmark = kpi.benchmark else { return [] }
        return [
            Fact(
                [.text(words[.target])],
                bounds(benchmark.target, benchmark.warning, benchmark.critical, kpi)
                    + [.text(" – " + words[.targetBenchmark])])
        ]
    }

    /// The settings that the plant wrote and that this KPI reads.
    private func overrides(_ kpi: KPI) -> [Fact] {
        let written = plant.settings.written.filter { key, _ in
            kpi.settingKeys.contains { key == $0 || key.hasPrefix($0 + ".") }
        }
        guard !written.isEmpty else { return [] }
        return [
            Fact(
                [.text(words[.factOverrides])],
                written.sorted { $0.key < $1.key }.enumerated().flatMap {
                    index, pair -> [Inline] in
                    [
                        .text(index > 0 ? ", " : ""), .code(pair.key), .text(" = "),
                        .user(pair.value),
                    ]
                })
        ]
    }

    /// The published bands of a KPI that has them, and where this plant stands.
    private func bands(_ result: KPIResult) -> Table? {
        let kpi = result.kpi
        guard let benchmark = kpi.benchmark else { return nil }
        let value = result[Telling.window].value
        let bounds = [benchmark.target, benchmark.warning, benchmark.critical]
        let standings: [Standing] = [.good, .watch, .bad, .critical]
        func amount(_ bound: Double) -> String { full(Amount(bound: bound, kpi.unit)) }
        let isHigh = kpi.direction == .higher
        let ranges = [
            "\(isHigh ? "≥" : "≤") \(amount(bounds[0]))",
            "\(amount(bounds[isHigh ? 1 : 0])) – \(amount(bounds[isHigh ? 0 : 1]))",
            "\(amount(bounds[isHigh ? 2 : 1])) – \(amount(bounds[isHigh ? 1 : 2]))",
            "\(isHigh ? "<" : ">") \(amount(bounds[2]))",
        ]
        let target = Target(
            target: benchmark.target, warning: benchmark.warning, critical: benchmark.critical)
        let own = value.map { Standing(of: $0, against: target, kpi.direction) }
        return Table(
            caption: [.text(words[.bandsCaption])],
            columns: [
                Table.Column(words[.columnStanding]), Table.Column(words[.columnBand]),
                Table.Column(words(.columnHere, name(of: Telling.window))),
            ],
            rows: zip(standings, ranges).map { standing, range in
                Table.Row(
                    [
                        .standing(standing), .text(range),
                        own == standing
                            ? .reading(Reading(result[Telling.window], unit: kpi.unit)) : .empty,
                    ], isStrong: own == standing)
            })
    }

    /// A KPI's calendar months; `nil` with fewer than two that have a value.
    func months(_ result: KPIResult) -> Table? {
        guard result.months.count(where: { $0.value != nil }) > 1 else { return nil }
        let unit = result.kpi.unit
        return Table(
            caption: [.text(words(.monthsCaption, words.name(of: result.kpi)))],
            columns: [
                Table.Column(words[.columnMonth]),
                Table.Column(
                    words[.columnValue], unit: unitTitle(result.kpi),
                    alignment: .number(places: unit.places)),
            ],
            rows: result.months.reversed().map { month in
                Table.Row([
                    .text(String(month.days.lowerBound.description.prefix(7))),
                    .reading(Reading(month.measurement, unit: unit)),
                ])
            })
    }

    private func bounds(
        _ target: Double, _ warning: Double?, _ critical: Double?, _ kpi: KPI
    ) -> [Inline] {
        var text: [Inline] = [.reading(.measured(Amount(bound: target, kpi.unit)))]
        for (phrase, bound) in [(Phrase.standingWatch, warning), (.standingBad, critical)] {
            guard let bound else { continue }
            text += [
                .text(", \(words[phrase]): "), .reading(.measured(Amount(bound: bound, kpi.unit))),
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
}
