import Plant
import Testing
import Units

@Suite("Settings of a client")
struct SettingsTests {
    /// Every documented key with a value of its kind.
    static let sound: [(String, String)] = [
        ("oee_cap", "true"), ("ideal_cycle_seconds", "12.5"), ("standard_minutes", "0.5"),
        ("opportunities_per_unit", "3"), ("shift_headcount.SHIFT_1ST", "12"),
        ("schedule_tolerance_minutes", "15"), ("minor_stop_minutes", "10"),
        ("wip_flag_days", "30"), ("otd_window_days", "0"), ("downtime_cost_per_hour", "85.50"),
        ("show_bradford", "false"), ("operator_min_entries", "5"), ("variance_percent", "10"),
        ("mpi_weights", "1,1,1"), ("hub_weights", "1, 0.5, 0, 2"), ("spc_rules", "limits,run8"),
        ("spc_rules.EQ-OEE", "limits"), ("spc_rules.QL-PPM", "nelson, cusum,ewma"),
        ("spc_baseline_points", "20"),
        ("planning_horizon_days", "30"), ("planning_efficiency", "85"),
        ("bottleneck_percent", "95"), ("target_utilization_percent", "85"),
        ("shortage_alert_days", "7"), ("overtime_limit_percent", "20"), ("safety_stock_days", "5"),
        ("schedule_freeze_days", "3"), ("max_shifts_per_day", "2"), ("min_lot_size", "50"),
        ("schedule_rule", "critical_ratio"), ("simulation_release", "even"), ("paper", "letter"),
        ("csv_profile", "semicolon"), ("language", "pt-BR"),
        ("board_addresses", "10.0.4.17, 10.0.5.0/24, fe80::1, ::/0"), ("week_starts", "monday"),
        ("accent", "#0072B2"), ("cards", "EQ-OEE, QU-FPY"),
    ]

    @Test("Every documented key takes a value of its kind", arguments: sound)
    func takes(_ key: String, _ value: String) throws {
        var settings = Settings()
        try settings.apply(key: key, value: value)
    }

    @Test("The keys tested are all that are documented")
    func complete() {
        let tested = Set(Self.sound.compactMap { SettingKey($0.0)?.name })
        #expect(tested == Set(SettingKey.Name.allCases))
        #expect(SettingKey.documented.count == SettingKey.Name.allCases.count + 1)
    }

    @Test("What is set is what the settings hold")
    func held() throws {
        var settings = Settings()
        for (key, value) in Self.sound { try settings.apply(key: key, value: value) }
        var expected = Settings()
        expected.oeeCap = true
        expected.idealCycleSeconds = 12.5
        expected.standardMinutes = Minutes(0.5)
        expected.opportunitiesPerUnit = 3
        expected.shiftHeadcount = ["SHIFT_1ST": 12]
        expected.spcRulesOfKPI = [
            "EQ-OEE": [.limits],
            "QL-PPM": [
                .limits, .run9, .twoOfThree, .fourOfFive, .trend6, .alternating14, .within15,
                .beyond8, .cusum, .ewma,
            ],
        ]
        expected.paper = .letter
        expected.accent = "#0072B2"
        expected.cards = ["EQ-OEE", "QU-FPY"]
        expected.language = "pt-BR"
        expected.csvProfile = .semicolon
        expected.downtimeCostPerHour = 85.5
        expected.hubWeights = [1, 0.5, 0, 2]
        #expect(settings.written == Dictionary(uniqueKeysWithValues: Self.sound))
        settings.written = [:]
        #expect(settings == expected)
        try settings.apply(key: "wip_flag_days", value: "7")
        try settings.apply(key: "otd_window_days", value: "2")
        try settings.apply(key: "operator_min_entries", value: "9")
        #expect(settings.wipFlagDays == 7)
        #expect(settings.otdWindowDays == 2)
        #expect(settings.operatorMinEntries == 9)
    }

    @Test(
        "An impossible value says what is possible",
        arguments: [
            ("oee_cap", "yes", "true or false"),
            ("oee_cap", "", "true or false"),
            ("standard_minutes", "0", "a number above 0"),
            ("standard_minutes", "-1", "a number above 0"),
            ("standard_minutes", "inf", "a number above 0"),
            ("standard_minutes", "0x1p4", "a number above 0"),
            ("ideal_cycle_seconds", "1,5", "a number above 0"),
            ("shift_headcount.S", "0", "a whole number from 1 to 10000"),
            ("wip_flag_days", "1.5", "a whole number from 0 to 3650"),
            ("wip_flag_days", "99999999999999999999", "a whole number from 0 to 3650"),
            ("wip_flag_days", "", "a whole number from 0 to 3650"),
            ("minor_stop_minutes", "1441", "a number from 0 to 1440"),
            ("mpi_weights", "1,1", "3 numbers from 0 on, separated by commas, not all 0"),
            ("mpi_weights", "0,0,0", "3 numbers from 0 on, separated by commas, not all 0"),
            ("spc_rules", "limits,,run8", rules), ("spc_rules.EQ-OEE", "limits,run7", rules),
            ("paper", "A4", "a4 or letter"),
            ("schedule_rule", "fifo", "edd or critical_ratio or spt"),
            ("week_starts", "sunday", "monday"),
            ("language", "en_US", "a BCP 47 language tag, such as en or pt-BR"),
            ("language", "\" onload=\"x", "a BCP 47 language tag, such as en or pt-BR"),
            ("accent", "#0072B", "a colour as #RRGGBB"),
            ("accent", "red;}", "a colour as #RRGGBB"),
            ("cards", "EQ-OEE, ", "KPI ids separated by commas, such as EQ-OEE,QU-FPY"),
            (
                "board_addresses", "10.0.4.17; deny all",
                "IP addresses or networks separated by commas, such as 10.0.4.0/24"
            ),
            (
                "board_addresses", "10.0.4.0/33",
                "IP addresses or networks separated by commas, such as 10.0.4.0/24"
            ),
        ])
    func impossible(_ key: String, _ value: String, _ allowed: String) {
        var settings = Settings()
        let error = #expect(throws: SettingError.self) {
            try settings.apply(key: key, value: value)
        }
        #expect(error == .impossibleValue(key: key, value: value, allowed: allowed))
        #expect(settings == Settings())
    }

    @Test(
        "An unknown key names the documented one that is most like it",
        arguments: [
            ("oee_kap", "oee_cap"), ("wip_days", "wip_flag_days"), ("Paper", "paper"),
            ("standard_minute", "standard_minutes"), ("shift_headcount", headcount),
            ("shift_headcount.", headcount), ("shift_head_count.S1", headcount),
            ("spc_rule.EQ-OEE", "spc_rules.<KPI>"), ("spc_rules.", "spc_rules.<KPI>"),
            ("paper.a4", "paper"), ("languages", "language"), ("logo", "paper"), ("", "paper"),
        ])
    func unknown(_ key: String, _ nearest: String) {
        var settings = Settings()
        let error = #expect(throws: SettingError.self) {
            try settings.apply(key: key, value: "1")
        }
        #expect(error == .unknownKey(key, nearest: nearest))
    }

    static let headcount = "shift_headcount.<shift_id>"
    static let rules = """
        rule names separated by commas, of limits, run8, run9, two_of_three, four_of_five, trend6, \
        alternating14, within15, beyond8, cusum, ewma, western_electric, nelson
        """
}
