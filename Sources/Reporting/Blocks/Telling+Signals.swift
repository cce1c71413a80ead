import Measures
import Plant
import Units

extension Telling {
    /// "Signals and trend" of a KPI's page; `nil` where its days say nothing.
    func signalsSection(_ result: KPIResult) -> Section? {
        var facts: [Fact] = []
        if let study = result.signals { facts += self.facts(study, result) }
        if let test = result.trendTest { facts.append(fact(test, result.kpi.unit)) }
        if let forecast = result.forecast { facts.append(fact(forecast, result.kpi)) }
        guard !facts.isEmpty else { return nil }
        var blocks: [Block] = [.facts(facts)]
        if let study = result.signals, !study.signals.isEmpty {
            blocks.append(.table(table(of: study, result.kpi)))
        }
        if let forecast = result.forecast { blocks.append(.table(table(of: forecast, result.kpi))) }
        return Section(
            anchor: "signals", title: [.text(words[.sectionSignals])], blocks: blocks)
    }

    private func facts(_ study: ControlStudy, _ result: KPIResult) -> [Fact] {
        let unit = result.kpi.unit
        var facts = [
            Fact([.text(words[.factVariation])], [.text(sentence(study, result))])
        ]
        if let assurance = study.assurance {
            facts.append(
                Fact([.text(words[.factAssurance])], [.text(words[.assuranceSentence(assurance)])]))
        }
        if let limits = study.limits.last, let stretch = study.stretches.last {
            var text = sentence(limits, unit)
            text += " "
            text += words(
                stretch.isProvisional ? .limitsProvisional : .limitsBaseline,
                words[.chart(study.chart)], String(stretch.baselineCount),
                stretch.baseline.lowerBound.description, stretch.baseline.upperBound.description)
            if study.stretches.count > 1 {
                text += " " + words(.limitsRebased, stretch.days.lowerBound.description)
            }
            facts.append(Fact([.text(words[.factLimits])], [.text(text)]))
        }
        facts.append(
            Fact(
                [.text(words[.factRules])],
                [.text(study.rules.map { words[.rule($0)] }.joined(separator: "; "))]))
        return facts
    }

    /// Whether the latest day is more than chance, and how many of the 90 days were.
    private func sentence(_ study: ControlStudy, _ result: KPIResult) -> String {
        let days = Set(study.signals.map(\.day)).count
        let latest = words[.variationSentence(study.variation)]
        return latest + " "
            + (days == 0 ? words[.signalsNone] : words(.signalsCount, String(days)))
    }

    private func sentence(_ limits: ControlStudy.Limits, _ unit: KPI.Unit) -> String {
        func show(_ value: Double) -> String { full(Amount(value, unit)) }
        let centre = show(limits.centre)
        switch (limits.lower, limits.upper) {
        case (let lower?, let upper?):
            return words(.limitsBetween, show(lower), show(upper), centre)
        case (nil, let upper?): return words(.limitsUpTo, show(upper), centre)
        case (let lower?, nil): return words(.limitsFrom, show(lower), centre)
        case (nil, nil): return words(.limitsAnywhere, centre)
        }
    }

    private func fact(_ test: TrendTest, _ unit: KPI.Unit) -> Fact {
        // A slope is smaller than what it changes.
        func slope(_ perDay: Double) -> String {
            full(Amount(30 * perDay, unit.ofChange, places: unit.places + 1, isSigned: true))
        }
        let p =
            test.adjustedP < 0.001
            ? "< 0.001" : "= " + NumberFormat.digits(test.adjustedP, places: 3)
        let slopes = (
            slope(test.slopePerDay), slope(test.interval.lowerBound),
            slope(test.interval.upperBound)
        )
        var text =
            switch test.tendency {
            case .rising: words(.trendRising, slopes.0, slopes.1, slopes.2)
            case .falling: words(.trendFalling, slopes.0, slopes.1, slopes.2)
            case .none: words[.trendNone]
            }
        switch test.bearing {
        case .improving: text += " " + words[.trendImproving]
        case .concerning: text += " " + words[.trendConcerning]
        case .unjudged: break
        }
        let method: Phrase =
            switch test.method {
            case .mannKendall: .trendMannKendall
            case .hamedRao: .trendHamedRao
            }
        text += " " + words(.trendMethod, String(test.count), words[method], p)
        return Fact([.text(words[.factTrend])], [.text(text)])
    }

