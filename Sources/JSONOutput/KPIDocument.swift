import Measures
import Plant
public import Reporting
import Units

/// `data/kpis.json`: every KPI of a tenant in every window, its trend and its table.
///
/// The shape is a contract, described by `assets/schemas/kpis.schema.json`: keys in this order, windows
/// from the day to 90 days, numbers in their shortest form that reads back, `null` where there is none.
public func kpisJSON(of report: Report) -> [UInt8] {
    let measurements = report.measurements
    let windows = Window.allCases.filter { measurements.windows[$0] != nil }
    var writer = JSONWriter(reserving: 4096 + measurements.kpis.count * 8192)
    writer.object { document in
        document.key("schema")
        document.integer(1)
        document.key("client")
        document.string(report.identity.clientID)
        document.key("name")
        document.string(report.identity.clientName)
        document.key("as_of")
        document.day(report.identity.asOf.day)
        document.key("timezone")
        document.string(report.identity.timezone)
        document.key("currency")
        document.string(report.identity.currency)
        document.key("windows")
        document.object { object in
            for window in windows {
                object.key(window.rawValue)
                object.write(measurements.windows[window])
            }
        }
        document.key("kpis")
        document.array { array in
            for result in measurements.kpis { array.write(result, windows: windows) }
        }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
    fileprivate mutating func write(_ days: WindowDays?) {
        object { object in
            object.key("from")
            object.day(days?.current.lowerBound)
            object.key("to")
            object.day(days?.current.upperBound)
            object.key("previous_from")
            object.day(days?.previous?.lowerBound)
            object.key("previous_to")
            object.day(days?.previous?.upperBound)
        }
    }

    fileprivate mutating func write(_ result: KPIResult, windows: [Window]) {
        object { object in
            object.key("id")
            object.string(result.kpi.id)
            object.key("name")
            object.string(result.kpi.name)
            object.key("unit")
            object.string(result.kpi.unit.symbol)
            object.key("direction")
            object.string(result.kpi.direction.rawValue)
            object.key("tier")
            object.integer(result.kpi.tier)
            object.key("scale")
            object.number(result.kpi.scale)
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
            object.key("status")
            object.string(measurement.status.rawValue)
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
            object.key("standing")
            object.string(measurement.standing.rawValue)
            object.key("worst_rung")
            object.string(measurement.worstRung.rawValue)
        }
    }

    private mutating func write(_ point: TrendPoint) {
        object { object in
            object.key("day")
            object.day(point.day)
            object.number("value", point.value)
            object.key("status")
            object.string(point.status.rawValue)
        }
    }

    private mutating func write(_ row: TableRow) {
        object { object in
            object.key("key")
            object.string(row.key.text)
            object.key("values")
            object.object { values in
                for (column, value) in row.values { values.number(column.rawValue, value) }
            }
        }
    }

    mutating func number(_ name: String, _ value: Double?) {
        key(name)
        number(value)
    }
}
