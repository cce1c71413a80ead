import Inference
public import Plant

/// A KPI that a plant adds to the catalogue: a formula over elements, in `[kpi.ID]` of `andon.toml`.
public struct OwnKPI: Sendable, Equatable {
    /// As the plant wrote it.
    public struct Definition: Sendable, Equatable {
        public var id: String
        public var name: String
        /// Arithmetic over element names.
        public var formula: String
        /// A symbol of the catalogue: `%`, `u/h`.
        public var unit: String
        /// `H`, `L`, `T` or `-`.
        public var direction: String
        public var target: Target?
        /// Globs over client ids.
        public var clients: [String]

        public init(
            id: String, name: String, formula: String, unit: String, direction: String = "-",
            target: Target? = nil, clients: [String] = ["*"]
        ) {
            self.id = id
            self.name = name
            self.formula = formula
            self.unit = unit
            self.direction = direction
            self.target = target
            self.clients = clients
        }
    }

    public let definition: Definition
    let entry: CatalogueEntry

    public static func == (lhs: OwnKPI, rhs: OwnKPI) -> Bool { lhs.definition == rhs.definition }

    public var kpi: KPI { entry.kpi }

    /// Checks everything that can be wrong with it before the first tenant is read.
    ///
    /// Throws ``OwnKPIError`` with what to write instead.
    public init(_ definition: Definition) throws(OwnKPIError) {
        let (id, symbol, letter) = (definition.id, definition.unit, definition.direction)
        func fail(_ reason: OwnKPIError.Reason) -> OwnKPIError {
            OwnKPIError(id: id, reason: reason)
        }
        guard !id.isEmpty, id.utf8.count <= 32, id.utf8.allSatisfy(Self.isPlain), id.first != "-"
        else { throw fail(.badID) }
        guard id != "INDEX" else { throw fail(.listOfAll) }
        guard Catalogue.entry(id) == nil else { throw fail(.builtIn) }
        guard !definition.name.isEmpty else { throw fail(.noName) }
        guard let unit = KPI.Unit.writable[symbol] else { throw fail(.unknownUnit(symbol)) }
        guard let direction = Direction(rawValue: letter == "-" ? "–" : letter) else {
            throw fail(.unknownDirection(letter))
        }
        let formula: Formula
        do {
            formula = try FormulaReader.read(definition.formula)
            guard !formula.elements.isEmpty else { throw OwnKPIError.Reason.noElement }
            if let divisor = formula.emptyDivisor {
                throw OwnKPIError.Reason.emptyDivisor("\(divisor)")
            }
            let quantity = try formula.quantity()
            guard unit.fits(quantity) else {
                throw OwnKPIError.Reason.unitDoesNotFit(unit: symbol, quantity: "\(quantity)")
            }
        } catch let reason as OwnKPIError.Reason {
            throw fail(reason)
        } catch {
            throw fail(.noElement)
        }
        let parts = formula.quotient
        entry = CatalogueEntry(
            kpi: KPI(
                id: id, ownName: definition.name, group: "O Own", tier: 3, unit: unit,
                scale: parts.scale,
                direction: direction, dimensions: formula.dimensions,
                formula: formula.description, formulaParts: formula.parts,
                denominator: parts.denominator?.parts, source: "house definition",
                inputs: formula.elements.map(\.formulaName), elements: formula.elements),
            computation: parts.denominator.map { .ratio(parts.numerator, $0) }
                ?? .total(parts.numerator),
            records: formula.records, basis: formula.basis)
        self.definition = definition
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Formula {
    /// scale × numerator / denominator, where the formula is one quotient times numbers.
    var quotient: (scale: Double, numerator: Formula, denominator: Formula?) {
        switch self {
        case .multiply(.constant(let factor), let rest), .multiply(let rest, .constant(let factor)):
            let inner = rest.quotient
            return (inner.scale * factor, inner.numerator, inner.denominator)
        case .multiply(let left, let right):
            // a / b × c: the factor belongs above.
            let inner = left.quotient
            guard let denominator = inner.denominator else { return (1, self, nil) }
            return (inner.scale, inner.numerator * right, denominator)
        case .divide(let top, .constant(let divisor)) where divisor != 0:
            let inner = top.quotient
            return (inner.scale / divisor, inner.numerator, inner.denominator)
        case .divide(let top, let bottom):
            let inner = top.quotient
            return (
                inner.scale, inner.numerator,
                inner.denominator.map { $0 * bottom } ?? bottom
            )
        case .sum, .constant, .add, .subtract: return (1, self, nil)
        }
    }

    fileprivate var kinds: [FactKind] {
        var kinds: [FactKind] = []
        for element in elements where !kinds.contains(element.kind) { kinds.append(element.kind) }
        return kinds
    }

    /// What all its facts can be sliced by.
    fileprivate var dimensions: [Dimension] {
        let allowed = kinds.map { kind -> Set<Dimension> in
            switch kind {
            case .entry, .cell: Set(Catalogue.productionDimensions + [.machineGroup, .hour])
            case .calendar: [.line, .machine, .machineGroup, .shift, .weekday]
            case .stop: Set(Catalogue.downtimeDimensions)
            case .inspection: Set(Catalogue.qualityDimensions)
            case .attendance: Set(Catalogue.labourDimensions)
            case .order: Set(Catalogue.deliveryDimensions)
            case .job, .cost: [.line, .machine, .product]
            case .schedule: [.line, .product]
            case .maintenance: Set(Catalogue.maintenanceDimensions)
            case .run: [.machine, .product]
            case .survey: [.customer]
            }
        }
        return Dimension.allCases.filter { dimension in
            allowed.allSatisfy { $0.contains(dimension) }
        }
    }

    /// The records of its first element: what has to be kept for a value.
    fileprivate var records: Records {
        let special: [(Records, [Element])] = [
            (.scrap, [.scrapped, .producedWithScrapRecorded, .standardTimeScrapped]),
            (.rework, [.reworked, .producedWithReworkRecorded, .standardTimeReworked]),
            (.setup, [.setupTime]), (.plannedSetup, [.plannedSetupTime, .setupTimeWithPlan]),
            (.energy, [.energy, .producedWithEnergy]),
        ]
        if let first = elements.first,
            let own = special.first(where: { $0.1.contains(first) })
        {
            return own.0
        }
        switch kinds.first {
        case .entry, nil: return .production
        case .cell, .calendar, .stop: return .downtime
        case .inspection: return .inspections
        case .attendance: return .attendance
        case .order: return .orders
        case .job: return .jobs
        case .schedule: return .schedule
        case .maintenance: return .maintenance
        case .cost: return .costs
        case .run: return .runs
        case .survey: return .surveys
        }
    }

    /// The narrowest basis that weighs every input its elements may have had filled in.
    fileprivate var basis: Basis? {
        let used = Set(
            InputField.allCases.filter { field in
                elements.contains { Deviation.of($0, field) != nil }
            })
        guard !used.isEmpty else { return nil }
        return Basis.allCases.filter { used.isSubset(of: $0.fields) }
            .min { $0.fields.count < $1.fields.count }
    }
}
