import Measures
import Plant
import Units

extension Telling {
    /// Most members that the dumbbells show: those that moved furthest.
    private static let movers = 12

    /// Where a KPI's members come from and where they stand now: the last 90 days and the last 7. `nil` with
    /// fewer than two that have both.
    func recentChange(_ id: String, by dimension: Dimension) -> Figure? {
        guard let result = measurements[id] else { return nil }
        let kpi = result.kpi
        let members = result.slices.compactMap {
            slice -> (slice: Slice, from: Double, to: Double)? in
            guard slice.dimension == dimension, let from = slice.windows[.rolling90]?.value,
                let to = slice.windows[.rolling7]?.value
            else { return nil }
            return (slice, from, to)
        }
        guard members.count > 1 else { return nil }
        let order = members.indices.sorted {
            let (left, right) = (members[$0], members[$1])
            return (-abs(left.to - left.from), $0) < (-abs(right.to - right.from), $1)
        }
        let shown = order.prefix(Telling.movers).sorted().map { members[$0] }
        let furthest = members[order[0]]
        let isBetter: (_ change: Double) -> Bool = { change in
            switch kpi.direction {
            case .higher: change > 0
            case .lower: change < 0
            case .target, .none: false
            }
        }
        let moved = members.count { $0.to != $0.from }
        let better = members.count { isBetter($0.to - $0.from) }
        return Figure(
            name: "\(id.lowercased())-moved-\(dimension.rawValue.replacing("_", with: "-"))",
            title: words(
                .recentChangeMessage, furthest.slice.name,
                signed(furthest.to - furthest.from, kpi.unit)),
            subtitle: words(
                .trendSubtitle, "\(measure(kpi)) – \(name(of: dimension))",
                words(.recentChangeWindows, name(of: .rolling90), name(of: .rolling7)),
                measurements.asOf.day.description)
                + note(showing: shown.count, of: members.count),
            description: words(
                .describeRecentChange, String(members.count), String(better), String(moved - better)
            ),
            content: .dumbbell(
                DumbbellChart(
                    rows: shown.map { .init(label: $0.slice.name, from: $0.from, to: $0.to) },
                    fromLabel: name(of: .rolling90), toLabel: name(of: .rolling7), unit: kpi.unit,
                    direction: kpi.direction)),
            table: Table(
                caption: [.text(measure(kpi))],
                columns: [Table.Column(name(of: dimension))]
                    + [Window.rolling90, .rolling7].map {
                        Table.Column(
                            name(of: $0), unit: unitTitle(kpi),
                            alignment: .number(places: kpi.unit.places))
                    },
                rows: members.map { member in
                    Table.Row(
                        [memberCell(dimension, member.slice.member, member.slice.name)]
                            + [Window.rolling90, .rolling7].map { window in
                                member.slice.windows[window].map {
                                    .reading(Reading($0, unit: kpi.unit))
                                } ?? .empty
                            })
                }))
    }

    /// A change as it is said: of percentages in points.
    private func signed(_ change: Double, _ unit: KPI.Unit) -> String {
        let amount = Amount(change, unit, isSigned: true)
        return unit == .percent ? words(.pointsOff, NumberFormat.digits(amount)) : full(amount)
    }
}
