import Plant
import Units

/// The rows of the cube: the plant, then every member of every dimension that facts are sliced by.
struct Members {
    /// One row of the cube that numbers are published for.
    struct Slice {
        var member: Int
        var dimension: Dimension
        var id: String
        /// The plant's own text, except for weekdays and hours.
        var name: String
    }

    static let plant = 0

    let count: Int
    /// In the order of the dimensions, and of the ids.
    let slices: [Slice]
    /// What dimension a member is of; `nil` for the plant.
    let dimensions: [Dimension?]
    /// How closely each member is looked at.
    let grains: [Periods.Grain]

    private let first: [Dimension: Int]
    private let firstShift: Int
    private let shifts: Int
    private let groupOfMachine: [Int?]
    private let styleOfProduct: [Int?]
    private let skillOfEmployee: [Int?]

    init(_ plant: PlantRecords) {
        let groups = Self.names(plant.machines.rows.map(\.group))
        let styles = Self.names(plant.products.rows.map(\.style))
        let skills = Self.names(plant.employees.rows.map(\.skill))
        let rows: [(Dimension, [(id: String, name: String)])] = Dimension.allCases.map {
            dimension in
            switch dimension {
            case .shift: (dimension, plant.shifts.rows.map { ($0.id, $0.name) })
            case .line: (dimension, plant.lines.rows.map { ($0.id, $0.name) })
            case .machine: (dimension, plant.machines.rows.map { ($0.id, $0.name) })
            case .machineGroup: (dimension, groups.names.map { ($0, $0) })
            case .product: (dimension, plant.products.rows.map { ($0.id, $0.name) })
            case .style: (dimension, styles.names.map { ($0, $0) })
            case .operator: (dimension, plant.employees.rows.map { ($0.id, $0.name) })
            case .skillLevel: (dimension, skills.names.map { ($0, $0) })
            case .customer: (dimension, plant.customers.rows.map { ($0.id, $0.name) })
            case .weekday: (dimension, (1...7).map { ("\($0)", "\($0)") })
            case .hour: (dimension, (0..<24).map { hour in (Self.hour(hour), Self.hour(hour)) })
            }
        }
        var first: [Dimension: Int] = [:]
        var slices: [Slice] = []
        var dimensions: [Dimension?] = [nil]
        for (dimension, members) in rows {
            first[dimension] = dimensions.count
            slices += members.enumerated().map {
                Slice(
                    member: dimensions.count + $0, dimension: dimension, id: $1.id, name: $1.name)
            }.sorted { $0.id < $1.id }
            dimensions += members.map { _ in dimension }
        }
        // Not published by themselves: an hour's stops, whatever is known of its production.
        let clockHours = dimensions.count
        dimensions += (0..<24).map { _ in Dimension.hour }
        self.first = first
        self.slices = slices
        self.dimensions = dimensions
        grains = dimensions.map(Self.grain)
        count = dimensions.count
        func base(_ dimension: Dimension) -> Int { first[dimension] ?? 0 }
        firstShift = base(.shift)
        shifts = plant.shifts.count
        groupOfMachine = groups.positions.map { $0.map { base(.machineGroup) + $0 } }
        styleOfProduct = styles.positions.map { $0.map { base(.style) + $0 } }
        skillOfEmployee = skills.positions.map { $0.map { base(.skillLevel) + $0 } }
        firstLine = base(.line)
        firstMachine = base(.machine)
        firstProduct = base(.product)
        firstOperator = base(.operator)
        firstCustomer = base(.customer)
        firstWeekday = base(.weekday)
        firstHour = base(.hour)
        firstClockHour = clockHours
    }

    private let firstLine: Int
    private let firstMachine: Int
    private let firstProduct: Int
    private let firstOperator: Int
    private let firstCustomer: Int
    private let firstWeekday: Int
    private let firstHour: Int
    private let firstClockHour: Int

