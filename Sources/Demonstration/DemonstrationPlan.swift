public import Store
public import Units

/// How large a demonstration is, and which one: the same plan always gives the same rows.
public struct DemonstrationPlan: Sendable {
    /// Manufacturing clients, ≥ 1: a boot factory, a sock mill, a print farm, then further ones.
    public var clients: Int
    /// Production days, ≥ 1, the last of them ``lastDay``.
    public var days: Int
    /// Production entries of each client; `nil` lets each plant record what it naturally would.
    public var rowsPerClient: Int?
    public var seed: UInt64
    /// The last day with records; the plant is still running at its end.
    public var lastDay: Day

    public init(
        clients: Int = 3, days: Int = 400, rowsPerClient: Int? = nil, seed: UInt64 = 1, lastDay: Day
    ) {
        self.clients = clients
        self.days = days
        self.rowsPerClient = rowsPerClient
        self.seed = seed
        self.lastDay = lastDay
    }

    /// The newest day up to `day` on which the first three plants all have regular work, for a
    /// demonstration that should not end on somebody's day off.
    public static func lastWorkday(upTo day: Day) -> Day {
        let places = (0..<3).map { ClientRecipe.of($0, seed: 0).place }
        var result = day
        while places.contains(where: { $0.isFree(on: result) }) { result = result - 1 }
        return result
    }

    var firstDay: Day { lastDay - (days - 1) }

    func check() throws(DemonstrationError) {
        let bounds: [(String, Int?, ClosedRange<Int>)] = [
            ("--clients", clients, 1...10_000), ("--days", days, 1...3_650),
            ("--rows-per-client", rowsPerClient, 1...10_000_000),
        ]
        for (option, value, allowed) in bounds {
            if let value, !allowed.contains(value) {
                throw .outOfRange(option: option, value: value, allowed: allowed)
            }
        }
    }
}

/// Why a demonstration cannot be made.
public enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    case outOfRange(option: String, value: Int, allowed: ClosedRange<Int>)
    /// The database did not take it.
    case store(StoreError)

    public var description: String {
        switch self {
        case .outOfRange(let option, let value, let allowed):
            """
            a demonstration cannot have this size
              at: \(option) \(value)
              fix: give a number from \(allowed.lowerBound) to \(allowed.upperBound)
            """
        case .store(let error): error.description
        }
    }
}
