import JSONText
public import Measures
public import Reporting

/// The catalogue as one JSON object, for `andon kpis --json`: every KPI as it is computed, and the
/// elements that formulas name, called as in `words`.
public func catalogueJSON(_ kpis: [KPI], words: Words) -> [UInt8] {
    var json = JSONWriter(reserving: 200_000)
    json.object { object in
        object.integer("schema", 1)
        object.key("kpis")
        object.array { array in
            for kpi in kpis { array.write(kpi, words) }
        }
        object.key("elements")
        object.array { array in
            for element in Element.allCases {
                array.object { object in
                    object.string("name", element.formulaName)
                    object.string("symbol", element.symbol)
                    object.string("meaning", words.meaning(of: element))
                }
            }
        }
    }
    return json.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
    fileprivate mutating func write(_ kpi: KPI, _ words: Words) {
        object { object in
            object.string("id", kpi.id)
            object.string("name", words.name(of: kpi))
            object.string("group", kpi.group)
            object.integer("tier", kpi.tier)
            object.string("unit", kpi.unit.symbol)
            object.number("scale", kpi.scale)
            object.string("direction", kpi.direction.rawValue)
            object.strings("dimensions", kpi.dimensions.map(\.rawValue))
            object.string("formula", kpi.formula)
            object.strings("elements", kpi.elements.map(\.formulaName))
            object.strings("reads", kpi.inputs)
            object.string("source", kpi.source)
            object.flag("house_definition", kpi.isHouseDefinition)
            object.string("definition", words.definition(of: kpi))
            object.key("benchmark")
            if let benchmark = kpi.benchmark {
                object.object { object in
                    for (name, value) in [
                        ("target", benchmark.target), ("warning", benchmark.warning),
                        ("critical", benchmark.critical),
                    ] {
                        object.number(name, value)
                    }
                }
            } else {
                object.number(nil)
            }
        }
    }
}