    /// Distinct names in order, and the position of each row's.
    private static func names(_ rows: [String?]) -> (names: [String], positions: [Int?]) {
        let names = Set(rows.compactMap { $0 }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        return (names, rows.map { $0.flatMap { positions[$0] } })
    }

    /// `00` … `23`, so that hours sort as text.
    private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    func shift(_ shift: Reference<Shift>) -> Int { firstShift + shift.index }
    func line(_ line: Reference<Line>) -> Int { firstLine + line.index }
    func machine(_ machine: Reference<Machine>) -> Int { firstMachine + machine.index }
    func group(of machine: Reference<Machine>) -> Int? { groupOfMachine[machine.index] }
    func product(_ product: Reference<Product>) -> Int { firstProduct + product.index }
    func style(of product: Reference<Product>) -> Int? { styleOfProduct[product.index] }
    func `operator`(_ employee: Reference<Employee>) -> Int { firstOperator + employee.index }
    func skill(of employee: Reference<Employee>) -> Int? { skillOfEmployee[employee.index] }
    func customer(_ customer: Reference<Customer>) -> Int { firstCustomer + customer.index }
    func weekday(_ day: Day) -> Int { firstWeekday + day.weekday - 1 }
    /// `hour`: 0…23 on the plant's wall.
    func hour(_ hour: Int) -> Int { firstHour + hour }
    /// An hour of every cell whose shift has clock times, whether its entries say when they were or not: for
    /// what asks for stops and scheduled time alone. Its row holds the cells that ``hour(_:)`` leaves out.
    func clockHour(_ hour: Int) -> Int { firstClockHour + hour }

    /// The hour whose cells a clock hour has beside its own; `nil` for every other member.
    func hour(within member: Int) -> Int? {
        member >= firstClockHour ? firstHour + member - firstClockHour : nil
    }

    /// The member that the stops of an hour's slice are told of; every other member is told of itself.
    func toldOfStops(_ member: Int) -> Int {
        (firstHour..<(firstHour + 24)).contains(member)
            ? clockHour(member - firstHour) : member
    }

    /// Every member that a fact belongs to: the plant, the weekday of its day, then what it names.
    func all(_ own: Belonging, on day: Day?) -> [Int] {
        var members: [Int] = []
        members.reserveCapacity(12)
        collectWhole(own, on: day) { members.append($0) }
        collectShared(own) { members.append($0) }
        return members
    }

    /// Hands over the plant, the weekday and shift, and the resources that a fact belongs to.
    func collectWhole(_ own: Belonging, on day: Day?, _ take: (Int) -> Void) {
        take(Self.plant)
        if let day { take(weekday(day)) }
        if let shift = own.shift { take(self.shift(shift)) }
        collectResources(own, take)
    }

    /// Hands over the line, machine and group that a fact belongs to.
    func collectResources(_ own: Belonging, _ take: (Int) -> Void) {
        if let line = own.line { take(self.line(line)) }
        if let machine = own.machine {
            take(self.machine(machine))
            if let group = group(of: machine) { take(group) }
        }
    }

    /// Hands over those that share a cell's time by run time: product, style, operator, skill, customer.
    func collectShared(_ own: Belonging, _ take: (Int) -> Void) {
        if let product = own.product {
            take(self.product(product))
            if let style = style(of: product) { take(style) }
        }
        if let employee = own.employee {
            take(self.operator(employee))
            if let skill = skill(of: employee) { take(skill) }
        }
        if let customer = own.customer { take(self.customer(customer)) }
    }

    /// The line, machine and group that a fact belongs to.
    func resources(_ own: Belonging) -> [Int] {
        var members: [Int] = []
        collectResources(own) { members.append($0) }
        return members
    }

    /// The shift that a member is, for asking the calendar; `nil` for every other member.
    func shift(ofMember member: Int) -> Reference<Shift>? {
        (firstShift..<(firstShift + shifts)).contains(member)
            ? Reference(position: member - firstShift) : nil
    }

    private static func grain(_ dimension: Dimension?) -> Periods.Grain {
        switch dimension {
        case nil: .everyDay
        case .shift, .line, .machine, .product, .operator: .recentDays
        case .machineGroup, .style, .skillLevel, .customer, .weekday, .hour: .windows
        }
    }
}
