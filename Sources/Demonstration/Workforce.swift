import Units

/// The people of a plant: fixed crews per line and shift, a floating pool, indirect staff.
struct Workforce: Sendable {
    struct Person: Sendable {
        var id: String
        var name: String
        var department: String
        var skill: String
        var line: Int?
        var role: ShiftPlan.Role
        var isDirect: Bool
        var isFloating: Bool
        var hiredOn: Day
        var leftOn: Day?
        var hourlyCost: Double
        /// Inclination to be away, around 1.
        var absence: Double
        /// Days on which the person completed a course in minding machines.
        var courses: [Day] = []
        /// An absence that goes on: until when, and why.
        var away: (until: Day, type: AbsenceType)?
    }

    enum AbsenceType: String, Sendable {
        case unscheduled = "UNSCHEDULED"
        case vacation = "VACATION"
        case medical = "MEDICAL"
        case personal = "PERSONAL"
    }

    /// A floating-pool person lent to a line.
    struct Loan: Sendable {
        var person: Int
        var from: Day
        var to: Day?
        var line: Int
        var shift: Int?
    }

    private(set) var people: [Person] = []
    private(set) var loans: [Loan] = []
    /// People by line, then by first, second and night shift.
    private var crews: [[[Int]]] = []

    init(
        _ site: Site, calendar: PlantCalendar, plan: DemonstrationPlan,
        chance: inout SeededGenerator
    ) {
        let roles: [ShiftPlan.Role] = [.first, .second, .night]
        for (index, line) in site.lines.enumerated() {
            let department = site.trade.departments[line.department]
            crews.append([[], [], []])
            let machines = site.resources.filter { $0.line == index }.count
            let size = department.people(onLineOf: machines)
            for (turn, role) in roles.enumerated() where role != .night || department.worksNights {
                for _ in 0..<size {
                    crews[index][turn].append(people.count)
                    hire(site, plan, &chance, department.id, line: index, role: role)
                }
            }
        }
        let floating = max(3, people.count / 16)
        for number in 0..<floating {
            hire(
                site, plan, &chance, site.trade.departments[0].id, role: roles[number % 2],
                isFloating: true)
        }
        for (number, place) in site.recipe.talk.indirect.enumerated() {
            hire(site, plan, &chance, place, role: roles[number % 2], isDirect: false)
        }
        lend(site, plan, &chance)
        train(site, plan)
    }

    private mutating func hire(
        _ site: Site, _ plan: DemonstrationPlan, _ chance: inout SeededGenerator,
        _ department: String, line: Int? = nil, role: ShiftPlan.Role, isDirect: Bool = true,
        isFloating: Bool = false
    ) {
        let number = people.count
        let place = site.recipe.place
        let skill = chance.index(weights: [0.2, 0.5, 0.3])
        let wage = place.hourlyWage * (1 + 0.25 * Double(skill))
        let isLeaver = chance.chance(0.03)
        let hired = plan.firstDay - chance.within(40...3_000)
        people.append(
            Person(
                id: "E\(1001 + number)", name: place.personName(number), department: department,
                skill: site.recipe.talk.skills[skill], line: line, role: role, isDirect: isDirect,
                isFloating: isFloating, hiredOn: hired,
                leftOn: isLeaver ? plan.lastDay - chance.within(5...90) : nil,
                hourlyCost: (wage * chance.within(0.95...1.1)).rounded(2),
                absence: 0.4 + chance.skewed(mean: 0.6), away: nil))
    }

    /// Loans of one to three weeks with gaps between them; each last one is open-ended half the time.
    private mutating func lend(
        _ site: Site, _ plan: DemonstrationPlan, _ chance: inout SeededGenerator
    ) {
        for (person, entry) in people.enumerated() where entry.isFloating {
            var day = plan.firstDay + chance.within(0...9)
            while day <= plan.lastDay {
                let last = day + chance.within(6...20)
                loans.append(
                    Loan(
                        person: person, from: day,
                        to: last > plan.lastDay && chance.chance(0.5) ? nil : last,
                        line: chance.within(0...(site.lines.count - 1)),
                        shift: chance.chance(0.7) ? (entry.role == .first ? 0 : 1) : nil))
                day = last + chance.within(3...12)
            }
        }
    }

