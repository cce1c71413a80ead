import Units

/// Where a plant stands: its clock, money, week, holidays and the names of its people.
struct Place: Sendable {
    var code: String
    var zone: String
    var currency: String
    /// Units of the currency for one euro, about: the catalogues price in euros.
    var perEuro: Double
    /// An hour of a beginner, in the currency.
    var hourlyWage: Double
    var language: Trade.Language
    var csvProfile: String
    /// ISO weekdays without regular work.
    var daysOff: [Int]
    var holidays: [Holiday]
    /// Proper names that companies there begin with.
    var companies: [String]
    var givenNames: [String]
    var familyNames: [String]

    /// The first workday after the days off: the week's slow start.
    var firstWorkday: Int {
        let last = daysOff.contains(7) ? 7 : daysOff.max() ?? 7
        return last % 7 + 1
    }

    /// Whether the plant has no regular work on `day`.
    func isFree(on day: Day) -> Bool {
        daysOff.contains(day.weekday) || holiday(on: day) != nil
    }

    func holiday(on day: Day) -> String? { holidays.first { $0.falls(on: day) }?.name }
}

/// A public holiday and the rule that finds it in a year.
struct Holiday: Sendable {
    enum Rule: Sendable {
        case date(month: Int, day: Int)
        /// Days after Easter Sunday of the Western church.
        case easter(plus: Int)
        /// `days` from a date of the tabular Islamic calendar, within a day of the announced one.
        case islamic(month: Int, day: Int, days: Int)
    }

    var name: String
    var rule: Rule

    init(_ name: String, _ rule: Rule) {
        self.name = name
        self.rule = rule
    }

    func falls(on date: Day) -> Bool {
        switch rule {
        case .date(let month, let day):
            let civil = date.civil
            return civil.month == month && civil.day == day
        case .easter(let plus):
            guard let easter = Day(easterOf: date.civil.year) else { return false }
            return date - easter == plus
        case .islamic(let month, let day, let days):
            return (0..<days).contains { back in
                let islamic = (date - back).islamic
                return islamic.month == month && islamic.day == day
            }
        }
    }
}

extension Day {
    /// Easter Sunday of the Gregorian calendar: the anonymous algorithm (Nature, 1876).
    init?(easterOf year: Int) {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        self.init(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Month and day in the tabular Islamic calendar: 30-year cycle of 10,631 days, leap years
    /// 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29, epoch 16 July 622 (Julian).
    var islamic: (month: Int, day: Int) {
        let sinceEpoch = Int(number) + 492_148
        let year = (30 * sinceEpoch + 10_646) / 10_631
        let dayOfYear = sinceEpoch - (year - 1) * 354 - (3 + 11 * year) / 30
        let month = min(12, (2 * dayOfYear + 59) / 59)
        return (month, dayOfYear - (59 * (month - 1) + 1) / 2 + 1)
    }
}
