/// What a formula's value is made of: base quantities with exponents, as in units per hour.
struct Quantity: Equatable {
    enum Base: String, CaseIterable, Comparable {
        case units, hours, minutes, orders, rows, defects, opportunities, days, money, grams
        case kilowattHours = "kWh"
        case points

        static func < (a: Base, b: Base) -> Bool { a.rawValue < b.rawValue }
    }

    /// Without the bases whose exponent is 0.
    private(set) var exponents: [Base: Int] = [:]

    static let plain = Quantity()

    init() {}

    init(_ base: Base) { exponents = [base: 1] }

    static func * (a: Quantity, b: Quantity) -> Quantity {
        var product = a
        product.exponents.merge(b.exponents) { $0 + $1 }
        product.exponents = product.exponents.filter { $0.value != 0 }
        return product
    }

    static func / (a: Quantity, b: Quantity) -> Quantity {
        var inverse = Quantity()
        inverse.exponents = b.exponents.mapValues { -$0 }
        return a * inverse
    }

    /// Minutes as hours: a factor of 60 in the formula turns one into the other.
    var timeAsHours: Quantity {
        var result = Quantity()
        for (base, exponent) in exponents {
            result = result * Quantity(base == .minutes ? .hours : base, exponent)
        }
        return result
    }

    private init(_ base: Base, _ exponent: Int) {
        exponents = exponent == 0 ? [:] : [base: exponent]
    }

    /// Whether it counts things of one kind.
    var isCount: Bool {
        guard let only = exponents.first, exponents.count == 1, only.value == 1 else {
            return false
        }
        switch only.key {
        case .units, .orders, .rows, .defects, .opportunities: return true
        case .hours, .minutes, .days, .money, .grams, .kilowattHours, .points: return false
        }
    }
}

extension Quantity: CustomStringConvertible {
    /// `units/hours`; `a plain number` without any base.
    var description: String {
        func text(_ sign: Int) -> [String] {
            exponents.filter { $0.value * sign > 0 }.sorted { $0.key < $1.key }
                .flatMap { Array(repeating: $0.key.rawValue, count: abs($0.value)) }
        }
        let (top, bottom) = (text(1), text(-1))
        guard !top.isEmpty || !bottom.isEmpty else { return "a plain number" }
        let numerator = top.isEmpty ? "1" : top.joined(separator: "·")
        return bottom.isEmpty ? numerator : numerator + "/" + bottom.joined(separator: "·")
    }
}

extension KPI.Unit {
    /// Whether a formula of that quantity can be told in this unit.
    func fits(_ quantity: Quantity) -> Bool {
        let hourly = quantity.timeAsHours
        func per(_ top: Quantity.Base, _ bottom: Quantity.Base) -> Bool {
            hourly == Quantity(top) / Quantity(bottom)
        }
        switch self {
        case .percent, .ppm, .ratio, .index, .points, .variation, .correlation, .sigma, .vector:
            return quantity == .plain || hourly == .plain
        case .dpmo: return quantity == .plain || per(.defects, .opportunities)
        case .count: return quantity.isCount
        case .units: return quantity == Quantity(.units)
        case .defectsPerUnit: return per(.defects, .units)
        case .hours, .minutes, .seconds: return hourly == Quantity(.hours)
        case .days: return quantity == Quantity(.days) || hourly == Quantity(.hours)
        case .weeks: return quantity == Quantity(.days)
        case .unitsPerHour: return per(.units, .hours)
        case .unitsPerDay: return per(.units, .days)
        case .perHour, .perHundredHours: return (hourly * Quantity(.hours)).isCount
        case .perYear: return quantity == .plain
        case .money: return quantity == Quantity(.money) || per(.money, .units)
        case .moneyPerHour, .moneyPerMinute: return per(.money, .hours)
        case .kilowattHoursPerUnit: return per(.kilowattHours, .units)
        case .percentagePoints, .pointsPerMonth: return quantity == .plain
        case .people: return quantity == .plain
        }
    }

    /// The units that an own KPI can have, by the symbol that is written.
    static let writable: [String: KPI.Unit] = [
        "%": .percent, "ppm": .ppm, "ratio": .ratio, "idx": .index, "n": .count, "u": .units,
        "n/u": .defectsPerUnit, "h": .hours, "d": .days, "min": .minutes, "s": .seconds,
        "u/h": .unitsPerHour, "1/h": .perHour, "¤": .money, "¤/h": .moneyPerHour,
        "¤/min": .moneyPerMinute, "kWh/u": .kilowattHoursPerUnit, "pts": .points,
    ]
}
