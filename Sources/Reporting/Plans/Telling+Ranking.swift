import Measures

extension Telling {
    /// How many of the best and of the worst are listed.
    private static let ranked = 3

    /// The best and the worst members of a dimension, with the sampling interval that says how much their order means;
    /// all of them when they are few, and `nil` when fewer than two have a value.
    ///
    /// Persons are ranked only where the interval is known: a league table of people without one would be
    /// taken for a judgement.
    func ranking(_ id: String, by dimension: Dimension, _ window: Window) -> Table? {
        guard let result = measurements[id] else { return nil }
        let kpi = result.kpi
        var members = result.slices.compactMap {
            slice -> (slice: Slice, now: Measurement, sampling: SamplingInterval?)? in
            guard slice.dimension == dimension, let now = slice.windows[window], now.value != nil,
                case let sampling = SamplingInterval(slice, of: kpi, in: window),
                dimension != .operator || sampling != nil
            else { return nil }
            return (slice, now, sampling)
        }
        guard members.count > 1 else { return nil }
        members.sort { a, b in
            let (x, y) = (a.now.value ?? 0, b.now.value ?? 0)
            guard x != y else { return a.slice.member < b.slice.member }
            switch kpi.direction {
            case .lower: return x < y
            case .higher, .target, .none: return x > y
            }
        }
        let shown =
            members.count <= 2 * Telling.ranked
            ? members
            : Array(members.prefix(Telling.ranked)) + Array(members.suffix(Telling.ranked))
        let hasInterval = shown.contains { $0.sampling != nil }
        func cell(_ value: Double?) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, kpi.unit))) } ?? .empty
        }
        let places = Table.Column.Alignment.number(places: kpi.unit.places)
        return Table(
            caption: [
                .text(
                    words(
                        members.count == shown.count ? .rankingCaption : .rankingCaptionEnds,
                        words.name(of: kpi), name(of: dimension).lowercased(), name(of: window),
                        String(members.count)))
            ],
            columns: [
                Table.Column(name(of: dimension)),
                Table.Column(words[.columnRank], alignment: .number(places: 0)),
                Table.Column(words.name(of: kpi), unit: unitTitle(kpi), alignment: places),
            ]
                + (hasInterval
                    ? [
                        Table.Column(words[.columnLow], unit: unitTitle(kpi), alignment: places),
                        Table.Column(words[.columnHigh], unit: unitTitle(kpi), alignment: places),
                        Table.Column("n", alignment: .number(places: 0)),
                    ] : [])
                + [Table.Column(words[.columnStanding])],
            rows: shown.enumerated().map { index, member in
                let rank =
                    index < Telling.ranked || members.count == shown.count
                    ? index + 1 : members.count - (shown.count - 1 - index)
                return Table.Row(
                    [
                        memberCell(dimension, member.slice.member, member.slice.name),
                        .count(rank),
                        .reading(Reading(member.now, unit: kpi.unit)),
                    ]
                        + (hasInterval
                            ? [
                                cell(member.sampling?.low), cell(member.sampling?.high),
                                member.sampling.map { .count($0.count) } ?? .empty,
                            ] : [])
                        + [.standing(member.now.standing)])
            })
    }
}
