import Inference
import Plant

/// A figure of a summary table, and how it is computed.
///
/// A quotient fills three cells: the value, and beside it the numerator and denominator that may be summed
/// over more days. Numerator and denominator are in the units that the KPI's page names.
struct SummaryColumn: Sendable {
    enum Source: Sendable {
        /// An element's sum. `given` is what must have been counted: without it nothing was recorded, and
        /// the cell is empty, not 0. `basis` weighs the inputs that may have been inferred; `kpi` is one that
        /// sums the element, `nil` where the cube always does.
        case sum(Element, Records, given: Element, basis: Basis?, kpi: String?)
        /// A KPI that is a quotient, by id.
        case quotient(String)
        /// A KPI that is a median, an index, a probability, by id.
        case figure(String)
        /// Orders in the status at the end of the days.
        case orders(WorkOrder.Status)
        /// Hours of the courses that the operator completed in the days.
        case trainingHours
        /// Minutes of the operator's row in the KPI's table, on the as-of day.
        case minutesOfRow(String)
    }

    /// The header of each of its cells.
    let names: [String]
    let source: Source

    private init(_ names: [String], _ source: Source) {
        self.names = names
        self.source = source
    }

    static func sum(
        _ name: String, _ element: Element, _ records: Records, given: Element,
        basis: Basis? = nil, of kpi: String? = nil
    ) -> SummaryColumn {
        SummaryColumn([name], .sum(element, records, given: given, basis: basis, kpi: kpi))
    }

    /// `oee_percent`, `oee_numerator`, `oee_denominator` from `oee` and `percent`.
    static func quotient(_ stem: String, _ unit: String, _ kpi: String) -> SummaryColumn {
        SummaryColumn(
            ["\(stem)_\(unit)", "\(stem)_numerator", "\(stem)_denominator"], .quotient(kpi))
    }

    static func figure(_ name: String, _ kpi: String) -> SummaryColumn {
        SummaryColumn([name], .figure(kpi))
    }

    static func orders(_ status: WorkOrder.Status) -> SummaryColumn {
        SummaryColumn(["orders_\(status.rawValue.lowercased())"], .orders(status))
    }

    static func minutesOfRow(_ name: String, _ kpi: String) -> SummaryColumn {
        SummaryColumn([name], .minutesOfRow(kpi))
    }

    static let trainingHours = SummaryColumn(["training_hours"], .trainingHours)

    /// The KPI that it asks for; `nil` for what the cube and the records know themselves.
    var kpi: String? {
        switch source {
        case .sum(_, _, _, _, let kpi): kpi
        case .quotient(let kpi), .figure(let kpi), .minutesOfRow(let kpi): kpi
        case .orders, .trainingHours: nil
        }
    }
}
