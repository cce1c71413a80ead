import Measures
import Plant
import Units

extension Telling {
    /// Most members that a chart of rows shows; the table behind it has all.
    private static let memberRows = 25
    private static let panels = 12

    /// The dimension whose members a KPI's page compares with what chance makes of them; `nil` where that is known
    /// of too few.
    ///
    /// Persons are never compared.
    func comparedDimension(_ result: KPIResult) -> Dimension? {
        [Dimension.line, .machine, .product, .customer, .shift].first { dimension in
            result.slices.count {
                $0.dimension == dimension
                    && SamplingInterval($0, of: result.kpi, in: Telling.window) != nil
            } >= 3
        }
    }

    /// What members of a dimension reach, with what chance makes of it.
    struct ComparedMember {
        let slice: Slice
        let measurement: Measurement
        let value: Double
        /// `nil` where nothing tells it; what was inferred is another interval, which compares nobody.
        let sampling: SamplingInterval?
    }

    /// The members of a dimension that have a value, in the order of their ids.
    func comparedMembers(_ result: KPIResult, by dimension: Dimension) -> [ComparedMember] {
        result.slices.compactMap { slice in
            guard slice.dimension == dimension, let own = slice.windows[Telling.window],
                let value = own.value
            else { return nil }
            return ComparedMember(
                slice: slice, measurement: own, value: value,
                sampling: SamplingInterval(slice, of: result.kpi, in: Telling.window))
        }
    }

    /// Members of a dimension with their 95 % sampling intervals against the plant.
    func caterpillar(_ result: KPIResult, by dimension: Dimension) -> Figure? {
        let kpi = result.kpi
        let members = comparedMembers(result, by: dimension)
        // With more than have room, those of which most is known.
        let order = members.indices.sorted {
            let (left, right) = (members[$0].measurement, members[$1].measurement)
            return (-(left.denominator ?? 0), $0) < (-(right.denominator ?? 0), $1)
        }
        let shown = order.prefix(Telling.memberRows).sorted().map { members[$0] }
        guard let highest = members.max(by: { $0.value < $1.value }),
            let lowest = members.min(by: { $0.value < $1.value })
        else { return nil }
        let whole = result[Telling.window].value
        let compared = members.count { $0.sampling != nil }
        let apart = members.count { member in
            guard let whole, let sampling = member.sampling else { return false }
            return !sampling.contains(whole)
        }
        func show(_ value: Double) -> String { full(Amount(value, kpi.unit)) }
        return Figure(
            name: "\(kpi.id.lowercased())-intervals",
            title: apart > 0
                ? words(.apartMessage, String(apart), String(compared))
                : words(.apartNone, String(compared)),
            subtitle: words(
                .trendSubtitle, "\(measure(kpi)) – \(name(of: dimension))",
                name(of: Telling.window), measurements.asOf.day.description)
                + note(showing: shown.count, of: members.count),
            description: words(
                .describeApart, String(members.count), highest.slice.name, show(highest.value),
                lowest.slice.name, show(lowest.value)),
            content: .intervals(
                IntervalChart(
                    rows: shown.map(intervalRow), unit: kpi.unit, direction: kpi.direction,
                    reference: whole, referenceLabel: words[.wholePlant])),
            table: intervalTable(members, kpi, by: dimension))
    }

    func intervalRow(_ member: ComparedMember) -> IntervalChart.Row {
        .init(
            label: member.slice.name, value: member.value, low: member.sampling?.low,
            high: member.sampling?.high, weight: member.measurement.denominator,
            status: member.measurement.status)
    }

    func intervalTable(
        _ members: [ComparedMember], _ kpi: KPI, by dimension: Dimension
    ) -> Table {
        Table(
            caption: [.text(measure(kpi))],
            columns: [Table.Column(name(of: dimension))]
                + [Phrase.columnValue, .columnLow, .columnHigh].map {
                    Table.Column(
                        words[$0], unit: unitTitle(kpi),
                        alignment: .number(places: kpi.unit.places))
                }
                + [Table.Column("n", alignment: .number(places: 0))],
            rows: members.map { member in
                func cell(_ value: Double?) -> Table.Cell {
                    value.map { .reading(.measured(Amount($0, kpi.unit))) } ?? .empty
                }
                return Table.Row([
                    memberCell(dimension, member.slice.member, member.slice.name),
                    .reading(Reading(member.measurement, unit: kpi.unit)),
                    cell(member.sampling?.low), cell(member.sampling?.high),
                    member.sampling.map { .count($0.count) } ?? .empty,
                ])
            })
    }

