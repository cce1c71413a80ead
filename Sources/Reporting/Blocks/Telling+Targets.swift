import Measures
import Plant
import Units

extension Telling {
    /// The plant's own target of a KPI, else the published benchmark.
    func target(of kpi: KPI) -> Target? {
        plant.targets[kpi.id]
            ?? kpi.benchmark.map {
                Target(target: $0.target, warning: $0.warning, critical: $0.critical)
            }
    }

    /// A KPI's windows against its target and ranges; `nil` without a target or a value.
    func bullet(_ result: KPIResult) -> Figure? {
        let kpi = result.kpi
        let windows: [Window] = [.day, .week, .month, .rolling30, .rolling90]
        guard let target = target(of: kpi), result[Telling.window].target != nil,
            windows.contains(where: { result[$0].value != nil })
        else { return nil }
        let told = windows.compactMap { window in
            result[window].value.map { value in
                name(of: window) + " "
                    + full(
                        Amount(value, kpi.unit, extraPlaces: result[window].extraPlaces)) + " ("
                    + words[.standing(result[window].standing)] + ")"
            }
        }
        return Figure(
            name: "\(kpi.id.lowercased())-target",
            title: targetMessage(windows.map { result[$0].standing }.filter { $0 != .none }),
            subtitle: words(
                .trendSubtitle, measure(kpi), words[.target], measurements.asOf.day.description),
            description: words(
                .describeBullet, full(Amount(bound: target.target, kpi.unit)),
                told.joined(separator: ", ")),
            content: .bullet(
                BulletChart(
                    rows: windows.map { window in
                        .init(
                            label: name(of: window), value: result[window].value,
                            status: result[window].status, standing: result[window].standing,
                            previous: result[window].previous,
                            extraPlaces: result[window].extraPlaces)
                    }, unit: kpi.unit, direction: kpi.direction, target: target.target,
                    warning: target.warning, critical: target.critical)),
            table: Table(
                caption: [.text(measure(kpi))],
                columns: [
                    Table.Column(words[.columnWindow]),
                    Table.Column(
                        words[.columnValue], unit: unitTitle(kpi),
                        alignment: .number(places: kpi.unit.places)),
                    Table.Column(words[.columnStanding]),
                ],
                rows: windows.map { window in
                    Table.Row([
                        .text(name(of: window)),
                        .reading(Reading(result[window], unit: kpi.unit)),
                        .standing(result[window].standing),
                    ])
                }))
    }

    /// How many of the windows that can be judged are on target.
    private func targetMessage(_ standings: [Standing]) -> String {
        switch standings.count(where: { $0 == .good }) {
        case standings.count: words[.targetMetAlways]
        case 0: words[.targetMetNever]
        case let met: words(.targetMet, String(met), String(standings.count))
        }
    }

    /// Quality, delivery and cost of the floor, as an SQDC board has them; what a plant keeps no records for is
    /// left out.
    private static let boardKPIs = ["QL-QR", "DL-OTD", "LB-EFF", "EQ-OEE"]

    /// How each day of the as-of month stood, a panel a KPI; `nil` when no day can be judged.
    var board: Figure? {
        let asOf = measurements.asOf.day
        let panels = Telling.boardKPIs.compactMap { id -> (KPI, [CalendarChart.Mark])? in
            guard let result = measurements[id], let target = target(of: result.kpi) else {
                return nil
            }
            let marks = result.trend.filter { $0.day >= asOf.startOfMonth && $0.day <= asOf }
                .map { point in
                    CalendarChart.Mark(
                        point: point,
                        standing: point.value.map {
                            Standing(of: $0, against: target, result.kpi.direction)
                        } ?? .none)
                }
            return marks.contains { $0.point.value != nil } ? (result.kpi, marks) : nil
        }
        let counts = panels.map { kpi, marks in
            (
                name: words.name(of: kpi), good: marks.count { $0.standing == .good },
                known: marks.count { $0.point.value != nil }
            )
        }
        guard
            let worst = counts.min(by: { $0.good * $1.known < $1.good * $0.known }),
            let days = panels.first?.1.map(\.point.day)
        else { return nil }
        return Figure(
            name: "board",
            title: words(
                .calendarMessage, worst.name, String(worst.good), String(worst.known)),
            subtitle: words(.calendarSubtitle, String(asOf.description.prefix(7))),
            description: counts.map {
                words(.describeCalendar, $0.name, String($0.good), String($0.known))
            }.joined(separator: " "),
            content: .calendar(
                CalendarChart(
                    month: asOf,
                    panels: panels.map { kpi, marks in
                        .init(label: words.name(of: kpi), unit: kpi.unit, marks: marks)
                    })),
            table: Table(
                caption: [.text(words[.sectionCalendar])],
                columns: [Table.Column(words[.columnDay])]
                    + panels.map { kpi, _ in
                        Table.Column(
                            words.name(of: kpi), unit: unitTitle(kpi),
                            alignment: .number(places: kpi.unit.places))
                    },
                rows: days.reversed().map { day in
                    Table.Row(
                        [.day(day)]
                            + panels.map { kpi, marks in
                                marks.first { $0.point.day == day }.map {
                                    .reading(reading($0.point, kpi.unit))
                                } ?? .empty
                            })
                }))
    }
}
