import Units

/// What a part of the demonstration draws its chances from.
///
/// Each part has a sequence of its own, so that another name in a catalogue does not move a single
/// breakdown, and each client has its own, so that clients do not depend on each other's number or order.
enum Stream: UInt64 {
    case masters = 1
    case calendar, gaps, workforce, orders, floor, quality, records
    case jobs, gauge, repairs, money, customers, bills, stock, planning, forecasts, runs
}

extension SeededGenerator {
    /// The sequence of `stream` for the client at `position`, of the plant of `seed`.
    init(seed: UInt64, client position: Int, stream: Stream) {
        var client = SeededGenerator(seed: seed &+ UInt64(position + 1) &* 0xD1B5_4A32_D192_ED03)
        let own = client.next()
        var part = SeededGenerator(seed: own ^ (stream.rawValue &* 0x9E6C_63D0_876A_3F6B))
        self.init(seed: part.next())
    }

    /// A standard normal variate, nearly: four uniforms, so bounded by ±3.46 and free of libm, whose
    /// last digits differ between machines.
    mutating func normal() -> Double {
        (unit() + unit() + unit() + unit() - 2) * 1.732_050_807_568_877_2
    }

    /// A positive variate with that mean and the long right tail of repair times, close to lognormal:
    /// a product of four independent factors of mean 1. Its median is about 0.76 of the mean.
    mutating func skewed(mean: Double) -> Double {
        var value = mean
        for _ in 0..<4 { value *= 0.4 + 1.2 * unit() }
        return value
    }

    /// A Poisson variate: Knuth's product of uniforms up to 12, the normal approximation beyond.
    mutating func count(mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        guard mean < 12 else {
            return max(0, Int((mean + normal() * mean.squareRoot()).rounded()))
        }
        // e^-mean as (1 - mean/1024)^1024, by ten squarings.
        var limit = 1 - mean / 1024
        for _ in 0..<10 { limit *= limit }
        var count = 0
        var product = unit()
        while product > limit {
            count += 1
            product *= unit()
        }
        return count
    }

    /// `value` rounded down or up, at odds that keep its mean.
    mutating func whole(_ value: Double) -> Int { Int(value + unit()) }

    /// One of `choices`, which is never empty where the catalogues call this.
    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[within(0...(choices.count - 1))]
    }

    /// An index into `weights`, at odds proportional to them.
    mutating func index(weights: [Double]) -> Int {
        var rest = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.count - 1
    }
}

extension Double {
    /// Rounded to `places` decimals towards zero, so that parts never add up to more than the whole.
    func cut(_ places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded(.towardZero) / scale
    }

    func rounded(_ places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
