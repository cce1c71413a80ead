import Foundation

/// As much of JSON Schema as the published schemas use: `type`, `const`, `enum`, `pattern`, `minimum`,
/// `maximum`, `exclusiveMaximum`, `required`, `properties`, `additionalProperties`, `items`, `$ref` into `$defs`.
///
/// An unknown keyword is a problem of the schema and throws, so that nothing is left unchecked.
struct SchemaCheck {
    private let schema: [String: Any]

    struct Unsupported: Error { var keyword: String }

    init(contentsOf url: URL) throws {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        guard let schema = object as? [String: Any] else { throw Unsupported(keyword: "root") }
        self.schema = schema
    }

    func problems(_ document: Data) throws -> [String] {
        var problems: [String] = []
        try check(
            JSONSerialization.jsonObject(with: document, options: .fragmentsAllowed), schema, "",
            &problems)
        return problems
    }

    private func check(
        _ value: Any, _ schema: [String: Any], _ path: String, _ problems: inout [String]
    ) throws {
        for (keyword, rule) in schema {
            switch keyword {
            case "$schema", "$defs", "title", "description", "properties": break
            case "$ref":
                guard let name = (rule as? String)?.split(separator: "/").last,
                    let target = (self.schema["$defs"] as? [String: Any])?[String(name)]
                        as? [String: Any]
                else { throw Unsupported(keyword: "\(rule)") }
                try check(value, target, path, &problems)
            case "type":
                let types = rule as? [String] ?? [rule as? String ?? ""]
                if !types.contains(where: { has(value, type: $0) }) {
                    problems.append("\(path) is not of type \(types)")
                }
            case "const":
                if !equal(value, rule) { problems.append("\(path) must be \(rule)") }
            case "enum":
                if !(rule as? [Any] ?? []).contains(where: { equal(value, $0) }) {
                    problems.append("\(path) is not one of the allowed values")
                }
            case "pattern":
                if let text = value as? String, let pattern = rule as? String,
                    text.range(of: pattern, options: .regularExpression) == nil
                {
                    problems.append("\(path) does not match \(pattern)")
                }
            case "minimum":
                if let number = value as? Double, let bound = rule as? Double, number < bound {
                    problems.append("\(path) is below \(rule)")
                }
            case "maximum":
                if let number = value as? Double, let bound = rule as? Double, number > bound {
                    problems.append("\(path) is above \(rule)")
                }
            case "exclusiveMaximum":
                if let number = value as? Double, let bound = rule as? Double, number >= bound {
                    problems.append("\(path) is not below \(rule)")
                }
            case "required":
                guard let object = value as? [String: Any] else { break }
                for key in rule as? [String] ?? [] where object[key] == nil {
                    problems.append("\(path) lacks \(key)")
                }
            case "items":
                guard let array = value as? [Any], let items = rule as? [String: Any] else { break }
                for (index, element) in array.enumerated() {
                    try check(element, items, "\(path)/\(index)", &problems)
                }
            case "additionalProperties": break
            default: throw Unsupported(keyword: keyword)
            }
        }
        guard let object = value as? [String: Any] else { return }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for (key, member) in object {
            if let property = properties[key] {
                try check(member, property, "\(path)/\(key)", &problems)
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                try check(member, others, "\(path)/\(key)", &problems)
            } else if schema["additionalProperties"] as? Bool == false {
                problems.append("\(path)/\(key) is not allowed")
            }
        }
    }

    private func equal(_ left: Any, _ right: Any) -> Bool {
        (left as? String).map { $0 == right as? String }
            ?? (left as? Double).map { $0 == right as? Double } ?? false
    }

    private func has(_ value: Any, type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "boolean": value is Bool
        case "number": value is Double
        case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }
}
