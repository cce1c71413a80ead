import Measures
import Plant
import Units

/// A member with a page of its own, and what was measured of it.
struct Entity {
    var id: String
    /// The plant's own text.
    var name: String
    /// In the order of the catalogue.
    var slices: [SlicePlace]
}

/// Where a slice lies in the measurements; a slice and its KPI hold a hundred texts, of which a page needs few.
struct SlicePlace {
    /// In ``Measurements/kpis``.
    var result: Int
    /// In ``KPIResult/slices``.
    var slice: Int
}

extension Telling {
    /// The page of a member; `nil` for a dimension without pages.
    func path(of dimension: Dimension, _ id: String) -> PagePath? {
        guard let kind = EntityKind(dimension), entityIDs[dimension]?.contains(id) == true,
            let name = pageNames[dimension]?[id]
        else { return nil }
        return PagePath("\(kind.folder)/\(name).html")
    }

    /// The members of a kind that anything was measured of in the last 90 days, in the order of their ids.
    func entities(_ kind: EntityKind) -> [Entity] {
        var members: [String: Entity] = [:]
        for result in measurements.kpis.indices {
            guard tells(measurements.kpis[result].kpi, by: kind.dimension) else { continue }
            let slices = measurements.kpis[result].slices
            for slice in slices.indices where slices[slice].dimension == kind.dimension {
                let id = slices[slice].member
                members[id, default: Entity(id: id, name: slices[slice].name, slices: [])]
                    .slices.append(SlicePlace(result: result, slice: slice))
            }
        }
        return members.values.sorted { $0.id < $1.id }
    }

    private func kpi(_ place: SlicePlace) -> KPI { measurements.kpis[place.result].kpi }

    private func slice(_ place: SlicePlace) -> Slice {
        measurements.kpis[place.result].slices[place.slice]
    }

    private func measurement(_ place: SlicePlace, _ window: Window) -> Measurement? {
        measurements.kpis[place.result].slices[place.slice].windows[window]
    }

    /// An index and a page for every member of every kind.
    var entityPages: [Page] {
        EntityKind.allCases.flatMap { kind -> [Page] in
            let entities = entities(kind)
            guard !entities.isEmpty else { return [] }
            return [index(kind, entities)] + entities.map { page($0, kind) }
        }
    }

    private func index(_ kind: EntityKind, _ entities: [Entity]) -> Page {
        Page(
            path: kind.index, title: [.text(words[kind.title])],
            lead: [.text(words(.entityIndexLead, String(entities.count)))], area: kind.area,
            sections: [
                section(
                    "members", .sectionMembers,
                    [comparison(kind.compared, by: kind.dimension).map(Block.table)])
            ].compactMap { $0 }, isPersonal: kind == .operator)
    }

    private func page(_ entity: Entity, _ kind: EntityKind) -> Page {
        let byGroup = groupLetters(of: entity.slices.lazy.map(kpi)).map { group in
            Section(
                anchor: "group-" + group.lowercased(),
                title: [.text(name(ofGroup: group))],
                blocks: [
                    .table(
                        numbers(
                            entity.slices.filter {
                                measurements.kpis[$0.result].kpi.group.hasPrefix(group)
                            },
                            of: name(ofGroup: group)))
                ])
        }
        return Page(
            path: path(of: kind.dimension, entity.id) ?? kind.index, title: [.user(entity.name)],
            lead: lead(entity, kind), area: kind.area,
            sections: [
                section("facts", .sectionFacts, [facts(entity, kind)]),
                section("trends", .sectionTrends, [trend(entity, kind)]),
            ].compactMap { $0 } + byGroup, isPersonal: kind == .operator)
    }

    /// "OEE index 68.2 %, Availability 81.0 %": the first of what the index compares.
    private func lead(_ entity: Entity, _ kind: EntityKind) -> [Inline] {
        var text: [Inline] = []
        for id in kind.compared.prefix(3) {
            guard
                let own = entity.slices.first(where: {
                    measurements.kpis[$0.result].kpi.id == id
                }), let measurement = measurement(own, Telling.window), measurement.value != nil
            else { continue }
            text += [
                .text(text.isEmpty ? "" : ", "), .text(words.name(of: kpi(own)) + " "),
                .reading(Reading(measurement, unit: kpi(own).unit)),
            ]
        }
        return text.isEmpty ? [] : text + [.text(" – " + name(of: Telling.window) + ".")]
    }