    private func fact(_ forecast: KPIForecast, _ kpi: KPI) -> Fact {
        func show(_ value: Double) -> String { full(Amount(value, kpi.unit)) }
        let values = forecast.points.map(\.value)
        var text = words(
            .forecastSentence, String(forecast.points.count), show(values.min() ?? 0),
            show(values.max() ?? 0))
        let method: Phrase =
            switch forecast.method {
            case .seasonalNaive: .forecastNaive
            case .dampedHolt: .forecastHolt
            case .additiveHoltWinters: .forecastHoltWinters
            }
        text +=
            " "
            + words(
                .forecastMethod, words[method], NumberFormat.digits(forecast.error, places: 2))
        return Fact([.text(words[.forecast])], [.text(text)])
    }

    private func table(of study: ControlStudy, _ kpi: KPI) -> Table {
        Table(
            caption: [.text(words(.signalsCaption, measure(kpi)))],
            columns: [
                Table.Column(words[.columnDay]),
                Table.Column(
                    words[.columnValue], unit: unitTitle(kpi),
                    alignment: .number(places: kpi.unit.places)),
                Table.Column(words[.columnSignalRule]), Table.Column(words[.columnBearing]),
            ],
            rows: study.signals.reversed().map { signal in
                Table.Row([
                    .day(signal.day), .reading(.measured(Amount(signal.value, kpi.unit))),
                    .text(words[.rule(signal.rule)]), .text(words[.bearing(signal.bearing)]),
                ])
            }, export: PagePath("exports/signals.csv"))
    }

    private func table(of forecast: KPIForecast, _ kpi: KPI) -> Table {
        func number(_ title: Phrase) -> Table.Column {
            Table.Column(
                words[title], unit: unitTitle(kpi), alignment: .number(places: kpi.unit.places))
        }
        func cell(_ value: Double?) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, kpi.unit))) } ?? .empty
        }
        return Table(
            caption: [.text(words(.forecastCaption, measure(kpi)))],
            columns: [
                Table.Column(words[.columnDay]), number(.forecast), number(.columnLow),
                number(.columnHigh),
            ],
            rows: forecast.points.map { point in
                Table.Row([
                    .day(point.day),
                    .reading(.marked(Amount(point.value, kpi.unit), .forecast)),
                    cell(point.low), cell(point.high),
                ])
            }, export: PagePath("exports/forecasts.csv"))
    }

    /// Limits, signals, forecast and notes of a KPI's chart.
    func annotate(_ chart: inout TrendChart, _ result: KPIResult) {
        chart.limits =
            result.signals?.limits.map {
                .init(days: $0.days, center: $0.centre, lower: $0.lower, upper: $0.upper)
            } ?? []
        // One mark a day: the rule that tells most.
        for signal in result.signals?.signals ?? [] where chart.signals.last?.day != signal.day {
            chart.signals.append(.init(day: signal.day, kind: .init(signal.rule)))
        }
        chart.forecast = result.forecast?.points ?? []
        guard let days = result.trend.first.map({ $0.day...measurements.asOf.day }) else { return }
        chart.annotations =
            plant.annotations
            .filter { ($0.kpi ?? result.kpi.id) == result.kpi.id && days.contains($0.from) }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
            .map { .init(day: $0.from, text: $0.note, kind: .init($0.kind)) }
    }
}

extension TrendChart.Signal.Kind {
    fileprivate init(_ rule: SignalRule) {
        switch rule {
        case .limits: self = .outside
        case .run8, .run9: self = .run
        case .twoOfThree, .fourOfFive, .trend6, .alternating14, .within15, .beyond8, .cusum,
            .ewma:
            self = .other
        }
    }
}

extension TrendChart.Annotation.Kind {
    fileprivate init(_ kind: Annotation.Kind) {
        switch kind {
        case .event: self = .event
        case .rebase: self = .rebase
        case .exclude: self = .exclude
        }
    }
}
