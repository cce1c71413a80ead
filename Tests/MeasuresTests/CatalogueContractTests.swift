import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

/// What others may rely on, row by row: id, tier, unit, scale, direction, dimensions.
@Suite("The catalogue's contract")
struct CatalogueContractTests {
    private static let equipment = "shift line machine machine_group product style weekday hour"
    private static let downtime = "shift line machine machine_group weekday hour"
    private static let maintenance = "line machine machine_group"
    private static let production =
        "shift line machine machine_group product style operator customer weekday"
    private static let quality =
        "shift line machine machine_group product style operator skill_level customer weekday"
    private static let labour = "shift line operator skill_level weekday"
    private static let delivery = "line product style customer"
    private static let flow = "line machine product customer"
    private static let finance = "line machine product"

    private static let rows: [(String, Int, String, Double, String, String)] = [
        ("EQ-AVAIL", 2, "%", 100, "H", equipment),
        ("EQ-PERF", 2, "%", 100, "H", equipment),
        ("EQ-QTIME", 3, "%", 100, "H", equipment),
        ("EQ-OEE", 2, "%", 100, "H", equipment),
        ("EQ-NEE", 3, "%", 100, "H", equipment),
        ("EQ-TEEP", 3, "%", 100, "H", equipment),
        ("EQ-LOADING", 3, "%", 100, "–", equipment),
        ("EQ-UTIL-S", 1, "%", 100, "H", equipment),
        ("EQ-UTIL-A", 1, "%", 100, "H", equipment),
        ("EQ-UEFF", 3, "%", 100, "H", equipment),
        ("EQ-TEFF", 3, "%", 100, "H", equipment),
        ("EQ-SETUPR", 2, "%", 100, "L", equipment),
        ("EQ-LOADR", 3, "%", 100, "T", equipment),
        ("EQ-STATUS", 1, "n", 1, "–", equipment),
        ("EQ-MPI", 2, "idx", 1, "H", equipment),
        ("EQ-LOSS", 3, "min", 1, "L", equipment),
        ("EQ-TREND", 3, "pp/mo", 1, "H", equipment),
        ("DT-MIN", 2, "min", 1, "L", downtime),
        ("DT-RATE", 2, "%", 100, "L", downtime),
        ("DT-CAUSE", 2, "min", 1, "L", downtime),
        ("DT-UNPL", 2, "%", 100, "L", downtime),
        ("DT-OPEN", 1, "n", 1, "L", downtime),
        ("DT-FREQ", 3, "1/h", 1, "L", downtime),
        ("MT-MTBF", 3, "h", 1, "H", maintenance),
        ("MT-MTTR", 3, "h", 1, "L", maintenance),
        ("MT-MTTF", 3, "h", 1, "H", maintenance),
        ("MT-CMR", 3, "%", 100, "L", maintenance),
        ("MT-REL", 3, "%", 100, "H", maintenance),
        ("MT-COST", 3, "¤/h", 1, "L", maintenance),
        ("PR-VOL", 1, "u", 1, "H", production),
        ("PR-ATT", 1, "%", 100, "H", production),
        ("PR-THRU", 2, "u/h", 1, "H", production),
        ("PR-CT", 3, "s", 1, "L", production),
        ("PR-MCE", 3, "%", 100, "H", production),
        ("PR-ALLOC", 3, "%", 100, "H", production),
        ("PR-TAKT", 3, "s", 1, "–", production),
        ("PR-TGAP", 3, "ratio", 1, "L", production),
        ("PR-MIX", 2, "%", 100, "–", production),
        ("PR-PARTPERF", 2, "–", 1, "–", production),
        ("PR-PARTTRD", 3, "pp/mo", 1, "H", production),
        ("PR-SHIFT", 2, "–", 1, "H", production),
        ("PR-SETUP", 2, "min", 1, "L", production),
        ("PR-CHGEFF", 2, "%", 100, "H", production),
        ("PR-CAPTR", 3, "u/d", 1, "H", production),
        ("QL-QR", 2, "%", 100, "H", quality),
        ("QL-FPY", 2, "%", 100, "H", quality),
        ("QL-RTY", 2, "%", 100, "H", quality),
        ("QL-FTT", 2, "%", 100, "H", quality),
        ("QL-SCRAP", 2, "%", 100, "L", quality),
        ("QL-REWORK", 3, "%", 100, "L", quality),
        ("QL-A2P", 3, "%", 100, "L", quality),
        ("QL-FALL", 3, "%", 100, "L", quality),
        ("QL-RECOV", 3, "%", 100, "H", quality),
        ("QL-PPM", 2, "ppm", 1000000, "L", quality),
        ("QL-DPU", 3, "n/u", 1, "L", quality),
        ("QL-DPMO", 2, "–", 1000000, "L", quality),
        ("QL-SIGMA", 2, "σ", 1, "H", quality),
        ("QL-OPEN", 1, "n", 1, "L", quality),
        ("QL-CP", 3, "idx", 1, "H", quality),
        ("QL-CPK", 3, "idx", 1, "H", quality),
        ("QL-CM", 3, "idx", 1, "H", quality),
        ("QL-CMK", 3, "idx", 1, "H", quality),
        ("QL-PPK", 3, "idx", 1, "H", quality),
        ("QL-SIG", 3, "n", 1, "L", quality),
        ("QL-COPQ", 3, "¤", 1, "L", quality),
        ("LB-EFF", 2, "%", 100, "H", labour),
        ("LB-OPEFF", 2, "%", 100, "H", labour),
        ("LB-PERF", 3, "%", 100, "H", labour),
        ("LB-WEFF", 3, "%", 100, "H", labour),
        ("LB-UPLH", 3, "u/h", 1, "H", labour),
        ("LB-ABS", 2, "%", 100, "L", labour),
        ("LB-COVER", 2, "%", 100, "H", labour),
        ("LB-BRAD", 3, "pts", 1, "L", labour),
        ("LB-OT", 3, "%", 100, "L", labour),
        ("LB-SKILL", 2, "n", 1, "–", labour),
        ("LB-LOAD", 1, "CV", 1, "L", labour),
        ("LB-TRAIN", 3, "pp", 1, "H", labour),
        ("LB-LBE", 3, "%", 100, "H", labour),
        ("LB-SI", 3, "min", 1, "L", labour),
        ("LB-CPM", 3, "¤/min", 1, "L", labour),
        ("DL-OTD", 2, "%", 100, "H", delivery),
        ("DL-OTIF", 2, "%", 100, "H", delivery),
        ("DL-LATE", 3, "d", 1, "L", delivery),
        ("DL-LT", 2, "d", 1, "L", delivery),
        ("DL-E2E", 3, "d", 1, "L", delivery),
        ("DL-PART", 1, "%", 100, "H", delivery),
        ("DL-COMP", 2, "%", 100, "H", delivery),
        ("DL-SCHED", 1, "%", 100, "H", delivery),
        ("DL-MIX", 3, "%", 100, "H", delivery),
        ("DL-BACK", 1, "n", 1, "L", delivery),
        ("DL-CUST", 3, "–", 1, "–", delivery),
        ("DL-PRED", 3, "%", 100, "H", delivery),
        ("DL-SAT", 3, "idx", 1, "H", delivery),
        ("WP-STAT", 1, "n", 1, "–", flow),
        ("WP-AGE", 1, "d", 1, "L", flow),
        ("WP-QTY", 3, "u", 1, "L", flow),
        ("WP-LITTLE", 3, "d", 1, "L", flow),
        ("WP-PROG", 1, "%", 100, "H", flow),
        ("WP-TIME", 1, "n", 1, "–", flow),
        ("WP-BOTT", 1, "%", 100, "L", flow),
        ("WP-TURN", 3, "1/y", 1, "H", flow),
        ("PL-PIPE", 1, "wk", 1, "L", ""),
        ("PL-SO2WO", 1, "%", 100, "H", ""),
        ("PL-ASSIGN", 1, "%", 100, "H", ""),
        ("PL-CAP", 3, "%", 100, "T", "line"),
        ("PL-BOMU", 3, "%", 100, "H", ""),
        ("PL-BOM2WO", 3, "h", 1, "L", ""),
        ("PL-ACCM", 3, "%", 100, "H", "machine_group"),
        ("PL-ACCS", 3, "%", 100, "H", "skill_level"),
        ("PL-SOEFF", 3, "%", 100, "H", ""),
        ("PL-LT", 3, "h", 1, "L", ""),
        ("PL-CPLX", 3, "ratio", 1, "–", ""),
        ("PL-COV", 3, "%", 100, "H", "product customer"),
        ("PL-BOMP", 3, "%", 100, "H", "product"),
        ("PL-ADH", 3, "%", 100, "H", "line"),
        ("PL-MBOM", 3, "d", 1, "L", ""),
        ("PL-PVE", 3, "h", 1, "L", ""),
        ("PL-HUB", 3, "idx", 1, "H", ""),
        ("PL-RES", 3, "%", 100, "H", "line"),
        ("PL-CIMP", 3, "ρ", 1, "–", ""),
        ("PL-LEARN", 3, "%", 100, "L", ""),
        ("PL-BNACC", 3, "%", 100, "H", ""),
        ("PL-DEM", 1, "FTE", 1, "–", "line skill_level"),
        ("PL-DEMACC", 3, "%", 100, "H", ""),
        ("PL-ALERT", 3, "n", 1, "L", ""),
        ("FN-CPU", 3, "¤", 1, "L", finance),
        ("FN-SCRAP", 3, "¤", 1, "L", finance),
        ("FN-DT", 3, "¤", 1, "L", finance),
        ("FN-REVH", 3, "¤/h", 1, "H", finance),
        ("FN-LABT", 3, "pp/mo", 1, "H", finance),
        ("FN-ROI", 3, "%", 100, "H", finance),
        ("ST-DASH", 3, "–", 1, "–", finance),
        ("AM-SUCC", 3, "%", 100, "H", "product machine"),
        ("AM-WASTE", 3, "%", 100, "L", "product machine"),
        ("AM-FGR", 3, "%", 100, "H", "product machine"),
        ("AM-VARW", 3, "%", 100, "T", "product machine"),
        ("AM-VART", 3, "%", 100, "T", "product machine"),
        ("AM-REPR", 3, "%", 100, "L", "product machine"),
        ("EN-CEC", 3, "kWh/u", 1, "L", "line machine shift"),
        ("DQ-COV", 2, "%", 100, "H", "shift line"),
        ("DQ-IMP", 2, "%", 100, "L", "shift line"),
        ("DQ-LAG", 3, "h", 1, "L", "shift line"),
    ]

