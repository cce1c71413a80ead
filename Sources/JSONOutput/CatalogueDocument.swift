public import Measures

/// The catalogue as one JSON object, for `andon kpis --json`: every KPI as it is computed, and the
/// elements that formulas name.
public func catalogueJSON(_ kpis: [KPI]) -> [UInt8] {
    var json = JSONWriter(reserving: 200_000)
    json.object { object in
        object.key("schema")
        object.integer(1)
        object.key("kpis")
        object.array { array in
            for kpi in kpis { array.write(kpi) }
        }
        object.key("elements")
        object.array { array in
            for element in Element.allCases {
                array.object { object in
                    object.text("name", element.formulaName)
                    object.text("symbol", element.symbol)
                    object.text("meaning", element.meaning)
                }
            }
        }
    }
    return json.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
    fileprivate mutating func write(_ kpi: KPI) {
        object { object in
            object.text("id", kpi.id)
            object.text("name", kpi.name)
            object.text("group", kpi.group)
            object.key("tier")
            object.integer(kpi.tier)
            object.text("unit", kpi.unit.symbol)
            object.key("scale")
            object.number(kpi.scale)
            object.text("direction", kpi.direction.rawValue)
            object.texts("dimensions", kpi.dimensions.map(\.rawValue))
            object.text("formula", kpi.formula)
            object.texts("elements", kpi.elements.map(\.formulaName))
            object.texts("reads", kpi.inputs)
            object.text("source", kpi.source)
            object.key("house_definition")
            object.flag(kpi.isHouseDefinition)
            object.text("definition", kpi.definition)
            object.key("benchmark")
            if let benchmark = kpi.benchmark {
                object.object { object in
                    for (name, value) in [
                        ("target", benchmark.target), ("warning", benchmark.warning),
                        ("critical", benchmark.critical),
                    ] {
                        object.key(name)
                        object.number(value)
                    }
                }
            } else {
                object.number(nil)
            }
        }
    }

    fileprivate mutating func text(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    fileprivate mutating func texts(_ name: String, _ values: [String]) {
        key(name)
        array { array in
            for value in values { array.string(value) }
        }
    }
}