    /// The daily values of each member on one scale; `nil` with fewer than two that have any.
    func smallMultiples(_ id: String, by dimension: Dimension) -> Figure? {
        guard let result = measurements[id] else { return nil }
        let kpi = result.kpi
        let members = result.slices.filter { slice in
            slice.dimension == dimension && slice.daily.contains { $0.value != nil }
        }
        guard members.count > 1, let days = members.first?.daily.map(\.day) else { return nil }
        /// What is better is less; members without a value come last.
        func rank(_ slice: Slice) -> Double {
            guard let value = slice.windows[Telling.window]?.value else { return .infinity }
            return switch kpi.direction {
            case .lower: -value
            case .higher, .target, .none: value
            }
        }
        let order = members.indices.sorted {
            (rank(members[$0]), $0) < (rank(members[$1]), $1)
        }
        let worst = members[order[0]]
        guard let value = worst.windows[Telling.window]?.value else { return nil }
        let shown = order.prefix(Telling.panels).sorted().map { members[$0] }
        return Figure(
            name: "\(id.lowercased())-each-\(dimension.rawValue.replacing("_", with: "-"))",
            title: words(
                .multiplesMessage, words.name(of: kpi), worst.name, full(Amount(value, kpi.unit))),
            subtitle: words(
                .trendSubtitle, "\(measure(kpi)) – \(name(of: dimension))",
                words(.lastDays, String(days.count)), measurements.asOf.day.description)
                + note(showing: shown.count, of: members.count),
            description: words(
                .describeMultiples, words.name(of: kpi), String(members.count), String(days.count)),
            content: .smallMultiples(
                SmallMultiples(
                    panels: shown.map { .init(label: $0.name, points: $0.daily) },
                    unit: kpi.unit, direction: kpi.direction,
                    target: result[Telling.window].target)),
            table: dailyTable(shown, days, kpi))
    }

    /// What was made against what was planned, by the first dimension that has plans; `nil` where none has.
    var planVariance: Figure? {
        guard let result = measurements["PR-ATT"] else { return nil }
        for dimension in [Dimension.line, .product, .machine, .shift] {
            let rows = result.slices.compactMap {
                slice -> (slice: Slice, planned: Double, made: Double?)? in
                guard slice.dimension == dimension, let own = slice.windows[Telling.window],
                    let planned = own.denominator, planned > 0
                else { return nil }
                return (slice, planned, own.numerator)
            }
            guard rows.count > 1 else { continue }
            func gap(_ row: (slice: Slice, planned: Double, made: Double?)) -> Double {
                row.made.map { $0 - row.planned } ?? 0
            }
            // With more than have room, those furthest from their plan; the largest plan first.
            let order = rows.indices.sorted {
                (-abs(gap(rows[$0])), -rows[$0].planned, $0)
                    < (-abs(gap(rows[$1])), -rows[$1].planned, $1)
            }
            let furthest = rows[order[0]]
            let shown = order.prefix(Telling.memberRows)
                .sorted { (-rows[$0].planned, $0) < (-rows[$1].planned, $1) }.map { rows[$0] }
            return Figure(
                name: "plan-variance",
                title: words(
                    .varianceMessage, furthest.slice.name,
                    full(Amount(gap(furthest), .units, isSigned: true))),
                subtitle: words(
                    .trendSubtitle, "\(words.name(of: result.kpi)) – \(name(of: dimension)), u",
                    name(of: Telling.window), measurements.asOf.day.description)
                    + note(showing: shown.count, of: rows.count),
                description: words(
                    .describeVariance, String(rows.count), String(rows.count { gap($0) > 0 }),
                    String(rows.count { gap($0) < 0 })),
                content: .varianceBars(
                    VarianceChart(
                        rows: shown.map {
                            .init(label: $0.slice.name, planned: $0.planned, actual: $0.made)
                        }, unit: .units, direction: .higher)),
                table: Table(
                    caption: [.text(measure(result.kpi))],
                    columns: [Table.Column(name(of: dimension))]
                        + [Phrase.chartPlanned, .chartActual].map {
                            Table.Column(words[$0], unit: "u", alignment: .number(places: 0))
                        },
                    rows: rows.map { row in
                        Table.Row([
                            memberCell(dimension, row.slice.member, row.slice.name),
                            .reading(.measured(Amount(row.planned, .units))),
                            row.made.map { .reading(.measured(Amount($0, .units))) } ?? .empty,
                        ])
                    }))
        }
        return nil
    }
}