    @Test("All 142 KPIs are there, in the published order, with what was promised of each")
    func promised() {
        let published = Catalogue.kpis
        #expect(published.map(\.id) == Self.rows.map(\.0))
        for (id, tier, unit, scale, direction, dimensions) in Self.rows {
            guard let kpi = published.first(where: { $0.id == id }) else { continue }
            #expect(kpi.tier == tier, "\(id)")
            #expect(kpi.unit.symbol == unit, "\(id)")
            #expect(kpi.scale == scale, "\(id)")
            #expect(kpi.direction.rawValue == direction, "\(id)")
            #expect(
                Set(kpi.dimensions.map(\.rawValue))
                    == Set(dimensions.split(separator: " ").map(String.init)), "\(id)")
        }
    }

    @Test("Each says from what it is, and names no table that does not exist")
    func complete() {
        let tables: Set<String> = [
            "production_entry", "work_order", "work_order_event", "product", "calendar_shift",
            "shift", "downtime", "inspection", "routing_operation", "attendance", "sales_order",
            "sales_order_line", "hold", "job", "schedule", "schedule_row", "maintenance",
            "cost_entry", "measurement", "training", "survey", "item_stock", "forecast_log",
            "production_run", "production_run_item", "production_run_material", "machine", "line",
            "employee", "bom", "client_setting", "kpi_target", "annotation", "customer", "spool",
        ]
        for kpi in Catalogue.kpis {
            #expect(!kpi.formula.isEmpty && !kpi.source.isEmpty && !kpi.inputs.isEmpty, "\(kpi.id)")
            for input in kpi.inputs {
                let names = input.split(separator: ".").first?.split(separator: ",") ?? []
                for name in names where input.contains(".") {
                    let table = String(name.drop { $0 == " " }.prefix { $0 != " " })
                    #expect(tables.contains(table), "\(kpi.id) reads \(input)")
                }
            }
        }
    }

    @Test("Of an empty plant nothing is known, and nothing is 0")
    func empty() {
        let plant = PlantFixture()
        let measured = plant.measure("2026-05-20")
        for result in measured.kpis {
            for window in Window.allCases {
                #expect(result[window].value == nil, "\(result.kpi.id) \(window)")
                #expect(
                    [.notRecorded, .holiday].contains(result[window].status),
                    "\(result.kpi.id) \(window): \(result[window].status)")
            }
            #expect(result.slices.isEmpty, "\(result.kpi.id)")
        }
    }
}