    /// Those who mind machines by themselves learn it in two groups, each in a basic and an advanced course.
    private mutating func train(_ site: Site, _ plan: DemonstrationPlan) {
        var minders: [Int] = []
        for line in site.lines.indices {
            let department = site.trade.departments[site.lines[line].department]
            guard case .byMachine(_, _, _, _, let perOperator) = department.recording else {
                continue
            }
            let machines = site.resources.count { $0.line == line }
            for crew in crews[line] where !crew.isEmpty {
                let places = (0..<machines).map { $0 * department.crew / perOperator % crew.count }
                minders += Set(places).sorted().map { crew[$0] }
            }
        }
        for (turn, person) in minders.enumerated() {
            let courses = turn % 2 == 0 ? [215, 45] : [290, 105]
            people[person].courses = courses.map { ago in
                var day = plan.lastDay - (ago + turn / 2 % 3)
                while site.recipe.place.isFree(on: day) { day = day - 1 }
                return day
            }
            .filter { $0 > max(plan.firstDay, people[person].hiredOn) }
        }
    }

    /// Speed of a person at the machines, around 1: a course is worth 4.5 % of the ordinary speed.
    func speed(of person: Int, on day: Day) -> Double {
        0.955 + 0.045 * Double(people[person].courses.count { $0 < day })
    }

    /// Who is due on `slot`: the crews of its shift; on overtime half of the first shift's people of the
    /// departments that work overtime; nobody for work outside the calendar.
    func due(_ slot: Slot, at site: Site) -> [Int] {
        guard slot.isScheduled else { return [] }
        let role = slot.role == .overtime ? .first : slot.role
        return people.indices.filter { index in
            let person = people[index]
            guard person.role == role, slot.day >= person.hiredOn,
                slot.day <= person.leftOn ?? slot.day
            else { return false }
            guard slot.role == .overtime else { return true }
            guard let line = person.line else { return false }
            return site.trade.departments[site.lines[line].department].worksOvertime
                && index % 2 == 0
        }
    }

    mutating func send(_ person: Int, away type: AbsenceType, until day: Day) {
        people[person].away = (day, type)
    }

    /// Ids of everybody on a line, shift by shift.
    func ids(ofLine line: Int) -> [String] {
        crews[line].joined().map { people[$0].id }
    }

    /// The crew of a line in a shift.
    func crew(line: Int, role: ShiftPlan.Role) -> [Int] {
        switch role {
        case .first, .overtime: crews[line][0]
        case .second: crews[line][1]
        case .night: crews[line][2]
        }
    }
}

extension Department {
    /// How the labour of a piece spreads over the operations: unevenly, as lines are.
    var stepShares: [Double] {
        let weights = operations.indices.map { Double(3 + ($0 * 5 + 2) % 4) }
        let whole = weights.reduce(0, +)
        return weights.map { $0 / whole }
    }

    /// The operation at which output is counted: the machine's, or the last one of a line.
    var countedStep: Int {
        switch recording {
        case .byLine: operations.count
        case .byMachine: min(2, operations.count)
        }
    }

    /// People that one shift of a line of `machines` resources needs.
    func people(onLineOf machines: Int) -> Int {
        switch recording {
        case .byLine: crew
        case .byMachine(_, _, _, _, let perOperator):
            (machines * crew + perOperator - 1) / perOperator
        }
    }
}

extension Place {
    /// Every pairing of a given and a family name once, before one comes again.
    func personName(_ number: Int) -> String {
        let pairs = givenNames.count * familyNames.count
        // 61 is prime and divides no such product, so that its multiples visit every pair.
        let pair = number * 61 % pairs
        return "\(givenNames[pair % givenNames.count]) \(familyNames[pair / givenNames.count])"
    }
}
