import JSONText
import Measures
import Plant
public import Reporting
import Units

/// `data/kpis.json`: every KPI of a client in every window, its trend and its table.
///
/// The shape is a contract, described by `assets/schemas/kpis.schema.json`: keys in this order, windows
/// from the day to 90 days, numbers in their shortest form that reads back, `null` where there is none.
/// KPIs are named in `english` whatever language the pages are in, as its keys are.
public func kpisJSON(of report: Report, english: Words) -> [UInt8] {
    let measurements = report.measurements
    let windows = Window.allCases.filter { measurements.windows[$0] != nil }
    var writer = JSONWriter(reserving: 4096 + measurements.kpis.count * 8192)
    writer.object { document in
        document.integer("schema", 1)
        document.string("client", report.identity.clientID)
        document.string("name", report.identity.clientName)
        document.day("as_of", report.identity.asOf.day)
        document.string("timezone", report.identity.timezone)
        document.string("currency", report.identity.currency)
        document.key("windows")
        document.object { object in
            for window in windows {
                object.key(window.rawValue)
                object.write(measurements.windows[window])
            }
        }
        document.key("kpis")
        document.array { array in
            for result in measurements.kpis {
                array.write(result, english.name(of: result.kpi), windows: windows)
            }
        }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
    fileprivate mutating func write(_ days: WindowDays?) {
        object { object in
            object.day("from", days?.current.lowerBound)
            object.day("to", days?.current.upperBound)
            object.day("previous_from", days?.previous?.lowerBound)
            object.day("previous_to", days?.previous?.upperBound)
        }
    }

    fileprivate mutating func write(_ result: KPIResult, _ name: String, windows: [Window]) {
        object { object in
            object.string("id", result.kpi.id)
            object.string("name", name)
            object.string("unit", result.kpi.unit.symbol)
            object.string("direction", result.kpi.direction.rawValue)
            object.integer("tier", result.kpi.tier)
            object.number("scale", result.kpi.scale)
            object.key("values")
            object.object { values in
                for window in windows {
                    values.key(window.rawValue)
                    values.write(result[window])
                }
            }
            object.key("trend")
            object.array { trend in
                for point in result.trend { trend.write(point) }
            }
            object.signals(of: result)
            if !result.rows.isEmpty {
                object.key("rows")
                object.object { rows in
                    for window in windows {
                        rows.key(window.rawValue)
                        rows.array { array in
                            for row in result.rows[window] ?? [] { array.write(row) }
                        }
                    }
                }
            }
        }
    }

    private mutating func write(_ measurement: Measurement) {
        object { object in
            object.number("value", measurement.value)
            object.string("status", measurement.status.rawValue)
            object.number("numerator", measurement.numerator)
            object.number("denominator", measurement.denominator)
            object.number("coverage", measurement.coverage)
            object.number("confidence", measurement.confidence)
            object.number("completeness", measurement.completeness)
            object.number("low", measurement.low)
            object.number("high", measurement.high)
            object.number("previous", measurement.previous)
            object.number("change", measurement.change)
            object.number("change_percent", measurement.changePercent)
            object.number("target", measurement.target)
            object.string("standing", measurement.standing.rawValue)
            object.string("worst_rung", measurement.worstRung.rawValue)
        }
    }

    private mutating func write(_ point: TrendPoint) {
        object { object in
            object.day("day", point.day)
            object.number("value", point.value)
            object.string("status", point.status.rawValue)
        }
    }

    private mutating func write(_ row: TableRow) {
        object { object in
            object.string("key", row.key.text)
            object.key("values")
            object.object { values in
                for (column, value) in row.values { values.number(column.rawValue, value) }
            }
        }
    }
}
