import Measures
import Plant

/// The kinds of members that have a page of their own.
enum EntityKind: CaseIterable {
    case machine, product, customer, `operator`

    var dimension: Dimension {
        switch self {
        case .machine: .machine
        case .product: .product
        case .customer: .customer
        case .operator: .operator
        }
    }

    /// Folder of the pages. People have one of their own, which web servers show to leaders only.
    var folder: String {
        switch self {
        case .machine: "machines"
        case .product: "products"
        case .customer: "customers"
        case .operator: "operators"
        }
    }

    /// Everyone of the kind that a plant names, with a page or without: what a page is called must not change
    /// with who was at work lately.
    func ids(in plant: PlantRecords) -> [String] {
        switch self {
        case .machine: plant.machines.rows.map(\.id)
        case .product: plant.products.rows.map(\.id)
        case .customer: plant.customers.rows.map(\.id)
        case .operator: plant.employees.rows.map(\.id)
        }
    }

    /// The area whose entry of the navigation is marked.
    var area: Area {
        switch self {
        case .machine, .product: .production
        case .customer: .delivery
        case .operator: .people
        }
    }

    var title: Phrase {
        switch self {
        case .machine: .machines
        case .product: .products
        case .customer: .customers
        case .operator: .operators
        }
    }

    /// What tells its members apart on the index.
    var compared: [String] {
        switch self {
        case .machine: ["PR-VOL", "EQ-OEE", "EQ-AVAIL", "EQ-PERF", "DT-RATE", "MT-MTBF"]
        case .product: ["PR-VOL", "PR-MIX", "QL-QR", "EQ-PERF", "QL-FPY", "DL-OTD"]
        case .customer: ["DL-OTD", "DL-OTIF", "DL-LT", "QL-PPM", "PR-VOL"]
        case .operator: ["PR-VOL", "QL-QR", "LB-OPEFF", "LB-ABS", "LB-OT"]
        }
    }

    var index: PagePath { PagePath("\(folder)/index.html") }

    init?(_ dimension: Dimension) {
        switch dimension {
        case .machine: self = .machine
        case .product: self = .product
        case .customer: self = .customer
        case .operator: self = .operator
        case .shift, .line, .machineGroup, .style, .skillLevel, .weekday, .hour: return nil
        }
    }
}
