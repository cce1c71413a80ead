import Foundation
import Testing
import Units

@testable import andon

@Suite("Build plan")
struct BuildPlanTests {
    @Test(
        "What is typed wins over the variable, the variable over the file, the file over the default"
    )
    func precedence() throws {
        let fixture = try PipelineFixture()
        let toml = fixture.root + "/andon.toml"
        try Data("jobs = 3\ntheme = \"corporate\"\n".utf8).write(to: URL(filePath: toml))
        let typed = try fixture.plan(
            ["-c", toml, "--jobs", "5", "--theme", "mine"],
            in: fixture.surroundings(["ANDON_JOBS": "4"]))
        #expect(typed.width == 5)
        #expect(typed.theme == "mine")
        let set = try fixture.plan(["-c", toml], in: fixture.surroundings(["ANDON_JOBS": "4"]))
        #expect(set.width == 4)
        let written = try fixture.plan(["-c", toml], in: fixture.surroundings())
        #expect(written.width == 3)
        #expect(written.theme == fixture.root + "/corporate")
        let alone = try fixture.plan([], in: fixture.surroundings())
        #expect(alone.width == ProcessInfo.processInfo.activeProcessorCount)
        #expect(alone.theme == nil)
    }

    @Test("Every option can be a variable")
    func variables() throws {
        let fixture = try PipelineFixture()
        let plan = try fixture.plan(
            [],
            in: fixture.surroundings([
                "ANDON_AS_OF": "2026-05-20T14:00", "ANDON_CLIENT": "A*,B*",
                "ANDON_ONLY": "csv, json",
                "ANDON_FORCE": "yes", "ANDON_RESTATE": "1", "ANDON_DRY_RUN": "1",
                "ANDON_STATE": "/s",
                "ANDON_THEME": "/t",
                "ANDON_QUIET": "1", "ANDON_VERBOSE": "true", "ANDON_JSON": "1",
                "ANDON_TIMINGS": "1",
            ]))
        #expect(plan.moment == .within(try #require(LocalTime(iso: "2026-05-20T14:00:00"))))
        #expect(plan.clients == ["A*", "B*"])
        #expect(plan.formats == [.csv, .json])
        #expect(plan.force && plan.restate && plan.dryRun && plan.timings)
        #expect(plan.state == "/s" && plan.theme == "/t")
        #expect(
            plan.speech
                == BuildPlan.Speech(isQuiet: true, isVerbose: true, isJSON: true))
    }

    @Test(
        "A variable that cannot be meant is named",
        arguments: [
            (
                ["ANDON_JOBS": "many"],
                """
                the value “many” cannot be meant
                  at: ANDON_JOBS
                  fix: give a number from 0 to 1024
                """
            ),
            (
                ["ANDON_FORCE": "maybe"],
                """
                the value “maybe” cannot be meant
                  at: ANDON_FORCE
                  fix: give 1 or 0
                """
            ),
            (
                ["ANDON_AS_OF": "2026-02-30"],
                """
                the value “2026-02-30” cannot be meant
                  at: ANDON_AS_OF
                  fix: give a day as 2026-05-20, or a moment as 2026-05-20T14:00
                """
            ),
        ])
    func badVariable(environment: [String: String], message: String) throws {
        let fixture = try PipelineFixture()
        let error = #expect(throws: UsageError.self) {
            try fixture.plan([], in: fixture.surroundings(environment))
        }
        #expect(error?.description == message)
    }

    @Test("The configuration is read as it is documented")
    func configuration() throws {
        let file = try Configuration(
            toml: """
                database = "plant.sqlite"
                output = "out"
                jobs = 0
                [publish]
                state = "/var/lib/andon"
                base_url = "https://reports.example.com/plants"
                [client."BOOT-LINE-A"]
                oee_cap = true
                otd_window_days = 2
                paper = "letter"
                cards = ["EQ-OEE", "QU-FPY"]
                shift_headcount.SHIFT_1ST = 12
                """, path: "andon.toml")
        #expect(file.database == "plant.sqlite" && file.output == "out" && file.jobs == 0)
        #expect(file.state == "/var/lib/andon")
        #expect(file.baseURL == "https://reports.example.com/plants")
        #expect(
            file.clients["BOOT-LINE-A"] == [
                "oee_cap": "true", "otd_window_days": "2", "paper": "letter",
                "cards": "EQ-OEE,QU-FPY", "shift_headcount.SHIFT_1ST": "12",
            ])
    }

    @Test(
        "A configuration that cannot be meant says where",
        arguments: [
            (
                "databse = \"x\"",
                """
                the configuration holds an unknown key
                  at: andon.toml, databse
                  fix: remove it, or write database
                """
            ),
            (
                "[publish]\nstat = \"x\"",
                """
                the configuration holds an unknown key
                  at: andon.toml, [publish], stat
                  fix: remove it, or write state
                """
            ),
            (
                "[publish]\nbase_url = \"javascript:alert(1)\"",
                """
                the value “"javascript:alert(1)"” cannot be meant
                  at: andon.toml, [publish], base_url
                  fix: give an address, as "https://reports.example.com/plants"
                """
            ),
            (
                "output = 7",
                """
                the value “7” cannot be meant
                  at: andon.toml, output
                  fix: give a path in quotes
                """
            ),
            (
                "jobs = \"two\"",
                """
                the value “"two"” cannot be meant
                  at: andon.toml, jobs
                  fix: give a number from 0 to 1024
                """
            ),
        ])
    func badConfiguration(toml: String, message: String) {
        let error = #expect(throws: UsageError.self) {
            try Configuration(toml: toml, path: "andon.toml")
        }
        #expect(error?.description == message)
    }

    @Test(
        "A configuration with NUL is refused where it stands",
        arguments: ["jobs = 1\noutput = \"a\0b\"", "jobs = 1\noutput = \"a\\u0000b\""])
    func nul(toml: String) {
        #expect(
            throws: UsageError.unreadableConfiguration(
                path: "andon.toml, line 2, output",
                reason: "it holds the character NUL, which no value may")
        ) { try Configuration(toml: toml, path: "andon.toml") }
    }

    /// 1_779_300_000 s are 20,593 days and 64,800 s: 18:00 of 2026-05-20.
    @Test("SOURCE_DATE_EPOCH is digits or an error")
    func epoch() throws {
        #expect(
            try Surroundings.now(["SOURCE_DATE_EPOCH": "1779300000"])
                == LocalTime(iso: "2026-05-20T18:00:00"))
        for text in ["soon", "1e9", "-1", "99999999999999", "9223372036854775808"] {
            let error = #expect(throws: UsageError.self) {
                try Surroundings.now(["SOURCE_DATE_EPOCH": text])
            }
            #expect(error?.description.contains("at: SOURCE_DATE_EPOCH") == true)
        }
    }

    @Test("TOML that does not parse names its line")
    func brokenConfiguration() {
        let error = #expect(throws: UsageError.self) {
            try Configuration(toml: "jobs = 1\noutput = \n", path: "andon.toml")
        }
        guard case .unreadableConfiguration("andon.toml, line 2", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
