import Foundation
import Measures
import Plant
import Units

// KPIs over inspections.
extension NaivePlant {
    func quality(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        let rows = records.inspections.filter {
            days.contains($0.day) && $0.day <= asOf.day && includes(filter, $0)
        }
        var inspected = 0.0
        var passed = 0.0
        var defective = 0.0
        var defects = 0.0
        var chances = 0.0
        for row in rows {
            inspected += Double(row.inspected)
            passed += Double(row.passed)
            defective += Double(row.defective)
            defects += Double(row.defects ?? row.defective)
            chances +=
                Double(row.inspected) * opportunities(of: records.product(of: row)).value
        }
        switch kpi {
        case "QL-FPY": return Self.ratio(passed, inspected, scale: 100)
        case "QL-PPM": return Self.ratio(defective, inspected, scale: 1_000_000)
        case "QL-DPU": return Self.ratio(defects, inspected, scale: 1)
        case "QL-DPMO": return Self.ratio(defects, chances, scale: 1_000_000)
        case "QL-SIGMA": return sigma(defects: defects, chances: chances)
        case "QL-RTY": return rolledYield(rows)
        case "QL-FTT": return endOfLineYield(rows)
        default: return .none
        }
    }

    /// Φ⁻¹(1 − DPMO/1e6) + 1.5; without a defect the bound that Wilson's upper limit gives.
    private func sigma(defects: Double, chances: Double) -> Answer {
        guard chances > 0, defects < chances else { return .none }
        let z = 1.959963984540054
        let rate = defects > 0 ? defects / chances : z * z / (chances + z * z)
        // Φ rises, so halving the interval finds it.
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            // The upper tail, so that small rates keep their digits.
            if erfc(middle / 2.0.squareRoot()) / 2 > rate { low = middle } else { high = middle }
        }
        return Self.count((low + high) / 2 + 1.5)
    }

    /// Σ n₁·ΠFPY / Σ n₁ over the products whose every step was inspected.
    private func rolledYield(_ rows: [Inspection]) -> Answer {
        var weighted = 0.0
        var first = 0.0
        for product in records.products.references {
            let own = rows.filter { records.product(of: $0) == product }
            let steps = records.routing.filter { $0.product == product }.map(\.step).sorted()
            let points =
                steps.isEmpty
                ? Inspection.Stage.allCases.map { stage in own.filter { $0.stage == stage } }
                    .filter { units($0).inspected > 0 }
                : steps.map { step in own.filter { $0.step == step } }
            guard let start = points.first,
                points.allSatisfy({ units($0).inspected > 0 })
            else { continue }
            var yield = 1.0
            for point in points { yield *= units(point).passed / units(point).inspected }
            weighted += units(start).inspected * yield
            first += units(start).inspected
        }
        return Self.ratio(weighted, first, scale: 100)
    }

    /// Σ passed at the last inspected point / Σ inspected at the first, over products with both.
    private func endOfLineYield(_ rows: [Inspection]) -> Answer {
        var passed = 0.0
        var inspected = 0.0
        for product in records.products.references {
            var own = rows.filter { records.product(of: $0) == product && $0.inspected > 0 }
            // Without a step a row is of the first step of its stage.
            for index in own.indices where own[index].step == nil {
                let stage = own[index].stage
                own[index].step = own.filter { $0.stage == stage }.compactMap(\.step).min()
            }
            var points: [(stage: Inspection.Stage, step: Int)] = []
            for row in own
            where !points.contains(where: { $0 == (row.stage, row.step ?? 0) }) {
                points.append((row.stage, row.step ?? 0))
            }
            points.sort { $0 < $1 }
            guard points.count > 1, let first = points.first, let last = points.last else {
                continue
            }
            passed += units(own.filter { ($0.stage, $0.step ?? 0) == last }).passed
            inspected += units(own.filter { ($0.stage, $0.step ?? 0) == first }).inspected
        }
        return Self.ratio(passed, inspected, scale: 100)
    }

    private func units(_ rows: [Inspection]) -> (inspected: Double, passed: Double) {
        rows.reduce((0, 0)) { ($0.0 + Double($1.inspected), $0.1 + Double($1.passed)) }
    }
}
