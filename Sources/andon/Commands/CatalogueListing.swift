import Measures
import Reporting

/// The catalogue as text.
struct CatalogueListing {
    let words: Words

    /// A line a KPI: id, unit, name.
    func lines(_ kpis: [KPI]) -> String {
        let width = kpis.map(\.id.count).max() ?? 0
        return kpis.map { kpi in
            padded(kpi.id, width) + "  " + padded(kpi.unit.symbol, 6) + "  "
                + words.name(of: kpi)
        }.joined(separator: "\n")
    }

    /// A line an element: the name in formulas, its symbol, its meaning.
    func elements() -> String {
        let width = Element.allCases.map(\.formulaName.count).max() ?? 0
        return Element.allCases.map { element in
            padded(element.formulaName, width) + "  " + words.meaning(of: element)
        }.joined(separator: "\n")
    }

    /// A section a KPI, under its group.
    func markdown(_ kpis: [KPI]) -> String {
        var text = "# KPIs\n"
        var group = ""
        for kpi in kpis {
            if kpi.group != group {
                group = kpi.group
                text += "\n## \(group)\n"
            }
            text += "\n### \(kpi.id) \(words.name(of: kpi))\n\n\(words.definition(of: kpi))\n\n"
            var facts = [
                ("Formula", "`\(kpi.scale == 1 ? "" : "\(number(kpi.scale)) × ")\(kpi.formula)`"),
                ("Unit", kpi.unit.symbol), ("Better", better(kpi.direction)),
                ("Tier", "\(kpi.tier)"), ("Source", kpi.source),
                ("Reads", kpi.inputs.map { "`\($0)`" }.joined(separator: ", ")),
                (
                    "By",
                    kpi.dimensions.isEmpty
                        ? "the plant alone" : kpi.dimensions.map(\.rawValue).joined(separator: ", ")
                ),
            ]
            if let benchmark = kpi.benchmark {
                facts.append(
                    (
                        "Benchmark",
                        "target \(number(benchmark.target)), warning \(number(benchmark.warning)), "
                            + "critical \(number(benchmark.critical))"
                    ))
            }
            for (name, value) in facts { text += "* \(name): \(value)\n" }
        }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func better(_ direction: Direction) -> String {
        switch direction {
        case .higher: "more"
        case .lower: "less"
        case .target: "on target"
        case .none: "not judged"
        }
    }

    /// Without a fraction where it has none.
    private func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
