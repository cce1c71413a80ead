import Plant
import Units

extension TenantReader {
    /// Without a name and a zone nothing can be told of a client: only these two, and a setting that cannot
    /// be taken, cost it its report.
    mutating func readClient(_ zones: ZoneTable) throws(StoreError) -> Client {
        let found = try all(.client) { _, rows throws(BrokenRule) in
            // The listing of clients takes a damaged flag for an active client; here it is told.
            let found = (
                id: try rows.text(), name: try rows.text(), zone: try rows.text(),
                language: rows.text(else: "en"), currency: rows.text(else: "USD"),
                profile: rows.choice(else: CSVProfile.comma)
            )
            _ = rows.flag(else: true)
            return found
        }
        guard let found = found.first else {
            guard let broken = rejected.first else { throw .unknownClient(client) }
            throw .malformed(
                client: client, table: broken.table, column: broken.column, row: broken.key,
                found: broken.value, expected: broken.rule)
        }
        guard let zone = zones[found.zone] else {
            throw .unknownZone(client: client, zone: found.zone)
        }
        return Client(
            id: found.id, name: found.name, zone: zone, language: found.language,
            currency: found.currency, csvProfile: found.profile)
    }

    mutating func readSettings() throws(StoreError) -> Settings {
        let pairs = try all(.clientSetting) { _, rows throws(BrokenRule) in
            (key: try rows.text(), value: try rows.text())
        }
        var settings = Settings()
        for (key, value) in pairs {
            do {
                try settings.apply(key: key, value: value)
            } catch {
                throw .setting(client: client, error)
            }
        }
        return settings
    }

    mutating func readTargets() throws(StoreError) -> [String: Target] {
        let targets = try all(.kpiTarget) { _, rows throws(BrokenRule) in
            (
                try rows.text(),
                Target(
                    target: try rows.real(.finite, "target"),
                    warning: rows.optionalReal(.finite, "warning"),
                    critical: rows.optionalReal(.finite, "critical"))
            )
        }
        return Dictionary(targets) { first, _ in first }
    }

    mutating func readAnnotations() throws(StoreError) -> [Annotation] {
        try all(.annotation) { _, rows throws(BrokenRule) in
            Annotation(
                id: try rows.text(), kpi: rows.optionalText(), from: try rows.day(),
                to: rows.optionalDay(), kind: try rows.choice(), note: rows.text(else: ""))
        }
    }
}
