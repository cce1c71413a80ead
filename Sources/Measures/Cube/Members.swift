import Plant
import Units

/// The rows of the cube: the plant, then every member of every dimension that facts are sliced by.
///
/// A row of a master table that no record mentions is no member; all of them stand at ``idle``, so that who
/// asks after one is told of nothing.
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
    /// Whatever no record mentions; no fact is ever added to it, and it is no slice.
    static let idle = 1

    let count: Int
    /// In the order of the dimensions, and of the ids.
    let slices: [Slice]
    /// What dimension a member is of; `nil` for the plant.
    let dimensions: [Dimension?]
    /// How closely each member is looked at.
    let grains: [Periods.Grain]

    /// Members by reference.
    private let shifts: [Int]
    private let lines: [Int]
    private let machines: [Int]
    private let products: [Int]
    private let operators: [Int]
    private let customers: [Int]
    private let groupOfMachine: [Int?]
    private let styleOfProduct: [Int?]
    private let skillOfEmployee: [Int?]
    private let firstWeekday: Int
    private let firstHour: Int
    private let firstClockHour: Int
    /// The positions in the calendar and in the lines of the members that are shifts and lines.
    private let shiftOfMember: [Int: Int]
    private let lineOfMember: [Int: Int]

    init(_ plant: PlantRecords) {
        let used = UsedMasters(plant)
        var numbering = Numbering()
        shifts = numbering.add(.shift, plant.shifts, used.shifts, \.name)
        lines = numbering.add(.line, plant.lines, used.lines, \.name)
        machines = numbering.add(.machine, plant.machines, used.machines, \.name)
        let groups = numbering.add(
            .machineGroup, named: plant.machines.rows.map(\.group), used.machineGroups(of: plant))
        products = numbering.add(.product, plant.products, used.products, \.name)
        let styles = numbering.add(.style, named: plant.products.rows.map(\.style), used.products)
        operators = numbering.add(.operator, plant.employees, used.employees, \.name)
        let skills = numbering.add(
            .skillLevel, named: plant.employees.rows.map(\.skill), used.employees)
        customers = numbering.add(.customer, plant.customers, used.customers, \.name)
        firstWeekday = numbering.add(.weekday, (1...7).map { "\($0)" })
        firstHour = numbering.add(.hour, (0..<24).map(Self.hour))
        // Not published by themselves: an hour's stops, whatever is known of its production.
        firstClockHour = numbering.dimensions.count
        numbering.dimensions += (0..<24).map { _ in Dimension.hour }
        groupOfMachine = plant.machines.rows.map { $0.group.flatMap { groups[$0] } }
        styleOfProduct = plant.products.rows.map { $0.style.flatMap { styles[$0] } }
        skillOfEmployee = plant.employees.rows.map { $0.skill.flatMap { skills[$0] } }
        shiftOfMember = Self.positions(shifts)
        lineOfMember = Self.positions(lines)
        slices = numbering.slices
        dimensions = numbering.dimensions
        grains = numbering.dimensions.enumerated().map {
            $0 == Self.idle ? .everyDay : Self.grain($1)
        }
        count = dimensions.count
    }

    /// Gives members their numbers, dimension by dimension.
    private struct Numbering {
        var slices: [Slice] = []
        /// Of the plant and of what is idle, to begin with.
        var dimensions: [Dimension?] = [nil, nil]

        /// The members of the rows that are used, by reference.
        mutating func add<Entity: Identified>(
            _ dimension: Dimension, _ directory: Directory<Entity>, _ isUsed: [Bool],
            _ name: (Entity) -> String
        ) -> [Int] {
            var own: [Slice] = []
            let members = zip(directory.rows, isUsed).map { row, isUsed in
                guard isUsed else { return Members.idle }
                let member = dimensions.count
                dimensions.append(dimension)
                own.append(
                    Slice(member: member, dimension: dimension, id: row.id, name: name(row)))
                return member
            }
            slices += own.sorted { $0.id < $1.id }
            return members
        }

        /// The members of the names that rows in use bear, by name.
        mutating func add(
            _ dimension: Dimension, named rows: [String?], _ isUsed: [Bool]
        ) -> [String: Int] {
            let names = Set(zip(rows, isUsed).compactMap { $1 ? $0 : nil }).sorted()
            let first = add(dimension, names)
            return Dictionary(
                uniqueKeysWithValues: names.enumerated().map { ($1, first + $0) })
        }

        /// The first of members that come in a row.
        mutating func add(_ dimension: Dimension, _ names: [String]) -> Int {
            let first = dimensions.count
            slices += names.enumerated().map {
                Slice(member: first + $0, dimension: dimension, id: $1, name: $1)
            }
            dimensions += names.map { _ in dimension }
            return first
        }
    }

    /// From the members of a dimension back to the positions of their rows.
    private static func positions(_ members: [Int]) -> [Int: Int] {
        Dictionary(
            uniqueKeysWithValues: members.enumerated().filter { $1 != idle }.map { ($1, $0) })
    }

    /// `00` … `23`, so that hours sort as text.
    private static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    func shift(_ shift: Reference<Shift>) -> Int { shifts[shift.index] }
    func line(_ line: Reference<Line>) -> Int { lines[line.index] }
    func machine(_ machine: Reference<Machine>) -> Int { machines[machine.index] }
    func group(of machine: Reference<Machine>) -> Int? { groupOfMachine[machine.index] }
    func product(_ product: Reference<Product>) -> Int { products[product.index] }
    func style(of product: Reference<Product>) -> Int? { styleOfProduct[product.index] }
    func `operator`(_ employee: Reference<Employee>) -> Int { operators[employee.index] }
    func skill(of employee: Reference<Employee>) -> Int? { skillOfEmployee[employee.index] }
    func customer(_ customer: Reference<Customer>) -> Int { customers[customer.index] }
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
        shiftOfMember[member].map { Reference(position: $0) }
    }

    /// The line that a member is; `nil` for every other member.
    func line(ofMember member: Int) -> Reference<Line>? {
        lineOfMember[member].map { Reference(position: $0) }
    }

    private static func grain(_ dimension: Dimension?) -> Periods.Grain {
        switch dimension {
        case nil: .everyDay
        case .shift, .line, .machine, .product, .operator: .recentDays
        case .machineGroup, .style, .skillLevel, .customer, .weekday, .hour: .windows
        }
    }
}
