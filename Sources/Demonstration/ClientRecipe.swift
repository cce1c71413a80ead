import Units

/// Which plant the client at a position of the demonstration is.
struct ClientRecipe: Sendable {
    var id: String
    var name: String
    var trade: Trade
    var place: Place
    var temperament: Temperament
    /// Minute of the day at which the first of three eight-hour shifts starts; the third one crosses midnight.
    var dayStart: Int
    var keeps = Bookkeeping()
    /// Days per shift name, other than those of the plant's language.
    var shiftNames: [String]?
    var settings: [(key: String, value: String)]
    /// KPI id, target, warning, critical; a bound of `nil` is not set.
    var targets: [(kpi: String, target: Double, warning: Double?, critical: Double?)]

    /// What not every plant keeps a record of.
    struct Bookkeeping: Sendable {
        /// What customers think, asked every month.
        var surveys = true
        /// What machines draw, read off a meter.
        var meter = true
        /// Who made which pieces.
        var pieces = true
    }

    var talk: ShopTalk { .of(trade.language) }

    /// The recipe of the client at `position`, from 0; the first three are always the same.
    static func of(_ position: Int, seed: UInt64) -> ClientRecipe {
        switch position {
        case 0: boots
        case 1: socks
        case 2: prints
        default: further(position, seed: seed)
        }
    }

    private static let boots = ClientRecipe(
        id: "BOOT-LINE-A", name: "Bajío Boot Company, Line A", trade: .boots, place: .leon,
        temperament: Temperament(
            failuresPerShift: 0.19, repairMinutes: 44, minorLoss: 0.065, performance: 0.9,
            defects: 0.022, absence: 0.047, promiseSlack: 0...2, holds: 0.05,
            gaps: .init(
                runTime: 0.06, headcount: 0.08, scrapSplit: 0.04, clockTimes: 0.2, entries: 0.006),
            verification: .allButLastDays),
        dayStart: 6 * 60, shiftNames: nil,
        settings: [
            ("paper", "letter"), ("schedule_tolerance_minutes", "30"),
            ("shift_headcount.SAT_OT", "6"),
        ],
        targets: [
            ("EQ-OEE", 75, 65, 55), ("QL-PPM", 20_000, 35_000, 60_000), ("DL-OTD", 92, 85, 75),
        ])

    private static let socks = ClientRecipe(
        id: "SOCK-MILL-EG", name: "مصنع المحلة للجوارب", trade: .socks, place: .mahalla,
        temperament: Temperament(
            failuresPerShift: 0.26, repairMinutes: 52, minorLoss: 0.09, performance: 0.86,
            defects: 0.038, absence: 0.066, promiseSlack: 0...2, holds: 0.07,
            gaps: .init(
                runTime: 0.14, headcount: 0.16, scrapSplit: 0.08, clockTimes: 0.45, entries: 0.014),
            verification: .none),
        dayStart: 7 * 60, keeps: Bookkeeping(surveys: false, meter: false), shiftNames: nil,
        settings: [
            ("wip_flag_days", "21"), ("operator_min_entries", "8"),
            ("downtime_cost_per_hour", "900"),
        ],
        targets: [("EQ-OEE", 72, 68, 58), ("LB-ABS", 4, 6, 9), ("QL-SCRAP", 1.5, 3, nil)])

    private static let prints = ClientRecipe(
        id: "PRINT-FARM-BLN", name: "Spree & Söhne 3D-Druck „Nachtschicht“", trade: .prints,
        place: .berlin,
        temperament: Temperament(
            failuresPerShift: 0.12, repairMinutes: 42, minorLoss: 0.05, performance: 0.945,
            defects: 0.017, absence: 0.027, promiseSlack: 0...3, holds: 0.03,
            gaps: .init(
                runTime: 0.02, headcount: 0.05, scrapSplit: 0.02, clockTimes: 0.05, entries: 0.004),
            verification: .allButLastDays),
        dayStart: 6 * 60, keeps: Bookkeeping(pieces: false),
        shiftNames: ["Frühschicht", "Spätschicht", "Nachtschicht", "Samstag"],
        settings: [
            ("opportunities_per_unit", "4"), ("standard_minutes", "6"),
            ("minor_stop_minutes", "5"),
        ],
        targets: [("EQ-OEE", 75, 65, 55), ("QL-FPY", 98, 96, 90), ("EQ-AVAIL", 92, nil, nil)])

    private static func further(_ position: Int, seed: UInt64) -> ClientRecipe {
        var chance = SeededGenerator(seed: seed, client: position, stream: .masters)
        let further = position - 3
        let place = Place.further[further % Place.further.count]
        let trade: Trade =
            switch place.language {
            case .arabic: chance.pick([.dates, .socks])
            case .english:
                chance.pick([
                    .shirts, .mouldings, .boards, .furniture, .turnedParts, .boots, .prints,
                ])
            }
        // The place's companies in turn, and a number where a name comes round again.
        let round = further / Place.further.count
        let company = place.companies[round % place.companies.count]
        let repeated = round / place.companies.count
        return ClientRecipe(
            id: "\(trade.code)-\(place.code)-\(twoDigits(position + 1))",
            name: "\(company) \(trade.companyWord)" + (repeated > 0 ? " \(repeated + 1)" : ""),
            trade: trade, place: place, temperament: .drawn(&chance),
            dayStart: 60 * chance.within(5...7),
            keeps: Bookkeeping(
                surveys: chance.chance(0.7), meter: chance.chance(0.7),
                pieces: chance.chance(0.8)),
            shiftNames: nil, settings: [], targets: [])
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
