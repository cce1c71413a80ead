import Plant
import Statistics
import Units

extension Measuring {
    /// The full months of the history up to a day, oldest first: a running month is not told with them,
    /// since a few days of it would weigh as much as a month.
    func fullMonths(upTo day: Day) -> [ClosedRange<Day>] {
        windows.months.filter { month in
            month.upperBound <= day && (month.upperBound + 1).startOfMonth == month.upperBound + 1
        }
    }
}

/// How a product's quality changes from month to month: the Theil–Sen slope of its quality ratio.
///
/// The plant's is the median of its products' slopes, so that a change of mix is no change of performance.
struct ProductTrend: Study {
    /// Fewer months than this make no trend.
    static let leastMonths = 8

    private let history: [ClosedRange<Day>]
    /// Quality ratio, percent, by member and month; `nil` in a month without production.
    private let qualities: [[Double?]]

    init(_ measuring: Measuring) {
        let history = measuring.fullMonths(upTo: measuring.asOf.day)
        self.history = history
        qualities = (0..<measuring.members.count).map { member in
            history.map { month in
                let sums = measuring.sums(member, month)
                return sums[.produced] > 0 ? sums[.good] / sums[.produced] * 100 : nil
            }
        }
    }

    /// Of the months that had ended by a day.
    private func quality(_ member: Int, _ day: Day) -> [Double?] {
        Array(qualities[member].prefix(history.count { $0.upperBound <= day }))
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let day = scope.days.upperBound
        let entries = measuring.entries.count(scope.member, upTo: day)
        guard scope.member == Members.plant else {
            let line = Self.slope(quality(scope.member, day))
            return Finding(line?.slope, records: entries)
        }
        let slopes = measuring.usedProducts.compactMap {
            Self.slope(quality(measuring.members.product($0), day))?.slope
        }
        return Finding(median(slopes), records: entries)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let months = measuring.fullMonths(upTo: scope.days.upperBound)
        guard let performance = Catalogue.entry("EQ-PERF") else { return [] }
        return measuring.usedProducts.compactMap { product in
            let member = measuring.members.product(product)
            let own = quality(member, scope.days.upperBound)
            let count = own.count { $0 != nil }
            guard count > 0 else { return nil }
            let speeds = months.map {
                measuring.measure(performance, measuring.scope(member, $0)).value
            }
            return TableRow(
                .member(.product, measuring.plant.products[product].id),
                [
                    (.qualitySlope, Self.slope(own)?.slope),
                    (.performanceSlope, Self.slope(speeds)?.slope), (.months, Double(count)),
                ])
        }
    }

    private static func slope(_ values: [Double?]) -> TheilSenLine? {
        values.count { $0 != nil } < leastMonths ? nil : TheilSenLine(values)
    }
}

/// What a plant has shown that it can make in a day: of each full month, the 85th percentile of its days
/// with production.
struct DemonstratedCapacity: Study {
    static let leastMonths = 3
    private static let percentile = 0.85

    private struct Month {
        var capacity: Double?
        var days: Int
    }

    /// By member, then month of the whole history.
    private let months: [[Month]]
    private let history: [ClosedRange<Day>]

    init(_ measuring: Measuring) {
        let history = measuring.fullMonths(upTo: measuring.asOf.day)
        self.history = history
        months = (0..<measuring.members.count).map { member in
            history.map { Self.month(member, $0, measuring) }
        }
    }

    private static func month(
        _ member: Int, _ days: ClosedRange<Day>, _ measuring: Measuring
    ) -> Month {
        let columns = measuring.columns
        var outputs: [Double] = []
        var day: Day?
        var isWorked = false
        var good = 0
        func close() { if isWorked { outputs.append(Double(good)) } }
        for index in measuring.entries.indexes(member, days) {
            if columns.days[index] != day {
                close()
                (day, isWorked, good) = (columns.days[index], false, 0)
            }
            isWorked = isWorked || columns.produced[index] > 0
            good += columns.good[index]
        }
        close()
        return Month(capacity: quantile(outputs.sorted(), percentile), days: outputs.count)
    }

    /// The months that had ended by a day.
    private func past(_ member: Int, _ day: Day) -> ArraySlice<Month> {
        months[member].prefix(history.count { $0.upperBound <= day })
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let past = past(scope.member, scope.days.upperBound)
        let capacities = past.compactMap(\.capacity)
        return Finding(
            capacities.count < Self.leastMonths ? nil : capacities.last,
            records: measuring.entries.count(scope.member, upTo: scope.days.upperBound))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let past = past(scope.member, scope.days.upperBound)
        let capacities = past.map(\.capacity)
        guard capacities.count(where: { $0 != nil }) >= Self.leastMonths,
            let line = TheilSenLine(capacities)
        else { return [] }
        var rows = [
            TableRow(.slope, line.slope), TableRow(.slopeLow, line.slopeInterval.lowerBound),
            TableRow(.slopeHigh, line.slopeInterval.upperBound),
        ]
        for (days, month) in zip(history, past) {
            guard let capacity = month.capacity else { continue }
            rows.append(
                TableRow(
                    .plant(String(days.lowerBound.description.prefix(7))),
                    [(.goodPerDay, capacity), (.days, Double(month.days))]))
        }
        return rows
    }
}
