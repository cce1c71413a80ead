import Inference
import Plant
import Testing
import Units
@Test func dumpPlant() {
    for seed in 1...24 as ClosedRange<UInt64> {
        let p = RandomPlant(seed: seed); let r = p.records
        let n = NaivePlant(r, asOf: p.asOf)
        let f = InferredInputs(of: r, asOf: p.asOf)
        func name(_ x: Inference.Resource) -> String { switch x { case .machine(let m): r.machines[m].id; case .line(let l): r.lines[l].id; case .plant: "PLANT" } }
        func name(_ x: NaivePlant.Resource) -> String { switch x { case .machine(let m): r.machines[m].id; case .line(let l): r.lines[l].id; case .plant: "PLANT" } }
        var a: [String: (Double, Double, Double)] = [:], b = a
        for c in f.cells { a["\(c.place.day) \(r.shifts[c.place.shift].id) \(name(c.place.resource))"] = (c.operationMinutes, c.plannedDowntime.value, c.unplannedDowntime.value) }
        for c in n.cells { b["\(c.key.day) \(r.shifts[c.key.shift].id) \(name(c.key.resource))"] = (c.operationTime, c.plannedStop, c.unplannedStop) }
        for k in Set(a.keys).union(b.keys).sorted() {
            let x = a[k], y = b[k]
            if let x, let y, abs(x.0 - y.0) + abs(x.1 - y.1) + abs(x.2 - y.2) < 1e-6 { continue }
            print("CELL", seed, k, "fast", x.map { "\($0)" } ?? "-", "naive", y.map { "\($0)" } ?? "-")
        }
        for d in r.downtimes {
            print("DT", seed, d.id, d.day, r.shifts[d.shift].id, "line", d.line.map { r.lines[$0].id } ?? "-", "m", d.machine.map { r.machines[$0].id } ?? "-", d.startedAt?.description ?? "-", d.endedAt?.description ?? "-", d.minutes?.value ?? -1, d.isPlanned)
        }
        for e in r.entries {
            print("PE", seed, e.id, e.day, r.shifts[e.shift].id, "line", e.line.map { r.lines[$0].id } ?? "-", "m", e.machine.map { r.machines[$0].id } ?? "-")
        }
    }
}
