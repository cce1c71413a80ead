import Measures
import Plant
import Reporting
import Units

/// Every KPI in every window.
struct KPITable: ExportTable {
    let measurements: Measurements
    let words: Words

    let name = "kpis"
    let columns = [
        "kpi_id", "name", "window", "from", "to", "value", "unit", "status", "coverage",
        "confidence", "low", "high", "previous", "change", "target", "standing", "worst_rung",
        "numerator", "denominator", "completeness", "change_percent",
    ]
    var expectedSize: Int { measurements.kpis.count * Window.allCases.count * 200 }

    func write(to writer: inout CSVWriter) {
        for result in measurements.kpis {
            let title = words.name(of: result.kpi)
            for window in Window.allCases {
                let measurement = result[window]
                let days = measurements.windows[window]?.current
                writer.typed(result.kpi.id, column: 0)
                writer.typed(title, column: 1)
                writer.word(window.rawValue)
                writer.day(days?.lowerBound)
                writer.day(days?.upperBound)
                writer.number(measurement.value)
                writer.text(result.kpi.unit.symbol)
                writer.word(measurement.status.rawValue)
                writer.number(measurement.coverage)
                writer.number(measurement.confidence)
                writer.number(measurement.low)
                writer.number(measurement.high)
                writer.number(measurement.previous)
                writer.number(measurement.change)
                writer.number(measurement.target)
                writer.word(measurement.standing.rawValue)
                writer.word(measurement.worstRung.rawValue)
                writer.number(measurement.numerator)
                writer.number(measurement.denominator)
                writer.number(measurement.completeness)
                writer.number(measurement.changePercent)
                writer.endRow()
            }
        }
    }
}

/// Every KPI on every day of its trend.
struct TrendTable: ExportTable {
    let measurements: Measurements

    let name = "trends"
    let columns = ["kpi_id", "day", "value", "status", "coverage"]
    var expectedSize: Int { measurements.kpis.count * 90 * 50 }

    func write(to writer: inout CSVWriter) {
        for result in measurements.kpis {
            for point in result.trend {
                writer.typed(result.kpi.id, column: 0)
                writer.day(point.day)
                writer.number(point.value)
                writer.word(point.status.rawValue)
                writer.number(point.coverage)
                writer.endRow()
            }
        }
    }
}

/// Every KPI of every member of every dimension, in the windows that say something of it: where nothing was
/// recorded or could be there is no row.
struct SliceTable: ExportTable {
    let measurements: Measurements

    let name = "slices"
    let columns = [
        "kpi_id", "window", "dimension", "member", "value", "status", "numerator", "denominator",
        "name", "coverage", "confidence", "low", "high", "worst_rung",
    ]
    var expectedSize: Int {
        measurements.kpis.reduce(0) { $0 + $1.slices.count } * Window.allCases.count * 120
    }

    func write(to writer: inout CSVWriter) {
        for result in measurements.kpis {
            for slice in result.slices {
                for window in Window.allCases {
                    guard let measurement = slice.windows[window],
                        measurement.value != nil || measurement.status.speaksWithoutValue
                    else { continue }
                    writer.typed(result.kpi.id, column: 0)
                    writer.word(window.rawValue)
                    writer.word(slice.dimension.rawValue)
                    writer.typed(slice.member, column: 3)
                    writer.number(measurement.value)
                    writer.word(measurement.status.rawValue)
                    writer.number(measurement.numerator)
                    writer.number(measurement.denominator)
                    writer.typed(slice.name, column: 8)
                    writer.number(measurement.coverage)
                    writer.number(measurement.confidence)
                    writer.number(measurement.low)
                    writer.number(measurement.high)
                    writer.word(measurement.worstRung.rawValue)
                    writer.endRow()
                }
            }
        }
    }
}

extension ObservationStatus {
    /// Whether a slice with this status and no value is more than a gap: that a number was suppressed, or is
    /// only known within bounds.
    fileprivate var speaksWithoutValue: Bool { !meansAbsent || self == .suppressed }
}
