/// Where the cube keeps what: the columns of each kind of fact lie together, its elements first, then the
/// weights of evidence, then the deviations.
enum Column {
    static let count = layout.count

    static func element(_ element: Element) -> Int { layout.elements[element.rawValue] }
    static func weight(_ basis: Basis) -> Int { layout.bases[basis.rawValue] }
    static func observed(_ basis: Basis) -> Int { layout.bases[basis.rawValue] + 1 }
    static func confidence(_ basis: Basis) -> Int { layout.bases[basis.rawValue] + 2 }
    static func deviation(_ deviation: Deviation) -> Int {
        layout.deviations[deviation.rawValue]
    }
    /// How many milliseconds make the unit of an element; 0 of what is no time.
    static func milliseconds(_ element: Element) -> Double { milliseconds[element.rawValue] }

    private static let milliseconds: [Double] = Element.allCases.map { element in
        switch element.quantity {
        case Quantity(.hours): 3_600_000
        case Quantity(.minutes): 60_000
        default: 0
        }
    }

    /// The columns that a fact of this kind fills.
    static func range(of kind: FactKind) -> Range<Int> { layout.ranges[kind.rawValue] }

    struct Layout {
        private(set) var elements = [Int](repeating: 0, count: Element.allCases.count)
        /// First of the three columns of each.
        private(set) var bases = [Int](repeating: 0, count: Basis.allCases.count)
        private(set) var deviations = [Int](repeating: 0, count: Deviation.allCases.count)
        fileprivate var ranges: [Range<Int>] = []
        fileprivate var count = 0

        fileprivate init() {
            for kind in FactKind.allCases {
                let start = count
                for element in Element.allCases where element.kind == kind {
                    elements[element.rawValue] = count
                    count += 1
                }
                for basis in Basis.allCases where basis.kind == kind {
                    bases[basis.rawValue] = count
                    count += 3
                }
                for deviation in Deviation.allCases where deviation.element.kind == kind {
                    deviations[deviation.rawValue] = count
                    count += 1
                }
                ranges.append(start..<count)
            }
        }
    }

    static let layout = Layout()
}
