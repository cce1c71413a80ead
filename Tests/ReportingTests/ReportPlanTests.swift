import HTMLOutput
import Reporting
import Testing

@Suite("Report plans")
struct ReportPlanTests {
    private static func plan(_ block: String) throws(PlanError) -> ReportPlan {
        try ReportPlan(
            toml: "window = \"day\"\n[[section]]\ntitle = \"production\"\nblock = [{ \(block) }]",
            name: "daily.toml")
    }

    @Test("The built-in plans can be read, and every one says something")
    func builtIn() throws {
        let theme = Theme()
        _ = try ReportPlans { theme.file($0) }
        for name in ReportPlan.Name.allCases {
            let path = ReportPlans.path(of: name)
            let file = try #require(theme.file(path))
            let plan = try ReportPlan(toml: String(decoding: file, as: UTF8.self), name: path)
            #expect(plan.sections.count > 3, "\(path)")
        }
    }

    @Test("A board has no more panels than it has turns")
    func board() throws {
        let path = ReportPlans.path(of: .board)
        let file = try #require(Theme().file(path))
        let plan = try ReportPlan(toml: String(decoding: file, as: UTF8.self), name: path)
        #expect(plan.sections.count <= 6)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let block: String
        let message: String
        var testDescription: String { block }
    }

    @Test(
        "A mistake is told with what is allowed",
        arguments: [
            Mistake(
                block: "show = \"cards\", kpis = [\"EQ-OEEE\"]",
                message: """
                    the report plan names an unknown KPI: EQ-OEEE
                      at: daily.toml
                      fix: andon kpis lists the ids
                    """),
            Mistake(
                block: "show = \"ranking\", kpis = [\"EQ-OEE\"], by = \"machines\"",
                message: """
                    the report plan names an unknown dimension: machines
                      at: daily.toml
                      fix: use one of shift, line, machine, machine_group, product, style, operator, skill_level, customer, weekday, hour
                    """),
            Mistake(
                block: "show = \"ranking\", kpis = [\"EQ-OEE\"]",
                message: """
                    a block of the report plan does not say of what: ranking needs by
                      at: daily.toml
                      fix: add by to the block
                    """),
            Mistake(
                block: "show = \"cards\"",
                message: """
                    a block of the report plan does not say of what: cards needs kpis
                      at: daily.toml
                      fix: add kpis to the block
                    """),
        ])
    func mistakes(_ mistake: Mistake) {
        #expect {
            try Self.plan(mistake.block)
        } throws: { error in
            "\(error)" == mistake.message
        }
    }

    @Test("A theme without a plan is told which")
    func missing() {
        #expect(throws: PlanError.missing(file: "templates/plans/daily.toml")) {
            try ReportPlans { _ in nil }
        }
    }
}
