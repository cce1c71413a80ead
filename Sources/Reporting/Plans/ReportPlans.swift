import Measures

/// All plans of a theme.
public struct ReportPlans: Sendable {
    private var plans: [ReportPlan.Name: ReportPlan] = [:]

    /// Reads every plan; `file` gives the bytes of a path of the theme.
    public init(file: (String) -> [UInt8]?) throws(PlanError) {
        for name in ReportPlan.Name.allCases {
            let path = Self.path(of: name)
            guard let bytes = file(path) else { throw .missing(file: path) }
            plans[name] = try ReportPlan(toml: String(decoding: bytes, as: UTF8.self), name: path)
        }
    }

    /// `templates/plans/daily.toml`.
    public static func path(of name: ReportPlan.Name) -> String {
        "templates/plans/\(name.rawValue).toml"
    }

    /// The plan of that name; every name has one.
    subscript(name: ReportPlan.Name) -> ReportPlan {
        plans[name] ?? ReportPlan(window: .rolling30, sections: [])
    }
}
