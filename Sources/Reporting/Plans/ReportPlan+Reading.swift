import Measures
import TOMLKit

extension ReportPlan {
    /// Reads the TOML of a plan.
    ///
    /// Throws ``PlanError`` when it is not TOML, or names a KPI, a phrase, a dimension or a kind of block that
    /// there is not.
    public init(toml: String, name: String) throws(PlanError) {
        struct File: Decodable {
            var window: String
            var section: [SectionFile]
        }
        let file: File
        do {
            file = try TOMLDecoder(strictDecoding: true).decode(File.self, from: toml)
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
        window = try Self.known(file.window, "window", name)
        var sections: [PlannedSection] = []
        for section in file.section {
            var blocks: [PlannedBlock] = []
            for block in section.block { blocks.append(try PlannedBlock(block, in: name)) }
            let title: Phrase = try Self.known(section.title, "phrase", name)
            sections.append(PlannedSection(title: title, blocks: blocks))
        }
        self.sections = sections
    }

    /// The case with this raw value, or an error that lists those there are.
    fileprivate static func known<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ what: String, _ file: String
    ) throws(PlanError) -> Value {
        guard let value = Value(rawValue: text) else {
            let few = Value.allCases.count <= 24
            throw .unknown(
                what: what, value: text, file: file,
                allowed: few ? Value.allCases.map(\.rawValue) : [])
        }
        return value
    }
}

private struct SectionFile: Decodable {
    var title: String
    var block: [BlockFile]
}

private struct BlockFile: Decodable {
    var show: String
    var kpis: [String]?
    var tiers: [Int]?
    var by: String?
    var window: String?
}

extension PlannedBlock {
    fileprivate init(_ file: BlockFile, in name: String) throws(PlanError) {
        kind = try ReportPlan.known(file.show, "block", name)
        for id in file.kpis ?? [] where id != Self.core && !Self.ids.contains(id) {
            throw .unknown(what: "KPI", value: id, file: name, allowed: [])
        }
        kpis = file.kpis ?? []
        tiers = file.tiers ?? []
        if let text = file.by {
            by = try ReportPlan.known(text, "dimension", name) as Dimension
        }
        if let text = file.window {
            window = try ReportPlan.known(text, "window", name) as Window
        }
        if let needed = kind.needs.first(where: { need in
            switch need {
            case .kpis: kpis.isEmpty && tiers.isEmpty
            case .by: by == nil
            }
        }) {
            throw .incomplete(block: file.show, lacks: needed.rawValue, file: name)
        }
    }

    private static let ids = Set(Catalogue.kpis.map(\.id))
}

extension PlannedBlock.Kind {
    fileprivate enum Need: String { case kpis, by }

    fileprivate var needs: [Need] {
        switch self {
        case .cards, .numbers, .trends, .months, .rows, .forecasts: [.kpis]
        case .comparison, .ranking, .heatMap: [.kpis, .by]
        case .attention, .changes, .recommendations, .causes, .openStops, .lateOrders,
            .oldestOrders, .maintenance,
            .estimates, .calibration, .tendencies:
            []
        }
    }
}

/// Why a plan cannot be used.
public enum PlanError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    /// A word that is none of those allowed; these are listed when they are few.
    case unknown(what: String, value: String, file: String, allowed: [String])
    case incomplete(block: String, lacks: String, file: String)
    /// The theme has no plan of that name.
    case missing(file: String)

    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            """
            the report plan cannot be read: \(reason)
              at: \(file)
              fix: compare it with the built-in templates/plans
            """
        case .unknown(let what, let value, let file, let allowed):
            """
            the report plan names an unknown \(what): \(value)
              at: \(file)
              fix: \(allowed.isEmpty ? Self.hint(what) : "use one of " + allowed.joined(separator: ", "))
            """
        case .incomplete(let block, let lacks, let file):
            """
            a block of the report plan does not say of what: \(block) needs \(lacks)
              at: \(file)
              fix: add \(lacks) to the block
            """
        case .missing(let file):
            """
            the theme lacks a report plan
              at: \(file)
              fix: andon theme eject writes the built-in one
            """
        }
    }

    private static func hint(_ what: String) -> String {
        what == "KPI" ? "andon kpis lists the ids" : "use a key of templates/messages/en.toml"
    }
}
