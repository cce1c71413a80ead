import JSONText
import Measures
import Plant
import Units

extension JSONWriter {
    /// The keys `signals`, `trend_test` and `forecast` of a KPI; each is `null` where there is none.
    mutating func signals(of result: KPIResult) {
        key("signals")
        if let study = result.signals { write(study) } else { number(nil) }
        key("trend_test")
        if let test = result.trendTest { write(test) } else { number(nil) }
        key("forecast")
        if let forecast = result.forecast { write(forecast) } else { number(nil) }
    }

    private mutating func write(_ study: ControlStudy) {
        object { object in
            object.string("chart", study.chart.rawValue)
            object.key("rules")
            object.array { array in
                for rule in study.rules { array.string(rule.rawValue) }
            }
            object.string("variation", study.variation.code)
            object.key("assurance")
            if let assurance = study.assurance {
                object.string(assurance.rawValue)
            } else {
                object.number(nil)
            }
            object.key("baselines")
            object.array { array in
                for stretch in study.stretches { array.write(stretch) }
            }
            object.key("limits")
            object.array { array in
                for limits in study.limits {
                    array.object { object in
                        object.days(limits.days)
                        object.number("centre", limits.centre)
                        object.number("lower", limits.lower)
                        object.number("upper", limits.upper)
                    }
                }
            }
            object.key("signals")
            object.array { array in
                for signal in study.signals { array.write(signal) }
            }
        }
    }

    private mutating func write(_ stretch: ControlStudy.Stretch) {
        object { object in
            object.days(stretch.days)
            object.day("baseline_from", stretch.baseline.lowerBound)
            object.day("baseline_to", stretch.baseline.upperBound)
            object.integer("points", stretch.baselineCount)
            object.flag("provisional", stretch.isProvisional)
        }
    }

    private mutating func write(_ signal: ControlStudy.Signal) {
        object { object in
            object.day("day", signal.day)
            object.string("rule", signal.rule.rawValue)
            object.string("side", signal.side.rawValue)
            object.number("value", signal.value)
            object.string("bearing", signal.bearing.rawValue)
        }
    }

    private mutating func write(_ test: TrendTest) {
        object { object in
            object.days(test.days)
            object.integer("points", test.count)
            object.number("slope_per_day", test.slopePerDay)
            object.number("low", test.interval.lowerBound)
            object.number("high", test.interval.upperBound)
            object.string("method", test.method.rawValue)
            object.number("p", test.p)
            object.number("p_adjusted", test.adjustedP)
            object.string("tendency", test.tendency.rawValue)
            object.string("bearing", test.bearing.rawValue)
        }
    }

    private mutating func write(_ forecast: KPIForecast) {
        object { object in
            object.string("method", forecast.method.rawValue)
            object.number("mase", forecast.error)
            object.key("points")
            object.array { array in
                for point in forecast.points {
                    array.object { object in
                        object.day("day", point.day)
                        object.number("value", point.value)
                        object.number("low", point.low)
                        object.number("high", point.high)
                        object.string("status", ObservationStatus.forecast.rawValue)
                    }
                }
            }
        }
    }
}
