import Plant
import Units

extension TenantReader {
    func readClient(_ zones: ZoneTable) throws(StoreError) -> Client {
        var rows = try rows(.client)
        guard try rows.next() else { throw .unknownClient(client) }
        let id = try rows.text()
        let name = try rows.text()
        let zoneName = try rows.text()
        guard let zone = zones[zoneName] else { throw .unknownZone(client: client, zone: zoneName) }
        let found = Client(
            id: id, name: name, zone: zone, language: try rows.text(), currency: try rows.text(),
            csvProfile: try rows.choice())
        // Only checked: the listing of clients takes a damaged flag for an active client, so that the
        // damage is reported here.
        _ = try rows.flag()
        return found
    }

    func readSettings() throws(StoreError) -> Settings {
        var settings = Settings()
        var rows = try rows(.clientSetting)
        while try rows.next() {
            let key = try rows.text()
            let value = try rows.text()
            do {
                try settings.apply(key: key, value: value)
            } catch {
                throw .setting(client: client, error)
            }
        }
        return settings
    }

    mutating func readTargets() throws(StoreError) -> [String: Target] {
        var targets: [String: Target] = [:]
        var rows = try rows(.kpiTarget)
        while try rows.next() {
            let kpi = try rows.text()
            let target = Target(
                target: try rows.real(), warning: try rows.optionalReal(),
                critical: try rows.optionalReal())
            let limits = [target.target, target.warning, target.critical].compactMap(\.self)
            if let endless = limits.first(where: { !$0.isFinite }) {
                reject(BrokenRule("finite", endless), rows)
            } else {
                targets[kpi] = target
            }
        }
        return targets
    }

    func readAnnotations() throws(StoreError) -> [Annotation] {
        var annotations: [Annotation] = []
        var rows = try rows(.annotation)
        while try rows.next() {
            annotations.append(
                Annotation(
                    id: try rows.text(), kpi: try rows.optionalText(), from: try rows.day(),
                    to: try rows.optionalDay(), kind: try rows.choice(), note: try rows.text()))
        }
        return annotations
    }
}