    private func numbers(_ own: [SlicePlace], of group: String) -> Table {
        let windows: [Window] = [.day, .rolling7, .rolling30, .rolling90]
        let caption = words(.windowTableCaption, measurements.asOf.day.description)
        // The name of a KPI says its unit.
        let alignment = Table.Column.Alignment.number(
            places: own.map { kpi($0).unit.places }.max() ?? 1)
        return Table(
            caption: [.text(words(.rowsCaption, group, caption))],
            columns: [Table.Column(words[.columnKPI])]
                + windows.map { Table.Column(name(of: $0), unit: "", alignment: alignment) }
                + [Table.Column(words(.columnStandingIn, name(of: .rolling30)))],
            rows: own.map { place in
                let kpi = kpi(place)
                var cells: [Table.Cell] = []
                cells.reserveCapacity(windows.count + 2)
                cells.append(.inline([.link([.text(measure(kpi))], .kpi(kpi.id))]))
                for window in windows {
                    let measurement =
                        measurement(place, window) ?? Measurement(status: .notRecorded)
                    cells.append(.reading(Reading(measurement, unit: kpi.unit)))
                }
                cells.append(.standing(measurement(place, .rolling30)?.standing ?? .none))
                return Table.Row(cells)
            })
    }

    /// The OEE of a machine over the days that slices keep.
    private func trend(_ entity: Entity, _ kind: EntityKind) -> Block? {
        guard kind == .machine,
            let own = entity.slices.first(where: {
                measurements.kpis[$0.result].kpi.id == "EQ-OEE"
            }), slice(own).daily.contains(where: { $0.value != nil })
        else { return nil }
        var result = KPIResult(kpi: kpi(own), windows: slice(own).windows)
        result.trend = slice(own).daily
        var figure = trend(result)
        figure.subtitle = words(
            .trendSubtitle, measure(kpi(own)),
            words(.lastDays, String(Measurements.sliceDays)), measurements.asOf.day.description)
        guard let name = pageNames[kind.dimension]?[entity.id] else { return nil }
        figure.name = "machine-\(name)-oee"
        return .figure(figure)
    }

    private func facts(_ entity: Entity, _ kind: EntityKind) -> Block? {
        var facts: [Fact] = [Fact([.text(words[.factID])], [.user(entity.id)])]
        func add(_ term: Phrase, _ value: Inline?) {
            if let value { facts.append(Fact([.text(words[term])], [value])) }
        }
        func reading(_ value: Double?, _ unit: KPI.Unit) -> Inline? {
            value.map { .reading(.measured(Amount($0, unit))) }
        }
        switch kind {
        case .machine:
            guard let machine = plant.machines.find(entity.id).map({ plant.machines[$0] }) else {
                break
            }
            add(.dimensionMachineGroup, machine.group.map(Inline.user))
            add(.dimensionLine, machine.line.map { .user(plant.lines[$0].name) })
            add(.factRatedSpeed, reading(machine.ratedUnitsPerHour, .unitsPerHour))
            add(.factBought, machine.purchasedOn.map(Inline.day))
        case .product:
            guard let product = plant.products.find(entity.id).map({ plant.products[$0] }) else {
                break
            }
            add(.dimensionStyle, product.style.map(Inline.user))
            add(.inputStandardMinutes, reading(product.standardMinutes?.value, .minutes))
            add(.inputIdealCycle, reading(product.idealCycleSeconds, .seconds))
            add(.factUnitCost, reading(product.unitCost, .money))
        case .customer: break
        case .operator:
            guard let person = plant.employees.find(entity.id).map({ plant.employees[$0] }) else {
                break
            }
            add(.dimensionSkillLevel, person.skill.map(Inline.user))
            add(.dimensionLine, person.line.map { .user(plant.lines[$0].name) })
            add(.factHired, person.hiredOn.map(Inline.day))
        }
        return .facts(facts)
    }
}
