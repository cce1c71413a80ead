import Measures
import Plant
import Units

extension Telling {
    /// Several KPIs per member of a dimension, without those that say nothing of any; `nil` when none does.
    func comparison(
        _ ids: [String], by dimension: Dimension, _ window: Window = Telling.window
    ) -> Table? {
        var members: [(id: String, name: String)] = []
        var seen: Set<String> = []
        var compared: [(result: KPIResult, cells: [String: Measurement])] = []
        for result in ids.compactMap({ measurements[$0] })
        where tells(result.kpi, by: dimension) {
            var cells: [String: Measurement] = [:]
            for slice in result.slices where slice.dimension == dimension {
                guard let measurement = slice.windows[window] else { continue }
                cells[slice.member] = measurement
                if seen.insert(slice.member).inserted {
                    members.append((slice.member, slice.name))
                }
            }
            guard cells.values.contains(where: { $0.value != nil || $0.status == .suppressed })
            else { continue }
            compared.append((result, cells))
        }
        guard !compared.isEmpty else { return nil }
        members.sort { $0.id < $1.id }
        return Table(
            caption: [
                .text(
                    words(
                        .comparisonCaption, name(of: dimension).lowercased(), name(of: window)))
            ],
            columns: [Table.Column(name(of: dimension))]
                + compared.map { result, _ in
                    Table.Column(
                        [.link([.text(words.name(of: result.kpi))], .kpi(result.kpi.id))],
                        unit: unitTitle(result.kpi),
                        alignment: .number(places: result.kpi.unit.places))
                },
            rows: members.map { member in
                Table.Row(
                    [memberCell(dimension, member.id, member.name)]
                        + compared.map { result, cells in
                            cells[member.id].map {
                                .reading(Reading($0, unit: result.kpi.unit))
                            } ?? .empty
                        })
            })
    }

    /// The difference of two values of that unit.
    func changeCell(_ change: Double?, _ unit: KPI.Unit) -> Table.Cell {
        change.map { .reading(.measured(Amount($0, unit.ofChange, isSigned: true))) } ?? .empty
    }

    /// A member's name, linked to its page where it has one.
    func memberCell(_ dimension: Dimension, _ id: String, _ name: String) -> Table.Cell {
        switch dimension {
        case .weekday: .text(words[.weekday(Int(id) ?? 1)])
        case .hour: .text("\(id):00")
        case .shift, .line, .machine, .machineGroup, .product, .style, .operator, .skillLevel,
            .customer:
            if let path = path(of: dimension, id) {
                .inline([.link([.user(name)], path)])
            } else {
                .user(name)
            }
        }
    }

    /// Some KPIs in several windows.
    func windowTable(_ ids: [String], _ windows: [Window], of group: String? = nil) -> Table {
        let caption = words(.windowTableCaption, measurements.asOf.day.description)
        let results = ids.compactMap { measurements[$0] }
        // The name of a KPI says its unit.
        let alignment = Table.Column.Alignment.number(
            places: results.map(\.kpi.unit.places).max() ?? 1)
        return Table(
            caption: [.text(group.map { words(.rowsCaption, $0, caption) } ?? caption)],
            columns: [Table.Column(words[.columnKPI])]
                + windows.map { Table.Column(name(of: $0), unit: "", alignment: alignment) }
                + [
                    Table.Column(words[.target], unit: "", alignment: alignment),
                    Table.Column(words(.columnStandingIn, name(of: windows.last ?? .day))),
                ],
            rows: results.map { result in
                let unit = result.kpi.unit
                let last = result[windows.last ?? .day]
                return Table.Row(
                    [.inline([.link([.text(measure(result.kpi))], .kpi(result.kpi.id))])]
                        + windows.map { .reading(Reading(result[$0], unit: unit)) }
                        + [
                            last.target.map { .reading(.measured(Amount(bound: $0, unit))) }
                                ?? .empty,
                            .standing(last.standing),
                        ])
            }
        ).withoutEmptyColumns()
    }

    /// A section, unless it would be empty.
    func section(_ anchor: String, _ title: Phrase?, _ blocks: [Block?]) -> Section? {
        let present = blocks.compactMap { $0 }
        guard !present.isEmpty else { return nil }
        return Section(
            anchor: anchor, title: title.map { [.text(words[$0])] }, blocks: present)
    }

    func trends(_ ids: [String], in window: Window = Telling.window) -> [Block?] {
        ids.map { id in
            measurements[id].flatMap { result in
                result.trend.contains { $0.value != nil } ? .figure(trend(result, in: window)) : nil
            }
        }
    }
}
