import Measures
import Plant
import Reporting
import Units

/// Every day of a KPI's control chart that is more than chance, with the limits it is judged by.
struct SignalTable: ExportTable {
    let measurements: Measurements
    let words: Words

    let name = "signals"
    let columns = [
        "kpi_id", "day", "rule", "side", "bearing", "value", "centre", "lower", "upper", "unit",
        "chart", "name",
    ]
    var expectedSize: Int {
        measurements.kpis.reduce(0) { $0 + ($1.signals?.signals.count ?? 0) } * 120
    }

    func write(to writer: inout CSVWriter) {
        for result in measurements.kpis {
            guard let study = result.signals else { continue }
            let title = words.name(of: result.kpi)
            for signal in study.signals {
                let limits = study.limits.first { $0.days.contains(signal.day) }
                writer.typed(result.kpi.id, column: 0)
                writer.day(signal.day)
                writer.word(signal.rule.rawValue)
                writer.word(signal.side.rawValue)
                writer.word(signal.bearing.rawValue)
                writer.number(signal.value)
                writer.number(limits?.centre)
                writer.number(limits?.lower)
                writer.number(limits?.upper)
                writer.text(result.kpi.unit.symbol)
                writer.word(study.chart.rawValue)
                writer.typed(title, column: 11)
                writer.endRow()
            }
        }
    }
}

/// Every KPI on the working days ahead, where anything foretells them.
struct ForecastTable: ExportTable {
    let measurements: Measurements
    let words: Words

    let name = "forecasts"
    let columns = [
        "kpi_id", "made_on", "day", "value", "low", "high", "status", "method", "mase", "unit",
        "name",
    ]
    var expectedSize: Int {
        measurements.kpis.reduce(0) { $0 + ($1.forecast?.points.count ?? 0) } * 140
    }

    func write(to writer: inout CSVWriter) {
        for result in measurements.kpis {
            guard let forecast = result.forecast else { continue }
            let title = words.name(of: result.kpi)
            for point in forecast.points {
                writer.typed(result.kpi.id, column: 0)
                writer.day(measurements.asOf.day)
                writer.day(point.day)
                writer.number(point.value)
                writer.number(point.low)
                writer.number(point.high)
                writer.word(ObservationStatus.forecast.rawValue)
                writer.word(forecast.method.rawValue)
                writer.number(forecast.error)
                writer.text(result.kpi.unit.symbol)
                writer.typed(title, column: 10)
                writer.endRow()
            }
        }
    }
}
