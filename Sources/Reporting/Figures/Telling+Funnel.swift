import Measures
import Plant
import Statistics
import Units

extension Telling {
    /// From so many members on a funnel says more than rows of intervals…
    private static let funnelMembers = 10
    /// …where the largest counts so many times what the smallest does: else its limits are two lines.
    private static let funnelSpread = 4.0
    /// Points of the limits' curves.
    private static let funnelSteps = 32

    /// Members of a dimension over how much was counted of each, within the limits that chance alone gives;
    /// `nil` for what is no share of counts, and where rows of intervals say it better.
    func funnel(_ result: KPIResult, by dimension: Dimension) -> Figure? {
        let kpi = result.kpi
        // Persons are never compared.
        guard dimension == .product || dimension == .customer, Catalogue.isCountShare(kpi.id),
            let whole = result[Telling.window].value
        else {
            return nil
        }
        let members = comparedMembers(result, by: dimension)
        let counted = members.compactMap { member in
            member.measurement.denominator.flatMap { units in
                units > 0 ? (member: member, units: units) : nil
            }
        }
        guard counted.count >= Telling.funnelMembers,
            let least = counted.map(\.units).min(), let most = counted.map(\.units).max(),
            most >= least * Telling.funnelSpread,
            let funnel = ProportionFunnel(
                members: counted.map { ($0.member.value / kpi.scale, $0.units) },
                center: whole / kpi.scale),
            let highest = counted.max(by: { $0.member.value < $1.member.value })?.member,
            let lowest = counted.min(by: { $0.member.value < $1.member.value })?.member
        else { return nil }
        let outside = counted.count { member, units in
            let limits = funnel.limits(units: units)
            let share = member.value / kpi.scale
            return share < limits.low || share > limits.high
        }
        // Closer together where the curves bend.
        let limits = (0...Telling.funnelSteps).map { step -> IntervalChart.FunnelLimit in
            let part = Double(step) / Double(Telling.funnelSteps)
            let units = least + (most - least) * part * part
            let own = funnel.limits(units: units)
            return .init(weight: units, low: own.low * kpi.scale, high: own.high * kpi.scale)
        }
        func show(_ value: Double) -> String { full(Amount(value, kpi.unit)) }
        let subtitle = words(
            .trendSubtitle, "\(measure(kpi)) – \(name(of: dimension))", name(of: Telling.window),
            measurements.asOf.day.description)
        return Figure(
            name: "\(kpi.id.lowercased())-funnel-\(dimension.rawValue)",
            title: outside > 0
                ? words(.funnelMessage, String(outside), String(counted.count))
                : words(.funnelNone, String(counted.count)),
            subtitle: funnel.dispersion > 1
                ? subtitle + " · " + words[.funnelWidened] : subtitle,
            description: words(
                .describeFunnel, String(counted.count), highest.slice.name, show(highest.value),
                lowest.slice.name, show(lowest.value)),
            content: .intervals(
                IntervalChart(
                    form: .funnel(limits: limits),
                    rows: counted.map { intervalRow($0.member) }, unit: kpi.unit,
                    direction: kpi.direction, reference: whole,
                    referenceLabel: words[.wholePlant], weightLabel: counting(kpi))),
            table: intervalTable(members, kpi, by: dimension))
    }

    /// What the denominator of a share counts: "ΣIQ".
    private func counting(_ kpi: KPI) -> String {
        (kpi.denominator ?? []).map { part in
            switch part {
            case .text(let text): text
            case .element(let element): "Σ" + element.symbol
            }
        }.joined()
    }
}
