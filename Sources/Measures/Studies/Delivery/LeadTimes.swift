/// The single lead times behind DL-LT, whose median hides how far they scatter.
public struct LeadTimes: Sendable {
    /// Whose orders; the plant's own text. `nil` for all.
    public var customer: (id: String, name: String)?
    /// Days from release to completion of the orders completed in the last 90 days, ascending.
    public var days: [Double]

    public init(customer: (id: String, name: String)?, days: [Double]) {
        self.customer = customer
        self.days = days
    }
}

extension Measuring {
    /// Of all orders, then of each customer that has any, those with the most orders first.
    func leadTimes() -> [LeadTimes] {
        guard let window = windows.days[.rolling90]?.current else { return [] }
        let all = orderTimes.leadTimes.values(Members.plant, window)
        guard !all.isEmpty else { return [] }
        let customers = members.slices.filter { $0.dimension == .customer }.map {
            LeadTimes(
                customer: ($0.id, $0.name), days: orderTimes.leadTimes.values($0.member, window))
        }.filter { !$0.days.isEmpty }
        let order = customers.indices.sorted {
            (-customers[$0].days.count, $0) < (-customers[$1].days.count, $1)
        }
        return [LeadTimes(customer: nil, days: all)] + order.map { customers[$0] }
    }
}
