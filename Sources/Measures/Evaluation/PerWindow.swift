/// A value for each ``Window``, or none: a dictionary in the order of the windows that hashes nothing.
///
/// Each slice of each KPI keeps one, a hundred thousand a tenant.
public struct PerWindow<Value> {
    private var values: [Value?]

    public init() { values = Array(repeating: nil, count: Window.allCases.count) }

    private init(values: [Value?]) { self.values = values }

    /// A value for every window.
    public init(_ value: (Window) throws -> Value) rethrows {
        values = try Window.allCases.map { try value($0) }
    }

    public subscript(window: Window) -> Value? {
        get { values[window.index] }
        set { values[window.index] = newValue }
    }

    /// Whether no window has a value.
    public var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// The windows that have a value, in their order.
    public var present: [(window: Window, value: Value)] {
        zip(Window.allCases, values).compactMap { window, value in value.map { (window, $0) } }
    }

    public func mapValues<Result>(
        _ transform: (Value) throws -> Result
    ) rethrows -> PerWindow<Result> {
        PerWindow<Result>(values: try values.map { try $0.map(transform) })
    }
}

extension PerWindow: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (Window, Value)...) {
        self.init()
        for (window, value) in elements { self[window] = value }
    }
}

extension PerWindow: Sendable where Value: Sendable {}
extension PerWindow: Equatable where Value: Equatable {}
