import Measures
import Plant
import TOMLKit

extension Configuration {
    /// The `[kpi.ID]` tables, in the order of their ids.
    static func kpis(_ file: TOMLTable, _ path: String) throws(UsageError) -> [OwnKPI] {
        guard let tables = try Self.table(file, "kpi", path) else { return [] }
        var kpis: [OwnKPI] = []
        for id in tables.keys.sorted() {
            guard let table = try Self.table(tables, id, path) else { continue }
            let place = "\(path), [kpi.\(id)]"
            try check(
                table,
                knows: [
                    "clients", "critical", "direction", "formula", "name", "target", "unit",
                    "warning",
                ], place)
            let definition = OwnKPI.Definition(
                id: id, name: try text(table, "name", place) ?? "",
                formula: try text(table, "formula", place) ?? "",
                unit: try text(table, "unit", place) ?? "",
                direction: try text(table, "direction", place) ?? "-",
                target: try target(table, place), clients: try clients(table, place))
            do {
                kpis.append(try OwnKPI(definition))
            } catch {
                throw .ownKPI(
                    place: "\(place), \(error.key)", problem: error.problem, fix: error.fix)
            }
        }
        return kpis
    }

    private static func text(
        _ table: TOMLTable, _ key: String, _ place: String
    ) throws(UsageError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string else {
            throw .badValue(
                place: "\(place), \(key)", value: value.debugDescription,
                expected: "a text in quotes")
        }
        return text
    }

    private static func target(_ table: TOMLTable, _ place: String) throws(UsageError) -> Target? {
        func number(_ key: String) throws(UsageError) -> Double? {
            guard let value = table[key] else { return nil }
            guard let number = value.double ?? value.int.map(Double.init), number.isFinite else {
                throw .badValue(
                    place: "\(place), \(key)", value: value.debugDescription,
                    expected: "a number")
            }
            return number
        }
        let (warning, critical) = (try number("warning"), try number("critical"))
        guard let target = try number("target") else {
            guard warning == nil, critical == nil else {
                throw .badValue(
                    place: "\(place), warning and critical", value: "no target",
                    expected: "target = … with them")
            }
            return nil
        }
        return Target(target: target, warning: warning, critical: critical)
    }

    private static func clients(
        _ table: TOMLTable, _ place: String
    ) throws(UsageError) -> [String] {
        guard let value = table["clients"] else { return ["*"] }
        let patterns = value.array.map { $0.compactMap(\.string) }
        guard let patterns, patterns.count == value.array?.count else {
            throw .badValue(
                place: "\(place), clients", value: value.debugDescription,
                expected: "a list of ids in quotes; * stands for any")
        }
        return patterns
    }
}
