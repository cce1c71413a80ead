import Store
import Units

struct MaintenanceRow: Record {
    enum Kind: String { case corrective = "CORRECTIVE", preventive = "PREVENTIVE" }

    var id: String
    var machineID: String
    var kind: Kind
    var startedAt: LocalTime
    var endedAt: LocalTime?
    var cost: Double?
    var component: String?
    /// Running hours of the component until it failed.
    var lifeHours: Double?

    static let table = "maintenance"
    static let columns = [
        "maintenance_id", "machine_id", "kind", "started_at", "ended_at", "cost", "component",
        "component_life_hours",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(machineID), .text(kind.rawValue), CellValue(startedAt),
            CellValue(endedAt), CellValue(cost), CellValue(component), CellValue(lifeHours),
        ]
    }
}

/// The fitters: what they did about the stops of machines, and which worn parts they changed.
struct Workshop {
    private let site: Site
    private var chance: SeededGenerator
    private var actions = 0
    /// Running hours of each machine's wearing parts, by resource, then part.
    private var age: [[Double]]
    /// When each part was changed, if it was.
    private var changed: [[LocalTime?]]

    init(_ site: Site, chance: SeededGenerator) {
        self.site = site
        var drawing = chance
        age = site.resources.indices.map { resource in
            site.department(of: resource).parts.map { $0.hours * drawing.unit() }
        }
        changed = age.map { parts in parts.map { _ in nil } }
        self.chance = drawing
    }

    /// A machine ran for `hours`.
    mutating func run(_ resource: Int, hours: Double) {
        for part in age[resource].indices { age[resource][part] += hours }
    }

    /// A machine stopped for a breakdown or for its service; stops without clock times leave no order
    /// for the workshop.
    mutating func attend(
        _ stop: Stop, of resource: Int, from start: LocalTime, to end: LocalTime?,
        into ledger: Ledger
    ) throws(StoreError) {
        guard let machine = site.resources[resource].machine, !stop.isDurationOnly else { return }
        let kind: MaintenanceRow.Kind
        switch stop.reason {
        case .equipmentFailure: kind = .corrective
        case .maintenance: kind = .preventive
        case .materialShortage, .qualityHold, .powerOutage, .operatorUnavailable, .other: return
        }
        actions += 1
        var row = MaintenanceRow(
            id: "MT-\(actions)", machineID: machine, kind: kind, startedAt: start, endedAt: end)
        var parts = 0.0
        if end != nil, let part = wornOut(resource, kind) {
            let worn = site.department(of: resource).parts[part]
            row.component = worn.name
            // A part that is changed in time has not failed: its life is not known.
            row.lifeHours = kind == .corrective ? life(of: part, on: resource, at: start) : nil
            parts = worn.price * chance.within(0.9...1.15)
            age[resource][part] = 0
            changed[resource][part] = start
        }
        if let end, !chance.chance(0.07) {
            let hours = (end - start).value / 60
            let place = site.recipe.place
            row.cost =
                (parts * place.perEuro + (hours + 0.25) * place.hourlyWage * 2.4).rounded(2)
        }
        try ledger.write(row)
    }

    /// Running hours are known by the shift; between two breakdowns of one shift there are fewer.
    private func life(of part: Int, on resource: Int, at moment: LocalTime) -> Double {
        let most = changed[resource][part].map { (moment - $0).value / 60 } ?? .infinity
        return max(0.1, min(age[resource][part], most).rounded(1))
    }

    /// The part that has to be changed now, if one has: the older, the likelier; in a service only what
    /// is nearly due.
    private mutating func wornOut(_ resource: Int, _ kind: MaintenanceRow.Kind) -> Int? {
        let parts = site.department(of: resource).parts
        guard
            let oldest = parts.indices.max(by: {
                age[resource][$0] / parts[$0].hours < age[resource][$1] / parts[$1].hours
            })
        else { return nil }
        let used = age[resource][oldest] / parts[oldest].hours
        switch kind {
        case .corrective: return chance.chance(min(0.9, 0.55 * used * used)) ? oldest : nil
        case .preventive: return used > 1.15 && chance.chance(0.3) ? oldest : nil
        }
    }
}
